import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { docx } from '../reading/formats/docx.ts'
import { docxOf } from '../reports/writers/docx.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const P = '/two-rivers'
const TEXT = `Plan of Action 2026-2030

1. POLITICAL COOPERATION

1.1. Dialogue

1.1.1. Hold a meeting of ministers each year;

1.1.3. Exchange officials, by means of:

(a) secondments; and
(b) visits;

2. FOLLOW-UP

2.1. Review this plan each spring.
`

/** Adds a text as a record, as a person does, and answers its number. */
const recordOf = async (text: string): Promise<number> => {
  const added = await app.post(`${P}/proposals`, { text })
  const proposal = /proposals\/(\d+)/.exec(added.location ?? '')![1]!
  const sent = { proposal, title: 'Plan of Action 2026-2030', kind: 'plan-of-action', meeting: 'none' }
  const kept = await app.post(`${P}/records`, sent)
  return Number(/records\/(\d+)/.exec(kept.location ?? '')![1])
}

/** The form of a page as a browser sends it, with what a person changed. */
const sentFrom = (page: string, change: (what: string[], number: string[]) => void = () => {}) => {
  const what = [...page.matchAll(/<option value="([\w-]+)" selected/g)].map((found) => found[1]!)
  const number = [...page.matchAll(/<input name="number" value="([^"]*)"/g)].map((found) => found[1]!)
  change(what, number)
  const body = new URLSearchParams({ title: 'The plan', from: '2026', until: '2030', act: 'keep' })
  for (const each of what) body.append('what', each)
  for (const each of number) body.append('number', each)
  return body
}

const send = (path: string, body: URLSearchParams) =>
  app.request(`http://localhost:4117${path}`, {
    method: 'POST',
    headers: { host: 'localhost:4117', origin: 'http://localhost:4117' },
    body,
  })

test('a plan is added as a record, looked at by its lines, corrected, kept, read and taken back', async () => {
  const id = await recordOf(TEXT)
  assert.match((await app.get(`${P}/plans`)).text, /not yet read by their lines/)
  assert.match((await app.get(`${P}/records/${id}`)).text, /Read its sections and action lines/)

  const outline = await app.get(`${P}/records/${id}/plan`)
  assert.match(outline.text, /3 sections, 3 action lines/)
  assert.match(outline.text, /The number before 1\.1\.3 is missing/)

  // The first item is said to be a line of its own; what comes of it is shown, and nothing is kept.
  const split = (what: string[], number: string[]) => {
    const at = what.indexOf('item')
    what[at] = 'line'
    number[at] = '1.1.4'
  }
  const look = sentFrom(outline.text, split)
  look.set('act', 'look')
  const looked = await send(`${P}/records/${id}/plan`, look)
  assert.equal(looked.status, 200)
  const lookedText = await looked.text()
  assert.match(lookedText, /3 sections, 4 action lines/)
  assert.match(lookedText, /value="1\.1\.4"/)
  assert.equal((await app.get(`${P}/plans/${id}`)).status, 404)

  const kept = await send(`${P}/records/${id}/plan`, sentFrom(outline.text))
  assert.equal(kept.status, 303)
  assert.equal(kept.headers.get('location'), `${P}/plans/${id}`)
  const plan = (await app.get(`${P}/plans/${id}`)).text
  assert.match(plan, /3 action lines in 3 sections/)
  assert.match(plan, /Exchange officials, by means of:/)
  assert.match((await app.get(`${P}/plans`)).text, /The plan<\/a>/)
  assert.match((await app.get(`${P}/records/${id}`)).text, /The plan by its action lines/)

  const line = (await app.get(`${P}/plans/${id}/lines/4`)).text
  assert.match(line, /<h1>1\.1\.3<\/h1>/)
  assert.match(line, /\(b\) visits;/)
  assert.match(line, /paragraph 5/)
  assert.equal((await app.get(`${P}/plans/${id}/lines/1`)).status, 404)

  const again = await send(`${P}/records/${id}/plan`, sentFrom(outline.text))
  assert.equal(again.status, 409)
  const removed = await app.post(`${P}/records/${id}/plan/removal`, {})
  assert.equal(removed.location, `${P}/records/${id}/plan`)
  assert.equal((await app.get(`${P}/plans/${id}`)).status, 404)
  assert.equal((await app.get(`${P}/records/${id}`)).status, 200)
  assert.deepEqual(app.faults, [])
})

test('the joint report, the matrix and the highlights are handed out as Word files and as PDF', async () => {
  const id = await recordOf(`${TEXT}\nTo be sent out.`)
  await send(`${P}/records/${id}/plan`, sentFrom((await app.get(`${P}/records/${id}/plan`)).text))
  const page = (await app.get(`${P}/plans/${id}`)).text
  for (const name of ['matrix', 'report', 'highlights'])
    for (const [form, begins] of [
      ['docx', 'PK'],
      ['pdf', '%PDF-1.7'],
    ] as const) {
      const path = `${P}/plans/${id}/${name}.${form}`
      assert.ok(page.includes(path), path)
      const answer = await app.request(`http://localhost:4117${path}`, {
        headers: { host: 'localhost:4117' },
      })
      assert.equal(answer.status, 200)
      assert.match(
        answer.headers.get('content-disposition')!,
        new RegExp(`^attachment; filename="${name}-.*\\.${form}"`),
      )
      assert.equal((await answer.text()).slice(0, begins.length), begins)
      assert.equal((await app.get(`${P}/plans/999/${name}.${form}`)).status, 404)
    }
})

test('the matrix of a time is asked for by the form of reports, and named with its days', async () => {
  const id = await recordOf(`${TEXT}\nOf a time.`)
  await send(`${P}/records/${id}/plan`, sentFrom((await app.get(`${P}/records/${id}/plan`)).text))
  assert.match(
    (await app.get(`${P}/plans/${id}`)).text,
    /The matrix, with the activities of that time as an Excel file/,
  )
  const named = async (query: string) =>
    (await app.get(`${P}/plans/${id}/matrix.xlsx${query}`)).headers.get('content-disposition')
  assert.match((await named('?from=2025-03-01&until=2025-06-30'))!, /matrix-2025-03-01-2025-06-30\.xlsx/)
  assert.match((await named('?from=2027-01-01&until=2025-06-30'))!, /matrix-2025-01-01-2025-06-30\.xlsx/)
  assert.match((await named('?on=2025-06-30'))!, /"matrix-2025-06-30\.xlsx/)
})

test('a side that keeps templates has its Word files in them, and the PDF and the usual words as before', async () => {
  const id = await recordOf(`${TEXT}\nTo be sent out in words of our own.`)
  await send(`${P}/records/${id}/plan`, sentFrom((await app.get(`${P}/records/${id}/plan`)).text))
  const kinds = { 'joint-report': 'report', matrix: 'matrix', highlights: 'highlights' } as const
  for (const [kind, name] of Object.entries(kinds)) {
    const template = await docxOf({
      ...{ title: `Our ${name}`, lines: [], foot: 'f' },
      blocks: [{ kind: 'paragraph', number: null, words: 'Of {{plan}}: {{addressed}}.' }],
    })
    const file = new File([template.slice()], 'ours.docx')
    assert.equal((await app.post(`${P}/templates/${kind}`, { file })).status, 303)
    const told = async (query: string) => {
      const path = `${P}/plans/${id}/${name}.docx${query}`
      const answer = await app.request(`http://localhost:4117${path}`, {
        headers: { host: 'localhost:4117' },
      })
      const read = await docx.read(new Uint8Array(await answer.arrayBuffer()))
      assert.ok(read.ok)
      return read.value.value.text
    }
    assert.match(await told(''), new RegExp(`^Our ${name}\\s+Of .*: 0 of 3 \\(0 %\\)\\.`))
    assert.doesNotMatch(await told('?text=standard'), /Our/)
  }
  const { text } = await app.get(`${P}/plans/${id}`)
  assert.match(text, /Else in the template of your side: Joint report, Highlights, Matrix\./)
  assert.match(text, /matrix\.docx\?text=standard">Word, in Mufakat’s own words/)
  for (const kind of Object.keys(kinds)) await app.post(`${P}/templates/${kind}/1`, { act: 'withdraw' })
  assert.match((await app.get(`${P}/plans/${id}`)).text, /Your side can give Word files words/)
})

test('what can’t be kept is told beside its field, and what was typed is still there', async () => {
  const id = await recordOf(`${TEXT}\nOf another year.`)
  const outline = await app.get(`${P}/records/${id}/plan`)
  const body = sentFrom(outline.text, (_, number) => {
    number[1] = 'I'
  })
  body.set('until', '2020')
  const answer = await send(`${P}/records/${id}/plan`, body)
  assert.equal(answer.status, 422)
  const text = await answer.text()
  assert.match(text, /The last year of the plan comes before its first/)
  assert.match(text, /value="2020"/)
  assert.match(text, /<input name="number" value="I"/)
  const short = new URLSearchParams({ title: 'The plan', what: 'line', number: '1' })
  assert.equal((await send(`${P}/records/${id}/plan`, short)).status, 409)
})

test('whoever may not edit the record is told so, and one that is not there is not', async () => {
  const id = await recordOf(`${TEXT}\nShared with a reader.`)
  app.as(personWith('Ida Reader', postOf('two-rivers', 'reader', 'arlen')))
  assert.equal((await app.get(`${P}/records/${id}/plan`)).status, 403)
  assert.equal((await app.post(`${P}/records/${id}/plan`, { title: 'x' })).status, 403)
  app.as({ kind: 'public' })
  assert.equal((await app.get(`${P}/records/${id}/plan`)).status, 404)
  assert.equal((await app.post(`${P}/records/${id}/plan`, { title: 'x' })).status, 404)
  assert.equal((await app.post(`${P}/records/${id}/plan/removal`, {})).status, 404)
  app.as(SAMPLE_EDITOR)
  assert.equal((await app.get(`${P}/records/999/plan`)).status, 404)
  assert.equal((await app.get(`${P}/plans/999`)).status, 404)
})
