import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Country, countryNamed } from './countries.ts'
import { headKind, mayHold, seldomActs } from './heads-of-state.ts'

const of = (name: string): Country => countryNamed(name)!

test('a state may have the offices it has, and no others', () => {
  for (const [state, post, may] of [
    ['Norway', 'President', false],
    ['Norway', 'Prime Minister', true],
    ['Norway', 'King', true],
    ['Germany', 'Chancellor', true],
    ['France', 'Chancellor', false],
    ['Brazil', 'Prime Minister', false],
    // Both a president who governs and a prime minister.
    ['Republic of Korea', 'Prime Minister', true],
    ['Republic of Korea', 'President', true],
    ['Chile', 'Vice President', false],
    ['Norway', 'Ambassador', true],
  ] as const)
    assert.equal(mayHold(of(state), post), may, `${state}: ${post}`)
})

test('heads are told from other posts, and those who seldom act for their state', () => {
  assert.equal(headKind('Vice President'), 'vice president')
  assert.equal(headKind('Trade Minister'), null)
  assert.equal(seldomActs(of('Germany'), 'President'), true)
  assert.equal(seldomActs(of('Brazil'), 'President'), false)
})
