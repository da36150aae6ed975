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

/** A party with the meetings at which it was, each once. */
type Met = { readonly party: Party; readonly meetings: Set<number> }

/** Who was present at which meeting. */
const meetingsBy = (sort: PartySort, present: readonly Present[]) => {
  const parties = new Map<string, Met>()
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

/** So many pairs of all meetings together are gone through: of more it is not told who met whom. */
export const MOST_MET = 500_000

/** Of each meeting the parties of both sides, in the sides’ order. */
const acrossBy = (parties: Iterable<Met>, [first, second]: readonly [string, string]) => {
  const across = new Map<number, readonly [Met[], Met[]]>()
  for (const each of parties)
    for (const meeting of each.party.side === first || each.party.side === second ? each.meetings : []) {
      const there = across.get(meeting) ?? ([[], []] as const)
      across.set(meeting, there)
      there[each.party.side === first ? 0 : 1].push(each)
    }
  return across
}

/**
 * Who met whom across the two sides, in the sides’ order, most meetings first; null where more met than can be gone through. It is gone
 * meeting by meeting: what it costs are those who met, not those who might have.
 */
export const pairsMet = (
  sort: PartySort,
  present: readonly Present[],
  meetings: ReadonlyMap<number, Counted>,
  sides: readonly [string, string],
  most: number = MOST_MET,
): readonly PairMet[] | null => {
  const across = acrossBy(meetingsBy(sort, present).values(), sides)
  const all = [...across.values()].reduce((sum, [of, others]) => sum + of.length * others.length, 0)
  if (all > most) return null
  const pairs = new Map<Met, Map<Met, Set<number>>>()
  for (const [meeting, [of, others]] of across)
    for (const one of of) {
      const met = pairs.get(one) ?? new Map<Met, Set<number>>()
      pairs.set(one, met)
      for (const other of others) met.set(other, (met.get(other) ?? new Set()).add(meeting))
    }
  return [...pairs]
    .flatMap(([{ party: one }, met]) =>
      [...met].map(([{ party: other }, both]) => ({ one, other, ...spreadOf(both, meetings) })),
    )
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
