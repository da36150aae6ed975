import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coloursApart } from './colours-apart.ts'

test('blue and orange are apart for every eye', () => {
  assert.ok(coloursApart('#0b63a5', '#a8480d'))
  assert.ok(coloursApart('#000000', '#ffffff'))
})

test('a colour is not apart from itself or from its neighbour', () => {
  assert.equal(coloursApart('#0b63a5', '#0b63a5'), false)
  assert.equal(coloursApart('#0b63a5', '#0a6ab0'), false)
})

test('green and brown, which differ to most eyes, do not to an eye without green', () => {
  assert.equal(coloursApart('#5e7d1e', '#a0621e'), false)
})
