import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standardWords } from './standard-words.ts'

const stems = (text: string) => standardWords()(text).map(({ stem }) => stem)

test('spellings, forms and divided words of one word are the same', () => {
  for (const [one, other] of [
    ['organisation', 'organization'],
    ['programmes', 'program'],
    ['co-operation', 'Cooperation'],
    ['agreed', 'agree'],
    ['policies', 'policy'],
    ['résilience', 'resilience'],
    ['reaffirming', 'reaffirms'],
  ] as const)
    assert.deepEqual(stems(one), stems(other), `${one}, ${other}`)
})

test('other words stay apart, and little ones are told', () => {
  assert.notDeepEqual(stems('flood'), stems('food'))
  assert.deepEqual(
    standardWords()('the ferry of it').map(({ little }) => little),
    [true, false, true, true],
  )
})
