import { compareTexts } from '../documents/compare-texts.ts'
import { fold } from '../text/fold.ts'
import { likening, stemsOf } from '../text/likeness.ts'
import type { LinkState } from './links/link.ts'
import { oneLine } from './outline/words.ts'
import type { PlanPart } from './plan-parts.ts'

/** A line of a plan beside the one of a later plan that seems to go on with it. `likeness` is from 0 to 1. */
export type Successor = {
  readonly before: PlanPart
  readonly after: PlanPart
  readonly likeness: number
  /** Where their words differ, in order; "" where the other has more. */
  readonly differences: readonly { readonly here: string; readonly there: string }[]
}

/** What somebody said of a line and one of a later plan, by their numbers: it goes on there, or does not. */
export type SaidSuccessor = {
  readonly before: number
  readonly after: number
  readonly state: LinkState
}

/**
 * Two plans side by side: `confirmed` as people said, and the rest as their words tell, for a person to confirm. Each line is in one
 * list; twice only where people said so of a line that was parted or joined.
 */
export type Succession = {
  readonly confirmed: readonly Successor[]
  readonly carried: readonly Successor[]
  readonly reworded: readonly Successor[]
  readonly added: readonly PlanPart[]
  readonly dropped: readonly PlanPart[]
}

/** A line with its items: they are part of what it asks for. */
const wordsOf = ({ text, items }: PlanPart): string =>
  oneLine([text, ...items.map((item) => item.text)].join(' '))

/** So much of what two lines say, by the weight of their words, is shared where one may go on with the other. */
const LIKE = 0.5
/** Lines are likened each with each: of longer plans, so many that no words carry over. */
const MOST_LIKENED = 1500

/** Lines with their words weighed by all lines of both plans. */
const weighing = (parts: readonly PlanPart[]) => {
  const sets = parts.map((part) => stemsOf(wordsOf(part)))
  const { weigh, likeness } = likening(sets)
  return { weighed: new Map(parts.map((part, at) => [part, weigh(sets[at]!)])), likeness }
}

const linesOf = (parts: readonly PlanPart[]) => parts.filter(({ kind }) => kind === 'line')

/** Pairs of the same words, where they stand in the same order as often as they occur in both. */
const sameWords = (
  before: readonly PlanPart[],
  after: readonly PlanPart[],
  may: (before: PlanPart, after: PlanPart) => boolean,
) => {
  const waiting = Map.groupBy(after, (part) => fold(wordsOf(part)))
  return before.flatMap((part) => {
    const same = waiting.get(fold(wordsOf(part))) ?? []
    const next = same.find((each) => may(part, each))
    if (!next) return []
    waiting.set(
      fold(wordsOf(part)),
      same.filter((each) => each !== next),
    )
    return [{ before: part, after: next, likeness: 1, differences: [] }]
  })
}

/** Two lines with where their words differ. */
const pairOf = (before: PlanPart, after: PlanPart, likeness: number): Successor => ({
  ...{ before, after, likeness },
  differences: compareTexts(wordsOf(before), wordsOf(after)).differences.map(({ here, there }) => ({
    here,
    there,
  })),
})

/**
 * Which lines of a plan go on in a later one: as people said, then by the same words, then by the likeness of their words, the likest
 * first. Numbers tell nothing, since plans are numbered anew. What people said stands however the texts are likened, and a pair that
 * they rejected is not proposed again. The likening costs each line of the one with each of the other.
 */
export const successionOf = (
  before: readonly PlanPart[],
  after: readonly PlanPart[],
  said: readonly SaidSuccessor[] = [],
): Succession => {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const { weighed, likeness } = weighing([...old, ...fresh])
  const like = (one: PlanPart, other: PlanPart) => likeness(weighed.get(one)!, weighed.get(other)!)
  const confirmed = said.flatMap((each) => {
    const one = old.find(({ number }) => number === each.before)
    const other = fresh.find(({ number }) => number === each.after)
    return each.state === 'confirmed' && one && other ? [pairOf(one, other, like(one, other))] : []
  })
  const rejected = new Set(said.map(({ before, after }) => `${before} ${after}`))
  const may = (one: PlanPart, other: PlanPart) => !rejected.has(`${one.number} ${other.number}`)
  const taken = new Set<PlanPart>()
  const take = (pairs: readonly Successor[]) => {
    for (const pair of pairs) taken.add(pair.before).add(pair.after)
  }
  const open = (parts: readonly PlanPart[]) => parts.filter((part) => !taken.has(part))
  take(confirmed)
  const carried = sameWords(open(old), open(fresh), may)
  take(carried)
  const likened = open(fresh).slice(0, MOST_LIKENED)
  const candidates = open(old)
    .slice(0, MOST_LIKENED)
    .flatMap((one) => likened.map((other) => ({ one, other, like: like(one, other) })))
    .filter(({ one, other, like }) => like >= LIKE && may(one, other))
    .sort((a, b) => b.like - a.like || a.one.number - b.one.number)
  const reworded: Successor[] = []
  for (const { one, other, like } of candidates) {
    if (taken.has(one) || taken.has(other)) continue
    const pair = pairOf(one, other, like)
    take([pair])
    reworded.push(pair)
  }
  const inOrder = (a: Successor, b: Successor) => a.before.number - b.before.number
  return {
    confirmed: confirmed.sort(inOrder),
    carried,
    reworded: reworded.sort(inOrder),
    added: open(fresh),
    dropped: open(old),
  }
}
