import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordingOf } from './wording.ts'

const words = (text: string) => wordingOf(text).folded

test('case, accents, ligatures, quotation marks, dashes and white space make no other word', () => {
  assert.deepEqual(
    words('The “Oﬃcers” of MÉRAN –\u00a0met.'),
    words("the\n\n'officers'  of Me\u0301ran - met"),
  )
})

test('each letter of a script without spaces is a word of its own', () => {
  assert.deepEqual(words('ที่นี่ and 河川'), ['ท', 'น', 'and', '河', '川'])
})

test('every word lies in the text where it says, after the one before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { folded, starts, ends } = wordingOf(text)
      let end = 0
      for (const [at, word] of folded.entries()) {
        assert.ok(starts[at]! >= end && ends[at]! > starts[at]! && word !== '')
        end = ends[at]!
      }
      assert.ok(end <= text.length)
    }),
  )
})
