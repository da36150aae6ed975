import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { PersonMention } from '../reading/reading.ts'
import type { PartySort } from '../register/map/present.ts'
import type { Nouns } from './store.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { samplePartnership } from './testing/sample-partnership.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const ALL = { mechanism: null, from: null, until: null }

onEachEngine('the map of a partnership', (bed: Bed) => {
  let p: string

  const asked = (sort: PartySort, narrow: Partial<Record<keyof typeof ALL, string | number | null>> = {}) =>
    ({ sort, narrow: { ...ALL, ...narrow }, today: AT.slice(0, 10) }) as Parameters<
      Nouns['partnershipMap']['get']
    >[1]

  const takesPart = (
    text: string,
    name: string,
    post: string | null,
    organisation: string | null,
    role: PersonMention['role'] = 'participant',
  ): PersonMention => {
    const span = { start: text.indexOf(name), end: text.indexOf(name) + name.length }
    return { name, post, organisation, role, span, spans: [span] }
  }

  before(async () => {
    const { meetings, ...file } = samplePartnership('')
    p = await bed.partnership({
      meetings: meetings.map((each, at) => (at === 2 ? { ...each, coChairs: [] } : each)),
      posts: file.posts,
    })
    const [first, second] = [
      (await bed.store.meetings.byKey(p, 'summit-1'))!,
      (await bed.store.meetings.byKey(p, 'summit-2'))!,
    ]
    const add = async (
      text: string,
      people: readonly PersonMention[],
      over: Parameters<typeof sampleRecord>[1],
    ) => bed.store.records.add(p, sampleRecord(sampleReading([text], {}, { people }), over), AT)
    const open = 'Lia Stone and Ivo Sören agreed to meet; Ned Reed was spoken of.'
    await add(
      open,
      [
        takesPart(open, 'Lia Stone', 'Warden', 'Coast Council'),
        takesPart(open, 'Ivo Sören', null, null),
        takesPart(open, 'Ned Reed', null, 'Coast Council', 'mentioned'),
      ],
      { meeting: first },
    )
    const hidden = 'Una Fell agreed to come.'
    await add(hidden, [takesPart(hidden, 'Una Fell', 'Envoy', 'Coast Council')], {
      ...{ meeting: second, published: '2019-06-02' },
      standing: { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'draft' },
    })
  })

  const names = async (nouns: Pick<Nouns, 'partnershipMap'>, sort: PartySort) =>
    (await nouns.partnershipMap.get(p, asked(sort)))!.parties.map(({ party, meetings }) => [
      party.name,
      meetings,
    ])
  const coast = () => bed.store.as(editorOf(p, 'coast'))
  const hill = () => bed.store.as(editorOf(p, 'hill'))

  test('people, posts, bodies and sides are counted by the meetings at which they were', async () => {
    assert.deepEqual(await names(coast(), 'people'), [
      ['Ada Brook', 2],
      ['Ivo Sören', 1],
      ['Lia Stone', 1],
    ])
    // Ada Brook’s post was entered for 2019 on; in 2018 the co-chair’s entry has it.
    assert.deepEqual(await names(coast(), 'posts'), [
      ['Chair of the League', 1],
      ['Chair of the League, Hill League', 1],
      ['Warden, Coast Council', 1],
    ])
    assert.deepEqual(await names(coast(), 'bodies'), [
      ['Coast', 1],
      ['Hill League', 1],
    ])
    assert.deepEqual(await names(coast(), 'sides'), [
      ['Hill', 2],
      ['Coast', 1],
    ])
  })

  test('who was there of both sides met, and the meetings behind each number are told', async () => {
    const map = (await coast().partnershipMap.get(p, asked('people')))!
    assert.deepEqual([map.held, map.known], [3, 2])
    assert.equal(map.slow, false)
    const [pair, ...more] = map.pairs!
    assert.deepEqual(
      [pair?.one.name, pair?.other.name, pair?.meetings, more.length],
      ['Ada Brook', 'Lia Stone', 1, 0],
    )
    for (const { party, meetings } of map.parties) {
      const view = await coast().partnershipMap.meetings(
        p,
        asked('people'),
        { one: party.key, other: null },
        1,
      )
      assert.equal(view?.meetings.total, meetings)
    }
    const both = { one: pair!.one.key, other: pair!.other.key }
    const view = await coast().partnershipMap.meetings(p, asked('people'), both, 1)
    assert.deepEqual(
      view?.meetings.rows.map(({ start }) => start),
      ['2018-05-02'],
    )
    assert.equal(
      await coast().partnershipMap.meetings(p, asked('people'), { one: '999', other: null }, 1),
      null,
    )
  })

  test('a map is narrowed by series and years', async () => {
    const met = async (narrow: Parameters<typeof asked>[1]) =>
      (await coast().partnershipMap.get(p, asked('people', narrow)))!.parties.map(({ party }) => party.name)
    assert.deepEqual(await met({ from: '2019' }), ['Ada Brook'])
    assert.deepEqual(await met({ mechanism: 99 }), [])
    assert.deepEqual(await met({ until: '2018' }), ['Ada Brook', 'Ivo Sören', 'Lia Stone'])
  })

  test('whom only one side’s draft names met nobody for the others', async () => {
    assert.ok((await names(hill(), 'people')).some(([name]) => name === 'Una Fell'))
    for (const nouns of [coast(), bed.store.as(PUBLIC)])
      for (const sort of ['people', 'posts'] as const)
        assert.ok(!JSON.stringify(await names(nouns, sort)).match(/Una Fell|Envoy/))
  })
})
