import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterCases } from './letter-cases.ts'

test('capital and small letters are counted, of any alphabet that has them', () => {
  assert.deepEqual(letterCases('ASEAN and Đức, Ωω.'), { upper: 7, lower: 6 })
  assert.deepEqual(letterCases('𝔘𝔫 '), { upper: 1, lower: 1 })
})

test('figures, marks and letters without case count as neither', () => {
  assert.deepEqual(letterCases('2018 – ประชุม 会晤 \ud83d'), { upper: 0, lower: 0 })
})
