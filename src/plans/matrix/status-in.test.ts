import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statusIn } from './status-in.ts'

const WORDS: Readonly<Record<string, readonly string[]>> = {
  completed: ['Completed', 'COMPLETE', 'Done', 'Finalised', 'Fully implemented', 'Concluded (May 2023)', '✓'],
  ongoing: [
    ...['On-going', 'ongoing', 'On going', 'ON – GOING', 'In progress', 'Under implementation', 'Under way'],
    ...['Partially completed', 'Not completed', 'Not yet fully completed', 'Started in 2022', 'Continuing'],
  ],
  not_started: [
    ...['Not started', 'Not yet', 'Not yet started', 'Planned', 'Deferred to 2025', 'To be implemented'],
    ...['Yet to commence', 'No progress', 'Not addressed', 'Pending'],
  ],
  unknown: ['', '-', 'N/A', 'TBC', 'Pending confirmation', 'To be confirmed', 'Addressed', 'see remarks'],
}

test('a status is told whatever way it is spelt', () => {
  for (const [status, all] of Object.entries(WORDS))
    for (const words of all) assert.equal(statusIn(words).status, status, words)
})

test('a bare “addressed” tells that something was done, not how far', () => {
  assert.deepEqual(statusIn('Addressed'), { status: 'unknown', addressed: true })
  assert.deepEqual(statusIn('TBC'), { status: 'unknown', addressed: null })
  assert.deepEqual(statusIn('Planned'), { status: 'not_started', addressed: false })
})
