import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import type { Box } from './matrix.ts'
import type { FontFacts, Setting } from './page-walk.ts'

export type SettingOf = (page: PDFPageProxy) => Setting

/** What `seenOf` asks of the engine, for the pages of one file. */
export const setting = async (file: PDFDocumentProxy, bytes: Uint8Array): Promise<SettingOf> => {
  const { OPS: ops } = await import('unpdf/pdfjs')
  const layers = await file.getOptionalContentConfig()
  const pictures = holdsPictures(bytes)
  return (page) => ({
    ops,
    view: page.view as unknown as Box,
    pictures,
    shows: (layer) => layers.isVisible(layer as never),
    fontOf: remembered((name) => factsOf(page, name)),
  })
}

/** Pictures are streams, whose dictionaries are never packed. */
const holdsPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(new TextDecoder('latin1').decode(bytes))

const factsOf = (page: PDFPageProxy, name: string): FontFacts => {
  const known: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  const font = typeof known === 'object' && known !== null ? known : {}
  const drawn = 'isType3Font' in font && font.isType3Font === true
  const matrix = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix : []
  return { step: typeof matrix[0] === 'number' ? matrix[0] : 0.001, drawn }
}

const remembered = (look: (name: string) => FontFacts): ((name: string) => FontFacts) => {
  const known = new Map<string, FontFacts>()
  return (name) => {
    const facts = known.get(name) ?? look(name)
    known.set(name, facts)
    return facts
  }
}
