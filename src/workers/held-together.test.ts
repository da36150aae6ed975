import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldTogether } from './held-together.ts'

const groups = (sizes: readonly number[]) =>
  heldTogether(
    sizes.map((size) => ({ size })),
    100,
  ).map((group) => group.map(({ size }) => size))

test('files are held together in their order, up to so many bytes', () => {
  assert.deepEqual(groups([10, 20, 30, 40, 1, 99, 5]), [[10, 20, 30, 40], [1, 99], [5]])
  assert.deepEqual(groups([]), [])
})

test('a file that is larger is held by itself', () => {
  assert.deepEqual(groups([5, 250, 5, 0]), [[5], [250], [5, 0]])
})
