import { type Features, keywordKey } from './features.ts'
import type { KeyIndex } from './key-index.ts'
import { GOALS } from './targets.ts'

/** A text as numbers: the known features it has, each once, and how much of each. */
export type Vector = {
  readonly places: Int32Array
  readonly values: Float32Array
  /** For each feature of the text in turn, where it stands in `places`; -1 where it isn't known. */
  readonly at: Int32Array
  /** How often each stands in the text. */
  readonly counts: Uint32Array
}

/** As if so much more stood in every text: what a handful of words says is less sure. */
const SHORT = 15

/** How much our own words of a goal count beside the words themselves. */
const KEYWORDS_COUNT = 0.6

/**
 * Makes vectors over the features of an index. Words that come again count less each time, and a long text no more than a
 * short one; only our own words of the goals keep their number, since it tells how much of a text is on a subject.
 */
export const vectors = (index: KeyIndex, size: number): ((features: Features) => Vector) => {
  const own = new Uint8Array(size)
  for (let goal = 1; goal <= GOALS; goal++) {
    const place = index(keywordKey(goal, false))
    if (place >= 0) own[place] = 1
  }
  // One more than where a feature stands among those of the text at hand; all 0 again when its vector is made.
  const among = new Uint32Array(size)
  return ({ keys }) => {
    const at = new Int32Array(keys.length)
    const places = new Int32Array(keys.length)
    const counts = new Uint32Array(keys.length)
    let many = 0
    for (let k = 0; k < keys.length; k++) {
      const place = index(keys[k]!)
      at[k] = -1
      if (place < 0) continue
      if (among[place] === 0) {
        places[many] = place
        many += 1
        among[place] = many
      }
      at[k] = among[place]! - 1
      counts[at[k]!]! += 1
    }
    const values = new Float32Array(many)
    let squares = SHORT
    for (let k = 0; k < many; k++) {
      const place = places[k]!
      among[place] = 0
      const value = own[place] ? KEYWORDS_COUNT * Math.log(1 + counts[k]!) : 1 + Math.log(counts[k]!)
      if (own[place] === 0) squares += value * value
      values[k] = value
    }
    const length = Math.sqrt(squares)
    for (let k = 0; k < many; k++) if (own[places[k]!] === 0) values[k]! /= length
    return { places: places.subarray(0, many), values, at, counts: counts.subarray(0, many) }
  }
}
