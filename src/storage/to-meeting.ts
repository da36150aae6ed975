import { type Expression, sql } from 'kysely'

type Columns = {
  readonly meeting_id: number | null
  readonly meeting_day: Expression<string> | null
}

/** The columns by which a record refers to its meeting: its number, and its day as it stands now. */
export const toMeeting = (p: string, meeting: number | null): Columns => ({
  meeting_id: meeting,
  meeting_day:
    meeting === null
      ? null
      : sql<string>`(select start_date from meeting where partnership_id = ${p} and id = ${meeting})`,
})
