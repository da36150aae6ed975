import { RUNGS, type Rung } from '../../reading/statement.ts'
import { yearOf } from '../../text/dates.ts'
import type { Said } from './said.ts'

/** How many statements; `proposed` of them wait for a person’s word. */
export type Tally = { readonly statements: number; readonly proposed: number }

/** How often a topic was spoken of, when, how firmly, where and by whom. */
export type Watched = Tally & {
  readonly first: Said | null
  readonly last: Said | null
  /** Years in which it was spoken of, the earliest first. */
  readonly byYear: readonly (Tally & {
    readonly year: string
    /** How many statements of the year stand on each rung. */
    readonly rungs: Readonly<Partial<Record<Rung, number>>>
    readonly usual: Rung
  })[]
  /** By series of meetings; null for records of none. Most statements first. */
  readonly byMechanism: readonly (Tally & { readonly mechanism: number | null })[]
  /** By the side that acts; null where it is neither. What both say counts for each. */
  readonly bySide: readonly (Tally & { readonly side: string | null })[]
}

const tallyOf = (said: readonly Said[]): Tally => ({
  statements: said.length,
  proposed: said.filter(({ state }) => state === 'proposed').length,
})

/** The rung in the middle of all, the lower of two. */
export const usualRung = (said: readonly Pick<Said, 'strength'>[]): Rung | null => {
  const rungs = said.map(({ strength }) => RUNGS.indexOf(strength)).toSorted((a, b) => a - b)
  return RUNGS[rungs[(rungs.length - 1) >> 1] ?? -1] ?? null
}

const groups = <Key>(
  said: readonly Said[],
  keys: (each: Said) => readonly Key[],
): readonly (readonly [Key, readonly Said[]])[] => {
  const found = new Map<Key, Said[]>()
  for (const each of said)
    for (const key of keys(each)) {
      const there = found.get(key)
      if (there) there.push(each)
      else found.set(key, [each])
    }
  return [...found].toSorted(([, a], [, b]) => b.length - a.length)
}

const rungsOf = (said: readonly Said[]): Readonly<Partial<Record<Rung, number>>> =>
  Object.fromEntries(groups(said, ({ strength }) => [strength]).map(([rung, of]) => [rung, of.length]))

const yearsOf = (said: readonly Said[]): Watched['byYear'] =>
  groups(said, ({ date }) => [yearOf(date)])
    .flatMap(([year, of]) =>
      year === null ? [] : [{ year, ...tallyOf(of), rungs: rungsOf(of), usual: usualRung(of)! }],
    )
    .toSorted((a, b) => (a.year < b.year ? -1 : 1))

/** What a topic’s statements tell; given the newest first, as a list has them. */
export const watchedIn = (said: readonly Said[]): Watched => {
  const dated = said.filter(({ date }) => date !== null)
  // Of one record the statements come in the order of its text.
  const [oldest, newest] = [dated.at(-1)?.record, dated[0]?.record]
  return {
    ...tallyOf(said),
    first: dated.find(({ record }) => record === oldest) ?? null,
    last: dated.findLast(({ record }) => record === newest) ?? null,
    byYear: yearsOf(said),
    byMechanism: groups(said, ({ mechanism }) => [mechanism]).map(([mechanism, of]) => ({
      ...{ mechanism, ...tallyOf(of) },
    })),
    bySide: groups(said, ({ sides }): readonly (string | null)[] => (sides.length > 0 ? sides : [null])).map(
      ([side, of]) => ({ side, ...tallyOf(of) }),
    ),
  }
}

/** How firm it was in the last year in which it was spoken of, and in all years before; null where there were none. */
export const strengthSince = (
  said: readonly Said[],
): { readonly year: string; readonly latest: Rung; readonly before: Rung | null } | null => {
  const year = yearOf(said.find(({ date }) => date !== null)?.date ?? null)
  if (year === null) return null
  const isLatest = ({ date }: Said) => yearOf(date) === year
  const earlier = said.filter(({ date }) => date !== null && yearOf(date) !== year)
  return { year, latest: usualRung(said.filter(isLatest))!, before: usualRung(earlier) }
}
