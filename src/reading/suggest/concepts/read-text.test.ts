import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Suggester } from '../suggester.ts'
import { textReader } from './read-text.ts'

const goal = { score: 0.7, chosen: true, because: [] }

test('a text is read once, with its features and the scores of its goals', () => {
  const asked: string[] = []
  const suggest: Suggester = (text, lang) => {
    asked.push(`${lang} ${text}`)
    return { goals: [{ goal: 6, ...goal }], targets: [] }
  }
  const read = textReader(suggest)
  const first = read('Water, water everywhere', 'en')
  assert.equal(new Set(first.keys).size, first.keys.length)
  assert.deepEqual([first.goals.length, first.goals[5]! > 0.69, first.goals[0]], [17, true, 0])
  assert.equal(read('Water, water everywhere', 'en'), first)
  assert.notEqual(read('Water, water everywhere', 'id'), first)
  assert.deepEqual(asked, ['en Water, water everywhere', 'id Water, water everywhere'])
})

test('those that were read longest ago are forgotten, so that what is kept does not grow for ever', () => {
  let asked = 0
  const read = textReader(() => {
    asked++
    return { goals: [], targets: [] }
  })
  read('first', 'en')
  for (let n = 0; n < 5999; n++) read(`text ${n}`, 'en')
  read('first', 'en')
  assert.equal(asked, 6000)
  read('one more', 'en')
  read('first', 'en')
  assert.equal(asked, 6001)
  read('text 0', 'en')
  assert.equal(asked, 6002)
})
