import { mutated } from './mutations.ts'
import { rawPdf } from './raw-pdf.ts'

/** An object of a PDF, and the contents of its stream, if it has one. */
export type Written = { readonly dictionary: string; readonly contents?: string }

/** Objects as a PDF has them: lengths as they are. */
export const written = (objects: readonly Written[]): string[] =>
  objects.map(({ dictionary, contents }) =>
    contents === undefined
      ? `<< ${dictionary} >>`
      : `<< ${dictionary} /Length ${contents.length} >>\nstream\n${contents}\nendstream`,
  )

const OPERATORS =
  'q Q cm w re f f* S n W W* BT ET Tf Td TD Tm T* Tj TJ Tr Ts Tz Tc Tw TL g rg k scn gs Do BDC BMC EMC BI EI sh d0'.split(
    ' ',
  )
const OPERANDS = [
  '0',
  '-1',
  '1e38',
  '99999999',
  '0.00001',
  '/F',
  '/Im',
  '/None',
  '(words)',
  '[(a) -900 (b)]',
  '<feff>',
  '<<',
  '[',
]

/** Contents with some of their words put out, said again, or put for others of their kind. */
const reworded = (contents: string, below: (limit: number) => number): string => {
  const words = contents.split(/(?<=\s)/)
  for (let times = 1 + below(12); times > 0; times--) {
    const at = below(words.length)
    const way = below(4)
    if (way === 0) words.splice(at, 1 + below(6))
    if (way === 1) words.splice(at, 0, ...Array<string>(1 + below(300)).fill(words[at] ?? ''))
    if (way === 2) words[at] = `${OPERATORS[below(OPERATORS.length)]}\n`
    if (way === 3) words[at] = `${OPERANDS[below(OPERANDS.length)]} `
  }
  return words.join('')
}

/** A PDF one of whose objects is changed within; where its objects lie and how long they are is true. */
export const mutatedPdf = (objects: readonly Written[], random: () => number): Uint8Array => {
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit))
  const noise = (text: string) =>
    Buffer.from(mutated(Uint8Array.from(Buffer.from(text, 'latin1')), random)).toString('latin1')
  const chosen = below(objects.length)
  const changed = objects.map((object, at): Written => {
    if (at !== chosen) return object
    const { dictionary, contents } = object
    if (contents === undefined || below(4) === 0) return { ...object, dictionary: noise(dictionary) }
    return { dictionary, contents: below(3) ? reworded(contents, below) : noise(contents) }
  })
  return rawPdf(written(changed))
}
