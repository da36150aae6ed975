import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { askedAsRead } from '../plans/keeping-plan.ts'

const P = '/two-rivers'
const AT = '2026-01-02T03:04:05.000Z'
const TEXT = `Plan of Action 2024-2028

1. POLITICAL COOPERATION

1.1. Hold a meeting of ministers each year;

1.2. Exchange minutes of what was said;

2. FOLLOW-UP

2.1. Review this plan each spring.
`

const HEAD = ['No.', 'Action line', 'Arlen bodies', 'Status', 'Activities', 'Evidence']

/** A matrix as a page with a table. */
const matrix = (rows: readonly (readonly string[])[], head: readonly string[] = HEAD) => {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<html><body><h1>Matrix</h1><p>What was done under each line, told by both offices in the spring.</p><table>${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table></body></html>`
}

const TOLD = [
  [
    '1.1',
    'Hold a meeting of ministers each year;',
    '',
    'Completed',
    'Meeting of ministers, 3 May 2025, Low Bank',
    'https://minutes.example/1',
  ],
  ['1.2', 'Exchange minutes of what was said;', 'The Scribes', 'See the annex', '', ''],
  ['1.3', 'Map the wells of both banks;', '', '', 'Survey of wells, 2025', ''],
  ['2.1', 'Review this plan each spring.', '', '', '', ''],
]

let app: SampleApp
let id: number

const recordOf = async (file: File, title: string, kind: string): Promise<number> => {
  const added = await app.post(`${P}/proposals`, { file })
  const proposal = /proposals\/(\d+)/.exec(added.location ?? '')![1]!
  const sent = { proposal, title, kind, meeting: 'none' }
  return Number(/records\/(\d+)/.exec((await app.post(`${P}/records`, sent)).location ?? '')![1])
}

const matrixOf = (rows: readonly (readonly string[])[], title: string, head?: readonly string[]) =>
  recordOf(new File([matrix(rows, head)], `${title}.html`, { type: 'text/html' }), title, 'report')

before(async () => {
  app = await sampleApp()
  id = await recordOf(new File([TEXT], 'plan.txt'), 'The plan', 'plan-of-action')
  const { plans } = app.store.as(SAMPLE_EDITOR)
  const view = (await plans.outline('two-rivers', id))!
  const asked = askedAsRead('The plan', view.outline, view.rows)
  assert.ok((await plans.keep('two-rivers', id, asked, '2024-02-01T00:00:00.000Z')).ok)
})
after(() => app.close())

const bare = (text: string) => text.replace(/\s+/g, ' ')
const comparison = (record: number) => app.get(`${P}/plans/${id}/comparison?record=${record}`)

/** What a page offers to take over, and what marks it. */
const offered = (text: string) => ({
  step: [...text.matchAll(/name="step" value="([^"]+)"/g)].map(([, key]) => key!),
  seen: /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? '',
})

const send = (rest: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each)
  return app.request(`http://localhost:4117${P}/plans/${id}${rest}`, {
    ...{ method: 'POST', body },
    headers: {
      ...{ host: 'localhost:4117', origin: 'http://localhost:4117' },
      'content-type': 'application/x-www-form-urlencoded',
    },
  })
}

test('a matrix is taken over as one act, nothing of it twice, and taken back as one', async () => {
  const record = await matrixOf(TOLD, 'The matrix')
  const page = (await comparison(record)).text
  assert.match(bare(page), /Add the activity “Meeting of ministers” \(3 May 2025, Low Bank\), held/)
  assert.match(bare(page), /Add it as a line of the plan, in 1/)
  const { step, seen } = offered(page)
  assert.equal(step.length, 4, 'an activity with its evidence, a status, a line and its activity')

  const refused = await send('/intakes', { record: String(record), step, seen, reason: '' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /say why it stands/)
  const none = await send('/intakes', { record: String(record), seen, reason: 'x' })
  assert.equal(none.status, 422)
  const stale = await send('/intakes', { record: String(record), step, seen: 'other', reason: 'x' })
  assert.equal(stale.status, 409)
  assert.equal((await app.store.as(SAMPLE_EDITOR).plans.get('two-rivers', id))!.plan.lines, 3)

  const taken = await send('/intakes', { record: String(record), step, seen, reason: 'As agreed in May' })
  assert.equal(taken.status, 303)
  const act = taken.headers.get('location')!
  const told = bare((await app.get(act)).text)
  assert.match(told, /4 cells taken over/)
  assert.match(told, /Reason: As agreed in May/)

  const plan = bare((await app.get(`${P}/plans/${id}`)).text)
  assert.match(plan, /4 action lines/)
  assert.match(plan, /2 of 4 \(50 %\) addressed, 1 of 4 \(25 %\) completed/)
  const wells = plan.indexOf('Map the wells')
  assert.ok(plan.indexOf('Exchange minutes') < wells && wells < plan.indexOf('Review this plan'))
  const line = bare((await app.get(`${P}/plans/${id}/lines/2`)).text)
  assert.match(line, /https:\/\/minutes\.example\/1/)
  assert.match(line, /took over from a matrix/)

  assert.deepEqual(offered((await comparison(record)).text).step, [], 'nothing of it is offered again')
  assert.match(bare((await comparison(record)).text), /Taken over before/)

  assert.equal((await app.post(`${act}/undoing`, {})).location, act)
  const after = bare((await app.get(`${P}/plans/${id}`)).text)
  assert.match(after, /3 action lines/)
  assert.match(after, /0 of 3 \(0 %\) addressed, 0 of 3 \(0 %\) completed/)
  assert.doesNotMatch(after, /Map the wells/)
  assert.match(bare((await app.get(act)).text), /Taken back by/)
  assert.equal((await app.post(`${act}/undoing`, {})).status, 409)
  assert.equal(offered((await comparison(record)).text).step.length, 4, 'it can be taken over again')
  assert.deepEqual(app.faults, [])
})

test('what somebody went on with since stands when the act is taken back', async () => {
  const record = await matrixOf([TOLD[0]!, TOLD[2]!, TOLD[3]!], 'Another matrix')
  const { step, seen } = offered((await comparison(record)).text)
  const taken = await send('/intakes', { record: String(record), step, seen, reason: 'As agreed' })
  const act = taken.headers.get('location')!
  const { plans, following } = app.store.as(SAMPLE_EDITOR)
  const [activity] = (await plans.line('two-rivers', id, 2))!.following.activities
  const anew = {
    ...{ activity: activity!.id, version: 1, title: 'Meeting of all ministers', state: 'held' },
    ...{ date: '3 May 2025', place: '', participants: '', budget: '', currency: '', milestones: [] },
    ...{ address: '', shows: '' },
  }
  const at = new Date().toISOString()
  assert.ok((await following.write('two-rivers', { record: id, line: 2 }, anew, at)).ok)
  await app.post(`${act}/undoing`, {})
  const told = bare((await app.get(act)).text)
  assert.match(told, /Activity, stands: somebody has gone on with it since/)
  const after = (await plans.line('two-rivers', id, 2))!
  assert.deepEqual(
    after.following.activities.map(({ title }) => title),
    ['Meeting of all ministers'],
  )
  assert.equal(after.facts.overrides.filter(({ liftedOn }) => liftedOn === null).length, 0)
})

test('what words mean is said once and remembered, for headings, statuses and bodies', async () => {
  const head = ['Ref', 'What we promised', 'Who', 'Where we are', 'Done so far', 'Proof']
  const record = await matrixOf(TOLD, 'In words of their own', head)
  const page = (await comparison(record)).text
  assert.match(page, /<details class="meanings-form" open/)
  const kinds = ['number', 'text', 'lead', 'status', 'activities', 'evidence']
  const columns = {
    ...{ record: String(record), kind: head.map(() => 'column'), words: head, meaning: kinds },
  }
  const said = await send('/meanings', columns)
  assert.equal(said.headers.get('location'), `${P}/plans/${id}/comparison?record=${record}`)
  const read = bare((await comparison(record)).text)
  assert.match(read, /<label for="status-0"> ?See the annex/)
  assert.match(read, /<label for="body-0"> ?The Scribes/)
  const body = (await app.store.as(SAMPLE_EDITOR).plans.line('two-rivers', id, 2))!.bodies[0]!
  const more = await send('/meanings', {
    ...{ record: String(record), kind: ['status', 'body'], words: ['See the annex', 'The Scribes'] },
    meaning: ['retired', String(body.id)],
  })
  assert.equal(more.status, 303)
  const now = bare((await comparison(record)).text)
  assert.match(now, /Set the status to “retired”, by hand/)
  assert.match(now, new RegExp(`Give it to ${body.name}, as lead`))
  const other = await matrixOf([...TOLD.slice(1)], 'Once more', head)
  assert.match(bare((await comparison(other)).text), /Set the status to “retired”, by hand/)

  for (const [kind, meaning] of [
    ['status', 'splendid'],
    ['body', '999'],
    ['column', 'colour'],
  ] as const) {
    const wrong = await send('/meanings', { record: String(record), kind, words: 'x', meaning })
    assert.equal(wrong.status, 422, kind)
  }
  const nothing = await send('/meanings', { record: String(record) })
  assert.equal(nothing.status, 422)
  const forgotten = await send('/meanings', {
    ...{ record: String(record), kind: 'status', words: 'See the annex', meaning: '' },
  })
  assert.equal(forgotten.status, 303)
  assert.doesNotMatch(bare((await comparison(record)).text), /Set the status to “retired”/)
  assert.deepEqual(app.faults, [])
})

test('the other side is not bound by what words mean to one, and who may not write is told', async () => {
  const record = await matrixOf(TOLD, 'For reading')
  const said = { kind: 'status', words: 'See the annex', meaning: 'retired' }
  assert.equal((await send('/meanings', { record: String(record), ...said })).status, 303)
  assert.match((await comparison(record)).text, /Set the status to “retired”/)
  const standings = [
    ['draft', 'shared'],
    ['shared', 'joint'],
  ] as const
  for (const each of [id, record])
    for (const [from, to] of standings)
      assert.ok(
        (await app.store.recordStandings.move('two-rivers', each, { from, to }, AT)).ok,
        `${from} to ${to}`,
      )
  app.as(personWith('Otto Other', postOf('two-rivers', 'side-editor', 'bresk')))
  const others = await comparison(record)
  assert.equal(others.status, 200)
  assert.doesNotMatch(others.text, /Set the status to “retired”/)
  app.as(personWith('Ida Reader', postOf('two-rivers', 'reader', 'arlen')))
  const page = (await comparison(record)).text
  assert.match(page, /<button[^>]* disabled/)
  for (const rest of ['/intakes', '/meanings'])
    assert.equal((await send(rest, { record: String(record) })).status, 403, rest)
  app.as({ kind: 'public' })
  for (const rest of ['/intakes', '/meanings', '/intakes/none/undoing'])
    assert.equal((await send(rest, { record: String(record) })).status, 404, rest)
  app.as(SAMPLE_EDITOR)
  assert.equal((await app.get(`${P}/plans/${id}/intakes/none`)).status, 404)
  assert.equal((await send('/intakes/none/undoing', {})).status, 404)
  assert.equal((await send('/intakes', { record: '999', step: 'x', seen: 'x' })).status, 404)
  assert.equal((await send('/intakes', { record: String(id), step: 'x', seen: 'x' })).status, 422)
})
