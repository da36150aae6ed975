import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Labels } from '../../../frameworks/scheme.ts'
import { tellingWords } from '../features.ts'
import { fitOf, labelFits } from './label-fit.ts'

const concept = (code: string, labels: Labels, definitions: Labels = {}) => ({
  ...{ code, labels, definitions, tops: [code] },
})
const COMMUNITY = [
  concept('A', { en: 'Political-Security Community' }, { en: 'Peace on both banks of the river.' }),
  concept('B', { en: 'Economic Community', fr: 'Communauté économique' }, { en: 'Trade by the river.' }),
]

const fitted = (text: string, lang = 'en') => labelFits(COMMUNITY)(tellingWords(text, lang))
const shares = (text: string, lang = 'en') =>
  fitted(text, lang).map(({ label }) => Math.round(100 * fitOf(label)))

test('a label fits by those of its words that not all labels have', () => {
  assert.deepEqual(shares('POLITICAL AND SECURITY COOPERATION'), [100, 0])
  assert.deepEqual(shares('The politics of a community'), [50, 0])
  assert.deepEqual(shares('A community of economies'), [0, 100])
  assert.deepEqual(shares('Boats and bridges'), [0, 0])
})

test('it fits in whichever language it has', () => {
  assert.deepEqual(shares('La coopération économique', 'fr'), [0, 100])
})

test('the words that it is met by are told with their places', () => {
  const text = 'On security, and more on security'
  const [{ label }] = fitted(text) as [ReturnType<typeof fitted>[number]]
  const words = label.flatMap(({ by }) => by.map(({ span }) => text.slice(span.start, span.end)))
  assert.deepEqual(words, ['security', 'security'])
})

test('a definition tells by words that few have', () => {
  const [a, b] = fitted('Peace and the river')
  assert.ok(a!.defined.tells > 0)
  assert.equal(b!.defined.tells, 0)
})

test('labels of the same words tell nothing apart', () => {
  const same = labelFits([concept('1', { en: 'Water' }), concept('2', { en: 'Waters' })])
  assert.deepEqual(
    same(tellingWords('Water', 'en')).map(({ label }) => label),
    [[], []],
  )
})
