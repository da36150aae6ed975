import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { PUBLIC } from '../access/actor.ts'
import { docx } from '../reading/formats/docx.ts'
import { DOCX } from '../reading/formats/ooxml/package.ts'
import { docxOf } from '../reports/writers/docx.ts'

const TEMPLATES = '/two-rivers/templates'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const written = async (...paragraphs: string[]) =>
  docxOf({
    ...{ title: 'The Council’s letterhead', lines: [], foot: 'f' },
    blocks: paragraphs.map((words) => ({ kind: 'paragraph', number: null, words })),
  })

const sent = async (bytes: Uint8Array, name = 'letterhead.docx') => {
  const file = new File([bytes.slice()], name, { type: DOCX })
  return app.post(`${TEMPLATES}/brief`, { file })
}

const textAt = async (path: string) => {
  const answer = await app.request(`http://localhost:4117${path}`, { headers: { host: 'localhost:4117' } })
  const read = await docx.read(new Uint8Array(await answer.arrayBuffer()))
  assert.ok(read.ok, path)
  return read.value.value.text
}

const BRIEF = '/two-rivers/mechanisms/1/brief'

test('a template is saved, changed, brought back, and the brief comes in its words until it is taken back', async () => {
  const page = await app.get(TEMPLATES)
  assert.equal(page.status, 200)
  assert.match(page.text, /Written in Mufakat’s own words/)
  assert.match(page.text, /<code>\{\{series\}\}<\/code>/)
  assert.match(await textAt(`${TEMPLATES}/brief/standard.docx`), /\{\{#agreed\}\}/)
  const kept = await sent(await written('On {{series}}: {{#agreed}}“{{quote}}” {{/agreed}}'))
  assert.deepEqual([kept.status, kept.location], [303, TEMPLATES])
  assert.match((await app.get(TEMPLATES)).text, /letterhead\.docx/)
  const own = await textAt(`${BRIEF}.docx`)
  assert.match(own, /^The Council’s letterhead/)
  const quotes = [...(await app.get(BRIEF)).text.matchAll(/<blockquote><p>“([^<&]+)”/g)].map(
    ([, words]) => words!,
  )
  assert.ok(quotes.length > 0 && quotes.some((words) => own.includes(words)))
  assert.doesNotMatch(own, /\{\{/)
  assert.doesNotMatch(await textAt(`${BRIEF}.docx?text=standard`), /letterhead/)
  assert.match(await textAt(`${TEMPLATES}/brief/1`), /On \{\{series\}\}/)
  assert.match((await app.get(BRIEF)).text, /template of your side/)
  const off = await app.post(`${TEMPLATES}/brief/1`, { act: 'withdraw' })
  assert.equal(off.status, 303)
  assert.doesNotMatch(await textAt(`${BRIEF}.docx`), /letterhead/)
  assert.equal((await app.post(`${TEMPLATES}/brief/1`, { act: 'withdraw' })).status, 409)
  assert.equal((await app.post(`${TEMPLATES}/brief/1`, { act: 'again' })).status, 303)
  assert.match(await textAt(`${BRIEF}.docx`), /letterhead/)
  assert.deepEqual(app.faults, [])
})

test('the other side, readers without a post and other partnerships get the usual words', async () => {
  app.as(editorOf('two-rivers', 'bresk', 'Ida Brook'))
  try {
    assert.doesNotMatch(await textAt(`${BRIEF}.docx`), /letterhead/)
    assert.doesNotMatch((await app.get(TEMPLATES)).text, /letterhead\.docx/)
    assert.equal((await app.get(`${TEMPLATES}/brief/1`)).status, 404)
    app.as(PUBLIC)
    assert.doesNotMatch(await textAt(`${BRIEF}.docx`), /letterhead/)
    assert.equal((await app.get(TEMPLATES)).status, 404)
    assert.equal((await app.get(`${TEMPLATES}/brief/standard.docx`)).status, 404)
    assert.equal((await sent(await written('x'))).status, 403)
    app.as(personWith('Ivo Lund', postOf('two-rivers', 'reader', 'arlen')))
    assert.match((await app.get(TEMPLATES)).text, /This is for a side editor/)
    assert.equal((await sent(await written('x'))).status, 403)
  } finally {
    app.as(SAMPLE_EDITOR)
  }
})

test('a file with marks that can’t be filled is not kept, and each is named', async () => {
  const answer = await sent(await written('{{serie}} {{quote}} {{#agreed}}'))
  assert.equal(answer.status, 422)
  assert.match(answer.text, /\{\{#agreed\}\} is never closed by \{\{\/agreed\}\}\./)
  const unknown = await sent(await written('{{serie}} and {{quote}}'))
  assert.equal(unknown.status, 422)
  assert.match(unknown.text, /There is no field “serie” there; did you mean “series”\?/)
  assert.match(unknown.text, /“quote” is there only between \{\{#agreed\}\} and \{\{\/agreed\}\}\./)
  assert.match(unknown.text, /what was used before is used still/)
})

test('what is no Word file, none at all or too large is refused kindly', async () => {
  assert.match((await sent(new TextEncoder().encode('no Word file'))).text, /damaged/i)
  assert.match((await app.post(`${TEMPLATES}/brief`, {})).text, /Choose a Word file first\./)
  assert.equal((await sent(new Uint8Array(5_000_001))).status, 413)
  const huge = await sent(new Uint8Array(26_500_000))
  assert.equal(huge.status, 413)
  assert.match(huge.text, /a template may have up to 5 MB/)
  assert.equal((await app.post(`${TEMPLATES}/letter`, {})).status, 404)
  assert.equal((await app.post(`${TEMPLATES}/brief/99`, { act: 'withdraw' })).status, 404)
})

test('each report has a text to begin with', async () => {
  for (const kind of ['joint-report', 'matrix', 'highlights'])
    assert.match(await textAt(`${TEMPLATES}/${kind}/standard.docx`), /\{\{plan\}\}/)
})
