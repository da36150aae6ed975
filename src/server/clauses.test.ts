import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { PUBLIC } from '../access/actor.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../storage/testing/sample-record.ts'

const P = '/two-rivers'
const WORDS = [
  'The Rivers noted the need of lanterns on the quays of Low Bank.',
  'The Rivers agreed to keep lanterns on all quays of Low Bank.',
] as const

let app: SampleApp
let ids: readonly [number, number]
before(async () => {
  app = await sampleApp()
  const add = (words: string, published: string) =>
    app.store.records.add(
      'two-rivers',
      sampleRecord(sampleReading([words]), { published, title: `Of ${published}` }),
      AT,
    )
  ids = [await add(WORDS[0], '2016-04-01'), await add(WORDS[1], '2018-04-10')]
})
after(() => app.close())

const plain = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const history = (at: 0 | 1) => `${P}/records/${ids[at]}/statements/1/history`
const links = (at: 0 | 1) => `${P}/records/${ids[at]}/statements/1/clause-links`

test('agreed language shows what differs, with a citation to copy, and says what can’t be looked for', async () => {
  const text = 'The sides agreed to keep lamps & lanterns on the quays of Low Bank.'
  const page = (await app.get(`${P}/agreed-language?text=${encodeURIComponent(text)}`)).text
  assert.match(page, /lamps &amp; lanterns on the quays of Low Bank\.<\/textarea>/)
  assert.match(page, /<del>.*?<\/del>/)
  assert.match(page, /<ins>.*?<\/ins>/)
  assert.match(plain(page), /Of 2018-04-10, 10 April 2018, .*?statement 1/)
  assert.match(page, /Copy with citation/)
  for (const [query, says] of [
    ['text=of+the', /only little words/],
    ['text=%E2%80%A6', /no words/],
    [`text=${'floods+'.repeat(400)}`, /longer than two thousand letters/],
    ['text=xylograph&kind=note&from=2016&until=x&mechanism=x&side=none', /No adopted wording of these texts/],
    ['text=%ff%00', /Agreed language/],
  ] as const) {
    const { status, text } = await app.get(`${P}/agreed-language?${query}`)
    assert.equal(status, 200)
    assert.match(plain(text), says, query)
  }
  assert.equal((await app.get('/nowhere/agreed-language?text=floods')).status, 404)
})

test('the page of a statement has the nearest wording before it and after it', async () => {
  const page = (await app.get(`${P}/records/${ids[1]}/statements/1`)).text
  assert.match(
    plain(page),
    /Nearest earlier and later wording .*? Earlier .*? Of 2016-04-01 .*? Later None after this day/,
  )
  assert.match(page, new RegExp(`href="${history(1)}"`))
})

test('a clause is drawn and told through the years, on the page and as a table', async () => {
  const page = (await app.get(history(1))).text
  assert.match(page, /<svg[^>]*role="img" aria-label="From noted in 2016 to agreed in 2018: stronger/)
  assert.match(plain(page), /agreed ▲ stronger than on 1 April 2016/)
  assert.match(plain(page), /Proposed: \d\d % alike/)
  const { text, headers } = await app.get(`${history(1)}.csv`)
  assert.match(headers.get('content-type') ?? '', /^text\/csv/)
  const [head, first, second] = text.trim().split(/\r?\n/)
  assert.match(head!, /date,series,level,.*,added,dropped,/)
  assert.match(first!, /2016-04-01.*noted/)
  assert.match(second!, /2018-04-10.*agreed.*2016-04-01.*stronger/)
  assert.equal((await app.get(`${P}/records/${ids[1]}/statements/99/history`)).status, 404)
  assert.equal((await app.get(`${P}/records/9876/statements/1/history.csv`)).status, 404)
})

test('somebody confirms what is proposed, joins by an address, and takes it back', async () => {
  const wording = `${ids[0]}/1`
  const done = await app.post(links(1), { act: 'confirm', wording, back: history(0) })
  assert.deepEqual([done.status, done.location], [303, history(0)])
  assert.match(
    plain((await app.get(history(0))).text),
    /Confirmed: people said that it is the same clause as on 1 April 2016/,
  )
  const again = await app.post(links(1), { act: 'confirm', wording, back: history(0) })
  assert.equal(again.status, 409)
  assert.match(plain(again.text), /Somebody has decided on these two already/)
  app.as(editorOf('two-rivers', 'bresk', 'Ida Brook'))
  assert.equal((await app.post(links(0), { act: 'reopen', wording: `${ids[1]}/1` })).status, 303)
  app.as(SAMPLE_EDITOR)
  const typed = { act: 'confirm', typed: 'yes', wording: '<b>nothing' }
  const refused = await app.post(links(1), typed)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /value="&lt;b&gt;nothing"/)
  assert.match(refused.text, /id="wording-error"/)
  const address = `http://127.0.0.1${P}/records/${ids[0]}/statements/1#cite`
  assert.equal((await app.post(links(1), { ...typed, wording: address })).status, 303)
  assert.equal((await app.post(links(1), { act: 'reopen', wording })).status, 303)
})

test('those who may not decide have no buttons, and are told so', async () => {
  app.as(PUBLIC)
  assert.doesNotMatch((await app.get(history(1))).text, /clause-links/)
  assert.ok(
    [401, 403, 404].includes((await app.post(links(1), { act: 'confirm', wording: `${ids[0]}/1` })).status),
  )
  app.as(SAMPLE_EDITOR)
})

test('an issue has its words through the years, as a page and as a table', async () => {
  const [issue] = (await app.store.topics.list('two-rivers', 'issue', 1))!.topics.rows
  const at = `${P}/issues/${issue!.id}/history`
  assert.match(plain((await app.get(at)).text), /its words through the years .*? oldest first/)
  assert.match((await app.get(`${at}.csv`)).text, /^\W*date,/)
  assert.match((await app.get(`${P}/issues/${issue!.id}`)).text, new RegExp(`href="${at}"`))
  assert.equal((await app.get(`${P}/issues/9876/history`)).status, 404)
})
