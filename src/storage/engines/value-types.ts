import pg from 'pg'

type Parse = (text: string) => unknown

/** As pg-types has it; its own type declaration describes another shape. */
const arrays = pg.types.arrayParser as unknown as {
  create(text: string, parse: Parse): { parse(): unknown[] }
}

const { DATE, INT8, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins

/** The types of arrays of these, which pg gives no names. */
const ARRAY_OF = new Map<number, number>([
  [INT8, 1016],
  [DATE, 1182],
  [TIMESTAMP, 1115],
  [TIMESTAMPTZ, 1185],
])

const wholeNumber: Parse = (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be counted exactly`)
  return value
}

/** PostgreSQL writes `2026-01-02 03:04:05.678+00`; infinity and dates before the year 1 stay as they are written. */
const instant: Parse = (text) => {
  const moment = Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  return Number.isNaN(moment) ? text : new Date(moment).toISOString()
}

const PARSERS = new Map<number, Parse>([
  [INT8, wholeNumber],
  [DATE, (text) => text],
  [TIMESTAMP, (text) => text.replace(' ', 'T')],
  [TIMESTAMPTZ, instant],
])

for (const [type, array] of ARRAY_OF) {
  const parse = PARSERS.get(type)!
  PARSERS.set(array, (text) => arrays.create(text, parse).parse())
}

/**
 * How values arrive from every engine: int8 (and so `count(*)`) as number, date as `2026-01-02`, timestamptz as
 * `2026-01-02T03:04:05.678Z` in UTC to the millisecond, timestamp likewise without the Z; the rest by pg's own parsers:
 * bytea as Buffer, json and jsonb parsed, numeric as text.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(type)) ||
    pg.types.getTypeParser(type, format as 'text')) as typeof pg.types.getTypeParser,
}
