import type { AccessRefusal } from '../access/refusal.ts'
import type { FollowingRefusal } from '../plans/following/following.ts'
import type { IndicatorValue, PeriodValue } from '../plans/following/indicator.ts'
import {
  checkIndicator,
  checkMeasure,
  type IndicatorAsked,
  type LineIndicator,
  type MeasureAsked,
  type MeasuringRefusal,
  withValue,
} from '../plans/following/measuring.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Context } from './database.ts'
import { indicatorsOf } from './indicators-of.ts'
import { type Missing, type OpenLine, openLine, tellOfLine } from './line-acts.ts'
import { type LinePlace, onLine } from './line-standing.ts'
import { newId } from './new-id.ts'
import { json } from './storable-text.ts'

type Refusal = MeasuringRefusal | FollowingRefusal | AccessRefusal | Missing
type Done<T> = Promise<Outcome<T, Refusal>>

const told = (value: IndicatorValue): string =>
  value.kind === 'number' ? `${value.number} ${value.unit}`.trim() : `n/a: ${value.note}`

const measured = (of: PeriodValue | null): string | null => of && `${told(of.value)} (${of.period})`

/** What the trail tells of an indicator. */
const facts = ({ title, unit, baseline, target }: Omit<LineIndicator, 'id' | 'version' | 'at'>) => ({
  ...{ indicator: title, unit },
  ...{ baseline: measured(baseline), target: measured(target) },
})

/** What is measured of a plan's lines: indicators, their values, and taking them back. */
export const indicators = (context: Context) => {
  const { db } = context

  /** An open line with one of its indicators, as whoever asks looked at it. */
  const open = async (
    p: string,
    place: LinePlace,
    asked: { readonly indicator: string; readonly version: number },
  ): Done<{ line: OpenLine; before: LineIndicator }> => {
    const line = await openLine(context, p, place)
    if (!line.ok) return line
    const all = await indicatorsOf(db, p, place.record, place.line)
    const before = all.find(({ id }) => id === asked.indicator)
    if (!before) return refused({ reason: 'indicator-gone' })
    if (before.version !== asked.version) return refused({ reason: 'line-changed-meanwhile' })
    return granted({ line: line.value, before })
  }

  /** One that may be written to: not taken back. */
  const standing = async (...asked: Parameters<typeof open>): ReturnType<typeof open> => {
    const there = await open(...asked)
    return there.ok && there.value.before.withdrawn ? refused({ reason: 'indicator-withdrawn' }) : there
  }

  const keep = (p: string, place: LinePlace, indicator: LineIndicator) =>
    db
      .insertInto('plan_indicator')
      .values({
        ...onLine(p, place),
        ...{ id: indicator.id, version: indicator.version, at: indicator.at },
        ...{ title: indicator.title, unit: indicator.unit, withdrawn: indicator.withdrawn },
        ...{ baseline: json(indicator.baseline), target: json(indicator.target) },
        measured: json(indicator.values),
      })
      .execute()

  const add = async (p: string, place: LinePlace, asked: IndicatorAsked, at: string): Done<string> => {
    const line = await openLine(context, p, place)
    if (!line.ok) return line
    const checked = checkIndicator(asked)
    if (!checked.ok) return checked
    const indicator = { ...checked.value, id: newId(), version: 1, at, values: [], withdrawn: false }
    await keep(p, place, indicator)
    tellOfLine(context, p, place, line.value, 'add-indicator', { after: facts(indicator) })
    return granted(indicator.id)
  }

  const change = async (p: string, place: LinePlace, asked: IndicatorAsked, at: string): Done<string> => {
    const there = await standing(p, place, asked)
    if (!there.ok) return there
    const checked = checkIndicator(asked)
    if (!checked.ok) return checked
    const { line, before } = there.value
    const after = { ...before, ...checked.value, version: before.version + 1, at }
    await keep(p, place, after)
    tellOfLine(context, p, place, line, 'change-indicator', { before: facts(before), after: facts(after) })
    return granted(before.id)
  }

  return {
    /** Adds an indicator to a line, or writes another version of one; answers its id. */
    write: (p: string, place: LinePlace, asked: IndicatorAsked, instant: string): Done<string> =>
      (asked.indicator ? change : add)(p, place, asked, instant),

    /** Writes the value of an indicator for a period, in place of what was there for it. */
    setValue: async (p: string, place: LinePlace, asked: MeasureAsked, instant: string): Done<null> => {
      const there = await standing(p, place, asked)
      if (!there.ok) return there
      const { line, before } = there.value
      const checked = checkMeasure(asked, before.unit, instant.slice(0, 10))
      if (!checked.ok) return checked
      const { period, value } = checked.value
      const was = before.values.find((each) => each.period === period)
      const values = withValue(before.values, period, value)
      await keep(p, place, { ...before, values, version: before.version + 1, at: instant })
      tellOfLine(context, p, place, line, 'set-value', {
        before: was ? { value: told(was.value) } : null,
        after: { indicator: before.title, period, value: told(value) },
      })
      return granted(null)
    },

    /** Takes the value for a period off an indicator. */
    removeValue: async (
      p: string,
      place: LinePlace,
      asked: Pick<MeasureAsked, 'indicator' | 'version' | 'period'>,
      instant: string,
    ): Done<null> => {
      const there = await standing(p, place, asked)
      if (!there.ok) return there
      const { line, before } = there.value
      const was = before.values.find(({ period }) => period === asked.period)
      if (!was) return refused({ reason: 'no-such-value' })
      const values = withValue(before.values, was.period, null)
      await keep(p, place, { ...before, values, version: before.version + 1, at: instant })
      tellOfLine(context, p, place, line, 'remove-value', {
        before: { indicator: before.title, period: was.period, value: told(was.value) },
      })
      return granted(null)
    },

    /** Takes an indicator back, or puts it back as it was. */
    withdraw: async (
      p: string,
      place: LinePlace,
      asked: Pick<MeasureAsked, 'indicator' | 'version'>,
      withdrawn: boolean,
      instant: string,
    ): Done<null> => {
      const there = await open(p, place, asked)
      if (!there.ok) return there
      const { line, before } = there.value
      if (before.withdrawn === withdrawn)
        return refused({ reason: withdrawn ? 'indicator-withdrawn' : 'indicator-not-withdrawn' })
      await keep(p, place, { ...before, withdrawn, version: before.version + 1, at: instant })
      tellOfLine(context, p, place, line, withdrawn ? 'withdraw-indicator' : 'restore-indicator', {
        ...(withdrawn ? { before: facts(before) } : { after: facts(before) }),
      })
      return granted(null)
    },
  }
}
