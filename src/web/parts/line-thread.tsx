import { ACTIVITY_STATE_WORDS } from '../../plans/following/activity.ts'
import { daysOf, writtenInWords } from '../../plans/following/written-date.ts'
import type { LineAway } from '../../plans/links/link-views.ts'
import type { PlanLineView } from '../../plans/plan-views.ts'
import type { StatementRow } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { partName, planInWords } from '../plan-words.ts'
import { LinkForm, linkRefused } from './link-form.tsx'
import { Quoted } from './quoted.tsx'

type Given = { readonly frame: Frame; readonly view: PlanLineView }

/** The words of a meeting that the line follows from, with where they stand. */
const Ground = ({ frame, view, row }: Given & { row: StatementRow }) => {
  const { partnership, record, line } = view
  const p = partnership.id
  const { meeting, published } = row.record
  const day = meeting?.start ?? published
  const number = row.statement.number
  return (
    <li>
      <p class="when">{day ? dateInWords(day) : 'No date'}</p>
      <div>
        <blockquote>
          <p>
            <a href={to.statement(p, row.record.id, number)}>
              <Quoted content={row.statement.content} />
            </a>
          </p>
        </blockquote>
        <p class="about">
          {meeting && (
            <>
              <a href={to.meeting(p, meeting.id)}>{meeting.name}</a>
              {' · '}
            </>
          )}
          <a href={to.place(p, row.record.id, `s-${number}`)}>{row.record.title}</a>
        </p>
        <LinkForm
          action={to.statementLinks(p, row.record.id, number)}
          fields={{ plan: record.id, line: line.number, back: to.planLine(p, record.id, line.number) }}
          refused={linkRefused(frame.actor, p, [record.standing, row.record.standing])}
          acts={[['reopen', 'Take the link back']]}
          of={`statement ${number} of ${row.record.title}`}
        />
      </div>
    </li>
  )
}

const Other = ({ p, said, away }: { p: string; said: string; away: LineAway }) => (
  <li>
    <p class="when">{away.plan.period ? `${away.plan.period.start}–${away.plan.period.end}` : ''}</p>
    <p>
      {said} line <a href={to.planLine(p, away.plan.id, away.line.number)}>{partName(away.line)}</a> of{' '}
      <a href={to.plan(p, away.plan.id)}>{planInWords(away.plan)}</a>
    </p>
  </li>
)

/** The day by which an activity stands among others: its first, or that on which it became known. */
const dayOf = ({ date, at }: PlanLineView['following']['activities'][number]): string => {
  const days = date === null ? null : daysOf(date)
  return days?.ok ? days.value.first : at.slice(0, 10)
}

const Done = ({ view }: Pick<Given, 'view'>) =>
  [...view.following.activities]
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .map((activity) => (
      <li>
        <p class="when">{activity.date ? writtenInWords(activity.date) : 'No date'}</p>
        <p>
          {activity.title}{' '}
          <span class="how">
            {ACTIVITY_STATE_WORDS[activity.state]}
            {activity.evidence.length > 0 &&
              `; evidence: ${activity.evidence.map(({ shows }) => shows).join(', ')}`}
          </span>
        </p>
      </li>
    ))

/**
 * A line's whole thread in one row of time: the words of meetings that it follows from, the lines it goes on from, the line itself,
 * what was done under it, and the lines of later plans as which it goes on.
 */
export const LineThread = ({ frame, view }: Given) => {
  const { partnership, record, plan, line, grounds, continues, following } = view
  const p = partnership.id
  const day = record.meeting?.start ?? record.published
  const alone =
    grounds.length + continues.before.length + continues.after.length + following.activities.length
  return (
    <section aria-labelledby="thread" class="line-thread">
      <h2 id="thread">From words to deeds</h2>
      {alone > 0 && (
        <ol>
          {grounds.map((row) => (
            <Ground frame={frame} view={view} row={row} />
          ))}
          {continues.before.map((away) => (
            <Other p={p} said="Continues" away={away} />
          ))}
          <li class="itself">
            <p class="when">{day ? dateInWords(day) : (plan.period?.start ?? '')}</p>
            <p>
              Agreed as line {partName(line)} of <a href={to.plan(p, record.id)}>{planInWords(plan)}</a>
            </p>
          </li>
          <Done view={view} />
          {continues.after.map((away) => (
            <Other p={p} said="Continues as" away={away} />
          ))}
        </ol>
      )}
      <p class={grounds.length === 0 ? 'empty' : 'more'}>
        {grounds.length === 0 && 'No words of a meeting are linked with this line yet. '}
        <a href={to.planLinks(p, record.id, { line: line.number })}>Look for words that it follows from</a>
      </p>
    </section>
  )
}
