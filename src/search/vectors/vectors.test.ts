import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joined } from './joined.ts'
import { cosine, packed, unpacked } from './packed-vector.ts'

const vector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 64 })
  .map((numbers) => Float32Array.from(numbers))

const exactly = (a: Float32Array, b: Float32Array) => {
  const of = (x: Float32Array, y: Float32Array) => x.reduce((sum, each, at) => sum + each * y[at]!, 0)
  return of(a, a) === 0 || of(b, b) === 0 ? 0 : of(a, b) / Math.sqrt(of(a, a) * of(b, b))
}

test('a packed vector is a quarter of the size and as close to others as the vector', () => {
  fc.assert(
    fc.property(vector, vector, (one, two) => {
      const size = Math.min(one.length, two.length)
      const [a, b] = [one.slice(0, size), two.slice(0, size)]
      const { bits, bytes } = packed(b)
      assert.equal(bits.length, size)
      assert.equal(bytes.length, size)
      assert.ok(Math.abs(cosine(a, bytes) - exactly(a, b)) < 0.05)
      assert.ok(exactly(b, b) === 0 || cosine(unpacked(bytes), bytes) > 0.999)
    }),
  )
})

test('the bits say which numbers are above zero', () => {
  assert.equal(packed(Float32Array.from([0.2, -0.1, 0, 0.9])).bits, '1001')
})

test('what is all zeroes is near nothing', () => {
  const nothing = new Float32Array(8)
  assert.equal(cosine(nothing, packed(Float32Array.from({ length: 8 }, () => 1)).bytes), 0)
  assert.equal(
    cosine(
      Float32Array.from({ length: 8 }, () => 1),
      packed(nothing).bytes,
    ),
    0,
  )
})

test('of two lists, what stands in both comes first, and the lists take turns', () => {
  assert.deepEqual(
    joined([
      ['a', 'b', 'c'],
      ['d', 'c', 'e'],
    ]),
    ['c', 'a', 'd', 'b', 'e'],
  )
  assert.deepEqual(joined([['a', 'b'], []]), ['a', 'b'])
  assert.deepEqual(joined([]), [])
  // Of b one list knows nothing: its place in the other stands for both.
  assert.deepEqual(
    joined(
      [
        ['c', 'a'],
        ['b', 'a', 'c'],
      ],
      new Set(['b']),
    ),
    ['b', 'c', 'a'],
  )
})
