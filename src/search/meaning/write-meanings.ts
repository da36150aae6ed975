import { DIMENSIONS, type Meanings } from './meanings.ts'

/** How a file of meanings begins: “MKM” and the number of its format. */
export const FORMAT = 0x4d4b4d01

/** Meanings as bytes: the format, how many words, how long their names are, the names, their ranks, and both vectors of each. */
export const writeMeanings = ({ words, ranks, beside, explained }: Meanings): Uint8Array => {
  const names = new TextEncoder().encode(words.join('\n'))
  const bytes = new Uint8Array(12 + names.length + words.length * (4 + 2 * DIMENSIONS))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, FORMAT, true)
  view.setUint32(4, words.length, true)
  view.setUint32(8, names.length, true)
  bytes.set(names, 12)
  const from = 12 + names.length
  for (const [at, rank] of ranks.entries()) view.setUint32(from + at * 4, rank, true)
  const vectors = from + words.length * 4
  bytes.set(new Uint8Array(beside.buffer, beside.byteOffset, beside.length), vectors)
  bytes.set(
    new Uint8Array(explained.buffer, explained.byteOffset, explained.length),
    vectors + words.length * DIMENSIONS,
  )
  return bytes
}
