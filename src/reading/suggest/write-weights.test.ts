import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWeights } from './read-weights.ts'
import { train } from './train.ts'
import { writeWeights } from './write-weights.ts'

const weights = train([{ text: 'The Lantern Scheme opens', goals: [4], targets: ['4.a'] }], 3)
const bytes = writeWeights(weights)

test('weights are read as they were written', () => {
  const read = readWeights(bytes)
  assert.deepEqual(read, { ok: true, value: weights })
})

test('they are read from the midst of other bytes', () => {
  const wider = new Uint8Array(bytes.length + 3)
  wider.set(bytes, 3)
  assert.deepEqual(readWeights(wider.subarray(3)), { ok: true, value: weights })
})

test('what is no weights, is cut off, has an unknown target or an endless number is refused', () => {
  const no = { ok: false, refusal: { reason: 'not-weights' } }
  assert.deepEqual(readWeights(new Uint8Array(0)), no)
  assert.deepEqual(readWeights(new TextEncoder().encode('{"goals": []}'.repeat(40))), no)
  assert.deepEqual(readWeights(bytes.subarray(0, bytes.length - 1)), no)
  const wrong = Uint8Array.from(bytes)
  wrong[bytes.length - weights.seen.length - 1] = 200
  assert.deepEqual(readWeights(wrong), no)
  const endless = Uint8Array.from(bytes)
  endless.set([0, 0, 0x80, 0x7f], 16)
  assert.deepEqual(readWeights(endless), no)
  const many = Uint8Array.from(bytes)
  many.fill(255, 8, 12)
  assert.deepEqual(readWeights(many), no)
})
