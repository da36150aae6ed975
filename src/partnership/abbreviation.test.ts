import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ABBREVIATION_LIMITS,
  type AbbreviationRefusal,
  abbreviationFrom,
  abbreviationKey,
  sentenceForAbbreviation,
} from './abbreviation.ts'

const reasonOf = (short: string, meaning: string) => {
  const made = abbreviationFrom({ short, meaning })
  return made.ok ? null : made.refusal.reason
}

test('a short form and its meaning are kept as one line each', () => {
  const made = abbreviationFrom({ short: ' WPS ', meaning: 'women,\n peace  and security ' })
  assert.deepEqual(made.ok && made.value, { short: 'WPS', meaning: 'women, peace and security' })
})

test('what is empty, too long, unseen or no words at all is told by its field', () => {
  for (const short of ['', ' ', '–', '\u202eCPR', 'x'.repeat(21)])
    assert.equal(reasonOf(short, 'a committee'), 'short-form-unclear', short)
  for (const meaning of ['', '...', 'a\u0000b', 'x'.repeat(121)])
    assert.equal(reasonOf('CPR', meaning), 'meaning-unclear', meaning)
  assert.equal(reasonOf('Follow-up', 'follow up'), 'short-form-says-the-same')
  assert.equal(reasonOf('x'.repeat(20), 'y'.repeat(120)), null)
})

test('two entries that differ in case, accents or signs are one', () => {
  assert.deepEqual(
    abbreviationKey({ short: 'W.P.S', meaning: 'Women, Peace and Sécurity' }),
    abbreviationKey({ short: 'w p s', meaning: 'women peace and security' }),
  )
})

test('each reason has a sentence of its own', () => {
  const { all, alike, short, meaning } = ABBREVIATION_LIMITS
  const refusals: readonly AbbreviationRefusal[] = [
    { reason: 'short-form-unclear', limit: short },
    { reason: 'meaning-unclear', limit: meaning },
    { reason: 'short-form-says-the-same' },
    { reason: 'short-form-kept-already' },
    { reason: 'too-many-abbreviations', limit: all },
    { reason: 'too-many-alike', limit: alike },
    { reason: 'no-such-abbreviation' },
  ]
  assert.equal(new Set(refusals.map(sentenceForAbbreviation)).size, refusals.length)
})
