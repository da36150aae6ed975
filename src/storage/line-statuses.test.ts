import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import { assess } from '../plans/following/assess.ts'
import { isStatus, type Status } from '../plans/following/status.ts'
import type { Standing } from '../register/standing.ts'
import type { Hit } from '../search/search-view.ts'
import type { Nouns } from './store.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { activityAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const PLAN = ['Ferries', 'Hold ferry regattas each year;', 'Exchange ferry minutes, namely', 'of pilots;']

const lineOf = (hit: Hit): readonly [number, Status] | null =>
  hit.of === 'lines' ? [hit.line, hit.status] : null

onEachEngine('action lines by how they stand', (bed: Bed) => {
  let p: string
  let plan: number

  const keptPlan = async (title: string, standing?: Standing) => {
    const editor = bed.store.as(editorOf(p, 'hill'))
    const record = await bed.store.records.add(
      p,
      sampleRecord(sampleReading(PLAN), {
        ...{ title, kind: 'plan-of-action' },
        ...(standing && { standing }),
      }),
      AT,
    )
    const rows = (await editor.plans.outline(p, record))!.rows
    assert.ok((await editor.plans.keep(p, record, planAsked(rows, { title }), AT)).ok)
    return record
  }
  const write = async (record: number, line: number, date: string, at: string, state = 'held') =>
    assert.ok(
      (
        await bed.store
          .as(editorOf(p, 'hill'))
          .following.write(p, { record, line }, activityAsked({ date, state }), at)
      ).ok,
    )
  const set = async (line: number, status: Status | '', seen: number, at: string) => {
    const asked = { status, seen, reason: 'No boats.' }
    const outcome = await bed.store
      .as(editorOf(p, 'hill'))
      .following.setStatus(p, { record: plan, line }, asked, at)
    assert.ok(outcome.ok, JSON.stringify(outcome))
  }
  const find = async (typed: string, on: string, nouns: Pick<Nouns, 'search'> = bed.store) =>
    (await nouns.search.find(p, typed, 1, on))!
  const lines = async (typed: string, on: string, nouns?: Pick<Nouns, 'search'>) =>
    (await find(typed, on, nouns)).hits.rows.flatMap((hit) => (lineOf(hit) ? [lineOf(hit)] : []))

  before(async () => {
    p = await bed.partnership()
    plan = await keptPlan('Ferries')
    await write(plan, 2, '2025-05-03', '2025-05-10T09:00:00.000Z')
    await set(3, 'needs-resources', 0, '2025-06-10T09:00:00.000Z')
    await set(3, '', 1, '2025-09-10T09:00:00.000Z')
  })

  test('a line is found by its standing on the day of the search, and is shown with it', async () => {
    const days = ['2025-05-01', '2025-05-20', '2025-07-01', '2025-09-20', '2027-01-01']
    const told: unknown[] = []
    for (const day of days) told.push(await lines('in:lines ferry', day))
    assert.deepEqual(told, [
      [
        [2, 'not-started'],
        [3, 'not-started'],
      ],
      [
        [2, 'addressed'],
        [3, 'not-started'],
      ],
      [
        [2, 'addressed'],
        [3, 'needs-resources'],
      ],
      [
        [2, 'addressed'],
        [3, 'not-started'],
      ],
      [
        [2, 'stalled'],
        [3, 'not-started'],
      ],
    ])
    assert.deepEqual(await lines('status:addressed', '2025-07-01'), [[2, 'addressed']])
    assert.deepEqual(await lines('status:"needs resources" ferry', '2025-07-01'), [[3, 'needs-resources']])
    assert.deepEqual(await lines('in:lines -status:addressed', '2025-07-01'), [[3, 'needs-resources']])
    assert.deepEqual(await lines('status:stalled status:addressed', '2027-01-01'), [[2, 'stalled']])
    assert.deepEqual(await lines('status:held', '2027-01-01'), [])
  })

  test('it is the standing that the page of the plan shows', async () => {
    for (const day of ['2025-05-01', '2025-07-01', '2026-05-02', '2027-01-01']) {
      const view = (await bed.store.plans.get(p, plan))!
      const shown = view.lines.map(({ id, facts }) => [Number(id), assess(facts, day).status])
      assert.deepEqual(await lines('in:lines ferry', day), shown, day)
    }
  })

  test('lines are counted by standing, and each count is that of what it narrows to, in the file and the list too', async () => {
    const on = '2025-07-01'
    const { facets } = await find('ferry', on)
    const values = facets
      .find(({ field }) => field === 'status')!
      .values.filter(({ value }) => isStatus(value))
    assert.deepEqual(
      values.map(({ value, count }) => [value, count]),
      [
        ['addressed', 1],
        ['needs-resources', 1],
      ],
    )
    for (const { value, count } of values) {
      assert.equal((await find(`ferry status:${value}`, on)).hits.total, count)
      assert.equal((await bed.store.search.all(p, `ferry status:${value}`, on))!.hits!.length, count)
      assert.equal((await bed.store.search.cited(p, `ferry status:${value}`, on))!.cited!.total, count)
    }
  })

  test('a plan that somebody does not see changes no standing and no count of theirs', async () => {
    const told = async (nouns: Pick<Nouns, 'search'>) => {
      const asked = ['status:under-way', 'status:addressed', 'ferry', 'in:lines -status:stalled']
      const views = await Promise.all(asked.map((typed) => find(typed, '2025-07-01', nouns)))
      return JSON.stringify(views.map(({ hits, counts, facets, unread }) => [hits, counts, facets, unread]))
    }
    const others = [bed.store.as(editorOf(p, 'coast')), bed.store.as(PUBLIC)]
    const earlier = await Promise.all(others.map(told))
    const draft = await keptPlan('Ferries of the hill', {
      owner: 'hill',
      marking: 'UNCLASSIFIED',
      stage: 'draft',
    })
    await write(draft, 2, '2025-06-01/2025-08-01', '2025-06-01T09:00:00.000Z')
    const hill = bed.store.as(editorOf(p, 'hill'))
    assert.deepEqual(await lines('status:under-way', '2025-07-01', hill), [[2, 'under-way']])
    assert.deepEqual(await Promise.all(others.map(told)), earlier)
  })

  test('to learn how a line of a CONFIDENTIAL plan stands is to read it', async () => {
    const secret = { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'joint' } as const
    const record = await keptPlan('Ferries between ourselves', secret)
    await write(record, 2, '2025-06-01/2025-08-01', '2025-06-01T09:00:00.000Z')
    const coast = bed.store.as(editorOf(p, 'coast'))
    const reads = async () =>
      (
        await bed.store.db
          .selectFrom('trail')
          .select('act')
          .where('partnership_id', '=', p)
          .where('act', '=', 'read')
          .where('record_id', '=', record)
          .execute()
      ).length
    // What its keeper read is there already.
    const before = await reads()
    await lines('status:retired', '2025-07-01', coast)
    assert.equal(await reads(), before)
    await lines('status:under-way', '2025-07-01', coast)
    assert.equal(await reads(), before + 1)
    await lines('in:lines -status:under-way', '2025-07-01', coast)
    assert.equal(await reads(), before + 2)
  })
})
