import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './sample-text.ts'

/** "Name: state", for each person of a text. */
const states = (text: string) => peopleOf(text).map(([name, , state]) => `${name}: ${state}`)

test('heads in a row go by the order of the parties that the text names together', () => {
  assert.deepEqual(
    states(
      'President Ana Lind and President Omar Vik affirm a vision of growth. Chile and Peru have agreed to a text. Chile and Peru will meet again.',
    ),
    ['Ana Lind: Chile', 'Omar Vik: Peru'],
  )
  assert.deepEqual(
    states(
      'Mexico, the United States, and Canada met the goals set by President Ana Lind, President Omar Vik, and Prime Minister Tomas Berg.',
    ),
    ['Ana Lind: Mexico', 'Omar Vik: United States', 'Tomas Berg: Canada'],
  )
})

test('the order of the sentence goes before that of the text', () => {
  assert.deepEqual(
    states(
      'Chile and Peru met. Chile and Peru agreed. President Ana Lind and President Omar Vik formed the Peru-Chile Partnership.',
    ),
    ['Ana Lind: Peru', 'Omar Vik: Chile'],
  )
})

test('two states that are named together once are no parties, and none has an office it has not', () => {
  assert.deepEqual(
    states('President Ana Lind and President Omar Vik spoke of the war. Chile and Peru are near.'),
    ['Ana Lind: null', 'Omar Vik: null'],
  )
  assert.deepEqual(
    states(
      'Norway and Chile met. Norway and Chile agreed. President Ana Lind and Prime Minister Omar Vik spoke.',
    ),
    ['Ana Lind: Chile', 'Omar Vik: Norway'],
  )
})

test('a union has presidents who stand beside heads of state', () => {
  assert.deepEqual(
    states(
      'The Chile-EU Task Force follows the statement by Presidents Lind and Berg. The European Commission and Chile met. Chile and the European Commission agreed, and Chile and the EU signed.',
    ),
    ['Lind: Chile', 'Berg: European Commission'],
  )
})

test('the one of several colleagues whose state is open is of the party that is left', () => {
  assert.deepEqual(
    states(
      'National Security Advisor Ana Lind met Chile’s National Security Advisor Omar Vik and Peru’s National Security Advisor Tomas Berg. They reiterated the commitment of Norway, Chile (CHL), and Peru.',
    ),
    ['Ana Lind: Norway', 'Omar Vik: Chile', 'Tomas Berg: Peru'],
  )
})

test('of two whom a text names together most, one is of the second where a colleague is of the first', () => {
  assert.deepEqual(
    states(
      'President Ana Lind met President Omar Vik of Peru. Ties between Chile and Peru grew, and Peru and Chile spoke of Norway and Sweden.',
    ),
    ['Ana Lind: Chile', 'Omar Vik: Peru'],
  )
})

test('two heads go by the order of the peoples that their sentence names', () => {
  assert.deepEqual(
    states('President Ana Lind and President Omar Vik spoke of work for the people of Chile and Peru.'),
    ['Ana Lind: Chile', 'Omar Vik: Peru'],
  )
})

test('of three heads whose order is none, one is told whose office one party alone has', () => {
  assert.deepEqual(
    states(
      'Canada, Mexico, and the United States set up a committee. President Ana Lind, President Omar Vik, and Prime Minister Tomas Berg met.',
    ),
    ['Ana Lind: null', 'Omar Vik: null', 'Tomas Berg: Canada'],
  )
})
