import type { ActivityAsked, Milestone } from '../../plans/following/activity.ts'
import { type Day, daysOf, writtenInWords } from '../../plans/following/written-date.ts'
import { Field } from './field.tsx'

const NO_MILESTONE = { title: '', due: '', done: '' }

/** How many empty rows a form has beside the milestones that are there. */
const MORE = 2

const isOver = (written: string, on: Day): boolean => {
  const days = daysOf(written)
  return days.ok && days.value.last < on
}

const standing = ({ due, done }: Milestone, on: Day): string => {
  if (done !== null) return `done ${writtenInWords(done)}`
  if (due === null) return 'not done yet'
  return `due ${writtenInWords(due)}${isOver(due, on) ? ', overdue' : ''}`
}

/** The steps of an activity, each with whether it is done. */
export const Milestones = ({ milestones, on }: { milestones: readonly Milestone[]; on: Day }) =>
  milestones.length === 0 ? null : (
    <ul class="milestones" aria-label="Milestones">
      {milestones.map((each) => (
        <li>
          <span aria-hidden="true">{each.done === null ? '○' : '●'}</span> {each.title}{' '}
          <span class="how">{standing(each, on)}</span>
        </li>
      ))}
    </ul>
  )

/** The rows of milestones in the form of an activity: those that are there, and empty ones for more. */
export const MilestoneFields = (props: { of: string; milestones: ActivityAsked['milestones'] }) => {
  const { of, milestones } = props
  const typed = milestones.filter(({ title, due, done }) => `${title}${due}${done}`.trim())
  const rows = [...typed, ...Array.from({ length: MORE }, () => NO_MILESTONE)]
  return (
    <fieldset class="milestone-fields">
      <legend>Milestones (may be left out)</legend>
      <p class="hint">
        A row a step. The day on which it was done ticks it off; a row that is emptied takes it away.
      </p>
      {rows.map((row, at) => {
        const id = `${of}-${at + 1}`
        const input = (name: string, label: string, value: string) => (
          <Field name={`${name}${id}`} label={label}>
            <input id={`${name}${id}`} name={name} value={value} />
          </Field>
        )
        return (
          <div class="side-by-side">
            {input('milestone', `Step ${at + 1}`, row.title)}
            {input('milestone-due', 'Due', row.due)}
            {input('milestone-done', 'Done on', row.done)}
          </div>
        )
      })}
    </fieldset>
  )
}
