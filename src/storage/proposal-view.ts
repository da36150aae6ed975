import { seesProposal } from '../access/record.ts'
import type { Reading } from '../reading/reading.ts'
import { disagreementFindings } from '../register/disagreements.ts'
import type { ProposalView, RepeatView } from '../register/views.ts'
import type { Context, Database } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { meetingOf } from './meeting-of.ts'
import { getPartnership } from './partnerships.ts'
import { recordRefs, selectRecords } from './refs.ts'
import { repeatOf } from './repeat-of.ts'

/** The record that what was read repeats, with how and what differs; null where it is new. */
const repeatView = async (db: Database, p: string, reading: Reading): Promise<RepeatView | null> => {
  const { source, document } = reading
  const found = await repeatOf(db, p, { sha256: source.sha256, text: document.text })
  const row = found && (await selectRecords(db, p).where('record.id', '=', found.record).executeTakeFirst())
  const [record] = row ? await recordRefs(db, p, [row]) : []
  // What differs is quoted from both.
  if (record && found?.likened && found.likened.differences.length > 0) sawWords(db, p, record)
  return found && record ? { record, how: found.how, likened: found.likened } : null
}

/** What was read of a file, with what it repeats and where it belongs; null where it waits no more, or is another side's. */
export const proposalView = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  id: number,
): Promise<ProposalView | null> => {
  const partnership = await getPartnership(db, p)
  const row =
    partnership &&
    (await db
      .selectFrom('proposal')
      .select(['made_at', 'sha256', 'reading', 'owner_side'])
      .where('partnership_id', '=', p)
      .where('id', '=', id)
      .executeTakeFirst())
  if (!row || !seesProposal(actor, p, row.owner_side)) return null
  const reading = JSON.parse(row.reading) as Reading
  const { proposed, nearest } = await meetingOf(db, p, reading)
  return {
    partnership,
    id,
    made: row.made_at,
    reading,
    repeats: await repeatView(db, p, reading),
    proposed: proposed?.id ?? null,
    meetings: nearest,
    findings: disagreementFindings(proposed, reading.meeting),
  }
}
