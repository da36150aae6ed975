/**
 * From which year on a third of all occasions lie, at the least, in the fewest years; null where they are all of one year, or of none. The
 * earlier years have to have some too.
 */
export const laterFrom = (years: readonly (string | null)[]): string | null => {
  const dated = years.filter((year) => year !== null).toSorted()
  const from = dated.at(-Math.ceil(dated.length / 3)) ?? null
  if (from !== null && from !== dated[0]) return from
  return dated.find((year) => year !== dated[0]) ?? null
}
