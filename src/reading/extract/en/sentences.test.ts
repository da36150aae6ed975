import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../../../documents/document.ts'
import { sentences } from './sentences.ts'

const documentOf = (text: string): Document => ({
  text,
  blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
})
const cut = (text: string) => sentences(documentOf(text)).map(({ span }) => text.slice(span.start, span.end))

test('a sentence ends at its stop, not at an abbreviation, an initial or a number', () => {
  assert.deepEqual(cut('Mr. J. Silva paid No.5 a visit, 1.5 km away. They met “again.” Was it so? yes.'), [
    'Mr. J. Silva paid No.5 a visit, 1.5 km away.',
    'They met “again.”',
    'Was it so?',
    'yes.',
  ])
})

test('a block of a million letters is cut as many small ones would be, wherever its stretches meet', () => {
  const sentence = 'Both sides met Dr. Silva at 10.30 a.m. and “agreed to go on.” '
  const text = sentence.repeat(16_000)
  const found = cut(text)
  assert.equal(found.length, 16_000)
  assert.deepEqual(new Set(found), new Set([sentence.trim()]))
})

test('a stretch without a stop is cut after fifty thousand letters, and no word of it is lost', () => {
  const text = 'peace and prosperity '.repeat(10_000).trim()
  const found = cut(text)
  assert.ok(found.every((part) => part.length <= 50_000))
  assert.equal(found.join(' '), text)
})

test('a stretch without white space is never cut inside a character', () => {
  const found = cut(`a${'🙂'.repeat(60_000)}`)
  assert.ok(found.length > 1)
  assert.ok(found.every((part) => part.isWellFormed()))
})

test('the tokens of a sentence are the same when asked for again long after', () => {
  const all = sentences(
    documentOf('The two sides met. They noted the people-centred plan of 2,500 pages. '.repeat(30_000)),
  )
  const first = all[1]!.tokens
  for (const sentence of all) assert.ok(sentence.tokens.length > 3)
  const again = all[1]!.tokens
  assert.notEqual(again, first)
  assert.deepEqual(again, first)
})
