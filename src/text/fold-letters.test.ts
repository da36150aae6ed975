import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FOLDED, foldLetters } from './fold-letters.ts'

test('letters with marks are searched as those without, signs as spaces', () => {
  assert.equal(
    foldLetters('Jenča, Đức and Þór: co-chairs of 2018–2022'),
    'Jenca  Duc and Þor  co chairs of 2018 2022',
  )
})

test('letters of other scripts stay as they are', () => {
  assert.equal(foldLetters('สหประชาชาติ និង 東盟'), 'สหประชาชาติ និង 東盟')
})

test('a folded text is as long as the text, so that places stay', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldLetters(text).length === text.length))
})

test('both rows are of one length, and no letter stands twice', () => {
  assert.equal(FOLDED.from.length, FOLDED.to.length)
  assert.equal(new Set(FOLDED.from).size, FOLDED.from.length)
})
