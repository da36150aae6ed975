import { sql } from 'kysely'
import { folded } from './migrations/folded.ts'
import {
  type Asked,
  all,
  DATE,
  holds,
  holdsWords,
  inList,
  mechanismHolds,
  ofRecords,
  ofThings,
  type Sql,
  servesAsked,
  TRUE,
  yearsHold,
} from './search-conditions.ts'
import { yearsNear } from './search-newest.ts'
import { BY_ITSELF, NO_ACTOR, OF_RECORD, stemsIn } from './search-row.ts'

const RECORD = sql`
  join record r on r.partnership_id = x.partnership_id and r.id = x.record_id
  left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id`

/** What tells one question about records from another: what is told as their number, what has to hold, and how many are wanted. */
type OfRecords = { readonly number?: Sql; readonly also: readonly Sql[]; readonly most: number }

/** Records by what is asked of their own rows, so many of the newest. Their meetings are looked up for these alone, unless they are asked for. */
export const recordRows = (asked: Asked, { number = sql`null::integer`, also, most }: OfRecords): Sql => {
  const ofMechanism = mechanismHolds(asked, sql`m.mechanism_id`)
  const meeting = sql`left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id`
  return sql`
  select 'records' as place, r.id as record, ${number} as number, null::text as activity, ${DATE} as date, r.kind, null::text as status,
         m.mechanism_id as mechanism, null::text as actor, null::jsonb as resolved, ${OF_RECORD}
    from (
      select r.partnership_id, r.id, r.title, r.day, r.kind, r.meeting_id, ${OF_RECORD}
        from record r
        ${ofMechanism.length > 0 ? meeting : sql``}
       where r.partnership_id = ${asked.p} and ${all([
         ...also,
         ...ofRecords(asked, sql`r.id`),
         ...holds(asked, 'kind', (values) => inList(sql`r.kind`, values)),
         yearsNear(asked, sql`r.day`),
         ...yearsHold(asked, DATE),
         ...ofMechanism,
       ])}
       order by ${DATE} desc nulls last, r.title, r.id
       limit ${most}) r
    ${meeting}
   order by date desc nulls last, r.title, r.id`
}

export const records = (asked: Asked, most: number): Sql =>
  recordRows(asked, { also: [holdsWords(asked, sql`r.searched`)], most })

/** From which other rows than those that stand now it is asked, and what else is told of each, last. */
type Otherwise = { readonly from?: Sql; readonly last?: Sql }

const told = (last: Sql | undefined): Sql => (last ? sql`, ${last}` : sql``)

/** A plan's lines are of the years of the plan. */
export const lines = (asked: Asked, { from, last }: Otherwise = {}): Sql => sql`
  select 'lines', x.record_id, x.number, null::text, coalesce(plan.start_year::text, ${DATE}) as date, null::text, null::text, m.mechanism_id,
         ${NO_ACTOR}, ${OF_RECORD}${told(last)}
    from ${from ?? sql`plan_part`} x
    join plan on plan.partnership_id = x.partnership_id and plan.record_id = x.record_id
    ${RECORD}
   where x.partnership_id = ${asked.p} and x.kind = 'line' and not x.gone and ${all([
     holdsWords(asked, sql`x.searched`),
     ...ofThings(asked, 'lines', { record: sql`x.record_id`, number: sql`x.number` }),
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

const NEWEST = sql`not exists (
       select from plan_activity later
        where later.partnership_id = x.partnership_id and later.record_id = x.record_id and later.line = x.line
          and later.id = x.id and later.version > x.version)`

/** The newest version of an activity, under a line that is still there. */
export const activities = (asked: Asked, { from, last }: Otherwise = {}): Sql => sql`
  select 'activities', x.record_id, x.line, x.id, left(x.written, 10) as date, null::text, x.state, null::integer, ${NO_ACTOR}, ${OF_RECORD}${told(last)}
    from ${from ?? sql`plan_activity`} x
    join plan_part part on part.partnership_id = x.partnership_id and part.record_id = x.record_id and part.number = x.line
    ${RECORD}
   where x.partnership_id = ${asked.p} and not part.gone
     and x.state in ('planned', 'held', 'cancelled')
     and ${all([
       ...(from ? [] : [NEWEST]),
       holdsWords(asked, ACTIVITY_WORDS),
       ...ofThings(asked, 'activities', {
         record: sql`x.record_id`,
         number: sql`x.line`,
         activity: sql`x.id`,
       }),
       ...yearsHold(
         asked,
         sql`x.written`,
         sql`coalesce(nullif(split_part(x.written, '/', 2), ''), x.written)`,
       ),
       ...holds(asked, 'status', (values) => inList(sql`x.state`, values)),
     ])}
   order by date desc nulls last, r.title, r.id, x.line, x.title, x.id`

/** Lines or activities, each with the stems of its words. */
export const WITH_STEMS = {
  lines: (asked: Asked): Sql => lines(asked, { last: stemsIn(sql`x.searched`) }),
  activities: (asked: Asked): Sql => activities(asked, { last: stemsIn(ACTIVITY_WORDS) }),
} as const

export const people = (asked: Asked): Sql => sql`
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

export const meetings = (asked: Asked): Sql => sql`
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

export const instruments = (asked: Asked): Sql => sql`
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
