import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './sample-text.ts'

test('those whose names stand alone at the end of a text signed it, with the posts named at its head in their order', () => {
  assert.deepEqual(
    peopleOf(
      'Today, the President of Chile and the Chancellor of Austria affirm their friendship.\n\nWe will keep the lakes.\n\n**Ana R. Lind, Jr.**\n**Omar Vik**\nMarch 4, 2020\n\n\\###',
    ),
    [
      ['Ana R. Lind, Jr.', 'President', 'Chile', 'signatory'],
      ['Omar Vik', 'Chancellor', 'Austria', 'signatory'],
    ],
  )
})

test('a line below each name tells its post, and who witnessed did not sign', () => {
  const block = 'Ana Lind\n\nPresident of Chile\n\nOmar Vik\n\nPrime Minister of Norway'
  assert.deepEqual(
    peopleOf(`Norway and Chile will keep the lakes.\n\nSigned at Lima on 3 May 2020.\n\n${block}`),
    [
      ['Ana Lind', 'President', 'Chile', 'signatory'],
      ['Omar Vik', 'Prime Minister', 'Norway', 'signatory'],
    ],
  )
  assert.deepEqual(peopleOf(`Norway and Chile will keep the lakes.\n\nWitnessed by:\n\n${block}`), [])
})

test('one line of capitals at the end of a text signs nothing', () => {
  assert.deepEqual(peopleOf('Norway and Chile will keep the lakes.\n\nWestern Balkans'), [])
})

test('a line with a post and a name signs as well, and an item of a list does not', () => {
  assert.deepEqual(
    peopleOf(
      'The three of us will keep the lakes.\n\n*President of Chile Ana Lind*\n\n*Prime Minister of Norway Omar Vik*',
    ).map(([name, , state, role]) => [name, state, role]),
    [
      ['Ana Lind', 'Chile', 'signatory'],
      ['Omar Vik', 'Norway', 'signatory'],
    ],
  )
  assert.deepEqual(
    peopleOf(
      'Joining the call were the following leaders:\n\n- President of Chile Ana Lind\n\n- Prime Minister of Norway Omar Vik',
    ).map(([, , , role]) => role),
    ['participant', 'participant'],
  )
})
