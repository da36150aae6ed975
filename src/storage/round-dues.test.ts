import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { seedPeople } from '../../test/seed-people.ts'
import type { Person } from '../access/actor.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { reportAsked, roundAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading(['Dialogue', 'Hold meetings each year;', 'Exchange minutes;', 'of spring;'])
const on = (day: string) => `${day}T07:00:00.000Z`
const AT = on('2027-06-10')

onEachEngine('reminders of reporting rounds', (bed: Bed) => {
  const given = async () => {
    const p = await bed.partnership()
    const focal = (name: string, body: number | null) =>
      personWith(`${name} ${p}`, { ...postOf(p, 'focal-point', 'hill'), body })
    const fay = focal('Fay', 1)
    const other = focal('Otto', null)
    const vera = personWith(`Vera ${p}`, postOf(p, 'side-editor', 'hill'))
    const cai = personWith(`Cai ${p}`, postOf(p, 'side-editor', 'coast'))
    await seedPeople(bed.store, [fay, other, vera, cai])
    const record = await bed.store.records.add(p, sampleRecord(reading), AT)
    const as = (person: Person) => bed.store.as(person)
    const rows = (await as(vera).plans.outline(p, record))!.rows
    assert.ok((await as(vera).plans.keep(p, record, planAsked(rows), AT)).ok)
    assert.ok((await as(vera).following.nameBody(p, { record, line: 2 }, 1, true)).ok)
    const opened = await as(vera).rounds.write(p, record, roundAsked({ due: '2027-07-31' }), AT)
    assert.ok(opened.ok)
    return { p, record, fay, other, vera, cai, as, round: opened.value }
  }
  type Given = Awaited<ReturnType<typeof given>>
  const tell = async (...days: readonly string[]) => {
    for (const day of days) await bed.store.dues.tell(on(day))
  }
  const told = async ({ as }: Given, person: Person) =>
    (await as(person).notifications.list(1)).rows.flatMap(({ detail }) =>
      detail.sort === 'due' ? [detail.near] : [],
    )

  test('who reports for a body is told once before the day and once when it is over, and nobody else', async () => {
    const there = await given()
    await tell('2027-07-23')
    assert.deepEqual(await told(there, there.fay), [])
    await Promise.all([tell('2027-07-24', '2027-07-24'), tell('2027-07-24')])
    assert.deepEqual(await told(there, there.fay), ['ahead'])
    await tell('2027-07-31', '2027-08-01', '2027-08-02')
    assert.deepEqual((await told(there, there.fay)).sort(), ['ahead', 'over'])
    for (const person of [there.other, there.vera, there.cai])
      assert.deepEqual(await told(there, person), [], person.name)
  })

  test('what is reported already, or asked for no more, reminds nobody', async () => {
    const there = await given()
    const { p, record, fay, vera, as, round } = there
    const report = { period: '2027-01/2027-06', title: '', date: '', place: '', participants: '' }
    const place = { record, line: 2 }
    const written = await as(fay).reports.write(p, place, reportAsked(report), AT)
    assert.ok(written.ok)
    await tell('2027-07-24')
    assert.deepEqual(await told(there, fay), [])
    assert.ok((await as(vera).reports.giveBack(p, place, written.value, 'Name the place', AT)).ok)
    assert.ok((await as(vera).rounds.end(p, record, round, 'closed')).ok)
    await tell('2027-07-25')
    assert.deepEqual(await told(there, fay), [])
    assert.ok((await as(vera).rounds.reopen(p, record, round)).ok)
    await tell('2027-07-25')
    assert.deepEqual(await told(there, fay), ['ahead'])
  })

  test('somebody is reminded as many days before as they chose, or never', async () => {
    const there = await given()
    const settings = { digest: 'none', sorts: [] } as const
    await there.as(there.fay).notifications.set({ ...settings, remind: 1 })
    await tell('2027-07-29')
    assert.deepEqual(await told(there, there.fay), [])
    await tell('2027-07-30')
    assert.deepEqual(await told(there, there.fay), ['ahead'])
    const never = await given()
    await never.as(never.fay).notifications.set({ ...settings, remind: 0 })
    await tell('2027-07-30', '2027-08-01')
    assert.deepEqual(await told(never, never.fay), [])
  })

  test('a plan that one may not see reminds nobody of it', async () => {
    const there = await given()
    const draft = { stage: 'draft', owner_side: 'coast' } as const
    await bed.store.db.updateTable('record').set(draft).where('partnership_id', '=', there.p).execute()
    await tell('2027-07-30')
    const rows = await bed.store.db
      .selectFrom('notification')
      .select('id')
      .where('partnership_id', '=', there.p)
      .where('sort', '=', 'due')
      .execute()
    assert.deepEqual(rows, [])
  })
})
