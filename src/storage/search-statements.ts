import { sql } from 'kysely'
import { KINDS } from '../reading/statement.ts'
import { valuesOf } from '../search/query.ts'
import { foldText } from '../text/fold-text.ts'
import type { Database } from './database.ts'
import { folded } from './migrations/folded.ts'
import {
  type Asked,
  all,
  any,
  DATE,
  holds,
  holdsWords,
  inList,
  mechanismHolds,
  ofThings,
  type Sql,
  servesAsked,
  yearsHold,
} from './search-conditions.ts'
import { dayHolds, newestFirst, type Stretch } from './search-newest.ts'
import { HIT, type HitRow, OF_RECORD, parted, type StemsRow, stemsIn } from './search-row.ts'

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

/** Of which records or statements alone it is asked. */
const ofNamed = (asked: Asked): readonly Sql[] =>
  ofThings(asked, 'statements', { record: sql`s.record_id`, number: sql`s.number` })

const STATEMENT = sql`'statements', s.record_id, s.number, null::text, ${DATE} as date, s.kind, s.state, m.mechanism_id,
         s.content #>> '{actor,text}', s.content #> '{actor,resolved}', ${OF_RECORD}`

const statementsFor = (asked: Asked, table: Sql = sql`statement`): Sql => sql`
    from ${table} s
    join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
    left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
   where s.partnership_id = ${asked.p} and ${all([
     holdsWords(asked, sql`s.searched`),
     ...ofNamed(asked),
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

/**
 * True of every row, which PostgreSQL takes for one in two hundred: else it goes through all records for the policy of some thousand
 * statements, and through all once more to join them.
 */
const EXPECTED_FEW = sql`s.number - s.number = 0`

/**
 * The statements of a stretch of days that have the words. They are found before anything else is asked (`offset 0`): of records in some years the
 * database would else go through the index of words once for each.
 */
const withWords = (asked: Asked, stretch: Stretch): Sql => sql`(
    select partnership_id, record_id, number, kind, state, content, start_at, day from statement s
     where s.partnership_id = ${asked.p} and ${holdsWords(asked, sql`s.searched`)} and ${dayHolds(asked, stretch)}
       and ${all([...ofNamed(asked), ...(stretch.few ? [EXPECTED_FEW] : [])])} offset 0)`

/**
 * The statements that are found, the newest first, so many at most. A common word is in tens of thousands, and each is a wide row: they
 * are asked for stretch by stretch of days (`newestFirst`), and no more are fetched than it takes.
 */
export const statementHits = (db: Database, asked: Asked, limit: number): Promise<readonly HitRow[]> =>
  newestFirst(db, asked, limit, async (stretch, left) => {
    const from = asked.words === '' ? sql`statement` : withWords(asked, stretch)
    const also = asked.words === '' ? dayHolds(asked, stretch) : sql`true`
    const { rows } = await sql<HitRow>`
      select * from (
        select ${STATEMENT} ${statementsFor({ ...asked, words: '' }, from)} and ${also}
         order by date desc nulls last, r.title, r.id, s.start_at, s.number limit ${left}) as hit (${HIT})`.execute(
      db,
    )
    return rows
  })

/**
 * So many times as many statements with the words are looked at for other fields. They are found before anything else is asked, so that
 * the index of words is gone through once, and not for each record.
 */
const LOOKED_AT = 4

/**
 * Of some found statements those that hold what else is asked, so many at most, each with the stems of its words. They come in the order of other
 * lists: the database gives rows as it comes upon them, and which of two that are equally close stands first would hang on rows nobody is shown.
 */
const withStems = async (db: Database, asked: Asked, found: Sql, most: number | null) => {
  const { rows } = await sql<HitRow & { readonly stems: string; readonly titled: string }>`
    with found as materialized (${found})
    select ${HIT}, stems, titled from (
        select ${STATEMENT}, ${stemsIn(sql`s.searched`)}, ${stemsIn(sql`r.searched`)}, r.title, s.start_at
          ${statementsFor(asked, sql`found`)} limit ${most})
        as hit (${HIT}, stems, titled, title, start_at)
     order by date desc nulls last, title, record, start_at, number`.execute(db)
  return parted(rows)
}

/** Statements as they stand in the database, so many of them, each with the stems of its words. */
export const statementRowsFor = (db: Database, asked: Asked, most: number): Promise<readonly StemsRow[]> =>
  withStems(
    db,
    { ...asked, words: '' },
    sql`select partnership_id, record_id, number, kind, state, content, start_at, searched from statement
         where partnership_id = ${asked.p} and ${holdsWords(asked, sql`searched`)} limit ${LOOKED_AT * most}`,
    most,
  )

/** Those of some statements that hold what else is asked, each with the stems of its words. */
export const statementRowsOf = (
  db: Database,
  asked: Asked,
  refs: readonly { readonly record: number; readonly number: number }[],
): Promise<readonly StemsRow[]> =>
  withStems(
    db,
    asked,
    sql`select partnership_id, record_id, number, kind, state, content, start_at, searched from statement
         where partnership_id = ${asked.p}
           and (record_id, number) in (select * from unnest(${refs.map(({ record }) => record)}::integer[],
                                                            ${refs.map(({ number }) => number)}::integer[]))`,
    null,
  )

/**
 * Those of some statements as they were at some instants that hold what is asked, each with the `event` of its row. `was` is a table of
 * such rows, with the columns of `statement` that are asked about.
 */
export const statementsWere = async (
  db: Database,
  asked: Asked,
  was: Sql,
): Promise<readonly (HitRow & { readonly event: string })[]> => {
  const { rows } = await sql<HitRow & { readonly event: string }>`
    select * from (select ${STATEMENT}, s.event ${statementsFor({ ...asked, before: sql`s.event` }, was)}) as hit (${HIT}, event)`.execute(
    db,
  )
  return rows
}
