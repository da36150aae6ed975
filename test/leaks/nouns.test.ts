import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Actor } from '../../src/access/actor.ts'
import type { Store } from '../../src/storage/store.ts'
import { bytesOf, sampleReading } from '../../src/storage/testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from '../../src/storage/testing/sample-record.ts'
import { difference } from './alike.ts'
import { ABSENT } from './fill.ts'
import { knownIn, type Thing } from './known.ts'
import { newRegister, SHORT } from './place.ts'
import { foreignIn, type Secrets, secretsOf } from './search-answer.ts'
import { ACTORS, FEW, mayKnow } from './sights.ts'
import { standingFile } from './standing-file.ts'
import { makeWorld } from './world.ts'

const reading = sampleReading(['The sides agreed to row.'])
const bytes = bytesOf(reading)
const said = { by: 'Noor', at: AT }
const saying = {
  title: 'A text',
  kind: 'press-release',
  published: null,
  meeting: null,
  source: null,
  marking: 'UNCLASSIFIED',
}

type Words = readonly unknown[]
type Filling = { readonly of: string | null; readonly words: (p: string, id: number) => readonly Words[] }

const list = (...more: Words): Filling => ({ of: null, words: (p) => [[p, ...more]] })
const one = (of: string, ...more: Words): Filling => ({ of, words: (p, id) => [[p, id, ...more]] })

/** How each call of each noun is made: about which kind of thing, with what else. A call that is missing fails by name. */
const CALLS: Readonly<Record<string, Filling>> = {
  'partnerships.get': list(),
  'partnerships.list': { of: null, words: () => [[]] },
  'partnerships.import': { of: null, words: (p) => [[standingFile(p).file]] },
  overview: list(),
  'records.add': list(sampleRecord(reading), AT),
  'records.addOnce': list(sampleRecord(reading), AT),
  'records.get': one('records'),
  'records.ref': one('records'),
  'records.list': {
    of: null,
    words: (p) => [
      [p, 1],
      [p, 2],
      [p, 99],
    ],
  },
  'records.bySha': list(reading.source.sha256),
  'records.original': one('records'),
  'recordMeetings.get': one('records'),
  'recordMeetings.choose': one('records', { meeting: null, seen: null, ...said }),
  'recordStandings.move': one('records', { from: 'draft', to: 'joint' }),
  'recordStandings.mark': one('records', 'UNCLASSIFIED'),
  'copies.original': one('records', 1),
  'copies.release': one('records', 1, reading, AT),
  'imports.add': list({ reading, bytes, title: null, kind: null, published: null, source: null }, AT),
  'readings.add': one('records', reading, AT),
  'statements.get': { of: 'records', words: (p, id) => [1, 2, 3, 99].map((n) => [p, id, n]) },
  'statements.list': {
    of: null,
    words: (p) => [
      [p, { kind: null, state: null }, 1],
      [p, { kind: 'note', state: 'amended' }, 1],
    ],
  },
  'decisions.take': one('records', 4, sampleDecision('confirm')),
  'proposals.add': list({ reading, bytes, at: AT }),
  'proposals.get': one('proposals'),
  'proposals.waiting': list(),
  'proposals.discard': one('proposals'),
  'proposals.keep': one('proposals', saying, AT),
  'proposals.attach': one('proposals', { record: 1, source: null, published: null }, AT),
  'proposals.dropOlderThan': { of: null, words: () => [['2001-01-01T00:00:00.000Z']] },
  'meetings.get': one('meetings', 1),
  'meetings.list': list(1),
  'meetings.byKey': list('summit-1'),
  'mechanisms.get': one('mechanisms'),
  'people.get': one('people', 1),
  'people.list': {
    of: null,
    words: (p) => [
      [p, 1],
      [p, 2],
      [p, 99],
    ],
  },
  'alike.list': list(1),
  'alike.of': one('people', { chosen: null, find: 'a', page: 1 }),
  'identities.take': one('people', said),
  'topics.get': { of: 'issues', words: (p, id) => ['issue', 'area'].map((kind) => [p, kind, id, 1]) },
  'topics.list': {
    of: null,
    words: (p) => [
      [p, 'issue', 1],
      [p, 'area', 1],
    ],
  },
  'instruments.get': one('instruments', 1),
  'instruments.list': list(1),
  names: list(),
}

const asWords = (words: Words, call: string): Words =>
  call === 'identities.take' ? [words[0], { act: 'apart', lead: words[1], other: 1 }, words[2]] : words

/** An answer as text, bytes of files as the text that they are. */
const told = (answer: unknown): string =>
  JSON.stringify(answer, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  ) ?? 'undefined'

type Calls = Readonly<
  Record<
    string,
    ((...words: Words) => Promise<unknown>) | Readonly<Record<string, (...words: Words) => Promise<unknown>>>
  >
>

const callsOf = (store: Store, actor: Actor) =>
  Object.entries(store.as(actor) as unknown as Calls).flatMap(([noun, calls]) =>
    typeof calls === 'function'
      ? [[noun, calls] as const]
      : Object.entries(calls).map(([name, call]) => [`${noun}.${name}`, call] as const),
  )

describe('no call of a noun tells anybody what is not theirs to know', () => {
  let store: Store
  let drop: () => Promise<void>
  let things: readonly Thing[]
  let secrets: Secrets
  let made = 0
  before(async () => {
    const register = await newRegister()
    store = register.store
    drop = register.drop
    const { canaries } = await makeWorld(store)
    things = await knownIn(store)
    secrets = secretsOf(canaries, things)
  })
  after(async () => {
    console.log(`# ${made} calls of nouns`)
    await store?.close()
    await drop?.()
  })

  test('of every call it is known how to make it', () => {
    const names = callsOf(store, ACTORS.PR!).map(([name]) => name)
    assert.deepEqual(
      names.filter((name) => !Object.hasOwn(CALLS, name)),
      [],
    )
  })

  /** What came of a call: its answer, or how the database denied it, which only what is for the machine comes to. */
  const make = async (call: (...words: Words) => Promise<unknown>, words: Words): Promise<string> => {
    made++
    try {
      return told(await call(...words))
    } catch (error) {
      const { code = '', message } = error as { code?: string; message: string }
      if (code !== '42501') throw error
      return `denied: ${message}`
    }
  }

  for (const [who, actor] of Object.entries(ACTORS).filter(
    ([name]) => !SHORT || FEW.some((few) => few === name),
  ))
    test(`${who} learns nothing foreign from any, and of hidden things what there is to learn of absent ones`, async () => {
      for (const [name, call] of callsOf(store, actor)) {
        const { of, words } = CALLS[name]!
        for (const p of ['alpha', 'beta']) {
          const about = of === null ? [null] : things.filter(({ kind, p: at }) => kind === of && at === p)
          for (const thing of about)
            for (const each of words(p, thing?.id ?? 0)) {
              const answer = await make(call, asWords(each, name))
              const foreign = foreignIn(actor, secrets, answer, String(thing?.id ?? ''))
              assert.deepEqual(foreign, [], `${name} of ${p} ${thing?.label} tells ${foreign.join(', ')}`)
              if (!thing || thing.id < 1e8 || mayKnow(actor, thing.audience)) continue
              const absent = each.map((word) => (word === thing.id ? ABSENT.drawn : word))
              const nothing = await make(call, asWords(absent, name))
              const differs = difference(
                answer.replaceAll(String(thing.id), '⟨n⟩'),
                nothing.replaceAll(String(ABSENT.drawn), '⟨n⟩'),
              )
              assert.equal(differs, null, `${name} tells ${thing.label} from nothing: ${differs}`)
            }
        }
      }
    })
})
