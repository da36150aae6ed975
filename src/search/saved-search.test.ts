import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SavedSearchRefusal, savedSearchFrom, sentenceForSavedSearch } from './saved-search.ts'

const kept = (name: string, query: string) => {
  const outcome = savedSearchFrom({ name, query, alert: true })
  return outcome.ok ? outcome.value : outcome.refusal.reason
}

test('a search is kept in the one way in which it is written, under a name of one line', () => {
  assert.deepEqual(kept('  Floods \n upstream', 'FLOOD NOT haze kind:Note'), {
    name: 'Floods upstream',
    query: 'flood -haze kind:note',
    alert: true,
  })
})

test('without a name, or for nothing, none is kept', () => {
  for (const name of ['', ' ', 'x'.repeat(81), 'a\u202eb'])
    assert.equal(kept(name, 'flood'), 'search-name-unclear', name)
  for (const query of ['', '  ', '""']) assert.equal(kept('Floods', query), 'search-for-nothing', query)
})

test('each reason has a sentence of its own', () => {
  const refusals: readonly SavedSearchRefusal[] = [
    { reason: 'search-name-unclear', limit: 80 },
    { reason: 'search-for-nothing' },
    { reason: 'search-kept-already' },
    { reason: 'too-many-searches', limit: 50 },
    { reason: 'no-such-search' },
  ]
  assert.equal(new Set(refusals.map(sentenceForSavedSearch)).size, refusals.length)
})
