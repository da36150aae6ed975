import { mayEditRecord } from '../../access/record.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import { standingOf } from '../../plans/following/standing.ts'
import type { Status } from '../../plans/following/status.ts'
import type { RoundsView } from '../../plans/following/work.ts'
import type { PlanPart } from '../../plans/plan-parts.ts'
import type { PlanView } from '../../plans/plan-views.ts'
import type { TemplateKind } from '../../reports/templates/kinds.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { ActButton } from '../parts/act-button.tsx'
import { type Assessed, LineCells, statusOf } from '../parts/line-cells.tsx'
import { PlanItems } from '../parts/plan-items.tsx'
import { PlanRounds, type RoundRefused } from '../parts/plan-rounds.tsx'
import { PlanStanding, StatusMark } from '../parts/plan-standing.tsx'
import { PlanWays } from '../parts/plan-ways.tsx'
import { yearsInWords } from '../plan-words.ts'
import { counted } from '../words.ts'

type Given = {
  readonly frame: Frame
  readonly view: PlanView
  /** The day for which it is told how the lines stand, and today. */
  readonly on: string
  readonly today: string
  /** Its reporting rounds; left out where none are to be shown. */
  readonly rounds?: RoundsView | null
  readonly roundRefused?: RoundRefused | null
  /** Of which reports one's side keeps a template; null or left out where one can keep none. */
  readonly own?: readonly TemplateKind[] | null
}

const placeOf = (part: PlanPart) => `part-${part.number}`

const childrenOf = (parts: readonly PlanPart[]): ReadonlyMap<number | null, readonly PlanPart[]> =>
  Map.groupBy(parts, ({ parent }) => parent)

/** The whole plan on one screen: each section with its lines as numbers. */
const PlanMap = ({ view, assessed }: { view: PlanView; assessed: Assessed }) => {
  const { partnership, record, parts } = view
  const within = childrenOf(parts)
  return (
    <nav class="plan-map" aria-label="The whole plan">
      <ul>
        {parts
          .filter(({ kind }) => kind === 'section')
          .map((section) => {
            const lines = (within.get(section.number) ?? []).filter(({ kind }) => kind === 'line')
            return (
              <li class={section.parent === null ? 'whole' : undefined}>
                <a href={`#${placeOf(section)}`}>
                  {section.label} {section.text || 'Under no heading'}
                </a>
                {lines.length > 0 && (
                  <LineCells p={partnership.id} plan={record.id} lines={lines} assessed={assessed} />
                )}
              </li>
            )
          })}
      </ul>
    </nav>
  )
}

const Line = ({ view, line, status }: { view: PlanView; line: PlanPart; status: Status }) => {
  const grounds = view.grounds.get(line.number) ?? 0
  const href = to.planLine(view.partnership.id, view.record.id, line.number)
  return (
    <li id={placeOf(line)} class="plan-line">
      <a class="number" href={href}>
        {line.label ?? '•'}
      </a>
      <div class="words">
        <p>{line.text}</p>
        <p class="how">
          <StatusMark status={status} />
          {grounds > 0 && (
            <a class="grounds" href={`${href}#thread`}>
              from {counted(grounds, 'statement')} of meetings
            </a>
          )}
        </p>
        <PlanItems items={line.items} />
      </div>
    </li>
  )
}

const Heading = ({ depth, part }: { depth: number; part: PlanPart }) => {
  const words = [part.label, part.text || 'Under no heading'].filter(Boolean).join(' ')
  if (depth === 0) return <h2>{words}</h2>
  return depth === 1 ? <h3>{words}</h3> : <h4>{words}</h4>
}

const Section = ({
  view,
  assessed,
  within,
  part,
  depth,
}: {
  view: PlanView
  assessed: Assessed
  within: ReadonlyMap<number | null, readonly PlanPart[]>
  part: PlanPart
  depth: number
}) => {
  const inside = within.get(part.number) ?? []
  const lines = inside.filter(({ kind }) => kind === 'line')
  return (
    <section id={placeOf(part)} class="plan-section">
      <Heading depth={depth} part={part} />
      {lines.length > 0 && (
        <ul class="plan-lines">
          {lines.map((line) => (
            <Line view={view} line={line} status={statusOf(assessed, line)} />
          ))}
        </ul>
      )}
      {inside
        .filter(({ kind }) => kind === 'section')
        .map((each) => (
          <Section view={view} assessed={assessed} within={within} part={each} depth={depth + 1} />
        ))}
    </section>
  )
}

const Foot = ({ frame, view }: Pick<Given, 'frame' | 'view'>) => {
  const { partnership, record, keptAt } = view
  const may = mayEditRecord(frame.actor, partnership.id, record.standing)
  if (frame.actor.kind === 'public') return null
  const refused = may.ok ? null : sentenceForAccess(may.refusal)
  return (
    <footer class="record-foot">
      <p>Kept on {instantInWords(keptAt)} from the outline of the record.</p>
      <form method="post" action={to.planRemoval(partnership.id, record.id)}>
        <ActButton id="removal" name="act" value="remove" refused={refused}>
          Take the plan back
        </ActButton>{' '}
        <span class="consequence" id="removal-says">
          {refused ?? 'The record and its text stay. Its lines can be read and kept again, corrected.'}
        </span>
      </form>
    </footer>
  )
}

/** A plan of action: all of it on one screen as numbers, and below its sections and lines in their own words. */
export const PlanPage = ({ frame, view, on, today, rounds = null, roundRefused = null, own }: Given) => {
  const { partnership, record, plan, parts, lines } = view
  const standing = standingOf(lines, on, ['pillar'])
  const assessed = new Map(
    [...standing.whole.counted, ...standing.whole.leftOut].map(({ id, assessment }) => [id, assessment]),
  )
  const within = childrenOf(parts)
  return (
    <Page title={plan.title} partnership={partnership} frame={frame} name="plan">
      <p class="eyebrow">Plan of action{plan.period && `, ${yearsInWords(plan.period)}`}</p>
      <h1>{plan.title}</h1>
      <p class="lead">
        {counted(plan.lines, 'action line')} in {counted(plan.sections, 'section')}, from{' '}
        <a href={to.record(partnership.id, record.id)}>{record.title}</a>.
      </p>
      <PlanStanding
        standing={standing}
        today={today}
        parts={parts}
        action={to.plan(partnership.id, record.id)}
      />
      <PlanWays view={view} on={on} today={today} own={own ?? null} />
      {rounds && (
        <PlanRounds {...{ actor: frame.actor, view, rounds, assessed, today }} refused={roundRefused} />
      )}
      <PlanMap view={view} assessed={assessed} />
      <article class="plan">
        {(within.get(null) ?? []).map((part) => (
          <Section view={view} assessed={assessed} within={within} part={part} depth={0} />
        ))}
      </article>
      <Foot frame={frame} view={view} />
    </Page>
  )
}
