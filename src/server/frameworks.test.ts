import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { readFramework } from '../frameworks/read-framework.ts'
import { askedAsRead } from '../plans/keeping-plan.ts'
import { activityAsked } from '../storage/testing/sample-activity.ts'

const P = '/two-rivers'
const AT = '2026-01-02T03:04:05.000Z'
const THRUSTS = 'code,label,parent\nA,Peace on the banks,\nA1,Floods foretold together,A\nB,Trade,\n'
const PLAN = `Plan of Action 2026-2030

1. WATER

1.1. Begin early warning of floods in the districts of both rivers;

2. TRAVEL

2.1. Train the pilots of ferries;
`

let app: SampleApp
let plan: number
before(async () => {
  app = await sampleApp()
  const file = { name: 'thrusts.csv', bytes: new TextEncoder().encode(THRUSTS) }
  const read = await readFramework(file, { id: 'thrusts', title: 'Thrusts', version: null, lenient: false })
  assert.ok(read.ok)
  await app.store.frameworks.import('two-rivers', read.value.scheme, AT)
  const { location } = await app.post(`${P}/proposals`, { text: PLAN })
  const proposal = /proposals\/(\d+)/.exec(location ?? '')![1]!
  const fields = { proposal, title: 'The plan', kind: 'plan-of-action', meeting: 'none' }
  const kept = await app.post(`${P}/records`, fields)
  plan = Number(/records\/(\d+)/.exec(kept.location ?? '')![1])
  const { plans, following } = app.store.as(SAMPLE_EDITOR)
  const view = (await plans.outline('two-rivers', plan))!
  assert.ok((await plans.keep('two-rivers', plan, askedAsRead('The plan', view.outline, view.rows), AT)).ok)
  for (const [line, concept] of [
    [2, 'W1'],
    [2, 'A1'],
    [4, 'W1'],
  ])
    await serve(`${P}/plans/${plan}/lines/${line}`, String(concept))
  for (const title of ['First <gauges>', 'Second gauges', 'Third gauges', 'Fourth gauges']) {
    const place = { record: plan, line: 2 }
    assert.ok((await following.write('two-rivers', place, activityAsked({ title }), AT)).ok)
  }
})
after(() => app.close())

const serve = async (subject: string, concept: string) => {
  const done = await app.post(`${subject}/alignments`, { act: 'confirm', concept, reason: '' })
  assert.equal(done.status, 303)
}
const plain = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const BOTH = `${P}/frameworks/river-aims/W1/with/thrusts/A`

test('a part of a framework tells what was done under each of its lines, the latest of it, and the way to the rest', async () => {
  const { text } = await app.get(`${P}/frameworks/river-aims/W1`)
  assert.match(plain(text), /Line 1\.1 .*?First &lt;gauges&gt; held, 3 May 2025/)
  assert.ok(!text.includes('Third gauges'))
  assert.match(text, new RegExp(`<a href="${P}/plans/${plan}/lines/2#activities">and 1 more</a>`))
})

test('its lines are told by the parts of a plan, and of one part alone where that is asked for', async () => {
  const whole = (await app.get(`${P}/frameworks/river-aims/W1`)).text
  const [, href] = /<h4><a href="([^"#]+)#lines">2 TRAVEL<\/a>/.exec(whole) ?? []
  assert.equal(href, `${P}/frameworks/river-aims/W1?on=2026-01-02&amp;plan=${plan}&amp;part=3`)
  const one = plain((await app.get(href!.replaceAll('&amp;', '&'))).text)
  assert.match(one, /Of one part of one plan alone: 2 TRAVEL\. The whole plan , all plans/)
  assert.match(one, /Line 2\.1/)
  assert.match(
    (await app.get(href!.replaceAll('&amp;', '&'))).text,
    new RegExp(`name="plan" value="${plan}"/><input type="hidden" name="part" value="3"/>`),
  )
  assert.ok(!one.includes('Line 1.1'))
  const none = plain((await app.get(`${P}/frameworks/river-aims/W1?plan=${plan}&part=99`)).text)
  assert.match(none, /Nobody has said that one of these action lines serves it/)
})

test('a part of another framework is chosen from a list, and leads to the page of both', async () => {
  const { text } = await app.get(`${P}/frameworks/river-aims/W1`)
  assert.match(text, /<optgroup label="Thrusts"><option value="thrusts\/A">A Peace on the banks<\/option>/)
  const chosen = await app.get(`${P}/frameworks/river-aims/W1?with=thrusts%2FA`)
  assert.deepEqual([chosen.status, chosen.headers.get('location')], [303, BOTH])
  for (const odd of ['thrusts', '/', 'a/b/c', ''])
    assert.equal((await app.get(`${P}/frameworks/river-aims/W1?with=${odd}`)).status, 200)
})

test('two parts together: what serves both with how it stands and who says so, and what serves only one', async () => {
  await serve(`${P}/records/1/statements/1`, 'W')
  const before = plain((await app.get(BOTH)).text)
  assert.match(before, /1 action line serves both\./)
  assert.match(before, /No statement is said to serve both/)
  assert.match(before, /Nobody has said how the two relate/)
  await serve(`${P}/records/1/statements/1`, 'W1')
  await serve(`${P}/records/1/statements/1`, 'B')
  await serve(`${P}/records/1/statements/1`, 'A1')
  const { text } = await app.get(BOTH)
  const page = plain(text)
  assert.match(page, /1 action line and 1 statement serve both\./)
  assert.match(page, /1 WATER , 1 line Line 1\.1 .*?addressed/)
  assert.match(page, /W1 of Aims of the two rivers, said by Arlen/)
  assert.match(text, /<a href="\/two-rivers\/records\/1#s-1">/)
  assert.match(text, /<a href="\/two-rivers\/records\/1\/statements\/1">/)
  assert.match(page, /W1 alone: 1 action line\. All that serves W1/)
  assert.match(page, /A alone: nothing/)
  assert.match(page, /Parts of A with W1 A1 Floods foretold together 1 action line and 1 statement/)
})

test('what is not there, and one part with itself, is no page', async () => {
  for (const [one, other] of [
    ['river-aims/W1', 'thrusts/none'],
    ['none/W1', 'thrusts/A'],
    ['river-aims/W1', 'river-aims/W1'],
  ])
    assert.equal((await app.get(`${P}/frameworks/${one}/with/${other}`)).status, 404)
  const same = await app.get(`${P}/frameworks/river-aims/W1/with/river-aims/T`)
  assert.equal(same.status, 200)
  assert.match(plain(same.text), /Nobody has said of anything yet that it serves both/)
  assert.ok(!same.text.includes('How they relate'))
  assert.deepEqual(app.faults, [])
})
