import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coast, rivers } from '../../test/sample-views.ts'
import { actWords, changesIn } from './trail-words.ts'

const SIDES = [rivers, coast]
const told = (before: Record<string, string | null> | null, after: Record<string, string | null> | null) =>
  changesIn({ before, after, reason: null }, SIDES)

test('what changed is told from what to what, and what stayed is left out', () => {
  const [before, after] = [
    { state: 'proposed', verb: 'note' },
    { state: 'confirmed', verb: 'note' },
  ]
  assert.deepEqual(told(before, after), ['state: proposed → confirmed'])
})

test('what is there only before or only after stands by itself, and nothing is no fact', () => {
  assert.deepEqual(told(null, { post: 'Desk officer', until: null }), ['post: Desk officer'])
  assert.deepEqual(told({ marking: 'CONFIDENTIAL' }, null), ['marking: CONFIDENTIAL'])
})

test('a side is called by its short name, and a word that only looks like one stands', () => {
  assert.deepEqual(told(null, { side: coast.id, post: coast.id }), [
    `side: ${coast.shortName}`,
    `post: ${coast.id}`,
  ])
  assert.deepEqual(told(null, { side: 'gone' }), ['side: gone'])
})

test('an act of a newer version stands as it is named', () => {
  assert.equal(actWords('appoint'), 'took up a post')
  assert.equal(actWords('to-come'), 'to-come')
})
