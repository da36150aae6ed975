import type { Actor } from '../../access/actor.ts'
import { mayReport } from '../../access/report.ts'
import type { PlannedActivity } from '../../plans/following/ahead.ts'
import { REPORT_STATE_WORDS } from '../../plans/following/report.ts'
import type { WorkLine } from '../../plans/following/work.ts'
import { writtenInWords } from '../../plans/following/written-date.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { dateInWords, instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { partName } from '../plan-words.ts'
import { StatusMark } from './plan-standing.tsx'

type Given = {
  readonly actor: Actor
  readonly partnership: PartnershipRef
  readonly line: WorkLine
  readonly today: string
  /** Whether the plan has to be named: there are others. */
  readonly several: boolean
}

const short = (words: string): string => (words.length > 160 ? `${words.slice(0, 158).trimEnd()}…` : words)

const plannedInWords = ({ activity }: PlannedActivity): string =>
  [activity.title, activity.date && writtenInWords(activity.date)].filter(Boolean).join(', ')

/** Who reported on it last, as far as whoever looks may see; nothing for the public. */
const LastReport = ({ actor, partnership, line: { plan, line, report } }: Given) => {
  if (actor.kind === 'public') return null
  const href = `${to.planLine(partnership.id, plan.id, line.number)}#reports`
  if (report)
    return (
      <p class="how">
        Last report: {report.by} for {writtenInWords(report.period)}, {instantInWords(report.at)};{' '}
        <a href={href}>{REPORT_STATE_WORDS[report.state]}</a>.
      </p>
    )
  return (
    <p class="how">
      No report yet{mayReport(actor, partnership.id).ok ? ': ' : '.'}
      {mayReport(actor, partnership.id).ok && <a href={href}>report on it</a>}
    </p>
  )
}

/** An action line of a body: what it says, how it stands, what was done last, what is due, and who reported. */
export const WorkLineItem = (given: Given) => {
  const { partnership, line: work, today, several } = given
  const { plan, line, lead, status, last, overdue, upcoming, round } = work
  return (
    <li>
      <p class="line-name">
        <a href={to.planLine(partnership.id, plan.id, line.number)}>{partName(line)}</a> {short(line.text)}
      </p>
      <p class="about">
        <StatusMark status={status} /> · {lead ? 'leads' : 'in support'}
        {several && ` · ${plan.title}`}
      </p>
      {last && (
        <p class="how">
          Last: {last.title}
          {last.date && `, ${writtenInWords(last.date)}`}.
        </p>
      )}
      {overdue.map((planned) => (
        <p class="how over">Its day is over: {plannedInWords(planned)}. Was it held?</p>
      ))}
      {upcoming.slice(0, 2).map((planned) => (
        <p class="how">To come: {plannedInWords(planned)}.</p>
      ))}
      {round?.missing && (
        <p class={round.round.due < today ? 'how over' : 'how'}>
          No report in the round yet: {writtenInWords(round.round.period)}, due on{' '}
          {dateInWords(round.round.due)}.
        </p>
      )}
      <LastReport {...given} />
    </li>
  )
}
