import { type Features, featuresOf, keywordKey, mentionsOf } from './features.ts'
import { type Fit, fitGoals, type Lesson, type Pace } from './fit-goals.ts'
import { fitTargets, type TargetLesson } from './fit-targets.ts'
import { keyIndex } from './key-index.ts'
import { OWN_ROWS } from './own-rows.ts'
import type { Row } from './row.ts'
import { GOALS, TARGETS } from './targets.ts'
import { vectors } from './vector.ts'
import type { Weights } from './weights.ts'

/** A feature is learned where so many rows have it: what stands in fewer is chance. */
const ROWS_AT_LEAST = 3
/** So it is where few rows are added to what is known. */
const ADDED_ROWS_AT_LEAST = 2
/** Where nothing is known before: as many rounds as made a part of the rows that was held back best known. */
const FROM_NOTHING: Pace = { rounds: 6, step: 0.1, seen: 1e-3, whole: true }
/** On top of weights that were learned before: they give way to what people confirmed, and no further. */
const ON_TOP: Pace = { rounds: 12, step: 0.15, seen: 0.02, whole: false }
/** Our own words count so much more than a row when targets are told apart. */
const OWN_FOR_TARGETS = 3
/** Before anything was seen, a goal is not served. */
const BIAS = -2.5

/** What stands for any word of a goal tells nothing of its targets. */
const KEYWORD_KEYS = [false, true].flatMap((pair) =>
  Array.from({ length: GOALS }, (_, at) => keywordKey(at + 1, pair)),
)

type Read = { readonly row: Row; readonly features: Features; readonly own: boolean }

const byWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (a: Row, b: Row): number =>
  byWords(a.text, b.text) || byWords(JSON.stringify(a), JSON.stringify(b))

/** The features that are learned: those known before, those that enough rows have, and all of our own words of targets. */
const keysOf = (rows: readonly Read[], prior: Weights | null): Uint32Array => {
  const inRows = new Map<number, number>()
  for (const { features } of rows)
    for (const key of new Set(features.keys)) inRows.set(key, (inRows.get(key) ?? 0) + 1)
  const least = prior ? ADDED_ROWS_AT_LEAST : ROWS_AT_LEAST
  const kept = new Set<number>(prior?.keys)
  for (const [key, count] of inRows) if (count >= least) kept.add(key)
  for (const { features, own, row } of rows)
    if (own && row.targets?.length) for (const key of features.keys) kept.add(key)
  return Uint32Array.from(kept).sort()
}

const startOf = (keys: Uint32Array, prior: Weights | null): Fit => {
  const weights = new Float32Array(keys.length * GOALS)
  const bias = prior ? Float32Array.from(prior.bias) : new Float32Array(GOALS).fill(BIAS)
  if (!prior) return { weights, bias }
  const places = keyIndex(keys)
  prior.keys.forEach((key, at) => {
    const row = places(key) * GOALS
    for (let goal = 0; goal < GOALS; goal++)
      weights[row + goal] = prior.goals[at * GOALS + goal]! * prior.steps[goal]!
  })
  return { weights, bias }
}

/** The counts of targets known before, for the features as they stand now. */
const seenBefore = (keys: Uint32Array, prior: Weights) => {
  const places = keyIndex(prior.keys)
  const from = new Uint32Array(keys.length + 1)
  const targets: number[] = []
  const seen: number[] = []
  keys.forEach((key, at) => {
    const place = places(key)
    if (place >= 0)
      for (let k = prior.from[place]!; k < prior.from[place + 1]!; k++) {
        targets.push(prior.targets[k]!)
        seen.push(prior.seen[k]!)
      }
    from[at + 1] = targets.length
  })
  return { from, targets: Uint8Array.from(targets), seen: Uint8Array.from(seen) }
}

const inSteps = ({ weights }: Fit): { steps: Float32Array; goals: Int8Array } => {
  const steps = new Float32Array(GOALS)
  weights.forEach((weight, at) => {
    const goal = at % GOALS
    steps[goal] = Math.max(steps[goal]!, Math.abs(weight) / 127)
  })
  const goals = Int8Array.from(weights, (weight, at) => Math.round(weight / (steps[at % GOALS]! || 1)))
  return { steps, goals }
}

const bits = (goals: Iterable<number>): number => {
  let all = 0
  for (const goal of goals) all |= 1 << (goal - 1)
  return all
}

/**
 * Learns from rows, and from our own words, either from nothing or on top of weights that were learned before. The same rows
 * (in whatever order), seed and prior give the same weights to the last bit.
 */
export const train = (rows: readonly Row[], seed: number, prior: Weights | null = null): Weights => {
  const read = (own: boolean) => (row: Row) => ({
    row,
    own,
    features: featuresOf(row.text, row.lang ?? 'en'),
  })
  // What was learned before has our own words already.
  const ours = prior ? [] : OWN_ROWS
  const all: readonly Read[] = [...ours.map(read(true)), ...[...rows].sort(inOrder).map(read(false))]
  const keys = keysOf(all, prior)
  const index = keyIndex(keys)
  const vectorOf = vectors(index, keys.length)
  const keywordPlaces = new Set(KEYWORD_KEYS.map(index))
  const lessons: Lesson[] = []
  const ofTargets: TargetLesson[] = []
  for (const { row, features, own } of all) {
    const vector = vectorOf(features)
    const mentions = mentionsOf(features)
    lessons.push({ vector, serves: bits(row.goals), mentions, weight: row.weight ?? 1 })
    const targets = (row.targets ?? []).map((target) => TARGETS.indexOf(target)).filter((at) => at >= 0)
    if (targets.length > 0)
      ofTargets.push({
        places: vector.places.filter((place) => !keywordPlaces.has(place)),
        targets,
        weight: own ? OWN_FOR_TARGETS : (row.weight ?? 1),
      })
  }
  const fit = startOf(keys, prior)
  fitGoals(fit, lessons, prior ? ON_TOP : FROM_NOTHING, seed)
  const seen = fitTargets(ofTargets, keys.length, prior ? seenBefore(keys, prior) : undefined)
  return { seed, keys, bias: fit.bias, ...inSteps(fit), ...seen }
}
