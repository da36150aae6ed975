import type { CalendarView } from '../reports/calendar.ts'
import type { Context } from './database.ts'
import { mechanismsById, meetingRef, selectMeetings } from './refs.ts'
import { workOn } from './work.ts'

/** What a calendar is made of, as far as whoever asks may see it. */
export const calendars = (context: Context) => ({
  /**
   * The plans, rounds and meetings of a partnership on a day; null where there is no such partnership. A calendar is fetched by
   * strangers' programs: nothing of what is CONFIDENTIAL is in it.
   */
  get: async (p: string, on: string): Promise<CalendarView | null> => {
    const view = await workOn(context, p, on, true)
    if (!view) return null
    const mechanisms = await mechanismsById(context.db, p)
    const rows = await selectMeetings(context.db, p)
      .orderBy('start_date')
      .orderBy('name')
      .orderBy('place')
      .orderBy('id')
      .execute()
    const plans = new Set(view.plans.map(({ record }) => record.id))
    return {
      ...view,
      reports: [],
      rounds: view.rounds.filter(({ record }) => plans.has(record)),
      meetings: rows.map((row) => meetingRef(row, mechanisms)),
    }
  },
})
