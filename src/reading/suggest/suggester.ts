import { becauseOf, type Credit } from './because.ts'
import { best } from './best.ts'
import { type Features, featuresOf, mentionsOf } from './features.ts'
import { PER_COUNT } from './fit-targets.ts'
import { keyIndex } from './key-index.ts'
import { type NamedGoal, namedGoals } from './named-goals.ts'
import type { GoalSuggestion, Suggestion, TargetSuggestion } from './suggestion.ts'
import { GOALS, goalOf, TARGETS } from './targets.ts'
import { type Vector, vectors } from './vector.ts'
import type { Weights } from './weights.ts'

/** Suggests goals and targets for a text in a language (BCP 47). */
export type Suggester = (text: string, lang: string) => Suggestion

/** A goal is chosen where its sum is over this: the weights are learned where most goals are not served. */
const CHOSEN_OVER = -2
/** What is taken from a goal that the text has none of our words of: other words alone seldom speak for it. */
const WORDLESS = 1
/** What a goal's own number in a text adds to its sum. */
const NAMED = 8
/** The goals whose words are shown though they aren't chosen, from the best on. */
const EXPLAINED = 3
/** How many targets are suggested. */
const TARGETS_SHOWN = 10
/** How much likeness to a target's words counts beside the goal, and how much a target of many words is held back. */
const LIKENESS = 12
const LENGTH = 0.35

/** The goal of each target, by the target's place. */
const GOAL_OF = TARGETS.map(goalOf)

const toScore = (sum: number): number => 1 / (1 + Math.exp(CHOSEN_OVER - sum))

/** How much each feature speaks for each of its targets: rarer features more, and targets of many words less. */
const targetWeights = (weights: Weights): { likeness: Float32Array; rareness: Float32Array } => {
  const { from, targets, seen } = weights
  const likeness = new Float32Array(targets.length)
  const rareness = new Float32Array(from.length - 1)
  const squares = new Float64Array(TARGETS.length)
  for (let place = 0; place < rareness.length; place++) {
    const many = from[place + 1]! - from[place]!
    if (many === 0) continue
    rareness[place] = Math.log(1 + TARGETS.length / many)
    for (let at = from[place]!; at < from[place + 1]!; at++) {
      likeness[at] = Math.log(1 + seen[at]! / PER_COUNT) * rareness[place]!
      squares[targets[at]!]! += likeness[at]! ** 2
    }
  }
  const lengths = squares.map((square) => (square > 0 ? square ** LENGTH : 1))
  for (let at = 0; at < likeness.length; at++) likeness[at]! /= lengths[targets[at]!]!
  return { likeness, rareness }
}

/** The places of a text that speak for a goal or against it, and how much; a place of several features once. */
const creditsOf = (
  goal: number,
  { starts, ends }: Features,
  { places, values, at, counts }: Vector,
  weights: Weights,
): Credit[] => {
  const credits: Credit[] = []
  for (let k = 0; k < at.length; k++) {
    const place = at[k]!
    if (place < 0) continue
    const worth = weights.goals[places[place]! * GOALS + goal]! * weights.steps[goal]!
    const credit = (worth * values[place]!) / counts[place]!
    const last = credits.at(-1)
    // Features of one place follow one another.
    if (last && last.span.start === starts[k] && last.span.end === ends[k])
      credits[credits.length - 1] = { span: last.span, credit: last.credit + credit }
    else credits.push({ span: { start: starts[k]!, end: ends[k]! }, credit })
  }
  return credits
}

/** A suggester by these weights. Pure: the same text gives the same suggestion. */
export const suggester = (weights: Weights): Suggester => {
  const index = keyIndex(weights.keys)
  const vectorOf = vectors(index, weights.keys.length)
  const { likeness, rareness } = targetWeights(weights)

  const sumsOf = (features: Features, vector: Vector, named: readonly NamedGoal[]): Float64Array => {
    const { places, values } = vector
    const sums = new Float64Array(GOALS)
    const mentions = mentionsOf(features)
    for (let k = 0; k < places.length; k++) {
      const row = places[k]! * GOALS
      const value = values[k]!
      for (let goal = 0; goal < GOALS; goal++) sums[goal]! += weights.goals[row + goal]! * value
    }
    for (let goal = 0; goal < GOALS; goal++)
      sums[goal] = sums[goal]! * weights.steps[goal]! + weights.bias[goal]!
    for (let goal = 0; goal < GOALS; goal++) if (((mentions >> goal) & 1) === 0) sums[goal]! -= WORDLESS
    for (const goal of new Set(named.map((one) => one.goal))) sums[goal - 1]! += NAMED
    return sums
  }

  const targetsOf = (
    { places }: Vector,
    named: readonly NamedGoal[],
    sums: Float64Array,
  ): readonly TargetSuggestion[] => {
    const like = new Float64Array(TARGETS.length)
    let squares = 0
    for (const place of places) {
      const rare = rareness[place]!
      squares += rare * rare
      for (let at = weights.from[place]!; at < weights.from[place + 1]!; at++)
        like[weights.targets[at]!]! += likeness[at]! * rare
    }
    const length = Math.sqrt(squares) || 1
    const ofGoal = sums.map((sum) => -Math.log(1 + Math.exp(-sum)))
    const totals = like.map((one, at) => (LIKENESS * one) / length + ofGoal[GOAL_OF[at]! - 1]!)
    for (const { target } of named) if (target) totals[TARGETS.indexOf(target)]! += NAMED
    return best(totals, TARGETS_SHOWN).map((at) => ({ target: TARGETS[at]!, score: toScore(totals[at]!) }))
  }

  return (text, lang) => {
    const features = featuresOf(text, lang)
    const vector = vectorOf(features)
    const named = namedGoals(text)
    const sums = sumsOf(features, vector, named)
    const becauseFor = (goal: number) =>
      becauseOf(text, [
        ...named.flatMap((one) => (one.goal === goal + 1 ? [{ span: one.span, credit: NAMED }] : [])),
        ...creditsOf(goal, features, vector, weights),
      ])
    const goals = Array.from(sums, (sum, goal) => ({ goal, sum }))
      .sort((a, b) => b.sum - a.sum || a.goal - b.goal)
      .map(({ goal, sum }, rank): GoalSuggestion => {
        const score = toScore(sum)
        const chosen = sum > CHOSEN_OVER
        const because = chosen || rank < EXPLAINED ? becauseFor(goal) : []
        return { goal: goal + 1, score, chosen, because }
      })
    return { goals, targets: targetsOf(vector, named, sums) }
  }
}
