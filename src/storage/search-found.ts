import { seesRecord } from '../access/record.ts'
import type { Day } from '../plans/following/written-date.ts'
import type { PartnershipRef } from '../register/views.ts'
import { placesAsked } from '../search/places-asked.ts'
import { type Field, type Filter, isNothing, PLACES, type Place, type Query } from '../search/query.ts'
import type { QueryFinding } from '../search/query-finding.ts'
import { sidesOf } from '../web/sides-of.ts'
import type { Context } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { withStandings } from './line-statuses.ts'
import { isPortal } from './portal.ts'
import { lookUpNames, type NamesAsked } from './search-asked.ts'
import type { Asked, Thing } from './search-conditions.ts'
import { findHits, MOST_HITS } from './search-hits.ts'
import { shortNamesIn } from './search-names.ts'
import { findByText, isByText, type TextAsked, type ToldByStatements, textAsked } from './search-passages.ts'
import type { HitRow } from './search-row.ts'
import { type PartsAsked, partsAsked, wordsOf } from './search-words.ts'
import { standingIn } from './standing.ts'
import type { InTime } from './within-time.ts'

/** What a search finds, of all sorts, as whoever asks may see it. */
export type Found = {
  readonly words: string
  /** The same as it is looked for in the texts of records. */
  readonly text: TextAsked | null
  readonly names: NamesAsked | null
  readonly rows: readonly (HitRow & { readonly sides: readonly string[] })[]
  /** Where there is more than is counted. */
  readonly full: ReadonlySet<Place>
  /** Whether there are older statements or lines than those that were looked through for a side or a standing. */
  readonly unread: boolean
  /** The day before which records were not looked for by their text, since more statements have the words than are looked through; null where all were. */
  readonly textsSince: string | null
  readonly findings: readonly QueryFinding[]
}

const NOTHING_FOUND: Found = {
  words: '',
  text: null,
  names: null,
  rows: [],
  full: new Set(),
  unread: false,
  textsSince: null,
  findings: [],
}

/** Whether a row is for whoever asks by the rule of src/access too, so that no policy of the database stands alone before a record. */
export const seesRow = (
  { actor }: Pick<Context, 'actor'>,
  p: string,
  portal: boolean,
  row: HitRow,
): boolean =>
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

/**
 * Notes the records whose words answered, shown or not: that something was found, how much and of what kind tells of them. The title
 * of a record is told wherever records are listed, and is not noted there either; that its text has a word is.
 */
export const noteRead = ({ db }: Context, p: string, rows: readonly HitRow[]) => {
  for (const row of rows) {
    const { place, record: id, owner_side, marking, stage } = row
    if ((place !== 'records' || isByText(row)) && id !== null && marking !== null && stage !== null)
      sawWords(db, p, { id, standing: standingIn({ owner_side, marking, stage }) })
  }
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

/** Of which records, or things in them, alone something is looked for, of all where none are named; and what alone of them. */
type Only = {
  readonly records?: readonly number[]
  readonly things?: readonly Thing[]
  readonly places: readonly Place[]
}

type Hits = Awaited<ReturnType<typeof findHits>>

/**
 * What the statements that were found tell of the records that have them: of which there are any, where nothing was asked of them but what is asked of
 * their records too. Where there are more than are looked through, the newest alone were, and no records of before these are looked for either.
 */
const toldBy = (
  { query, records }: Asked,
  places: readonly Place[],
  { hits, cut }: Hits,
): ToldByStatements => {
  const narrowed = query.filters.some(({ field }) => !TOLD_ANYWAY.includes(field))
  if (narrowed || records || !places.includes('statements')) return { records: null, since: null }
  const statements = hits.filter(({ place }) => place === 'statements')
  return {
    records: [...new Set(statements.flatMap(({ record }) => record ?? []))],
    since: cut.has('statements') ? (statements.at(-1)?.date ?? '') : null,
  }
}

/** Finds what a query asks for as it stands today, of all that there is or of some of it only, and notes whose words answered. */
export const find = async (
  context: Context,
  partnership: PartnershipRef,
  query: Query,
  inTime: InTime,
  today: Day,
  only: Only | null = null,
): Promise<Found> => {
  const { db } = context
  const p = partnership.id
  if (isNothing(query)) return NOTHING_FOUND
  const { names, findings } = await lookUpNames(db, partnership, query)
  const shortNames = await shortNamesIn(db, partnership)
  const parts = await partsAsked(db, query, shortNames)
  const words = wordsOf(parts)
  const onlyLittle = words === '' && query.wanted.length + query.unwanted.length > 0
  if (onlyLittle && query.filters.length === 0)
    return { ...NOTHING_FOUND, findings: [...findings, { code: 'only-little-words' }] }
  const portal = await isPortal(db, p)
  const places = placesAsked(query).filter((place) => only === null || only.places.includes(place))
  const things = only?.things ?? null
  const records = only?.records ?? (things && [...new Set(things.map(({ record }) => record))])
  const byText = async (asked: Asked, of: PartsAsked, told: ToldByStatements) =>
    places.includes('records') ? findByText(db, asked, of, told, inTime) : []
  const asked = { p, words, query, names, records, things }
  const found = await findHits(db, asked, places, inTime)
  const { hits, cut } = found
  const told = toldBy(asked, places, found)
  const texts = await byText(asked, parts, told)
  const sees = (row: HitRow) => seesRow(context, p, portal, row)
  const standing = (found: readonly HitRow[], by: Query) =>
    withStandings(db, p, found.filter(sees), by, today)
  const rows = withSides(partnership, names, await standing([...hits, ...texts], query))
  noteRead(context, p, rows)
  if (leavesOut(query)) {
    const all = withoutNots(query, names)
    const allParts = { ...parts, unwanted: [] }
    const allAsked = { p, words: wordsOf(allParts), ...all, records, things }
    const others = await findHits(db, allAsked, places, inTime)
    // Of records it was answered for the days that were looked through above, whatever days these statements are of.
    const toldOthers = toldBy(allAsked, places, others)
    const sameDays = toldOthers.since === told.since
    const { since } = told
    const otherTexts = await byText(allAsked, allParts, sameDays ? toldOthers : { records: null, since })
    noteRead(context, p, await standing([...others.hits, ...otherTexts], all.query))
  }
  const full = new Set(PLACES.filter((place) => rows.filter((row) => row.place === place).length > MOST_HITS))
  const unread = [...cut].some((place) => !full.has(place))
  const textsSince = (places.includes('records') && parts.wanted.length > 0 && told.since) || null
  if (textsSince !== null) full.add('records')
  return { words, text: textAsked(words, parts), names, rows, full, unread, textsSince, findings }
}

/** Which sides act, told once for each way in which they are named: thousands of rows have a few. */
const sidesTold = ({ sides }: PartnershipRef) => {
  const known = new Map<string, readonly string[]>()
  return ({ actor, resolved }: HitRow): readonly string[] => {
    const words = [actor ?? '', ...(resolved ?? [])]
    const key = words.join('\n')
    const told = known.get(key) ?? sidesOf(words, sides).map(({ shortName }) => shortName)
    known.set(key, told)
    return told
  }
}

/** Each row with the sides that act in it, of those that a search for sides finds. */
export const withSides = <Row extends HitRow>(
  partnership: PartnershipRef,
  names: NamesAsked,
  rows: readonly Row[],
): readonly (Row & { readonly sides: readonly string[] })[] => {
  const told = sidesTold(partnership)
  return rows
    .map((row) => ({ ...row, sides: told(row) }))
    .filter((row) => sidesHold(names, row.sides, row.place))
}
