import { random } from './random.ts'
import { GOALS } from './targets.ts'
import type { Vector } from './vector.ts'

/** What a goal's weights are learned from: a text's vector, the goals it serves, those it may serve too, how much it counts. */
export type Lesson = {
  readonly vector: Vector
  /** The goals it serves, a bit each. */
  readonly serves: number
  /** Goals whose words it has: that nobody named them tells little. */
  readonly mentions: number
  readonly weight: number
}

/** Weights while they are learned: a row of 17 for each feature, and what stands before any. */
export type Fit = { readonly weights: Float32Array; readonly bias: Float32Array }

/** How a fit goes. */
export type Pace = {
  /** How often over all lessons. */
  readonly rounds: number
  readonly step: number
  /** How much was seen before the first lesson: the more, the smaller the first steps. */
  readonly seen: number
  /** Whether the lessons tell how common a goal is: then rare ones count more, and what stands before any word is learned. */
  readonly whole: boolean
}

/** A goal that a text has words of and that its row doesn't name is wrong this much: people name the first that comes to mind. */
const UNNAMED = 0.25
/** How much smaller steps are for what stands before any word. */
const BIAS_STEP = 0.3

/** Rare goals count more, common ones less: by the root of how much rarer they are than the average. */
const balance = (lessons: readonly Lesson[]): Float64Array => {
  const counts = new Float64Array(GOALS)
  let all = 0
  for (const { serves, weight } of lessons) {
    all += weight
    for (let goal = 0; goal < GOALS; goal++) if ((serves >> goal) & 1) counts[goal]! += weight
  }
  return counts.map((count) => Math.sqrt(all / GOALS / Math.max(1, count)))
}

const shuffle = (order: Int32Array, chance: () => number) => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
}

/** Learns weights for each goal by itself (logistic regression, AdaGrad), changing `fit` in place. */
export const fitGoals = (fit: Fit, lessons: readonly Lesson[], pace: Pace, seed: number): void => {
  const { weights, bias } = fit
  const squares = new Float32Array(weights.length).fill(pace.seen)
  const biasSquares = new Float32Array(GOALS).fill(pace.seen)
  const rare = pace.whole ? balance(lessons) : new Float64Array(GOALS).fill(1)
  const biasStep = pace.whole ? pace.step * BIAS_STEP : 0
  const order = Int32Array.from(lessons, (_, at) => at)
  const chance = random(seed)
  const sums = new Float64Array(GOALS)
  for (let round = 0; round < pace.rounds; round++) {
    shuffle(order, chance)
    for (const at of order) {
      const { vector, serves, mentions, weight } = lessons[at]!
      const { places, values } = vector
      sums.set(bias)
      for (let k = 0; k < places.length; k++) {
        const row = places[k]! * GOALS
        const value = values[k]!
        for (let goal = 0; goal < GOALS; goal++) sums[goal]! += weights[row + goal]! * value
      }
      for (let goal = 0; goal < GOALS; goal++) {
        const right = (serves >> goal) & 1
        const counts = right ? rare[goal]! : (mentions >> goal) & 1 ? UNNAMED : 1
        const off = (1 / (1 + Math.exp(-sums[goal]!)) - right) * weight * counts
        sums[goal] = off
        biasSquares[goal]! += off * off
        bias[goal]! -= (biasStep * off) / Math.sqrt(biasSquares[goal]!)
      }
      for (let k = 0; k < places.length; k++) {
        const row = places[k]! * GOALS
        const value = values[k]!
        for (let goal = 0; goal < GOALS; goal++) {
          const slope = sums[goal]! * value
          squares[row + goal]! += slope * slope
          weights[row + goal]! -= (pace.step * slope) / Math.sqrt(squares[row + goal]!)
        }
      }
    }
  }
}
