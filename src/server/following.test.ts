import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { askedAsRead } from '../plans/keeping-plan.ts'

const P = '/two-rivers'
const TEXT = `Plan of Action 2024-2028

1. POLITICAL COOPERATION

1.1. Hold a meeting of ministers each year;

1.2. Exchange minutes of what was said;

2. FOLLOW-UP

2.1. Review this plan each spring.
`

let app: SampleApp
let id: number

/** Adds a text as a record and keeps its outline as a plan. */
const keptPlan = async (text: string, title: string): Promise<number> => {
  const added = await app.post(`${P}/proposals`, { text })
  const proposal = /proposals\/(\d+)/.exec(added.location ?? '')![1]!
  const sent = { proposal, title, kind: 'plan-of-action', meeting: 'none' }
  const record = Number(/records\/(\d+)/.exec((await app.post(`${P}/records`, sent)).location ?? '')![1])
  const { plans } = app.store.as(SAMPLE_EDITOR)
  const view = (await plans.outline('two-rivers', record))!
  const asked = askedAsRead(title, view.outline, view.rows)
  assert.ok((await plans.keep('two-rivers', record, asked, '2024-02-01T00:00:00.000Z')).ok)
  return record
}

before(async () => {
  app = await sampleApp()
  id = await keptPlan(TEXT, 'The plan')
})
after(() => app.close())

const at = (n: number, rest = '') => `${P}/plans/${id}/lines/${n}${rest}`
const activity = { title: 'Meeting of ministers', state: 'held', date: '3 May 2025', place: 'Low Bank' }

test('an activity that is added addresses its line, and the plan counts it from that day on', async () => {
  assert.match((await app.get(`${P}/plans/${id}`)).text, /0 of 3 \(0 %\) addressed, 0 of 3 \(0 %\) completed/)
  const added = await app.post(at(2, '/activities'), {
    ...activity,
    ...{
      participants: '1,200',
      budget: '500',
      currency: 'usd',
      address: 'https://x.example/1',
      shows: 'The minutes',
    },
  })
  assert.equal(added.location, at(2))
  const line = (await app.get(at(2))).text
  assert.match(line, /An activity was held\. It rests on: Meeting of ministers\./)
  assert.match(line, /3 May 2025 · Low Bank · 1,200 taking part · 500 USD/)
  assert.match(line, /<a href="https:\/\/x\.example\/1" rel="noreferrer nofollow">\s*The minutes/)
  const plan = (await app.get(`${P}/plans/${id}`)).text
  assert.match(plan, /1 of 3 \(33 %\) addressed/)
  assert.match(plan, /1 of 2 \(50 %\)/, 'by part')
  const before = (await app.get(`${P}/plans/${id}?on=2025-12-31`)).text
  assert.match(before, /0 of 3 \(0 %\) addressed/)
  assert.match(before, /As it was known on 31 December 2025/)
  assert.match((await app.get(`${P}/plans/${id}?on=someday`)).text, /As it is known today/)
})

test('the figures tell each year as it was known, the lines of each body, and what should be over', async () => {
  const planned = { title: 'Course for pilots', state: 'planned', date: 'March 2025', place: 'Ferry Town' }
  assert.equal((await app.post(at(3, '/activities'), planned)).status, 303)
  const text = (await app.get(`${P}/plans/${id}/figures`)).text.replace(/\s+/g, ' ')
  assert.match(text, /31 December 2024 ?<\/a>\s*<\/th>\s*<td class="number">0 of 3 \(0 %\)/)
  assert.match(text, /Today ?<\/a>\s*<\/th>\s*<td class="number">1 of 3 \(33 %\)/)
  assert.match(text, /No line is given to a body yet/)
  assert.match(text, /Its day is over: was it held\?<\/h3>.*Course for pilots, March 2025, Ferry Town/)
  const then = (await app.get(`${P}/plans/${id}/figures?on=2024-12-31`)).text
  assert.match(then, /No activity was planned, as it was known on 31 December 2024/)
  assert.equal((await app.get(`${P}/plans/999/figures`)).status, 404)
})

test('what is wrong is told beside its form, with everything that was typed', async () => {
  const wrong = await app.post(at(3, '/activities'), {
    ...activity,
    date: 'early 2025',
    title: 'A visit & more',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /“early 2025” is no date that can be read/)
  assert.match(wrong.text, /value="A visit &amp; more"/)
  const status = await app.post(at(3, '/status'), { status: 'retired', reason: '', seen: '0' })
  assert.equal(status.status, 422)
  assert.match(status.text, /Say why: it stands against what is known/)
  const body = await app.post(at(3, '/bodies'), { body: '9999', act: 'lead' })
  assert.equal(body.status, 422)
  assert.match(body.text, /That body is not in the register/)
})

test('a status is set with a reason, seen in the history, and lifted again', async () => {
  assert.equal(
    (await app.post(at(5, '/status'), { status: 'completed', reason: 'Done at Low Bank', seen: '0' })).status,
    303,
  )
  assert.match((await app.get(at(5))).text, /Somebody has set it so/)
  assert.match((await app.get(at(5))).text, /Done at Low Bank/)
  assert.match((await app.get(`${P}/plans/${id}`)).text, /1 of 3 \(33 %\) completed/)
  const late = await app.post(at(5, '/status'), { status: 'retired', reason: 'Late', seen: '0' })
  assert.equal(late.status, 409)
  await app.post(at(5, '/status'), { status: '', reason: 'Too soon', seen: '1' })
  assert.match((await app.get(at(5))).text, /No activity is known/)
})

test('a line is given to a body and taken from it', async () => {
  const body = /<option value="(\d+)">([^<]+)</.exec((await app.get(at(2))).text.split('id="body"')[1]!)!
  await app.post(at(2, '/bodies'), { body: body[1]!, act: 'lead' })
  assert.match((await app.get(at(2))).text, new RegExp(`${body[2]}\\s*<span class="how">[^<]*lead`))
  await app.post(at(2, '/bodies'), { body: body[1]!, act: 'remove' })
  assert.match((await app.get(at(2))).text, /It is given to no body yet/)
})

test('a focal point reports, an officer of the side gives it back and then accepts it', async () => {
  const fay = personWith('Fay Focal', postOf('two-rivers', 'focal-point', 'arlen'))
  const vera = personWith('Vera Officer', postOf('two-rivers', 'validating-officer', 'arlen'))
  app.as(fay)
  const empty = await app.post(at(3, '/reports'), { act: 'submit', period: '2025', words: '' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Say what was done, claim a status or add an activity/)
  const words = {
    words: 'The minutes were exchanged.',
    period: '2025',
    title: 'Exchange of minutes',
    state: 'held',
    date: '2025-06',
  }
  assert.equal((await app.post(at(3, '/reports'), { act: 'submit', ...words })).location, at(3))
  const own = (await app.get(at(3))).text
  assert.match(own, /waits to be accepted/)
  assert.match(own, />\s*Take it back\s*</)
  const report = /name="report" value="(\w{26})"/.exec(own)![1]!

  app.as(vera)
  assert.match((await app.get(`${P}/review?sort=reports`)).text, /Line 1\.2/)
  const wordless = await app.post(at(3, '/reports'), { act: 'give-back', report, reason: '' })
  assert.equal(wordless.status, 422)
  assert.match(wordless.text, /Say why you give the report back/)
  await app.post(at(3, '/reports'), { act: 'give-back', report, reason: 'Name the month' })
  app.as(fay)
  assert.match((await app.get(at(3))).text, /Given back by Vera Officer: Name the month/)
  await app.post(at(3, '/reports'), { act: 'submit', report, ...words })
  app.as(vera)
  await app.post(at(3, '/reports'), { act: 'accept', report })
  const page = (await app.get(at(3))).text
  assert.match(page, /Accepted by Vera Officer/)
  app.as(fay)
  const told = (await app.get('/notifications')).text
  assert.match(told, /Your report was accepted by Vera Officer: a line of “The plan”/)
  assert.ok(told.includes(`href="${at(3)}"`))
  app.as(vera)
  assert.match(page, /It rests on: Exchange of minutes\./)
  app.as(personWith('Una Other', postOf('two-rivers', 'reader', 'arlen')))
  assert.equal((await app.post(at(3, '/reports'), { act: 'accept', report })).status, 403)
  app.as(SAMPLE_EDITOR)
})

test('a reader is shown no forms and may send none; the public sees nothing of a draft', async () => {
  app.as(personWith('Ida Reader', postOf('two-rivers', 'reader', 'arlen')))
  const page = (await app.get(at(2))).text
  assert.doesNotMatch(page, /activity-form/)
  assert.match(page, /Adding activities:/)
  for (const rest of ['/activities', '/status', '/bodies', '/reports'])
    assert.equal((await app.post(at(2, rest), {})).status, 403, rest)
  app.as({ kind: 'public' })
  for (const rest of ['/activities', '/status', '/bodies', '/reports'])
    assert.equal((await app.post(at(2, rest), {})).status, 404, rest)
  app.as(SAMPLE_EDITOR)
  assert.equal((await app.post(`${P}/plans/999/lines/2/activities`, activity)).status, 404)
  assert.equal((await app.post(at(1, '/activities'), activity)).status, 404)
  const removal = await app.post(`${P}/records/${id}/plan/removal`, {})
  assert.equal(removal.status, 409)
  assert.match(removal.text, /hang on it/)
  assert.deepEqual(app.faults, [])
})

test('a matrix that was added as a record is compared with the plan; a record that is none says so', async () => {
  const bytes = await app.request(`http://localhost:4117${P}/plans/${id}/matrix.xlsx`, {
    headers: { host: 'localhost:4117' },
  })
  const file = new File([await bytes.arrayBuffer()], 'matrix.xlsx')
  const added = await app.post(`${P}/proposals`, { file })
  const proposal = /proposals\/(\d+)/.exec(added.location ?? '')![1]!
  const sent = { proposal, title: 'The matrix', kind: 'report', meeting: 'none' }
  const matrix = Number(/records\/(\d+)/.exec((await app.post(`${P}/records`, sent)).location ?? '')![1])
  const found = (await app.get(`${P}/plans/${id}/comparison?record=${matrix}`)).text.replace(/\s+/g, ' ')
  assert.match(found, /it says of all 3 lines what is known here/)
  await app.post(at(3, '/activities'), { title: 'A review', state: 'held', date: '2025-04' })
  const later = (await app.get(`${P}/plans/${id}/comparison?record=${matrix}`)).text.replace(/\s+/g, ' ')
  assert.match(later, /2 lines the same, 1 line told otherwise\./)
  assert.match(later, /Activities ?<\/th> ?<td> ?<p> ?A review, April 2025/)
  const none = (await app.get(`${P}/plans/${id}/comparison?record=${id}`)).text
  assert.match(none, /It reads as a plan by its outline/)
  const offered = (await app.get(`${P}/plans/${id}/comparison`)).text
  assert.deepEqual(
    [...offered.matchAll(/<option [^>]*>([^<]*)/g)].map(([, title]) => title),
    ['Note of the Working Day of the Two Offices', 'The matrix'],
    'records with a table alone',
  )
  for (const other of ['999', 'x'])
    assert.equal((await app.get(`${P}/plans/${id}/comparison?record=${other}`)).status, 404)
})

test('a plan is laid beside a later one: what goes on, reworded or not, and what is new or has no successor', async () => {
  const alone = (await app.get(`${P}/plans/${id}/succession`)).text
  assert.match(alone, /No other plan is kept/)
  const later = await keptPlan(
    `Plan of Action 2029-2033

1. WATER

1.1. Review this plan each spring;

1.2. Hold a meeting of ministers of both banks every second year;

1.3. Map the wells of the delta.
`,
    'The later plan',
  )
  const chosen = (await app.get(`${P}/plans/${id}/succession`)).text
  assert.match(chosen, /Plan of Action, 2029 to 2033<\/option>/)
  const page = (await app.get(`${P}/plans/${id}/succession?record=${later}`)).text.replace(/\s+/g, ' ')
  assert.match(page, /1 line in the same words, 1 line reworded, 1 line without a successor, 1 line new\./)
  assert.match(page, /<q>of both banks every second<\/q>/)
  for (const other of ['999', 'x'])
    assert.equal((await app.get(`${P}/plans/${id}/succession?record=${other}`)).status, 404)
  assert.deepEqual(app.faults, [])
})

test('a plan that is said to be an instrument shows what was published of it beside what is computed', async () => {
  const before = (await app.get(`${P}/plans/${id}/figures`)).text
  assert.match(before, /Nobody has said yet which instrument this plan is/)
  const [, instrument, name] = /<option value="(\d+)">([^<]+)/.exec(before)!
  assert.equal((await app.post(`${P}/plans/${id}/instrument`, { instrument: '999' })).status, 422)
  await app.store.db
    .insertInto('figure')
    .values({
      ...{ partnership_id: 'two-rivers', seq: 99, instrument_id: Number(instrument), on_date: '2025-06' },
      ...{ value: 93, of: null, unit: '%', note: null, source: 'A statement of both offices' },
    })
    .execute()
  const tied = await app.post(`${P}/plans/${id}/instrument`, { instrument: instrument! })
  assert.equal(tied.location, `${P}/plans/${id}/figures`)
  const figures = (await app.get(`${P}/plans/${id}/figures`)).text.replace(/\s+/g, ' ')
  assert.ok(figures.includes(name!))
  assert.match(figures, /93 %/)
  assert.match(figures, /93 points fewer here/)
  assert.match(figures, /figures\?on=2025-06-30">0 of \d+ \(0 %\)/)
  app.as(personWith('Ida Reader', postOf('two-rivers', 'reader', 'arlen')))
  assert.doesNotMatch((await app.get(`${P}/plans/${id}/figures`)).text, /It is another instrument/)
  assert.equal((await app.post(`${P}/plans/${id}/instrument`, { instrument: '' })).status, 403)
  app.as({ kind: 'public' })
  assert.equal((await app.post(`${P}/plans/${id}/instrument`, { instrument: '' })).status, 404)
  app.as(SAMPLE_EDITOR)
  await app.post(`${P}/plans/${id}/instrument`, { instrument: '' })
  assert.match((await app.get(`${P}/plans/${id}/figures`)).text, /Nobody has said yet/)
})
