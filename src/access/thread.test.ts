import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mentionedIn } from './thread.ts'

const people = ['Ada', 'Ada Marsh', 'Óscar Quintela', 'Ben'].map((name, at) => ({ account: `a${at}`, name }))
const named = (words: string) => mentionedIn(words, people).map(({ name }) => name)

test('a whole name behind “@” mentions somebody, whatever its case', () => {
  assert.deepEqual(named('@ada marsh, look; and @ÓSCAR QUINTELA.'), ['Ada Marsh', 'Óscar Quintela'])
})

test('of two names that fit the longer is meant', () => {
  assert.deepEqual(named('@Ada Marsh'), ['Ada Marsh'])
  assert.deepEqual(named('@Ada marched'), ['Ada'])
})

test('a part of a word, an address and a name without “@” mention nobody', () => {
  assert.deepEqual(named('@Benedict, ben@Ben.example, Ada Marsh, @ Ben'), [])
})

test('two people of one name are both mentioned, each once', () => {
  const twins = [...people, { account: 'b9', name: 'Ben' }]
  assert.deepEqual(
    mentionedIn('@Ben @Ben', twins).map(({ account }) => account),
    ['a3', 'b9'],
  )
})
