import { DIMENSIONS, frequencyOf, type Meanings } from './meanings.ts'

/** A word as it comes: its rank among the words of general English, and what it stands beside, as numbers of any length. */
export type RawWord = { readonly word: string; readonly rank: number; readonly vector: readonly number[] }

/** The words that a dictionary explains a word by, each with how much it says. */
export type Explained = ReadonlyMap<string, number>

/** So many of the directions in which vectors differ most say how common words are, not what they mean, and are taken out. */
const OUT = 2
/** The directions are told of so many of the commonest words, in so many rounds. */
const TOLD_OF = 20_000
const ROUNDS = 60

type Vector = Float64Array

const dot = (a: Vector, b: Vector): number => {
  let sum = 0
  for (let at = 0; at < DIMENSIONS; at++) sum += a[at]! * b[at]!
  return sum
}

const add = (to: Vector, of: Vector, times: number) => {
  for (let at = 0; at < DIMENSIONS; at++) to[at]! += of[at]! * times
}

const toLength1 = (vector: Vector): Vector => {
  const length = Math.sqrt(dot(vector, vector))
  return length < 1e-9 ? vector : vector.map((each) => each / length)
}

/** The direction in which vectors differ most, by going over them again and again. */
const mainDirection = (vectors: readonly Vector[]): Vector => {
  let direction = toLength1(Float64Array.from({ length: DIMENSIONS }, (_, at) => 1 + (at % 7)))
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(DIMENSIONS)
    for (const vector of vectors) add(next, vector, dot(vector, direction))
    direction = toLength1(next)
  }
  return direction
}

const withoutWhatIsCommon = (raw: readonly RawWord[]): readonly Vector[] => {
  const mean = new Float64Array(DIMENSIONS)
  for (const { vector } of raw) add(mean, Float64Array.from(vector), 1 / raw.length)
  const vectors = raw.map(({ vector }) => {
    const own = Float64Array.from(vector)
    add(own, mean, -1)
    return own
  })
  for (let time = 0; time < OUT; time++) {
    const direction = mainDirection(vectors.slice(0, TOLD_OF))
    for (const vector of vectors) add(vector, direction, -dot(vector, direction))
  }
  return vectors.map(toLength1)
}

const inSteps = (vectors: readonly Vector[]): Int8Array => {
  const steps = new Int8Array(vectors.length * DIMENSIONS)
  for (const [at, vector] of vectors.entries())
    for (let d = 0; d < DIMENSIONS; d++) steps[at * DIMENSIONS + d] = Math.round(vector[d]! * 127)
  return steps
}

/** Meanings of words from what they stand beside and what a dictionary explains them by; rare words say more than common ones. */
export const makeMeanings = (raw: readonly RawWord[], explain: (word: string) => Explained): Meanings => {
  const beside = withoutWhatIsCommon(raw)
  const place = new Map(raw.map(({ word }, at) => [word, at]))
  const explained = raw.map(({ word }) => {
    const sum = new Float64Array(DIMENSIONS)
    for (const [other, much] of explain(word)) {
      const at = place.get(other)
      if (at !== undefined) add(sum, beside[at]!, -much * Math.log(frequencyOf(raw[at]!.rank)))
    }
    return toLength1(sum)
  })
  return {
    words: raw.map(({ word }) => word),
    ranks: Uint32Array.from(raw, ({ rank }) => rank),
    beside: inSteps(beside),
    explained: inSteps(explained),
  }
}
