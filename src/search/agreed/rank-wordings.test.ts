import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Rankable, rankWordings } from './rank-wordings.ts'

let last = 0
const wording = (
  text: string,
  likeness: number,
  level: Rankable['level'],
  date: string | null,
): Rankable => ({
  ...{ record: ++last, text, likeness, level, date },
})
const order = (...all: readonly Rankable[]) => rankWordings(all).map(({ first }) => first.text)

test('the more like comes first, whatever its level', () => {
  assert.deepEqual(
    order(wording('far', 0.6, 'summit', '2020'), wording('near', 0.9, 'secretariat', '2001')),
    ['near', 'far'],
  )
})

test('of wordings as like the higher level comes first, then the later', () => {
  const none = wording('none', 0.9, null, '2024')
  const summit = wording('summit', 0.89, 'summit', '2001')
  const [older, newer] = [
    wording('older', 0.91, 'interface', '2016'),
    wording('newer', 0.89, 'interface', '2018'),
  ]
  const undated = wording('undated', 0.9, 'interface', null)
  assert.deepEqual(order(none, undated, older, newer, summit), [
    'summit',
    'newer',
    'older',
    'undated',
    'none',
  ])
})

test('wordings that say the same word by word are one, with the others behind the first', () => {
  const ranked = rankWordings([
    wording('They agreed to row.', 1, 'interface', '2016'),
    wording('they agreed – to row', 1, 'summit', '2011'),
    wording('They agreed to sail.', 0.8, 'summit', '2011'),
  ])
  assert.deepEqual(
    ranked.map(({ first, others }) => [first.level, others.length]),
    [
      ['summit', 1],
      ['summit', 0],
    ],
  )
})

test('what is hardly like is left out', () => {
  assert.deepEqual(order(wording('hardly', 0.34, 'summit', '2020')), [])
})

test('of a text that says the same twice, the first is told once', () => {
  const twice = wording('They agreed to row.', 0.9, 'summit', '2011')
  const [only, ...more] = rankWordings([twice, { ...twice, likeness: 0.91 }])
  assert.deepEqual([only?.first.likeness, only?.others, more], [0.91, [], []])
})
