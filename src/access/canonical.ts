/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

const byCodeUnits = ([a]: readonly [string, Json], [b]: readonly [string, Json]) =>
  a < b ? -1 : a > b ? 1 : 0

/**
 * A value as JSON in its one canonical form (RFC 8785): names in the order of their UTF-16 code units, no white space, numbers
 * and texts as ECMAScript writes them. Throws where a value has none: a number that isn't finite, half a letter.
 */
export const canonical = (value: Json): string => {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('a number that is not finite')
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('a text with half a letter')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).sort(byCodeUnits)
  return `{${fields.map(([name, inner]) => `${canonical(name)}:${canonical(inner)}`).join(',')}}`
}
