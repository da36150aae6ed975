import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const P = '/two-rivers'
const textOf = async () =>
  new TextDecoder().decode((await app.store.records.original('two-rivers', 1))!.bytes)

/** Adds words and answers the address of what was read and its number. */
const add = async (text: string) => {
  const { location } = await app.post(`${P}/proposals`, { text })
  return { address: location!, proposal: location!.split('/').at(-1)! }
}

const COPY = { source: 'https://coast.example/news/7', published: '2022-06-12' }
const total = async () => (await app.store.records.list('two-rivers', 1))!.records.total

test('a text that is kept already says so, is attached by the first button, and makes no second record', async () => {
  const before = await total()
  const { address, proposal } = await add(`${await textOf()}\n\nShare this page.`)
  const page = (await app.get(address)).text
  assert.match(page, /Nearly the same text is kept already/)
  assert.match(page, /<q>Share this page<\/q>/)
  assert.match(page, /<button[^>]*class="main"[^>]*>\s*Attach it to that record/)
  const attached = await app.post(`${P}/records/1/copies`, { proposal, ...COPY })
  assert.equal(attached.status, 303)
  assert.match(attached.location!, /^\/two-rivers\/records\/1#copy-\d+$/)
  const record = (await app.get(attached.location!.split('#')[0]!)).text
  assert.match(record, /The same text elsewhere/)
  assert.match(record, /coast\.example/)
  assert.match(record, /published 12 June 2022/)
  assert.equal(await total(), before)
})

test('the very same file can be noted with another place where it was published', async () => {
  const { proposal, address } = await add(await textOf())
  assert.match((await app.get(address)).text, /The very same file is kept already/)
  const attached = await app.post(`${P}/records/2/copies`, { proposal, ...COPY })
  assert.equal(attached.status, 409)
  assert.equal((await app.post(`${P}/records/1/copies`, { proposal, ...COPY })).status, 303)
  const { copies } = (await app.store.records.get('two-rivers', 1))!
  assert.deepEqual([copies.at(-1)?.how, copies.at(-1)?.likened], ['bytes', null])
  await app.post(`${P}/records/1/copies/${copies.at(-1)!.number}/removal`, {})
})

test('the file of a copy comes back as it came', async () => {
  const { copies } = (await app.store.records.get('two-rivers', 1))!
  const { text, headers } = await app.get(`${P}/records/1/copies/${copies[0]!.number}/original`)
  assert.match(headers.get('content-disposition') ?? '', /^attachment/)
  assert.match(text, /Share this page\.$/)
  assert.equal((await app.get(`${P}/records/1/copies/99/original`)).status, 404)
})

test('a copy that is none is taken off, waits to be kept by itself, and can be', async () => {
  const { copies } = (await app.store.records.get('two-rivers', 1))!
  const { number } = copies[0]!
  const released = await app.post(`${P}/records/1/copies/${number}/removal`, {})
  assert.equal(released.status, 303)
  assert.deepEqual((await app.store.records.get('two-rivers', 1))!.copies, [])
  assert.equal((await app.post(`${P}/records/1/copies/${number}/removal`, {})).status, 404)
  const page = (await app.get(released.location!)).text
  assert.match(page, /Keep it as a record of its own/)
  const before = await total()
  const kept = await app.post(`${P}/records`, {
    proposal: released.location!.split('/').at(-1)!,
    title: 'The same, by itself',
    kind: 'press-release',
    meeting: 'none',
    ...COPY,
  })
  assert.equal(kept.status, 303)
  assert.equal(await total(), before + 1)
})

test('another text is not attached, whatever record is asked for', async () => {
  const { proposal } = await add(
    'The League agreed to paint the ferry houses of the upper Arlen in one colour.',
  )
  for (const record of [1, 999]) {
    const answer = await app.post(`${P}/records/${record}/copies`, { proposal, ...COPY })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /its text is another one/)
  }
  assert.equal((await app.get(`${P}/proposals/${proposal}`)).status, 200)
})

test('what was typed of a copy is still there after a refusal, beside its field', async () => {
  const { proposal } = await add(`${await textOf()}\n\nPrint this page.`)
  const answer = await app.post(`${P}/records/1/copies`, { proposal, ...COPY, published: '12 June' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /id="copy-published-error"[^>]*>\s*“12 June” is not a date/)
  assert.match(answer.text, /coast\.example\/news\/7/)
  const gone = await app.post(`${P}/records/1/copies`, { proposal: '999', ...COPY })
  assert.equal(gone.status, 409)
  assert.match(gone.text, /it was kept or discarded/)
  assert.deepEqual(app.faults, [])
})

const MEETING =
  'BRESCOTE, 5 May 2024 – The League of the Arlen and the Council of the Bresk agreed to share one tide table at the ' +
  'Sixth Joint Table held yesterday at Weir Hall. They thanked the ferry crews for their reports.'
const OTHER_SIDE =
  'WEIR HALL, 5 May 2024 – The Council welcomed the League to the Sixth Joint Table, which was held on 3 May 2024. ' +
  'The hosts noted that the new tide table would help every pilot on the two rivers.'

test('two official texts of one event are two records of one meeting, whose page shows where they differ', async () => {
  const first = await add(MEETING)
  const fields = { title: 'One tide table', kind: 'press-release', published: '', source: '' }
  await app.post(`${P}/records`, { ...fields, meeting: 'new', proposal: first.proposal })
  const second = await add(OTHER_SIDE)
  const { repeats, proposed } = (await app.store.proposals.get('two-rivers', Number(second.proposal)))!
  assert.equal(repeats, null)
  assert.ok(proposed)
  const preview = (await app.get(second.address)).text
  assert.match(preview, /This text gives 3 May 2024, the register has 4 May 2024/)
  await app.post(`${P}/records`, { ...fields, meeting: String(proposed), proposal: second.proposal })
  const meeting = await app.store.meetings.get('two-rivers', proposed, 1)
  assert.equal(meeting?.records.length, 2)
  const page = (await app.get(`${P}/meetings/${proposed}`)).text
  assert.match(page, /Where its sources differ/)
  assert.match(
    page,
    /<b>4 May 2024<\/b>[\s\S]*<q>yesterday<\/q>[\s\S]*<b>3 May 2024<\/b>[\s\S]*<q>3 May 2024<\/q>/,
  )
})
