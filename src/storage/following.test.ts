import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { standingOf } from '../plans/following/standing.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { activityAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading(['Dialogue', 'Hold meetings each year;', 'Exchange minutes;', 'of spring;'])
const on = (day: string) => `${day}T10:00:00.000Z`

onEachEngine('following a plan', (bed: Bed) => {
  const kept = async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading), on('2025-01-01'))
    const nouns = bed.store.as(editorOf(p, 'hill'))
    const rows = (await nouns.plans.outline(p, record))!.rows
    assert.ok((await nouns.plans.keep(p, record, planAsked(rows), on('2025-01-01'))).ok)
    return { p, record, nouns, place: { record, line: 2 } }
  }
  type Kept = Awaited<ReturnType<typeof kept>>
  /** N of M addressed and completed on a day. */
  const figures = async ({ p, record, nouns }: Kept, day: string) => {
    const { lines } = (await nouns.plans.get(p, record))!
    const { addressed, completed } = standingOf(lines, day).whole
    return `${addressed.n} and ${completed.n} of ${addressed.of}`
  }
  const why = (outcome: { ok: true } | { ok: false; refusal: { reason: string } }) =>
    outcome.ok ? 'done' : outcome.refusal.reason

  test('an activity counts from the day on which it was written, and a day before tells what was known then', async () => {
    const there = await kept()
    const { p, nouns, place } = there
    assert.equal(await figures(there, '2025-06-01'), '0 and 0 of 2')
    assert.equal(why(await nouns.following.write(p, place, activityAsked(), on('2025-06-10'))), 'done')
    assert.equal(await figures(there, '2025-06-09'), '0 and 0 of 2')
    assert.equal(await figures(there, '2025-06-10'), '1 and 0 of 2')
  })

  test('an activity is written anew by whoever saw its last version; of two, one is told', async () => {
    const { p, record, nouns, place } = await kept()
    const added = await nouns.following.write(p, place, activityAsked(), on('2025-06-10'))
    assert.ok(added.ok)
    const anew = (title: string) => activityAsked({ activity: added.value, version: 1, title })
    const outcomes = await Promise.all(
      ['One', 'Two'].map((title) => nouns.following.write(p, place, anew(title), on('2025-06-11'))),
    )
    assert.deepEqual(outcomes.map(why).sort(), ['done', 'line-changed-meanwhile'])
    const { activities } = (await nouns.plans.line(p, record, 2))!.following
    assert.deepEqual(
      activities.map(({ id, version }) => [id, version]),
      [[added.value, 2]],
    )
    assert.equal(
      why(await nouns.following.write(p, place, activityAsked({ activity: 'none' }), on('2025-06-11'))),
      'activity-gone',
    )
  })

  test('an activity that is taken off the line counts no more from that day on, and before it did', async () => {
    const there = await kept()
    const { p, record, nouns, place } = there
    const added = await nouns.following.write(p, place, activityAsked(), on('2025-06-10'))
    assert.ok(added.ok)
    const gone = { activity: added.value, version: 1 }
    assert.equal(
      why(await nouns.following.withdraw(p, place, { ...gone, version: 2 }, on('2025-06-12'))),
      'line-changed-meanwhile',
    )
    assert.equal(why(await nouns.following.withdraw(p, place, gone, on('2025-06-12'))), 'done')
    assert.equal(await figures(there, '2025-06-11'), '1 and 0 of 2')
    assert.equal(await figures(there, '2025-06-12'), '0 and 0 of 2')
    assert.deepEqual((await nouns.plans.line(p, record, 2))!.following.activities, [])
    assert.equal(why(await nouns.following.withdraw(p, place, gone, on('2025-06-13'))), 'activity-gone')
    const anew = activityAsked({ activity: added.value, version: 2 })
    assert.equal(why(await nouns.following.write(p, place, anew, on('2025-06-13'))), 'activity-gone')
  })

  test('evidence is added to what is there, and an address that is none is refused', async () => {
    const { p, record, nouns, place } = await kept()
    const first = activityAsked({ address: 'https://minutes.example/1', shows: 'The minutes' })
    const added = await nouns.following.write(p, place, first, on('2025-06-10'))
    assert.ok(added.ok)
    const more = activityAsked({
      activity: added.value,
      version: 1,
      address: 'https://x.example/2',
      shows: 'A list',
    })
    assert.equal(why(await nouns.following.write(p, place, more, on('2025-06-11'))), 'done')
    const [activity] = (await nouns.plans.line(p, record, 2))!.following.activities
    assert.deepEqual(
      activity?.evidence.map(({ shows }) => shows),
      ['The minutes', 'A list'],
    )
    const wrong = activityAsked({ address: 'javascript:alert(1)', shows: 'x' })
    assert.equal(
      why(await nouns.following.write(p, place, wrong, on('2025-06-11'))),
      'address-not-of-the-web',
    )
  })

  test('a status that is set stands against all that is known, until it is lifted; each with a reason', async () => {
    const there = await kept()
    const { p, record, nouns, place } = there
    const set = (status: string, reason: string, seen: number, day: string) =>
      nouns.following.setStatus(p, place, { status, reason, seen }, on(day))
    assert.equal(why(await set('completed', '', 0, '2025-03-01')), 'status-needs-a-reason')
    assert.equal(why(await set('', 'None', 0, '2025-03-01')), 'nothing-to-lift')
    assert.equal(why(await set('finished', 'So', 0, '2025-03-01')), 'unknown-status')
    assert.equal(why(await set('completed', 'Both ministers said so', 0, '2025-03-01')), 'done')
    assert.equal(why(await set('retired', 'By another', 0, '2025-03-01')), 'line-changed-meanwhile')
    assert.equal(why(await nouns.following.write(p, place, activityAsked(), on('2025-06-10'))), 'done')
    assert.equal(await figures(there, '2025-07-01'), '1 and 1 of 2')
    assert.equal(why(await set('', 'It was too soon', 1, '2025-08-01')), 'done')
    assert.equal(await figures(there, '2025-07-31'), '1 and 1 of 2')
    assert.equal(await figures(there, '2025-08-01'), '1 and 0 of 2')
    assert.equal(why(await set('retired', 'Given up', 2, '2025-09-01')), 'done')
    assert.equal(await figures(there, '2025-09-01'), '0 and 0 of 1')
    const { trail } = (await nouns.plans.line(p, record, 2))!
    assert.deepEqual(
      trail?.rows.map(({ act, content }) => [act, content?.reason ?? null]),
      [
        ['set-status', 'Given up'],
        ['lift-status', 'It was too soon'],
        ['add-activity', null],
        ['set-status', 'Both ministers said so'],
      ],
    )
  })

  test('a line is given to bodies of either side, each once, and taken from them', async () => {
    const { p, record, nouns, place } = await kept()
    const [one, other] = (await nouns.plans.line(p, record, 2))!.bodies
    assert.ok(one && other)
    assert.equal(why(await nouns.following.nameBody(p, place, one.id, true)), 'done')
    assert.equal(why(await nouns.following.nameBody(p, place, one.id, false)), 'body-named-already')
    assert.equal(why(await nouns.following.nameBody(p, place, other.id, false)), 'done')
    assert.equal(why(await nouns.following.nameBody(p, place, 9_999, true)), 'unknown-body')
    assert.deepEqual(
      (await nouns.plans.line(p, record, 2))!.following.bodies.map(({ id, lead }) => [id, lead]),
      [
        [one.id, true],
        [other.id, false],
      ],
    )
    const { lines } = (await nouns.plans.get(p, record))!
    assert.deepEqual(
      standingOf(lines, '2025-12-31', ['body']).groups.body?.map(({ key, counted }) => [key, counted.length]),
      [
        [String(one.id), 1],
        [String(other.id), 1],
        [null, 1],
      ],
    )
    assert.equal(why(await nouns.following.unnameBody(p, place, one.id)), 'done')
    assert.equal(why(await nouns.following.unnameBody(p, place, one.id)), 'unknown-body')
  })

  test('a plan that is followed is not taken back, and a section is no line', async () => {
    const { p, record, nouns, place } = await kept()
    assert.equal(
      why(await nouns.following.write(p, { record, line: 1 }, activityAsked(), on('2025-06-10'))),
      'not-found',
    )
    assert.equal(why(await nouns.following.write(p, place, activityAsked(), on('2025-06-10'))), 'done')
    assert.equal(why(await nouns.plans.drop(p, record)), 'plan-followed')
  })

  test('a validating officer may write to a line, a reader and a focal point may not yet', async () => {
    const { p, place } = await kept()
    const as = (role: 'validating-officer' | 'reader' | 'focal-point') =>
      bed.store
        .as(personWith('Ida', postOf(p, role, 'coast')))
        .following.write(p, place, activityAsked(), on('2025-06-10'))
    assert.equal(why(await as('validating-officer')), 'done')
    assert.equal(why(await as('reader')), 'role-not-enough')
    assert.equal(why(await as('focal-point')), 'role-not-enough')
  })
})
