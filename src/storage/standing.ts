import { sql, type Transaction } from 'kysely'
import { seesRecord } from '../access/record.ts'
import { type Marking, STAGES, type Stage, type Standing } from '../register/standing.ts'
import type { Context, Database } from './database.ts'
import type { RecordTable, Schema } from './schema.ts'

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

const ORDER = sql.raw(`array[${STAGES.map((stage) => `'${stage}'`).join(', ')}]`)

/**
 * Names of a table that a record mentions take the stage of the widest record that mentions them. Each step is worked out once and by
 * itself: in tables that grow faster than they are analysed the database would go through all mentions for each name.
 */
const settle = (p: string, record: number, table: string, kinds: readonly string[]) => {
  const [those, widest] = [sql.ref(`those_${table}`), sql.ref(`widest_${table}`)]
  const ofKind = sql`mention.partnership_id = ${p} and mention.kind in (${sql.join(kinds)})`
  return sql`
    ${those} as materialized (
      select distinct ref_id from mention where ${ofKind} and mention.record_id = ${record}),
    ${widest} as materialized (
      select those.ref_id, stages.stage
        from ${those} as those
       cross join lateral (
         select (${ORDER})[max(array_position(${ORDER}, record.stage))] as stage
           from mention join record on record.partnership_id = mention.partnership_id and record.id = mention.record_id
          where ${ofKind} and mention.ref_id = those.ref_id) stages),
    ${sql.ref(`settled_${table}`)} as (
      update ${sql.table(table)} as named set stage = widest.stage
        from ${widest} as widest
       where named.partnership_id = ${p} and named.id = widest.ref_id and named.key is null
         and named.stage <> widest.stage and widest.stage <> 'draft' returning 1)`
}

/**
 * Brings what a record names to where the record stands: a name that only records brought is seen by those who see one of
 * them, so that nothing in a list tells of a draft. What a partnership file entered is seen by all who see the partnership.
 * What both sides have seen never becomes a draft again, even where only a draft of one still has the name.
 */
export const settleNames = async (tx: Transaction<Schema>, p: string, record: number): Promise<void> => {
  // Each is of a table of its own, so that one question does for all.
  await sql`
    with ${settle(p, record, 'person', ['person'])},
         ${settle(p, record, 'instrument', ['instrument'])},
         ${settle(p, record, 'topic', ['issue', 'area'])}
    update meeting set stage = widest.stage
      from (
        select meeting_id, (${ORDER})[max(array_position(${ORDER}, stage))] as stage
          from record
         where partnership_id = ${p}
           and meeting_id = (select meeting_id from record where partnership_id = ${p} and id = ${record})
         group by meeting_id
      ) widest
     where meeting.partnership_id = ${p} and meeting.id = widest.meeting_id and meeting.key is null
       and meeting.stage <> widest.stage and widest.stage <> 'draft'`.execute(tx)
}
