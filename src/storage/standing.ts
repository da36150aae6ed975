import { seesRecord } from '../access/record.ts'
import type { Marking, Stage, Standing } from '../register/standing.ts'
import type { Context, Database } from './database.ts'
import type { RecordTable } from './schema.ts'

/** Whose a record is and how far it has come, from its row. */
export const standingIn = (row: Pick<RecordTable, 'owner_side' | 'marking' | 'stage'>): Standing => ({
  owner: row.owner_side,
  marking: row.marking as Marking,
  stage: row.stage as Stage,
})

/** The columns of a standing. */
export const standingValues = ({ owner, marking, stage }: Standing) => ({ owner_side: owner, marking, stage })

/** Whose a record is and how far it has come; null where there is none to see. */
export const standingOf = async (db: Database, p: string, record: number): Promise<Standing | null> => {
  const row = await db
    .selectFrom('record')
    .select(['owner_side', 'marking', 'stage'])
    .where('partnership_id', '=', p)
    .where('id', '=', record)
    .executeTakeFirst()
  return row ? standingIn(row) : null
}

/**
 * Whether the one who asks sees a record, by the rule of src/access: asked where a record's own words are handed out, so that no
 * policy of the database stands alone before them.
 */
export const isSeen = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  record: number,
): Promise<boolean> => {
  const row = await db
    .selectFrom('record')
    .innerJoin('partnership', 'partnership.id', 'record.partnership_id')
    .select(['record.owner_side', 'record.marking', 'record.stage', 'partnership.portal'])
    .where('record.partnership_id', '=', p)
    .where('record.id', '=', record)
    .executeTakeFirst()
  return row !== undefined && seesRecord(actor, p, standingIn(row), row.portal)
}
