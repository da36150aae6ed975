import type { PartnershipRef } from '../register/views.ts'
import { closenessOf } from '../search/meaning/closeness.ts'
import { placesAsked } from '../search/places-asked.ts'
import { NOTHING, type Query } from '../search/query.ts'
import type { Hit } from '../search/search-view.ts'
import type { AskedVector } from '../search/vectors/embedder.ts'
import { joined } from '../search/vectors/joined.ts'
import { wordsIn } from '../search/words-in.ts'
import type { Context } from './database.ts'
import { type Meant, meantBy } from './meanings-kept.ts'
import { isPortal } from './portal.ts'
import { NO_NAMES_ASKED as NO_NAMES } from './search-asked.ts'
import { anyStem, type CloseRow, closeStatements, meantInTexts, passages } from './search-close.ts'
import type { Asked } from './search-conditions.ts'
import { type Found, noteRead, seesRow, withSides } from './search-found.ts'
import { shownHits } from './search-shown.ts'
import { nearestVectors, vectorOf, withoutVectors } from './search-vectors.ts'
import { wordsAsked } from './search-words.ts'
import { type InTime, withinTime } from './within-time.ts'

/** Where fewer statements than this have the words, those that are close in meaning are shown beside them, up to so many. */
const MOST_CLOSE = 10

/** So long it may take to look for them, in milliseconds: what was found by words is shown in any case. */
const MOST_TIME = 2000

/** What is less close than this share of the closest that they see is left out: beside it, it is noise. */
const BESIDE = 0.5

const keyOf = ({ record, number }: CloseRow): string => `${record} ${number}`

/** Closeness as a share of the way from the least close of some to the closest: models of sentences have no zero. */
const shares = (cosines: readonly number[]): readonly number[] => {
  const [most, least] = [Math.max(...cosines), Math.min(...cosines)]
  return cosines.map((each) => (most === least ? 1 : (each - least) / (most - least)))
}

/** Of rows, the closest first, those that are not noise beside the first. */
const clear = (rows: readonly CloseRow[]): readonly CloseRow[] =>
  rows.filter(({ close }) => close >= BESIDE * rows[0]!.close)

type Close = {
  readonly meant: readonly Meant[]
  readonly unwanted: string
  /** What is asked as a model of sentences has it; null where there is none, or it did not answer. */
  readonly vector: AskedVector | null
}

/** What is close by a model of sentences, with the words by which it is close too, if any. */
const closeByVector = async (
  context: Context,
  asked: Asked,
  { meant, unwanted, vector }: Close,
  inTime: InTime,
): Promise<readonly CloseRow[]> => {
  if (!vector) return []
  const near = passages(await nearestVectors(context.db, { ...asked, words: unwanted }, vector, inTime))
  const rows = near.toSorted((a, b) => b.cosine - a.cosine)
  const close = shares(rows.map(({ cosine }) => cosine))
  const { stems, terms } = await meantInTexts(context.db, meant)
  return rows.map(({ stems: own, cosine: _, ...row }, at) => ({
    ...row,
    close: close[at]!,
    by: closenessOf(stems, own, terms).by,
  }))
}

/** What is close by words and by a model of sentences, the closest first, of what may be shown. */
const closest = async (
  context: Context,
  asked: Asked,
  close: Close,
  shownOf: (rows: readonly CloseRow[]) => readonly CloseRow[],
  time = MOST_TIME,
): Promise<readonly CloseRow[] | null> => {
  const found = await withinTime(context, time, async (inTime) => {
    const byVector = await closeByVector(context, asked, close, inTime)
    const byWords = await closeStatements(context.db, asked, close, inTime)
    return [byVector, byWords]
  })
  if (!found) return null
  const { vector } = close
  const lists = found.map((rows) => clear(shownOf(rows)))
  const without = vector ? await withoutVectors(context.db, asked.p, vector.model, lists[1]!) : undefined
  const rows = new Map(lists.toReversed().flatMap((list) => list.map((row) => [keyOf(row), row])))
  return joined(
    lists.map((list) => list.map(keyOf)),
    without,
  ).map((key) => rows.get(key)!)
}

/** Whether so few statements have the words of a query that others are looked for that mean the same. */
export const looksForClose = (query: Query, { names, rows }: Found): boolean =>
  names !== null &&
  rows.filter(({ place }) => place === 'statements').length < MOST_CLOSE &&
  placesAsked(query).includes('statements') &&
  query.wanted.length > 0

const closeRows = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  found: Found,
  vector: AskedVector | null,
): Promise<readonly CloseRow[]> => {
  const p = partnership.id
  const { names, rows } = found
  if (!names || !looksForClose(query, found)) return []
  const meant = await meantBy(query.wanted.flat().flatMap((term) => term.words))
  const unwanted = await wordsAsked(context.db, { ...query, wanted: [] }, [])
  const portal = await isPortal(context.db, p)
  const there = rows.filter(({ place }) => place === 'statements')
  const known = new Set(there.map(({ record, number }) => `${record} ${number}`))
  const close = await closest(context, { p, words: '', query, names }, { meant, unwanted, vector }, (some) =>
    withSides(
      partnership,
      names,
      some.filter((row) => !known.has(keyOf(row)) && seesRow(context, p, portal, row)),
    ),
  )
  return (close ?? []).slice(0, MOST_CLOSE)
}

/** Rows of those that are close as they are shown, and noted as read. */
const shown = (context: Context, p: string, rows: readonly CloseRow[]): Promise<readonly Hit[]> => {
  noteRead(context, p, rows)
  return shownHits(context.db, p, anyStem([...new Set(rows.flatMap(({ by }) => by))]), rows)
}

/** A passage by where it stands, and the model of which it may have a vector. */
export type PassageRef = { readonly record: number; readonly number: number; readonly model: string }

/**
 * The statements closest in meaning to a passage, the closest first, up to so many; `slow` where it took too long. By a model of sentences
 * too where the passage is a statement that has its vector.
 */
export const passagesLike = async (
  context: Context,
  partnership: PartnershipRef,
  text: string,
  most: number,
  of: PassageRef | null,
): Promise<readonly Hit[] | 'slow'> => {
  const p = partnership.id
  const asked = { p, words: '', query: NOTHING, names: NO_NAMES }
  const meant = await meantBy(wordsIn(text))
  const vector = of && (await vectorOf(context.db, p, of))
  const portal = await isPortal(context.db, p)
  const close = await closest(context, asked, { meant, unwanted: '', vector }, (rows) =>
    rows.filter((row) => seesRow(context, p, portal, row)),
  )
  return close ? shown(context, p, close.slice(0, most)) : 'slow'
}

/** What one side drafts or shows the other was agreed by nobody yet. */
const isAdopted = ({ stage }: CloseRow): boolean => stage === 'joint' || stage === 'public'

/** So long it may take to look for adopted passages, in milliseconds: of a text several sentences are asked. */
const MOST_TIME_ADOPTED = 1000

/**
 * The passages of joint and public texts that mean nearly the same as a sentence, the closest first, of those that `keep` keeps; none where
 * it took too long. What somebody writes is compared by words alone, and sent nowhere.
 */
export const adoptedCloseTo = async (
  context: Context,
  { id: p }: PartnershipRef,
  sentence: string,
  most: number,
  keep: (row: CloseRow) => boolean,
): Promise<readonly Hit[]> => {
  const asked = { p, words: '', query: NOTHING, names: NO_NAMES }
  const meant = await meantBy(wordsIn(sentence))
  const portal = await isPortal(context.db, p)
  const close = await closest(
    context,
    asked,
    { meant, unwanted: '', vector: null },
    (rows) => rows.filter((row) => isAdopted(row) && seesRow(context, p, portal, row) && keep(row)),
    MOST_TIME_ADOPTED,
  )
  return shown(context, p, (close ?? []).slice(0, most))
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
  vector: AskedVector | null,
): Promise<readonly Hit[]> => {
  const rows = await closeRows(context, partnership, query, found, vector)
  return shown(context, partnership.id, rows)
}
