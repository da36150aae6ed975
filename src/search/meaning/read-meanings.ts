import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { DIMENSIONS, type Meanings } from './meanings.ts'
import { FORMAT } from './write-meanings.ts'

/** Why bytes are no meanings. */
export type NoMeanings = { readonly reason: 'not-meanings' }

const no = refused({ reason: 'not-meanings' as const })

/** Reads what `writeMeanings` wrote. */
export const readMeanings = (bytes: Uint8Array): Outcome<Meanings, NoMeanings> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || view.getUint32(0, true) !== FORMAT) return no
  const many = view.getUint32(4, true)
  const from = 12 + view.getUint32(8, true)
  if (bytes.length !== from + many * (4 + 2 * DIMENSIONS)) return no
  const words = new TextDecoder().decode(bytes.subarray(12, from)).split('\n')
  if (words.length !== many) return no
  const ranks = Uint32Array.from({ length: many }, (_, at) => view.getUint32(from + at * 4, true))
  // A copy of their own: a part of a file's bytes may share memory with other files.
  const vectors = (start: number) =>
    new Int8Array(new Uint8Array(bytes.subarray(start, start + many * DIMENSIONS)).buffer)
  const start = from + many * 4
  return granted({ words, ranks, beside: vectors(start), explained: vectors(start + many * DIMENSIONS) })
}
