import { type Kysely, sql } from 'kysely'

/**
 * What the words of a record's passages are together, each once; null where they are more than the database keeps of one text (a million bytes, of which this leaves a tenth),
 * which the passages answer for.
 */
export const WORDS_OF_TEXT = `(
  select case when coalesce(sum(octet_length(lexeme) + 1), 0) < 900000 then array_to_tsvector(coalesce(array_agg(lexeme), '{}')) end
    from (select distinct unnest(tsvector_to_array(passage.searched)) as lexeme
            from passage
           where passage.partnership_id = record.partnership_id and passage.record_id = record.id) each)`

/**
 * The words of each record's text stand beside the record too: whether a record has several, wherever they stand, is then told by one index, and the newest are
 * found first. Where in the text they stand is told by its passages.
 */
const WORDS = [
  `alter table record add column text_searched tsvector`,
  `update record set text_searched = ${WORDS_OF_TEXT}`,
  `create index record_text_searched on record using gin (text_searched)`,
  `create index record_text_long on record (partnership_id) where text_searched is null`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of WORDS) await sql.raw(statement).execute(db)
}
