import type { MeetingRef } from '../../register/views.ts'
import { rangeInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { counted } from '../words.ts'

export const whereOf = (meeting: MeetingRef): string =>
  [meeting.venue, meeting.place, meeting.virtual && 'by video link'].filter(Boolean).join(', ')

/** Meetings as a table: when, what, where, and how many records tell of each. */
export const MeetingTable = (props: {
  p: string
  meetings: readonly MeetingRef[]
  caption: string
  none: string
}) => {
  const { p, meetings, caption, none } = props
  if (meetings.length === 0) return <p class="empty">{none}</p>
  return (
    <div class="wide">
      <table class="lines">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Meeting</th>
            <th scope="col">Where</th>
            <th scope="col">Records</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr>
              <td class="when">{rangeInWords(meeting.start, meeting.end) ?? 'No date known'}</td>
              <th scope="row">
                <a href={to.meeting(p, meeting.id)}>{meeting.name}</a>
              </th>
              <td>{whereOf(meeting)}</td>
              <td>{meeting.records > 0 ? counted(meeting.records, 'record') : 'none yet'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
