import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import type { Role } from '../access/actor.ts'
import { standingOf } from '../plans/following/standing.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { reportAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading(['Dialogue', 'Hold meetings each year;', 'Exchange minutes;', 'of spring;'])
const on = (day: string) => `${day}T10:00:00.000Z`
const why = (outcome: { ok: true } | { ok: false; refusal: { reason: string } }) =>
  outcome.ok ? 'done' : outcome.refusal.reason

onEachEngine('reports on the lines of a plan', (bed: Bed) => {
  const kept = async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading), on('2025-01-01'))
    const as = (name: string, role: Role, side: string) =>
      bed.store.as(personWith(name, postOf(p, role, side)))
    const fay = as('Fay Focal', 'focal-point', 'hill')
    const vera = as('Vera Officer', 'validating-officer', 'hill')
    const coast = as('Cai Coast', 'side-editor', 'coast')
    const rows = (await vera.plans.outline(p, record))!.rows
    assert.ok((await coast.plans.keep(p, record, planAsked(rows), on('2025-01-01'))).ok)
    return { p, record, fay, vera, coast, place: { record, line: 2 } }
  }
  type Kept = Awaited<ReturnType<typeof kept>>
  const seen = async ({ p, record }: Kept, nouns: Kept['fay']) =>
    (await nouns.plans.line(p, record, 2))!.reports.map(({ state, words }) => `${state} ${words}`)
  const figures = async ({ p, record, coast }: Kept, day: string) => {
    const { addressed, completed } = standingOf((await coast.plans.get(p, record))!.lines, day).whole
    return `${addressed.n} and ${completed.n} of ${addressed.of}`
  }
  const reported = async (there: Kept, over = {}) => {
    const outcome = await there.fay.reports.write(there.p, there.place, reportAsked(over), on('2025-06-10'))
    assert.ok(outcome.ok)
    return outcome.value
  }

  test('a report is its side’s own and counts for nothing until another of the side accepts it', async () => {
    const there = await kept()
    const id = await reported(there, { claim: 'completed' })
    assert.deepEqual(await seen(there, there.vera), ['submitted The ministers met.'])
    assert.deepEqual(await seen(there, there.coast), [])
    assert.equal(await figures(there, '2025-06-30'), '0 and 0 of 2')
    assert.equal(why(await there.vera.reports.accept(there.p, there.place, id, on('2025-07-01'))), 'done')
    assert.deepEqual(await seen(there, there.coast), ['accepted The ministers met.'])
    assert.equal(await figures(there, '2025-06-30'), '0 and 0 of 2')
    assert.equal(await figures(there, '2025-07-01'), '1 and 1 of 2')
    const [activity] = (await there.coast.plans.line(there.p, there.record, 2))!.following.activities
    assert.equal(activity?.title, 'Meeting of ministers')
  })

  test('those of the side who may accept a report are told of it, and neither its writer nor the other side', async () => {
    const there = await kept()
    await reported(there)
    const told = async (nouns: typeof there.fay) =>
      (await nouns.notifications.list(1)).rows.map(({ detail }) => detail)
    assert.deepEqual(await told(there.vera), [{ sort: 'reports', line: 2 }])
    assert.deepEqual(await told(there.coast), [])
    assert.deepEqual(await told(there.fay), [])
  })

  test('nobody accepts their own report, nor one of the other side', async () => {
    const there = await kept()
    const { p, place, vera, coast, fay } = there
    const own = await vera.reports.write(p, place, reportAsked(), on('2025-06-10'))
    assert.ok(own.ok)
    assert.equal(why(await vera.reports.accept(p, place, own.value, on('2025-06-11'))), 'own-report')
    assert.equal(why(await coast.reports.accept(p, place, own.value, on('2025-06-11'))), 'report-gone')
    assert.equal(why(await fay.reports.accept(p, place, own.value, on('2025-06-11'))), 'role-not-enough')
  })

  test('one that is given back says why, and is written anew by whoever wrote it', async () => {
    const there = await kept()
    const { p, place, vera, fay } = there
    const id = await reported(there)
    assert.equal(why(await vera.reports.giveBack(p, place, id, ' ', on('2025-06-11'))), 'reason-missing')
    assert.equal(why(await vera.reports.giveBack(p, place, id, 'Name the place', on('2025-06-11'))), 'done')
    const [report] = (await fay.plans.line(p, there.record, 2))!.reports
    assert.deepEqual(
      [report?.state, report?.reason, report?.endedBy],
      ['returned', 'Name the place', 'Vera Officer'],
    )
    const [told] = (await fay.notifications.list(1)).rows
    assert.deepEqual(
      [told?.detail, told?.by, await fay.notifications.unread()],
      [{ sort: 'decided', act: 'return-report', line: 2 }, 'Vera Officer', 1],
    )
    const ofVera = (await vera.notifications.list(1)).rows.map(({ detail }) => detail.sort)
    assert.deepEqual(ofVera, ['reports'])
    const anew = reportAsked({ report: id, words: 'They met at Low Bank.' })
    assert.equal(why(await vera.reports.write(p, place, anew, on('2025-06-12'))), 'report-gone')
    assert.equal(why(await fay.reports.write(p, place, anew, on('2025-06-12'))), 'done')
    assert.equal(why(await fay.reports.write(p, place, anew, on('2025-06-12'))), 'already-submitted')
    assert.deepEqual(await seen(there, vera), ['submitted They met at Low Bank.'])
  })

  test('one’s own report is taken back while it waits; what is accepted stays', async () => {
    const there = await kept()
    const { p, place, vera, fay } = there
    const id = await reported(there)
    assert.equal(why(await vera.reports.withdraw(p, place, id, on('2025-06-11'))), 'not-your-report')
    assert.equal(why(await fay.reports.withdraw(p, place, id, on('2025-06-11'))), 'done')
    assert.equal(why(await vera.reports.accept(p, place, id, on('2025-06-12'))), 'not-submitted')
    assert.equal(
      why(await fay.reports.write(p, place, reportAsked({ report: id }), on('2025-06-13'))),
      'done',
    )
    assert.equal(why(await vera.reports.accept(p, place, id, on('2025-06-14'))), 'done')
    assert.equal(why(await fay.reports.withdraw(p, place, id, on('2025-06-15'))), 'already-accepted')
  })

  test('of two who accept and give back at once one is told, and the report is added once', async () => {
    const there = await kept()
    const { p, place, vera } = there
    const id = await reported(there)
    const outcomes = await Promise.all([
      vera.reports.accept(p, place, id, on('2025-06-11')),
      vera.reports.giveBack(p, place, id, 'No', on('2025-06-11')),
    ])
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
  })

  test('an empty report, a time that is none and a claim that is none are refused', async () => {
    const { p, place, fay } = await kept()
    const write = (over: Parameters<typeof reportAsked>[0]) =>
      fay.reports.write(p, place, reportAsked(over), on('2025-06-10'))
    const nothing = { title: '', date: '', place: '', participants: '', words: ' ' }
    assert.equal(why(await write(nothing)), 'report-empty')
    assert.equal(why(await write({ period: 'soon' })), 'period-unclear')
    assert.equal(why(await write({ claim: 'nearly' })), 'unknown-claim')
    assert.equal(why(await write({ date: 'early' })), 'activity-date-unclear')
    assert.equal(why(await write({ ...nothing, claim: 'needs-resources' })), 'done')
  })

  test('what waits is in the queue of those of the side who did not write it', async () => {
    const there = await kept()
    const { p, vera, coast, fay, record } = there
    await reported(there)
    const queue = async (nouns: typeof vera) =>
      (await nouns.review.queue(
        p,
        { sort: 'reports', record: null, kind: null, assigned: null, due: null, page: 1 },
        '2025-06-11',
      ))!
    const mine = await queue(vera)
    assert.equal(mine.counts.reports, 1)
    assert.deepEqual(
      mine.items.rows.map(({ report, record }) => [report?.name, report?.by, record?.id]),
      [['1.1', 'Fay Focal', record]],
    )
    assert.equal((await queue(coast)).counts.reports, 0)
    assert.equal((await queue(fay)).counts.reports, 0)
  })
})
