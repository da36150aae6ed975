import type { Actor } from '../../access/actor.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import { mayReport, mayValidate } from '../../access/report.ts'
import { ACTIVITY_STATE_WORDS } from '../../plans/following/activity.ts'
import type { ReportAsked, ReportView } from '../../plans/following/reporting.ts'
import { STATUS_WORDS, STATUSES } from '../../plans/following/status.ts'
import { writtenInWords } from '../../plans/following/written-date.ts'
import type { PlanLineView } from '../../plans/plan-views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { ownerInWords } from '../review-words.ts'
import { describedBy, Field } from './field.tsx'
import { FormError } from './form-error.tsx'
import { ActivityFields, type FollowingRefused, NO_ACTIVITY, typedAs } from './line-following.tsx'
import { roundInWords } from './plan-rounds.tsx'

type Given = {
  readonly actor: Actor
  readonly view: PlanLineView
  readonly refused: FollowingRefused | null
  /** The time for which a new report begins to be filled: that of the open round, else the year. */
  readonly period: string
}

const STATE: Readonly<Record<ReportView['state'], string>> = {
  draft: 'taken back by who wrote it',
  submitted: 'waits to be accepted',
  returned: 'given back',
  accepted: 'accepted',
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

const nothing = (period: string): ReportAsked => ({
  ...NO_ACTIVITY,
  ...{ report: '', period, words: '', claim: '' },
})

const askedOf = ({ id, period, words, claim, activity }: ReportView): ReportAsked => {
  const [evidence] = activity?.evidence ?? []
  return {
    ...nothing(period),
    ...{ report: id, words, claim: claim ?? '' },
    ...(activity && typedAs(activity.activity)),
    address: evidence?.kind === 'address' ? evidence.address : '',
    shows: evidence?.shows ?? '',
  }
}

const ReportForm = (props: { action: string; of: string; asked: ReportAsked; error: string | null }) => {
  const { action, of, asked, error } = props
  return (
    <form method="post" action={action} class="activity-form">
      <FormError error={error} />
      <input type="hidden" name="report" value={asked.report} />
      <div class="side-by-side">
        <Field name={`period${of}`} label="For the time" hint="2026, 2026-Q3 or 2026-01/2026-06">
          <input
            id={`period${of}`}
            name="period"
            value={asked.period}
            aria-describedby={describedBy(`period${of}`, true, false)}
          />
        </Field>
        <Field name={`claim${of}`} label="The line is (may be left out)">
          <select id={`claim${of}`} name="claim">
            <option value="">as its activities show</option>
            {STATUSES.map((status) => (
              <option value={status} selected={status === asked.claim}>
                {STATUS_WORDS[status]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Field name={`words${of}`} label="What there is to report">
        <textarea id={`words${of}`} name="words" rows={4}>
          {asked.words}
        </textarea>
      </Field>
      <fieldset>
        <legend>An activity that it adds (may be left out)</legend>
        <ActivityFields of={of} asked={asked} />
      </fieldset>
      <p class="submit">
        <button type="submit" name="act" value="submit" class="main">
          Submit the report
        </button>{' '}
        <span class="consequence">
          Your side sees it. It counts once somebody else of your side has accepted it.
        </span>
      </p>
    </form>
  )
}

/** Accepting and giving back, where somebody else of one's side wrote it; taking one's own back. */
const Acts = ({ actor, view, refused, report, at }: Given & { report: ReportView; at: number }) => {
  const { partnership, record, line } = view
  const action = to.lineReports(partnership.id, record.id, line.number)
  if (report.state !== 'submitted' || actor.kind !== 'person') return null
  if (report.account === actor.account)
    return (
      <form method="post" action={action}>
        <input type="hidden" name="report" value={report.id} />
        <button type="submit" name="act" value="withdraw">
          Take it back
        </button>
      </form>
    )
  if (!mayValidate(actor, partnership.id, report.side || null).ok) return null
  const typed = refused?.form === 'validation' && refused.report === report.id ? refused : null
  return (
    <form method="post" action={action} class="validate">
      <FormError error={typed?.sentence} />
      <input type="hidden" name="report" value={report.id} />
      <button type="submit" name="act" value="accept" class="main">
        Accept it
      </button>
      <Field name={`reason-${at}`} label="Or say what to put right">
        <input id={`reason-${at}`} name="reason" value={typed?.reason ?? ''} />
      </Field>
      <button type="submit" name="act" value="give-back">
        Give it back
      </button>
    </form>
  )
}

const Told = ({ report }: { report: ReportView }) => {
  const { claim, words, activity, reason, endedBy, state } = report
  return (
    <>
      {words && <p class="report-words">{words}</p>}
      {claim && <p class="about">Says that the line is {STATUS_WORDS[claim]}.</p>}
      {activity && (
        <p class="about">
          Adds: {activity.activity.title}, {ACTIVITY_STATE_WORDS[activity.activity.state]}
          {activity.activity.date && `, ${writtenInWords(activity.activity.date)}`}
          {activity.activity.place && `, ${activity.activity.place}`}
          {activity.evidence.length > 0 &&
            `; evidence: ${activity.evidence.map(({ shows }) => shows).join(', ')}`}
        </p>
      )}
      {state === 'returned' && (
        <p class="how">
          Given back by {endedBy}: {reason}
        </p>
      )}
      {state === 'accepted' && <p class="how">Accepted by {endedBy}.</p>}
    </>
  )
}

/** Reports on a line: accepted ones, those of one's own side that wait, and the form to write one. Not for the public. */
export const Reports = (given: Given) => {
  const { actor, view, refused, period } = given
  const { partnership, record, line, reports } = view
  if (actor.kind === 'public') return null
  const may = mayReport(actor, partnership.id)
  const action = to.lineReports(partnership.id, record.id, line.number)
  const typed = refused?.form === 'report' ? refused.typed : null
  const errorOf = (id: string) => (typed?.report === id && refused ? refused.sentence : null)
  const mine = ({ account, state }: ReportView) =>
    actor.kind === 'person' && account === actor.account && (state === 'returned' || state === 'draft')
  return (
    <section aria-labelledby="reports" class="reports">
      <h2 id="reports">Reports</h2>
      {view.round && <p class="how">Asked for: {lowered(roundInWords(view.round))}.</p>}
      {reports.length === 0 && <p class="empty">Nobody has reported on it yet.</p>}
      <ul class="rows">
        {reports.map((report, at) => (
          <li>
            <p>
              {report.by}, {ownerInWords(report.side, partnership.sides)}{' '}
              <span class="how">
                for {writtenInWords(report.period)}, {instantInWords(report.at)}; {STATE[report.state]}
              </span>
            </p>
            <Told report={report} />
            <Acts {...given} report={report} at={at + 1} />
            {mine(report) && (
              <details open={errorOf(report.id) !== null}>
                <summary>Write it anew</summary>
                <ReportForm
                  action={action}
                  of={`-again-${at + 1}`}
                  asked={typed?.report === report.id ? typed : askedOf(report)}
                  error={errorOf(report.id)}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
      {may.ok ? (
        <details open={errorOf('') !== null}>
          <summary>Report on this line</summary>
          <ReportForm
            action={action}
            of="-report"
            asked={typed?.report === '' ? typed : nothing(period)}
            error={errorOf('')}
          />
        </details>
      ) : (
        <p class="how">Reporting: {sentenceForAccess(may.refusal)}</p>
      )}
    </section>
  )
}
