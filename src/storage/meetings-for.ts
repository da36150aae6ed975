import type { Transaction } from 'kysely'
import type { MeetingFacts } from '../reading/reading.ts'
import { reachOf } from '../register/match-meeting.ts'
import type { Standing } from '../register/standing.ts'
import { insertMeetings, isDated, meetingColumns, seriesOf } from './add-meeting.ts'
import { numbersFor } from './database.ts'
import { reportedAmong } from './meeting-of.ts'
import { meetingsReported } from './meetings-near.ts'
import { mechanismsById, meetingRef } from './refs.ts'
import type { Schema } from './schema.ts'

/** The meeting that a text is said to report, and the name of one that it reports perhaps: a person has to say. */
export type MeetingFor = { readonly meeting: number | null; readonly unsure: string | null }

/**
 * For each of some texts, in their order, the meeting that it surely reports, or a new one where none fits, as each of the later ones
 * may report it too.
 */
export const meetingsFor = async (
  tx: Transaction<Schema>,
  p: string,
  facts: readonly (MeetingFacts | null)[],
  standing: Standing,
): Promise<readonly MeetingFor[]> => {
  const dated = facts.filter(isDated)
  if (dated.length === 0) return facts.map(() => ({ meeting: null, unsure: null }))
  const [series, mechanisms] = [await seriesOf(tx, p), await mechanismsById(tx, p)]
  const rows = await meetingsReported(
    tx,
    p,
    dated.map((each) => ({
      days: { start: each.start.value, end: each.end?.value ?? null },
      reach: reachOf(each),
    })),
  )
  const known = rows.map((row) => meetingRef(row, mechanisms))
  const added: ReturnType<typeof meetingColumns>[] = []
  const found = facts.map((each): MeetingFor => {
    const { proposed, sure } = reportedAmong(series, known, each)
    if (proposed) return { meeting: sure ? proposed.id : null, unsure: sure ? null : proposed.name }
    if (!isDated(each)) return { meeting: null, unsure: null }
    const columns = meetingColumns(series, each)
    added.push(columns)
    // New ones are counted downwards until all are known: their numbers are then asked for together.
    known.push(meetingRef({ ...columns, id: -added.length, records: 0 }, mechanisms))
    return { meeting: -added.length, unsure: null }
  })
  const ids = await numbersFor(tx, p, 'meeting', standing.stage, added.length)
  await insertMeetings(
    tx,
    p,
    added.map((columns, n) => ({ ...columns, id: ids[n]! })),
    standing,
  )
  return found.map(({ meeting, unsure }) => ({
    meeting: meeting !== null && meeting < 0 ? ids[-meeting - 1]! : meeting,
    unsure,
  }))
}
