import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConceptRef } from '../../frameworks/framework-views.ts'
import type { ConceptSuggestion } from '../../reading/suggest/concepts/suggest-concepts.ts'
import type { Aligned } from './aligned.ts'
import { suggestedOfFrameworks } from './suggested-of-frameworks.ts'

const concept = (framework: string, code: string): ConceptRef => ({
  ...{ framework, titles: { en: framework }, code, uri: null, labels: { en: `Part ${code}` } },
  ...{ tops: [code.split('.')[0]!], depth: code.includes('.') ? 1 : 0, gone: false },
})
const FRAMEWORKS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const concepts = ['goals', ...FRAMEWORKS].flatMap((f) =>
  ['1', '1.1', '1.2', '2', '3'].map((code) => concept(f, code)),
)

const one = (name: string, score: number, more: Partial<ConceptSuggestion> = {}): ConceptSuggestion => ({
  ...{ framework: name.split(' ')[0]!, code: name.split(' ')[1]!, score },
  ...{ because: [{ words: 'quay', span: { start: 0, end: 4 } }], section: null, goal: null, ...more },
})
const said = (name: string, state: Aligned['state']): Aligned => ({
  concept: concept(name.split(' ')[0]!, name.split(' ')[1]!),
  ...{ state, side: 'hill', by: null, reason: null, at: '2026-01-02T00:00:00.000Z' },
})
const shown = (suggestions: readonly ConceptSuggestion[], ...all: readonly Aligned[]) =>
  suggestedOfFrameworks(suggestions, { concepts, said: all, goals: 'goals' }).map(
    ({ concept: { framework, code } }) => `${framework} ${code}`,
  )

test('of a framework the surest is shown, and another only where it is all but as sure', () => {
  assert.deepEqual(shown([one('a 1', 0.9), one('a 2', 0.85), one('a 3', 0.84)]), ['a 1', 'a 2'])
  assert.deepEqual(shown([one('a 1', 0.9), one('a 2', 0.6)]), ['a 1'])
})

test('a part is not shown beside the whole that it is of', () => {
  assert.deepEqual(shown([one('a 1.1', 0.9), one('a 1', 0.89), one('a 1.2', 0.89), one('a 2', 0.88)]), [
    ...['a 1.1', 'a 2'],
  ])
  assert.deepEqual(shown([one('a 1', 0.9)], said('a 1.2', 'confirmed')), [])
})

test('what somebody spoke of is not shown, and what is less sure does not take its place', () => {
  assert.deepEqual(shown([one('a 1', 0.9), one('a 2', 0.6)], said('a 1', 'rejected')), [])
  assert.deepEqual(shown([one('a 1', 0.9), one('a 2', 0.6)], said('a 1', 'confirmed')), [])
  assert.deepEqual(shown([one('a 1', 0.9), one('a 2', 0.85)], said('a 1', 'confirmed')), ['a 2'])
  assert.deepEqual(shown([one('a 1', 0.9)], said('a 2', 'confirmed'), said('a 3', 'confirmed')), [])
  assert.deepEqual(shown([one('a 1', 0.9)], said('a 1', 'proposed')), ['a 1'])
})

test('six are shown in all, the surest of them, and nothing that there is not', () => {
  const all = FRAMEWORKS.map((f, at) => one(`${f} 1`, 0.9 - at / 100))
  assert.deepEqual(shown([one('z 1', 0.99), ...all]), ['a 1', 'b 1', 'c 1', 'd 1', 'e 1', 'f 1'])
})

test('each is shown with its words, once each, its section and its goal, and none that rests on nothing that is there', () => {
  const because = [4, 0].map((start) => ({ words: 'quay', span: { start, end: start + 4 } }))
  const section = { sureness: 1, heading: 'Ports', serving: null }
  const [full, bare] = suggestedOfFrameworks(
    [one('a 1', 0.9, { because, section, goal: '2' }), one('b 1', 0.8, { because: [], goal: '99' })],
    { concepts, said: [], goals: 'goals' },
  )
  assert.deepEqual([full?.because, full?.section, full?.goal?.code], [['quay'], section, '2'])
  assert.equal(bare, undefined)
})
