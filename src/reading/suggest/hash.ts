/** The empty word's hash, to which letters are added (FNV-1a). */
export const EMPTY = 0x811c9dc5

/** A hash with one more letter. */
export const withLetter = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193)

/** Spreads what was added over all 32 bits: few features share one. */
export const settled = (hash: number): number => {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Two hashes as one, where their order counts. */
export const paired = (first: number, second: number): number =>
  settled(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15))
