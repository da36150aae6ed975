import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../../../documents/document.ts'
import { kindOfWord, kindsAmong } from './asking.ts'
import { CURRENCY } from './figure-money.ts'
import { POST } from './post-heads.ts'
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

test('a sentence has the kinds of word that its words are, and no other', () => {
  const all = (text: string) => sentences(documentOf(text))
  const [plain, both] = all(
    'Both sides met the Council. The Minister pledged $5 million (of “10”) for the Lake Pact.',
  )
  assert.equal(plain!.kinds & (POST | CURRENCY), 0)
  assert.equal(both!.kinds & POST, POST)
  assert.notEqual(both!.kinds & CURRENCY, 0)
  for (const sentence of all('Norland’s Ministers met. $3, 4 euros: a plan (new). Nothing else.'))
    assert.equal(sentence.kinds, kindsAmong(sentence.tokens))
})

test('a kind of word that is made too late, for words that were asked already, is refused', () => {
  cut('Both sides met.')
  assert.throws(() => kindOfWord(() => true), /after words were asked/)
})
