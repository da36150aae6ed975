import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { align } from './align.ts'

const words = fc.array(fc.constantFrom('river', 'watch', 'and', 'the', 'boat', 'gauge'), { maxLength: 60 })

test('stretches hold the same words in both texts, in the order of both, and do not touch', () => {
  fc.assert(
    fc.property(words, words, (one, two) => {
      let [a, b] = [-1, -1]
      for (const { a: at, b: other, length } of align(one, two)) {
        assert.ok(length > 0 && at >= a && other >= b && (at > a || other > b))
        assert.deepEqual(one.slice(at, at + length), two.slice(other, other + length))
        a = at + length
        b = other + length
      }
      assert.ok(a <= one.length && b <= two.length)
    }),
  )
})

test('a text is in common with itself as one stretch, and with nothing not at all', () => {
  fc.assert(
    fc.property(words, (one) => {
      assert.deepEqual(align(one, one), one.length > 0 ? [{ a: 0, b: 0, length: one.length }] : [])
      assert.deepEqual(align(one, []), [])
    }),
  )
})

test('words put in are stepped over', () => {
  const one = 'both sides agreed to open a river watch before the floods'.split(' ')
  const two = 'both sides then agreed to open a joint river watch before the spring floods'.split(' ')
  assert.deepEqual(
    align(one, two).map(({ length }) => length),
    [2, 4, 4, 1],
  )
})

test('two texts of 400,000 words that share their phrases in another order are compared in seconds', () => {
  const one = Array.from({ length: 400_000 }, (_, n) => `w${(n * 7919) % 50_021}`)
  const begun = performance.now()
  align(one, one.toReversed())
  assert.ok(performance.now() - begun < 20_000)
})
