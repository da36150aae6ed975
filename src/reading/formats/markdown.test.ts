import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slice } from '../../text/span.ts'
import { markdown } from './markdown.ts'

const opened = async (source: string) => {
  const found = await markdown.read(new TextEncoder().encode(source))
  assert.ok(found.ok, JSON.stringify(found))
  const document = found.value.value
  return {
    document,
    blocks: document.blocks.map(({ kind, span, level, number }) => [
      kind,
      slice(document.text, span),
      level,
      number,
    ]),
  }
}

test('headings, emphasis, links and escapes leave only their words', async () => {
  const { blocks } = await opened(
    '# The *plan*\n\n## Part\n\nBoth [sides](http://x.y) **agreed**\\- at last.\n',
  )
  assert.deepEqual(blocks, [
    ['title', 'The plan', 1, undefined],
    ['heading', 'Part', 2, undefined],
    ['paragraph', 'Both sides agreed- at last.', undefined, undefined],
  ])
})

test('numbers are printed as typed, and counted where a program typed them all alike', async () => {
  const { blocks } = await opened('7. seven\n9. nine\n\ntext\n\n1. one\n1. two\n   - sub\n')
  assert.deepEqual(blocks, [
    ['list-item', '7. seven', 1, '7'],
    ['list-item', '9. nine', 1, '9'],
    ['paragraph', 'text', undefined, undefined],
    ['list-item', '1. one', 1, '1'],
    ['list-item', '2. two', 1, '2'],
    ['list-item', 'sub', 2, undefined],
  ])
})

test('tables become rows, and HTML within is read as a page is', async () => {
  const { blocks } = await opened(
    '| A | B |\n|---|---|\n| x | y |\n\n<p>Hello <b>there</b>.</p>\n\nA <u>word</u>.\n',
  )
  assert.deepEqual(
    blocks.map(([kind, text]) => [kind, text]),
    [
      ['table-row', 'A\tB'],
      ['table-row', 'x\ty'],
      ['paragraph', 'Hello there.'],
      ['paragraph', 'A word.'],
    ],
  )
})

test('what stands above the text gives its title and is no text', async () => {
  const { document } = await opened('---\ntitle: "Water plan"\ndate: 2021\n---\nBoth sides agreed.\n')
  assert.equal(document.title, 'Water plan')
  assert.equal(document.text, 'Both sides agreed.')
})

test('nothing but marks holds no text', async () => {
  const found = await markdown.read(new TextEncoder().encode('---\n\n***\n'))
  assert.equal(found.ok ? null : found.refusal.reason, 'no-text')
})

test('notes stand behind the text with the number that a reader sees, and their marks are dropped', async () => {
  const { blocks } = await opened(
    [
      'They agreed.[^b] They met.[^charter]',
      '',
      '[^charter]: Ibid.',
      '[^b]: Signed in *spring*.',
      '',
      '    It has an annex.',
      '',
      'They left.[^none]',
      '',
      '```',
      'a[^b]',
      '```',
    ].join('\n'),
  )
  assert.deepEqual(
    blocks.map(([kind, text]) => [kind, text]),
    [
      ['paragraph', 'They agreed. They met.'],
      ['paragraph', 'They left.[^none]'],
      ['preformatted', 'a[^b]'],
      ['footnote', '1 Signed in spring.\nIt has an annex.'],
      ['footnote', '2 Ibid.'],
    ],
  )
})

test('marks that Markdown does not know begin items, in a paragraph and in an item', async () => {
  const { blocks } = await opened(
    'The sides agreed to:\n(a) dig wells;\n(b) plant trees.\n\n1. They will:\n   a. meet; and\n   b. report.\n2. They left.\n\n- [x] done',
  )
  assert.deepEqual(blocks, [
    ['paragraph', 'The sides agreed to:', undefined, undefined],
    ['list-item', '(a) dig wells;', 1, 'a'],
    ['list-item', '(b) plant trees.', 1, 'b'],
    ['list-item', '1. They will:', 1, '1'],
    ['list-item', 'a. meet; and', 2, 'a'],
    ['list-item', 'b. report.', 2, 'b'],
    ['list-item', '2. They left.', 1, '2'],
    ['list-item', 'done', 1, undefined],
  ])
})
