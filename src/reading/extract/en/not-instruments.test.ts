import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const names = (text: string) => factsOf(text, '2030-03-04').value.instruments.map(({ name }) => name)

test('a state’s own plan is none, nor is the last of a list of them', () => {
  for (const text of [
    'They helped Peru update its Lake Ports Act and Deep Water Strategy.',
    'They praised the new National Lake Strategy, National River Strategy and Dam Buildup Program.',
    'Peru published its Deep Water Strategy.',
    'They spoke of the Lake Ports Act and Peru’s Green Growth (GG) Promotion Strategy.',
    'The President signed a Presidential Memorandum on ports.',
  ])
    assert.deepEqual(names(text), [], text)
  assert.deepEqual(names('They praised the Lake Pact for Ports and its Deep Water Programme.').length, 2)
})

test('a network of wires and waves is no undertaking', () => {
  assert.deepEqual(names('They work on Open Radio Access Networks and on an Open Radio Access Network.'), [])
})

test('a heading whose noun is weak, and that no sentence names, is none', () => {
  assert.deepEqual(names('**<u>Fostering a Long-Term Partnership</u>**\n\nThey agreed to work on lakes.'), [])
  assert.deepEqual(names('**Whole Lakes Strategy**\n\nThey agreed to work on lakes.'), [])
  assert.deepEqual(
    names('**Whole Lakes Partnership**\n\nThey agreed to work through the Whole Lakes Partnership.'),
    ['Whole Lakes Partnership'],
  )
})

test('a state’s plan that is aimed at others is one', () => {
  assert.deepEqual(names('They welcomed Peru’s Indo-Pacific Strategy and Peru’s Deep Water Strategy.'), [
    'Indo-Pacific Strategy',
  ])
})
