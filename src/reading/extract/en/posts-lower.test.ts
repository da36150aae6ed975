import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './sample-text.ts'

const named = (text: string) => peopleOf(text).map(([name, post, organisation]) => [name, post, organisation])

test('a post in small letters behind a comma tells who somebody is, and where they work', () => {
  assert.deepEqual(
    named(
      'The panel today featured Ana Lind, head of the Lake Institute; Tomas Berg, chief executive of Norlake Shipping; and Le Thi Mai, a student from Peru.',
    ),
    [
      ['Ana Lind', 'head', 'Lake Institute'],
      ['Tomas Berg', 'chief executive', 'Norlake Shipping'],
      ['Le Thi Mai', 'student', 'Peru'],
    ],
  )
  assert.deepEqual(named('“We keep the lakes,” said Ana Lind, Norway’s trade minister, today.'), [
    ['Ana Lind', 'trade minister', 'Norway'],
  ])
})

test('a post in small letters right before a whole name is theirs', () => {
  assert.deepEqual(named('The talks today were opened by Norway’s foreign minister Ana Lind.'), [
    ['Ana Lind', 'foreign minister', 'Norway'],
  ])
  assert.deepEqual(named('They met the minister Lake and a director Lake Forum knows.'), [])
})

test('a body in brackets, and what only a person does, show a name', () => {
  assert.deepEqual(
    named('It was moderated by Ana Lind and heard presentations by Tomas Berg (Lake Institute).'),
    [
      ['Ana Lind', null, null],
      ['Tomas Berg', null, 'Lake Institute'],
    ],
  )
  assert.deepEqual(
    named('Mr Tomas Berg, the newly appointed Ambassador of Peru, and Ms Ana Lind, CEO of Norlake, met.'),
    [
      ['Tomas Berg', 'Ambassador', 'Peru'],
      ['Ana Lind', 'CEO', 'Norlake'],
    ],
  )
})

test('no apposition makes a person of a firm or a lake', () => {
  assert.deepEqual(named('Rio Alto, a leader in mining, and Lake Amber, the deepest, were named today.'), [])
})

test('a name without courtesy is shown to be one by its state, its house, or what they do', () => {
  assert.deepEqual(named('The talks today were attended by Ana Lind (Norway) and Tomas Berg (Peru).'), [
    ['Ana Lind', null, 'Norway'],
    ['Tomas Berg', null, 'Peru'],
  ])
  assert.deepEqual(
    named(
      'It was facilitated by Ana Lind from the University of Lima and Tomas Berg from the Lake Office. Le Thi Mai, who spoke last, thanked them.',
    ),
    [
      ['Ana Lind', null, 'University of Lima'],
      ['Tomas Berg', null, 'Lake Office'],
      ['Le Thi Mai', null, null],
    ],
  )
  assert.deepEqual(named('Ports such as Punta Alta (Chile) and Rio Verde (Peru) were named by members.'), [])
})

test('who is put in a post is a person, a scheme or a house is none', () => {
  assert.deepEqual(named('The Council appointed Ana Lind as its new Executive Director.'), [
    ['Ana Lind', null, null],
  ])
  assert.deepEqual(
    named('They announced Green Ports as the new scheme, and named Lake Works as the lead.'),
    [],
  )
})
