import type { FoundLater } from '../register/notification.ts'
import type { Database } from './database.ts'
import type { Thing } from './search-conditions.ts'

/** So many changes of each sort are looked at, the newest; lines come with a whole plan at once. */
const MOST_CHANGES = 500
const MOST_LINES = 2000

/** Something that changed, or came, within a record; `version` is that of an activity. By one act, all at one instant. */
export type Change = Thing & Pick<FoundLater, 'by'> & { readonly at: string; readonly version: number | null }

const NONE = { activity: null, version: null } as const

/** What hangs on records, each row with whether somebody may be told of it: to be told of what is CONFIDENTIAL is to read it. */
const openOf = (db: Database, p: string) =>
  db.selectFrom('record').where('record.partnership_id', '=', p).where('record.marking', '<>', 'CONFIDENTIAL')

const decided = async (db: Database, p: string, since: string): Promise<readonly Change[]> => {
  const rows = await openOf(db, p)
    .innerJoin('decision as x', (join) =>
      join.onRef('x.partnership_id', '=', 'record.partnership_id').onRef('x.record_id', '=', 'record.id'),
    )
    .select(['x.record_id as record', 'x.number', 'x.at', 'x.act as by'])
    .where('x.partnership_id', '=', p)
    .where('x.at', '>', since)
    .orderBy('x.at', 'desc')
    .limit(MOST_CHANGES)
    .execute()
  return rows.map((row) => ({ ...NONE, ...row, place: 'statements', by: row.by as Change['by'] }))
}

const aligned = async (db: Database, p: string, since: string): Promise<readonly Change[]> => {
  const rows = await openOf(db, p)
    .innerJoin('alignment as x', (join) =>
      join.onRef('x.partnership_id', '=', 'record.partnership_id').onRef('x.record_id', '=', 'record.id'),
    )
    .select(['x.record_id as record', 'x.number', 'x.at', 'x.subject'])
    .where('x.partnership_id', '=', p)
    .where('x.at', '>', since)
    .orderBy('x.at', 'desc')
    .limit(MOST_CHANGES)
    .execute()
  return rows.map(({ subject, ...row }) => ({
    ...{ ...NONE, ...row, by: 'serves' },
    place: subject === 'line' ? 'lines' : 'statements',
  }))
}

const activitiesWritten = async (db: Database, p: string, since: string): Promise<readonly Change[]> => {
  const rows = await openOf(db, p)
    .innerJoin('plan_activity as x', (join) =>
      join.onRef('x.partnership_id', '=', 'record.partnership_id').onRef('x.record_id', '=', 'record.id'),
    )
    .select(['x.record_id as record', 'x.line as number', 'x.id as activity', 'x.version', 'x.at'])
    .where('x.partnership_id', '=', p)
    .where('x.at', '>', since)
    .orderBy('x.at', 'desc')
    .limit(MOST_CHANGES)
    .execute()
  return rows.map((row) => ({ ...row, place: 'activities', by: row.version === 1 ? 'came' : 'changed' }))
}

/** The lines of plans that were kept, and those that came into plans with what was taken over of a matrix. */
const linesCame = async (db: Database, p: string, since: string): Promise<readonly Change[]> => {
  const lines = openOf(db, p)
    .innerJoin('plan_part as x', (join) =>
      join.onRef('x.partnership_id', '=', 'record.partnership_id').onRef('x.record_id', '=', 'record.id'),
    )
    .where('x.kind', '=', 'line')
    .where('x.gone', '=', false)
  const kept = await lines
    .innerJoin('plan', (join) =>
      join.onRef('plan.partnership_id', '=', 'x.partnership_id').onRef('plan.record_id', '=', 'x.record_id'),
    )
    .select(['x.record_id as record', 'x.number', 'plan.kept_at as at'])
    .where('plan.partnership_id', '=', p)
    .where('plan.kept_at', '>', since)
    .where('x.intake', 'is', null)
    .orderBy('plan.kept_at', 'desc')
    .orderBy('x.record_id')
    .orderBy('x.number')
    .limit(MOST_LINES)
    .execute()
  const taken = await lines
    .innerJoin('plan_intake as intake', (join) =>
      join
        .onRef('intake.partnership_id', '=', 'x.partnership_id')
        .onRef('intake.record_id', '=', 'x.record_id')
        .onRef('intake.id', '=', 'x.intake'),
    )
    .select(['x.record_id as record', 'x.number', 'intake.at'])
    .where('intake.partnership_id', '=', p)
    .where('intake.at', '>', since)
    .orderBy('intake.at', 'desc')
    .orderBy('x.record_id')
    .orderBy('x.number')
    .limit(MOST_LINES)
    .execute()
  return [
    ...kept.map((row) => ({ ...NONE, ...row, place: 'lines', by: 'plan' }) as const),
    ...taken.map((row) => ({ ...NONE, ...row, place: 'lines', by: 'came' }) as const),
  ]
}

/** What changed within records since an instant, found by when it did: what it costs grows with what changed. Asked by the machine. */
export const changedSince = async (db: Database, p: string, since: string): Promise<readonly Change[]> => [
  ...(await decided(db, p, since)),
  ...(await aligned(db, p, since)),
  ...(await activitiesWritten(db, p, since)),
  ...(await linesCame(db, p, since)),
]
