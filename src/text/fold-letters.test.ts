import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldLetters, MARKED_LETTERS } from './fold-letters.ts'

test('letters with marks are searched as those without, signs within words as spaces', () => {
  assert.equal(
    foldLetters('Jenča, Đức and Þór: co-chairs of A/RES/70'),
    'Jenca, Duc and Þor  co chairs of A RES 70',
  )
})

test('letters of other scripts stay as they are', () => {
  assert.equal(foldLetters('สหประชาชาติ និង 東盟'), 'สหประชาชาติ និង 東盟')
})

test('a folded text is as long as the text, so that places stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => foldLetters(text).length === text.length),
    { numRuns: 200 },
  )
})

test('both rows are of one length, and no letter stands twice', () => {
  assert.equal(MARKED_LETTERS.from.length, MARKED_LETTERS.to.length)
  assert.equal(new Set(MARKED_LETTERS.from).size, MARKED_LETTERS.from.length)
})
