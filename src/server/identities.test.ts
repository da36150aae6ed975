import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'

const P = 'two-rivers'
let app: SampleApp

/** Numbers of people by name. */
const ids = new Map<string, number>()

before(async () => {
  app = await sampleApp()
  const texts = [
    'RIVERSIDE, 3 May 2018 – Mr. Corwin Aldersley, Envoy of Taldor, welcomed the report on the locks.',
    'RIVERSIDE, 9 June 2019 – Mr. C. Aldersley, Envoy of Taldor, welcomed the report on the weirs.',
  ]
  for (const [at, text] of texts.entries()) {
    const { location } = await app.post(`/${P}/proposals`, { text })
    const fields = { proposal: location!.split('/').at(-1)!, title: `Report ${at}`, kind: 'press-release' }
    const kept = await app.post(`/${P}/records`, { ...fields, published: '', meeting: 'none', source: '' })
    // Who is who is decided on names that both sides see.
    await app.post(`${kept.location}/stage`, { from: 'draft', to: 'shared' })
  }
  for (const { id, name } of (await app.store.people.list(P, 1))!.people.rows) ids.set(name, id)
})
after(() => app.close())

const FULL = 'Corwin Aldersley'
const SHORT = 'C. Aldersley'
const ALIKE = `/${P}/people/alike`
const IDENTITIES = `/${P}/people/identities`
const both = () => ({ one: String(ids.get(FULL)), other: String(ids.get(SHORT)) })

test('the page of people says that two names may be one person’s, and leads to them', async () => {
  const people = (await app.get(`/${P}/people`)).text
  assert.match(people, /1 pair/i)
  assert.ok(people.includes(`href="${ALIKE}"`))
  const { status, text } = await app.get(ALIKE)
  assert.equal(status, 200)
  assert.match(text, /One has initials where the other has names/)
  assert.match(text, /aria-label="Two people: (Corwin|C\.) Aldersley and (Corwin|C\.) Aldersley"/)
  assert.match(text, new RegExp(`value="${ids.get(FULL)}" checked`), 'the fuller name is to lead')
})

test('two names are joined by a form, the old address leads to the person, and it can be taken back', async () => {
  const joined = await app.post(IDENTITIES, {
    ...both(),
    act: 'same',
    lead: String(ids.get(FULL)),
    back: `${ALIKE}?page=1`,
  })
  assert.deepEqual([joined.status, joined.location], [303, `${ALIKE}?page=1`])
  const old = await app.get(`/${P}/people/${ids.get(SHORT)}`)
  assert.deepEqual([old.status, old.location], [302, `/${P}/people/${ids.get(FULL)}`])
  const person = (await app.get(`/${P}/people/${ids.get(FULL)}`)).text
  assert.match(person, /Also named C\. Aldersley/)
  assert.match(person, /Noor Hadley/)

  const again = await app.post(IDENTITIES, { ...both(), act: 'same', lead: String(ids.get(SHORT)), back: '' })
  assert.equal(again.status, 409)
  assert.match(again.text, /kept as one person already/)

  const of = /name="of" value="(\d+)"/.exec(person)![1]!
  const undone = await app.post(IDENTITIES, { act: 'undo', of, back: 'https://elsewhere.example/' })
  assert.deepEqual([undone.status, undone.location], [303, `/${P}/people/${ids.get(FULL)}`])
  assert.equal((await app.get(`/${P}/people/${ids.get(SHORT)}`)).status, 200)
  assert.equal((await app.post(IDENTITIES, { act: 'undo', of, back: '' })).status, 409)
})

test('the other name can lead, and a name is parted again', async () => {
  await app.post(IDENTITIES, { ...both(), act: 'same', lead: String(ids.get(SHORT)), back: '' })
  assert.equal((await app.get(`/${P}/people/${ids.get(FULL)}`)).status, 302)
  const parting = { act: 'part', one: String(ids.get(SHORT)), other: String(ids.get(FULL)), back: '' }
  assert.equal((await app.post(IDENTITIES, parting)).status, 303)
  assert.equal((await app.get(`/${P}/people/${ids.get(FULL)}`)).status, 200)
  assert.match((await app.get(ALIKE)).text, /No two names wait/)
})

test('another name is looked for by hand and put beside', async () => {
  const of = ids.get(FULL)
  const found = (await app.get(`${ALIKE}?of=${of}&find=alders`)).text
  assert.ok(found.includes(`${ALIKE}?of=${of}&amp;with=${ids.get(SHORT)}`))
  assert.match((await app.get(`${ALIKE}?of=${of}&find=zzz`)).text, /Nobody else in the register/)
  const beside = await app.get(`${ALIKE}?of=${of}&with=${ids.get(SHORT)}`)
  assert.match(beside.text, /Put side by side by hand\./)
})

test('what is not there or not ours is told, and nothing changes', async () => {
  assert.equal((await app.get(`${ALIKE}?of=99999`)).status, 404)
  assert.equal((await app.get(`${ALIKE}?of=x`)).status, 404)
  assert.equal((await app.get('/nowhere/people/alike')).status, 404)
  assert.equal((await app.post(IDENTITIES, { act: 'merge' })).status, 400)
  const stranger = { act: 'same', one: '99999', other: both().other, lead: '99999', back: '' }
  const refused = await app.post(IDENTITIES, stranger)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /not in the register/)
  assert.equal((await app.post(IDENTITIES, { act: 'same' })).status, 422, 'nobody is no one')
  const third = { ...both(), act: 'same', lead: '1', back: '' }
  assert.equal((await app.post(IDENTITIES, third)).status, 422, 'who leads is one of the two')
  assert.equal(
    (await app.post('/nowhere/people/identities', { ...both(), act: 'same', back: '' })).status,
    404,
  )
  assert.deepEqual(app.faults, [])
})
