import { type RawBuilder, sql, type Transaction } from 'kysely'
import { STAGES, type Stage } from '../register/standing.ts'
import type { Schema } from './schema.ts'

const ORDER = sql.raw(`array[${STAGES.map((stage) => `'${stage}'`).join(', ')}]`)

type Names = { readonly table: 'person' | 'instrument' | 'topic'; readonly kinds: readonly string[] }

const NAMES: readonly Names[] = [
  { table: 'person', kinds: ['person'] },
  { table: 'instrument', kinds: ['instrument'] },
  { table: 'topic', kinds: ['issue', 'area'] },
]

const mentioned = (p: string, { kinds }: Names, mention = 'mention') =>
  sql`${sql.ref(`${mention}.partnership_id`)} = ${p} and ${sql.ref(`${mention}.kind`)} in (${sql.join(kinds)})`

/** The names of a table that records mention. */
const namesOf = (p: string, records: readonly number[], names: Names) =>
  sql`select distinct ref_id from mention where ${mentioned(p, names)} and mention.record_id = any(${sql.val(records)}::integer[])`

/**
 * Those of them that may stand elsewhere than they should once the records, which are new and of one stage, mention them: not those
 * that stand where the records do, nor those that stand wider and are mentioned as widely as they stand.
 */
const unsettledOf = (p: string, records: readonly number[], names: Names, stage: Stage) => sql`
  select mine.ref_id from (${namesOf(p, records, names)}) mine
    join ${sql.table(names.table)} as named on named.partnership_id = ${p} and named.id = mine.ref_id
   where named.key is null and named.stage <> ${stage}
     and not (
       array_position(${ORDER}, named.stage) > array_position(${ORDER}, ${stage}::text)
       and exists (
         select from mention join record on record.partnership_id = mention.partnership_id and record.id = mention.record_id
          where ${mentioned(p, names)} and mention.ref_id = named.id and record.stage = named.stage))`

/**
 * Names take the stage of the widest record that mentions them. Each step is worked out once and by itself: in tables that grow
 * faster than they are analysed the database would go through all mentions for each name.
 */
const settle = (p: string, names: Names, those: RawBuilder<unknown>) => {
  const { table } = names
  const [own, widest] = [sql.ref(`those_${table}`), sql.ref(`widest_${table}`)]
  return sql`
    ${own} as materialized (${those}),
    ${widest} as materialized (
      select those.ref_id, stages.stage
        from ${own} as those
       cross join lateral (
         select (${ORDER})[max(array_position(${ORDER}, record.stage))] as stage
           from mention join record on record.partnership_id = mention.partnership_id and record.id = mention.record_id
          where ${mentioned(p, names)} and mention.ref_id = those.ref_id) stages),
    ${sql.ref(`settled_${table}`)} as (
      update ${sql.table(table)} as named set stage = widest.stage
        from ${widest} as widest
       where named.partnership_id = ${p} and named.id = widest.ref_id and named.key is null
         and named.stage <> widest.stage and widest.stage <> 'draft' returning 1)`
}

const settleAll = async (
  tx: Transaction<Schema>,
  p: string,
  those: (names: Names) => RawBuilder<unknown>,
  meetings: RawBuilder<unknown>,
): Promise<void> => {
  // Each is of a table of its own, so that one question does for all.
  await sql`
    with ${sql.join(NAMES.map((names) => settle(p, names, those(names))))}
    update meeting set stage = widest.stage
      from (
        select meeting_id, (${ORDER})[max(array_position(${ORDER}, stage))] as stage
          from record
         where partnership_id = ${p} and meeting_id in (${meetings})
         group by meeting_id
      ) widest
     where meeting.partnership_id = ${p} and meeting.id = widest.meeting_id and meeting.key is null
       and meeting.stage <> widest.stage and widest.stage <> 'draft'`.execute(tx)
}

/**
 * Brings what a record names to where the record stands: a name that only records brought is seen by those who see one of
 * them, so that nothing in a list tells of a draft. What a partnership file entered is seen by all who see the partnership.
 * What both sides have seen never becomes a draft again, even where only a draft of one still has the name.
 */
export const settleNames = (tx: Transaction<Schema>, p: string, record: number): Promise<void> =>
  settleAll(
    tx,
    p,
    (names) => namesOf(p, [record], names),
    sql`select meeting_id from record where partnership_id = ${p} and id = ${record}`,
  )

const meetingsOf = (p: string, records: readonly number[], stage: Stage) => sql`
  select record.meeting_id
    from record join meeting on meeting.partnership_id = record.partnership_id and meeting.id = record.meeting_id
   where record.partnership_id = ${p} and record.id = any(${sql.val(records)}::integer[])
     and meeting.key is null and meeting.stage <> ${stage}`

/**
 * The same for records of one stage that were inserted a moment ago, where it need not be looked through all that mention a name:
 * what it costs does not grow with how often the register has the names. Mostly nothing they name stands elsewhere than they do.
 */
export const settleFreshNames = async (
  tx: Transaction<Schema>,
  p: string,
  records: readonly number[],
  stage: Stage,
): Promise<void> => {
  const those = (names: Names) => unsettledOf(p, records, names, stage)
  const meetings = meetingsOf(p, records, stage)
  const some = [...NAMES.map(those), meetings].map((query) => sql`exists (${query})`)
  const { rows } = await sql<{ some: boolean }>`select ${sql.join(some, sql` or `)} as some`.execute(tx)
  if (rows[0]?.some) await settleAll(tx, p, those, meetings)
}
