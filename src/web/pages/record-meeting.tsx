import type { RecordMeetingView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { MeetingChoice } from '../parts/meeting-choice.tsx'

export type RecordMeetingPageProps = {
  readonly frame: Frame
  readonly view: RecordMeetingView
  readonly refused?: { readonly sentence: string; readonly typed: string } | null
}

/** The meeting that a kept record is of, to be chosen anew; the likeliest is marked where none was chosen yet. */
export const RecordMeetingPage = ({ frame, view, refused }: RecordMeetingPageProps) => {
  const { partnership, record, facts, proposed, meetings, seen } = view
  const p = partnership.id
  const chosen = refused?.typed ?? String(record.meeting?.id ?? proposed ?? 'none')
  return (
    <Page title="The meeting of a record" partnership={partnership} frame={frame} name="record-meeting">
      <p class="eyebrow">The meeting of a record</p>
      <h1>
        <a href={to.record(p, record.id)}>{record.title}</a>
      </h1>
      <form method="post" action={to.recordMeeting(p, record.id)}>
        <input type="hidden" name="seen" value={seen} />
        <MeetingChoice facts={facts} meetings={meetings} chosen={chosen} error={refused?.sentence ?? null} />
        <p class="submit">
          <button type="submit" class="main">
            Choose this meeting
          </button>{' '}
          <span class="consequence">
            The record and its statements stand as they are, and are listed with the meeting you choose.
          </span>
        </p>
      </form>
    </Page>
  )
}
