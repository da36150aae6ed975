import { sql } from 'kysely'
import { seesRecord } from '../access/record.ts'
import type { Marking, Stage } from '../register/standing.ts'
import type { PartnershipRef, TopicRef } from '../register/views.ts'
import { occasionOf } from '../register/watch/said.ts'
import { laterFrom } from '../search/rising/later-years.ts'
import type { NewArea, NewAreasView } from '../search/rising/new-areas-view.ts'
import { type RisingTerm, risingTerms, type Source } from '../search/rising/rising-terms.ts'
import { keyOfName, termReader } from '../search/rising/terms-in.ts'
import { cutOut } from '../text/cut-out.ts'
import { yearOf } from '../text/dates.ts'
import type { Span } from '../text/span.ts'
import { pointsOf } from './agenda-points.ts'
import type { Context, Database } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { linesOfTerms } from './lines-of-terms.ts'
import { statementKey, statementsBy } from './links-of.ts'
import { getPartnership } from './partnerships.ts'
import { isPortal } from './portal.ts'
import { mechanismsById } from './refs.ts'
import { standingIn } from './standing.ts'
import { type InTime, withinTime } from './within-time.ts'

/** So many statements are read, the newest; so many terms are shown, and so many quotes of each. */
const MOST_READ = 10_000
const SHOWN = 30
const QUOTES = 3

/** So many terms are held against the lines of plans. */
const ASKED = 120

/** So long it may take, in milliseconds. */
const MOST_TIME = 5000

type Row = {
  readonly record: number
  readonly number: number
  readonly words: string
  readonly start: number
  readonly verb_span: Span
  readonly actor_span: Span | null
  readonly date: string | null
  readonly meeting: number | null
  readonly topics: readonly TopicRef[]
  readonly owner_side: string | null
  readonly marking: Marking
  readonly stage: Stage
}

/** Standing statements with the names of topics that their words hold, the newest first. */
const readRows = (p: string) => sql<Row>`
  select s.record_id as record, s.number, s.content #>> '{quote,exact}' as words, s.start_at as start,
         s.content -> 'verbSpan' as verb_span, s.content #> '{actor,span}' as actor_span,
         coalesce(m.start_date, r.published) as date, r.meeting_id as meeting, r.owner_side, r.marking, r.stage,
         coalesce((
           select jsonb_agg(distinct jsonb_build_object('id', topic.id, 'kind', topic.kind, 'name', topic.name))
             from mention join topic on topic.partnership_id = mention.partnership_id and topic.id = mention.ref_id
            where mention.partnership_id = s.partnership_id and mention.record_id = s.record_id
              and mention.kind in ('issue', 'area') and mention.start_at >= s.start_at and mention.end_at <= s.end_at), '[]') as topics
    from statement s
    join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
    left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
   where s.partnership_id = ${p} and s.state not in ('rejected', 'withdrawn')
   order by date desc nulls last, r.title, r.id, s.start_at, s.number
   limit ${MOST_READ + 1}`

/** The words of a statement without who acts and the verb: those are of the genre. */
const subjectOf = ({ words, start, verb_span, actor_span }: Row): string =>
  cutOut(
    words,
    [verb_span, actor_span].flatMap((span) =>
      span ? [{ start: span.start - start, end: span.end - start }] : [],
    ),
  )

const sourcesOf = (
  occasions: ReadonlyMap<string, readonly Row[]>,
  since: string,
): readonly Source<string>[] =>
  [...occasions].flatMap(([key, rows]) => {
    const year = yearOf(rows[0]!.date)
    if (year === null) return []
    return [
      {
        ...{ key, later: year >= since, texts: rows.map(subjectOf) },
        named: [...new Set(rows.flatMap(({ topics }) => topics.map(({ name }) => name)))],
      },
    ]
  })

/** Of the later occasions with a term, the newest, each by the first statement that has it. */
const restsOn = (
  { key, sources }: RisingTerm<string>,
  occasions: ReadonlyMap<string, readonly Row[]>,
): readonly Row[] => {
  const read = termReader()
  const has = (row: Row) =>
    read([subjectOf(row)]).has(key) || row.topics.some(({ name }) => keyOfName(name) === key)
  return sources.slice(0, QUOTES).flatMap((source) => occasions.get(source)?.find(has) ?? [])
}

/** Notes the records whose words have a term that is told, or counted as one that has a line: it tells what they say. */
const noteTerms = (db: Database, p: string, rows: readonly Row[], terms: readonly RisingTerm<string>[]) => {
  const read = termReader()
  const keys = new Set(terms.map(({ key }) => key))
  const has = (row: Row) =>
    row.topics.some(({ name }) => keys.has(keyOfName(name))) ||
    [...read([subjectOf(row)]).keys()].some((key) => keys.has(key))
  // The rule is of those alone, and to read all once more would take as long again.
  for (const row of rows.filter(({ marking }) => marking === 'CONFIDENTIAL'))
    if (has(row)) sawWords(db, p, { id: row.record, standing: standingIn(row) })
}

const areasOf = async (
  db: Database,
  p: string,
  terms: readonly RisingTerm<string>[],
  occasions: ReadonlyMap<string, readonly Row[]>,
): Promise<readonly NewArea[]> => {
  const rests = terms.map((term) => restsOn(term, occasions))
  const by = await statementsBy(db, p, rests.flat())
  return terms.map(({ key, written, later, before, score }, at) => ({
    ...{ term: written, later, before, score },
    topic: rests[at]!.flatMap(({ topics }) => topics).find(({ name }) => keyOfName(name) === key) ?? null,
    quotes: rests[at]!.flatMap((row) => by.get(statementKey(row)) ?? []),
  }))
}

type Asked = { readonly since: string | null; readonly today: string }

const readWithin = async (
  context: Context,
  { id: p }: PartnershipRef,
  { since: asked, today }: Asked,
  inTime: InTime,
) => {
  const { db, actor } = context
  const found = (await readRows(p).execute(db)).rows
  const portal = await isPortal(db, p)
  const rows = found.slice(0, MOST_READ).filter((row) => seesRecord(actor, p, standingIn(row), portal))
  const occasions = Map.groupBy(rows, occasionOf)
  const years = [...occasions.values()].map(([row]) => yearOf(row!.date))
  const dated = [...new Set(years.filter((year) => year !== null))].toSorted()
  const since = asked && dated.slice(1).includes(asked) ? asked : laterFrom(years)
  await inTime()
  const sources = since === null ? [] : sourcesOf(occasions, since)
  const later = sources.filter((source) => source.later).length
  const rising = risingTerms(sources, ASKED)
  await inTime()
  const { plans, covered } = await linesOfTerms(
    context,
    p,
    rising.map(({ written }) => written),
    { today, inTime },
  )
  noteTerms(db, p, rows, rising)
  const open = rising.filter(({ written }) => !covered.has(written))
  await inTime()
  return {
    ...{ since, years: dated.slice(1), until: dated.at(-1) ?? null, plans },
    occasions: { later, before: sources.length - later },
    covered: rising.length - open.length,
    areas: await areasOf(db, p, open.slice(0, SHOWN), occasions),
    unread: found.length > MOST_READ,
  }
}

const NOTHING = {
  ...{ since: null, years: [], until: null, plans: [], covered: 0, areas: [], unread: false },
  occasions: { later: 0, before: 0 },
}

/** What comes up in what is said and has no action line yet. */
export const newAreas = (context: Context) => ({
  /** As it is on a day; null where there is no such partnership. */
  get: async (p: string, asked: Asked): Promise<NewAreasView | null> => {
    const { db } = context
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const found = await withinTime(context, MOST_TIME, (inTime) =>
      readWithin(context, partnership, asked, inTime),
    )
    return {
      ...{ partnership, ...(found ?? NOTHING), slow: found === null },
      mechanisms: [...(await mechanismsById(db, p)).values()],
      points: await pointsOf(context, p),
    }
  },
})
