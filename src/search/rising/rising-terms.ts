import { logLikelihood } from './log-likelihood.ts'
import { keyOfName, type Terms, termReader } from './terms-in.ts'

/** What was said at one meeting, or in one record of none: its words, and what of the register’s own names stands in them. */
export type Source<Key> = {
  readonly key: Key
  /** Whether it is of the later years. */
  readonly later: boolean
  readonly texts: readonly string[]
  readonly named: readonly string[]
}

/** A term that came up more in the later years: in how many sources of either, how surely, and which of the later have it. */
export type RisingTerm<Key> = {
  readonly key: string
  readonly written: string
  readonly later: number
  readonly before: number
  readonly score: number
  readonly sources: readonly Key[]
}

/** A term has to stand in so many later sources at the least. */
export const FLOOR = 2

/** Below this, chance alone would do it in more than one of ten cases (chi-square of one degree of freedom). */
export const SURE = 2.71

/** A longer term stands for one that is part of it where it has so much of its sources. */
const MOSTLY = 2 / 3

type Found<Key> = { readonly ways: Map<string, number>; readonly later: Key[]; before: number }

const termsOf = <Key>({ texts, named }: Source<Key>, read: (texts: readonly string[]) => Terms): Terms =>
  new Map([...read(texts), ...named.map((name) => [keyOfName(name), name] as const)])

const tally = <Key>(
  all: readonly (readonly [source: Source<Key>, terms: Terms])[],
): ReadonlyMap<string, Found<Key>> => {
  const found = new Map<string, Found<Key>>()
  for (const [{ key: source, later }, terms] of all)
    for (const [key, written] of terms) {
      const there = found.get(key) ?? { ways: new Map<string, number>(), later: [], before: 0 }
      if (!found.has(key)) found.set(key, there)
      there.ways.set(written, (there.ways.get(written) ?? 0) + 1)
      if (later) there.later.push(source)
      else there.before++
    }
  return found
}

/** Words that stand in more than half of all sources are of the genre, not of a subject. */
const commonWords = (all: readonly Terms[]): ReadonlySet<string> => {
  const count = new Map<string, number>()
  for (const terms of all)
    for (const word of new Set([...terms.keys()].flatMap((key) => key.split(' '))))
      count.set(word, (count.get(word) ?? 0) + 1)
  return new Set([...count].filter(([, n]) => n * 2 > all.length).map(([word]) => word))
}

/** As it is written most often. */
const usual = (ways: ReadonlyMap<string, number>): string =>
  [...ways].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]

const contains = (long: string, short: string): boolean => ` ${long} `.includes(` ${short} `)

/** Whether one begins with the words with which the other ends, or has them all. */
const overlap = (one: string, other: string): boolean => {
  if (contains(one, other) || contains(other, one)) return true
  const [a, b] = [one.split(' '), other.split(' ')]
  const meets = (first: readonly string[], second: readonly string[]) =>
    first.some((_, at) => second.slice(0, first.length - at).join(' ') === first.slice(at).join(' '))
  return meets(a, b) || meets(b, a)
}

/** Adds something under each word of a term. */
const under = <T>(byWord: Map<string, T[]>, key: string, each: T): void => {
  for (const word of new Set(key.split(' '))) {
    const there = byWord.get(word)
    if (there) there.push(each)
    else byWord.set(word, [each])
  }
}

/** What stands under the word of a term that has the fewest: terms that hold all of it are among them. */
const fewest = <T>(byWord: ReadonlyMap<string, readonly T[]>, key: string): readonly T[] =>
  key
    .split(' ')
    .map((word) => byWord.get(word) ?? [])
    .reduce((few, each) => (each.length < few.length ? each : few))

/**
 * Of terms that overlap the surest stays, in the longest way in which it is mostly written; so many at the most. What overlaps has a word in
 * common, so only such terms are held against each other.
 */
const apart = <Key>(terms: readonly RisingTerm<Key>[], most: number): readonly RisingTerm<Key>[] => {
  const byWord = new Map<string, RisingTerm<Key>[]>()
  for (const term of terms) under(byWord, term.key, term)
  const kept: RisingTerm<Key>[] = []
  const taken = new Map<string, string[]>()
  for (const term of terms) {
    if (kept.length >= most) break
    if (term.key.split(' ').some((word) => taken.get(word)?.some((key) => overlap(key, term.key)))) continue
    const longest = fewest(byWord, term.key)
      .filter(({ key, later }) => contains(key, term.key) && later >= term.later * MOSTLY)
      .toSorted((a, b) => b.key.split(' ').length - a.key.split(' ').length || surest(a, b))[0]
    kept.push(longest ?? term)
    under(taken, (longest ?? term).key, (longest ?? term).key)
  }
  return kept
}

const surest = <Key>(a: RisingTerm<Key>, b: RisingTerm<Key>): number =>
  b.score - a.score || b.key.length - a.key.length || (a.key < b.key ? -1 : 1)

/**
 * Terms of two to four words, and names of the register, that stand in more of the later sources than the earlier would let one expect,
 * the surest first, so many at the most (docs/watch.md has the measure).
 */
export const risingTerms = <Key>(
  sources: readonly Source<Key>[],
  most: number,
): readonly RisingTerm<Key>[] => {
  const read = termReader()
  const each = sources.map((source) => [source, termsOf(source, read)] as const)
  const common = commonWords(each.map(([, terms]) => terms))
  const names = new Set(sources.flatMap(({ named }) => named.map(keyOfName)))
  const later = sources.filter((source) => source.later).length
  const all = { later, before: sources.length - later }
  const ofSubject = (key: string) => names.has(key) || key.split(' ').some((word) => !common.has(word))
  const terms = [...tally(each)].flatMap(([key, found]): readonly RisingTerm<Key>[] => {
    const have = { later: found.later.length, before: found.before }
    if (have.later < FLOOR || have.later * all.before <= have.before * all.later || !ofSubject(key)) return []
    const score = logLikelihood(have, all)
    return score < SURE ? [] : [{ key, written: usual(found.ways), ...have, score, sources: found.later }]
  })
  return apart(terms.toSorted(surest), most)
}
