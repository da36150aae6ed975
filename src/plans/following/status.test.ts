import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAddressed, isCompleted, isCounted, isStatus, STATUS_WORDS, STATUSES } from './status.ts'

test('every status has words of its own', () => {
  assert.equal(new Set(STATUSES.map((status) => STATUS_WORDS[status])).size, STATUSES.length)
  assert.ok(isStatus('under-way') && !isStatus('under way') && !isStatus('toString'))
})

test('all lines count but those superseded or retired', () => {
  assert.deepEqual(
    STATUSES.filter((status) => !isCounted(status)),
    ['superseded', 'retired'],
  )
})

test('a line is addressed where something has been done under it', () => {
  const addressed = (done: boolean) => STATUSES.filter((status) => isAddressed(status, done))
  assert.deepEqual(addressed(false), ['under-way', 'addressed', 'completed', 'stalled'])
  assert.deepEqual(addressed(true), ['under-way', 'addressed', 'completed', 'needs-resources', 'stalled'])
})

test('what is completed is addressed as well, and nothing else is completed', () => {
  assert.deepEqual(STATUSES.filter(isCompleted), ['completed'])
  assert.ok(isAddressed('completed', false))
})
