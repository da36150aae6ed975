import { sql } from 'kysely'
import { packed } from '../search/vectors/packed-vector.ts'
import type { Context } from './database.ts'

/** A statement that is to have a vector, with its quoted words. */
export type UnwrittenVector = {
  readonly partnership: string
  readonly record: number
  readonly number: number
  readonly text: string
}

/**
 * What may be sent to a model that stands elsewhere: statements of joint and public records that are not CONFIDENTIAL. What one side
 * drafts or shares never leaves.
 */
const SENT = sql`r.stage in ('joint', 'public') and r.marking <> 'CONFIDENTIAL'`

/** Vectors of statements, which the machine keeps up. */
export const vectors = ({ db, actor }: Context) => {
  const machine = actor.kind === 'machine'
  return {
    /** Statements that have no vector by a model of the words they have now, of the latest records first. */
    unwritten: async (model: string, most: number): Promise<readonly UnwrittenVector[]> => {
      if (!machine) return []
      const { rows } = await sql<UnwrittenVector>`
        select s.partnership_id as partnership, s.record_id as record, s.number, s.content #>> '{quote,exact}' as text
          from record r
          join statement s on s.partnership_id = r.partnership_id and s.record_id = r.id
          left join statement_vector v
            on v.partnership_id = s.partnership_id and v.record_id = s.record_id and v.number = s.number
               and v.model = ${model} and v.words = md5(s.content #>> '{quote,exact}')
         where ${SENT} and v.record_id is null
         order by r.kept_at desc, s.partnership_id, s.record_id, s.number
         limit ${most}`.execute(db)
      return rows
    },

    /** Keeps vectors of statements in place of those they had; of what may not be sent any more by now, none is kept. */
    keep: async (
      model: string,
      written: readonly (UnwrittenVector & { readonly vector: Float32Array })[],
    ): Promise<void> => {
      if (!machine || written.length === 0) return
      const all = written.map((each) => ({ ...each, ...packed(each.vector) }))
      const given = sql`
        select s.partnership_id, s.record_id, s.number, ${model}, md5(given.text), given.bits::varbit, decode(given.bytes, 'base64')
          from unnest(${all.map(({ partnership }) => partnership)}::text[], ${all.map(({ record }) => record)}::integer[],
                      ${all.map(({ number }) => number)}::integer[], ${all.map(({ text }) => text)}::text[],
                      ${all.map(({ bits }) => bits)}::text[],
                      ${all.map(({ bytes }) => Buffer.from(bytes).toString('base64'))}::text[])
               as given (partnership_id, record_id, number, text, bits, bytes)
          join statement s on s.partnership_id = given.partnership_id and s.record_id = given.record_id and s.number = given.number
          join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
         where ${SENT}`
      await db
        .insertInto('statement_vector')
        .columns(['partnership_id', 'record_id', 'number', 'model', 'words', 'bits', 'bytes'])
        .expression(given as never)
        .onConflict((conflict) =>
          conflict.columns(['partnership_id', 'record_id', 'number']).doUpdateSet((eb) => ({
            model: eb.ref('excluded.model'),
            words: eb.ref('excluded.words'),
            bits: eb.ref('excluded.bits'),
            bytes: eb.ref('excluded.bytes'),
          })),
        )
        .execute()
    },
  }
}
