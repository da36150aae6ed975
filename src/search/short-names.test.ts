import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortNameOf, standsFor } from './short-names.ts'

const names = [
  ...shortNameOf('The Committee of River Pilots', 'CRP'),
  ...shortNameOf('Hill League', 'Hill'),
  ...shortNameOf('Coast Council', null),
  ...shortNameOf('Pilots’ and Chair’s Office', 'PCO'),
  ...shortNameOf('Forum', 'The-Forum'.slice(4)),
]

const ways = (...words: readonly string[]) => standsFor({ words }, names).map((term) => term.words.join(' '))

test('a short form stands for its name, and the name as a phrase for its short form', () => {
  assert.deepEqual(ways('crp'), ['committee of river pilots'])
  assert.deepEqual(ways('committee', 'of', 'river', 'pilots'), ['crp'])
  assert.deepEqual(ways('the', 'committee', 'of', 'river', 'pilots'), ['crp'])
  assert.deepEqual(ways('hill'), ['hill league'])
  assert.deepEqual(ways('pco'), ['pilots and chair s office'])
})

test('words of a name by themselves stand for no more than they say', () => {
  assert.deepEqual([...ways('committee'), ...ways('river', 'pilots'), ...ways('forum'), ...ways('coast')], [])
})
