import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holds, quote, relocate } from './quote.ts'

test('a quote yields its words from its source', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const cited = quote(text, { start, end })
      assert.equal(cited.exact, text.slice(start, end))
      assert.ok(holds(text, cited))
      assert.ok(text.includes(cited.prefix + cited.exact + cited.suffix))
    }),
  )
})

test('what stands around a quote holds no half of a character', () => {
  const wave = '🌊'
  const before = `${wave}${'a'.repeat(31)}`
  const behind = `${'b'.repeat(31)}${wave}`
  const text = `${before}tides${behind}`
  const { prefix, suffix } = quote(text, { start: before.length, end: before.length + 5 })
  assert.deepEqual([prefix, suffix], ['a'.repeat(31), 'b'.repeat(31)])
  assert.deepEqual(quote(wave, { start: 0, end: 2 }).exact, wave)
})

test('words that are not there cannot be quoted', () => {
  assert.throws(() => quote('abc', { start: 2, end: 9 }), RangeError)
  assert.throws(() => quote('abc', { start: 1, end: 1 }), RangeError)
})

test('a quote is found again after words were put before it', () => {
  const cited = quote('They agreed. They met.', { start: 13, end: 17 })
  const found = relocate(`News. They agreed. They met.`, cited)
  assert.deepEqual(found?.span, { start: 19, end: 23 })
})

test('of the same words twice, those in the same surroundings are taken', () => {
  const cited = quote('Alpha noted it. Beta noted it.', { start: 21, end: 26 })
  const found = relocate('Beta noted it. Alpha noted it.', cited)
  assert.deepEqual(found?.span, { start: 5, end: 10 })
})

test('words that are gone are nowhere', () => {
  assert.equal(relocate('Nothing.', quote('They agreed.', { start: 0, end: 4 })), null)
})
