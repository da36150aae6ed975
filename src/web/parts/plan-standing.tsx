import { STANDING_RULES, sentenceForRule } from '../../plans/following/assess.ts'
import { type AssessedLine, type Standing, shareInWords, type Tally } from '../../plans/following/standing.ts'
import { STATUS_WORDS, STATUSES, type Status } from '../../plans/following/status.ts'
import type { PlanPart } from '../../plans/plan-parts.ts'
import { dateInWords } from '../../text/dates.ts'
import { capital } from '../words.ts'

/** A line's status as a mark: a small square whose filling tells it, with the word beside it or for those who can't see it. */
export const StatusMark = ({ status, words = true }: { status: Status; words?: boolean }) => (
  <span class="status">
    <span class={`cell is-${status}`} aria-hidden="true" />
    <span class={words ? undefined : 'vh'}> {STATUS_WORDS[status]}</span>
  </span>
)

/** How many lines have each status, in the order of the statuses; those that none has are left out. */
const Legend = ({ lines }: { lines: readonly AssessedLine[] }) => {
  const by = Map.groupBy(lines, ({ assessment }) => assessment.status)
  return (
    <ul class="status-legend">
      {STATUSES.filter((status) => by.has(status)).map((status) => (
        <li>
          <StatusMark status={status} /> <b>{by.get(status)!.length}</b>
        </li>
      ))}
    </ul>
  )
}

const Rules = () => (
  <details class="rules">
    <summary>How this is counted</summary>
    <p>
      Addressed are lines under which something was done. All lines count but those superseded or retired. A
      day in the past is told as it was known then. The first of these that holds gives a line its status:
    </p>
    <ol>
      {STANDING_RULES.map((rule) => (
        <li>{sentenceForRule(rule)}</li>
      ))}
    </ol>
  </details>
)

const figures = ({ addressed, completed }: Tally) =>
  [shareInWords(addressed), shareInWords(completed)] as const

/** On which day it is told how something stands, and the way to another; `kept` is what else of the address stays as it is. */
export const OnDay = (props: {
  action: string
  on: string
  today: string
  kept?: Readonly<Record<string, number | null>>
}) => {
  const { action, on, today, kept = {} } = props
  return (
    <form method="get" action={action} class="on-day">
      {Object.entries(kept).map(
        ([name, value]) => value !== null && <input type="hidden" name={name} value={value} />,
      )}
      <label for="on">
        {on === today ? 'As it is known today.' : `As it was known on ${dateInWords(on)}.`} On another day
      </label>{' '}
      <input type="date" id="on" name="on" value={on} /> <button type="submit">Show</button>
    </form>
  )
}

/** N of M on a day, over the whole plan and by its parts, with the lines of each a click away. */
export const PlanStanding = (props: {
  standing: Standing
  today: string
  parts: readonly PlanPart[]
  action: string
}) => {
  const { standing, today, parts, action } = props
  const { whole, on } = standing
  const [addressed, completed] = figures(whole)
  const tops = parts.filter(({ kind, parent }) => kind === 'section' && parent === null)
  const groups = new Map((standing.groups.pillar ?? []).map((group) => [group.key, group]))
  return (
    <section class="plan-standing" aria-labelledby="standing">
      <h2 id="standing">
        {addressed} addressed, {completed} completed
      </h2>
      <Legend lines={[...whole.counted, ...whole.leftOut]} />
      {whole.leftOut.length > 0 && (
        <p class="how">Superseded or retired and not counted: {whole.leftOut.length}.</p>
      )}
      <OnDay action={action} on={on} today={today} />
      {tops.length > 1 && (
        <table class="by-part">
          <caption class="vh">By part</caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Addressed</th>
              <th scope="col">Completed</th>
            </tr>
          </thead>
          <tbody>
            {tops.map((part) => {
              const group = groups.get(String(part.number))
              if (!group) return null
              const [done, full] = figures(group)
              return (
                <tr>
                  <th scope="row">
                    <a href={`#part-${part.number}`}>
                      {part.label} {capital(part.text)}
                    </a>
                  </th>
                  <td>{done}</td>
                  <td>{full}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <Rules />
    </section>
  )
}
