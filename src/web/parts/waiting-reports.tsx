import { type Actor, sidesOf } from '../../access/actor.ts'
import { mayValidate } from '../../access/report.ts'
import type { ReportBrief, WorkView } from '../../plans/following/work.ts'
import { writtenInWords } from '../../plans/following/written-date.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { partName } from '../plan-words.ts'

/** Reports that wait for one's own side, and one's own that were given back. */
const waitingFor = (actor: Actor, { partnership, reports }: WorkView): readonly ReportBrief[] => {
  const sides = sidesOf(actor, partnership.id)
  const mine = ({ account }: ReportBrief) => actor.kind === 'person' && account === actor.account
  const ofSide = ({ side }: ReportBrief) =>
    side === '' ? mayValidate(actor, partnership.id, null).ok : sides.includes(side)
  return reports.filter(
    (report) =>
      (report.state === 'submitted' && ofSide(report)) || (report.state === 'returned' && mine(report)),
  )
}

const whatNext = (actor: Actor, p: string, report: ReportBrief): string => {
  const mine = actor.kind === 'person' && report.account === actor.account
  if (report.state === 'returned') return 'given back to you: write it anew'
  if (mine) return 'yours: somebody else of your side accepts it'
  return mayValidate(actor, p, report.side || null).ok
    ? 'waits for you to accept it or give it back'
    : 'waits to be accepted'
}

/** The reports of one's own side that wait, each leading to its line. */
export const WaitingReports = ({ actor, view }: { actor: Actor; view: WorkView }) => {
  const p = view.partnership.id
  const waiting = waitingFor(actor, view)
  if (waiting.length === 0) return null
  const plans = new Map(view.plans.map((plan) => [plan.record.id, plan]))
  return (
    <section aria-labelledby="waiting" class="waiting-reports">
      <h2 id="waiting">Reports that wait</h2>
      <ul class="rows">
        {waiting.map((report) => {
          const plan = plans.get(report.record)
          const line = plan?.parts.find(({ number }) => number === report.line)
          return (
            <li>
              <a href={`${to.planLine(p, report.record, report.line)}#reports`}>
                Line {line ? partName(line) : report.line}, {writtenInWords(report.period)}
              </a>
              <p class="how">
                {report.by}, {instantInWords(report.at)}; {whatNext(actor, p, report)}
                {plan && ` · ${plan.plan.title}`}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
