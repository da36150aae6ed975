import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './sample-text.ts'

const named = (text: string) => peopleOf(text).map(([name, post, organisation]) => [name, post, organisation])

test('those who share a post are each of the state beside their name', () => {
  const told = [
    ['Ana Lind', 'Minister', 'Norway'],
    ['Tomas Berg', 'Minister', 'Peru'],
    ['Le Thi Mai', 'Minister', 'Chile'],
  ]
  assert.deepEqual(
    named('Ministers Ana Lind of Norway, Tomas Berg of Peru and Le Thi Mai (Chile) met today.'),
    told,
  )
  assert.deepEqual(
    named('The Ministers of Norway, Ana Lind; of Peru, Tomas Berg; and of Chile, Le Thi Mai, met today.'),
    told,
  )
  assert.deepEqual(
    named('The Ministers of Norway, Peru and Chile, Ana Lind, Tomas Berg and Le Thi Mai, met today.'),
    told,
  )
})

test('as many names as states are told off one by one', () => {
  assert.deepEqual(
    named('The Deputy Ministers of Trade of Chile and Norway, Ana Lind and Tomas Berg, met today.'),
    [
      ['Ana Lind', 'Deputy Minister of Trade', 'Chile'],
      ['Tomas Berg', 'Deputy Minister of Trade', 'Norway'],
    ],
  )
  assert.deepEqual(named('They met with their counterparts from Peru and Chile, Ana Lind and Tomas Berg.'), [
    ['Ana Lind', null, 'Peru'],
    ['Tomas Berg', null, 'Chile'],
  ])
  assert.deepEqual(named('They met with their counterparts from Peru and Chile, Ana Lind.'), [])
})

test('fields joined by "and", and whose aide somebody is, belong to the post', () => {
  assert.deepEqual(
    named(
      'Norway’s Trade, Industry and Tourism Minister Ana Lind and Chief of Staff to the Prime Minister Tomas Berg met today.',
    ),
    [
      ['Ana Lind', 'Trade, Industry and Tourism Minister', 'Norway'],
      ['Tomas Berg', 'Chief of Staff to the Prime Minister', null],
    ],
  )
  assert.deepEqual(
    named('Deputy Commissioner for Protection against Sanitary Risks, Ana Lind, spoke today.'),
    [['Ana Lind', 'Deputy Commissioner for Protection against Sanitary Risks', null]],
  )
  assert.deepEqual(named('The Deputy Head of Mission, Mr Tomas Berg, spoke today.'), [
    ['Tomas Berg', 'Deputy Head of Mission', null],
  ])
})

test('who comes with a delegation is of its state, whatever house they work in', () => {
  assert.deepEqual(
    named(
      'Norway’s delegation was led by White House Adviser Ana Lind and included Tomas Berg, Director at the Lake Office.',
    ),
    [
      ['Ana Lind', 'Adviser', 'Norway'],
      ['Tomas Berg', 'Director', 'Norway'],
    ],
  )
})
