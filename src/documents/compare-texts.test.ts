import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareTexts } from './compare-texts.ts'

const TEXT = 'The League and the Council agreed to open a joint river watch before the floods of spring.'

test('line breaks, quotation marks and words divided otherwise are no difference', () => {
  const set = 'The “League” and the Coun-\ncil agreed to open\na joint riverwatch before the floods of spring'
  assert.deepEqual(compareTexts(TEXT, set).differences, [])
})

test('what differs is told in the words of each text, with its place', () => {
  const other =
    'The League and the Council decided to open a joint river watch before the floods of next spring.'
  assert.deepEqual(compareTexts(TEXT, other), {
    here: 17,
    there: 18,
    same: 16,
    differences: [
      { here: 'agreed', there: 'decided', at: [5, 5], words: [1, 1] },
      { here: '', there: 'next', at: [16, 16], words: [0, 1] },
    ],
  })
})

test('single words that two texts share by chance do not count', () => {
  const { same } = compareTexts(
    'The boats of the Arlen lay idle.',
    'A crew mended the gauge of stone in May.',
  )
  assert.equal(same, 0)
})

test('the words in common and the words that differ make up both texts', () => {
  const words = fc.array(fc.constantFrom('river', 'watch', 'and', 'the', 'boat', 'co', 'op', 'coop'), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(words, words, (one, two) => {
      const { here, same, differences } = compareTexts(one.join(' '), two.join(' '))
      assert.equal(here, one.length)
      assert.equal(
        here - same,
        differences.reduce((sum, each) => sum + each.words[0], 0),
      )
      assert.ok(same >= 0)
    }),
  )
})
