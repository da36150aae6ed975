import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC, type Role } from '../access/actor.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { roundAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading(['Dialogue', 'Hold meetings each year;', 'Exchange minutes;', 'of spring;'])
const AT = '2027-06-10T10:00:00.000Z'
const why = (outcome: { ok: true } | { ok: false; refusal: { reason: string } }) =>
  outcome.ok ? 'done' : outcome.refusal.reason

onEachEngine(
  'reporting rounds of a plan',
  (bed: Bed) => {
    const given = async () => {
      const p = await bed.partnership()
      const record = await bed.store.records.add(p, sampleRecord(reading), AT)
      const as = (name: string, role: Role, side: string | null) =>
        bed.store.as(personWith(name, postOf(p, role, side)))
      const coast = as('Cai Coast', 'co-chair', 'coast')
      const rows = (await coast.plans.outline(p, record))!.rows
      assert.ok((await coast.plans.keep(p, record, planAsked(rows), AT)).ok)
      const joint = as('Jo Joint', 'joint-editor', null)
      return { p, record, coast, joint, fay: as('Fay Focal', 'focal-point', 'hill') }
    }
    const opened = async ({ p, record, coast }: Awaited<ReturnType<typeof given>>) => {
      const outcome = await coast.rounds.write(p, record, roundAsked(), AT)
      assert.ok(outcome.ok)
      return outcome.value
    }

    test('a round that a co-chair opened is there for members of both sides, and not for the public', async () => {
      const there = await given()
      const { p, record, fay } = there
      await opened(there)
      const [round] = (await fay.rounds.of(p, record))!.rounds
      assert.deepEqual([round?.period, round?.due, round?.by], ['2027-01/2027-06', '2027-07-31', 'Cai Coast'])
      assert.deepEqual((await fay.plans.line(p, record, 2))?.round, round)
      assert.deepEqual((await fay.work.get(p, '2027-06-10'))?.rounds, [round])
      await bed.store.db.updateTable('record').set({ stage: 'public' }).where('id', '=', record).execute()
      await bed.store.db.updateTable('partnership').set({ portal: true }).where('id', '=', p).execute()
      assert.deepEqual((await bed.store.as(PUBLIC).rounds.of(p, record))?.rounds, [])
    })

    test('only those who edit the plan’s record call for reports', async () => {
      const there = await given()
      const { p, record, fay, joint } = there
      assert.notEqual(why(await fay.rounds.write(p, record, roundAsked(), AT)), 'done')
      assert.equal(why(await joint.rounds.write(p, record, roundAsked(), AT)), 'done')
    })

    test('one round is open at a time, and changing it needs to have seen how it is', async () => {
      const there = await given()
      const { p, record, coast, joint } = there
      const id = await opened(there)
      assert.equal(why(await joint.rounds.write(p, record, roundAsked(), AT)), 'round-open-already')
      const asked = roundAsked({ round: id, version: 1, due: '2027-08-15' })
      assert.equal(why(await joint.rounds.write(p, record, asked, AT)), 'done')
      assert.equal(why(await coast.rounds.write(p, record, asked, AT)), 'round-changed-meanwhile')
      assert.equal((await coast.rounds.of(p, record))?.rounds[0]?.due, '2027-08-15')
    })

    test('a round that is closed or withdrawn can be opened again, and each act is in the trail', async () => {
      const there = await given()
      const { p, record, coast } = there
      const id = await opened(there)
      assert.equal(why(await coast.rounds.end(p, record, id, 'withdrawn')), 'done')
      assert.equal(why(await coast.rounds.end(p, record, id, 'closed')), 'round-gone')
      assert.equal(why(await coast.rounds.reopen(p, record, id)), 'done')
      assert.equal(why(await coast.rounds.reopen(p, record, id)), 'round-gone')
      assert.equal(why(await coast.rounds.end(p, record, id, 'closed')), 'done')
      const trail = (await coast.trail.list(p, { act: null, object: 'record', id: String(record) }, 1))!
      const acts = trail.entries.rows.map(({ act }) => act).filter((act) => act.endsWith('-round'))
      assert.deepEqual(acts, ['close-round', 'reopen-round', 'withdraw-round', 'open-round'])
    })

    test('a plan with a round is not taken back', async () => {
      const there = await given()
      await opened(there)
      assert.equal(why(await there.coast.plans.drop(there.p, there.record)), 'plan-followed')
    })
  },
  { alone: true },
)
