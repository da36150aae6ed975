import { type RawBuilder, sql } from 'kysely'
import { KINDS } from '../reading/statement.ts'
import type { Marking, Stage } from '../register/standing.ts'
import { type Field, type Place, type Query, valuesOf } from '../search/query.ts'
import { foldText } from '../text/fold-text.ts'
import type { Database } from './database.ts'
import { folded } from './migrations/folded.ts'
import type { ConceptKey, NamesAsked } from './search-asked.ts'
import type { InTime } from './within-time.ts'

/** So many of each sort are counted and can be looked through, the newest. */
export const MOST_HITS = 2000

/** Whether a side acts is told row by row (src/web/sides-of.ts): so many statements are looked through for it, the newest. */
const MOST_LOOKED_THROUGH = 20_000

/** Something found, as little of it as it takes to count it and to find it again. */
export type HitRow = {
  readonly place: Place
  /** The record that it is of, or is; null for what stands by itself. */
  readonly record: number | null
  readonly number: number | null
  readonly activity: string | null
  readonly date: string | null
  readonly kind: string | null
  readonly status: string | null
  readonly mechanism: number | null
  readonly actor: string | null
  readonly resolved: readonly string[] | null
  readonly owner_side: string | null
  readonly marking: Marking | null
  readonly stage: Stage | null
}

type Sql = RawBuilder<unknown>

const HIT = sql.raw(
  'place, record, number, activity, date, kind, status, mechanism, actor, resolved, owner_side, marking, stage',
)

/** What is asked: the words as `wordsAsked` has them ("" for none), the fields, and what its names stand for. */
export type Asked = {
  readonly p: string
  readonly words: string
  readonly query: Query
  readonly names: NamesAsked
  /** The records of which alone it is asked; left out or null for all. */
  readonly records?: readonly number[] | null
}

const TRUE = sql`true`
const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? TRUE : sql`(${sql.join(conditions, sql` and `)})`
const any = (conditions: readonly Sql[]): Sql => sql`(${sql.join(conditions, sql` or `)})`
const not = (condition: Sql): Sql => sql`(not coalesce(${condition}, false))`

const inList = (column: Sql, values: readonly (string | number)[]): Sql =>
  values.length === 0 ? sql`false` : sql`${column} in (${sql.join(values)})`

const holdsWords = ({ words }: Asked, column: Sql): Sql =>
  words === '' ? TRUE : sql`${column} @@ ${words}::tsquery`

const ofRecords = ({ records }: Asked, column: Sql): readonly Sql[] =>
  records ? [inList(column, records)] : []

/** A field's own values have to hold, those that are left out must not. */
const holds = ({ query }: Asked, field: Field, test: (values: readonly string[]) => Sql): readonly Sql[] => {
  const [wanted, unwanted] = [valuesOf(query, field), valuesOf(query, field, true)]
  return [...(wanted.length > 0 ? [test(wanted)] : []), ...(unwanted.length > 0 ? [not(test(unwanted))] : [])]
}

/** The stretch of years from one to another shares a year with what is asked. */
const yearsHold = (asked: Asked, from: Sql, until: Sql = from): readonly Sql[] =>
  holds(asked, 'year', (values) =>
    any(
      values.map((value) => {
        const [first, last = first] = value.split('-')
        return sql`(left(${from}, 4) <= ${last} and left(${until}, 4) >= ${first})`
      }),
    ),
  )

const mechanismHolds = ({ names: { mechanisms, notMechanisms } }: Asked, column: Sql): readonly Sql[] => [
  ...(mechanisms ? [inList(column, mechanisms)] : []),
  ...(notMechanisms.length > 0 ? [not(inList(column, notMechanisms))] : []),
]

/** Who acts, and who they stand for. */
const ACTOR = sql.raw(
  folded(`concat_ws(' ', s.content #>> '{actor,text}', (s.content #> '{actor,resolved}')::text)`),
)

const actorHolds = (asked: Asked): readonly Sql[] =>
  holds(asked, 'actor', (values) =>
    any(
      values.map(
        (value) =>
          sql`to_tsvector('pg_catalog.simple', ${ACTOR}) @@ phraseto_tsquery('pg_catalog.simple', ${foldText(value)})`,
      ),
    ),
  )

/** Whether a side is named at all; whether it acts is told by the rule of src/web/sides-of.ts. */
const namesSide = ({ names: { sides } }: Asked): readonly Sql[] => {
  if (sides === null) return []
  const names = sides
    .flatMap(({ name, shortName }) => [name, shortName])
    .map((name) => foldText(name).toLowerCase())
  return [
    names.length === 0 ? sql`false` : any(names.map((name) => sql`position(${name} in lower(${ACTOR})) > 0`)),
  ]
}

const serves = ({ p }: Asked, subject: string, number: Sql, concepts: readonly ConceptKey[]): Sql =>
  concepts.length === 0
    ? sql`false`
    : sql`(r.id, ${number}) in (
        select a.record_id, a.number from alignment a
         where a.partnership_id = ${p} and a.subject = ${subject} and a.state = 'confirmed'
           and (a.framework, a.code) in (${sql.join(concepts.map(({ framework, code }) => sql`(${framework}, ${code})`))})
           and not exists (
             select from alignment later
              where later.partnership_id = a.partnership_id and later.record_id = a.record_id and later.subject = a.subject
                and later.number = a.number and later.framework = a.framework and later.code = a.code
                and later.version > a.version))`

const servesAsked = (asked: Asked, subject: string, number: Sql): readonly Sql[] => [
  ...asked.names.concepts.map((concepts) => serves(asked, subject, number, concepts)),
  ...(asked.names.notConcepts.length > 0
    ? [not(serves(asked, subject, number, asked.names.notConcepts))]
    : []),
]

/** The day of a record: of its meeting, else its own. */
const DATE = sql`coalesce(m.start_date, r.published)`

const RECORD = sql`
  join record r on r.partnership_id = x.partnership_id and r.id = x.record_id
  left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id`

const OF_RECORD = sql`r.owner_side, r.marking, r.stage`
const BY_ITSELF = sql`null::text, null::text, null::text`
const NO_ACTOR = sql`null::text, null::jsonb`

const kindHolds = (asked: Asked): readonly Sql[] =>
  holds(asked, 'kind', (values) =>
    any([
      inList(
        sql`s.kind`,
        values.filter((value) => (KINDS as readonly string[]).includes(value)),
      ),
      inList(sql`r.kind`, values),
    ]),
  )

const STATEMENT = sql`'statements', s.record_id, s.number, null::text, ${DATE} as date, s.kind, s.state, m.mechanism_id,
         s.content #>> '{actor,text}', s.content #> '{actor,resolved}', ${OF_RECORD}`

const statementsFor = (asked: Asked, table: Sql = sql`statement`): Sql => sql`
    from ${table} s
    join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
    left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
   where s.partnership_id = ${asked.p} and ${all([
     holdsWords(asked, sql`s.searched`),
     ...ofRecords(asked, sql`s.record_id`),
     ...(valuesOf(asked.query, 'status').length === 0 ? [sql`s.state not in ('rejected', 'withdrawn')`] : []),
     ...holds(asked, 'status', (values) => inList(sql`s.state`, values)),
     ...holds(asked, 'strength', (values) => inList(sql`s.content ->> 'strength'`, values)),
     ...kindHolds(asked),
     ...yearsHold(asked, DATE),
     ...mechanismHolds(asked, sql`m.mechanism_id`),
     ...namesSide(asked),
     ...actorHolds(asked),
     ...servesAsked(asked, 'statement', sql`s.number`),
   ])}`

const statements = (asked: Asked): Sql => sql`
  select ${STATEMENT} ${statementsFor(asked)}
   order by date desc nulls last, r.title, r.id, s.start_at, s.number`

/**
 * So many times as many statements with the words are looked at for other fields. They are found before anything else is asked, so that
 * the index of words is gone through once, and not for each record.
 */
const LOOKED_AT = 4

/** Statements as they stand in the database, so many of them, each with the stems of its words. */
export const statementRowsFor = async (
  db: Database,
  asked: Asked,
  most: number,
): Promise<readonly (HitRow & { readonly stems: readonly string[] })[]> => {
  const { rows } = await sql<HitRow & { readonly stems: readonly string[] }>`
    with found as materialized (
      select partnership_id, record_id, number, kind, state, content, searched from statement
       where partnership_id = ${asked.p} and ${holdsWords(asked, sql`searched`)} limit ${LOOKED_AT * most})
    select * from (
        select ${STATEMENT}, tsvector_to_array(s.searched) ${statementsFor({ ...asked, words: '' }, sql`found`)} limit ${most})
        as hit (${HIT}, stems)`.execute(db)
  return rows
}

/** Those of some statements that hold what else is asked, each with the stems of its words. */
export const statementRowsOf = async (
  db: Database,
  asked: Asked,
  refs: readonly { readonly record: number; readonly number: number }[],
): Promise<readonly (HitRow & { readonly stems: readonly string[] })[]> => {
  const { rows } = await sql<HitRow & { readonly stems: readonly string[] }>`
    with found as materialized (
      select partnership_id, record_id, number, kind, state, content, searched from statement
       where partnership_id = ${asked.p}
         and (record_id, number) in (select * from unnest(${refs.map(({ record }) => record)}::integer[],
                                                          ${refs.map(({ number }) => number)}::integer[])))
    select * from (select ${STATEMENT}, tsvector_to_array(s.searched) ${statementsFor(asked, sql`found`)}) as hit (${HIT}, stems)`.execute(
    db,
  )
  return rows
}

const records = (asked: Asked): Sql => sql`
  select 'records', r.id, null::integer, null::text, ${DATE} as date, r.kind, null::text, m.mechanism_id, ${NO_ACTOR}, ${OF_RECORD}
    from record r
    left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
   where r.partnership_id = ${asked.p} and ${all([
     holdsWords(asked, sql`r.searched`),
     ...ofRecords(asked, sql`r.id`),
     ...holds(asked, 'kind', (values) => inList(sql`r.kind`, values)),
     ...yearsHold(asked, DATE),
     ...mechanismHolds(asked, sql`m.mechanism_id`),
   ])}
   order by date desc nulls last, r.title, r.id`

/** A plan's lines are of the years of the plan. */
const lines = (asked: Asked): Sql => sql`
  select 'lines', x.record_id, x.number, null::text, coalesce(plan.start_year::text, ${DATE}) as date, null::text, null::text, m.mechanism_id,
         ${NO_ACTOR}, ${OF_RECORD}
    from plan_part x
    join plan on plan.partnership_id = x.partnership_id and plan.record_id = x.record_id
    ${RECORD}
   where x.partnership_id = ${asked.p} and x.kind = 'line' and not x.gone and ${all([
     holdsWords(asked, sql`x.searched`),
     ...ofRecords(asked, sql`x.record_id`),
     ...yearsHold(
       asked,
       sql`coalesce(plan.start_year::text, ${DATE})`,
       sql`coalesce(plan.end_year::text, ${DATE})`,
     ),
     ...mechanismHolds(asked, sql`m.mechanism_id`),
     ...servesAsked(asked, 'line', sql`x.number`),
   ])}
   order by date desc nulls last, r.title, r.id, x.number`

/** Activities are few, and their rows are copied as they are from version to version: they have no column of their own. */
const ACTIVITY_WORDS = sql.raw(
  `to_tsvector('pg_catalog.english', ${folded(`concat_ws(' ', x.title, x.place)`)})`,
)

/** The newest version of an activity, under a line that is still there. */
const activities = (asked: Asked): Sql => sql`
  select 'activities', x.record_id, x.line, x.id, left(x.written, 10) as date, null::text, x.state, null::integer, ${NO_ACTOR}, ${OF_RECORD}
    from plan_activity x
    join plan_part part on part.partnership_id = x.partnership_id and part.record_id = x.record_id and part.number = x.line
    ${RECORD}
   where x.partnership_id = ${asked.p} and not part.gone
     and x.state in ('planned', 'held', 'cancelled')
     and not exists (
       select from plan_activity later
        where later.partnership_id = x.partnership_id and later.record_id = x.record_id and later.line = x.line
          and later.id = x.id and later.version > x.version)
     and ${all([
       holdsWords(asked, ACTIVITY_WORDS),
       ...ofRecords(asked, sql`x.record_id`),
       ...yearsHold(
         asked,
         sql`x.written`,
         sql`coalesce(nullif(split_part(x.written, '/', 2), ''), x.written)`,
       ),
       ...holds(asked, 'status', (values) => inList(sql`x.state`, values)),
     ])}
   order by date desc nulls last, r.title, r.id, x.line, x.title, x.id`

const people = (asked: Asked): Sql => sql`
  select 'people', null::integer, x.id, null::text, null::text as date, null::text, null::text, null::integer, ${NO_ACTOR}, ${BY_ITSELF}
    from person x
   where x.partnership_id = ${asked.p} and ${holdsWords(asked, sql`x.searched`)}
   order by x.sort_key, x.id`

/** What a meeting is called depends on its series, whose words are put behind its own: series are few. */
const SERIES_WORDS = sql.raw(
  `to_tsvector('pg_catalog.english', ${folded(`concat_ws(' ', name, short_name, aliases::text)`)})`,
)

/** Every word of a question as the database prints it. */
const wordsIn = (asked: string): string => (asked.match(/'(?:[^']|'')*'/g) ?? []).join(' | ')

/**
 * The words may stand partly in the series' name and partly in the meeting's, so that both are asked together: of a meeting where either
 * has any of them. Where neither has, what is asked holds only if it holds of nothing at all, such as what is but left out.
 */
const meetingHolds = ({ words }: Asked): Sql => {
  if (words === '') return TRUE
  const any = wordsIn(words)
  return sql`(''::tsvector @@ ${words}::tsquery or m.searched @@ ${any}::tsquery
      or m.mechanism_id = any (array(select id from series where words @@ ${any}::tsquery)))
    and (m.searched || coalesce(series.words, '')) @@ ${words}::tsquery`
}

const meetings = (asked: Asked): Sql => sql`
  with series as materialized (
    select id, short_name, ${SERIES_WORDS} as words from mechanism where partnership_id = ${asked.p})
  select 'meetings', null::integer, m.id, null::text, m.start_date as date, null::text, null::text, m.mechanism_id, ${NO_ACTOR}, ${BY_ITSELF}
    from meeting m
    left join series on series.id = m.mechanism_id
   where m.partnership_id = ${asked.p} and ${all([
     meetingHolds(asked),
     ...yearsHold(asked, sql`m.start_date`, sql`coalesce(m.end_date, m.start_date)`),
     ...mechanismHolds(asked, sql`m.mechanism_id`),
   ])}
   order by date desc nulls last, series.short_name, m.ordinal, m.id`

const instruments = (asked: Asked): Sql => sql`
  select 'instruments', null::integer, x.id, null::text, coalesce(x.year, x.period_from) as date, null::text, null::text, null::integer,
         ${NO_ACTOR}, ${BY_ITSELF}
    from instrument x
   where x.partnership_id = ${asked.p} and ${all([
     holdsWords(asked, sql`x.searched`),
     ...yearsHold(
       asked,
       sql`coalesce(x.year, x.period_from)`,
       sql`coalesce(x.period_until, x.year, x.period_from)`,
     ),
   ])}
   order by x.sort_key, x.id`

const FINDERS: Readonly<Record<Place, (asked: Asked) => Sql>> = {
  ...{ people, meetings, instruments, records, lines, activities, statements },
}

const limitOf = ({ names: { sides, notSides } }: Asked, place: Place): number =>
  place === 'statements' && (sides !== null || notSides.length > 0) ? MOST_LOOKED_THROUGH : MOST_HITS

/**
 * What was found where a query looks, place by place, the newest first; of each place one more than is counted, or as many as are
 * looked through for a side. `cut` are the places where there are more.
 */
export const findHits = async (
  db: Database,
  asked: Asked,
  places: readonly Place[],
  inTime: InTime,
): Promise<{ readonly hits: readonly HitRow[]; readonly cut: ReadonlySet<Place> }> => {
  const hits: HitRow[] = []
  const cut = new Set<Place>()
  for (const place of places) {
    const limit = limitOf(asked, place) + 1
    await inTime()
    const { rows } = await sql<HitRow>`
      select * from (${FINDERS[place](asked)} limit ${limit})
        as hit (${HIT})`.execute(db)
    if (rows.length === limit) cut.add(place)
    hits.push(...rows)
  }
  return { hits, cut }
}
