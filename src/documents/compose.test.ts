import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slice } from '../text/span.ts'
import { compose, type Piece } from './compose.ts'
import type { BlockKind } from './document.ts'

test('blocks are parted by a blank line, rows and items by a line break', () => {
  const { text } = compose([
    { kind: 'heading', text: 'River watch', level: 1 },
    { kind: 'list-item', text: 'gauges', level: 1 },
    { kind: 'list-item', text: 'boats', level: 1 },
    { kind: 'table-row', text: '', cells: ['Year ', '2019'] },
  ])
  assert.equal(text, 'River watch\n\ngauges\nboats\n\nYear\t2019')
})

test('each cell of a row has its place', () => {
  const { text, blocks } = compose([{ kind: 'table-row', text: '', cells: [' Year', '', '2019 '] }])
  assert.deepEqual(
    blocks[0]?.cells?.map((cell) => slice(text, cell)),
    ['Year', '', '2019'],
  )
})

test('pieces of white space only are left out, and a title of white space is none', () => {
  const { blocks, title } = compose([{ kind: 'paragraph', text: ' \n ' }], '  ')
  assert.deepEqual(blocks, [])
  assert.equal(title, undefined)
})

test('blocks come in order, do not overlap, and only white space stands between them', () => {
  const kinds: BlockKind[] = ['heading', 'paragraph', 'list-item', 'footnote']
  const piece: fc.Arbitrary<Piece> = fc.record({ kind: fc.constantFrom(...kinds), text: fc.string() })
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text, blocks } = compose(pieces)
      let end = 0
      for (const { span } of blocks) {
        assert.equal(text.slice(end, span.start).trim(), '')
        assert.ok(span.end > span.start)
        end = span.end
      }
      assert.equal(end, text.length)
    }),
  )
})
