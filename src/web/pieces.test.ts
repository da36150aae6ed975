import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compose } from '../documents/compose.ts'
import { PART_LENGTH, partAt, partsOf, runsOf, stretchOf } from './pieces.ts'
import { headingTags, unitsOf } from './units.ts'

const paragraph = (length: number) => ({
  kind: 'paragraph' as const,
  text: 'river and sea '.repeat(Math.ceil(length / 14)),
})

test('a short text is one part', () => {
  const { text, blocks } = compose([paragraph(300), paragraph(300)])
  assert.equal(partsOf(text, blocks).length, 1)
})

test('no letter of a long text is lost or shown twice, and no part is far too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 14, max: 60_000 }), { minLength: 1, maxLength: 12 }),
      (lengths) => {
        const { text, blocks } = compose(lengths.map(paragraph))
        const parts = partsOf(text, blocks)
        const shown = parts.flat().map((piece) => text.slice(piece.span.start, piece.span.end))
        assert.equal(
          shown.join(''),
          blocks.map((block) => text.slice(block.span.start, block.span.end)).join(''),
        )
        for (const part of parts) {
          const letters = part.reduce((sum, piece) => sum + piece.span.end - piece.span.start, 0)
          assert.ok(letters <= PART_LENGTH * 2.7, `${letters} letters`)
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('a block without a space is cut all the same', () => {
  const { text, blocks } = compose([{ kind: 'paragraph', text: 'x'.repeat(PART_LENGTH * 5) }])
  assert.ok(partsOf(text, blocks).length >= 4)
})

test('a place is found in the part that shows it', () => {
  const { text, blocks } = compose([paragraph(9_000), paragraph(9_000), paragraph(9_000)])
  const parts = partsOf(text, blocks)
  for (const block of blocks) {
    const part = parts[partAt(parts, block.span.start) - 1]!
    assert.ok(part.some((piece) => piece.span.start <= block.span.start && piece.span.end > block.span.start))
  }
})

test('an empty text has one empty part', () => {
  assert.deepEqual(partsOf('', []), [[]])
  assert.equal(partAt([[]], 0), 1)
})

test('items of a list stand together, and so do rows of a table', () => {
  const { text, blocks } = compose([
    { kind: 'list-item', text: 'one' },
    { kind: 'list-item', text: 'two' },
    { kind: 'paragraph', text: 'between' },
    { kind: 'table-row', text: '', cells: ['a', 'b'] },
    { kind: 'table-row', text: '', cells: ['c', 'd'] },
  ])
  const units = unitsOf(partsOf(text, blocks)[0]!)
  assert.deepEqual(
    units.map((unit) => [unit.kind, unit.pieces.length]),
    [
      ['list-item', 2],
      ['paragraph', 1],
      ['table-row', 2],
    ],
  )
})

test('headings go down one step at a time under the page’s own', () => {
  const { text, blocks } = compose([
    { kind: 'heading', text: 'deep at once', level: 4 },
    { kind: 'heading', text: 'deeper', level: 6 },
    { kind: 'heading', text: 'back', level: 1 },
  ])
  assert.deepEqual([...headingTags(partsOf(text, blocks)[0]!).values()], [2, 3, 2])
})

test('runs tell for every statement the part that shows it', () => {
  const { text, blocks } = compose([paragraph(9_000), paragraph(9_000), paragraph(9_000)])
  const parts = partsOf(text, blocks)
  const statements = [0, 2, 1, 0].map((block, at) => ({
    number: at + 1,
    content: { quote: { span: { start: blocks[block]!.span.start, end: blocks[block]!.span.start + 5 } } },
  }))
  assert.equal(runsOf(parts, statements), '1:1 2:3 3:2 4:1')
  assert.equal(runsOf([parts[0]!], statements), '')
})

test('a part of several covers its own stretch, and the only one has none', () => {
  const { text, blocks } = compose([paragraph(9_000), paragraph(9_000)])
  const parts = partsOf(text, blocks)
  assert.deepEqual(stretchOf(parts, 2), blocks[1]!.span)
  assert.equal(stretchOf([parts[0]!], 1), null)
})
