import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { extractText } from 'unpdf'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { docx } from '../reading/formats/docx.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const bytesOf = async (path: string) => {
  const answer = await app.request(`http://localhost:4117${path}`, { headers: { host: 'localhost:4117' } })
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

test('the brief of a series is a page, offered by the series, and the same words as a Word file', async () => {
  assert.match((await app.get('/two-rivers/mechanisms/1')).text, /href="\/two-rivers\/mechanisms\/1\/brief"/)
  const page = await app.get('/two-rivers/mechanisms/1/brief')
  assert.equal(page.status, 200)
  assert.match(page.text, /<h2>What was agreed there, and what was said of it since<\/h2>/)
  const { answer, bytes } = await bytesOf('/two-rivers/mechanisms/1/brief.docx')
  assert.match(answer.headers.get('content-disposition')!, /brief-2026-01-02\.docx/)
  const read = await docx.read(bytes)
  assert.ok(read.ok)
  const quotes = [...page.text.matchAll(/<blockquote><p>“([^<&]+)”/g)].map((found) => found[1]!)
  assert.ok(quotes.length > 3)
  for (const words of quotes) assert.ok(read.value.value.text.includes(words), words)
})

test('the brief as a PDF has the same quotes', async () => {
  const page = await app.get('/two-rivers/mechanisms/1/brief')
  const { answer, bytes } = await bytesOf('/two-rivers/mechanisms/1/brief.pdf')
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  assert.match(answer.headers.get('content-disposition')!, /attachment; filename="brief-2026-01-02\.pdf"/)
  const { text } = await extractText(bytes, { mergePages: true })
  const told = text.replace(/\s+/g, ' ')
  for (const [, words] of page.text.matchAll(/<blockquote><p>“([^<&]+)”/g))
    assert.ok(told.includes(words!), words)
})

test('of no such series there is no brief', async () => {
  for (const form of ['brief', 'brief.docx', 'brief.pdf'])
    assert.equal((await app.get(`/two-rivers/mechanisms/99/${form}`)).status, 404)
  assert.deepEqual(app.faults, [])
})
