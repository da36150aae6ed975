import { type RawBuilder, sql } from 'kysely'
import type { Hit } from '../search/search-view.ts'
import { stretchOf } from '../search/spans-in.ts'
import { slice } from '../text/span.ts'
import type { Database } from './database.ts'
import type { Asked } from './search-conditions.ts'
import { MOST_HITS } from './search-hits.ts'
import { recordRows } from './search-places.ts'
import type { HitRow } from './search-row.ts'
import { type PartsAsked, placesOf } from './search-words.ts'
import type { InTime } from './within-time.ts'

const any = (asked: readonly string[]): string => asked.map((each) => `(${each})`).join(' | ')

/**
 * Records whose text has all the words that are wanted, wherever they stand in it, and none of those that are not. A phrase stands in
 * one passage. Those whose title, statements or lines have the words are found by these already.
 */
const byText = ({ p, words, records }: Asked, { wanted, unwanted }: PartsAsked): RawBuilder<unknown> => {
  const only = (column: RawBuilder<unknown>) =>
    records ? sql`and ${column} = any (${records}::integer[])` : sql``
  const each = wanted.map((group) => sql`bool_or(searched @@ ${group}::tsquery)`)
  return sql`(
    select record_id, coalesce(min(number) filter (where searched @@ ${words}::tsquery), min(number)) as number
      from passage
     where partnership_id = ${p} and searched @@ ${any(wanted)}::tsquery ${only(sql`record_id`)}
     group by record_id ${wanted.length > 1 ? sql`having ${sql.join(each, sql` and `)}` : sql``}) texts
   where texts.record_id not in (
           select record_id from statement
            where partnership_id = ${p} and searched @@ ${words}::tsquery and state not in ('rejected', 'withdrawn')
            ${only(sql`record_id`)})
     and texts.record_id not in (
           select record_id from plan_part
            where partnership_id = ${p} and searched @@ ${words}::tsquery and kind = 'line' and not gone
            ${only(sql`record_id`)})
     ${
       unwanted.length === 0
         ? sql``
         : sql`and texts.record_id not in (
           select record_id from passage where partnership_id = ${p} and searched @@ ${any(unwanted)}::tsquery)`
     }`
}

/** The records that are found by their text alone, the newest first, each with the number of the passage that shows it; one more than is counted. */
export const findByText = async (
  db: Database,
  asked: Asked,
  parts: PartsAsked,
  inTime: InTime,
): Promise<readonly HitRow[]> => {
  if (parts.wanted.length === 0) return []
  await inTime()
  const found = sql`found as materialized (select texts.record_id, texts.number from ${byText(asked, parts)})`
  const titled = [asked.words, ...parts.unwanted].map((each) => sql`not (r.searched @@ ${each}::tsquery)`)
  const { rows } = await sql<HitRow>`
    with ${found} ${recordRows({ ...asked, words: '' }, { join: sql`join found on found.record_id = r.id`, number: sql`found.number`, also: titled })}
     limit ${MOST_HITS + 1}`.execute(db)
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

/**
 * The words of records that were found by their text: of each a stretch around the first place of what was searched for, cut out of
 * the reading that stands.
 */
export const wordsByText = async (
  db: Database,
  p: string,
  words: string,
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
    select x.record_id as id, x.number, x.start_at as start, x.block, substr(reading.text, x.sign_at + 1, x.signs) as text
      from unnest(${rows.map(({ record }) => record)}::integer[], ${rows.map(({ number }) => number)}::integer[])
           as asked (record, number)
      join passage x on x.partnership_id = ${p} and x.record_id = asked.record and x.number = asked.number
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
