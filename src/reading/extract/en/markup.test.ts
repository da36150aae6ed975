import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breaks, markupEnd } from './markup.ts'
import { paragraphs } from './sample-text.ts'
import { sentences } from './sentences.ts'

const words = (text: string) =>
  sentences(paragraphs(text)).map(({ tokens }) => tokens.map((token) => token.text).join(' '))

test('tags, entities and stars are passed over, and the words keep their places', () => {
  assert.deepEqual(words('On <strong>trade</strong>,&nbsp;the **Leaders** _agreed_ to meet.'), [
    'On trade , the Leaders agreed to meet .',
  ])
  const text = 'The <em>Leaders</em> agreed.'
  for (const { tokens } of sentences(paragraphs(text)))
    for (const token of tokens) assert.equal(text.slice(token.span.start, token.span.end), token.text)
})

test('a tag that ends a paragraph ends a sentence', () => {
  assert.deepEqual(words('They met<br>Trade grew</p><p>They left'), ['They met', 'Trade grew', 'They left'])
  assert.ok(breaks('</p> <p>'))
  assert.ok(!breaks('</em> '))
})

test('what only looks like markup is text', () => {
  assert.equal(markupEnd('a < b', 2), -1)
  assert.equal(markupEnd('R & D;', 2), -1)
  assert.equal(markupEnd('* item', 0), -1)
  assert.deepEqual(words('AT&amp;T met.').length, 1)
})

test('an unclosed tag costs no more than a bounded look', () => {
  assert.equal(markupEnd(`<a ${'x'.repeat(1_000)}`, 0), -1)
})
