/** Seeded chance (mulberry32): the same in every run. */
export type Chance = {
  /** From 0 to below 1. */
  readonly next: () => number
  readonly one: <T>(list: readonly T[]) => T
}

export const chance = (seed: number): Chance => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, one: (list) => list[Math.floor(next() * list.length)]! }
}
