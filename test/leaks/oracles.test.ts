import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Store } from '../../src/storage/store.ts'
import { samplePartnership } from '../../src/storage/testing/sample-partnership.ts'
import { bytesOf, sampleReading } from '../../src/storage/testing/sample-reading.ts'
import { AT } from '../../src/storage/testing/sample-record.ts'
import type { Outcome } from '../../src/text/outcome.ts'
import { shippedSuggester } from '../shipped-suggester.ts'
import { difference, INSTANT } from './alike.ts'
import { type Ground, groundOver } from './ground.ts'
import { newRegister } from './place.ts'
import { ACTORS } from './sights.ts'

const TEXT = 'Mora Lindqvist agreed to rebuild the weir under the Otter Pact on low water and dredging.'
const NAMES = {
  people: ['Mora Lindqvist'],
  issues: ['low water'],
  areas: ['dredging'],
  instruments: [{ name: 'Otter Pact', year: '2019' }],
}
const fact = <T>(value: T) => ({ value, span: null, rule: 'day-month-year' })
const MEETING = {
  start: fact('2024-03-03'),
  end: null,
  place: fact('Otter Weir'),
  venue: null,
  virtual: null,
  mechanism: null,
  ordinal: null,
}

let ground: Ground
let store: Store
let drop: () => Promise<void>
before(async () => {
  const register = await newRegister()
  ;({ store, drop } = register)
  ground = await groundOver(store)
  // The same two sides twice: in "alpha" the other side has the very file, name and meeting in its draft, in "beta" nothing.
  for (const p of ['alpha', 'beta']) await store.partnerships.import(samplePartnership(p))
})
after(async () => {
  await ground?.close()
  await drop?.()
})

const sure = <T>(outcome: Outcome<T, { readonly reason: string }>): T => {
  assert.ok(outcome.ok)
  return outcome.value
}

const editorIn = (p: string, side: 'DA' | 'DB') => {
  const actor = ACTORS[side]!
  return actor.kind === 'person'
    ? { ...actor, capacities: actor.capacities.map((each) => ({ ...each, partnership: p })) }
    : actor
}

/** All that an editor is told from sending a file to having it kept, and whatever they look at then. */
const wholeWay = async (p: string, side: 'DA' | 'DB') => {
  const actor = editorIn(p, side)
  const reading = sampleReading([TEXT], NAMES, { meeting: MEETING })
  const id = sure(await store.as(actor).proposals.add(p, { reading, bytes: bytesOf(reading), at: AT }))
  const said: string[] = []
  const look = async (path: string) => {
    const { status, headers, text } = await ground.get(actor, path)
    said.push(`${status}\n${headers}\n${text}`)
  }
  await look(`/${p}/proposals/${id}`)
  const keeping = {
    proposal: String(id),
    title: 'The weir',
    kind: 'press-release',
    published: '',
    meeting: 'new',
    source: '',
    marking: 'UNCLASSIFIED',
  }
  const kept = await ground.post(actor, `/${p}/records`, keeping)
  said.push(`${kept.status}\n${kept.headers}\n${kept.text}`)
  const record = /^location: (.*)$/m.exec(kept.headers)?.[1]
  assert.ok(record, kept.text.slice(0, 300))
  for (const path of [
    record,
    `${record}/meeting`,
    `${record}/original`,
    `/${p}`,
    `/${p}/records`,
    `/${p}/people`,
    `/${p}/people/alike`,
    `/${p}/meetings`,
    `/${p}/issues`,
    `/${p}/areas`,
    `/${p}/instruments`,
    `/${p}/statements`,
    `/${p}/records/new`,
  ])
    await look(path)
  return said.map((each) =>
    each
      .replaceAll(/\b[1-9]\d{8}\b/g, '⟨n⟩')
      .replaceAll(INSTANT, '⟨instant⟩')
      .replaceAll(p, '⟨p⟩'),
  )
}

test('the same file, name and meeting in the other side’s draft change nothing in what one is told', async () => {
  await wholeWay('alpha', 'DB')
  const [there, nowhere] = [await wholeWay('alpha', 'DA'), await wholeWay('beta', 'DA')]
  assert.equal(there.length, nowhere.length)
  for (const [at, said] of there.entries()) assert.equal(difference(said, nowhere[at]!), null)
  assert.deepEqual(ground.faults, [])
})

test('what the database says of a row that breaks a key reaches no page and no log', async () => {
  const lines: string[] = []
  const { makeApp } = await import('../../src/server/app.ts')
  const records = await store.db
    .selectFrom('record')
    .selectAll()
    .where('partnership_id', '=', 'alpha')
    .execute()
  // What is searched by is made of the row, and can't be given.
  const taken = records.map((row) => {
    const { searched: _, day: __, ...given } = row as typeof row & { searched: unknown }
    return given as typeof row
  })
  const failing = {
    ...store,
    as: () => ({
      ...store.as(ACTORS.DA!),
      // The insertion of a row that is there: the database quotes its key beside the error.
      overview: () => store.db.insertInto('record').values(taken[0]!).execute(),
    }),
  } as unknown as Store
  const app = makeApp({ ...groundDeps(), store: failing }, (line) => lines.push(line))
  const answer = await app.request('http://localhost:4117/alpha', { headers: { host: 'localhost:4117' } })
  assert.equal(answer.status, 500)
  const [page, log] = [await answer.text(), lines.join('\n')]
  assert.match(log, /duplicate key value/)
  for (const said of [page, log])
    assert.ok(!said.includes(String(taken[0]!.id)) && !said.includes(taken[0]!.title))
})

const groundDeps = () => ({
  signIn: ground.signIn,
  read: async () => {
    throw new Error('nothing is read here')
  },
  inspectTemplate: async () => {
    throw new Error('nothing is read here')
  },
  fillTemplate: async () => {
    throw new Error('nothing is read here')
  },
  suggest: shippedSuggester,
  typeset: async () => {
    throw new Error('nothing is set here')
  },
  now: () => AT,
  whoAsks: async () => ACTORS.DA!,
  assets: ground.assets,
})
