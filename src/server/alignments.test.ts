import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { PUBLIC } from '../access/actor.ts'
import { readFramework } from '../frameworks/read-framework.ts'
import { askedAsRead } from '../plans/keeping-plan.ts'

let app: SampleApp
let plan: number
let line: string
before(async () => {
  app = await sampleApp()
  const text = `Plan of Action 2026-2030

1. WATER

1.1. Floods

1.1.1. Begin early warning of floods in the districts of both rivers;

1.1.2. Train the pilots of ferries.
`
  const { location } = await app.post(`${P}/proposals`, { text })
  const proposal = /proposals\/(\d+)/.exec(location ?? '')![1]!
  const fields = { proposal, title: 'The plan', kind: 'plan-of-action', meeting: 'none' }
  const kept = await app.post(`${P}/records`, fields)
  plan = Number(/records\/(\d+)/.exec(kept.location ?? '')![1])
  const { plans } = app.store.as(SAMPLE_EDITOR)
  const view = (await plans.outline('two-rivers', plan))!
  const asked = askedAsRead('The plan', view.outline, view.rows)
  assert.ok((await plans.keep('two-rivers', plan, asked, '2026-01-02T03:04:05.000Z')).ok)
  line = `${P}/plans/${plan}/lines/3`
})
after(() => app.close())

const P = '/two-rivers'

/** What stands under “What it serves” of a page. */
const serves = (page: string): string =>
  /<section aria-labelledby="serves".*?<\/section>/s
    .exec(page)?.[0]
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ') ?? ''

test('a line says that nobody has said what it serves, and offers every concept to those who may say it', async () => {
  const { text } = await app.get(line)
  assert.match(serves(text), /Nobody has said yet/)
  assert.match(text, /<option value="W1 Floods foretold \(Aims of the two rivers\)">/)
  const reader = personWith('Ida Brook', postOf('two-rivers', 'reader', 'arlen'))
  app.as(reader)
  const other = (await app.get(line)).text
  app.as(SAMPLE_EDITOR)
  assert.ok(!other.includes('<datalist'))
})

test('what is typed is kept where it means one concept, and shown with who said so and why', async () => {
  const sent = { act: 'confirm', concept: 'floods foretold', reason: 'Both <banks> are told' }
  const done = await app.post(`${line}/alignments`, sent)
  assert.deepEqual([done.status, done.location], [303, `${line}#serves`])
  const { text } = await app.get(line)
  assert.match(
    serves(text),
    /W1 Floods foretold said by Arlen League \(Desk officer\), 2 January 2026: Both &lt;banks&gt; are told/,
  )
  const again = await app.post(`${line}/alignments`, sent)
  assert.equal(again.status, 409)
  assert.match(again.text, /Somebody has said that already/)
})

test('what fits several is shown to choose from, with what was typed still there', async () => {
  const answer = await app.post(`${line}/alignments`, { act: 'confirm', concept: 'wa', reason: 'As agreed' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /“wa” fits several/)
  assert.match(answer.text, /name="concept"[^>]*value="wa"/)
  const buttons = [
    ...answer.text.matchAll(
      /name="code" value="([^"]+)"\/><input type="hidden" name="reason" value="([^"]+)"/g,
    ),
  ]
  assert.deepEqual(
    buttons.map(([, code, reason]) => [code, reason]),
    [
      ['W', 'As agreed'],
      ['W2', 'As agreed'],
    ],
  )
  const chosen = { act: 'confirm', framework: 'river-aims', code: 'W2', reason: 'As agreed' }
  assert.equal((await app.post(`${line}/alignments`, chosen)).status, 303)
  const unknown = await app.post(`${line}/alignments`, { act: 'confirm', concept: 'ships <i>', reason: '' })
  assert.equal(unknown.status, 422)
  assert.match(unknown.text, /No framework has “ships &lt;i&gt;”/)
})

test('the pages of frameworks and the figures of the plan count it, and lead to the line', async () => {
  assert.match((await app.get(`${P}/frameworks`)).text, /1 action line and 0 statements serve it/)
  assert.match(
    (await app.get(`${P}/frameworks/river-aims`)).text,
    /W<\/b> Water<\/a> <span class="how">1 action line/,
  )
  const concept = (await app.get(`${P}/frameworks/river-aims/W?on=2026-01-02&plan=${plan}`)).text
  assert.match(concept, /Addressed 0 of 1/)
  assert.match(concept, new RegExp(`href="${line}"`))
  assert.ok(!(await app.get(`${P}/frameworks/river-aims/W?on=2026-01-01`)).text.includes(`href="${line}"`))
  const figures = (await app.get(`${P}/plans/${plan}/figures`)).text
  assert.match(
    figures,
    /<h2 id="sections">By section<\/h2>.*?<th scope="row">1\.1 Floods<\/th><td>0 of 2 \(0 %\)/s,
  )
  assert.match(figures, /By goal: Aims of the two rivers/)
  assert.match(figures, new RegExp(`href="${P}/frameworks/river-aims/W\\?plan=${plan}#lines">0 of 1`))
  assert.match(figures, /id="none-of-river-aims"/)
  assert.match(figures, /No line serves:.*>T<\/a>, .*>P<\/a>/s)
})

test('what was said is taken back, and the history keeps it', async () => {
  const back = { act: 'reopen', framework: 'river-aims', code: 'W1' }
  assert.equal((await app.post(`${line}/alignments`, back)).status, 303)
  const { text } = await app.get(line)
  assert.ok(!serves(text).includes('Both'))
  assert.match(text, /took back what was said of what it serves/)
  assert.equal((await app.post(`${line}/alignments`, back)).status, 409)
})

test('a statement says what it serves too, and is shown with it', async () => {
  const statement = `${P}/records/1/statements/1`
  const asked = { act: 'confirm', concept: 'T1', reason: '' }
  assert.equal((await app.post(`${statement}/alignments`, asked)).location, `${statement}#serves`)
  assert.match(serves((await app.get(statement)).text), /T1 Ferries by one timetable said by Arlen/)
  assert.match((await app.get(`${P}/frameworks/river-aims/T1`)).text, new RegExp(`href="${statement}"`))
  const long = await app.post(`${statement}/alignments`, { ...asked, concept: 'T2', reason: 'x'.repeat(501) })
  assert.equal(long.status, 422)
  assert.match(long.text, /id="align-reason-error"/)
})

test('who may not say it is told why, before anything of the form is looked at', async () => {
  app.as(PUBLIC)
  assert.equal((await app.post(`${line}/alignments`, { act: 'nothing' })).status, 404)
  app.as(personWith('Ida Brook', postOf('two-rivers', 'reader', 'arlen')))
  assert.equal((await app.post(`${line}/alignments`, { act: 'nothing' })).status, 403)
  app.as(SAMPLE_EDITOR)
  const none = await app.post(`${P}/plans/${plan}/lines/99/alignments`, { act: 'confirm', concept: 'W' })
  assert.equal(none.status, 404)
  assert.deepEqual(app.faults, [])
})

/** A framework of the name that suggestions are made for, with a few of its goals. */
const SOME_GOALS = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix g: <http://metadata.un.org/sdg/> .
<http://metadata.un.org/sdg> a skos:ConceptScheme ; skos:prefLabel "Some goals"@en .
g:11 a skos:Concept ; skos:inScheme <http://metadata.un.org/sdg> ; skos:notation "11" ; skos:prefLabel "Towns"@en .
g:13 a skos:Concept ; skos:inScheme <http://metadata.un.org/sdg> ; skos:notation "13" ; skos:prefLabel "Weather"@en .
g:13.1 a skos:Concept ; skos:inScheme <http://metadata.un.org/sdg> ; skos:notation "13.1" ; skos:prefLabel "Floods told of"@en ; skos:broader g:13 .
`

test('what the words of a line point to is suggested with those words, and no more once somebody has said it', async () => {
  assert.doesNotMatch(serves((await app.get(line)).text), /Suggested/)
  const read = await readFramework(
    { name: 'goals.ttl', bytes: new TextEncoder().encode(SOME_GOALS) },
    { id: 'goals', title: null, version: null, lenient: false },
  )
  assert.ok(read.ok)
  await app.store.frameworks.import('two-rivers', read.value.scheme, '2026-01-02T03:04:05.000Z')
  const first = serves((await app.get(line)).text)
  assert.match(
    first,
    /Suggested Each with what it rests on\. Nothing counts until a person says so\. Some goals 13 Weather by “floods”, “early warning”/,
  )
  assert.match(first, /13\.1 Floods told of/)
  const said = await app.post(`${line}/alignments`, { act: 'confirm', framework: 'goals', code: '13.1' })
  assert.equal(said.status, 303)
  const second = serves((await app.get(line)).text)
  assert.doesNotMatch(second, /Weather by/)
  assert.match(second, /11 Towns by/)
  await app.post(`${line}/alignments`, { act: 'reject', framework: 'goals', code: '11' })
  assert.match(serves((await app.get(line)).text), /Its words point to nothing further/)
  app.as(personWith('Ida Brook', postOf('two-rivers', 'reader', 'arlen')))
  assert.doesNotMatch(serves((await app.get(`${P}/plans/${plan}/lines/4`)).text), /words/)
  app.as(SAMPLE_EDITOR)
})

/** What is suggested on a page: codes with what each rests on. */
const suggestedOn = async (address: string): Promise<string> =>
  /(Suggested .*?)(?: Say what it serves|$)/.exec(serves((await app.get(address)).text))?.[1] ?? ''

test('a part that the heading of its section names is suggested for a line with that heading, and no more once somebody rejected it', async () => {
  const other = `${P}/plans/${plan}/lines/4`
  const before = await suggestedOn(other)
  assert.match(before, /W Water as the plan has it under “WATER” It serves this It does not/)
  const rejected = await app.post(`${other}/alignments`, {
    act: 'reject',
    framework: 'river-aims',
    code: 'W',
  })
  assert.equal(rejected.status, 303)
  assert.doesNotMatch(await suggestedOn(other), /W Water/)
  assert.deepEqual(app.faults, [])
})
