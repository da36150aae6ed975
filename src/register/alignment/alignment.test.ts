import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALIGNMENT_ACTS, ALIGNMENT_STATES, alignmentAfter } from './alignment.ts'

const outcome = (...asked: Parameters<typeof alignmentAfter>) => {
  const after = alignmentAfter(...asked)
  return after.ok ? after.value : after.refusal.reason
}

test('what nobody has said, or took back, or a machine proposed, can be said or denied', () => {
  for (const before of [null, 'proposed', 'withdrawn'] as const)
    assert.deepEqual(
      ALIGNMENT_ACTS.map((act) => outcome(before, act)),
      ['confirmed', 'rejected', 'alignment-gone'],
    )
})

test('what somebody has said stands until it is taken back', () => {
  for (const before of ['confirmed', 'rejected'] as const)
    assert.deepEqual(
      ALIGNMENT_ACTS.map((act) => outcome(before, act)),
      ['alignment-decided-already', 'alignment-decided-already', 'withdrawn'],
    )
})

test('no act of a person leaves a proposal', () => {
  const after = [null, ...ALIGNMENT_STATES].flatMap((before) =>
    ALIGNMENT_ACTS.map((act) => outcome(before, act)),
  )
  assert.ok(!after.includes('proposed'))
})
