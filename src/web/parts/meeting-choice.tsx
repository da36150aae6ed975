import type { MeetingFacts } from '../../reading/reading.ts'
import type { MeetingRef } from '../../register/views.ts'
import { rangeInWords } from '../../text/dates.ts'

const meetingWords = (meeting: MeetingRef) =>
  [meeting.name, rangeInWords(meeting.start, meeting.end), meeting.place].filter(Boolean).join(', ')

/** Which meeting a text reports: the chosen one first, a new one where the text gives a day, none, and the others folded away. */
export const MeetingChoice = (props: {
  facts: MeetingFacts | null
  meetings: readonly MeetingRef[]
  chosen: string
  error: string | null
}) => {
  const { facts, meetings, chosen, error } = props
  const when = rangeInWords(facts?.start?.value ?? null, facts?.end?.value ?? null)
  const known = meetings.map((meeting) => [String(meeting.id), meetingWords(meeting)] as const)
  const first: readonly (readonly [string, string])[] = [
    ...known.filter(([value]) => value === chosen),
    ...(when ? [['new', `A meeting that is not in the register yet, ${when}`] as const] : []),
    ['none', 'No meeting'],
  ]
  const others = known.filter(([value]) => value !== chosen)
  const choice = ([value, words]: readonly [string, string]) => (
    <label class="choice">
      <input type="radio" name="meeting" value={value} checked={value === chosen} /> {words}
    </label>
  )
  return (
    <fieldset class={error ? 'field wrong' : 'field'}>
      <legend>Which meeting does it report?</legend>
      {error && <p class="error">{error}</p>}
      {first.map(choice)}
      {others.length > 0 && (
        <details>
          <summary>Another meeting of the register ({others.length})</summary>
          {others.map(choice)}
        </details>
      )}
    </fieldset>
  )
}
