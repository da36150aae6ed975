import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Actor } from '../../src/access/actor.ts'
import { PARTY_SORTS, type PartySort } from '../../src/register/map/present.ts'
import { NOTIFICATION_SORTS } from '../../src/register/notification.ts'
import { REVIEW_SORTS } from '../../src/register/review-views.ts'
import { subjectFrom } from '../../src/register/subject.ts'
import { EVERYTHING } from '../../src/register/watch/said.ts'
import { WATCH_SORTS } from '../../src/register/watch/watch-views.ts'
import { newId } from '../../src/storage/new-id.ts'
import type { Store } from '../../src/storage/store.ts'
import {
  activityAsked,
  indicatorAsked,
  measureAsked,
  reportAsked,
  roundAsked,
} from '../../src/storage/testing/sample-activity.ts'
import { sampleFramework } from '../../src/storage/testing/sample-framework.ts'
import { bytesOf, sampleReading } from '../../src/storage/testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from '../../src/storage/testing/sample-record.ts'
import { SAMPLE_EMBEDDER, sampleVector } from '../sample-embedder.ts'
import { difference } from './alike.ts'
import { ABSENT, nothingFor } from './fill.ts'
import { isDrawn, knownIn, type Thing, WORD } from './known.ts'
import { newRegister, SHORT } from './place.ts'
import { foreignIn, type Secrets, secretsOf } from './search-answer.ts'
import { CLOSE_TO, SEARCHED, WRITTEN } from './searched.ts'
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
/** Something by its number, or by the word that stands for it. */
type Id = number | string
type Filling = { readonly of: string | null; readonly words: (p: string, id: Id) => readonly Words[] }

const list = (...more: Words): Filling => ({ of: null, words: (p) => [[p, ...more]] })
const one = (of: string, ...more: Words): Filling => ({ of, words: (p, id) => [[p, id, ...more]] })

/** Watches in every order, of all and of some years. */
const WATCHED = WATCH_SORTS.map((sort, at) => ({
  ...{ kind: at % 2 === 0 ? 'issue' : 'area', sort, today: AT.slice(0, 10) },
  narrow: at < 4 ? EVERYTHING : { ...EVERYTHING, from: '1990', until: '2090' },
}))

const mapAsked = (sort: PartySort) => ({
  ...{ sort, today: AT.slice(0, 10), narrow: { mechanism: null, from: null, until: null } },
})

const ALL_OF_IT = { act: null, object: null, id: null }

/** About a thing under review. */
const about = (...more: Words): Filling => ({
  of: 'review',
  words: (p, id) => [[p, subjectFrom(String(id)), ...more]],
})

/** About what waits on the fourth statement of a record. */
const hanging = (): Filling => ({
  of: 'records',
  words: (p, id) => [[p, id, 4, ABSENT.word, { ...said, reason: null }]],
})

/** About the second line of a plan, and one that it has not. */
const onLines = (more: (place: { record: Id; line: number }) => Words): Filling => ({
  of: 'plans',
  words: (p, id) => [2, 99].map((line) => [p, ...more({ record: id, line })]),
})

/** The sum of a file that is evidence under each plan. */
const sums = new Map<string, string>()

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
  'search.find': { of: null, words: (p) => SEARCHED.map((typed) => [p, typed, 1, AT.slice(0, 10)]) },
  'search.all': { of: null, words: (p) => SEARCHED.map((typed) => [p, typed, AT.slice(0, 10)]) },
  'search.cited': { of: null, words: (p) => SEARCHED.map((typed) => [p, typed, AT.slice(0, 10)]) },
  'search.close': {
    of: null,
    words: (p) => SEARCHED.map((typed) => [p, typed, AT.slice(0, 10), sampleVector(typed)]),
  },
  'search.near': {
    of: 'records',
    words: (p, record) => [
      ...CLOSE_TO.map((text) => [p, text, AT.slice(0, 10)]),
      [p, 'qwxz', AT.slice(0, 10), { of: 'statements', record, number: 1, model: SAMPLE_EMBEDDER.model }],
    ],
  },
  'vectors.unwritten': { of: null, words: () => [[SAMPLE_EMBEDDER.model, 100]] },
  'vectors.keep': {
    of: 'records',
    words: (partnership, record) => [
      ['another', [{ partnership, record, number: 1, text: 'x', vector: Float32Array.from([1]) }]],
    ],
  },
  'agreedLanguage.find': {
    of: null,
    words: (p) =>
      [null, 'hill'].flatMap((side) =>
        WRITTEN.map((text) => [p, { text, side, mechanism: null, from: null, until: null, kind: null }]),
      ),
  },
  'agreedLanguage.near': { of: 'records', words: (p, id) => [1, 2, 3, 99].map((n) => [p, id, n]) },
  'clauses.history': { of: 'records', words: (p, id) => [1, 2, 99].map((n) => [p, id, n]) },
  'clauses.decide': {
    of: 'records',
    words: (p, id) =>
      [1, id].map((record) => [p, id, 3, { act: 'confirm', other: { record, number: 3 } }, AT]),
  },
  'proposals.add': list({ reading, bytes, at: AT }),
  'proposals.get': one('proposals'),
  'proposals.waiting': list(),
  'proposals.discard': one('proposals'),
  'proposals.keep': one('proposals', saying, AT),
  'proposals.attach': one('proposals', { record: 1, source: null, published: null }, AT),
  'proposals.dropOlderThan': { of: null, words: () => [['2001-01-01T00:00:00.000Z']] },
  'uploads.add': list({ name: 'a.txt', mediaType: null, bytes, published: null }, AT),
  'uploads.get': one('proposals'),
  'uploads.again': one('proposals', AT),
  'uploads.discard': one('proposals'),
  'uploads.bringIn': list([], AT),
  'uploads.toRead': { of: 'proposals', words: (p, id) => [[p, [id]]] },
  'uploads.bytesToRead': { of: 'proposals', words: (p, id) => [[p, [id]]] },
  'uploads.settle': {
    of: 'proposals',
    words: (p, id) => [[p, [{ id, job: ABSENT.word, outcome: null }], AT]],
  },
  'uploads.dropUnread': { of: null, words: () => [['2001-01-01T00:00:00.000Z']] },
  'uploads.counts': { of: null, words: () => [[]] },
  'uploads.jobs': { of: null, words: () => [[]] },
  'uploads.retry': { of: null, words: () => [[AT]] },
  'uploads.requeue': { of: null, words: () => [[AT]] },
  'meetings.get': one('meetings', 1),
  'meetings.list': list(1),
  'meetings.byKey': list('summit-1'),
  'mechanisms.get': one('mechanisms'),
  'briefs.of': one('mechanisms', '2026-06-01'),
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
  'topics.get': {
    of: 'issues',
    words: (p, id) =>
      ['issue', 'area'].map((kind) => [
        p,
        { kind, id },
        { ...EVERYTHING, strength: null, with: null },
        { page: 1, today: AT.slice(0, 10) },
      ]),
  },
  'watch.list': { of: null, words: (p) => WATCHED.map((asked) => [p, asked, 1]) },
  'watch.all': { of: null, words: (p) => WATCHED.map((asked) => [p, asked]) },
  'topics.history': { of: 'issues', words: (p, id) => ['issue', 'area'].map((kind) => [p, kind, id, 1]) },
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
  'trail.list': {
    of: null,
    words: (p) => [
      [p, ALL_OF_IT, 1],
      [p, ALL_OF_IT, 2],
      [null, ALL_OF_IT, 1],
      [p, { ...ALL_OF_IT, act: 'comment' }, 1],
    ],
  },
  'trail.heads': { of: null, words: (p) => [[p], [null]] },
  'trail.part': {
    of: null,
    words: (p) =>
      ['joint', 'side/hill', 'side/coast', 'secretariat'].map((chain) => [
        { partnership: p, chain, number: 9_999, hash: '' },
        0,
      ]),
  },
  'review.queue': {
    of: null,
    words: (p) =>
      [null, ...REVIEW_SORTS].map((sort) => [
        p,
        { sort, record: null, kind: null, assigned: null, due: null, page: 1 },
        '2026-01-19',
      ]),
  },
  'matters.get': about(),
  'threads.post': about({ scope: 'both', words: 'We agree', mentioned: [], at: AT }),
  'threads.settle': about({ owner: '*', settled: true, at: AT }),
  'threads.placeOf': one('comments'),
  'threads.edit': one('comments', { words: 'We agree', mentioned: [], at: AT }),
  'threads.withdraw': one('comments', AT),
  'assignments.assign': about({
    to: { account: 'nobody', body: null, name: 'Nobody' },
    ...{ told: [], due: null, note: null, at: AT },
  }),
  'assignments.finish': one('assignments', AT),
  'assignments.reopen': one('assignments', AT),
  'bulks.take': {
    of: 'records',
    words: (p, id) => [[p, '', [{ record: id, number: 1, revision: 1 }], { ...said, act: 'confirm' }]],
  },
  'bulks.get': one('acts'),
  'bulks.undo': one('acts', said),
  'decisions.agree': hanging(),
  'decisions.takeBack': hanging(),
  'identities.agree': { of: null, words: (p) => [[p, { one: 1, other: 2 }, ABSENT.word, said]] },
  'identities.takeBack': { of: null, words: (p) => [[p, { one: 1, other: 2 }, ABSENT.word, said]] },
  'notifications.list': {
    of: null,
    words: () => [[1], [2]],
  },
  'notifications.unread': { of: null, words: () => [[]] },
  'notifications.settings': { of: null, words: () => [[]] },
  'notifications.set': { of: null, words: () => [[{ digest: 'weekly', sorts: ['due'], remind: 3 }]] },
  'notifications.read': { of: null, words: () => [[ABSENT.word, AT]] },
  'dues.tell': { of: null, words: () => [['2001-01-01T00:00:00.000Z']] },
  'digests.settingsOf': list('delegate-coast'),
  'digests.claim': list('delegate-coast', 'daily', AT),
  'digests.sent': list('delegate-coast', AT, 1),
  'digests.lines': list('2001-01-01T00:00:00.000Z', { digest: 'daily', sorts: NOTIFICATION_SORTS }),
  'plans.list': list(),
  'plans.get': one('plans'),
  'plans.matrix': one('plans', '2026-06-01'),
  'plans.comparison': {
    of: 'plans',
    words: (p, id) => [null, id, 99].map((other) => [p, id, other, '2026-06-01']),
  },
  'plans.succession': { of: 'plans', words: (p, id) => [null, id, 99].map((other) => [p, id, other]) },
  'plans.skeleton': {
    of: 'plans',
    words: (p, id) => [null, id, 99].map((other) => [p, id, other, '2026-06-01']),
  },
  'plans.line': { of: 'plans', words: (p, id) => [1, 2, 3, 99].map((n) => [p, id, n]) },
  'plans.outline': one('records'),
  'plans.keep': one('records', { title: 'A plan', from: '', until: '', what: [], number: [] }, AT),
  'plans.tie': { of: 'plans', words: (p, id) => [1, 99].map((other) => [p, id, other]) },
  'plans.drop': one('plans'),
  'following.write': onLines((place) => [place, activityAsked(), AT]),
  'intakes.take': {
    of: 'plans',
    words: (p, id) => [[p, id, id, { keys: ['2.0'], seen: ABSENT.word, reason: 'So' }, AT]],
  },
  'intakes.get': { of: 'plans', words: (p, id) => [[p, id, ABSENT.word]] },
  'intakes.undo': { of: 'plans', words: (p, id) => [[p, id, ABSENT.word, AT]] },
  'newAreas.get': {
    of: null,
    words: (p) => [null, '2018', '2025', 'x'].map((since) => [p, { since, today: AT.slice(0, 10) }]),
  },
  'partnershipMap.get': { of: null, words: (p) => PARTY_SORTS.map((sort) => [p, mapAsked(sort)]) },
  'partnershipMap.meetings': {
    of: 'people',
    words: (p, id) => [
      ...PARTY_SORTS.map((sort) => [p, mapAsked(sort), { one: String(id), other: null }, 1]),
      [p, mapAsked('sides'), { one: 'hill', other: 'coast' }, 1],
    ],
  },
  'savedSearches.list': list(),
  'savedSearches.save': list({ name: 'Rowing', query: 'rowing', alert: true }, AT),
  'savedSearches.remove': list(ABSENT.word),
  'savedSearches.toTell': { of: null, words: () => [[]] },
  'savedSearches.tell': {
    of: 'records',
    words: (p, id) => [[p, ABSENT.word, { records: [Number(id)], changed: [] }, AT]],
  },
  'savedSearches.settle': { of: null, words: (p) => [[[{ p, id: ABSENT.word }], AT]] },
  'abbreviations.list': list(),
  'abbreviations.add': list({ short: 'ROW', meaning: 'rowing' }),
  'abbreviations.remove': list({ short: 'ROW', meaning: 'rowing' }),
  'agendaPoints.propose': list({ mechanism: 1, words: 'Rowing' }, AT),
  'agendaPoints.withdraw': list({ mechanism: 1, words: 'Rowing' }),
  'templates.list': list(),
  'templates.used': list(),
  'templates.current': list('brief'),
  'templates.original': { of: null, words: (p) => [1, 2, 99].map((n) => [p, 'brief', n]) },
  'templates.keep': list('matrix', { name: 'ours.docx', bytes }, AT),
  'templates.again': { of: null, words: (p) => [1, 99].map((n) => [p, 'brief', n, AT]) },
  'templates.withdraw': { of: null, words: (p) => [1, 99].map((n) => [p, 'brief', n]) },
  'meanings.remember': one('plans', [{ kind: 'status', words: 'Done', meaning: 'completed' }]),
  'indicators.write': onLines((place) => [place, indicatorAsked(), AT]),
  'indicators.setValue': onLines((place) => [place, measureAsked({ indicator: ABSENT.word }), AT]),
  'indicators.removeValue': onLines((place) => [place, measureAsked({ indicator: ABSENT.word }), AT]),
  'indicators.withdraw': onLines((place) => [place, measureAsked({ indicator: ABSENT.word }), true, AT]),
  'evidence.add': onLines((place) => [
    place,
    { activity: ABSENT.word, version: 1, name: 'list.pdf', shows: 'Who came', bytes },
    AT,
  ]),
  'evidence.remove': onLines((place) => [place, { activity: ABSENT.word, version: 1, nth: 1 }, AT]),
  'evidence.original': {
    of: 'plans',
    words: (p, id) => [2, 99].map((line) => [p, { record: id, line }, sums.get(`${p} ${id}`) ?? ABSENT.word]),
  },
  'reports.write': onLines((place) => [place, reportAsked(), AT]),
  'reports.accept': onLines((place) => [place, ABSENT.word, AT]),
  'reports.giveBack': onLines((place) => [place, ABSENT.word, 'Name the place', AT]),
  'reports.withdraw': onLines((place) => [place, ABSENT.word, AT]),
  'following.withdraw': onLines((place) => [place, { activity: ABSENT.word, version: 1 }, AT]),
  'following.setStatus': onLines((place) => [place, { status: 'retired', reason: 'So', seen: 0 }, AT]),
  'following.nameBody': onLines((place) => [place, 1, true]),
  'following.unnameBody': onLines((place) => [place, 1]),
  'links.ofPlan': { of: 'plans', words: (p, id) => [null, 2, 99].map((line) => [p, id, line, 1]) },
  'links.ofStatement': { of: 'records', words: (p, id) => [1, 2, 99].map((n) => [p, id, n]) },
  'links.decide': {
    of: 'records',
    words: (p, id) => [1, id].map((plan) => [p, id, 1, { act: 'confirm', plan, line: { line: 2 } }, AT]),
  },
  'successions.decide': onLines((place) => [place, { act: 'confirm', later: 1, line: { line: 2 } }, AT]),
  'alignments.rows': list(),
  'alignments.taught': list({ of: 'line', record: 0, number: 0 }),
  'crosswalks.get': {
    of: null,
    words: (p) => [
      [p, 'aims', 'thrusts'],
      [p, 'aims', 'none'],
    ],
  },
  'crosswalks.concepts': {
    of: null,
    words: (p) =>
      ['1', '1.1', '2', '9'].flatMap((code) =>
        [
          { framework: 'thrusts', code: '1' },
          { framework: 'aims', code: '2' },
        ].map((other) => [p, { framework: 'aims', code }, other, '2026-06-01']),
      ),
  },
  'crosswalks.names': list(),
  'crosswalks.decide': {
    of: null,
    words: (p) =>
      ['agree', 'withdraw'].map((act) => [
        p,
        {
          ...{ act, from: { framework: 'aims', code: '2' }, to: { framework: 'thrusts', code: '2' } },
          ...{ relation: 'close', degree: 'low', rationale: '', seen: 99 },
        },
        AT,
      ]),
  },
  'crosswalks.import': list([], AT),
  'frameworks.list': list(),
  'frameworks.get': { of: null, words: (p) => ['aims', 'none'].map((f) => [p, f]) },
  'frameworks.concept': {
    of: null,
    words: (p) => ['1', '1.1', '2', '9'].map((code) => [p, 'aims', code, '2026-06-01']),
  },
  'frameworks.import': list(sampleFramework({ version: '2' }), AT),
  'alignments.decide': {
    of: 'plans',
    words: (p, id) =>
      [
        { of: 'line', record: id, number: 2 },
        { of: 'statement', record: id, number: 4 },
        { of: 'line', record: id, number: 99 },
      ].map((subject) => [p, subject, { act: 'confirm', concept: { words: '2' }, reason: '' }, AT]),
  },
  'rounds.of': one('plans'),
  'rounds.write': one('plans', roundAsked(), AT),
  'rounds.end': one('plans', ABSENT.word, 'closed'),
  'rounds.reopen': one('plans', ABSENT.word),
  'calendars.get': list('2026-06-01'),
  'work.get': list('2026-06-01'),
  'work.ahead': list(),
  'members.of': list('coast', '2026-01-02'),
  'members.reachable': { of: null, words: () => [['2026-01-02']] },
}

const asWords = (words: Words, call: string): Words => {
  if (call === 'identities.take') return [words[0], { act: 'apart', lead: words[1], other: 1 }, words[2]]
  // Each act on many has an id of its own.
  return call === 'bulks.take' ? words.with(1, newId()) : words
}

/** A word of a call as it is where there is nothing. */
const instead = (word: unknown, thing: Thing): unknown => {
  if (word === thing.id) return nothingFor(thing)
  if (typeof word === 'object' && word !== null && 'record' in word && word.record === thing.id)
    return { ...word, record: nothingFor(thing) }
  const subject = typeof thing.id === 'string' ? subjectFrom(thing.id) : null
  const whole = subject !== null && JSON.stringify(word) === JSON.stringify(subject)
  return whole ? subjectFrom(String(nothingFor(thing))) : word
}

/** An answer as text, bytes of files as the text that they are, maps as what is in them. */
const told = (answer: unknown): string =>
  JSON.stringify(answer, (_, value) => {
    if (value instanceof Map) return [...value]
    return value instanceof Uint8Array ? new TextDecoder().decode(value) : value
  }) ?? 'undefined'

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
    for (const { p, id, sums: [sum] = [] } of things) if (sum) sums.set(`${p} ${id}`, sum)
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
          // A short run takes every third.
          const about =
            of === null
              ? [null]
              : things
                  .filter(({ kind, p: at }) => kind === of && at === p)
                  .filter((_, at) => !SHORT || at % 3 === 0)
          for (const thing of about)
            for (const each of words(p, thing?.id ?? 0)) {
              const answer = await make(call, asWords(each, name))
              const asked = name.startsWith('trail.') ? '/trail' : String(thing?.id ?? '')
              const foreign = foreignIn(actor, secrets, answer, asked)
              assert.deepEqual(foreign, [], `${name} of ${p} ${thing?.label} tells ${foreign.join(', ')}`)
              if (!thing || !isDrawn(thing) || mayKnow(actor, thing.audience)) continue
              const absent = each.map((word) => instead(word, thing))
              const nothing = await make(call, asWords(absent, name))
              // An act on many answers with the id that it was given.
              const differs = difference(
                answer.replaceAll(String(thing.id), '⟨n⟩').replaceAll(WORD, '⟨word⟩'),
                nothing.replaceAll(String(nothingFor(thing)), '⟨n⟩').replaceAll(WORD, '⟨word⟩'),
              )
              assert.equal(differs, null, `${name} tells ${thing.label} from nothing: ${differs}`)
            }
        }
      }
    })
})
