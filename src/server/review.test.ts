import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { seedPeople } from '../../test/seed-people.ts'
import { PUBLIC } from '../access/actor.ts'

const P = 'two-rivers'
const ada = personWith('Ada Marsh', postOf(P, 'side-editor', 'arlen'))
const ben = personWith('Ben Holt', postOf(P, 'validating-officer', 'arlen'))
const cleo = personWith('Cleo Vane', postOf(P, 'co-chair', 'bresk'))
const rae = personWith('Rae Stone', postOf(P, 'reader', 'arlen'))

let app: SampleApp
let numbers: readonly number[]

before(async () => {
  app = await sampleApp()
  await seedPeople(app.store, [ada, ben, cleo, rae])
  const view = await app.store.records.get(P, 1)
  numbers = view!.statements.filter(({ state }) => state === 'proposed').map(({ number }) => number)
  assert.ok(numbers.length >= 4, 'the sample has statements enough')
  // What is decided here is seen by members alone, so that hidden and absent can be compared.
  await app.store.db.updateTable('record').set({ stage: 'joint' }).where('id', '=', 1).execute()
})
after(() => app.close())

const statement = async (n: number) => (await app.store.statements.get(P, 1, n))!.statement
const eyes = (kind: string, rule: string) =>
  app.store.db.insertInto('four_eyes').values({ partnership_id: P, kind, eyes: rule }).execute()

test('the queue has what waits, with its counts, its filters and the forms to decide right there', async () => {
  app.as(ada)
  const page = await app.get(`/${P}/review`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Statements to check <span class="count">\d+<\/span>/)
  for (const [, href] of page.text.matchAll(/<a href="(\/two-rivers\/review\?sort=[a-z]+)"/g))
    assert.equal((await app.get(href!)).status, 200, href)
  const narrow = await app.get(`/${P}/review?sort=statements&record=1&kind=welcome&assigned=nobody&due=none`)
  assert.equal(narrow.status, 200)
  assert.match(narrow.text, /value="welcome" selected/)
  assert.match(narrow.text, /button type="submit" name="act" value="confirm"/)
})

test('those who decide on nothing are told what would be here, and that it is not for them', async () => {
  app.as(rae)
  const reader = await app.get(`/${P}/review`)
  assert.equal(reader.status, 200)
  assert.match(reader.text, /Here stands what waits for those who decide/)
  assert.match(reader.text, /This is for a validating officer/)
  app.as(PUBLIC)
  const open = await app.get(`/${P}/review`)
  assert.match(open.text, /Sign in to do this/)
  assert.doesNotMatch(open.text, /class="review-item"/)
})

test('a thing under review that one does not see looks like one that is not there', async () => {
  app.as(PUBLIC)
  const [hidden, absent] = [await app.get(`/${P}/review/record-1`), await app.get(`/${P}/review/record-9`)]
  assert.deepEqual([hidden.status, absent.status], [404, 404])
  assert.equal(hidden.text.replaceAll('record-1', ''), absent.text.replaceAll('record-9', ''))
  for (const word of ['record-0', 'record-x', 'names-3-2', 'statement-1', '..'])
    assert.equal((await app.get(`/${P}/review/${word}`)).status, 404, word)
  const said = await app.post(`/${P}/review/record-1/comments`, { words: 'x', scope: 'both' })
  const assigned = await app.post(`/${P}/review/record-1/assignments`, { to: 'person ada-marsh' })
  assert.deepEqual([said.status, assigned.status], [404, 404])
})

test('a decision that takes both sides waits, is told, and takes effect when the other side agrees', async () => {
  const { content } = await statement(numbers[0]!)
  await eyes(content.kind, 'both-sides')
  app.as(ada)
  const fields = { act: 'confirm', revision: String((await statement(numbers[0]!)).revision) }
  const asked = await app.post(`/${P}/records/1/statements/${numbers[0]}/decisions`, fields)
  assert.equal(asked.status, 303)
  assert.match(asked.headers.get('set-cookie') ?? '', /^notice=waits/)
  const own = await app.get(`/${P}/records/1/statements/${numbers[0]}`)
  assert.match(own.text, /Confirmed by Ada Marsh of [^;]+; waits for /)
  assert.match(own.text, /value="take-back"/)
  app.as(ben)
  const same = await app.get(`/${P}/records/1`)
  assert.match(same.text, /value="agree" disabled/)
  app.as(cleo)
  const other = await app.post(`/${P}/records/1/statements/${numbers[0]}/decisions`, {
    ...fields,
    act: 'reject',
  })
  assert.equal(other.status, 409)
  assert.match(other.text, /Ada Marsh proposed something else/)
  assert.match(other.text, /Put mine in its place/)
  const queue = await app.get(`/${P}/review?sort=seconding`)
  const action = /action="(\/two-rivers\/review\/[^"]+\/secondings\/[^"]+)"/.exec(queue.text)?.[1]
  assert.ok(action)
  app.as(ben)
  assert.equal((await app.post(action, { act: 'agree' })).status, 409)
  app.as(cleo)
  assert.equal((await app.post(action, { act: 'agree' })).status, 303)
  assert.equal((await statement(numbers[0]!)).state, 'confirmed')
  assert.equal((await app.post(action, { act: 'agree' })).status, 409)
  app.as(ada)
  const told = await app.get('/notifications')
  assert.match(told.text, /Confirmed by Cleo Vane: statement/)
  assert.match(told.text, /Notifications<span class="count"> 1<\/span>/)
  await app.store.db.deleteFrom('four_eyes').execute()
})

test('what is said within a side is not in any page of the other’s, and who is mentioned is told', async () => {
  const at = `/${P}/review/statement-1-${numbers[1]}`
  app.as(ada)
  assert.equal((await app.post(`${at}/comments`, { words: 'zq-own @Ben Holt', scope: 'own' })).status, 303)
  assert.equal(
    (await app.post(`${at}/comments`, { words: 'zq-both <b>x</b> @cleo vane', scope: 'both' })).status,
    303,
  )
  const empty = await app.post(`${at}/comments`, { words: ' ', scope: 'both' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Write something first/)
  app.as(cleo)
  const theirs = await app.get(at)
  assert.doesNotMatch(theirs.text, /zq-own|Within Arlen/)
  assert.match(theirs.text, /zq-both &lt;b&gt;x/)
  const settled = await app.post(`${at}/settling`, { owner: 'arlen', act: 'settle' })
  assert.equal(settled.status, 404)
  assert.match((await app.get('/notifications')).text, /Ada Marsh mentioned you/)
  assert.match((await app.get(`/${P}/review?sort=mentioned`)).text, /Ada Marsh mentioned you/)
  app.as(ben)
  assert.match((await app.get(at)).text, /zq-own/)
  const edit = /action="(\/two-rivers\/review\/comments\/[^"]+\/edits)"/.exec((await app.get(at)).text)
  assert.equal(edit, null, 'another’s comment has no form')
  app.as(PUBLIC)
  for (const path of ['', '/records/1', '/review', `/records/1/statements/${numbers[1]}`])
    assert.doesNotMatch((await app.get(`/${P}${path}`)).text, /zq-/, path)
})

test('one’s own comment is changed and withdrawn by plain forms', async () => {
  const at = `/${P}/review/record-1`
  app.as(ada)
  await app.post(`${at}/comments`, { words: 'zq-first', scope: 'own' })
  const page = await app.get(at)
  const edits = /action="(\/two-rivers\/review\/comments\/[^"]+\/edits)"/.exec(page.text)![1]!
  assert.equal((await app.post(edits, { words: 'zq-second' })).status, 303)
  assert.match((await app.get(at)).text, /What it said before[\s\S]*zq-first/)
  app.as(ben)
  assert.equal((await app.post(edits, { words: 'zq-third' })).status, 403)
  app.as(cleo)
  assert.equal((await app.post(edits, { words: 'zq-third' })).status, 404)
  app.as(ada)
  assert.equal((await app.post(edits.replace('edits', 'withdrawal'), {})).status, 303)
  const after = await app.get(at)
  assert.match(after.text, /Withdrawn by Ada Marsh/)
  assert.doesNotMatch(after.text, /zq-first|zq-second/)
})

test('something is assigned to those of one’s side alone, done, and taken back', async () => {
  const at = `/${P}/review/record-1`
  app.as(ada)
  const page = await app.get(at)
  assert.match(page.text, /value="person ben-holt"/)
  assert.doesNotMatch(page.text, /Cleo Vane/)
  const other = await app.post(`${at}/assignments`, { to: 'person cleo-vane', due: '', note: '' })
  assert.equal(other.status, 422)
  assert.match(other.text, /Choose somebody of your own side/)
  const late = await app.post(`${at}/assignments`, {
    to: 'person ben-holt',
    due: '2025-01-01',
    note: 'zq-note',
  })
  assert.equal(late.status, 422)
  assert.match(late.text, /value="zq-note"/)
  const done = await app.post(`${at}/assignments`, {
    to: 'person ben-holt',
    due: '2026-02-01',
    note: 'zq-note',
  })
  assert.equal(done.status, 303)
  app.as(cleo)
  assert.doesNotMatch((await app.get(at)).text, /zq-note|Ben Holt/)
  app.as(ben)
  const queue = await app.get(`/${P}/review?sort=assigned`)
  assert.match(queue.text, /Assigned to Ben Holt by Ada Marsh, due on 1 February 2026/)
  const finish = /action="(\/two-rivers\/review\/assignments\/[^"]+\/done)"/.exec(
    (await app.get(at)).text,
  )![1]!
  assert.equal((await app.post(finish, { act: 'done' })).status, 303)
  assert.equal((await app.post(finish, { act: 'done' })).status, 409)
  assert.equal((await app.post(finish, { act: 'undo' })).status, 303)
})

test('several are decided on at once from a record’s page, and taken back as a whole', async () => {
  app.as(ada)
  const page = await app.get(`/${P}/records/1?show=people`)
  assert.match(page.text, /all \d+ statements shown/)
  const [one, other] = [numbers[1]!, numbers[2]!]
  const form = new URLSearchParams({ act: 'reject', which: 'chosen', reason: 'No statements.' })
  for (const n of [one, other]) form.append('chosen', `1.${n}.${(await statement(n)).revision}`)
  form.append('chosen', '1.999.1')
  const done = await app.request(`http://localhost:4117/${P}/review/decisions`, {
    method: 'POST',
    headers: { host: 'localhost:4117', origin: 'http://localhost:4117' },
    body: form,
  })
  assert.equal(done.status, 303)
  const place = done.headers.get('location')!
  // A busy machine may take longer than a form waits: then the page says how far it is.
  let result = await app.get(place)
  while (result.headers.get('refresh') !== null) result = await app.get(place)
  assert.match(result.text, /Rejected: 2 of 2 statements/)
  assert.match(result.text, /Reason: No statements\./)
  assert.equal((await statement(one)).state, 'rejected')
  app.as(cleo)
  assert.equal((await app.get(place)).status, 404)
  assert.equal((await app.post(`${place}/undoing`, {})).status, 404)
  app.as(ada)
  assert.equal((await app.post(`${place}/undoing`, {})).status, 303)
  assert.equal((await statement(one)).state, 'proposed')
  assert.equal((await app.post(`${place}/undoing`, {})).status, 409)
  app.as(rae)
  const refused = await app.post(`/${P}/review/decisions`, {
    act: 'confirm',
    which: 'chosen',
    chosen: '1.1.1',
  })
  assert.equal(refused.status, 403)
})

test('notifications are read one by one or all, and letters are chosen; without an account there are none', async () => {
  app.as(ben)
  const page = await app.get('/notifications')
  const id = /name="id" value="([^"]+)"/.exec(page.text)![1]!
  const unread = await app.store.as(ben).notifications.unread()
  assert.equal((await app.post('/notifications/read', { id })).status, 303)
  assert.equal(await app.store.as(ben).notifications.unread(), unread - 1)
  app.as(cleo)
  assert.equal((await app.post('/notifications/read', { id })).status, 303)
  assert.equal((await app.post('/notifications/read', {})).status, 303)
  assert.equal(await app.store.as(cleo).notifications.unread(), 0)
  assert.equal((await app.post('/notifications/settings', { digest: 'hourly' })).status, 400)
  assert.equal(
    (await app.post('/notifications/settings', { digest: 'weekly', sorts: 'due', remind: '14' })).status,
    303,
  )
  assert.match((await app.get('/notifications/settings')).text, /value="weekly" checked/)
  assert.deepEqual(await app.store.as(cleo).notifications.settings(), {
    ...{ digest: 'weekly', sorts: ['due'] },
    remind: 14,
  })
  assert.equal((await app.store.as(ben).notifications.settings()).digest, 'daily')
  app.as(PUBLIC)
  for (const path of ['/notifications', '/notifications/settings'])
    assert.equal((await app.get(path)).status, 403, path)
  assert.deepEqual(app.faults, [])
})
