import type { Wording } from './wording.ts'

/** So many words in a row make a shingle: enough that a phrase of the trade ("both sides agreed to") is none. */
const SHINGLE = 5

/**
 * So many shingles stand for a text. Of two texts that share seven shingles in ten, sketches of 32 share 22 give or take
 * three, so that asking for a few in common misses none; and a register of ten thousand records has 320,000 rows.
 */
const SIZE = 32

/** FNV-1a over UTF-16 code units. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Stirs a hash so that its order says nothing of the words (the last step of MurmurHash3). */
const stirred = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** The least of what is put in, without repeats, in linear time: what waits is sorted only when there is a lot of it. */
const least = (count: number) => {
  let kept: number[] = []
  let bound = Number.POSITIVE_INFINITY
  const settle = () => {
    kept = [...new Set(kept)].sort((a, b) => a - b).slice(0, count)
    if (kept.length === count) bound = kept[count - 1]!
  }
  return {
    put: (value: number) => {
      if (value >= bound) return
      kept.push(value)
      if (kept.length >= 16 * count) settle()
    },
    all: (): readonly number[] => {
      settle()
      return kept
    },
  }
}

/**
 * A text in up to 32 numbers, by which texts that share most of their words are found among thousands: the least of the
 * hashes of all its shingles (a bottom-k sketch, after Broder's resemblance of documents, 1997). Whole numbers of 32
 * bits, signed, so that a database can keep them. A text shorter than a shingle is one shingle; one without words has none.
 */
export const sketchOf = ({ folded }: Wording): readonly number[] => {
  if (folded.length === 0) return []
  const hashes = folded.map(hashOf)
  const found = least(SIZE)
  for (let at = 0; at < Math.max(1, hashes.length - SHINGLE + 1); at++) {
    let shingle = 0
    for (const hash of hashes.slice(at, at + SHINGLE)) shingle = Math.imul(shingle, 0x01000193) ^ hash
    found.put(stirred(shingle) >>> 0)
  }
  return found.all().map((value) => value | 0)
}
