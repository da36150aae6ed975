import type { Held } from '../register/watch/silence.ts'
import type { Database } from './database.ts'
import { selectMeetings } from './refs.ts'

/** Every meeting that whoever asks sees, with how many of its records they see. */
export const heldMeetings = async (db: Database, p: string): Promise<readonly Held[]> => {
  const rows = await selectMeetings(db, p).execute()
  return rows.map(({ id, mechanism_id, start_date, records }) => ({
    ...{ id, mechanism: mechanism_id, start: start_date, records: Number(records) },
  }))
}
