import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const quotes = (text: string) => factsOf(text).value.figures.map(({ quote }) => quote)

test('a large sum that is told again in like words is told once', () => {
  assert.deepEqual(
    quotes(
      'Norway will purchase $3 billion in lake energy. The parties also agreed on the fish of the lakes, on the rivers that run into them, and on the boats that go on both, whatever flag they fly. Norway will go on by purchasing $3 billion of lake energy exports.',
    ),
    ['$3 billion'],
  )
})

test('sums alike for other things, and small sums, are each told', () => {
  assert.deepEqual(
    quotes(
      'Norway will provide $3 billion for rivers. Peru will provide $3 billion for forests and schools.',
    ),
    ['$3 billion', '$3 billion'],
  )
  assert.deepEqual(
    quotes('Norway will provide $3 million for lake forests. Peru will provide $3 million for lake forests.'),
    ['$3 million', '$3 million'],
  )
})
