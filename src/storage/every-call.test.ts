import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import type { Actor } from '../access/actor.ts'
import type { Nouns, Store } from './store.ts'
import {
  CANARY,
  type ConfidentialScene,
  confidential,
  confidentialCopy,
  confidentialScene,
  KEEPING,
  nearly,
  plain,
  putAside,
} from './testing/confidential-scene.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { samplePartnership } from './testing/sample-partnership.ts'
import { bytesOf, sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

type Stage = { readonly store: Store; readonly scene: ConfidentialScene }
type Act = (stage: Stage) => Promise<unknown>
type Read = (nouns: Nouns, scene: ConfidentialScene) => Promise<unknown>

const idOf = async (
  rows: Promise<{ rows: readonly { id: number; name: string }[] } | undefined>,
  name: string,
) => (await rows)?.rows.find((row) => row.name === name)?.id ?? 0

const people = async (nouns: Nouns, p: string, name: string) =>
  idOf(
    nouns.people.list(p, 1).then((view) => view?.people),
    name,
  )
const topic = async (nouns: Nouns, p: string, kind: 'issue' | 'area', name: string) =>
  idOf(
    nouns.topics.list(p, kind, 1).then((view) => view?.topics),
    name,
  )

const entryOf = (reading: typeof plain) => ({
  reading,
  bytes: bytesOf(reading),
  title: null,
  kind: null,
  published: null,
  source: null,
})

/** Every call that changes something, as somebody makes it who may. A new one has no row here, and the test says so. */
const ACTS: Readonly<Record<string, Act>> = {
  'proposals.add': ({ store, scene: { p, noor } }) => putAside(store, noor, p),
  'proposals.discard': async ({ store, scene: { p, noor } }) =>
    store.as(noor).proposals.discard(p, await putAside(store, noor, p)),
  'proposals.keep': async ({ store, scene: { p, noor } }) =>
    givenBy(await store.as(noor).proposals.keep(p, await putAside(store, noor, p), KEEPING, AT)),
  'proposals.attach': async ({ store, scene: { p, noor, record } }) => {
    const again = sampleReading([...confidential.document.text.split('\n\n'), 'Once more'])
    const id = await putAside(store, noor, p, again)
    return givenBy(
      await store.as(noor).proposals.attach(p, id, { record, source: null, published: null }, AT),
    )
  },
  'proposals.dropOlderThan': async ({ store, scene: { p, noor } }) => {
    await putAside(store, noor, p)
    await store.proposals.dropOlderThan('2030-01-01T00:00:00.000Z')
  },
  'copies.release': async ({ store, scene: { p, noor, record, copy } }) =>
    givenBy(await store.as(noor).copies.release(p, record, copy, confidentialCopy, AT)),
  'readings.add': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).readings.add(p, record, { ...confidential, reader: '2' }, AT)),
  'recordMeetings.choose': async ({ store, scene: { p, noor, record } }) =>
    givenBy(
      await store
        .as(noor)
        .recordMeetings.choose(p, record, { meeting: null, seen: null, by: 'Noor', at: AT }),
    ),
  'recordStandings.move': async ({ store, scene: { p, rui, record } }) =>
    givenBy(await store.as(rui).recordStandings.move(p, record, { from: 'shared', to: 'joint' })),
  'recordStandings.mark': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).recordStandings.mark(p, record, 'UNCLASSIFIED')),
  'decisions.take': async ({ store, scene: { p, rui, record } }) =>
    givenBy(await store.as(rui).decisions.take(p, record, 1, sampleDecision('confirm'))),
  'identities.take': async ({ store, scene: { p, rui } }) => {
    const [lead, other] = [await people(store, p, 'Ada Brook'), await people(store, p, 'Ivo Sören')]
    return givenBy(
      await store.as(rui).identities.take(p, { act: 'same', lead, other }, { by: 'Rui', at: AT }),
    )
  },
  'imports.add': async ({ store, scene: { p } }) => store.imports.add(p, entryOf(plain), AT),
  'records.add': async ({ store, scene: { p } }) => store.records.add(p, sampleRecord(plain), AT),
  'records.addOnce': async ({ store, scene: { p } }) => store.records.addOnce(p, sampleRecord(plain), AT),
  'partnerships.import': async ({ store, scene: { p } }) => store.partnerships.import(samplePartnership(p)),
}

/** Every other call, asked so that it answers as much as it can. */
const READS: Readonly<Record<string, Read>> = {
  'partnerships.get': (nouns, { p }) => nouns.partnerships.get(p),
  'partnerships.list': (nouns) => nouns.partnerships.list(),
  overview: (nouns, { p }) => nouns.overview(p),
  names: (nouns, { p }) => nouns.names(p),
  'records.get': (nouns, { p, record }) => nouns.records.get(p, record),
  'records.ref': (nouns, { p, record }) => nouns.records.ref(p, record),
  'records.list': (nouns, { p }) => nouns.records.list(p, 1),
  'records.bySha': (nouns, { p }) => nouns.records.bySha(p, confidential.source.sha256),
  'records.original': (nouns, { p, record }) => nouns.records.original(p, record),
  'recordMeetings.get': (nouns, { p, record }) => nouns.recordMeetings.get(p, record),
  'copies.original': (nouns, { p, record, copy }) => nouns.copies.original(p, record, copy),
  'statements.get': (nouns, { p, record }) => nouns.statements.get(p, record, 1),
  'statements.list': (nouns, { p }) => nouns.statements.list(p, { kind: null, state: null }, 1),
  'proposals.get': async (nouns, { p }) => {
    const id = (await nouns.proposals.waiting(p))?.waiting[0]?.id ?? 0
    return nouns.proposals.get(p, id).then((view) => view?.repeats)
  },
  'proposals.waiting': (nouns, { p }) => nouns.proposals.waiting(p),
  'meetings.get': (nouns, { p, meeting }) => nouns.meetings.get(p, meeting, 1),
  'meetings.list': (nouns, { p }) => nouns.meetings.list(p, 1),
  'meetings.byKey': (nouns, { p }) => nouns.meetings.byKey(p, 'summit-1'),
  'mechanisms.get': (nouns, { p }) => nouns.mechanisms.get(p, 1),
  'people.get': async (nouns, { p }) => nouns.people.get(p, await people(nouns, p, 'Mira Holm'), 1),
  'people.list': (nouns, { p }) => nouns.people.list(p, 1),
  'alike.list': (nouns, { p }) => nouns.alike.list(p, 1),
  'alike.of': async (nouns, { p }) => {
    const [id, chosen] = [await people(nouns, p, 'Mira Holm'), await people(nouns, p, 'Ada Brook')]
    return nouns.alike.of(p, id, { chosen, find: '', page: 1 })
  },
  'topics.get': async (nouns, { p }) =>
    nouns.topics.get(p, 'issue', await topic(nouns, p, 'issue', 'floods'), 1),
  'topics.list': (nouns, { p }) => nouns.topics.list(p, 'issue', 1),
  'instruments.get': async (nouns, { p }) => {
    const found = nouns.instruments.list(p, 1).then((view) => view?.instruments)
    return nouns.instruments.get(p, await idOf(found, 'River Plan'), 1)
  },
  'instruments.list': (nouns, { p }) => nouns.instruments.list(p, 1),
  'trail.list': (nouns, { p }) => nouns.trail.list(p, { act: null, object: null, id: null }, 1),
  'trail.heads': (nouns, { p }) => nouns.trail.heads(p),
  'trail.part': async (nouns, { p }) => {
    const head = (await nouns.trail.heads(p))?.find(({ chain }) => chain === 'joint')
    return head && nouns.trail.part(head, 0)
  },
}

/** Calls that hand out words of records: those that are known to. Any other that does turns the test red too. */
const WITH_WORDS = [
  'alike.of',
  'copies.original',
  'instruments.get',
  'meetings.get',
  'people.get',
  'proposals.get',
  'recordMeetings.get',
  'records.get',
  'records.original',
  'statements.get',
  'statements.list',
  'topics.get',
  'trail.list',
  'trail.part',
]

const callsOf = (store: Store): string[] =>
  Object.entries(store.as({ kind: 'public' })).flatMap(([noun, calls]) =>
    typeof calls === 'function' ? [noun] : Object.keys(calls).map((call) => `${noun}.${call}`),
  )

/** An answer as text, files unpacked. */
const textOf = (answer: unknown): string =>
  JSON.stringify(answer, (_name, value) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  ) ?? ''

onEachEngine('every call of the register', (bed: Bed) => {
  const entries = async (p: string, act: '=' | '!=' = '!=') =>
    await bed.store.db
      .selectFrom('trail')
      .selectAll()
      .where((eb) => eb.or([eb('partnership_id', '=', p), eb('partnership_id', '=', '')]))
      .where('act', act, 'read')
      .orderBy('number')
      .execute()
  const scene = async () => confidentialScene(bed.store, await bed.partnership())

  test('is known to these tests, as an act or as a question', () => {
    assert.deepEqual([...Object.keys(ACTS), ...Object.keys(READS)].sort(), callsOf(bed.store).sort())
  })

  for (const [name, act] of Object.entries(ACTS))
    test(`${name} leaves its entry, with what it changed`, async () => {
      const stage = { store: bed.store, scene: await scene() }
      const before = await entries(stage.scene.p)
      await act(stage)
      const left = (await entries(stage.scene.p)).filter(
        (row) =>
          !before.some(
            ({ chain, number, partnership_id: p }) =>
              chain === row.chain && number === row.number && p === row.partnership_id,
          ),
      )
      assert.ok(left.length >= 1, 'no entry')
      assert.ok(left.at(-1)!.content !== null, 'an entry that tells nothing')
    })

  test('leaves one entry if it hands out words of a CONFIDENTIAL record to a person, and none if not', async () => {
    const there = await scene()
    const { p, rui, record } = there
    // Something for each question to find: a file that repeats the record, an amended statement in the trail.
    await putAside(bed.store, rui, p, nearly)
    givenBy(
      await bed.store
        .as(rui)
        .decisions.take(p, record, 1, sampleDecision('amend', { amendment: { kind: 'note' } })),
    )
    const withWords = []
    for (const [name, read] of Object.entries(READS)) {
      // Questions that a call asks first, to know what to ask for, hand out no words.
      const before = await entries(p, '=')
      const answer = await read(bed.store.as(rui), there)
      const left = (await entries(p, '=')).slice(before.length)
      const words = textOf(answer).includes(CANARY)
      assert.equal(
        left.length,
        words ? 1 : 0,
        `${name}: ${left.length} entries, ${words ? 'with' : 'without'} words`,
      )
      if (!words) continue
      withWords.push(name)
      assert.deepEqual(
        left.map(({ name: who, role, side, object_kind: kind, object_id: id, chain }) => [
          who,
          role,
          side,
          kind,
          id,
          chain,
        ]),
        [['Rui Sande', 'side editor', 'coast', 'record', String(record), 'side/hill']],
        name,
      )
    }
    assert.deepEqual(withWords.sort(), WITH_WORDS)
  })

  test('leaves none where the machine reads, or the record is UNCLASSIFIED', async () => {
    const there = await scene()
    const { p, noor, rui, record } = there
    for (const read of Object.values(READS)) await read(bed.store, there)
    assert.deepEqual(await entries(p, '='), [])
    givenBy(await bed.store.as(noor).recordStandings.mark(p, record, 'UNCLASSIFIED'))
    for (const read of Object.values(READS)) await read(bed.store.as(rui), there)
    assert.deepEqual(await entries(p, '='), [])
  })

  test('answers nothing of a CONFIDENTIAL record where the entry can’t be left', async () => {
    const { p, rui, record } = await scene()
    const unnamed: Actor = { ...editorOf(p, 'coast'), account: '' } as Actor
    await assert.rejects(bed.store.as(unnamed).records.get(p, record))
    assert.ok(await bed.store.as(rui).records.get(p, record))
  })
})
