import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { type Actor, PUBLIC } from '../access/actor.ts'

const P = 'two-rivers'
const ARLEN = editorOf(P, 'arlen')
const BRESK = editorOf(P, 'bresk', 'Ilse Bresk')
const READER = personWith('Rea', postOf(P, 'reader', 'bresk'))
const JOINT = personWith('Jo', postOf(P, 'joint-editor', null))
const TEXT = 'RIVERSIDE, 3 May 2018 – Both sides agreed to dredge the northern reach.'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const asking = async <T>(actor: Actor, work: () => Promise<T>): Promise<T> => {
  app.as(actor)
  try {
    return await work()
  } finally {
    app.as(ARLEN)
  }
}

/** Adds a record as an editor of the Arlen League and answers its address. */
const kept = async (marking = 'UNCLASSIFIED'): Promise<string> => {
  const text = `${TEXT} ${Math.floor(performance.now() * 1000)}`
  const { location } = await app.post(`/${P}/proposals`, { text })
  const proposal = location!.split('/').at(-1)!
  const fields = {
    title: 'A record of ours',
    kind: 'press-release',
    published: '',
    meeting: 'none',
    source: '',
  }
  const answer = await app.post(`/${P}/records`, { proposal, marking, ...fields })
  assert.equal(answer.status, 303, answer.text)
  return answer.location!
}

/** The bodies of two answers are the same once what was asked for is taken out. */
const alike = (one: { text: string }, other: { text: string }, addresses: readonly [string, string]) => {
  const [here, there] = addresses.map((address, at) => {
    const { text } = at === 0 ? one : other
    return text.replaceAll(address, 'X').replaceAll(encodeURIComponent(address), 'X')
  })
  assert.equal(here, there)
}

test('a record comes from draft to public by pages, and each step is one side’s to take', async () => {
  const record = await kept()
  const status = (actor: Actor) => asking(actor, async () => (await app.get(record)).status)
  assert.deepEqual([await status(ARLEN), await status(BRESK), await status(PUBLIC)], [200, 404, 404])
  assert.match((await app.get(record)).text, /Draft of Arlen League, seen by nobody else/)
  assert.equal((await app.post(`${record}/stage`, { from: 'draft', to: 'shared' })).status, 303)
  assert.deepEqual([await status(BRESK), await status(PUBLIC)], [200, 404])
  const own = await app.get(record)
  assert.match(own.text, /disabled=""[^>]*>Agree to it/)
  assert.match(own.text, /This is for the other side to do/)
  assert.equal((await app.post(`${record}/stage`, { from: 'shared', to: 'joint' })).status, 403)
  await asking(BRESK, async () => {
    assert.equal((await app.post(`${record}/stage`, { from: 'shared', to: 'joint' })).status, 303)
    assert.equal((await app.post(`${record}/stage`, { from: 'joint', to: 'public' })).status, 403)
  })
  await asking(JOINT, async () =>
    assert.equal((await app.post(`${record}/stage`, { from: 'joint', to: 'public' })).status, 303),
  )
  assert.equal(await status(PUBLIC), 200)
  const meanwhile = await app.post(`${record}/stage`, { from: 'draft', to: 'shared' })
  assert.equal(meanwhile.status, 409)
  assert.match(meanwhile.text, /Somebody moved or marked this record/)
})

test('a draft and a record that is not there answer alike, whatever is asked of them', async () => {
  const record = await kept()
  const absent = `/${P}/records/123456789`
  const forms = ['stage', 'marking', 'readings', 'meeting', 'statements/1/decisions', 'copies/1/removal']
  for (const actor of [BRESK, JOINT, READER, PUBLIC])
    await asking(actor, async () => {
      for (const tail of ['', '/original', '/meeting', '/statements/1', '/copies/1/original']) {
        const [one, other] = [await app.get(record + tail), await app.get(absent + tail)]
        assert.deepEqual([one.status, other.status], [404, 404], tail)
        alike(one, other, [record, absent])
      }
      for (const tail of forms) {
        const fields = {
          from: 'draft',
          to: 'shared',
          marking: 'CONFIDENTIAL',
          act: 'confirm',
          revision: '1',
          meeting: 'none',
        }
        const [one, other] = [
          await app.post(`${record}/${tail}`, fields),
          await app.post(`${absent}/${tail}`, fields),
        ]
        assert.deepEqual([one.status, other.status], [404, 404], tail)
        alike(one, other, [record, absent])
      }
    })
})

test('whoever has not signed in reads what is public and is offered nothing else', async () => {
  await asking(PUBLIC, async () => {
    const page = (await app.get(`/${P}/records/1`)).text
    assert.doesNotMatch(page, /method="post"/)
    assert.doesNotMatch(page, /Add a record/)
    const refused = await app.post(`/${P}/records/1/statements/1/decisions`, {
      act: 'confirm',
      revision: '1',
    })
    assert.equal(refused.status, 403)
    assert.match(refused.text, /Sign in to do this/)
    assert.equal((await app.get(`/${P}/records/new`)).status, 403)
    assert.equal((await app.post(`/${P}/proposals`, { text: 'They agreed.' })).status, 403)
  })
})

test('a reader sees greyed buttons that say for whom they are', async () => {
  await asking(READER, async () => {
    const page = (await app.get(`/${P}/records/1`)).text
    assert.match(page, /<button[^>]*disabled=""[^>]*title="This is for a validating officer/)
    const answer = await app.post(`/${P}/records/1/statements/1/decisions`, { act: 'confirm', revision: '1' })
    assert.equal(answer.status, 403)
    assert.match(answer.text, /This is for a validating officer, side editor/)
  })
})

test('a strictly confidential text is refused with a sentence, and the proposal stays', async () => {
  const { location } = await app.post(`/${P}/proposals`, { text: `${TEXT} Once more.` })
  const proposal = location!.split('/').at(-1)!
  const fields = { title: 'Not here', kind: 'report', published: '', meeting: 'none', source: '' }
  const answer = await app.post(`/${P}/records`, { proposal, marking: 'STRICTLY CONFIDENTIAL', ...fields })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /STRICTLY CONFIDENTIAL texts are not kept here/)
  assert.match(answer.text, /value="Not here"/)
})

test('a confidential record is marked as such, and can’t be made public', async () => {
  const record = await kept('CONFIDENTIAL')
  assert.match((await app.get(`/${P}/records`)).text, /CONFIDENTIAL/)
  await app.post(`${record}/stage`, { from: 'draft', to: 'shared' })
  await asking(BRESK, () => app.post(`${record}/stage`, { from: 'shared', to: 'joint' }))
  await asking(JOINT, async () => {
    const refused = await app.post(`${record}/stage`, { from: 'joint', to: 'public' })
    assert.equal(refused.status, 409)
    assert.match(refused.text, /marked CONFIDENTIAL, so it can’t be made public/)
  })
  assert.equal((await app.post(`${record}/marking`, { marking: 'UNCLASSIFIED' })).status, 303)
  await asking(JOINT, async () =>
    assert.equal((await app.post(`${record}/stage`, { from: 'joint', to: 'public' })).status, 303),
  )
})
