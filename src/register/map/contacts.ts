import { type Party, type PartySort, type Present, partiesOf } from './present.ts'

/** A meeting, as far as it takes to count it. */
export type Counted = { readonly id: number; readonly mechanism: number | null; readonly year: string | null }

/** At how many meetings, of which series, in which years. */
export type Spread = {
  readonly meetings: number
  readonly bySeries: readonly { readonly mechanism: number | null; readonly meetings: number }[]
  readonly byYear: readonly { readonly year: string; readonly meetings: number }[]
}

export type PartyMet = Spread & { readonly party: Party }
/** Two of different sides who were at the same meetings. */
export type PairMet = Spread & { readonly one: Party; readonly other: Party }

/** Who was present at which meeting: of each party the meetings, each once. */
const meetingsBy = (sort: PartySort, present: readonly Present[]) => {
  const parties = new Map<string, { readonly party: Party; readonly meetings: Set<number> }>()
  for (const each of present)
    for (const party of partiesOf(sort, each)) {
      const there = parties.get(party.key)
      // Of somebody whose side one record tells and another doesn’t, it is known.
      const known = there && there.party.side === null ? { ...there, party } : there
      const entry = known ?? { party, meetings: new Set<number>() }
      entry.meetings.add(each.meeting)
      parties.set(party.key, entry)
    }
  return parties
}

const shared = (one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...one].filter((id) => other.has(id)))

const spreadOf = (ids: ReadonlySet<number>, meetings: ReadonlyMap<number, Counted>): Spread => {
  const all = [...ids].flatMap((id) => meetings.get(id) ?? [])
  const years = Map.groupBy(all, ({ year }) => year)
  return {
    meetings: ids.size,
    bySeries: [...Map.groupBy(all, ({ mechanism }) => mechanism)]
      .map(([mechanism, of]) => ({ mechanism, meetings: of.length }))
      .toSorted((a, b) => b.meetings - a.meetings),
    byYear: [...years]
      .flatMap(([year, of]) => (year === null ? [] : [{ year, meetings: of.length }]))
      .toSorted((a, b) => (a.year < b.year ? -1 : 1)),
  }
}

const byName = (a: Party, b: Party): number => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1)

/** Everybody who met, most meetings first. */
export const partiesMet = (
  sort: PartySort,
  present: readonly Present[],
  meetings: ReadonlyMap<number, Counted>,
): readonly PartyMet[] =>
  [...meetingsBy(sort, present).values()]
    .map(({ party, meetings: ids }) => ({ party, ...spreadOf(ids, meetings) }))
    .toSorted((a, b) => b.meetings - a.meetings || byName(a.party, b.party))

/** Who met whom across the two sides, in the sides’ order, most meetings first. */
export const pairsMet = (
  sort: PartySort,
  present: readonly Present[],
  meetings: ReadonlyMap<number, Counted>,
  [first, second]: readonly [string, string],
): readonly PairMet[] => {
  const all = [...meetingsBy(sort, present).values()]
  const of = (side: string) => all.filter(({ party }) => party.side === side)
  return of(first)
    .flatMap((one) => of(second).map((other) => ({ one, other, both: shared(one.meetings, other.meetings) })))
    .filter(({ both }) => both.size > 0)
    .map(({ one, other, both }) => ({
      ...{ one: one.party, other: other.party, ...spreadOf(both, meetings) },
    }))
    .toSorted((a, b) => b.meetings - a.meetings || byName(a.one, b.one) || byName(a.other, b.other))
}

/** The meetings at which one party was, or both of two were. */
export const meetingsOf = (
  sort: PartySort,
  present: readonly Present[],
  one: string,
  other: string | null,
): ReadonlySet<number> => {
  const parties = meetingsBy(sort, present)
  const own = parties.get(one)?.meetings ?? new Set<number>()
  return other === null ? own : shared(own, parties.get(other)?.meetings ?? new Set<number>())
}
