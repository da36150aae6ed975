import { sql } from 'kysely'
import { seesRecord } from '../access/record.ts'
import { labelIn } from '../frameworks/scheme.ts'
import type { PartnershipRef } from '../register/views.ts'
import { type Counted, facetsOf } from '../search/facets.ts'
import { parseQuery } from '../search/parse-query.ts'
import { placesAsked } from '../search/places-asked.ts'
import { type Field, type Filter, isNothing, PLACES, type Place, type Query } from '../search/query.ts'
import type { QueryFinding } from '../search/query-finding.ts'
import type { Hit, SearchView } from '../search/search-view.ts'
import { yearOf } from '../text/dates.ts'
import { sidesOf } from '../web/sides-of.ts'
import { conceptFrom, selectConcepts } from './alignments-of.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import { isPortal } from './portal.ts'
import { mechanismsById } from './refs.ts'
import { lookUpNames, type NamesAsked } from './search-asked.ts'
import { findHits, type HitRow, MOST_HITS } from './search-hits.ts'
import { shortNamesIn } from './search-names.ts'
import { shownHits } from './search-shown.ts'
import { meantQuery } from './search-vocabulary.ts'
import { wordsAsked } from './search-words.ts'
import { standingIn } from './standing.ts'
import { type InTime, withinTime } from './within-time.ts'

export const PAGE_OF_HITS = 20

/** So long a search may take, in milliseconds. */
const MOST_TIME = 5000

type Found = {
  readonly words: string
  readonly rows: readonly (HitRow & { readonly sides: readonly string[] })[]
  /** Where there is more than is counted. */
  readonly full: ReadonlySet<Place>
  /** Whether there are older statements than those that were looked through for a side. */
  readonly unread: boolean
  readonly findings: readonly QueryFinding[]
}

const NOTHING_FOUND: Found = { words: '', rows: [], full: new Set(), unread: false, findings: [] }

/** Whether a row is for whoever asks by the rule of src/access too, so that no policy of the database stands alone before a record. */
const seesRow = ({ actor }: Pick<Context, 'actor'>, p: string, portal: boolean, row: HitRow): boolean =>
  row.stage === null ||
  row.marking === null ||
  seesRecord(actor, p, { owner: row.owner_side, marking: row.marking, stage: row.stage }, portal)

const sidesHold = (
  { sides, notSides }: NamesAsked,
  acting: readonly string[],
  place: HitRow['place'],
): boolean =>
  (sides === null || (place === 'statements' && sides.some(({ shortName }) => acting.includes(shortName)))) &&
  !notSides.some(({ shortName }) => acting.includes(shortName))

/** The goals that what was found was said to serve, of each framework the topmost. */
const goalsOf = async (db: Database, p: string, rows: readonly HitRow[]) => {
  const served = rows.filter(({ place }) => place === 'statements' || place === 'lines')
  const goals = new Map<string, Counted['goals'][number][]>()
  if (served.length === 0) return goals
  const concepts = (await selectConcepts(db, p).execute()).map(conceptFrom)
  if (concepts.length === 0) return goals
  const byKey = new Map(concepts.map((concept) => [`${concept.framework} ${concept.code}`, concept]))
  const { rows: said } = await sql<{
    subject: string
    record: number
    number: number
    framework: string
    code: string
  }>`
    select * from (
      select distinct on (a.record_id, a.subject, a.number, a.framework, a.code)
             a.subject, a.record_id as record, a.number, a.framework, a.code, a.state
        from alignment a
       where a.partnership_id = ${p} and a.record_id = any (${[...new Set(served.map(({ record }) => record))]}::integer[])
       order by a.record_id, a.subject, a.number, a.framework, a.code, a.version desc) latest
     where state = 'confirmed'`.execute(db)
  for (const { subject, record, number, framework, code } of said) {
    const concept = byKey.get(`${framework} ${code}`)
    const key = `${subject}s ${record} ${number}`
    for (const top of concept?.tops.length ? concept.tops : [code]) {
      const goal = byKey.get(`${framework} ${top}`)
      const value = `${framework}/${top}`.toLowerCase()
      const there = goals.get(key) ?? []
      if (!goal || there.some((each) => each.value === value)) continue
      goals.set(key, [...there, { value, label: `${top} ${labelIn(goal.labels)}` }])
    }
  }
  return goals
}

const countedOf = async (db: Database, p: string, rows: Found['rows']): Promise<readonly Counted[]> => {
  const mechanisms = await mechanismsById(db, p)
  const goals = await goalsOf(db, p, rows)
  return rows.map((row) => ({
    ...{ place: row.place, kind: row.kind, status: row.status, year: yearOf(row.date), sides: row.sides },
    mechanism: row.mechanism === null ? null : (mechanisms.get(row.mechanism)?.shortName ?? null),
    goals: goals.get(`${row.place} ${row.record} ${row.number}`) ?? [],
  }))
}

/**
 * Notes the records whose words answered, shown or not: that something was found, how much and of what kind tells of them. The title
 * of a record is told wherever records are listed, and is not noted there either.
 */
const noteRead = ({ db }: Context, p: string, rows: readonly HitRow[]) => {
  for (const { place, record: id, owner_side, marking, stage } of rows)
    if (place !== 'records' && id !== null && marking !== null && stage !== null)
      sawWords(db, p, { id, standing: standingIn({ owner_side, marking, stage }) })
}

/** What is told of a record wherever it is listed. */
const TOLD_ANYWAY: readonly Field[] = ['in', 'mechanism', 'year']

const leavesOutWords = ({ field, not }: Filter) => not && !TOLD_ANYWAY.includes(field)
const leavesOut = ({ unwanted, filters }: Query) => unwanted.length > 0 || filters.some(leavesOutWords)

/** A query and its names without what they leave out: what is not found for its words tells of them as well. */
const withoutNots = (query: Query, names: NamesAsked) => ({
  query: { ...query, unwanted: [], filters: query.filters.filter((filter) => !leavesOutWords(filter)) },
  names: { ...names, notSides: [], notConcepts: [] },
})

const find = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  inTime: InTime,
): Promise<Found> => {
  const { db } = context
  const p = partnership.id
  if (isNothing(query)) return NOTHING_FOUND
  const { names, findings } = await lookUpNames(db, partnership, query)
  const shortNames = await shortNamesIn(db, partnership)
  const words = await wordsAsked(db, query, shortNames)
  const onlyLittle = words === '' && query.wanted.length + query.unwanted.length > 0
  if (onlyLittle && query.filters.length === 0)
    return { ...NOTHING_FOUND, findings: [...findings, { code: 'only-little-words' }] }
  const portal = await isPortal(db, p)
  const places = placesAsked(query)
  const { hits, cut } = await findHits(db, { p, words, query, names }, places, inTime)
  const sees = (row: HitRow) => seesRow(context, p, portal, row)
  const rows = hits
    .filter(sees)
    .map((row) => ({
      ...row,
      sides: sidesOf([row.actor ?? '', ...(row.resolved ?? [])], partnership.sides).map(
        ({ shortName }) => shortName,
      ),
    }))
    .filter((row) => sidesHold(names, row.sides, row.place))
  noteRead(context, p, rows)
  if (leavesOut(query)) {
    const all = withoutNots(query, names)
    const allWords = await wordsAsked(db, all.query, shortNames)
    const { hits: others } = await findHits(db, { p, words: allWords, ...all }, places, inTime)
    noteRead(context, p, others.filter(sees))
  }
  const full = new Set(PLACES.filter((place) => rows.filter((row) => row.place === place).length > MOST_HITS))
  return { words, rows, full, unread: [...cut].some((place) => !full.has(place)), findings }
}

/** Of each sort as many as are counted, and whether there are more. */
const counted = ({ rows, full }: Pick<Found, 'rows' | 'full'>) => {
  const groups = PLACES.map((place) => ({ place, of: rows.filter((row) => row.place === place) }))
  return {
    rows: groups.flatMap(({ of }) => of.slice(0, MOST_HITS)),
    counts: groups
      .filter(({ of }) => of.length > 0)
      .map(({ place, of }) => ({
        place,
        count: Math.min(of.length, MOST_HITS),
        more: full.has(place),
      })),
  }
}

const meantInstead = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  inTime: InTime,
): Promise<Query | null> => {
  await inTime()
  const other = await meantQuery(context.db, partnership.id, query)
  return other && (await find(context, partnership, other, inTime)).rows.length > 0 ? other : null
}

/** Searching: what was found is what whoever asks may see, and so is each count and each word that is suggested. */
export const search = (context: Context) => ({
  /** A page of what somebody searched for; null where there is no such partnership. */
  find: async (p: string, typed: string, page: number): Promise<SearchView | null> => {
    const { db } = context
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const { query, findings } = parseQuery(typed)
    const asked = await withinTime(context, MOST_TIME, async (inTime) => {
      const found = await find(context, partnership, query, inTime)
      const { rows, counts } = counted(found)
      const { offset, limit } = paging(page, PAGE_OF_HITS)
      await inTime()
      return {
        findings: [...findings, ...found.findings],
        hits: listed(
          await shownHits(db, p, found.words, rows.slice(offset, offset + limit)),
          ...([rows.length, page, PAGE_OF_HITS] as const),
        ),
        counts,
        facets: facetsOf(await countedOf(db, p, rows)),
        meant: rows.length === 0 ? await meantInstead(context, partnership, query, inTime) : null,
        unread: found.unread,
      }
    })
    const none = { findings, hits: listed([], 0, 1, PAGE_OF_HITS), counts: [], facets: [], meant: null }
    return { partnership, typed, query, ...(asked ?? { ...none, unread: false }), slow: asked === null }
  },

  /** All that was found, as far as it is counted, for a file; `hits` are null where it took too long. Null where there is no such partnership. */
  all: async (
    p: string,
    typed: string,
  ): Promise<{ readonly partnership: PartnershipRef; readonly hits: readonly Hit[] | null } | null> => {
    const { db } = context
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const hits = await withinTime(context, MOST_TIME, async (inTime) => {
      const found = await find(context, partnership, parseQuery(typed).query, inTime)
      await inTime()
      return shownHits(db, p, '', counted(found).rows)
    })
    return { partnership, hits }
  },
})
