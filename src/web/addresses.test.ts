import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownFrom, to } from './addresses.ts'

test('a record has a short address that can be read aloud', () => {
  assert.equal(to.record('rivers-coast', 12), '/rivers-coast/records/12')
  assert.equal(to.place('rivers-coast', 12, 's-4'), '/rivers-coast/records/12#s-4')
  assert.equal(to.statement('rivers-coast', 12, 4), '/rivers-coast/records/12/statements/4')
})

test('the first page of a list has no number, so that one page has one address', () => {
  assert.equal(to.records('a', 1), '/a/records')
  assert.equal(to.records('a', 2), '/a/records?page=2')
})

test('what is asked of a record stands in its address in one order', () => {
  const query = { find: 'flood & fire', show: ['issues', 'areas'], kind: 'note', part: 3 } as const
  assert.equal(
    to.record('a', 1, query),
    '/a/records/1?part=3&kind=note&show=issues.areas&find=flood%20%26%20fire',
  )
})

test('nothing asked leaves nothing behind in the address', () => {
  assert.equal(to.record('a', 1, { find: '', show: [], kind: null, part: 1 }), '/a/records/1')
  assert.equal(to.statements('a', { kind: null, state: null }), '/a/statements')
})

test('a name with signs of its own can’t leave its place in the address', () => {
  assert.equal(to.partnership('a/../b?c'), '/a%2F..%2Fb%3Fc')
})

test('what can be shown is read from the address, and the rest is left out', () => {
  assert.deepEqual(shownFrom('areas.people.secrets'), ['people', 'areas'])
  assert.deepEqual(shownFrom(undefined), [])
})
