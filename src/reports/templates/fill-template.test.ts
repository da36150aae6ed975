import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillTemplate } from './fill-template.ts'
import { taggedReport } from './tagged-report.ts'
import { each, heading, numbered, plain, type ReportTemplate, unless } from './template.ts'

const TEMPLATE: ReportTemplate = {
  title: 'Ferries of {{river}}',
  lines: ['{{river}}', '{{note}}'],
  foot: '{{river}}',
  blocks: [
    numbered('There are ferries{{#season}} in {{season}}{{/season}}{{^season}} all year{{/season}}.'),
    each('quays', heading('{{quay}}'), each('ferries', numbered('{{name}} of {{quay}} on the {{river}}'))),
    unless('quays', plain('No quay.')),
    {
      ...{ kind: 'table', caption: 'Quays of {{river}}', head: ['Quay', '{{river}}'], widths: [50, 50] },
      rows: [
        { each: 'quays', cells: ['{{quay}}', 'yes'] },
        { each: null, cells: ['All', '{{river}}'] },
      ],
    },
    { kind: 'bars', caption: 'Mended', each: 'quays', label: '{{quay}}', words: '{{share}} %' },
  ],
}

const quay = (name: string, ferries: readonly string[], share: string) => ({
  ...{ quay: name, share, ferries: ferries.map((name) => ({ name })) },
})

const told = (values: Parameters<typeof fillTemplate>[1]) =>
  fillTemplate(TEMPLATE, { season: '', note: '', ...values }).blocks.map((block) =>
    block.kind === 'table'
      ? [block.caption, block.head, block.rows]
      : block.kind === 'bars'
        ? block.bars
        : block.kind === 'paragraph'
          ? `${block.number ?? '-'} ${block.words}`
          : 'words' in block
            ? `# ${block.words}`
            : block.kind,
  )

test('lists are told entry by entry, with what is told around them, and paragraphs are numbered through', () => {
  const quays = [quay('Low Bank', ['Anna', 'Bela'], '50'), quay('High Bank', [], '0')]
  assert.deepEqual(told({ river: 'Arl', season: 'summer', quays }), [
    '1 There are ferries in summer.',
    ...['# Low Bank', '2 Anna of Low Bank on the Arl', '3 Bela of Low Bank on the Arl', '# High Bank'],
    [
      'Quays of Arl',
      ['Quay', 'Arl'],
      [
        ['Low Bank', 'yes'],
        ['High Bank', 'yes'],
        ['All', 'Arl'],
      ],
    ],
    [
      { label: 'Low Bank', share: 0.5, words: '50 %' },
      { label: 'High Bank', share: 0, words: '0 %' },
    ],
  ])
})

test('what is empty is told by what stands for nothing, and a line below the title that is empty is left out', () => {
  assert.deepEqual(told({ river: 'Arl', quays: [] }).slice(0, 2), [
    '1 There are ferries all year.',
    '- No quay.',
  ])
  assert.deepEqual(fillTemplate(TEMPLATE, { river: 'Arl', season: '', note: '', quays: [] }).lines, ['Arl'])
})

test('words with braces of their own stay as they are, and a field that is not filled is a fault', () => {
  assert.match(String(told({ river: '{{note}} {x}', quays: [] })[2]), /Quays of \{\{note\}\} \{x\}/)
  assert.throws(() => told({ quays: [] }), /not filled: river/)
})

test('as a text to be changed its fields stand in it, and what is repeated is put between two marks', () => {
  const { title, blocks } = taggedReport(TEMPLATE)
  assert.equal(title, 'Ferries of {{river}}')
  const words = blocks.flatMap((block) => ('words' in block ? [block.words] : []))
  assert.deepEqual(words.slice(1, 6), [
    ...['{{#quays}}', '{{quay}}', '{{#ferries}}', '{{name}} of {{quay}} on the {{river}}', '{{/ferries}}'],
  ])
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))
  assert.deepEqual(tables, [
    [
      ['{{#quays}}{{quay}}', 'yes{{/quays}}'],
      ['All', '{{river}}'],
    ],
    [['{{#quays}}{{quay}}', '{{share}} %', '{{bar}}{{/quays}}']],
  ])
})
