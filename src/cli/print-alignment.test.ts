import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printAlignment } from './print-alignment.ts'

const because = [{ words: 'wells', span: { start: 0, end: 5 } }]

test('each chosen goal is printed with its words and its likeliest targets', () => {
  const goals = [
    { goal: 6, score: 0.914, chosen: true, because },
    { goal: 3, score: 0.2, chosen: false, because: [] },
  ]
  const targets = [
    { target: '6.1', score: 0.9 },
    { target: '3.9', score: 0.4 },
  ]
  assert.equal(
    printAlignment('wells', { goals, targets }),
    'wells\n   91 %   6 Water and sanitation: “wells”; target 6.1\n',
  )
})

test('where no goal stands out, that is said', () => {
  assert.match(
    printAlignment('a'.repeat(200), { goals: [], targets: [] }),
    /^a{100}…\n {2}none: no goal stands out\n$/,
  )
})
