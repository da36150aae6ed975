import { sql } from 'kysely'
import type { PartnershipRef } from '../register/views.ts'
import { partedOrNull } from '../text/part-words.ts'
import type { Database } from './database.ts'
import { folded } from './migrations/folded.ts'
import type { Change } from './search-changes.ts'
import type { Asked, Sql, Thing } from './search-conditions.ts'
import { withSides } from './search-found.ts'
import { activities, lines } from './search-places.ts'
import { HIT, type HitRow } from './search-row.ts'
import { statementsWere } from './search-statements.ts'
import { storable } from './storable-text.ts'

/** A thing with the instant of a change of it. */
export const changeKey = ({ place, record, number, activity }: Thing, at: string): string =>
  [place, record, number, activity, at].join(' ')

const ofPlace = (changes: readonly Change[], place: Change['place']) =>
  changes.filter((change) => change.place === place)

/** Changes as rows of the database: `record`, `number` and `at` of each, and what else is given. */
const rowsOf = (changes: readonly Change[]): Sql =>
  sql`${changes.map(({ record }) => record)}::integer[], ${changes.map(({ number }) => number)}::integer[],
      ${changes.map(({ at }) => at)}::text[]`

type Before = { readonly state: string; readonly content: { readonly quote: { readonly exact: string } } }

/** What each statement was before its change, where a decision has changed it since: its first from then on has that. */
const statementsBefore = async (
  db: Database,
  p: string,
  changes: readonly Change[],
): Promise<readonly (Before | null)[]> => {
  const { rows } = await sql<{ before: Before | null }>`
    select d.before
      from unnest(${rowsOf(changes)}) with ordinality as e (record, number, at, place)
      left join lateral (
        select before from decision
         where partnership_id = ${p} and record_id = e.record and number = e.number and at >= e.at
         order by revision limit 1) d on true
     order by e.place`.execute(db)
  return rows.map(({ before }) => before)
}

/** The words of a statement that was, as src/storage/migrations/parted-words.ts has them of one that is. */
const SEARCHED = sql.raw(
  `to_tsvector('pg_catalog.english', ${folded(`left(coalesce(e.parted, e.before #>> '{content,quote,exact}'), 100000)`)})`,
)

const statementsHeld = async (
  db: Database,
  partnership: PartnershipRef,
  asked: Asked,
  changes: readonly Change[],
): Promise<readonly Held[]> => {
  const before = await statementsBefore(db, partnership.id, changes)
  const json = before.map((each) => each && JSON.stringify(each))
  const parted = before.map((each) => each && partedOrNull(storable(each.content.quote.exact)))
  const was = sql`(
    select s.partnership_id, s.record_id, s.number, s.start_at, s.day, e.at as event,
           coalesce(e.before ->> 'state', s.state) as state,
           coalesce(e.before #>> '{content,kind}', s.kind) as kind,
           coalesce(e.before -> 'content', s.content) as content,
           case when e.before is null then s.searched else ${SEARCHED} end as searched
      from (select record, number, at, before::jsonb as before, parted
              from unnest(${rowsOf(changes)}, ${json}::text[], ${parted}::text[]) as given (record, number, at, before, parted)) e
      join statement s on s.partnership_id = ${partnership.id} and s.record_id = e.record and s.number = e.number)`
  return withSides(partnership, asked.names, await statementsWere(db, asked, was))
}

/** A line itself does not change: only what it is said to serve. */
const linesHeld = async (
  db: Database,
  asked: Asked,
  changes: readonly Change[],
): Promise<readonly Held[]> => {
  const from = sql`(
    select part.*, e.at as event
      from unnest(${rowsOf(changes)}) as e (record, number, at)
      join plan_part part on part.partnership_id = ${asked.p} and part.record_id = e.record and part.number = e.number)`
  const { rows } = await sql<Held>`
    select * from (${lines({ ...asked, before: sql`x.event` }, { from, last: sql`x.event` })}) as hit (${HIT}, event)`.execute(
    db,
  )
  return rows
}

/** An activity was as the version before has it. */
const activitiesHeld = async (
  db: Database,
  asked: Asked,
  changes: readonly Change[],
): Promise<readonly Held[]> => {
  const from = sql`(
    select a.*, e.at as event
      from unnest(${rowsOf(changes)}, ${changes.map(({ activity }) => activity ?? '')}::text[],
                  ${changes.map(({ version }) => version ?? 0)}::integer[]) as e (record, number, at, activity, version)
      join plan_activity a on a.partnership_id = ${asked.p} and a.record_id = e.record and a.line = e.number
       and a.id = e.activity and a.version = e.version - 1)`
  const { rows } = await sql<Held>`
    select * from (${activities(asked, { from, last: sql`x.event` })}) as hit (${HIT}, event)`.execute(db)
  return rows
}

type Held = HitRow & { readonly event: string }

/** By what a thing came to be there, before which nothing held of it. */
const CAME: readonly Change['by'][] = ['plan', 'came']

/**
 * Before which of some changes what is asked held already of the thing that changed, as keys: it is asked of what stood right before
 * each, by the rules of the search itself. How a line stood is not asked again.
 */
export const heldBefore = async (
  db: Database,
  partnership: PartnershipRef,
  asked: Asked,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> => {
  const there = changes.filter(({ by }) => !CAME.includes(by))
  const [statements, ofLines, ofActivities] = (['statements', 'lines', 'activities'] as const).map((place) =>
    ofPlace(there, place),
  )
  const held = [
    ...(statements!.length > 0 ? await statementsHeld(db, partnership, asked, statements!) : []),
    ...(ofLines!.length > 0 ? await linesHeld(db, asked, ofLines!) : []),
    ...(ofActivities!.length > 0 ? await activitiesHeld(db, asked, ofActivities!) : []),
  ]
  return new Set(
    held.map(({ place, record, number, activity, event }) =>
      changeKey({ place, record: record!, number: number!, activity }, event),
    ),
  )
}
