import { createHash } from 'node:crypto'

/** Every canary has this shape: small letters alone, so that no encoding of text, address, HTML or JSON changes it. */
const SHAPE = /zq[a-z]{8}qz/g

const LETTERS = 'abcdefghijklmnoprstuvwxy'

/** The canary of one field of one thing: the same in every register that has the thing, and found nowhere else. */
export const canary = (...of: readonly string[]): string => {
  const bytes = createHash('sha256').update(of.join('\u0000')).digest()
  return `zq${[...bytes.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}qz`
}

/** The same beginning with a capital, as names are written. */
export const capitalCanary = (...of: readonly string[]): string => {
  const word = canary(...of)
  return `Z${word.slice(1)}`
}

const within = (text: string): readonly string[] => text.toLowerCase().match(SHAPE) ?? []

/** What a run of letters may stand for in base64, from each place it may begin at, and in hexadecimal digits. */
const unpacked = (run: string): readonly string[] => [
  ...[0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  ...(/^[\da-f]+$/i.test(run)
    ? [0, 1].map((from) => Buffer.from(run.slice(from), 'hex').toString('latin1'))
    : []),
]

const asAddress = (text: string): string =>
  text.replace(/(%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('latin1'))

const asMarkup = (text: string): string =>
  text
    .replace(/&#x([\da-f]{1,6});/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,6});/g, (_, number) => String.fromCharCode(Number(number)))

const asJson = (text: string): string =>
  text.replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The canaries in a text however it is written: plain, folded, cut by tags, percent, HTML, JSON, base64, hexadecimal. */
export const canariesIn = (text: string): ReadonlySet<string> => {
  const found = new Set(within(text))
  const add = (other: string) => {
    if (other !== text) for (const each of within(other)) found.add(each)
  }
  add(text.replace(/<[^>]*>/g, ''))
  if (text.includes('%')) add(asAddress(text))
  if (text.includes('&#')) add(asMarkup(text))
  if (text.includes('\\u')) add(asJson(text))
  for (const [run] of text.matchAll(/[A-Za-z\d+/_-]{16,}/g)) for (const other of unpacked(run)) add(other)
  return found
}
