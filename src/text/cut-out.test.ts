import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutOut } from './cut-out.ts'

test('what is cut out leaves signs in its place, so that what stood around it is not joined', () => {
  assert.equal(cutOut('They agreed on boats', [{ start: 5, end: 11 }]), 'They ...... on boats')
  assert.equal(
    cutOut('boats', [
      { start: -3, end: 2 },
      { start: 9, end: 12 },
    ]),
    '..ats',
  )
})
