import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TEXT = [
  'Dialogue',
  'Hold meetings each year;',
  'Exchange minutes, namely',
  'those of the spring;',
  'Done.',
]
const reading = sampleReading(TEXT)

onEachEngine('plans of action', (bed: Bed) => {
  const kept = async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading), AT)
    const editor = bed.store.as(editorOf(p, 'hill'))
    const view = (await editor.plans.outline(p, record))!
    const outcome = await editor.plans.keep(p, record, planAsked(view.rows), AT)
    assert.ok(outcome.ok)
    return { p, record, editor, rows: view.rows, lines: outcome.value }
  }

  test('an outline that is kept is a plan, with its parts in the order of the text', async () => {
    const { p, record, editor, lines } = await kept()
    assert.equal(lines, 2)
    const view = (await editor.plans.get(p, record))!
    assert.deepEqual(view.plan, {
      ...{ id: record, title: 'The plan of the leagues' },
      ...{ period: { start: 2024, end: 2028 }, lines: 2, sections: 1 },
    })
    assert.deepEqual(
      view.parts.map(({ number, parent, kind, label, text, items }) => [
        ...[number, parent, kind, label, text],
        items.map(({ text }) => text),
      ]),
      [
        [1, null, 'section', null, TEXT[0], []],
        [2, 1, 'line', '1.1', TEXT[1], []],
        [3, 1, 'line', null, TEXT[2], [TEXT[3]]],
      ],
    )
  })

  test('a line is told with its section, its neighbours and its place in the text', async () => {
    const { p, record, editor } = await kept()
    const line = (await editor.plans.line(p, record, 3))!
    assert.deepEqual(
      [line.place, line.within.map(({ text }) => text)],
      [{ page: null, paragraph: 3 }, ['Dialogue']],
    )
    assert.deepEqual([line.previous?.number, line.next], [2, null])
    assert.equal(await editor.plans.line(p, record, 1), null)
    assert.equal(await editor.plans.line(p, record, 99), null)
  })

  test('words that are gone from the text as it is read again are told as gone', async () => {
    const { p, record, editor } = await kept()
    const again = { ...sampleReading(TEXT.with(1, 'Hold a meeting;')), reader: '2' }
    assert.ok((await editor.readings.add(p, record, again, AT)).ok)
    assert.equal((await editor.plans.line(p, record, 2))?.place, null)
    assert.equal((await editor.plans.line(p, record, 2))?.line.text, 'Hold meetings each year;')
    assert.deepEqual((await editor.plans.line(p, record, 3))?.place, { page: null, paragraph: 3 })
  })

  test('it is kept once, and can be taken back and kept again', async () => {
    const { p, record, editor, rows } = await kept()
    const twice = await editor.plans.keep(p, record, planAsked(rows), AT)
    assert.ok(!twice.ok && twice.refusal.reason === 'plan-kept-already')
    assert.equal((await editor.records.get(p, record))?.plan?.lines, 2)
    assert.ok((await editor.plans.drop(p, record)).ok)
    assert.equal(await editor.plans.get(p, record), null)
    const gone = await editor.plans.drop(p, record)
    assert.ok(!gone.ok && gone.refusal.reason === 'not-found')
    assert.ok((await editor.plans.keep(p, record, planAsked(rows, { title: 'Anew' }), AT)).ok)
    assert.equal((await editor.plans.get(p, record))?.plan.title, 'Anew')
  })

  test('of two who keep it at once, one is told, and one plan is kept', async () => {
    const { p, record, editor, rows } = await kept()
    assert.ok((await editor.plans.drop(p, record)).ok)
    const other = bed.store.as(editorOf(p, 'coast'))
    const outcomes = await Promise.all(
      [editor, other].map(({ plans }) => plans.keep(p, record, planAsked(rows), AT)),
    )
    assert.deepEqual(outcomes.map((each) => (each.ok ? 'kept' : each.refusal.reason)).sort(), [
      'kept',
      'plan-kept-already',
    ])
    assert.equal((await editor.plans.get(p, record))?.parts.length, 3)
  })

  test('what is wrong with what was typed keeps nothing', async () => {
    const { p, record, editor, rows } = await kept()
    assert.ok((await editor.plans.drop(p, record)).ok)
    const wrong = await editor.plans.keep(p, record, planAsked(rows, { title: '' }), AT)
    assert.ok(!wrong.ok && wrong.refusal.reason === 'plan-title-missing')
    assert.equal(await editor.plans.get(p, record), null)
  })

  test('the list has plans, and records of the kind that are not read by their lines yet', async () => {
    const { p, record, editor } = await kept()
    const other = sampleRecord(sampleReading(['Another text.']), { title: 'Unread', kind: 'plan-of-action' })
    const unread = await bed.store.records.add(p, other, AT)
    const view = (await editor.plans.list(p))!
    assert.deepEqual(
      view.plans.map(({ id, lines, sections }) => [id, lines, sections]),
      [[record, 2, 1]],
    )
    assert.deepEqual(
      view.unread.map(({ id }) => id),
      [unread],
    )
    assert.equal(await editor.plans.list('nowhere'), null)
  })
})
