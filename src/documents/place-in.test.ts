import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from './compose.ts'
import { placeIn } from './place-in.ts'

const document = compose([
  { kind: 'heading', text: 'Lakes', page: 1 },
  { kind: 'paragraph', text: 'The Forum met.', page: 1 },
  { kind: 'paragraph', text: 'It agreed.', page: 2 },
])

test('a span leads to its page and paragraph', () => {
  const { start } = document.blocks[2]!.span
  assert.deepEqual(placeIn(document.blocks, { start: start + 3, end: start + 5 }), { page: 2, paragraph: 3 })
  assert.deepEqual(placeIn(document.blocks, { start: 0, end: 2 }), { page: 1, paragraph: 1 })
})

test('every place of a block leads to it, and the white space before it too', () => {
  for (const [at, { span }] of document.blocks.entries())
    for (let start = span.start; start < span.end; start++)
      assert.equal(placeIn(document.blocks, { start, end: start + 1 }).paragraph, at + 1)
  const { end } = document.blocks[0]!.span
  assert.equal(placeIn(document.blocks, { start: end, end: end + 1 }).paragraph, 2)
})

test('a text without pages has none, and one without blocks is one paragraph', () => {
  const plain = compose([{ kind: 'paragraph', text: 'The Forum met.' }])
  assert.deepEqual(placeIn(plain.blocks, { start: 0, end: 1 }), { page: null, paragraph: 1 })
  assert.deepEqual(placeIn([], { start: 0, end: 1 }), { page: null, paragraph: 1 })
})
