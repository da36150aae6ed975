import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import type { Actor } from '../access/actor.ts'
import { EYES_FOR } from '../partnership/four-eyes.ts'
import { NOTIFICATION_SORTS } from '../register/notification.ts'
import type { ReviewSort } from '../register/review-views.ts'
import type { Subject } from '../register/subject.ts'
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
type Asking = ConfidentialScene & { readonly comment: string }
type Read = (nouns: Nouns, scene: Asking) => Promise<unknown>

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

const first = (record: number) => ({ of: 'statement', record, number: 1 }) as const
const SIGNED = { by: 'Rui', at: AT }

/** From here on each decision waits for a second person. */
const askForTwo = ({ store, scene: { p } }: Stage) =>
  store.db
    .insertInto('four_eyes')
    .values(EYES_FOR.map((kind) => ({ partnership_id: p, kind, eyes: 'two-people' })))
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'kind']).doUpdateSet({ eyes: 'two-people' }),
    )
    .execute()

const waiting = (taken: { readonly waits?: string } | object): string =>
  ('waits' in taken && taken.waits) || ''

/** A decision on a statement that waits, by Noor. */
const decideInTwo = async (stage: Stage): Promise<string> => {
  await askForTwo(stage)
  const { store, scene } = stage
  return waiting(
    givenBy(await store.as(scene.noor).decisions.take(scene.p, scene.record, 1, sampleDecision('confirm'))),
  )
}

/** Two names that Noor says are one person's, which waits. */
const joinInTwo = async (stage: Stage) => {
  await askForTwo(stage)
  const { store, scene } = stage
  const [lead, other] = [await people(store, scene.p, 'Ada Brook'), await people(store, scene.p, 'Ivo Sören')]
  const taken = await store.as(scene.noor).identities.take(scene.p, { act: 'same', lead, other }, SIGNED)
  return { pair: { one: lead, other }, id: waiting(givenBy(taken)) }
}

const assignTo = async ({ store, scene: { p, record, rui } }: Stage, subject: Subject = first(record)) => {
  const account = rui.kind === 'person' ? rui.account : ''
  const to = { account, body: null, name: 'Rui Sande' }
  const asked = { to, told: [account], due: '2026-02-01', note: `See to the ${CANARY}.`, at: AT }
  return givenBy(await store.as(rui).assignments.assign(p, subject, asked))
}

/** Noor writes to both sides, and mentions Rui. */
const writeTo = async (
  { store, scene: { p, record, noor, rui } }: Stage,
  subject: Subject = first(record),
) => {
  const mentioned = rui.kind === 'person' ? [{ account: rui.account, name: rui.name }] : []
  const posting = { scope: 'both', words: `Is the ${CANARY} meant?`, mentioned, at: AT } as const
  return givenBy(await store.as(noor).threads.post(p, subject, posting))
}

const takeBulk = async ({ store, scene: { p, record, rui } }: Stage, id: string) => {
  const chosen = [{ record, number: 1, revision: 1 }]
  const asked = { act: 'confirm', reason: null, ...SIGNED } as const
  return givenBy(await store.as(rui).bulks.take(p, id, chosen, asked))
}

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
    givenBy(await store.as(rui).recordStandings.move(p, record, { from: 'shared', to: 'joint' }, AT)),
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
  'decisions.agree': async (stage) => {
    const { store, scene } = stage
    const id = await decideInTwo(stage)
    const signed = { ...SIGNED, reason: null }
    return givenBy(await store.as(scene.rui).decisions.agree(scene.p, scene.record, 1, id, signed))
  },
  'decisions.takeBack': async (stage) => {
    const { store, scene } = stage
    const id = await decideInTwo(stage)
    return givenBy(await store.as(scene.noor).decisions.takeBack(scene.p, scene.record, 1, id, SIGNED))
  },
  'identities.agree': async (stage) => {
    const { pair, id } = await joinInTwo(stage)
    const { store, scene } = stage
    return givenBy(await store.as(scene.rui).identities.agree(scene.p, pair, id, SIGNED))
  },
  'identities.takeBack': async (stage) => {
    const { pair, id } = await joinInTwo(stage)
    const { store, scene } = stage
    return givenBy(await store.as(scene.noor).identities.takeBack(scene.p, pair, id, SIGNED))
  },
  'threads.post': (stage) => writeTo(stage),
  'threads.edit': async (stage) => {
    const id = await writeTo(stage)
    const { store, scene } = stage
    const words = { words: 'Which one is meant?', mentioned: [], at: AT }
    return givenBy(await store.as(scene.noor).threads.edit(scene.p, id, words))
  },
  'threads.withdraw': async (stage) => {
    const id = await writeTo(stage)
    return givenBy(await stage.store.as(stage.scene.noor).threads.withdraw(stage.scene.p, id, AT))
  },
  'threads.settle': async (stage) => {
    await writeTo(stage)
    const { p, record, rui } = stage.scene
    const settling = { owner: '*', settled: true, at: AT }
    return givenBy(await stage.store.as(rui).threads.settle(p, first(record), settling))
  },
  'assignments.assign': (stage) => assignTo(stage),
  'assignments.finish': async (stage) => {
    const id = await assignTo(stage)
    return givenBy(await stage.store.as(stage.scene.rui).assignments.finish(stage.scene.p, id, AT))
  },
  'assignments.reopen': async (stage) => {
    const id = await assignTo(stage)
    const { assignments } = stage.store.as(stage.scene.rui)
    givenBy(await assignments.finish(stage.scene.p, id, AT))
    return givenBy(await assignments.reopen(stage.scene.p, id, AT))
  },
  'bulks.take': (stage) => takeBulk(stage, 'many'),
  'bulks.undo': async (stage) => {
    const id = await takeBulk(stage, 'many')
    return givenBy(await stage.store.as(stage.scene.rui).bulks.undo(stage.scene.p, id, SIGNED))
  },
  'imports.add': async ({ store, scene: { p } }) => store.imports.add(p, entryOf(plain), AT),
  'records.add': async ({ store, scene: { p } }) => store.records.add(p, sampleRecord(plain), AT),
  'records.addOnce': async ({ store, scene: { p } }) => store.records.addOnce(p, sampleRecord(plain), AT),
  'partnerships.import': async ({ store, scene: { p } }) => store.partnerships.import(samplePartnership(p)),
}

/** What of an act says all that there is to say by its name. */
const BY_NAME = ['threads.settle', 'threads.withdraw']

/** Calls that write and are no acts: what people are told of acts, what of it they have read and how they are written to. */
const NO_ACTS: Readonly<Record<string, Read>> = {
  'notifications.read': (nouns) => nouns.notifications.read(null, AT),
  'notifications.set': (nouns) => nouns.notifications.set({ digest: 'weekly', sorts: ['assigned'] }),
  'dues.tell': (nouns) => nouns.dues.tell('2026-02-01T05:00:00.000Z'),
  'digests.claim': (nouns, { p }) => nouns.digests.claim(p, 'rui-sande', 'daily', AT),
  'digests.sent': (nouns, { p }) => nouns.digests.sent(p, 'rui-sande', AT, 1),
}

const queueOf =
  (sort: ReviewSort): Read =>
  (nouns, { p }) => {
    const narrowed = { record: null, kind: null, assigned: null, due: null, page: 1 }
    return nouns.review.queue(p, { sort, ...narrowed }, AT.slice(0, 10))
  }

/** Questions that the machine alone asks: of others the database refuses them. */
const MACHINES = ['members.of', 'members.reachable']

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
  'review.queue': queueOf('statements'),
  'matters.get': (nouns, { p, record }) => nouns.matters.get(p, first(record)),
  'threads.placeOf': (nouns, { p, comment }) => nouns.threads.placeOf(p, comment),
  'bulks.get': (nouns, { p }) => nouns.bulks.get(p, 'many'),
  'notifications.list': (nouns) => nouns.notifications.list(1),
  'notifications.unread': (nouns) => nouns.notifications.unread(),
  'notifications.settings': (nouns) => nouns.notifications.settings(),
  'digests.settingsOf': (nouns, { p }) => nouns.digests.settingsOf(p, 'rui-sande'),
  'digests.lines': (nouns, { p }) =>
    nouns.digests.lines(p, '2000-01-01T00:00:00.000Z', { digest: 'daily', sorts: NOTIFICATION_SORTS }),
  'members.of': (nouns, { p }) => nouns.members.of(p, 'hill', AT.slice(0, 10)),
  'members.reachable': (nouns) => nouns.members.reachable(AT.slice(0, 10)),
}

const SECONDING = 'review.queue of what waits for a second person'

/** The same calls, asked for more. */
const MORE_READS: Readonly<Record<string, Read>> = {
  'matters.get of a record': (nouns, { p, record }) => nouns.matters.get(p, { of: 'record', record }),
  'review.queue of what is assigned': queueOf('assigned'),
  'review.queue of mentions': queueOf('mentioned'),
  [SECONDING]: queueOf('seconding'),
}

/** Calls that hand out words of records: those that are known to. Any other that does turns the test red too. */
const WITH_WORDS = [
  'alike.of',
  'copies.original',
  'instruments.get',
  'matters.get',
  'matters.get of a record',
  'meetings.get',
  'people.get',
  'proposals.get',
  'recordMeetings.get',
  'records.get',
  'records.original',
  'review.queue',
  'review.queue of mentions',
  'review.queue of what is assigned',
  'review.queue of what waits for a second person',
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
  /** A scene in which both sides have written of the record and of a statement, and it is assigned. */
  const discussed = async (): Promise<Asking> => {
    const stage = { store: bed.store, scene: await scene() }
    const whole = { of: 'record', record: stage.scene.record } as const
    const comment = await writeTo(stage)
    await writeTo(stage, whole)
    await assignTo(stage, whole)
    return { ...stage.scene, comment }
  }

  test('is known to these tests, as an act or as a question', () => {
    assert.deepEqual(
      [ACTS, NO_ACTS, READS].flatMap((calls) => Object.keys(calls)).sort(),
      callsOf(bed.store).sort(),
    )
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
      if (!BY_NAME.includes(name)) assert.ok(left.at(-1)!.content !== null, 'an entry that tells nothing')
    })

  test('leaves no entry where it only tells people of acts', async () => {
    const there = await discussed()
    const before = await entries(there.p)
    for (const [name, write] of Object.entries(NO_ACTS)) {
      await write(name.startsWith('notifications') ? bed.store.as(there.rui) : bed.store, there)
      assert.equal((await entries(there.p)).length, before.length, name)
    }
    assert.deepEqual(await entries(there.p, '='), [])
  })

  test('leaves one entry if it hands out words of a CONFIDENTIAL record to a person, and none if not', async () => {
    const there = await discussed()
    const { p, rui, record } = there
    // Something for each question to find: a file that repeats the record, an amended statement in the trail.
    await putAside(bed.store, rui, p, nearly)
    givenBy(
      await bed.store
        .as(rui)
        .decisions.take(p, record, 1, sampleDecision('amend', { amendment: { kind: 'note' } })),
    )
    const withWords = []
    for (const [name, read] of Object.entries({ ...READS, ...MORE_READS })) {
      if (MACHINES.includes(name)) {
        await assert.rejects(read(bed.store.as(rui), there), /permission denied/, name)
        continue
      }
      if (name === SECONDING) {
        await askForTwo({ store: bed.store, scene: there })
        givenBy(await bed.store.as(there.noor).decisions.take(p, record, 2, sampleDecision('confirm')))
      }
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
    const there = await discussed()
    const { p, noor, rui, record } = there
    for (const read of Object.values({ ...READS, ...MORE_READS })) await read(bed.store, there)
    assert.deepEqual(await entries(p, '='), [])
    givenBy(await bed.store.as(noor).recordStandings.mark(p, record, 'UNCLASSIFIED'))
    for (const [name, read] of Object.entries({ ...READS, ...MORE_READS }))
      if (!MACHINES.includes(name)) await read(bed.store.as(rui), there)
    assert.deepEqual(await entries(p, '='), [])
  })

  test('answers nothing of a CONFIDENTIAL record where the entry can’t be left', async () => {
    const { p, rui, record } = await scene()
    const unnamed: Actor = { ...editorOf(p, 'coast'), account: '' } as Actor
    await assert.rejects(bed.store.as(unnamed).records.get(p, record))
    assert.ok(await bed.store.as(rui).records.get(p, record))
  })
})
