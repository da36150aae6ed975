const LAST: readonly (readonly [number, string])[] = [
  [5, 'ab'],
  [5, 'abc'],
  [9, 'abcd'],
  [7, 'abc'],
  [6, 'abc'],
  [6, 'ab'],
  [3, 'ab'],
  [10, 'ab'],
  [5, 'abc'],
  [7, 'abc'],
  [7, 'abc'],
  [8, 'abc'],
  [3, 'ab'],
  [7, 'abc'],
  [9, 'abc'],
  [10, 'ab'],
  [19, ''],
]

/** The goals of the 2030 Agenda are numbered from 1 to this. */
export const GOALS = 17

/** The 169 targets by their codes, goal after goal: how many are numbered, then those with letters. */
export const TARGETS: readonly string[] = LAST.flatMap(([numbered, letters], at) =>
  [...Array.from({ length: numbered }, (_, n) => String(n + 1)), ...letters].map(
    (last) => `${at + 1}.${last}`,
  ),
)

/** The goal that a target is of. */
export const goalOf = (target: string): number => Number.parseInt(target, 10)
