import type { IndicatorAsked, MeasureAsked } from '../plans/following/measuring.ts'
import type { Form } from './form.ts'
import { answering } from './line-forms.ts'
import { numberIn, post, type Route } from './route.ts'

const ofIndicator = (form: Form) => ({
  act: form.text('act'),
  indicator: form.text('indicator'),
  version: numberIn(form.text('version')),
})

type Act = { readonly act: string }

const indicatorIn = (form: Form): IndicatorAsked & Act => ({
  ...ofIndicator(form),
  title: form.text('title'),
  unit: form.text('unit'),
  baseline: form.text('baseline'),
  baselinePeriod: form.text('baseline-period'),
  target: form.text('target'),
  targetPeriod: form.text('target-period'),
})

const measureIn = (form: Form): MeasureAsked & Act => ({
  ...ofIndicator(form),
  period: form.text('period'),
  value: form.text('value'),
  note: form.text('note'),
})

/** What is measured of an action line: its indicators and their values. */
export const indicatorRoutes: readonly Route[] = [
  post(
    '/:p/plans/:id/lines/:n/indicators',
    answering(
      indicatorIn,
      ({ store, now }, { p, place }, asked) =>
        asked.act === 'withdraw' || asked.act === 'restore'
          ? store.indicators.withdraw(p, place, asked, asked.act === 'withdraw', now())
          : store.indicators.write(p, place, asked, now()),
      (typed, sentence) => ({ form: 'indicator', typed, sentence }),
      ({ act }) =>
        act === 'withdraw' ? 'indicatorWithdrawn' : act === 'restore' ? 'indicatorRestored' : 'indicator',
    ),
  ),
  post(
    '/:p/plans/:id/lines/:n/values',
    answering(
      measureIn,
      ({ store, now }, { p, place }, asked) =>
        asked.act === 'remove'
          ? store.indicators.removeValue(p, place, asked, now())
          : store.indicators.setValue(p, place, asked, now()),
      (typed, sentence) => ({ form: 'value', typed, sentence }),
      ({ act }) => (act === 'remove' ? 'valueGone' : 'value'),
    ),
  ),
]
