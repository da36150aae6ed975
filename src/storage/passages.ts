import { type Kysely, sql } from 'kysely'
import type { Document } from '../documents/document.ts'
import { passagesOf } from '../documents/passages.ts'
import { partWords } from '../text/part-words.ts'
import { slice } from '../text/span.ts'
import type { Database } from './database.ts'
import { WORDS_OF_TEXT } from './migrations/0033-words-of-texts.ts'
import { folded } from './migrations/folded.ts'
import { storable } from './storable-text.ts'

type Read = Pick<Document, 'text' | 'blocks'>

/** How many signs a text has as PostgreSQL counts them, which takes two halves of a letter for one. */
const signsIn = (text: string): number => {
  let signs = text.length
  for (let at = 1; at < text.length; at++)
    if (/[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))) signs--
  return signs
}

/** The passages of a text as they are kept; `sign` and `signs` are the place and length by which the database cuts them out. */
const rowsOf = (document: Read) => {
  let [from, sign] = [0, 0]
  return passagesOf(document).map(({ span, block }, number) => {
    sign += signsIn(document.text.slice(from, span.start))
    const words = slice(document.text, span)
    const row = { number, block, ...span, sign, signs: signsIn(words), words: partWords(storable(words)) }
    sign += row.signs
    from = span.end
    return row
  })
}

/** Keeps the passages of some records that have none: one question, which grows with the texts. */
export const insertPassages = async (
  db: Database | Kysely<unknown>,
  p: string,
  read: readonly (Read & { readonly record: number })[],
): Promise<void> => {
  const rows = read.flatMap((each) => rowsOf(each).map((row) => ({ ...row, record: each.record })))
  if (rows.length === 0) return
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key])
  await sql`
    insert into passage (partnership_id, record_id, number, block, start_at, end_at, sign_at, signs, searched)
    select ${p}, record, number, block, start_at, end_at, sign_at, signs,
           to_tsvector('pg_catalog.english', ${sql.raw(folded('words'))})
      from unnest(${column('record')}::integer[], ${column('number')}::integer[], ${column('block')}::integer[], ${column('start')}::integer[],
                  ${column('end')}::integer[], ${column('sign')}::integer[], ${column('signs')}::integer[],
                  ${column('words')}::text[]) as given (record, number, block, start_at, end_at, sign_at, signs, words)`.execute(
    db as Database,
  )
}

/** Puts the words of the passages of some records beside the records. */
const putWordsOfTexts = async (db: Database, p: string, records: readonly number[]): Promise<void> => {
  await sql`
    update record set text_searched = ${sql.raw(WORDS_OF_TEXT)}
     where partnership_id = ${p} and id = any (${records}::integer[])`.execute(db)
}

/** Keeps what the texts of some new records are searched by. */
export const keepPassages = async (
  db: Database,
  p: string,
  read: readonly (Read & { readonly record: number })[],
): Promise<void> => {
  await insertPassages(db, p, read)
  await putWordsOfTexts(
    db,
    p,
    read.map(({ record }) => record),
  )
}

/** Keeps what a record's text is searched by in place of that of an earlier reading. */
export const putPassages = async (db: Database, p: string, record: number, document: Read): Promise<void> => {
  await db.deleteFrom('passage').where('partnership_id', '=', p).where('record_id', '=', record).execute()
  await keepPassages(db, p, [{ ...document, record }])
}
