import { mayEditRecord } from '../../access/record.ts'
import { ACTIVITY_STATE_WORDS } from '../../plans/following/activity.ts'
import {
  type Ahead,
  aheadOf,
  daysToTell,
  milestonesAhead,
  type OpenMilestone,
  type PlannedActivity,
} from '../../plans/following/ahead.ts'
import type { LineBody } from '../../plans/following/following-views.ts'
import {
  type Standing,
  series,
  shareInWords,
  standingOf,
  type Tally,
} from '../../plans/following/standing.ts'
import { writtenInWords } from '../../plans/following/written-date.ts'
import type { PlanMatrixView } from '../../plans/plan-views.ts'
import { firstYear } from '../../plans/plan-years.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { type Bar, Bars } from '../parts/bars.tsx'
import { type GroupsGiven, LineGroups } from '../parts/line-groups.tsx'
import { PartBars } from '../parts/part-bars.tsx'
import { PlanGoals } from '../parts/plan-goals.tsx'
import { OnDay } from '../parts/plan-standing.tsx'
import { PublishedFigures } from '../parts/published-beside.tsx'
import { SideMark } from '../parts/side-mark.tsx'
import { StandingChart } from '../parts/standing-chart.tsx'
import { partName } from '../plan-words.ts'

type Given = {
  readonly frame: Frame
  readonly view: PlanMatrixView
  readonly on: string
  readonly today: string
}

type Told = ReturnType<typeof series>

const OverYears = ({ view, told, today }: Omit<Given, 'frame' | 'on'> & { told: Told }) => {
  const bars = (of: (tally: Tally) => Tally['addressed']): readonly Bar[] =>
    told.map(({ on: day, whole }) => ({
      label: day === today ? 'Today' : dateInWords(day),
      count: of(whole).percent ?? 0,
      words: shareInWords(of(whole)),
      href: to.planFigures(view.partnership.id, view.record.id, { on: day }),
    }))
  const last = told.at(-1)!.whole
  return (
    <section class="over-years" aria-labelledby="years">
      <h2 id="years">Over time</h2>
      <p class="how">Each day as it was known then.</p>
      <StandingChart told={told} today={today} />
      <Bars
        title={`${shareInWords(last.addressed)} addressed`}
        head={['On', 'Addressed']}
        bars={bars(({ addressed }) => addressed)}
        whole={100}
      />
      <Bars
        title={`${shareInWords(last.completed)} completed`}
        head={['On', 'Completed']}
        bars={bars(({ completed }) => completed)}
        whole={100}
      />
    </section>
  )
}

const bodiesOf = (view: PlanMatrixView): ReadonlyMap<string, LineBody> =>
  new Map([...view.followed.values()].flatMap(({ bodies }) => bodies.map((body) => [String(body.id), body])))

const ByBody = ({ standing, ...given }: GroupsGiven & { standing: Standing }) => {
  const bodies = bodiesOf(given.view)
  const sides = new Map(given.view.partnership.sides.map((side) => [side.id, side]))
  const nameOf = (key: string | null) => {
    const body = key === null ? undefined : bodies.get(key)
    if (!body) return 'No body yet'
    const side = sides.get(body.side)
    return (
      <>
        {side && <SideMark side={side} />} {body.shortName ?? body.name}
      </>
    )
  }
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">By body</h2>
      {bodies.size === 0 ? (
        <p class="empty">
          No line is given to a body yet. On the page of a line, those who write to the plan can say who leads
          it.
        </p>
      ) : (
        <>
          <p class="how">A line of several bodies counts once with each of them.</p>
          <LineGroups
            {...{ ...given, caption: 'By body', head: 'Body', nameOf }}
            groups={standing.groups.body ?? []}
          />
        </>
      )}
    </section>
  )
}

/** The lines by the section that they stand right under; nothing where the sections are the parts themselves. */
const BySection = ({ standing, ...given }: GroupsGiven & { standing: Standing }) => {
  const groups = standing.groups.section ?? []
  const within = groups.some(({ key }) => key !== null && given.byNumber.get(key)?.parent !== null)
  if (!within) return null
  const nameOf = (key: string | null) => {
    const part = key === null ? undefined : given.byNumber.get(key)
    return part ? [part.label, part.text || 'Under no heading'].filter(Boolean).join(' ') : 'Under no section'
  }
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">By section</h2>
      <LineGroups {...{ ...given, groups, caption: 'By section', head: 'Section', nameOf }} />
    </section>
  )
}

const ByYear = ({ standing, ...given }: GroupsGiven & { standing: Standing }) => {
  const groups = (standing.groups.year ?? []).filter(({ key }) => key !== null)
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="activity-years">
      <h2 id="activity-years">By the year of their activities</h2>
      <p class="how">Held or planned. A line with activities in several years counts once in each of them.</p>
      <LineGroups
        {...{ ...given, groups, caption: 'By year', head: 'Year', nameOf: (key) => key ?? 'No year' }}
      />
    </section>
  )
}

const Planned = (props: GroupsGiven & { heading: string; planned: readonly PlannedActivity[] }) => {
  const { view, byNumber, heading, planned } = props
  if (planned.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul class="rows planned">
        {planned.map(({ line, activity }) => {
          const part = byNumber.get(String(line))
          return (
            <li>
              {activity.title}
              {activity.date !== null && `, ${writtenInWords(activity.date)}`}
              {activity.place !== null && `, ${activity.place}`}
              {part && (
                <>
                  {' · '}
                  <a href={to.planLine(view.partnership.id, view.record.id, line)}>Line {partName(part)}</a>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const Steps = (props: GroupsGiven & { heading: string; steps: readonly OpenMilestone[] }) => {
  const { view, byNumber, heading, steps } = props
  if (steps.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul class="rows planned">
        {steps.map(({ line, activity, milestone }) => {
          const part = byNumber.get(String(line))
          return (
            <li>
              {milestone.title}
              {milestone.due !== null && `, due ${writtenInWords(milestone.due)}`}
              <span class="how"> of {activity.title}</span>
              {part && (
                <>
                  {' · '}
                  <a href={to.planLine(view.partnership.id, view.record.id, line)}>Line {partName(part)}</a>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const PlannedAhead = ({ ahead, on, ...given }: GroupsGiven & { ahead: Ahead; on: string }) => {
  const { upcoming, overdue, undated } = ahead
  const steps = milestonesAhead(given.view.followed, on)
  const none =
    upcoming.length + overdue.length + undated.length + steps.upcoming.length + steps.overdue.length === 0
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">What is {ACTIVITY_STATE_WORDS.planned}</h2>
      {none && <p class="empty">No activity was planned, as it was known on {dateInWords(on)}.</p>}
      <Planned {...given} heading="Its day is over: was it held?" planned={overdue} />
      <Planned {...given} heading="To come" planned={upcoming} />
      <Planned {...given} heading="Without a date" planned={undated} />
      <Steps {...given} heading="Milestones that are overdue" steps={steps.overdue} />
      <Steps {...given} heading="Milestones to come" steps={steps.upcoming} />
    </section>
  )
}

/** A plan in figures: over the years, by body and by the year of activities, and what is planned and overdue on a day. */
export const PlanFiguresPage = ({ frame, view, on, today }: Given) => {
  const { partnership, record, plan, parts, lines } = view
  const standing = standingOf(lines, on, ['pillar', 'section', 'body', 'year'])
  const told = series(lines, daysToTell(firstYear(view, on), on))
  const assessed = new Map(
    [...standing.whole.counted, ...standing.whole.leftOut].map(({ id, assessment }) => [id, assessment]),
  )
  const given = { view, assessed, byNumber: new Map(parts.map((part) => [String(part.number), part])) }
  return (
    <Page title={`${plan.title}, in figures`} partnership={partnership} frame={frame} name="plan-figures">
      <p class="eyebrow">
        <a href={to.plan(partnership.id, record.id, { on: on === today ? null : on })}>{plan.title}</a>
      </p>
      <h1>The plan in figures</h1>
      <p class="lead">
        Of its action lines {shareInWords(standing.whole.addressed)} addressed,{' '}
        {shareInWords(standing.whole.completed)} completed.
      </p>
      <OnDay action={to.planFigures(partnership.id, record.id)} on={on} today={today} />
      <OverYears view={view} told={told} today={today} />
      <PublishedFigures
        view={view}
        today={today}
        may={mayEditRecord(frame.actor, partnership.id, record.standing)}
      />
      <PartBars view={view} standing={standing} day={on === today ? null : on} />
      <BySection {...given} standing={standing} />
      <ByBody {...given} standing={standing} />
      {(view.frameworks ?? []).map((framework) => (
        <PlanGoals {...given} {...{ framework, standing, told, today }} />
      ))}
      <ByYear {...given} standing={standing} />
      <PlannedAhead {...given} ahead={aheadOf(view.followed, on)} on={on} />
    </Page>
  )
}
