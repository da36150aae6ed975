/** Words that a text has to have: of each group one, of one of the ways. */
export type Way = readonly (readonly string[])[]

/** So many of the nearest stems are asked for, from where all things asked for are there to where any is. */
const NEAREST = { all: 60, two: 100, any: 200, alone: 20 } as const

const firstOf = (group: readonly string[], many: number) => group.slice(0, many)

const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const))

/**
 * How texts that may be close are asked for, from the narrowest to the widest: those with something near each thing asked for, those with
 * something near two of them, those with anything near. Of each step one of the ways has to hold.
 */
export const waysToAsk = (groups: readonly (readonly string[])[]): readonly (readonly Way[])[] => {
  const there = groups.filter((group) => group.length > 0)
  if (there.length === 0) return []
  const any = there.map((group) => [firstOf(group, NEAREST.any)])
  if (there.length === 1) return [[[firstOf(there[0]!, NEAREST.alone)]], any]
  const all = [there.map((group) => firstOf(group, NEAREST.all))]
  const two = pairsOf(there.map((group) => firstOf(group, NEAREST.two)))
  return there.length === 2 ? [all, any] : [all, two, any]
}
