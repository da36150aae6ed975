import type { MeetingsView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { MeetingTable } from '../parts/meeting-item.tsx'
import { Pager } from '../parts/pager.tsx'
import { capital, counted } from '../words.ts'

/** All meetings, newest first, with the way to each series. */
export const MeetingsPage = ({ frame, view }: { frame: Frame; view: MeetingsView }) => {
  const { partnership, mechanisms, meetings } = view
  const p = partnership.id
  return (
    <Page title="Meetings" partnership={partnership} frame={frame} name="meetings">
      <h1>Meetings</h1>
      {mechanisms.length > 0 && (
        <nav class="filters" aria-label="Series">
          <ul>
            {mechanisms.map((mechanism) => (
              <li>
                <a href={to.mechanism(p, mechanism.id)}>{mechanism.shortName}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p class="more">
        <a href={to.map(p)}>Map: who met whom, and who leads what</a>
      </p>
      <p class="lead">{capital(counted(meetings.total, 'meeting'))}, newest first.</p>
      <MeetingTable p={p} meetings={meetings.rows} caption="Meetings" none="No meeting is entered yet." />
      <Pager now={meetings.page} last={meetings.pages} what="Page" href={(page) => to.meetings(p, page)} />
    </Page>
  )
}
