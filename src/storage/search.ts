import { sql } from 'kysely'
import { labelIn } from '../frameworks/scheme.ts'
import type { Day } from '../plans/following/written-date.ts'
import type { PartnershipRef } from '../register/views.ts'
import { type Counted, facetsOf } from '../search/facets.ts'
import { parseQuery } from '../search/parse-query.ts'
import { PLACES, type Query } from '../search/query.ts'
import type { CitedView, Hit, SearchView } from '../search/search-view.ts'
import type { AskedVector } from '../search/vectors/embedder.ts'
import { yearOf } from '../text/dates.ts'
import { conceptFrom, selectConcepts } from './alignments-of.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { mechanismsById } from './refs.ts'
import { OF_PLANS } from './search-close.ts'
import { type Found, find } from './search-found.ts'
import { MOST_HITS } from './search-hits.ts'
import { closeTo, type PassageRef, passagesLike, placesForClose } from './search-near.ts'
import type { HitRow } from './search-row.ts'
import { shownHits } from './search-shown.ts'
import { meantQuery } from './search-vocabulary.ts'
import { type InTime, withinTime } from './within-time.ts'

export const PAGE_OF_HITS = 20

/** So long a search may take, in milliseconds. */
const MOST_TIME = 5000

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

/** Statements first, those of one record together in their order, the records in that in which they were found; then the rest. */
const byRecord = (rows: Found['rows']): Found['rows'] => {
  const order = new Map<number | null, number>()
  for (const { record } of rows) if (!order.has(record)) order.set(record, order.size)
  const place = ({ record }: HitRow) => order.get(record) ?? 0
  const statements = rows.filter((row) => row.place === 'statements')
  return [
    ...statements.toSorted((a, b) => place(a) - place(b) || (a.number ?? 0) - (b.number ?? 0)),
    ...rows.filter((row) => row.place !== 'statements'),
  ]
}

const meantInstead = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  inTime: InTime,
  today: Day,
): Promise<Query | null> => {
  await inTime()
  const other = await meantQuery(context.db, partnership.id, query)
  return other && (await find(context, partnership, other, inTime, today)).rows.length > 0 ? other : null
}

/** The words that are searched for, as they would be said: without fields, and without what is left out. */
const wantedWords = ({ wanted }: Query): string =>
  wanted.flatMap((terms) => terms.flatMap(({ words }) => words)).join(' ')

/** Searching: what was found is what whoever asks may see, and so is each count and each word that is suggested. */
export const search = (context: Context) => ({
  /**
   * A page of what somebody searched for, as it stands today; null where there is no such partnership. `later` leaves what is close in meaning to `close`, which
   * is asked once a model of sentences has the question.
   */
  find: async (
    p: string,
    typed: string,
    page: number,
    today: Day,
    close: 'now' | 'later' = 'now',
  ): Promise<SearchView | null> => {
    const { db } = context
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const { query, findings } = parseQuery(typed)
    const asked = await withinTime(context, MOST_TIME, async (inTime) => {
      const found = await find(context, partnership, query, inTime, today)
      const { rows, counts } = counted(found)
      const { offset, limit } = paging(page, PAGE_OF_HITS)
      await inTime()
      return {
        findings: [...findings, ...found.findings],
        hits: listed(
          await shownHits(db, p, found.words, rows.slice(offset, offset + limit), found.text),
          ...([rows.length, page, PAGE_OF_HITS] as const),
        ),
        counts,
        facets: facetsOf(await countedOf(db, p, rows)),
        meant: rows.length === 0 ? await meantInstead(context, partnership, query, inTime, today) : null,
        unread: found.unread,
        textsSince: found.textsSince,
        found,
      }
    })
    const shown = { partnership, typed, query, slow: asked === null }
    if (!asked) {
      const none = { findings, hits: listed([], 0, 1, PAGE_OF_HITS), counts: [], facets: [], meant: null }
      return {
        ...{ ...shown, ...none, unread: false, textsSince: null },
        ...{ close: [], closeTo: null, closeBy: null },
      }
    }
    const { found, ...view } = asked
    const looked = page === 1 ? placesForClose(query, found) : []
    const statements = looked.includes('statements')
    // A model of sentences has statements alone: of nothing else it has to be waited for.
    const now = looked.length > 0 && (close === 'now' || !statements)
    return {
      ...{ ...shown, ...view },
      close: now ? await closeTo(context, partnership, query, found, { vector: null, today }) : [],
      closeTo: statements ? wantedWords(query) : null,
      closeBy: null,
    }
  },

  /** What is close in meaning to what somebody searched for, also by a model of sentences; nothing where there is no such partnership. */
  close: async (
    p: string,
    typed: string,
    today: Day,
    vector: AskedVector | null,
  ): Promise<readonly Hit[]> => {
    const partnership = await getPartnership(context.db, p)
    if (!partnership) return []
    const { query } = parseQuery(typed)
    const found = await withinTime(context, MOST_TIME, (inTime) =>
      // The rest was found already.
      find(context, partnership, query, inTime, today, { places: ['statements', ...OF_PLANS] }),
    )
    return found ? closeTo(context, partnership, query, found, { vector, today }) : []
  },

  /**
   * The statements closest in meaning to a passage, the closest first, and after them the lines and activities; `slow` where it took too
   * long, null where there is no such partnership. Where the passage is a statement, also by its vector, if it has one.
   */
  near: async (
    p: string,
    text: string,
    today: Day,
    of: PassageRef | null = null,
  ): Promise<readonly Hit[] | 'slow' | null> => {
    const partnership = await getPartnership(context.db, p)
    return partnership && passagesLike(context, partnership, text, PAGE_OF_HITS, { of, today })
  },

  /** All that was found, as far as it is counted, for a file; `hits` are null where it took too long. Null where there is no such partnership. */
  all: async (
    p: string,
    typed: string,
    today: Day,
  ): Promise<{ readonly partnership: PartnershipRef; readonly hits: readonly Hit[] | null } | null> => {
    const { db } = context
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const hits = await withinTime(context, MOST_TIME, async (inTime) => {
      const found = await find(context, partnership, parseQuery(typed).query, inTime, today)
      await inTime()
      return shownHits(db, p, '', counted(found).rows, found.text)
    })
    return { partnership, hits }
  },

  /** As much of it as a list has, to be cited; `null` in it where it took too long. Null where there is no such partnership. */
  cited: async (
    p: string,
    typed: string,
    today: Day,
  ): Promise<{ readonly cited: CitedView | null } | null> => {
    const { db } = context
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const { query } = parseQuery(typed)
    const cited = await withinTime(context, MOST_TIME, async (inTime) => {
      const found = await find(context, partnership, query, inTime, today)
      const rows = byRecord(counted(found).rows)
      await inTime()
      const hits = await shownHits(db, p, found.words, rows.slice(0, MOST_HITS), found.text)
      return { partnership, query, hits, total: rows.length }
    })
    return { cited }
  },
})
