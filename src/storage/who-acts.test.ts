import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../reading/statement.ts'
import { type Naming, whoActs } from './who-acts.ts'

const TEXT = 'Ada Brook and Lena Marsh agreed. Later Ada Brook spoke of Lena Marsh.'

const naming = (id: number, name: string, nth = 0): Naming => {
  let start = TEXT.indexOf(name)
  for (let n = 0; n < nth; n++) start = TEXT.indexOf(name, start + 1)
  return { id, name, span: { start, end: start + name.length } }
}

const actor = (text: string, resolved: readonly string[] = []): Actor => {
  const start = TEXT.indexOf(text)
  return { text, span: { start, end: start + text.length }, resolved }
}

const NAMINGS = [naming(2, 'Lena Marsh'), naming(1, 'Ada Brook'), naming(1, 'Ada Brook', 1)]

test('people act who are named within the words of the actor', () => {
  assert.deepEqual(whoActs(NAMINGS)(actor('Ada Brook and Lena Marsh')), [1, 2])
  assert.deepEqual(whoActs(NAMINGS)(actor('Ada Brook')), [1])
})

test('people act to whom the actor was resolved by their full name', () => {
  assert.deepEqual(whoActs(NAMINGS)(actor('Later', ['Ambassador Lena  MARSH of the Coast'])), [2])
  assert.deepEqual(whoActs(NAMINGS)(actor('Later', ['Marsh'])), [])
})

test('nobody acts where no actor is known', () => {
  assert.deepEqual(whoActs(NAMINGS)(null), [])
})

test('two people of one name both act, since nothing tells them apart', () => {
  const both = [...NAMINGS, naming(7, 'Ada Brook')]
  assert.deepEqual([...whoActs(both)(actor('Later', ['Ada Brook']))].sort(), [1, 7])
})
