import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConceptRef } from '../../frameworks/framework-views.ts'
import type { ConceptMeant } from './alignment.ts'
import { conceptMeant, conceptOption, conceptsFitting } from './concept-meant.ts'

const concept = (
  framework: string,
  code: string,
  label: string,
  more: Partial<ConceptRef> = {},
): ConceptRef => ({
  ...{ framework, titles: { en: framework === 'aims' ? 'Harbour aims' : 'Tide thrusts' } },
  ...{ code, uri: null },
  ...{ labels: { en: label }, tops: [code], depth: 0, gone: false, ...more },
})

const ALL = [
  concept('aims', '1', 'Safe quays'),
  concept('aims', '1.1', 'Quays of stone', { labels: { en: 'Quays of stone', fr: 'Quais de pierre' } }),
  concept('aims', '1.6', 'Lights'),
  concept('aims', '16', 'Shared charts'),
  concept('tides', '1', 'Measured tides'),
  concept('tides', '2', 'Old gauges', { gone: true }),
]

const meant = (asked: ConceptMeant) => {
  const found = conceptMeant(ALL, asked)
  return found.ok ? `${found.value.framework} ${found.value.code}` : found.refusal.reason
}
const typed = (words: string) => meant({ words })

test('a concept is meant by its code, its label, the beginnings of its words, or as the list offers it', () => {
  assert.deepEqual(
    ['1.6', ' 16 ', 'lights', 'quay ston', 'QUAIS DE PIERRE', conceptOption(ALL[0]!)].map(typed),
    ['aims 1.6', 'aims 16', 'aims 1.6', 'aims 1.1', 'aims 1.1', 'aims 1'],
  )
})

test('what fits several is not guessed', () => {
  assert.equal(typed('1'), 'several-concepts')
  assert.equal(typed('quays'), 'several-concepts')
  assert.deepEqual(
    conceptsFitting(ALL, '1').map(({ framework }) => framework),
    ['aims', 'tides'],
  )
})

test('a code that is not there is not likened to others, and nothing is nothing', () => {
  assert.deepEqual(['1.9', '99', 'ferries', ' ', ''].map(typed), [
    ...['no-such-concept', 'no-such-concept', 'no-such-concept'],
    ...['concept-missing', 'concept-missing'],
  ])
})

test('a concept that went away is no more offered, and is still meant by its framework and code', () => {
  assert.equal(typed('Old gauges'), 'no-such-concept')
  assert.equal(meant({ framework: 'tides', code: '2' }), 'tides 2')
  assert.equal(meant({ framework: 'tides', code: '3' }), 'no-such-concept')
})
