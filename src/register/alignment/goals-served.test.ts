import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Suggestion } from '../../reading/suggest/suggestion.ts'
import type { Aligned } from './aligned.ts'
import { goalsServed } from './goals-served.ts'

const goal = (n: number, score: number) => ({ goal: n, score, chosen: score > 0.5, because: [] })
const suggestion: Suggestion = { goals: [goal(6, 0.9), goal(4, 0.7), goal(13, 0.2)], targets: [] }

const said = (code: string, state: Aligned['state'], framework = 'goals'): Aligned => ({
  concept: {
    ...{
      framework,
      titles: {},
      code,
      uri: null,
      labels: {},
      tops: [code.split('.')[0]!],
      depth: 0,
      gone: false,
    },
  },
  ...{ state, side: 'hill', by: null, reason: null, at: '2026-01-02T00:00:00.000Z' },
})
const served = (...all: readonly Aligned[]) => [...goalsServed(suggestion, 'goals', all)]

test('a text serves the goals that stand out by their score', () => {
  assert.deepEqual(served(), [
    ['6', 0.9],
    ['4', 0.7],
  ])
})

test('what people said goes before its words', () => {
  assert.deepEqual(served(said('4', 'rejected'), said('13.1', 'confirmed')), [
    ['6', 0.9],
    ['13.1', 1],
    ['13', 1],
  ])
  assert.deepEqual(served(said('6', 'confirmed'), said('4', 'withdrawn')).slice(0, 1), [['6', 1]])
})

test('what people said of other frameworks, or a machine proposed, changes nothing', () => {
  assert.deepEqual(served(said('4', 'rejected', 'aims'), said('13', 'proposed')), served())
})
