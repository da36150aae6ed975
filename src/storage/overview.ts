import type { OverviewView } from '../register/views.ts'
import { countAll } from './counts.ts'
import type { Context } from './database.ts'
import { figuresOf } from './figures.ts'
import { instrumentsByCitation } from './instruments.ts'
import { getPartnership } from './partnerships.ts'
import { countRecordsOf, newestRecords } from './records.ts'
import { mechanismsById, meetingRef, selectMeetings } from './refs.ts'
import { topicsByStatements } from './topics.ts'

/** How many of each list the glance shows; the lists' own pages have all. */
const NEWEST = 6
const FOREMOST = 12

/** The partnership at a glance; null where there is none. */
export const overview =
  ({ db }: Context) =>
  async (p: string): Promise<OverviewView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const refs = await mechanismsById(db, p)
    const rows = await db
      .selectFrom('mechanism')
      .select(['id', 'note', 'source'])
      .where('partnership_id', '=', p)
      .orderBy('id')
      .execute()
    const meetings = await selectMeetings(db, p).orderBy('start_date').orderBy('meeting.id').execute()
    const mechanisms = rows.flatMap(({ id, note, source }) => {
      const ref = refs.get(id)
      const held = meetings.filter((row) => row.mechanism_id === id).map((row) => meetingRef(row, refs))
      return ref ? [{ ...ref, note, source, meetings: held }] : []
    })
    return {
      partnership,
      mechanisms,
      newest: await newestRecords(db, p, NEWEST),
      counts: await countAll(db, p),
      records: await countRecordsOf(db, p),
      figures: await figuresOf(db, p),
      issues: await topicsByStatements(db, p, 'issue', { offset: 0, limit: FOREMOST, entered: true }),
      areas: await topicsByStatements(db, p, 'area', { offset: 0, limit: FOREMOST, entered: true }),
      instruments: (await instrumentsByCitation(db, p)).slice(0, FOREMOST),
    }
  }
