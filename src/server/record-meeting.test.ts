import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const AT = '/two-rivers/records/1/meeting'
const meetingOf = async () => (await app.store.records.get('two-rivers', 1))!.record.meeting

test('the meeting of a record is changed by a form, and back again', async () => {
  const before = (await meetingOf())!
  const { rows } = (await app.store.meetings.list('two-rivers', 1))!.meetings
  const other = rows.find(({ id }) => id !== before.id)!
  const form = (await app.get(AT)).text
  assert.match(form, new RegExp(`value="${before.id}" checked`))
  const changed = await app.post(AT, { meeting: String(other.id) })
  assert.equal(changed.status, 303)
  assert.equal((await meetingOf())?.id, other.id)
  await app.post(AT, { meeting: 'none' })
  assert.equal(await meetingOf(), null)
  assert.match((await app.get('/two-rivers/records/1')).text, /None chosen/)
  assert.match(
    (await app.get(AT)).text,
    new RegExp(`value="${before.id}" checked`),
    'the one it reports is proposed',
  )
  await app.post(AT, { meeting: String(before.id) })
  assert.equal((await meetingOf())?.id, before.id)
})

test('the meeting that the text reports can be entered', async () => {
  const before = (await meetingOf())!
  await app.post(AT, { meeting: 'new' })
  const entered = (await meetingOf())!
  assert.notEqual(entered.id, before.id)
  assert.equal(entered.start, '2022-06-09')
  await app.post(AT, { meeting: String(before.id) })
})

test('a meeting or a record that is not there is told, and nothing changes', async () => {
  const before = await meetingOf()
  for (const meeting of ['999', 'x']) {
    const answer = await app.post(AT, { meeting })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /That meeting is not in the register/)
  }
  assert.equal((await app.post('/two-rivers/records/99/meeting', { meeting: 'none' })).status, 404)
  assert.equal((await app.get('/two-rivers/records/99/meeting')).status, 404)
  assert.deepEqual(await meetingOf(), before)
  assert.deepEqual(app.faults, [])
})

test('each change stands on the record’s page with its day and both meetings, and the last is set back by a button', async () => {
  const before = (await meetingOf())!
  const { rows } = (await app.store.meetings.list('two-rivers', 1))!.meetings
  const other = rows.find(({ id }) => id !== before.id)!
  const changes = async () => (await app.store.records.get('two-rivers', 1))!.meetingChanges
  await app.post(AT, { meeting: String(other.id) })
  const page = (await app.get('/two-rivers/records/1')).text.replace(/<[^>]*>/g, '')
  const told = `Reported meeting changed on 2 January 2026, 03:04 UTC from ${before.name} to ${other.name}.`
  assert.ok(page.replace(/\s+/g, ' ').includes(told), told)
  assert.ok(page.includes(`Set it back to ${before.name}`))
  const count = (await changes()).length
  const back = await app.post(AT, { meeting: String(before.id), seen: String(count) })
  assert.equal(back.status, 303)
  assert.equal((await meetingOf())?.id, before.id)
  assert.equal((await changes()).length, count + 1)
  assert.equal((await changes()).at(-1)?.by, 'Noor Hadley')
})

test('the meeting that stands already is no change, and nothing is said', async () => {
  const before = (await meetingOf())!
  const { meetingChanges } = (await app.store.records.get('two-rivers', 1))!
  const answer = await app.post(AT, { meeting: String(before.id) })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('set-cookie'), null)
  assert.deepEqual((await app.store.records.get('two-rivers', 1))!.meetingChanges, meetingChanges)
})

test('a choice on what stood before another change is told, with what stands now', async () => {
  const before = (await meetingOf())!
  const seen = /name="seen" value="(\d+)"/.exec((await app.get(AT)).text)![1]!
  await app.post(AT, { meeting: 'none', seen })
  const late = await app.post(AT, { meeting: String(before.id), seen })
  assert.equal(late.status, 409)
  assert.match(late.text, /was changed while you were looking at it/)
  assert.match(late.text, new RegExp(`name="seen" value="${Number(seen) + 1}"`))
  assert.equal(await meetingOf(), null)
  await app.post(AT, { meeting: String(before.id) })
})
