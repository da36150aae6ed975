import type { Day } from '../plans/following/written-date.ts'
import type { PartnershipRef } from '../register/views.ts'
import { closenessOf } from '../search/meaning/closeness.ts'
import { placesAsked } from '../search/places-asked.ts'
import { NOTHING, type Place, type Query, valuesOf } from '../search/query.ts'
import type { Hit } from '../search/search-view.ts'
import type { AskedVector } from '../search/vectors/embedder.ts'
import { joined } from '../search/vectors/joined.ts'
import { wordsIn } from '../search/words-in.ts'
import type { Context } from './database.ts'
import { withStandings } from './line-statuses.ts'
import { meantBy } from './meanings-kept.ts'
import { isPortal } from './portal.ts'
import { NO_NAMES_ASKED as NO_NAMES } from './search-asked.ts'
import {
  anyStem,
  type CloseRow,
  closeOfPlans,
  closeStatements,
  keyOf,
  type MeantAsked,
  meantAsked,
  OF_PLANS,
  type OfPlans,
  passages,
} from './search-close.ts'
import type { Asked } from './search-conditions.ts'
import { type Found, noteRead, seesRow, withSides } from './search-found.ts'
import { shownHits } from './search-shown.ts'
import { nearestVectors, vectorOf, withoutVectors } from './search-vectors.ts'
import { wordsAsked } from './search-words.ts'
import { type InTime, sharedTime, type WithinTime } from './within-time.ts'

/** Where fewer statements than this have the words, those that are close in meaning are shown beside them, up to so many; of plans the same. */
const MOST_CLOSE = 10

/** So long it may take to look for them, in milliseconds: what was found by words is shown in any case. */
const MOST_TIME = 2000

/** What is less close than this share of the closest that they see is left out: beside it, it is noise. */
const BESIDE = 0.4

/** A statement by where it stands, as `withoutVectors` has it. */
const statementKey = ({ record, number }: CloseRow): string => `${record} ${number}`

/** Closeness as a share of the way from the least close of some to the closest: models of sentences have no zero. */
const shares = (cosines: readonly number[]): readonly number[] => {
  const [most, least] = [Math.max(...cosines), Math.min(...cosines)]
  return cosines.map((each) => (most === least ? 1 : (each - least) / (most - least)))
}

/** Of rows those that are not noise beside the closest. */
const clear = (rows: readonly CloseRow[]): readonly CloseRow[] => {
  const most = rows.reduce((most, { close }) => Math.max(most, close), 0)
  return rows.filter(({ close }) => close >= BESIDE * most)
}

type Close = {
  readonly meant: MeantAsked
  /** What is asked as a model of sentences has it; null where there is none, or it did not answer. */
  readonly vector: AskedVector | null
}

/** What is close by a model of sentences, with the words by which it is close too, if any. */
const closeByVector = async (
  context: Context,
  asked: Asked,
  { meant, vector }: Close,
  inTime: InTime,
): Promise<readonly CloseRow[]> => {
  if (!vector) return []
  const words = meant.unwanted
  const near = passages(await nearestVectors(context.db, { ...asked, words }, vector, inTime))
  const rows = near.toSorted((a, b) => b.cosine - a.cosine)
  const close = shares(rows.map(({ cosine }) => cosine))
  return rows.map(({ stems: own, titled: _titled, cosine: _, ...row }, at) => ({
    ...row,
    close: close[at]!,
    height: close[at]!,
    by: closenessOf(meant.stems, own, meant.terms).by,
  }))
}

type ShownOf = (rows: readonly CloseRow[]) => readonly CloseRow[]

/** The statements that are close by words and by a model of sentences, the closest first, of what may be shown; null where it took too long. */
const closest = async (
  context: Context,
  asked: Asked,
  close: Close,
  shownOf: ShownOf,
  within: WithinTime,
): Promise<readonly CloseRow[] | null> => {
  const found = await within(async (inTime) => {
    const byVector = await closeByVector(context, asked, close, inTime)
    const byWords = await closeStatements(context.db, asked, close.meant, inTime)
    return [byVector, byWords]
  })
  if (!found) return null
  const { vector } = close
  const lists = found.map((rows) => clear(shownOf(rows)))
  const without = vector ? await withoutVectors(context.db, asked.p, vector.model, lists[1]!) : undefined
  const rows = new Map(lists.toReversed().flatMap((list) => list.map((row) => [statementKey(row), row])))
  return joined(
    lists.map((list) => list.map(statementKey)),
    without,
  ).map((key) => rows.get(key)!)
}

/** The lines and activities that are close by words, the closest first, of what may be shown, up to so many; none where it took too long. */
const closestOfPlans = async (
  context: Context,
  asked: Asked,
  meant: MeantAsked,
  places: readonly OfPlans[],
  { shownOf, today }: { readonly shownOf: ShownOf; readonly today: Day },
  within: WithinTime,
): Promise<readonly CloseRow[]> => {
  if (places.length === 0 || meant.stems.length === 0) return []
  const { db } = context
  const { p, query } = asked
  const found = await within(async (inTime) => {
    const rows = shownOf(await closeOfPlans(db, asked, meant, places, inTime))
    const narrowed = [false, true].some((not) => valuesOf(query, 'status', not).length > 0)
    const close = clear(narrowed ? await withStandings(db, p, rows, query, today) : rows).slice(0, MOST_CLOSE)
    return narrowed ? close : withStandings(db, p, close, NOTHING, today)
  })
  return found ?? []
}

/**
 * Where so few have the words of a query that others are looked for that mean the same. Lines and activities are looked for where few
 * statements have them either: else there is enough to read.
 */
export const placesForClose = (
  query: Query,
  { names, rows }: Pick<Found, 'names' | 'rows'>,
): readonly Place[] => {
  if (names === null || query.wanted.length === 0) return []
  const few = (places: readonly Place[]) =>
    rows.filter(({ place }) => places.includes(place)).length < MOST_CLOSE
  if (!few(['statements'])) return []
  const places: readonly Place[] = few(OF_PLANS) ? ['statements', ...OF_PLANS] : ['statements']
  const asked = placesAsked(query)
  return places.filter((place) => asked.includes(place))
}

const closeRows = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  found: Found,
  { vector, today }: { readonly vector: AskedVector | null; readonly today: Day },
): Promise<readonly CloseRow[]> => {
  const { db } = context
  const p = partnership.id
  const { names, rows } = found
  const places = placesForClose(query, found)
  if (!names || places.length === 0) return []
  const unwanted = await wordsAsked(db, { ...query, wanted: [] }, [])
  const meant = await meantAsked(
    db,
    await meantBy(query.wanted.flat().flatMap((term) => term.words)),
    unwanted,
  )
  const portal = await isPortal(db, p)
  const known = new Set(rows.map(keyOf))
  const asked = { p, words: '', query, names }
  const within = sharedTime(context, MOST_TIME)
  const shownOf: ShownOf = (some) =>
    withSides(
      partnership,
      names,
      some.filter((row) => !known.has(keyOf(row)) && seesRow(context, p, portal, row)),
    )
  const statements = places.includes('statements')
    ? await closest(context, asked, { meant, vector }, shownOf, within)
    : []
  const ofPlans = OF_PLANS.filter((place) => places.includes(place))
  return [
    ...(statements ?? []).slice(0, MOST_CLOSE),
    ...(await closestOfPlans(context, asked, meant, ofPlans, { shownOf, today }, within)),
  ]
}

/** Rows of those that are close as they are shown, and noted as read. */
const shown = (context: Context, p: string, rows: readonly CloseRow[]): Promise<readonly Hit[]> => {
  noteRead(context, p, rows)
  return shownHits(context.db, p, anyStem([...new Set(rows.flatMap(({ by }) => by))]), rows)
}

/** A statement or a line by where it stands, and the model of which a statement may have a vector; null for none. */
export type PassageRef = {
  readonly of: 'statements' | 'lines'
  readonly record: number
  readonly number: number
  readonly model: string | null
}

/** Whether a row is a line itself, or what is done under it: beside it everything else would be noise. */
const isOfLine = (of: PassageRef | null, { place, record, number }: CloseRow): boolean =>
  of?.of === 'lines' && place !== 'statements' && record === of.record && number === of.number

const vectorOfPassage = async (
  { db }: Context,
  p: string,
  of: PassageRef | null,
): Promise<AskedVector | null> =>
  of?.of === 'statements' && of.model !== null ? vectorOf(db, p, { ...of, model: of.model }) : null

/**
 * The statements closest in meaning to a passage, the closest first, up to so many, and after them the lines and activities closest to it;
 * `slow` where it took too long. By a model of sentences too where the passage is a statement that has its vector.
 */
export const passagesLike = async (
  context: Context,
  partnership: PartnershipRef,
  text: string,
  most: number,
  { of, today }: { readonly of: PassageRef | null; readonly today: Day },
): Promise<readonly Hit[] | 'slow'> => {
  const { db } = context
  const p = partnership.id
  const asked = { p, words: '', query: NOTHING, names: NO_NAMES }
  const meant = await meantAsked(db, await meantBy(wordsIn(text)))
  const vector = await vectorOfPassage(context, p, of)
  const portal = await isPortal(db, p)
  const shownOf: ShownOf = (rows) =>
    rows.filter((row) => !isOfLine(of, row) && seesRow(context, p, portal, row))
  const within = sharedTime(context, MOST_TIME)
  const statements = await closest(context, asked, { meant, vector }, shownOf, within)
  if (!statements) return 'slow'
  const ofPlans = await closestOfPlans(context, asked, meant, OF_PLANS, { shownOf, today }, within)
  return shown(context, p, [...statements.slice(0, most), ...ofPlans])
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
  const meant = await meantAsked(context.db, await meantBy(wordsIn(sentence)))
  const portal = await isPortal(context.db, p)
  const close = await closest(
    context,
    asked,
    { meant, vector: null },
    (rows) => rows.filter((row) => isAdopted(row) && seesRow(context, p, portal, row) && keep(row)),
    sharedTime(context, MOST_TIME_ADOPTED),
  )
  return shown(context, p, (close ?? []).slice(0, most))
}

/**
 * Statements, and then lines and activities, that are close in meaning to what was asked and have not its words, the closest first, with
 * the words by which they are close; none where there are enough that have the words.
 */
export const closeTo = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  found: Found,
  by: { readonly vector: AskedVector | null; readonly today: Day },
): Promise<readonly Hit[]> => {
  const rows = await closeRows(context, partnership, query, found, by)
  return shown(context, partnership.id, rows)
}
