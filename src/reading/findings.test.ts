import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FINDINGS, type FindingCode, finding } from './findings.ts'

test('a number goes with its word, in the singular and the plural', () => {
  assert.equal(
    finding('hyphens-joined', { count: 1 }).message,
    '1 word divided at the end of a line was joined.',
  )
  assert.equal(
    finding('hyphens-joined', { count: 3 }).message,
    '3 words divided at the end of a line were joined.',
  )
  assert.equal(
    finding('actor-inherited', { count: 1 }).message,
    '1 statement takes its actor from an earlier sentence or a lead-in.',
  )
})

test('no place in a sentence is left unfilled', () => {
  for (const code of Object.keys(FINDINGS) as FindingCode[])
    assert.doesNotMatch(finding(code, { count: 2, words: 2 }).message, /[{}|]/, code)
})
