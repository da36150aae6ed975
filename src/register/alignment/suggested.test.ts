import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConceptRef } from '../../frameworks/framework-views.ts'
import type { Suggestion } from '../../reading/suggest/suggestion.ts'
import type { Aligned } from './aligned.ts'
import { suggestedConcepts } from './suggested.ts'

const concept = (code: string, framework = 'goals'): ConceptRef => ({
  ...{ framework, titles: { en: 'Goals' }, code, uri: null, labels: { en: `Goal ${code}` } },
  ...{ tops: [code.split('.')[0]!], depth: code.includes('.') ? 1 : 0, gone: false },
})

const concepts = ['4', '4.7', '6', '6.1', '6.3', '13'].map((code) => concept(code))

const goal = (n: number, score: number, ...words: string[]) => ({
  ...{ goal: n, score, chosen: score > 0.5 },
  because: words.map((each, at) => ({ words: each, span: { start: at, end: at + each.length } })),
})

const suggestion: Suggestion = {
  goals: [goal(6, 0.9, 'water', 'wells', 'water'), goal(4, 0.7, 'pupils'), goal(13, 0.2, 'rain')],
  targets: ['6.1', '13.1', '4.7', '6.3'].map((target) => ({ target, score: 0.1 })),
}

const said = (code: string, state: Aligned['state'], framework = 'goals'): Aligned => ({
  ...{ concept: concept(code, framework), state, side: 'hill', by: null, reason: null },
  at: '2026-01-02T00:00:00.000Z',
})

const told = (...of: readonly Aligned[]) =>
  suggestedConcepts(suggestion, { framework: 'goals', concepts, said: of }).map(
    ({ concept: { code }, because }) => [code, ...because].join(' '),
  )

test('the goals that stand out are suggested with their words, each once, and the likeliest targets of them', () => {
  assert.deepEqual(told(), ['6 water wells', '4 pupils', '6.1 water wells', '4.7 pupils'])
})

test('what somebody said is not suggested again, nor a goal of which a target is said', () => {
  assert.deepEqual(told(said('6.1', 'confirmed')), ['4 pupils', '4.7 pupils'])
  assert.deepEqual(told(said('4', 'rejected'), said('6', 'rejected', 'thrusts')), [
    ...['6 water wells', '6.1 water wells', '4.7 pupils'],
  ])
  assert.deepEqual(told(said('6', 'proposed')).slice(0, 1), ['6 water wells'])
})

test('where no goal stands out nothing is suggested, and nothing that the framework has not', () => {
  const none = { ...suggestion, goals: suggestion.goals.map((each) => ({ ...each, chosen: false })) }
  assert.deepEqual(suggestedConcepts(none, { framework: 'goals', concepts, said: [] }), [])
  assert.deepEqual(suggestedConcepts(suggestion, { framework: 'other', concepts, said: [] }), [])
})
