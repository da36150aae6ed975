import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { latestValue } from '../plans/following/indicator.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { indicatorAsked, measureAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading(['Dialogue', 'Hold meetings each year;', 'Exchange minutes;', 'of spring;'])
const on = (day: string) => `${day}T10:00:00.000Z`
const why = (outcome: { ok: true } | { ok: false; refusal: { reason: string } }) =>
  outcome.ok ? 'done' : outcome.refusal.reason

onEachEngine('indicators of the lines of a plan', (bed: Bed) => {
  const kept = async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading), on('2024-01-01'))
    const editor = bed.store.as(editorOf(p, 'coast'))
    const rows = (await editor.plans.outline(p, record))!.rows
    assert.ok((await editor.plans.keep(p, record, planAsked(rows), on('2024-01-01'))).ok)
    const place = { record, line: 2 }
    const added = await editor.indicators.write(p, place, indicatorAsked(), on('2024-02-01'))
    assert.ok(added.ok)
    const now = async () => (await editor.plans.line(p, record, 2))!.following.indicators
    return { p, record, editor, place, now, id: added.value }
  }

  test('each value is kept for its time, and any day in the past can be asked', async () => {
    const { p, record, editor, place, now, id } = await kept()
    const set = (over: object, version: number, day: string) =>
      editor.indicators.setValue(p, place, measureAsked({ indicator: id, version, ...over }), on(day))
    assert.equal(why(await set({ period: '2024', value: '35 %' }, 1, '2025-01-10')), 'done')
    assert.equal(why(await set({ period: '2024', value: '38' }, 2, '2025-03-01')), 'done')
    assert.equal(why(await set({ period: '2025', value: 'n/a', note: 'No survey' }, 3, '2026-01-10')), 'done')
    const [indicator] = await now()
    assert.deepEqual(
      indicator!.values.map(({ period, value }) => [
        period,
        value.kind === 'number' ? value.number : value.note,
      ]),
      [
        ['2024', 38],
        ['2025', 'No survey'],
      ],
    )
    const known = async (day: string) => {
      const there = (await editor.plans.matrix(p, record, day))!.followed.get(2)?.indicators ?? []
      const latest = there[0] && latestValue(there[0], day)?.value
      return latest ? (latest.kind === 'number' ? latest.number : 'n/a') : there.length
    }
    assert.equal(await known('2024-01-31'), 0)
    assert.equal(await known('2024-02-01'), 1)
    assert.equal(await known('2025-02-01'), 35)
    assert.equal(await known('2025-03-01'), 38)
    assert.equal(await known('2026-06-01'), 'n/a', 'an older number does not stand in for it')
  })

  test('of two who write to one at once, one is told', async () => {
    const { p, editor, place, id } = await kept()
    const asked = measureAsked({ indicator: id, version: 1 })
    const outcomes = await Promise.all(
      ['35', '36'].map((value) =>
        editor.indicators.setValue(p, place, { ...asked, value }, on('2025-01-01')),
      ),
    )
    assert.deepEqual(outcomes.map(why).sort(), ['done', 'line-changed-meanwhile'])
  })

  test('a value is taken off, and an indicator is taken back and put back as it was', async () => {
    const { p, record, editor, place, now, id } = await kept()
    const { indicators } = editor
    const asked = (version: number) => measureAsked({ indicator: id, version })
    const at = on('2025-01-01')
    assert.equal(why(await indicators.removeValue(p, place, asked(1), at)), 'no-such-value')
    assert.equal(why(await indicators.setValue(p, place, asked(1), at)), 'done')
    assert.equal(why(await indicators.removeValue(p, place, asked(2), at)), 'done')
    assert.deepEqual((await now())[0]!.values, [])
    assert.equal(why(await indicators.withdraw(p, place, asked(3), false, at)), 'indicator-not-withdrawn')
    assert.equal(why(await indicators.withdraw(p, place, asked(3), true, at)), 'done')
    assert.equal(why(await indicators.setValue(p, place, asked(4), at)), 'indicator-withdrawn')
    assert.deepEqual((await editor.plans.matrix(p, record, '2025-01-01'))!.followed.get(2), undefined)
    assert.equal((await editor.plans.matrix(p, record, '2024-12-31'))!.followed.get(2)?.indicators?.length, 1)
    assert.equal(why(await indicators.withdraw(p, place, asked(4), false, at)), 'done')
    assert.equal((await now())[0]!.withdrawn, false)
  })

  test('an indicator is changed, and its values stay', async () => {
    const { p, editor, place, now, id } = await kept()
    const at = on('2025-01-01')
    const measured = measureAsked({ indicator: id, version: 1 })
    assert.equal(why(await editor.indicators.setValue(p, place, measured, at)), 'done')
    const changed = indicatorAsked({
      indicator: id,
      version: 2,
      title: 'Pilots',
      target: '',
      targetPeriod: '',
    })
    assert.equal(why(await editor.indicators.write(p, place, changed, at)), 'done')
    const [indicator] = await now()
    assert.deepEqual([indicator!.title, indicator!.target, indicator!.values.length], ['Pilots', null, 1])
    const untitled = { ...changed, version: 3, title: '' }
    assert.equal(why(await editor.indicators.write(p, place, untitled, at)), 'indicator-title-missing')
    const gone = { ...changed, indicator: 'none' }
    assert.equal(why(await editor.indicators.write(p, place, gone, at)), 'indicator-gone')
  })

  test('those who may not decide write none, and a plan that is measured is not taken back', async () => {
    const { p, record, editor, place, id } = await kept()
    const reader = bed.store.as(personWith('Ida Reader', postOf(p, 'reader', 'coast')))
    const at = on('2025-01-01')
    const refusals = [
      await reader.indicators.write(p, place, indicatorAsked(), at),
      await reader.indicators.setValue(p, place, measureAsked({ indicator: id }), at),
      await reader.indicators.withdraw(p, place, measureAsked({ indicator: id }), true, at),
    ].map(why)
    assert.deepEqual(refusals, ['role-not-enough', 'role-not-enough', 'role-not-enough'])
    assert.equal(
      why(await editor.indicators.write(p, { record, line: 99 }, indicatorAsked(), at)),
      'not-found',
    )
    assert.equal(why(await editor.plans.drop(p, record)), 'plan-followed')
  })
})
