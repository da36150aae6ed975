import type { May } from '../../access/record.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import type { Left, LeftReason, Step } from '../../plans/matrix/steps.ts'
import type { PlanComparisonView } from '../../plans/plan-views.ts'
import type { Compared } from '../../reports/compare-matrix.ts'
import { LEFT_WORDS, stepInWords } from '../intake-words.ts'
import { ActButton } from './act-button.tsx'
import { Field } from './field.tsx'
import { FormError } from './form-error.tsx'

export const INTAKE_FORM = 'intake'

/** What of a line can be taken over, each with a box that belongs to the form at the end; and what is left, with why. */
export const StepBoxes = (props: {
  view: PlanComparisonView
  steps: readonly Step[]
  left: readonly Left[]
  keys: ReadonlySet<string> | null
}) => {
  const { view, steps, left, keys } = props
  const sections = view.view.parts.filter(({ kind }) => kind === 'section')
  const reasons = [...new Set(left.map(({ why }) => why))]
  return (
    <div class="steps">
      {steps.map((step) => (
        <label class="tick">
          <input
            type="checkbox"
            name="step"
            value={step.key}
            form={INTAKE_FORM}
            checked={keys === null || keys.has(step.key)}
          />{' '}
          {stepInWords(step, view.bodies, sections)}
        </label>
      ))}
      {reasons.map((why: LeftReason) => (
        <p class="how">{LEFT_WORDS[why]}</p>
      ))}
    </div>
  )
}

/** By what steps belong together: a line, or a row that is no line yet. */
export const placeOf = (of: Step['of']): string => ('line' in of ? `line ${of.line}` : `row ${of.row}`)

/** The form that takes over what is ticked above it. `mark` marks the steps that are shown. */
export const IntakeForm = (props: {
  action: string
  compared: Extract<Compared, { taking: unknown }>
  mark: string
  may: May
  narrower: boolean
  typed: { readonly reason: string; readonly sentence: string } | null
}) => {
  const { action, compared, mark, may, narrower, typed } = props
  const { steps } = compared.taking
  if (steps.length === 0) return null
  const sets = steps.some(({ act }) => act.kind === 'status')
  return (
    <section aria-labelledby="take" class="intake-form">
      <h2 id="take">Take it over</h2>
      <form method="post" action={action} id={INTAKE_FORM}>
        <FormError error={typed?.sentence} />
        <input type="hidden" name="record" value={String(compared.record.id)} />
        <input type="hidden" name="seen" value={mark} />
        {narrower && (
          <p>
            The matrix is for fewer people than the plan, or marked more strictly. What you take over is seen
            by all who see the plan.
          </p>
        )}
        <Field
          name="reason"
          label={sets ? 'Why the statuses stand' : 'A note on it (may be left out)'}
          hint={
            sets
              ? 'It is kept with each status that is set by hand, such as “As agreed by the focal points in May”.'
              : 'It is kept in the history of each line.'
          }
        >
          <input
            id="reason"
            name="reason"
            value={typed?.reason ?? ''}
            required={sets}
            aria-describedby="reason-hint"
          />
        </Field>
        <p class="submit">
          <ActButton
            id="take-over"
            name="act"
            value="take"
            main
            refused={may.ok ? null : sentenceForAccess(may.refusal)}
          >
            Take over what is ticked
          </ActButton>{' '}
          <span class="consequence" id="take-over-says">
            {may.ok ? 'It is one act, and can be taken back as one.' : sentenceForAccess(may.refusal)}
          </span>
        </p>
      </form>
    </section>
  )
}
