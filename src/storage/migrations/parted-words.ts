import { type Kysely, sql } from 'kysely'
import { partedOrNull, UNSPACED_BLOCKS, WORD_ENDS } from '../../text/part-words.ts'
import { folded } from './folded.ts'

/** So much of a text is searched, as src/storage/migrations/0022-search.ts says. */
const MOST = 100_000

const unmarked = (text: string) => `replace(${text}, '${WORD_ENDS}', '')`

/**
 * What is searched, from now on read in words that were parted, where they are of this very text: a column beside the text can't be
 * forgotten where the text changes, nor find what no longer stands there.
 */
const OF: Readonly<Record<string, { readonly text: string; readonly number: string }>> = {
  statement: { text: `content #>> '{quote,exact}'`, number: 'number' },
  record: { text: 'title', number: '0' },
}

/** A part of a plan is never written anew. It is searched by its title and its items, which stand in JSON. */
const PART = {
  text: `title || ' ' || coalesce(jsonb_path_query_array(items, '$[*].text')::text, '')`,
  plain: `title || coalesce((select string_agg(' ' || item, '' order by at) from jsonb_array_elements(items) with ordinality as i (each, at), lateral (select each ->> 'text' as item) t), '')`,
}

const remade = (table: string, text: string): readonly string[] => [
  `alter table ${table} add column searched tsvector generated always as (
     to_tsvector('pg_catalog.english'::regconfig, ${folded(`left(${text}, ${MOST})`)})) stored`,
  `create index ${table}_searched on ${table} using gin (searched)`,
]

type Row = { readonly p: string; readonly record: number; readonly number: number; readonly text: string }

/** Parts the words of the rows that are there, a thousand at a time. */
const partRows = async (db: Kysely<unknown>, table: string, text: string, id: string, number: string) => {
  let after = { p: '', record: 0, number: 0 }
  for (;;) {
    const { rows } = await sql<Row>`
      select partnership_id as p, ${sql.raw(id)} as record, ${sql.raw(number)} as number, ${sql.raw(text)} as text
        from ${sql.table(table)}
       where ${sql.raw(text)} ~ ${sql.raw(`'${UNSPACED_BLOCKS}'`)}
         and (partnership_id, ${sql.raw(id)}, ${sql.raw(number)}) > (${after.p}, ${after.record}, ${after.number})
       order by 1, 2, 3 limit 1000`.execute(db)
    for (const row of rows)
      await sql`
        update ${sql.table(table)} set parted = ${partedOrNull(row.text)}
         where partnership_id = ${row.p} and ${sql.raw(id)} = ${row.record} and ${sql.raw(number)} = ${row.number}`.execute(
        db,
      )
    const last = rows.at(-1)
    if (!last) return
    after = last
  }
}

/** Words that are written without spaces, parted beside the texts that are searched. */
export const partWordsOfTables = async (db: Kysely<unknown>): Promise<void> => {
  for (const [table, { text, number }] of Object.entries(OF)) {
    await sql.raw(`alter table ${table} drop column searched, add column parted text`).execute(db)
    await partRows(db, table, text, table === 'record' ? 'id' : 'record_id', number)
    const own = `case when ${unmarked('parted')} = ${unmarked(`(${text})`)} then parted else ${text} end`
    for (const statement of remade(table, own)) await sql.raw(statement).execute(db)
  }
  await sql.raw(`alter table plan_part drop column searched, add column parted text`).execute(db)
  await partRows(db, 'plan_part', PART.plain, 'record_id', 'number')
  for (const statement of remade('plan_part', `coalesce(parted, ${PART.text})`))
    await sql.raw(statement).execute(db)
}
