import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './sample-text.ts'

/** "Name: state", for each person of a text. */
const states = (text: string) => peopleOf(text).map(([name, , state]) => `${name}: ${state}`)

test('who wages a war, or is to answer for it, is of the state whose war the text tells', () => {
  assert.deepEqual(
    states(
      'We condemn Peru’s illegal and unprovoked war against Chile. We will hold President Vik to account.',
    ),
    ['Vik: Peru'],
  )
  assert.deepEqual(states('President Vik chose to invade Chile. Peruvian aggression must end.'), [
    'Vik: null',
  ])
  assert.deepEqual(states('President Vik chose to invade Chile. Peru’s aggression must end.'), ['Vik: Peru'])
})

test('who speaks of another’s war wages none', () => {
  assert.deepEqual(states('President Ana Lind of Chile condemned Peru’s brutal war.'), ['Ana Lind: Chile'])
  assert.deepEqual(states('President Ana Lind condemned Peru’s brutal war on Chile.'), ['Ana Lind: null'])
})
