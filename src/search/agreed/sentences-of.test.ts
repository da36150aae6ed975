import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from './sentences-of.ts'

test('sentences are told apart at stops and empty lines', () => {
  assert.deepEqual(
    sentencesOf(
      'The sides agreed to row. They noted the tide!\n\nThey welcomed the ferry\n\n“The gauge rose.” It fell.',
    ),
    [
      'The sides agreed to row.',
      'They noted the tide!',
      'They welcomed the ferry',
      '“The gauge rose.”',
      'It fell.',
    ],
  )
})

test('lines that a page broke are one sentence, and items of a list are each their own', () => {
  assert.deepEqual(sentencesOf('The sides agreed\nto row\ntogether.'), ['The sides agreed to row together.'])
  assert.deepEqual(sentencesOf('They will open locks;\nhold regattas;\nand keep watch.'), [
    'They will open locks;',
    'hold regattas;',
    'and keep watch.',
  ])
})

test('the stop of a short form or an initial ends nothing', () => {
  const one = 'The sides thanked H.E. Ada Brook, Dr. J. Reed and para. 4 of No. 12.'
  assert.deepEqual(sentencesOf(one), [one])
})

test('a word of small letters ends a sentence where a short form of the same letters would not', () => {
  for (const first of ['They support the arts.', 'They said no.', 'They thank the prof.'])
    assert.deepEqual(sentencesOf(`${first} ASEAN agreed to row.`), [first, 'ASEAN agreed to row.'])
  assert.deepEqual(sentencesOf('See Arts. 5 and 6, Nos. 3 and 4, Para. 7.'), [
    'See Arts. 5 and 6, Nos. 3 and 4, Para. 7.',
  ])
})

test('signs alone are no sentence', () => {
  assert.deepEqual(sentencesOf(' \n… --\n\n'), [])
})
