import { sql } from 'kysely'
import { loosened } from '../search/loose-phrases.ts'
import type { Hit } from '../search/search-view.ts'
import { stretchOf } from '../search/spans-in.ts'
import { slice } from '../text/span.ts'
import type { Database } from './database.ts'
import { type Asked, all, type Sql } from './search-conditions.ts'
import { MOST_HITS } from './search-hits.ts'
import { recordRows } from './search-places.ts'
import type { HitRow } from './search-row.ts'
import { type PartsAsked, placesOf } from './search-words.ts'
import type { InTime } from './within-time.ts'

const any = (asked: readonly string[]): string => asked.map((each) => `(${each})`).join(' | ')
const both = (asked: readonly string[]): string => asked.map((each) => `(${each})`).join(' & ')

/** Whether one passage of a record has what is asked. */
const inPassage = (asked: string): Sql => sql`exists (
  select from passage x where x.partnership_id = r.partnership_id and x.record_id = r.id and x.searched @@ ${asked}::tsquery)`

/** Whether a record's words, of which it is known that what may be asked for is among them, are surely what is asked for. */
const surely = (asked: string): Sql => {
  const { exact } = loosened(asked)
  return exact === ''
    ? inPassage(asked)
    : sql`(coalesce(r.text_searched @@ ${exact}::tsquery, false) or ${inPassage(asked)})`
}

const hasPhrase = (asked: string): boolean => loosened(asked).exact !== asked

/** A record has all that is wanted in its text, wherever it stands in it; a phrase stands in one passage. A text of too many words is asked passage by passage. */
const hasAll = (wanted: readonly string[]): Sql => {
  const loose = both(wanted.map((each) => loosened(each).loose))
  const long = all(wanted.map(inPassage))
  return all([
    sql`(r.text_searched @@ ${loose}::tsquery or (r.text_searched is null and ${long}))`,
    ...wanted.filter(hasPhrase).map(surely),
  ])
}

const hasNone = (unwanted: readonly string[]): readonly Sql[] =>
  unwanted.map((each) => {
    const { loose } = loosened(each)
    return sql`not (coalesce(r.text_searched @@ ${loose}::tsquery, true) and ${surely(each)})`
  })

/**
 * What the statements that were found tell of records: which have one with the words, null where they don't tell of all; and, where there are more than are
 * looked through, the day of the last of these, before which no records are looked for either.
 */
export type ToldByStatements = { readonly records: readonly number[] | null; readonly since: string | null }

/** A record of which no statement has all the words by itself. */
const notByStatement = ({ words }: Asked): Sql => sql`not exists (
  select from statement s
   where s.partnership_id = r.partnership_id and s.record_id = r.id and s.searched @@ ${words}::tsquery
     and s.state not in ('rejected', 'withdrawn'))`

/** A record of which no statement and no line has all the words by itself, of the days that are looked through: else it is found by that. */
const notByParts = (asked: Asked, { records, since }: ToldByStatements): readonly Sql[] => [
  ...(records ? [sql`r.id <> all (${records}::integer[])`] : [notByStatement(asked)]),
  ...(since === null ? [] : [sql`r.day >= ${since}`]),
  // Of the last day not all statements were looked through.
  ...(records && since !== null ? [sql`(r.day > ${since} or ${notByStatement(asked)})`] : []),
  sql`not exists (
    select from plan_part x
     where x.partnership_id = r.partnership_id and x.record_id = r.id and x.searched @@ ${asked.words}::tsquery
       and x.kind = 'line' and not x.gone)`,
]

/** Which passage shows that a record has the words is told once it is shown: `wordsByText`. */
const SOME_PASSAGE = sql`0`

/**
 * Records whose text has all the words that are wanted, wherever they stand in it, and none of those that are not, the newest first; one more than is
 * counted. Those whose title, statements or lines have the words are found by these already. A phrase stands in one passage.
 */
export const findByText = async (
  db: Database,
  asked: Asked,
  { wanted, unwanted }: PartsAsked,
  told: ToldByStatements,
  inTime: InTime,
): Promise<readonly HitRow[]> => {
  if (wanted.length === 0) return []
  await inTime()
  const titled = [asked.words, ...unwanted].map((each) => sql`not (r.searched @@ ${each}::tsquery)`)
  const also = [hasAll(wanted), ...hasNone(unwanted), ...titled, ...notByParts(asked, told)]
  const { rows } = await sql<HitRow>`${recordRows(
    { ...asked, words: '' },
    { number: SOME_PASSAGE, also, most: MOST_HITS + 1 },
  )}`.execute(db)
  return rows
}

/** Whether a row is a record that was found by its text, and not by its title. */
export const isByText = ({ place, number }: Pick<HitRow, 'place' | 'number'>): boolean =>
  place === 'records' && number !== null

/** The words by which a record was found in its text, and where they stand in it. */
type ByText = Pick<Extract<Hit, { readonly of: 'records' }>, 'text' | 'inText'> & {
  readonly id: number
  readonly number: number
}

/** What is looked for in the texts of records: all of it, and any one part of what is wanted. */
export type TextAsked = { readonly words: string; readonly any: string }

export const textAsked = (words: string, { wanted }: PartsAsked): TextAsked => ({ words, any: any(wanted) })

/**
 * The words of records that were found by their text: of each a stretch around the first place of what was searched for, cut out of
 * the reading that stands. It is of the first passage that has all of it, else of the first that has some.
 */
export const wordsByText = async (
  db: Database,
  p: string,
  { words, any: some }: TextAsked,
  rows: readonly HitRow[],
): Promise<readonly ByText[]> => {
  if (rows.length === 0) return []
  const { rows: passages } = await sql<{
    id: number
    number: number
    start: number
    block: number
    text: string
  }>`
    select asked.record as id, asked.number, x.start_at as start, x.block, substr(reading.text, x.sign_at + 1, x.signs) as text
      from unnest(${rows.map(({ record }) => record)}::integer[], ${rows.map(({ number }) => number)}::integer[])
           as asked (record, number)
      cross join lateral (
        select * from passage
         where passage.partnership_id = ${p} and passage.record_id = asked.record and passage.searched @@ ${some}::tsquery
         order by passage.searched @@ ${words}::tsquery desc, passage.number limit 1) x
      join record on record.partnership_id = x.partnership_id and record.id = x.record_id
      join reading on reading.partnership_id = record.partnership_id and reading.record_id = record.id
       and reading.number = record.reading`.execute(db)
  const places = await placesOf(
    db,
    words,
    passages.map(({ text }) => text),
  )
  return passages.map(({ id, number, start, block, text }, at): ByText => {
    const shown = stretchOf(text, places[at] ?? [])
    const span = { start: start + shown.start, end: start + shown.end }
    return { id, number, inText: { span, block }, text: slice(text, shown) }
  })
}
