import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pdfFile } from '../../test/files/pdf-file.ts'
import { RELEASE } from '../../test/files/texts.ts'
import { NO_NAMES } from '../reading/extract/extractor.ts'
import { DOCX } from '../reading/formats/ooxml/package.ts'
import type { ReadingOptions } from '../reading/propose.ts'
import { docxOf } from '../reports/writers/docx.ts'
import type { Limits } from './limits.ts'
import { type FileToRead, openReader } from './open-reader.ts'
import { sha256 } from './sha256.ts'

const OPTIONS = { published: null, language: null, names: NO_NAMES }
const file = (text: string, name = 'a.txt') => ({
  name,
  mediaType: null,
  bytes: new TextEncoder().encode(text),
})
const GOOD = file(RELEASE)

const reader = openReader()
after(() => reader.close())

/** Reads one file by a reader of its own. */
const readOnce = async (given: FileToRead, options: ReadingOptions, limits: Partial<Limits> = {}) => {
  const reader = openReader(limits)
  try {
    return await reader.read(given, options)
  } finally {
    await reader.close()
  }
}

test('a file is read in another process, and its bytes are known by their hash', async () => {
  const found = await readOnce(GOOD, OPTIONS)
  assert.ok(found.ok)
  assert.equal(found.value.source.sha256, sha256(GOOD.bytes))
  assert.match(found.value.document.text, /^Two Rivers Forum/)
})

test('several files asked for at once are each answered with their own', async () => {
  const names = ['one.txt', 'two.txt', 'three.txt']
  const found = await Promise.all(names.map((name) => reader.read(file(`${RELEASE} ${name}`, name), OPTIONS)))
  assert.deepEqual(
    found.map((outcome) => outcome.ok && outcome.value.source.name),
    names,
  )
})

test('refusals come back as they are', async () => {
  const bytes = await pdfFile([[]])
  assert.deepEqual(await reader.read({ name: 'scan.pdf', mediaType: null, bytes }, OPTIONS), {
    ok: false,
    refusal: { reason: 'no-text-layer', pages: 1 },
  })
})

test('an empty file and one over the limit are refused before any process starts', async () => {
  const small = openReader({ bytes: 10 })
  assert.deepEqual(await small.read(file(''), OPTIONS), { ok: false, refusal: { reason: 'empty-file' } })
  assert.deepEqual(await small.read(GOOD, OPTIONS), {
    ok: false,
    refusal: { reason: 'too-large', size: GOOD.bytes.length, limit: 10 },
  })
  await small.close()
})

test('a reading that takes too long is stopped', async () => {
  assert.deepEqual(await readOnce(GOOD, OPTIONS, { seconds: 0.01 }), {
    ok: false,
    refusal: { reason: 'took-too-long', seconds: 0.01 },
  })
})

test('a reading that takes too much memory is stopped', async () => {
  assert.deepEqual(await readOnce(file(RELEASE.repeat(3000)), OPTIONS, { megabytes: 60 }), {
    ok: false,
    refusal: { reason: 'took-too-much-memory' },
  })
})

test('a reader whose process had to die reads the next file in a new one', async () => {
  const patient = openReader({ seconds: 10 })
  const first = await patient.read(GOOD, OPTIONS)
  const wide = { name: 'a.md', mediaType: null, bytes: new TextEncoder().encode('*a **b '.repeat(400_000)) }
  const second = await patient.read(wide, OPTIONS)
  const third = await patient.read(GOOD, OPTIONS)
  await patient.close()
  assert.deepEqual([first.ok, third.ok], [true, true])
  assert.ok(!second.ok && /^took-too/.test(second.refusal.reason))
})

test('a reader can be closed twice, and before it was used', async () => {
  const idle = openReader()
  await idle.close()
  await idle.close()
})

const template = (...paragraphs: string[]) =>
  docxOf({
    ...{ title: 'T', lines: [], foot: 'f' },
    blocks: paragraphs.map((words) => ({ kind: 'paragraph', number: null, words })),
  })

test('templates are looked at and filled in the same process, between documents', async () => {
  const bytes = await template('{{#parts}}', '{{part}}', '{{/parts}}')
  const tags = await reader.inspectTemplate(bytes)
  assert.ok(tags.ok)
  assert.deepEqual(tags.value, [
    { field: 'parts', sort: 'each', within: [{ field: 'part', sort: 'field', within: [] }] },
  ])
  const filled = await reader.fillTemplate(bytes, { parts: [{ part: 'One' }, { part: 'Two' }] })
  assert.ok(filled.ok)
  const read = await reader.read({ name: 'a.docx', mediaType: null, bytes: filled.value }, OPTIONS)
  assert.ok(read.ok)
  assert.match(read.value.document.text, /One\s+Two/)
})

test('a template that is none, or takes too much, is refused as a document is', async () => {
  assert.deepEqual(await reader.inspectTemplate(new TextEncoder().encode('no Word file')), {
    ok: false,
    refusal: { reason: 'damaged-file', mediaType: DOCX },
  })
  assert.deepEqual(await reader.fillTemplate(new Uint8Array(), {}), {
    ok: false,
    refusal: { reason: 'empty-file' },
  })
  const slow = openReader({ seconds: 0.01 })
  const bytes = await template('{{#parts}}{{part}}{{/parts}}')
  assert.deepEqual(await slow.fillTemplate(bytes, { parts: Array(20_000).fill({ part: 'One' }) }), {
    ok: false,
    refusal: { reason: 'took-too-long', seconds: 0.01 },
  })
  await slow.close()
})
