import type { May } from '../../access/record.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import type { IndicatorValue, PeriodValue } from '../../plans/following/indicator.ts'
import { progressInWords, valueInWords } from '../../plans/following/indicator-words.ts'
import type { IndicatorAsked, LineIndicator, MeasureAsked } from '../../plans/following/measuring.ts'
import { type Day, writtenInWords } from '../../plans/following/written-date.ts'
import type { PlanLineView } from '../../plans/plan-views.ts'
import { to } from '../addresses.ts'
import { describedBy, Field } from './field.tsx'
import { FormError } from './form-error.tsx'
import { IndicatorChart } from './indicator-chart.tsx'
import type { FollowingRefused } from './line-following.tsx'

type Given = {
  readonly view: PlanLineView
  readonly may: May
  readonly refused: FollowingRefused | null
  readonly today: Day
}

const NO_INDICATOR: IndicatorAsked = {
  ...{ indicator: '', version: 0, title: '', unit: '' },
  ...{ baseline: '', baselinePeriod: '', target: '', targetPeriod: '' },
}

const typedValue = (value: IndicatorValue | undefined): string => {
  if (!value) return ''
  return value.kind === 'number' ? String(value.number) : `n/a, ${value.note}`
}

const askedOf = ({ id, version, title, unit, baseline, target }: LineIndicator): IndicatorAsked => ({
  ...{ indicator: id, version, title, unit },
  ...{ baseline: typedValue(baseline?.value), baselinePeriod: baseline?.period ?? '' },
  ...{ target: typedValue(target?.value), targetPeriod: target?.period ?? '' },
})

const Input = (props: { id: string; name: string; label: string; value: string; hint?: string }) => {
  const { id, name, label, value, hint } = props
  return (
    <Field name={id} label={label} {...(hint && { hint })}>
      <input
        id={id}
        name={name}
        value={value}
        aria-describedby={describedBy(id, hint !== undefined, false)}
      />
    </Field>
  )
}

/** The form of one indicator. */
const IndicatorForm = (props: {
  action: string
  of: string
  asked: IndicatorAsked
  error: string | null
}) => {
  const { action, of, asked, error } = props
  return (
    <form method="post" action={action} class="activity-form">
      <FormError error={error} />
      <input type="hidden" name="indicator" value={asked.indicator} />
      <input type="hidden" name="version" value={asked.version} />
      <Input id={`measures${of}`} name="title" label="What is measured" value={asked.title} />
      <Input
        {...{ id: `unit${of}`, name: 'unit', value: asked.unit }}
        label="In what unit (may be left out)"
        hint="Such as % or schools. Values that were written before stay in the unit that they had."
      />
      <div class="side-by-side">
        <Input
          {...{ id: `baseline${of}`, name: 'baseline', value: asked.baseline }}
          label="Baseline: where it began"
          hint="A number, or “n/a” and why. Leave both fields empty where there is none."
        />
        <Input
          {...{ id: `baseline-period${of}`, name: 'baseline-period', value: asked.baselinePeriod }}
          label="Year of the baseline"
        />
      </div>
      <div class="side-by-side">
        <Input
          {...{ id: `target${of}`, name: 'target', value: asked.target }}
          label="Target: where it is to come"
        />
        <Input
          {...{ id: `target-period${of}`, name: 'target-period', value: asked.targetPeriod }}
          label="Year of the target"
        />
      </div>
      <p class="submit">
        <button type="submit" name="act" value="write">
          {asked.indicator ? 'Save the indicator' : 'Add the indicator'}
        </button>
      </p>
    </form>
  )
}

/** The form by which a value for a time is written or put right. */
const ValueForm = (props: {
  action: string
  of: string
  unit: string
  asked: MeasureAsked
  error: string | null
}) => {
  const { action, of, unit, asked, error } = props
  return (
    <form method="post" action={action} class="activity-form">
      <FormError error={error} />
      <input type="hidden" name="indicator" value={asked.indicator} />
      <input type="hidden" name="version" value={asked.version} />
      <div class="side-by-side">
        <Input
          {...{ id: `period${of}`, name: 'period', value: asked.period }}
          label="For the time"
          hint="2026, 2026-Q3 or 2026-06. A value that is there for it is put right."
        />
        <Input
          {...{ id: `value${of}`, name: 'value', value: asked.value }}
          label={unit ? `Value in ${unit}` : 'Value'}
          hint="A number, or “n/a” where there is none"
        />
      </div>
      <Input
        {...{ id: `note${of}`, name: 'note', value: asked.note }}
        label="Why there is none (with “n/a”)"
      />
      <p class="submit">
        <button type="submit" name="act" value="set">
          Save the value
        </button>
      </p>
    </form>
  )
}

const Row = ({
  head,
  of,
  progress,
  children,
}: {
  head: string
  of: PeriodValue
  progress: string
  children?: unknown
}) => (
  <tr>
    <th scope="row">{head}</th>
    <td>{writtenInWords(of.period)}</td>
    <td class={of.value.kind === 'number' ? undefined : 'is-none'}>{valueInWords(of.value)}</td>
    <td>{progress}</td>
    {children}
  </tr>
)

const RemoveValue = (props: { action: string; indicator: LineIndicator; period: string }) => {
  const { action, indicator, period } = props
  return (
    <form method="post" action={action}>
      <input type="hidden" name="indicator" value={indicator.id} />
      <input type="hidden" name="version" value={indicator.version} />
      <input type="hidden" name="period" value={period} />
      <button
        type="submit"
        name="act"
        value="remove"
        aria-label={`Take the value for ${writtenInWords(period)} off`}
      >
        Take off
      </button>
    </form>
  )
}

/** Baseline, values and target of an indicator, each for its time, with the share of the way. */
const Measured = (props: { indicator: LineIndicator; action: string; may: boolean }) => {
  const { indicator, action, may } = props
  const { baseline, target, values } = indicator
  const ofEnds = baseline !== null && target !== null
  return (
    <div class="wide">
      <table class="measured">
        <caption class="vh">{indicator.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">Which</span>
            </th>
            <th scope="col">For</th>
            <th scope="col">Value</th>
            <th scope="col">Progress</th>
            {may && (
              <th scope="col">
                <span class="vh">Put right</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {baseline && <Row head="Baseline" of={baseline} progress="" children={may && <td />} />}
          {values.map((each) => (
            <Row
              head="Value"
              of={each}
              progress={ofEnds ? progressInWords(indicator, each.period) : ''}
              children={
                may && (
                  <td>
                    <RemoveValue action={action} indicator={indicator} period={each.period} />
                  </td>
                )
              }
            />
          ))}
          {target && <Row head="Target" of={target} progress="" children={may && <td />} />}
        </tbody>
      </table>
    </div>
  )
}

const WithdrawForm = (props: { action: string; indicator: LineIndicator }) => {
  const { action, indicator } = props
  return (
    <form method="post" action={action}>
      <input type="hidden" name="indicator" value={indicator.id} />
      <input type="hidden" name="version" value={indicator.version} />
      <button type="submit" name="act" value={indicator.withdrawn ? 'restore' : 'withdraw'}>
        {indicator.withdrawn ? 'Put it back' : 'Take the indicator back'}
      </button>{' '}
      {!indicator.withdrawn && <span class="consequence">Its history stays, and it can be put back.</span>}
    </form>
  )
}

const One = (given: Given & { indicator: LineIndicator; at: number }) => {
  const { view, may, refused, today, indicator, at } = given
  const { partnership, record, line } = view
  const action = to.lineIndicators(partnership.id, record.id, line.number)
  const values = to.lineValues(partnership.id, record.id, line.number)
  const { id, version } = indicator
  const head = refused?.form === 'indicator' && refused.typed.indicator === id ? refused : null
  const value = refused?.form === 'value' && refused.typed.indicator === id ? refused : null
  const year = String(Number(today.slice(0, 4)))
  return (
    <li class="indicator">
      <h3>{indicator.title}</h3>
      <IndicatorChart indicator={indicator} on={today} />
      <Measured indicator={indicator} action={values} may={may.ok} />
      {indicator.values.length === 0 && <p class="empty">Nothing was measured yet.</p>}
      {may.ok && (
        <>
          <details open={value !== null}>
            <summary>Write a value</summary>
            <ValueForm
              action={values}
              of={`-value-${at}`}
              unit={indicator.unit}
              asked={
                value
                  ? { ...value.typed, version }
                  : { indicator: id, version, period: year, value: '', note: '' }
              }
              error={value?.sentence ?? null}
            />
          </details>
          <details open={head !== null}>
            <summary>Change the indicator</summary>
            <IndicatorForm
              action={action}
              of={`-indicator-${at}`}
              asked={head ? { ...head.typed, version } : askedOf(indicator)}
              error={head?.sentence ?? null}
            />
            <WithdrawForm action={action} indicator={indicator} />
          </details>
        </>
      )}
    </li>
  )
}

/** What is measured of a line: each indicator with its chart and its table, and the forms to write to them. */
export const Indicators = (given: Given) => {
  const { view, may, refused } = given
  const { partnership, record, line, following } = view
  const action = to.lineIndicators(partnership.id, record.id, line.number)
  const shown = following.indicators.filter(({ withdrawn }) => !withdrawn)
  const gone = following.indicators.filter(({ withdrawn }) => withdrawn)
  const typed = refused?.form === 'indicator' ? refused : null
  // What was refused of one that is not shown is told where one is added.
  const stray = typed !== null && !shown.some(({ id }) => id === typed.typed.indicator)
  return (
    <section aria-labelledby="indicators" class="indicators">
      <h2 id="indicators">Indicators</h2>
      {shown.length === 0 && <p class="empty">Nothing is measured of it yet.</p>}
      <ul class="rows">
        {shown.map((indicator, at) => (
          <One {...given} indicator={indicator} at={at + 1} />
        ))}
      </ul>
      {may.ok ? (
        <details open={stray}>
          <summary>Add an indicator</summary>
          <IndicatorForm
            action={action}
            of="-indicator"
            asked={stray ? { ...typed.typed, indicator: '', version: 0 } : NO_INDICATOR}
            error={stray ? typed.sentence : null}
          />
        </details>
      ) : (
        <p class="how">Adding indicators: {sentenceForAccess(may.refusal)}</p>
      )}
      {may.ok && gone.length > 0 && (
        <details>
          <summary>Indicators that were taken back</summary>
          <ul class="rows">
            {gone.map((indicator) => (
              <li>
                <p>{indicator.title}</p>
                <WithdrawForm action={action} indicator={indicator} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
