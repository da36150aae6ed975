import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ClauseRefusal, sentenceForClause, statementNamed } from './clause-link.ts'

test('a statement is named by the address of its page, or by its numbers', () => {
  const ref = { record: 12, number: 4 }
  for (const words of [
    'https://mufakat.example/asean-un/records/12/statements/4',
    '/asean-un/records/12/statements/4/history?page=2',
    'https://mufakat.example/asean-un/records/12/statements/4#cite',
    ' 12/4 ',
  ])
    assert.deepEqual(statementNamed(words), ref, words)
  for (const words of ['', '12', 'twelve/4', '/asean-un/records/12', '0/4', '12/4/5x y', '9999999999/1'])
    assert.equal(statementNamed(words), null, words)
})

test('each refusal has a sentence of its own', () => {
  const all: readonly ClauseRefusal['reason'][] = [
    ...(['no-such-clause-act', 'no-such-statement', 'clause-of-one-record'] as const),
    ...(['clause-decided-already', 'clause-link-gone'] as const),
  ]
  assert.equal(new Set(all.map((reason) => sentenceForClause({ reason }))).size, all.length)
})
