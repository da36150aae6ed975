import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { remindedOf } from './reminded.ts'

const own = personWith('Own Focal', { ...postOf('p', 'focal-point', 'hill'), body: 3 })
const whole = personWith('Whole Focal', postOf('p', 'focal-point', 'hill'))
const editor = personWith('Hill Editor', postOf('p', 'side-editor', 'hill'))
const others = [
  personWith('Other Body', { ...postOf('p', 'focal-point', 'hill'), body: 4 }),
  personWith('Coast Focal', postOf('p', 'focal-point', 'coast')),
  personWith('Hill Reader', postOf('p', 'reader', 'hill')),
  personWith('Elsewhere', { ...postOf('q', 'focal-point', 'hill'), body: 3 }),
  personWith('Joint', postOf('p', 'joint-editor', null)),
]
const reminded = (...people: Parameters<typeof remindedOf>[0]) =>
  remindedOf([...others, ...people], 'p', { body: 3, side: 'hill' }).map(({ name }) => name)

test('the focal points of a body are reminded of what it owes, and nobody else', () => {
  assert.deepEqual(reminded(editor, whole, own), ['Own Focal'])
})

test('where a body has no focal point, those of the whole side are, and else the side’s editors', () => {
  assert.deepEqual(reminded(editor, whole), ['Whole Focal'])
  assert.deepEqual(reminded(editor), ['Hill Editor'])
  assert.deepEqual(reminded(), [])
})
