import { type RawBuilder, sql } from 'kysely'
import { type Field, type Query, valuesOf } from '../search/query.ts'
import type { ConceptKey, NamesAsked } from './search-asked.ts'
import type { HitRow } from './search-row.ts'

export type Sql = RawBuilder<unknown>

/** A statement, a line or an activity, by where it stands. */
export type Thing = Pick<HitRow, 'place' | 'activity'> & { readonly record: number; readonly number: number }

/** What is asked: the words as `wordsAsked` has them ("" for none), the fields, and what its names stand for. */
export type Asked = {
  readonly p: string
  readonly words: string
  readonly query: Query
  readonly names: NamesAsked
  /** The records of which alone it is asked; left out or null for all. */
  readonly records?: readonly number[] | null
  /** The statements, lines and activities of which alone it is asked, of those records; left out or null for all. */
  readonly things?: readonly Thing[] | null
  /** The column of an instant before which it is told what something was said to serve; left out for now. */
  readonly before?: Sql
}

export const TRUE = sql`true`
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? TRUE : sql`(${sql.join(conditions, sql` and `)})`
export const any = (conditions: readonly Sql[]): Sql => sql`(${sql.join(conditions, sql` or `)})`
export const not = (condition: Sql): Sql => sql`(not coalesce(${condition}, false))`

export const inList = (column: Sql, values: readonly (string | number)[]): Sql =>
  values.length === 0 ? sql`false` : sql`${column} in (${sql.join(values)})`

export const holdsWords = ({ words }: Asked, column: Sql): Sql =>
  words === '' ? TRUE : sql`${column} @@ ${words}::tsquery`

export const ofRecords = ({ records }: Asked, column: Sql): readonly Sql[] =>
  records ? [inList(column, records)] : []

/** The columns in which statements, lines or activities have where they stand; `activity` for activities alone. */
type Standing = { readonly record: Sql; readonly number: Sql; readonly activity?: Sql }

/** Of which alone of a place it is asked. */
export const ofThings = (
  asked: Asked,
  place: Thing['place'],
  { record, number, activity }: Standing,
): readonly Sql[] => {
  if (!asked.things) return ofRecords(asked, record)
  const things = asked.things.filter((thing) => thing.place === place)
  const rows = sql`${things.map((thing) => thing.record)}::integer[], ${things.map((thing) => thing.number)}::integer[]`
  return [
    inList(record, [...new Set(things.map((thing) => thing.record))]),
    activity
      ? sql`(${record}, ${number}, ${activity}) in (select * from unnest(${rows}, ${things.map((thing) => thing.activity ?? '')}::text[]))`
      : sql`(${record}, ${number}) in (select * from unnest(${rows}))`,
  ]
}

/** A field's own values have to hold, those that are left out must not. */
export const holds = (
  { query }: Asked,
  field: Field,
  test: (values: readonly string[]) => Sql,
): readonly Sql[] => {
  const [wanted, unwanted] = [valuesOf(query, field), valuesOf(query, field, true)]
  return [...(wanted.length > 0 ? [test(wanted)] : []), ...(unwanted.length > 0 ? [not(test(unwanted))] : [])]
}

/** The stretch of years from one to another shares a year with what is asked. */
export const yearsHold = (asked: Asked, from: Sql, until: Sql = from): readonly Sql[] =>
  holds(asked, 'year', (values) =>
    any(
      values.map((value) => {
        const [first, last = first] = value.split('-')
        return sql`(left(${from}, 4) <= ${last} and left(${until}, 4) >= ${first})`
      }),
    ),
  )

export const mechanismHolds = (
  { names: { mechanisms, notMechanisms } }: Asked,
  column: Sql,
): readonly Sql[] => [
  ...(mechanisms ? [inList(column, mechanisms)] : []),
  ...(notMechanisms.length > 0 ? [not(inList(column, notMechanisms))] : []),
]

const serves = ({ p, before }: Asked, subject: string, number: Sql, concepts: readonly ConceptKey[]): Sql => {
  const known = (at: Sql): Sql => (before ? sql`and ${at} < ${before}` : sql``)
  return concepts.length === 0
    ? sql`false`
    : sql`(r.id, ${number}) in (
        select a.record_id, a.number from alignment a
         where a.partnership_id = ${p} and a.subject = ${subject} and a.state = 'confirmed' ${known(sql`a.at`)}
           and (a.framework, a.code) in (${sql.join(concepts.map(({ framework, code }) => sql`(${framework}, ${code})`))})
           and not exists (
             select from alignment later
              where later.partnership_id = a.partnership_id and later.record_id = a.record_id and later.subject = a.subject
                and later.number = a.number and later.framework = a.framework and later.code = a.code
                and later.version > a.version ${known(sql`later.at`)}))`
}

export const servesAsked = (asked: Asked, subject: string, number: Sql): readonly Sql[] => [
  ...asked.names.concepts.map((concepts) => serves(asked, subject, number, concepts)),
  ...(asked.names.notConcepts.length > 0
    ? [not(serves(asked, subject, number, asked.names.notConcepts))]
    : []),
]

/** The day of a record: of its meeting, else its own. */
export const DATE = sql`nullif(r.day, '')`
