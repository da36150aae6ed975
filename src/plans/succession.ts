import { compareTexts } from '../documents/compare-texts.ts'
import { fold } from '../text/fold.ts'
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

/** Two plans side by side, as their words tell: what a person has to confirm. Each line is in one list, and once. */
export type Succession = {
  readonly carried: readonly Successor[]
  readonly reworded: readonly Successor[]
  readonly added: readonly PlanPart[]
  readonly dropped: readonly PlanPart[]
}

/** A line with its items: they are part of what it asks for. */
const wordsOf = ({ text, items }: PlanPart): string =>
  oneLine([text, ...items.map((item) => item.text)].join(' '))

/** A word at its beginning, so that "promotes" and "promoting" are one; of short words all. */
const stem = (word: string): string => word.slice(0, 6)

/** So much of what two lines say, by the weight of their words, is shared where one may go on with the other. */
const LIKE = 0.5
/** What a word weighs that every line has. */
const LEAST = 0.15
/** Lines are likened each with each: of longer plans, so many that no words carry over. */
const MOST_LIKENED = 1500

type Weighed = { readonly part: PlanPart; readonly words: ReadonlySet<string>; readonly weight: number }

/** Lines with their words weighed: what most lines of both plans say ("promote cooperation") tells little of which is which. */
const weighing = (parts: readonly PlanPart[]) => {
  const sets = parts.map((part) => new Set(fold(wordsOf(part)).split(' ').map(stem)))
  const lines = new Map<string, number>()
  for (const set of sets) for (const word of set) lines.set(word, (lines.get(word) ?? 0) + 1)
  const weightOf = (word: string) => LEAST + Math.log(parts.length / (lines.get(word) ?? 1))
  const sum = (words: Iterable<string>) => {
    let all = 0
    for (const word of words) all += weightOf(word)
    return all
  }
  const weighed = new Map(
    parts.map((part, at): [PlanPart, Weighed] => [part, { part, words: sets[at]!, weight: sum(sets[at]!) }]),
  )
  const likeness = (one: Weighed, other: Weighed): number => {
    const shared = sum([...one.words].filter((word) => other.words.has(word)))
    return one.weight + other.weight === 0 ? 0 : (2 * shared) / (one.weight + other.weight)
  }
  return { weighed, likeness }
}

const linesOf = (parts: readonly PlanPart[]) => parts.filter(({ kind }) => kind === 'line')

/** Pairs of the same words, where they stand in the same order as often as they occur in both. */
const sameWords = (before: readonly PlanPart[], after: readonly PlanPart[]) => {
  const waiting = Map.groupBy(after, (part) => fold(wordsOf(part)))
  return before.flatMap((part) => {
    const [next, ...rest] = waiting.get(fold(wordsOf(part))) ?? []
    if (!next) return []
    waiting.set(fold(wordsOf(part)), rest)
    return [{ before: part, after: next, likeness: 1, differences: [] }]
  })
}

/**
 * Which lines of a plan go on in a later one: by the same words first, then by the likeness of their words, the likest first. Numbers
 * tell nothing, since plans are numbered anew. The likening costs each line of the one with each of the other.
 */
export const successionOf = (before: readonly PlanPart[], after: readonly PlanPart[]): Succession => {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const carried = sameWords(old, fresh)
  const taken = new Set<PlanPart>(carried.flatMap((pair) => [pair.before, pair.after]))
  const { weighed, likeness } = weighing([...old, ...fresh])
  const open = (parts: readonly PlanPart[]) =>
    parts
      .filter((part) => !taken.has(part))
      .slice(0, MOST_LIKENED)
      .map((part) => weighed.get(part)!)
  const candidates = open(old)
    .flatMap((one) => open(fresh).map((other) => ({ one, other, like: likeness(one, other) })))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like || a.one.part.number - b.one.part.number)
  const reworded: Successor[] = []
  for (const { one, other, like } of candidates) {
    if (taken.has(one.part) || taken.has(other.part)) continue
    taken.add(one.part).add(other.part)
    const { differences } = compareTexts(wordsOf(one.part), wordsOf(other.part))
    reworded.push({
      ...{ before: one.part, after: other.part, likeness: like },
      differences: differences.map(({ here, there }) => ({ here, there })),
    })
  }
  return {
    carried,
    reworded: reworded.sort((a, b) => a.before.number - b.before.number),
    added: fresh.filter((part) => !taken.has(part)),
    dropped: old.filter((part) => !taken.has(part)),
  }
}
