import type { MeetingChangeView } from '../../register/views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'

type Given = { readonly p: string; readonly record: number; readonly changes: readonly MeetingChangeView[] }

const Named = ({ p, meeting }: { p: string; meeting: MeetingChangeView['before'] }) =>
  meeting ? <a href={to.meeting(p, meeting.id)}>{meeting.name}</a> : <>no meeting</>

/** How the meeting that a record reports was changed, each time with when and by whom; the last can be set back. */
export const MeetingChanges = ({ p, record, changes }: Given) => {
  const last = changes.at(-1)
  return (
    last && (
      <details class="changes">
        <summary>Changed {changes.length === 1 ? 'once' : `${changes.length} times`}</summary>
        <ol class="history">
          {changes.map(({ at, by, before, after }) => (
            <li>
              Reported meeting changed on {instantInWords(at)} from <Named p={p} meeting={before} /> to{' '}
              <Named p={p} meeting={after} />. <span class="how">{by}</span>
            </li>
          ))}
        </ol>
        <form method="post" action={to.recordMeeting(p, record)}>
          <input type="hidden" name="meeting" value={last.before?.id ?? 'none'} />
          <input type="hidden" name="seen" value={last.number} />
          <button type="submit">Set it back to {last.before?.name ?? 'no meeting'}</button>
        </form>
      </details>
    )
  )
}
