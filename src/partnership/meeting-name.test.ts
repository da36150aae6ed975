import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meetingName } from './meeting-name.ts'

test('a meeting is called by its own name before its number and series', () => {
  assert.equal(meetingName('Special session', 3, 'River Forum'), 'Special session')
  assert.equal(meetingName(null, 3, 'River Forum'), '3rd River Forum')
  assert.equal(meetingName(null, 12, 'River Forum'), '12th River Forum')
  assert.equal(meetingName(null, 22, 'River Forum'), '22nd River Forum')
  assert.equal(meetingName(null, null, 'River Forum'), 'River Forum')
  assert.equal(meetingName(null, null, null), 'Meeting')
})
