/**
 * Opposite acts at the same instant by two people of the two sides: one wins, the other is told so, never both, never none.
 * `npm run test:races -- --pairs 500`. On PGlite and, where TEST_DATABASE_URL names a server, on PostgreSQL.
 */
import { parseArgs } from 'node:util'
import type { Actor } from '../src/access/actor.ts'
import type { Store } from '../src/storage/store.ts'
import { inFolder, opened } from '../src/storage/testing/on-each-engine.ts'
import { onServer } from '../src/storage/testing/on-server.ts'
import { samplePartnership } from '../src/storage/testing/sample-partnership.ts'
import { bytesOf, sampleReading } from '../src/storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../src/storage/testing/sample-record.ts'
import type { Outcome } from '../src/text/outcome.ts'
import { personWith, postOf } from './sample-actors.ts'

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '500' } } })
const PAIRS = Number(values.pairs)
const P = 'alpha'

const hill = personWith('Noor Hadley', postOf(P, 'side-editor', 'hill'))
const coast = personWith('Ines Okafor', postOf(P, 'side-editor', 'coast'))
const chairs = [
  personWith('Chair Hill', postOf(P, 'co-chair', 'hill')),
  personWith('Chair Coast', postOf(P, 'co-chair', 'coast')),
]

type Result = Outcome<unknown, { readonly reason: string }>
type Tally = Map<string, number>

const reasonOf = (result: Result) => (result.ok ? 'won' : result.refusal.reason)

/** One pair: exactly one wins, and the other is refused with one of the given reasons. Throws where it is otherwise. */
const settle = (
  tally: Tally,
  what: string,
  results: readonly Result[],
  reasons: readonly string[],
): number => {
  const said = results.map(reasonOf)
  for (const each of said) tally.set(`${what}: ${each}`, (tally.get(`${what}: ${each}`) ?? 0) + 1)
  const winners = said.flatMap((each, at) => (each === 'won' ? [at] : []))
  const others = said.filter((each) => each !== 'won')
  if (winners.length !== 1) throw new Error(`${what}: ${winners.length} won (${said.join(', ')})`)
  const odd = others.find((each) => !reasons.includes(each))
  if (odd) throw new Error(`${what}: the other was told “${odd}”`)
  return winners[0]!
}

const must = (what: string, holds: boolean) => {
  if (!holds) throw new Error(what)
}

/** A record that both sides see, with as many statements as pairs are to be decided in it. */
const kept = (
  store: Store,
  statements: number,
  owner: string | null,
  stage: 'draft' | 'shared' | 'joint',
  name: string,
) => {
  const reading = sampleReading(
    Array.from({ length: statements }, (_, at) => `Side ${name} agreed to row boat ${at + 1}.`),
  )
  return store.records.add(
    P,
    sampleRecord(reading, { bytes: bytesOf(reading), standing: { owner, marking: 'UNCLASSIFIED', stage } }),
    AT,
  )
}

const decide = (store: Store, by: Actor, record: number, number: number, act: 'confirm' | 'reject') =>
  store.as(by).decisions.take(P, record, number, {
    ...{ act, revision: 1, at: AT, reason: null },
    by: by.kind === 'person' ? by.name : '',
  })

const IN_ONE = 50

const decisions = async (store: Store, tally: Tally) => {
  for (let done = 0; done < PAIRS; done += IN_ONE) {
    const count = Math.min(IN_ONE, PAIRS - done)
    const record = await kept(store, count, null, 'joint', `d${done}`)
    // Five pairs at a time are ten requests: as many as there are connections.
    for (let from = 1; from <= count; from += 5)
      await Promise.all(
        Array.from({ length: Math.min(5, count - from + 1) }, async (_, more) => {
          const number = from + more
          const turned = number % 2 === 0
          const pair = [
            () => decide(store, hill, record, number, 'confirm'),
            () => decide(store, coast, record, number, 'reject'),
          ]
          const results = await Promise.all((turned ? pair.toReversed() : pair).map((each) => each()))
          const [byHill, byCoast] = turned ? results.toReversed() : results
          const winner = settle(tally, 'decision', [byHill!, byCoast!], ['changed-meanwhile'])
          const view = await store.statements.get(P, record, number)
          const { state, revision } = view!.statement
          must(`statement ${number} stands as ${state}`, state === (winner === 0 ? 'confirmed' : 'rejected'))
          must(`statement ${number} has revision ${revision}`, revision === 2)
          const [only, ...rest] = view!.history
          must('one decision is in its history', only !== undefined && rest.length === 0)
          must(
            'and it is the winner’s',
            only!.by === (winner === 0 ? hill : coast).name && only!.after.state === state,
          )
          const [won, late] = winner === 0 ? [hill, coast] : [coast, hill]
          const told = await store.db
            .selectFrom('trail')
            .select(['account', 'act'])
            .where('partnership_id', '=', P)
            .where('object_kind', '=', 'statement')
            .where('object_id', '=', `${record}/${number}`)
            .execute()
          must('the trail tells two acts', told.length === 2)
          for (const [who, act] of [
            [won, winner === 0 ? 'confirm' : 'reject'],
            [late, 'refused'],
          ] as const)
            must(
              `the trail tells of ${who.name}: ${act}`,
              told.some((entry) => entry.account === who.account && entry.act === act),
            )
        }),
      )
  }
}

const moves = async (store: Store, tally: Tally) => {
  for (let at = 0; at < Math.ceil(PAIRS / 5); at++) {
    const record = await kept(store, 1, null, 'joint', `m${at}`)
    const [a, b] = chairs
    const move = (by: Actor) =>
      store.as(by).recordStandings.move(P, record, { from: 'joint', to: 'public' }, AT)
    settle(tally, 'stage', await Promise.all([move(a!), move(b!)]), ['moved-meanwhile'])
    must('it is public', (await store.records.ref(P, record))!.standing.stage === 'public')
    // One side marks its own CONFIDENTIAL while the other's chair makes it public: what is public is never CONFIDENTIAL.
    const own = await kept(store, 1, 'hill', 'joint', `c${at}`)
    const opposite: readonly Promise<Result>[] = [
      store.as(hill).recordStandings.mark(P, own, 'CONFIDENTIAL'),
      store.as(b!).recordStandings.move(P, own, { from: 'joint', to: 'public' }, AT),
    ]
    const reasons = ['moved-meanwhile', 'public-already', 'confidential-not-public']
    const winner = settle(tally, 'marking against stage', await Promise.all(opposite), reasons)
    const { stage, marking } = (await store.records.ref(P, own))!.standing
    must(
      `it is ${stage} and ${marking}`,
      stage === (winner === 0 ? 'joint' : 'public') && (winner === 0) === (marking === 'CONFIDENTIAL'),
    )
  }
}

const keeping = async (store: Store, tally: Tally) => {
  const saying = {
    title: 'A text',
    kind: 'press-release',
    published: null,
    meeting: null,
    source: null,
    marking: 'UNCLASSIFIED',
  } as const
  const colleagues = [hill, personWith('Olu Brandt', postOf(P, 'side-editor', 'hill'))]
  for (let at = 0; at < Math.ceil(PAIRS / 5); at++) {
    const reading = sampleReading([`Hill agreed to keep text ${at} once.`])
    const id = await store.as(hill).proposals.add(P, { reading, bytes: bytesOf(reading), at: AT })
    must('it waits', id.ok)
    const number = id.ok ? id.value : 0
    const asked: (() => Promise<Result>)[] = [
      () => store.as(colleagues[0]!).proposals.keep(P, number, saying, AT),
      async () =>
        at % 2 === 0
          ? store.as(colleagues[1]!).proposals.keep(P, number, saying, AT)
          : (await store.as(colleagues[1]!).proposals.discard(P, number))
            ? { ok: true as const, value: null }
            : { ok: false as const, refusal: { reason: 'proposal-gone' } },
    ]
    const winner = settle(tally, 'keep', await Promise.all(asked.map((each) => each())), ['proposal-gone'])
    const { sha256 } = reading.source
    const found = await store.db.selectFrom('record').select('id').where('sha256', '=', sha256).execute()
    must('it was kept once, or not at all', found.length === (winner === 1 && at % 2 === 1 ? 0 : 1))
  }
}

const run = async (engine: string, place: typeof inFolder) => {
  const { where, drop } = await place()
  const store = await opened(where)
  const tally: Tally = new Map()
  const from = performance.now()
  try {
    await store.partnerships.import(samplePartnership(P))
    await decisions(store, tally)
    await moves(store, tally)
    await keeping(store, tally)
    const took = ((performance.now() - from) / 1000).toFixed(0)
    console.log(`${engine}: ${[...tally].map(([what, n]) => `${what} ${n}`).join(', ')} (${took} s)`)
  } finally {
    await store.close()
    await drop()
  }
}

const url = process.env.TEST_DATABASE_URL
await run('PGlite', inFolder)
if (url) await run('PostgreSQL', onServer(url))
else console.log('TEST_DATABASE_URL is not set, so PostgreSQL was left out')
