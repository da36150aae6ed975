import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Choosing } from '../register/choosing.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading(['The leagues agreed to build a ferry at Low Bank.'])

onEachEngine(
  'the meeting of a record',
  (bed: Bed) => {
    const kept = async () => {
      const p = await bed.partnership()
      const meeting = (await bed.store.meetings.byKey(p, 'summit-1'))!
      const other = (await bed.store.meetings.byKey(p, 'summit-2'))!
      const record = await bed.store.records.add(p, sampleRecord(reading, { meeting }), AT)
      return { p, record, meeting, other }
    }
    const choose = (p: string, record: number, meeting: Choosing['meeting'], seen: number | null = null) =>
      bed.store.recordMeetings.choose(p, record, { meeting, seen, by: 'Noor', at: AT })
    const view = async (p: string, record: number) => (await bed.store.records.get(p, record))!

    test('a record that is kept with its meeting has no change', async () => {
      const { p, record } = await kept()
      assert.deepEqual((await view(p, record)).meetingChanges, [])
      assert.equal((await bed.store.recordMeetings.get(p, record))?.seen, 0)
    })

    test('each change is kept with who made it, when, from which meeting and to which; setting it back is one more', async () => {
      const { p, record, meeting, other } = await kept()
      for (const each of [other, null, meeting]) assert.ok((await choose(p, record, each)).ok)
      const { meetingChanges, record: standing } = await view(p, record)
      assert.deepEqual(
        meetingChanges.map(({ number, by, at, before, after }) => [number, by, at, before?.id, after?.id]),
        [
          [1, 'Noor', AT, meeting, other],
          [2, 'Noor', AT, other, undefined],
          [3, 'Noor', AT, undefined, meeting],
        ],
      )
      assert.equal(meetingChanges[0]?.before?.name, standing.meeting?.name)
      assert.equal((await bed.store.recordMeetings.get(p, record))?.seen, 3)
    })

    test('the meeting that stands already is no change', async () => {
      const { p, record, meeting } = await kept()
      const outcome = await choose(p, record, meeting)
      assert.ok(outcome.ok && !outcome.value.changed)
      assert.deepEqual((await view(p, record)).meetingChanges, [])
    })

    test('of two who choose on the same sight, one is told, and only one change is kept', async () => {
      const { p, record, other } = await kept()
      const outcomes = await Promise.all([choose(p, record, other, 0), choose(p, record, null, 0)])
      assert.deepEqual(outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.refusal.reason)).sort(), [
        'kept',
        'meeting-changed-meanwhile',
      ])
      assert.equal((await view(p, record)).meetingChanges.length, 1)
    })

    test('what is refused leaves no entry, nor does a record of another partnership', async () => {
      const { p, record, other } = await kept()
      const q = await bed.partnership()
      for (const [where, meeting, reason] of [
        [p, 999, 'unknown-meeting'],
        [q, null, 'not-found'],
      ] as const) {
        const outcome = await choose(where, record, meeting)
        assert.equal(!outcome.ok && outcome.refusal.reason, reason)
      }
      assert.deepEqual((await view(p, record)).meetingChanges, [])
      const own = await bed.store.records.add(q, sampleRecord(reading), AT)
      assert.equal(own, record)
      await choose(p, record, other)
      assert.deepEqual((await view(q, own)).meetingChanges, [])
    })

    test('the changes are there after the store is opened anew', async () => {
      const { p, record, other } = await kept()
      await choose(p, record, other)
      await bed.reopen()
      assert.equal((await view(p, record)).meetingChanges[0]?.after?.id, other)
    })
  },
  { alone: true },
)
