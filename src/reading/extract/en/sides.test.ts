import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const states = (text: string) =>
  factsOf(text, '2030-03-04').value.people.map(({ name, organisation }) => `${name}: ${organisation}`)

test('those who represent a side are of it', () => {
  assert.deepEqual(
    states(
      'Officials met today in Lima. Norway was represented by Ana Lind, Minister of Lakes; Tomas Berg, Adviser to the Minister; and Le Thi Mai, Head of Section.',
    ),
    ['Ana Lind: Norway', 'Tomas Berg: Norway', 'Le Thi Mai: Norway'],
  )
})

test('those who accompany someone are of the same side', () => {
  assert.deepEqual(
    states(
      'Minister Ana Lind of Norway visited Lima today. Minister Lind was accompanied by Mr Tomas Berg, Secretary of Lakes, and Ms Le Thi Mai, Secretary of Trade.',
    ),
    ['Ana Lind: Norway', 'Tomas Berg: Norway', 'Le Thi Mai: Norway'],
  )
})

test('a state behind a post, and an acronym there, are whose the post is', () => {
  assert.deepEqual(
    states(
      'Mr Tomas Berg, Minister for Trade, Peru, and Ms Ana Lind, Head of the Lakes Division, NLO, signed a memorandum today.',
    ),
    ['Tomas Berg: Peru', 'Ana Lind: NLO'],
  )
})

test('a leader’s own head of office is of no organisation by the leader’s name', () => {
  assert.deepEqual(
    factsOf('They met President Ana van den Berg’s Head of Cabinet Tomas Lind today.').value.people.find(
      ({ name }) => name === 'Tomas Lind',
    )?.organisation,
    null,
  )
})

test('a surname that is a common word belongs to the name', () => {
  assert.deepEqual(
    factsOf('Administrator Ana Power and Secretary Lisa Monaco met today.').value.people.map(
      ({ name }) => name,
    ),
    ['Ana Power', 'Lisa Monaco'],
  )
})

test('names that are little words are read behind an office', () => {
  assert.deepEqual(
    factsOf(
      'Vice Premier He Lan met Dr Tan See Leng and Suriani Dato’ Ahmad, Secretary of Peru, today.',
    ).value.people.map(({ name }) => name),
    ['He Lan', 'Tan See Leng', 'Suriani Dato’ Ahmad'],
  )
})
