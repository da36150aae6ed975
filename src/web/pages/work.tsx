import { type Actor, capacitiesIn, sidesOf } from '../../access/actor.ts'
import { type WorkOfBody, type WorkView, workOf } from '../../plans/following/work.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { OpenRounds } from '../parts/open-rounds.tsx'
import { SideMark } from '../parts/side-mark.tsx'
import { WaitingReports } from '../parts/waiting-reports.tsx'
import { WorkLineItem } from '../parts/work-line.tsx'
import { counted } from '../words.ts'

type Given = {
  readonly frame: Frame
  readonly view: WorkView
  /** The body whose lines alone are asked for; null for all that are one's own. */
  readonly body: number | null
  readonly today: string
}

/** The bodies for which somebody reports by their post. */
const ownBodies = (actor: Actor, p: string): readonly number[] =>
  capacitiesIn(actor, p).flatMap(({ body }) => body ?? [])

/** Whose work it is: that of one's own side, one's own bodies first; of every body for those who are of no side. */
const ownOf = (groups: readonly WorkOfBody[], actor: Actor, p: string): readonly WorkOfBody[] => {
  const sides = sidesOf(actor, p)
  const first = ownBodies(actor, p)
  const own = sides.length === 0 ? groups : groups.filter(({ body }) => sides.includes(body.side))
  return [...own].sort((a, b) => Number(first.includes(b.body.id)) - Number(first.includes(a.body.id)))
}

/** Each body with how many lines it has, to look at it alone. */
const Bodies = ({ view, body, groups }: Given & { groups: readonly WorkOfBody[] }) => {
  const p = view.partnership.id
  return (
    <nav class="filters" aria-label="By body">
      <ul>
        <li>
          <a href={to.work(p)} aria-current={body === null ? 'page' : undefined}>
            All
          </a>
        </li>
        {groups.map((group) => (
          <li>
            <a
              href={to.work(p, { body: group.body.id })}
              aria-current={group.body.id === body ? 'page' : undefined}
            >
              {group.body.shortName ?? group.body.name} <span class="count">{group.lines.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Group = ({ frame, view, today, group }: Given & { group: WorkOfBody }) => {
  const { body, lines } = group
  const side = view.partnership.sides.find(({ id }) => id === body.side)
  return (
    <section aria-labelledby={`body-${body.id}`}>
      <h2 id={`body-${body.id}`}>
        {side && <SideMark side={side} />} {body.name}{' '}
        <span class="count">{counted(lines.length, 'line')}</span>
      </h2>
      <ul class="rows work-lines">
        {lines.map((line) => (
          <WorkLineItem
            actor={frame.actor}
            partnership={view.partnership}
            line={line}
            today={today}
            several={view.plans.length > 1}
          />
        ))}
      </ul>
    </section>
  )
}

const Empty = ({ view, body, frame }: Given) => {
  const p = view.partnership.id
  if (body !== null)
    return (
      <p class="empty">
        No action line is given to this body. <a href={to.work(p)}>Show all bodies</a>
      </p>
    )
  if (view.plans.length === 0)
    return (
      <p class="empty">
        No plan of action is kept yet, so there is nothing to report on.{' '}
        <a href={to.plans(p)}>How a plan is kept</a>
      </p>
    )
  return (
    <p class="empty">
      No action line is given to {sidesOf(frame.actor, p).length > 0 ? 'a body of your side' : 'a body'} yet.
      On the page of a line, those who write to the plan can say who leads it and who supports it.{' '}
      <a href={to.plans(p)}>Choose a plan, then a line</a>
    </p>
  )
}

/** What one's side has to do and to report over all plans; without an account, the work of every body for the public. */
export const WorkPage = (given: Given) => {
  const { frame, view, body, today } = given
  const { partnership } = view
  const p = partnership.id
  const member = capacitiesIn(frame.actor, p).length > 0
  const all = workOf(view, today)
  const own = ownOf(all, frame.actor, p)
  const shown = body === null ? own : all.filter((group) => group.body.id === body)
  const offered = body === null || own.some((group) => group.body.id === body) ? own : all
  const lines = new Set(
    shown.flatMap((group) => group.lines.map(({ plan, line }) => `${plan.id}/${line.number}`)),
  ).size
  const title = member ? 'What is ours to report' : 'Work by body'
  return (
    <Page title={title} partnership={partnership} frame={frame} name="work">
      <p class="eyebrow">
        <a href={to.plans(p)}>Plans of action</a>
      </p>
      <h1>{title}</h1>
      {lines > 0 && (
        <p class="lead">
          {counted(lines, 'action line')} given to {counted(shown.length, 'body', 'bodies')}, over{' '}
          {counted(view.plans.length, 'plan')}.
          {shown.length > 1 && ' A line of several bodies stands under each of them.'}
        </p>
      )}
      {member && <OpenRounds view={view} groups={shown} today={today} />}
      {member && <WaitingReports actor={frame.actor} view={view} />}
      {offered.length > 1 && <Bodies {...given} groups={offered} />}
      {shown.length === 0 ? <Empty {...given} /> : shown.map((group) => <Group {...given} group={group} />)}
    </Page>
  )
}
