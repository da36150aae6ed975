import { type RawBuilder, sql } from 'kysely'
import { isLittle } from '../search/little-words.ts'
import type { Query, Term } from '../search/query.ts'
import { type ShortName, standsFor } from '../search/short-names.ts'
import { BEGINS, ENDS, spansIn } from '../search/spans-in.ts'
import { spellings } from '../search/spellings.ts'
import { foldLetters } from '../text/fold-letters.ts'
import { isLooseMark } from '../text/fold-text.ts'
import { partedOrNull, partWords, WORD_ENDS } from '../text/part-words.ts'
import type { Span } from '../text/span.ts'
import type { Database } from './database.ts'

const any = (all: readonly RawBuilder<unknown>[]) => sql`(${sql.join(all, sql` || `)})`

/** Words as they are looked for: as they were typed, and word by word where they are written without spaces. */
const ways = (words: readonly string[]): readonly string[] => {
  const typed = words.join(' ')
  const parted = partedOrNull(typed)
  return parted === null ? [typed] : [parted.replaceAll(WORD_ENDS, ' '), typed]
}

const term = (asked: Term, names: readonly ShortName[]) =>
  any(
    [asked, ...standsFor(asked, names)]
      .flatMap(spellings)
      .flatMap(ways)
      .map((words) => sql`phraseto_tsquery('pg_catalog.english', ${words})`),
  )

/** What is searched for as expressions of the database: of each of `wanted` one way has to be there, none of `unwanted` may be. */
const termsOf = ({ wanted, unwanted }: Query, names: readonly ShortName[]) => {
  // A short form may be a little word too (WHO, IT): among other words it is that, and demands nothing.
  const alone = wanted.flat().length === 1
  const namesFor = ({ words }: Term, only: boolean) => (only || !words.every(isLittle) ? names : [])
  return {
    wanted: wanted.map((group) => any(group.map((each) => term(each, namesFor(each, alone))))),
    unwanted: unwanted.map((each) => term(each, namesFor(each, false))),
  }
}

/** What is searched for as one expression of the database; null where nothing is. */
const expressionOf = (query: Query, names: readonly ShortName[]): RawBuilder<string> | null => {
  const { wanted, unwanted } = termsOf(query, names)
  const parts = [...wanted, ...unwanted.map((each) => sql`(!! ${each})`)]
  return parts.length === 0 ? null : sql<string>`(${sql.join(parts, sql` && `)})::text`
}

/** What is searched for part by part, as the database asks it: a text needs one of each that is wanted and none that is not. */
export type PartsAsked = { readonly wanted: readonly string[]; readonly unwanted: readonly string[] }

/** The parts of what is searched for, without those of which nothing is left but little words. */
export const partsAsked = async (
  db: Database,
  query: Query,
  names: readonly ShortName[],
): Promise<PartsAsked> => {
  const { wanted, unwanted } = termsOf(query, names)
  const all = [...wanted, ...unwanted].map((each) => sql`(${each})::text`)
  if (all.length === 0) return { wanted: [], unwanted: [] }
  const { rows } = await sql<{
    asked: readonly string[]
  }>`select array[${sql.join(all)}]::text[] as asked`.execute(db)
  const asked = rows[0]!.asked
  const told = (from: number, until: number) => asked.slice(from, until).filter((each) => each !== '')
  return { wanted: told(0, wanted.length), unwanted: told(wanted.length, asked.length) }
}

/** What is searched for in one text, of its parts: "" where nothing is left of it but little words. */
export const wordsOf = ({ wanted, unwanted }: PartsAsked): string =>
  [...wanted.map((each) => `(${each})`), ...unwanted.map((each) => `!(${each})`)].join(' & ')

/** The same of several searches, in their order, by one question. */
export const allWordsAsked = async (
  db: Database,
  queries: readonly Query[],
  names: readonly ShortName[],
): Promise<readonly string[]> => {
  const given = queries.map((query) => expressionOf(query, names))
  if (given.every((each) => each === null)) return given.map(() => '')
  const asked = given.map((each) => each ?? sql`''`)
  const { rows } = await sql<{
    asked: readonly string[]
  }>`select array[${sql.join(asked)}]::text[] as asked`.execute(db)
  return rows[0]!.asked
}

/**
 * What is searched for as the database asks it of a text, by the same rules of English by which the text was kept; "" where nothing is
 * left of it but little words.
 */
export const wordsAsked = async (db: Database, query: Query, names: readonly ShortName[]): Promise<string> =>
  (await allWordsAsked(db, [query], names))[0]!

/**
 * A text as the database kept it, with no sign in it by which places are told; and where in the text each of its letters stands. An end
 * of a word that was marked stands where the next word begins.
 */
const folded = (text: string) => {
  const parted = partWords(text)
  const letters = foldLetters(parted).replaceAll(BEGINS, ' ').replaceAll(ENDS, ' ')
  const places: number[] = []
  const kept: string[] = []
  let place = 0
  for (let at = 0; at < letters.length; at++) {
    if (!isLooseMark(letters.charAt(at))) {
      places.push(place)
      kept.push(letters.charAt(at))
    }
    // The text has the sign itself where it was not put in.
    if (parted.charAt(at) !== WORD_ENDS || text.charAt(place) === WORD_ENDS) place++
  }
  return { text: kept.join(''), places }
}

/**
 * Places that only marks of letters part are one: in some languages of a server marks are no part of words, so that it takes a word for
 * several. A place takes the marks after it along.
 */
const withMarks = (text: string, spans: readonly Span[]): readonly Span[] => {
  const joined: Span[] = []
  for (const { start, end } of spans) {
    const marks = /^\p{M}*/u.exec(text.slice(end))![0].length
    const last = joined.at(-1)
    if (last && last.end >= start && marksBefore(text, start))
      joined.push({ start: joined.pop()!.start, end: end + marks })
    else joined.push({ start, end: end + marks })
  }
  return joined
}

const marksBefore = (text: string, at: number): boolean => /\p{M}/u.test(text.charAt(at - 1))

/** Where in each of some texts stands what is searched for. */
export const placesOf = async (
  db: Database,
  asked: string,
  texts: readonly string[],
): Promise<readonly (readonly Span[])[]> => {
  if (asked === '' || texts.length === 0) return texts.map(() => [])
  const given = texts.map(folded)
  const options = `HighlightAll=true, StartSel="${BEGINS}", StopSel="${ENDS}"`
  const { rows } = await sql<{ signed: string }>`
    select ts_headline('pg_catalog.english', given.text, ${asked}::tsquery, ${options}) as signed
      from unnest(${given.map(({ text }) => text)}::text[]) with ordinality as given (text, at)
     order by given.at`.execute(db)
  return rows.map(({ signed }, at) => {
    const { text, places } = given[at]!
    // The database leaves out of what it signs what is no word to it, such as one of thousands of letters.
    if (signed.replaceAll(BEGINS, '').replaceAll(ENDS, '') !== text) return []
    const spans = spansIn(signed).map(({ start, end }) => ({
      start: places[start]!,
      end: places[end] ?? texts[at]!.length,
    }))
    return withMarks(texts[at]!, spans)
  })
}
