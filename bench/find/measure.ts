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

/** The same of several calls, each asked in turn: what else the machine does slows all of them alike. */
export const measureInTurn = async <T, Name extends string>(
  asked: readonly T[],
  calls: Readonly<Record<Name, (each: T) => Promise<unknown>>>,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(calls) as Name[]
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) await measure(asked.slice(0, 10), calls[name], 0)
  for (const each of asked)
    for (const name of names) took[name].push(...(await measure([each], calls[name], 0)))
  return took
}

/** The value that so great a part of all are not above. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)] ??
  Number.NaN
