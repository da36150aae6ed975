import type { PartnershipRef } from '../register/views.ts'
import { placesAsked } from '../search/places-asked.ts'
import { NOTHING, type Query } from '../search/query.ts'
import type { Hit } from '../search/search-view.ts'
import { wordsIn } from '../search/words-in.ts'
import type { Context } from './database.ts'
import { meantBy } from './meanings-kept.ts'
import { isPortal } from './portal.ts'
import { NO_NAMES_ASKED as NO_NAMES } from './search-asked.ts'
import { anyStem, type CloseRow, closeStatements } from './search-close.ts'
import { type Found, noteRead, seesRow, withSides } from './search-found.ts'
import { shownHits } from './search-shown.ts'
import { wordsAsked } from './search-words.ts'
import { withinTime } from './within-time.ts'

/** Where fewer statements than this have the words, those that are close in meaning are shown beside them, up to so many. */
const MOST_CLOSE = 10

/** So long it may take to look for them, in milliseconds: what was found by words is shown in any case. */
const MOST_TIME = 2000

const closeRows = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  { names, rows }: Found,
): Promise<readonly CloseRow[]> => {
  const p = partnership.id
  const there = rows.filter(({ place }) => place === 'statements')
  if (!names || there.length >= MOST_CLOSE || !placesAsked(query).includes('statements')) return []
  const meant = await meantBy(query.wanted.flat().flatMap((term) => term.words))
  const close = await withinTime(context, MOST_TIME, async (inTime) => {
    const unwanted = await wordsAsked(context.db, { ...query, wanted: [] }, [])
    return closeStatements(context.db, { p, words: '', query, names }, { meant, unwanted }, inTime)
  })
  const portal = await isPortal(context.db, p)
  const known = new Set(there.map(({ record, number }) => `${record} ${number}`))
  const others = (close ?? []).filter(
    (row) => !known.has(`${row.record} ${row.number}`) && seesRow(context, p, portal, row),
  )
  return nearest(withSides(partnership, names, others), MOST_CLOSE)
}

/** What is less close than this share of the closest that they see is left out: beside it, it is noise. */
const BESIDE = 0.5

const nearest = (rows: readonly CloseRow[], most: number): readonly CloseRow[] =>
  rows.filter(({ close }) => close >= BESIDE * rows[0]!.close).slice(0, most)

/** Rows of those that are close as they are shown, and noted as read. */
const shown = (context: Context, p: string, rows: readonly CloseRow[]): Promise<readonly Hit[]> => {
  noteRead(context, p, rows)
  return shownHits(context.db, p, anyStem([...new Set(rows.flatMap(({ by }) => by))]), rows)
}

/**
 * The statements closest in meaning to a passage, the closest first, up to so many; `slow` where it took too long.
 */
export const passagesLike = async (
  context: Context,
  partnership: PartnershipRef,
  text: string,
  most: number,
): Promise<readonly Hit[] | 'slow'> => {
  const p = partnership.id
  const asked = { p, words: '', query: NOTHING, names: NO_NAMES }
  const meant = await meantBy(wordsIn(text))
  const close = await withinTime(context, MOST_TIME, (inTime) =>
    closeStatements(context.db, asked, { meant, unwanted: '' }, inTime),
  )
  if (!close) return 'slow'
  const portal = await isPortal(context.db, p)
  const seen = close.filter((row) => seesRow(context, p, portal, row))
  return shown(context, p, nearest(seen, most))
}

/**
 * Statements that are close in meaning to what was asked and have not its words, the closest first, with the words by which they are
 * close; none where there are enough that have the words.
 */
export const closeTo = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  found: Found,
): Promise<readonly Hit[]> => {
  const rows = await closeRows(context, partnership, query, found)
  return shown(context, partnership.id, rows)
}
