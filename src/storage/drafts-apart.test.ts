import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import type { MeetingFacts } from '../reading/reading.ts'
import type { Outcome } from '../text/outcome.ts'
import { withActor } from './door.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { bytesOf, sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const sure = <T>(outcome: Outcome<T, { readonly reason: string }>): T => {
  assert.ok(outcome.ok)
  return outcome.value
}

const meetingOn = (start: string, place: string): MeetingFacts => {
  const fact = <T>(value: T) => ({ value, span: null, rule: 'day-month-year' })
  const none = { end: null, venue: null, virtual: null, mechanism: null, ordinal: null }
  return { ...none, start: fact(start), place: fact(place) }
}

const said = { title: 'A text', kind: 'press-release', published: null, source: null } as const

onEachEngine('what one side’s draft leaves behind', (bed: Bed) => {
  const hill = (p: string) => bed.store.as(editorOf(p, 'hill'))
  const coast = (p: string) => bed.store.as(editorOf(p, 'coast'))
  const draft = async (
    p: string,
    by: ReturnType<typeof hill>,
    words: string,
    { people = [], meeting = null }: { people?: readonly string[]; meeting?: MeetingFacts | null } = {},
  ) => {
    const reading = sampleReading([words], { people }, { meeting })
    const id = sure(await by.proposals.add(p, { reading, bytes: bytesOf(reading), at: AT }))
    const chosen = meeting ? ('new' as const) : null
    return sure(await by.proposals.keep(p, id, { ...said, meeting: chosen, marking: 'UNCLASSIFIED' }, AT))
  }

  test('a meeting that only another draft has brought is not named to the other side by a record that was of it', async () => {
    const p = await bed.partnership()
    const own = await draft(p, hill(p), 'Hill agreed to row.', {
      meeting: meetingOn('2020-02-02', 'Otter Weir'),
    })
    const hidden = (await hill(p).records.ref(p, own))!.meeting!
    const shared = await draft(p, hill(p), 'Hill noted the tide.')
    const choose = (meeting: number) =>
      hill(p).recordMeetings.choose(p, shared, { meeting, seen: null, by: 'Noor', at: AT })
    const first = (await bed.store.meetings.byKey(p, 'summit-1'))!
    sure(await choose(hidden.id))
    sure(await choose(first))
    sure(await hill(p).recordStandings.move(p, shared, { from: 'draft', to: 'shared' }, AT))
    const changes = async (by: ReturnType<typeof hill>) =>
      (await by.records.get(p, shared))!.meetingChanges.map(({ before, after }) => [before?.id, after?.id])
    assert.deepEqual(await changes(hill(p)), [
      [undefined, hidden.id],
      [hidden.id, first],
    ])
    assert.deepEqual(await changes(coast(p)), [[undefined, first]])
  })

  test('a name that both sides have seen stays seen when only a draft has it any more', async () => {
    const p = await bed.partnership()
    const people = ['Mora Lindqvist']
    const shared = await draft(p, hill(p), 'Mora Lindqvist agreed to row.', { people })
    sure(await hill(p).recordStandings.move(p, shared, { from: 'draft', to: 'shared' }, AT))
    sure(await hill(p).readings.add(p, shared, sampleReading(['Hill agreed to row.']), AT))
    // The other side's editor can't write a row that would be the first side's draft: keeping would break.
    const own = await draft(p, coast(p), 'Mora Lindqvist noted the tide.', { people })
    const named = (await coast(p).records.get(p, own))!.mentions[0]
    assert.ok(named?.kind === 'person' && named.person)
    assert.ok(await hill(p).people.get(p, named.person.id, 1))
  })

  test('how many copies a draft has is counted under a number that the other side can’t read', async () => {
    const p = await bed.partnership()
    const id = await draft(p, hill(p), 'Hill agreed to row.')
    const again = sampleReading(['Hill agreed to row.'])
    const copy = sure(await hill(p).proposals.add(p, { reading: again, bytes: bytesOf(again), at: AT }))
    sure(await hill(p).proposals.attach(p, copy, { record: id, source: null, published: null }, AT))
    const counted = (side: string) =>
      withActor(bed.store.db, editorOf(p, side), ({ db }) =>
        db
          .selectFrom('counter')
          .select('noun')
          .where('noun', 'like', 'copy of %')
          .where('partnership_id', '=', p)
          .execute(),
      )
    assert.equal((await counted('hill')).length, 1)
    assert.deepEqual(await counted('coast'), [])
  })

  test('nobody adds a record that is more than a draft of their own side', async () => {
    const p = await bed.partnership()
    const entry = (owner: string | null, stage: 'draft' | 'joint' | 'public') =>
      sampleRecord(sampleReading([`Hill agreed to row ${owner} ${stage}.`]), {
        standing: { owner, marking: 'UNCLASSIFIED', stage },
      })
    for (const [owner, stage] of [
      ['hill', 'joint'],
      ['hill', 'public'],
      ['coast', 'draft'],
      [null, 'draft'],
    ] as const)
      await assert.rejects(hill(p).records.add(p, entry(owner, stage), AT), { code: '42501' })
    assert.ok(await hill(p).records.add(p, entry('hill', 'draft'), AT))
  })

  test('what waits is listed newest first, though its numbers are drawn by lot', async () => {
    const p = await bed.partnership()
    for (const day of ['02', '01', '04', '03']) {
      const reading = sampleReading([`Hill agreed on day ${day}.`], {}, { title: day })
      sure(
        await hill(p).proposals.add(p, {
          reading,
          bytes: bytesOf(reading),
          at: `2026-01-${day}T00:00:00.000Z`,
        }),
      )
    }
    const { waiting } = (await hill(p).proposals.waiting(p))!
    assert.deepEqual(
      waiting.map(({ name }) => name),
      ['04', '03', '02', '01'],
    )
  })
})
