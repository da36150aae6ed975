import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const P = '/two-rivers'
const PLAN = (early: string) => `Plan of Action ${early}

1. WATER

1.1. Floods

1.1.1. Begin early warning of floods in the coastal districts of both rivers;

1.1.2. Exchange hydrologists between the two secretariats each autumn;

1.1.3. Train the pilots of ferries.
`
const SAID = `The Rivers and the Coast met on 3 May 2026.

The two sides agreed to begin early warning of floods in all coastal districts.

The two sides agreed to count the herons of the delta.
`

/** Adds a text as a record, as a person does, and answers its number. */
const recordOf = async (text: string, title: string, kind: string): Promise<number> => {
  const added = await app.post(`${P}/proposals`, { text })
  const proposal = /proposals\/(\d+)/.exec(added.location ?? '')![1]!
  const kept = await app.post(`${P}/records`, { proposal, title, kind, meeting: 'none' })
  return Number(/records\/(\d+)/.exec(kept.location ?? '')![1])
}

const planOf = async (years: string): Promise<number> => {
  const id = await recordOf(PLAN(years), `The plan of ${years}`, 'plan-of-action')
  const { text } = await app.get(`${P}/records/${id}/plan`)
  const body = new URLSearchParams({ title: `The plan of ${years}`, act: 'keep' })
  const [from, until] = years.split('-')
  body.set('from', from!)
  body.set('until', until!)
  for (const found of text.matchAll(/<option value="([\w-]+)" selected/g)) body.append('what', found[1]!)
  for (const found of text.matchAll(/<input name="number" value="([^"]*)"/g)) body.append('number', found[1]!)
  const answer = await app.request(`http://localhost:4117${P}/records/${id}/plan`, {
    method: 'POST',
    headers: { host: 'localhost:4117', origin: 'http://localhost:4117' },
    body,
  })
  assert.equal(answer.status, 303)
  return id
}

/** The first form of a page that sends an act, as a browser sends it. */
const formOf = (page: string, act: string) => {
  const form = [
    ...page.matchAll(/<form method="post" action="([^"]+)" class="link-form">(.*?)<\/form>/gs),
  ].find(([, , inner]) => inner!.includes(`value="${act}"`))
  assert.ok(form, `no form to ${act}`)
  const fields = [...form[2]!.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return {
    path: form[1]!,
    sent: { ...Object.fromEntries(fields.map(([, name, value]) => [name!, value!])), act },
  }
}

test('a proposal is confirmed on the plan’s page, told by line and statement, and taken back', async () => {
  const plan = await planOf('2026-2030')
  const record = await recordOf(SAID, 'What was agreed', 'press-release')
  const page = (await app.get(`${P}/plans/${plan}/links`)).text
  assert.match(page, /0 of 3 lines are linked/)
  assert.match(page, /<mark class="shared">early<\/mark> <mark class="shared">warning<\/mark>/)
  const { path, sent } = formOf(page, 'confirm')
  const done = await app.post(path, sent)
  assert.equal(done.status, 303)
  assert.equal(done.location, `${P}/plans/${plan}/links#n-1`)
  const line = (await app.get(`${P}/plans/${plan}/lines/3`)).text
  assert.match(line, /From words to deeds/)
  assert.match(line, /What was agreed/)
  assert.match((await app.get(`${P}/plans/${plan}`)).text, /from 1 statement of meetings/)
  const statement = (await app.get(path.replace('/links', ''))).text
  assert.match(statement, /Followed under line/)
  assert.match(statement, /not started/)
  const twice = await app.post(path, sent)
  assert.equal(twice.status, 409)
  assert.match(twice.text, /Somebody has decided on this already/)
  const undo = formOf(line, 'reopen')
  assert.equal((await app.post(undo.path, undo.sent)).location, `${P}/plans/${plan}/lines/3`)
  assert.match((await app.get(`${P}/plans/${plan}/lines/3`)).text, /No words of a meeting are linked/)
  assert.equal((await app.get(`${P}/records/${record}`)).status, 200)
  assert.deepEqual(app.faults, [])
})

test('a line is chosen by its number, and a number that none has is told beside its field', async () => {
  const plan = await planOf('2031-2035')
  const record = await recordOf(`${SAID}\nOf another day.`, 'Of another day', 'press-release')
  const own = `${P}/records/${record}/statements/2`
  const wrong = await app.post(`${own}/links`, { act: 'confirm', plan: String(plan), number: '9.9' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /The plan has no action line “9\.9”/)
  assert.match(wrong.text, /name="number" value="9\.9"/)
  const linked = await app.post(`${own}/links`, { act: 'confirm', plan: String(plan), number: '1.1.3' })
  assert.equal(linked.location, own)
  assert.match((await app.get(own)).text, /Train the pilots of ferries/)
  assert.equal((await app.post(`${own}/links`, { act: 'praise', plan: String(plan), line: '3' })).status, 422)
  assert.equal((await app.post(`${own}/links`, { act: 'confirm', plan: '999', line: '3' })).status, 422)
  assert.equal((await app.post(`${P}/records/${record}/statements/99/links`, { act: 'confirm' })).status, 404)
  assert.deepEqual(app.faults, [])
})

test('a line goes on in a later plan by a person’s word, which stands until it is taken back', async () => {
  const [plan, later] = [await planOf('2036-2040'), await planOf('2041-2045')]
  const path = `${P}/plans/${plan}/succession`
  const page = (await app.get(`${path}?record=${later}`)).text
  assert.match(page, /3 lines in the same words/)
  const { sent } = formOf(page, 'confirm')
  const done = await app.post(path, sent)
  assert.equal(done.location, `${path}?record=${later}`)
  assert.match((await app.get(`${path}?record=${later}`)).text, /1 pair confirmed, 2 lines in the same words/)
  assert.match((await app.get(`${P}/plans/${plan}/lines/3`)).text, /Continues as line/)
  assert.match((await app.get(`${P}/plans/${later}/lines/3`)).text, /Continues line/)
  const rejected = await app.post(path, { later: String(later), line: '4', successor: '4', act: 'reject' })
  assert.equal(rejected.status, 303)
  const wrong = await app.post(path, { later: String(later), line: '4', number: '7.7', act: 'confirm' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="7\.7"/)
  assert.match(wrong.text, /no action line “7\.7”/)
  const by = await app.post(path, { later: String(later), line: '4', number: '1.1.3', act: 'confirm' })
  assert.equal(by.status, 303)
  const undo = await app.post(path, { ...sent, act: 'reopen' })
  assert.equal(undo.status, 303)
  assert.doesNotMatch((await app.get(`${P}/plans/${plan}/lines/3`)).text, /Continues as line/)
  assert.equal((await app.post(path, { ...sent, act: 'reopen' })).status, 409)
  assert.equal(
    (await app.post(path, { later: '999', line: '4', successor: '4', act: 'confirm' })).status,
    422,
  )
  assert.deepEqual(app.faults, [])
})

test('whoever only reads is told so, sees greyed buttons, and to the public nothing is there', async () => {
  const plan = await planOf('2046-2050')
  const record = await recordOf(`${SAID}\nOf a third day.`, 'Of a third day', 'press-release')
  const links = `${P}/records/${record}/statements/1/links`
  app.as(personWith('Ida Reader', postOf('two-rivers', 'reader', 'arlen')))
  const page = (await app.get(`${P}/plans/${plan}/links`)).text
  assert.match(page, /value="confirm"[^>]* disabled/)
  assert.equal((await app.post(links, { act: 'confirm', plan: String(plan), line: '3' })).status, 403)
  assert.equal((await app.post(`${P}/plans/${plan}/succession`, { act: 'confirm' })).status, 403)
  app.as({ kind: 'public' })
  assert.equal((await app.get(`${P}/plans/${plan}/links`)).status, 404)
  assert.equal((await app.post(links, { act: 'confirm', plan: String(plan), line: '3' })).status, 404)
  app.as(SAMPLE_EDITOR)
  assert.deepEqual(app.faults, [])
})
