import { walkXml } from '../ooxml/xml.ts'

/** Signs that XML can't hold stand as "_x000D_". */
export const unescaped = (words: string): string =>
  words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** The texts that the cells of a workbook refer to by their number. */
export const sharedStrings = (xml: string | undefined): readonly string[] => {
  const found: string[] = []
  if (!xml) return found
  let words: string[] = []
  let [inText, aside] = [false, 0]
  walkXml(xml, {
    start: (name) => {
      if (name === 'si') words = []
      else if (name === 'rPh') aside++
      else if (name === 't') inText = aside === 0
    },
    end: (name) => {
      if (name === 'si') found.push(unescaped(words.join('')))
      else if (name === 'rPh') aside--
      else if (name === 't') inText = false
    },
    words: (some) => {
      if (inText) words.push(some)
    },
  })
  return found
}
