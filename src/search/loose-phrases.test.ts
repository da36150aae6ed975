import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loosened } from './loose-phrases.ts'

test('words without a phrase stay as they are', () => {
  assert.deepEqual(loosened("'ferri' | 'boat'"), { loose: "'ferri' | 'boat'", exact: "'ferri' | 'boat'" })
})

test('a phrase becomes its words, and is not sure', () => {
  assert.deepEqual(loosened("'river' <-> 'toll'"), { loose: "'river' & 'toll'", exact: '' })
  assert.deepEqual(loosened("'port' <2> 'call'"), { loose: "'port' & 'call'", exact: '' })
})

test('of alternatives those that are single words are sure', () => {
  assert.deepEqual(loosened("'cooper' | 'co' <-> 'oper' | 'ferri' & 'toll'"), {
    loose: "'cooper' | 'co' & 'oper' | 'ferri' & 'toll'",
    exact: "'cooper' | 'ferri' & 'toll'",
  })
})

test('of brackets nothing is sure', () => {
  assert.deepEqual(loosened("( 'a' | 'b' ) <-> 'c'"), { loose: "( 'a' | 'b' ) & 'c'", exact: '' })
})

test('signs within a word are no operators, and a quotation mark in it is doubled', () => {
  assert.deepEqual(loosened("'it''s|<->' <-> 'b'"), { loose: "'it''s|<->' & 'b'", exact: '' })
  assert.deepEqual(loosened("'it''s|<->'"), { loose: "'it''s|<->'", exact: "'it''s|<->'" })
})
