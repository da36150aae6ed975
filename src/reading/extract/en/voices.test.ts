import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './sample-text.ts'

/** The state of the first person of a text. */
const state = (text: string) => peopleOf(text)[0]?.[2]

const MET = 'President Ana Lind met with Secretary-General Omar Vik of the Lake Union today.'

test('a state that speaks once is enough where no other speaks', () => {
  assert.equal(
    state(`${MET} They spoke of Chile, and reaffirmed the ties between Peru and the Lake Union.`),
    'Peru',
  )
  assert.equal(state(`${MET} They discussed how Peru and the Lake Nations work together on Chile.`), 'Peru')
})

test('states that are only talked about don’t speak', () => {
  for (const talk of [
    'They welcomed the requests by Peru and Chile.',
    'They spoke of islands such as Tonga, Samoa and Nauru, and of Peru.',
    'They spoke of Peru-related sanctions and of Chile.',
    'She thanked them for their enduring support of Peru and of Chile.',
    'They welcomed Peru’s firm commitment to Chile.',
    'They spoke of Peru and the Peruvian people, and of Chile.',
  ])
    assert.equal(state(`${MET} ${talk}`), null, talk)
})

test('a name is one with and without its accents, and a line may break in that of a state', () => {
  assert.deepEqual(
    peopleOf('President Ana Líndez of Peru met us. President Lindez was glad.').map(([name]) => name),
    ['Ana Líndez'],
  )
  assert.equal(
    state(`${MET} They reaffirmed the ties between the United\nStates and the Lake Union.`),
    'United States',
  )
})
