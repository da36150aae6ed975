/** How long calls took, in ms, one after the other, after some that aren't counted. */
export const measure = async <T>(
  asked: readonly T[],
  call: (each: T) => Promise<unknown>,
  warm = 10,
): Promise<readonly number[]> => {
  for (const each of asked.slice(0, warm)) await call(each)
  const took: number[] = []
  for (const each of asked) {
    const begun = performance.now()
    await call(each)
    took.push(performance.now() - begun)
  }
  return took
}

/** The value that so great a part of all are not above. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)] ??
  Number.NaN
