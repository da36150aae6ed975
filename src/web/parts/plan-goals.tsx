import { labelIn } from '../../frameworks/scheme.ts'
import type { GoalFramework } from '../../plans/alignment/alignment-views.ts'
import { goalName, orderedGoals } from '../../plans/alignment/ordered-goals.ts'
import { groupsByGoal, type Standing, shareInWords } from '../../plans/following/standing.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { type GroupsGiven, LineGroups } from './line-groups.tsx'

type GoalsGiven = GroupsGiven & {
  readonly framework: GoalFramework
  readonly standing: Standing
  /** How the plan stood on each day that is told. */
  readonly told: readonly Standing[]
  readonly today: string
}

/** How many lines serve each goal of a framework, as people said, over time. */
const GoalsOverTime = (props: Pick<GoalsGiven, 'view' | 'framework' | 'told' | 'today'>) => {
  const { view, framework, told, today } = props
  const groups = told.map(
    (standing) =>
      new Map(groupsByGoal(view.lines, standing, framework.id).map((group) => [group.key, group])),
  )
  const goals = framework.goals.filter(({ code }) => groups.some((each) => each.has(code)))
  return (
    <details>
      <summary>Over time</summary>
      <div class="wide">
        <table class="by-part goals-over-time">
          <caption class="vh">Lines addressed, by goal and day</caption>
          <thead>
            <tr>
              <th scope="col">Goal</th>
              {told.map(({ on: day }) => (
                <th scope="col">{day === today ? 'Today' : dateInWords(day)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goals.map(({ code, labels }) => (
              <tr>
                <th scope="row">
                  {code} {labelIn(labels)}
                </th>
                {told.map(({ on: day }, at) => {
                  const group = groups[at]!.get(code)
                  const query = { on: day, plan: view.record.id }
                  return (
                    <td>
                      {group ? (
                        <a href={`${to.concept(view.partnership.id, framework.id, code, query)}#lines`}>
                          {shareInWords(group.addressed)}
                        </a>
                      ) : (
                        '–'
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** The lines of a plan by the goals of one framework, on a day and over time. */
export const PlanGoals = (props: GoalsGiven) => {
  const { framework, standing, told, today, ...given } = props
  const { on } = standing
  const { view } = given
  const p = view.partnership.id
  const title = labelIn(framework.titles)
  const groups = groupsByGoal(view.lines, standing, framework.id)
  const served = new Set(groups.map(({ key }) => key))
  const bare = framework.goals.filter(({ code, gone }) => !gone && !served.has(code))
  const labels = new Map(framework.goals.map((goal) => [goal.code, labelIn(goal.labels)]))
  const linesOf = (key: string | null) =>
    key === null
      ? `#none-of-${framework.id}`
      : `${to.concept(p, framework.id, key, { on: on === today ? null : on, plan: view.record.id })}#lines`
  return (
    <section aria-labelledby={`goals-${framework.id}`}>
      <h2 id={`goals-${framework.id}`}>By goal: {title}</h2>
      <p class="how">
        A line counts under each goal that people said it serves, from the day on which they said so; lines
        with none are counted apart. <a href={to.framework(p, framework.id)}>The framework</a>
      </p>
      <LineGroups
        {...{ ...given, caption: `By goal of ${title}`, head: 'Goal', linesOf }}
        groups={orderedGoals(framework, groups)}
        nameOf={(key) => goalName(framework, key)}
        idOf={(key) => (key === null ? `none-of-${framework.id}` : undefined)}
      />
      {bare.length > 0 && (
        <p class="how">
          No line serves:{' '}
          {bare.map(({ code }, at) => (
            <>
              {at > 0 && ', '}
              <a href={to.concept(p, framework.id, code)} title={labels.get(code)}>
                {code}
              </a>
            </>
          ))}
          .
        </p>
      )}
      <GoalsOverTime view={view} framework={framework} told={told} today={today} />
    </section>
  )
}
