import { type Ahead, aheadOf, type PlannedActivity } from '../../plans/following/ahead.ts'
import type { PlanAhead } from '../../plans/following/work.ts'
import { writtenInWords } from '../../plans/following/written-date.ts'
import { to } from '../addresses.ts'

/** How many of each are told; the rest is on the pages of the plans. */
const SHOWN = 5

type Planned = PlannedActivity & { readonly plan: PlanAhead }

/** What is overdue or to come over several plans, soonest first. */
const over = (plans: readonly PlanAhead[], on: string, of: (ahead: Ahead) => Ahead['upcoming']) =>
  plans
    .flatMap((plan) => of(aheadOf(plan.followed, on)).map((each): Planned => ({ ...each, plan })))
    .sort((a, b) => ((a.last ?? '') < (b.last ?? '') ? -1 : 1))

const Activities = ({ p, planned }: { p: string; planned: readonly Planned[] }) => (
  <ul class="rows planned">
    {planned.map(({ plan, line, activity }) => (
      <li>
        <a href={to.planLine(p, plan.id, line)}>{activity.title}</a>
        {activity.date && `, ${writtenInWords(activity.date)}`}
        {activity.place && `, ${activity.place}`}
      </li>
    ))}
  </ul>
)

/** What is to come and what should be over, over all plans of a partnership; nothing where nothing is planned. */
export const PlansAhead = (props: { p: string; plans: readonly PlanAhead[]; today: string }) => {
  const { p, plans, today } = props
  const overdue = over(plans, today, (ahead) => ahead.overdue)
  const upcoming = over(plans, today, (ahead) => ahead.upcoming)
  if (overdue.length + upcoming.length === 0) return null
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">What is planned</h2>
      {upcoming.length > 0 && <Activities p={p} planned={upcoming.slice(0, SHOWN)} />}
      {overdue.length > 0 && (
        <>
          <h3>
            {overdue.length === 1
              ? 'Its day is over: was it held?'
              : `Their day is over (${overdue.length}): were they held?`}
          </h3>
          <Activities p={p} planned={overdue.slice(0, SHOWN)} />
        </>
      )}
      <p class="more">
        <a href={to.work(p)}>All of it, by body</a>{' '}
        {plans.map((plan) => (
          <>
            <a href={to.planFigures(p, plan.id)}>{plan.title}, in figures</a>{' '}
          </>
        ))}
      </p>
    </section>
  )
}
