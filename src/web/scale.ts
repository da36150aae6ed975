/** A stretch of years and where a moment stands on it. */
export type Scale = {
  readonly from: number
  readonly until: number
  /** Where a moment (in years, 2018.5) stands, in per cent of the width, one decimal. */
  readonly at: (years: number) => number
  /** Years to write under it: never more than nine. */
  readonly ticks: readonly number[]
}

const STEPS = [1, 2, 5, 10, 20, 50] as const

/** The whole years around the moments given, with room at either end so that nothing is cut off. Null for none. */
export const scaleOf = (moments: readonly number[], room = 2): Scale | null => {
  if (moments.length === 0) return null
  const from = Math.floor(Math.min(...moments))
  const until = Math.max(Math.ceil(Math.max(...moments)), from + 1)
  const at = (years: number) =>
    Math.round((room + ((years - from) / (until - from)) * (100 - 2 * room)) * 10) / 10
  const step = STEPS.find((each) => (until - from) / each <= 8) ?? 100
  const first = Math.ceil(from / step) * step
  const ticks = Array.from({ length: Math.floor((until - first) / step) + 1 }, (_, n) => first + n * step)
  return { from, until, at, ticks }
}
