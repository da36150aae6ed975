import { mayDecide } from '../../access/record.ts'
import type { IntakeStep, IntakeView } from '../../plans/plan-views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { KIND_WORDS } from '../intake-words.ts'
import { Page } from '../page.tsx'
import { partName } from '../plan-words.ts'
import { counted } from '../words.ts'

const UNDONE = {
  undone: 'taken back',
  kept: 'stands: somebody has gone on with it since',
} as const

const Step = ({ p, view, step }: { p: string; view: IntakeView; step: IntakeStep }) => {
  const line = view.lines.get(step.line)
  return (
    <li>
      {line ? <a href={to.planLine(p, view.record.id, step.line)}>{partName(line)}</a> : 'A line taken back'}{' '}
      <span class="how">
        {KIND_WORDS[step.kind]}
        {step.undone && `, ${UNDONE[step.undone]}`}
      </span>
      <p>{step.words}</p>
    </li>
  )
}

/** What was taken over of a matrix as one act, and how to take it back. */
export const PlanIntakePage = ({ frame, view }: { frame: Frame; view: IntakeView }) => {
  const { partnership, record, plan, intake, steps } = view
  const p = partnership.id
  const may = mayDecide(frame.actor, p, record.standing)
  return (
    <Page title="Taken over from a matrix" partnership={partnership} frame={frame} name="plan-intake">
      <p class="eyebrow">
        <a href={to.plan(p, record.id)}>{plan.title}</a>
      </p>
      <h1>{counted(steps.length, 'cell')} taken over</h1>
      <p>
        From <a href={to.record(p, intake.matrix.id)}>{intake.matrix.title}</a>, by {intake.by},{' '}
        {instantInWords(intake.at)}.{intake.reason && ` Reason: ${intake.reason}`}
      </p>
      {intake.undone ? (
        <p>
          Taken back by {intake.undone.by}, {instantInWords(intake.undone.at)}.
        </p>
      ) : (
        may.ok && (
          <form method="post" action={to.planIntakeUndoing(p, record.id, intake.id)}>
            <p class="submit">
              <button type="submit">Take it all back</button>{' '}
              <span class="consequence">Where somebody has gone on with it since, that stands.</span>
            </p>
          </form>
        )
      )}
      <ul class="rows">
        {steps.map((step) => (
          <Step p={p} view={view} step={step} />
        ))}
      </ul>
    </Page>
  )
}
