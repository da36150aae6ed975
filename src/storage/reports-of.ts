import type { ReportedActivity, ReportView } from '../plans/following/reporting.ts'
import type { Status } from '../plans/following/status.ts'
import type { ReportBrief } from '../plans/following/work.ts'
import type { Database } from './database.ts'

/** The reports on a line that whoever asks may see, the latest first. */
export const reportsOf = async (
  db: Database,
  p: string,
  record: number,
  line: number,
): Promise<readonly ReportView[]> => {
  const rows = await db
    .selectFrom('plan_report')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('line', '=', line)
    .orderBy('submitted_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, side: row.side, account: row.account, by: row.by, at: row.submitted_at },
    ...{ period: row.period, words: row.words, claim: row.claim as Status | null },
    activity: row.activity as ReportedActivity | null,
    state: row.state as ReportView['state'],
    ...{ endedBy: row.ended_by, endedAt: row.ended_at, reason: row.reason },
  }))
}

/** The reports on the lines of every plan, or of one, that whoever asks may see, without their words. */
export const reportBriefs = async (
  db: Database,
  p: string,
  record: number | null = null,
): Promise<readonly ReportBrief[]> => {
  const rows = await db
    .selectFrom('plan_report')
    .select(['id', 'record_id', 'line', 'side', 'account', 'by', 'period', 'state', 'submitted_at'])
    .where('partnership_id', '=', p)
    .$if(record !== null, (query) => query.where('record_id', '=', record as number))
    .orderBy('submitted_at')
    .orderBy('id')
    .execute()
  return rows.map(({ record_id, submitted_at, state, ...row }) => ({
    ...row,
    ...{ record: record_id, at: submitted_at, state: state as ReportBrief['state'] },
  }))
}
