import { type Features, keywordKey } from './features.ts'
import type { KeyIndex } from './key-index.ts'
import { GOALS } from './targets.ts'

/** A text as numbers: the known features it has, each once, and how much of each. */
export type Vector = { readonly places: Int32Array; readonly values: Float32Array }

/** As if so much more stood in every text: what a handful of words says is less sure. */
const SHORT = 15

/** How much our own words of a goal count beside the words themselves. */
const KEYWORDS_COUNT = 0.6

const KEYWORD_KEYS: ReadonlySet<number> = new Set(
  Array.from({ length: GOALS }, (_, at) => keywordKey(at + 1, false)),
)

/**
 * The vector of a text. Words that come again count less each time, and a long text no more than a short one; only our own
 * words of the goals keep their number, since it tells how much of a text is on a subject.
 */
export const vectorOf = (features: Features, index: KeyIndex): Vector => {
  const counts = new Map<number, number>()
  const keywords = new Set<number>()
  for (const key of features.keys) {
    const place = index(key)
    if (place < 0) continue
    counts.set(place, (counts.get(place) ?? 0) + 1)
    if (KEYWORD_KEYS.has(key)) keywords.add(place)
  }
  const places = new Int32Array(counts.size)
  const values = new Float32Array(counts.size)
  let squares = 0
  let at = 0
  for (const [place, count] of counts) {
    const own = keywords.has(place)
    const value = own ? KEYWORDS_COUNT * Math.log(1 + count) : 1 + Math.log(count)
    if (!own) squares += value * value
    places[at] = place
    values[at] = value
    at += 1
  }
  const length = Math.sqrt(squares + SHORT)
  for (let k = 0; k < at; k++) if (!keywords.has(places[k]!)) values[k]! /= length
  return { places, values }
}
