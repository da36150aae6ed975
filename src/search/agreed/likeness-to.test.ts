import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { likenessTo } from './likeness-to.ts'
import { standardWords } from './standard-words.ts'

const SENTENCE = 'The sides agreed to hold joint patrols on the upper river.'
const words = standardWords()
const like = (wording: string, weights: ReadonlyMap<string, number> = new Map(), sentence = SENTENCE) =>
  likenessTo(words(sentence), weights)(words(wording))

test('the same words in the same order are wholly alike, whatever their spelling, form and little words', () => {
  assert.ok(Math.abs(like(SENTENCE) - 1) < 1e-9)
  assert.ok(Math.abs(like('Both the sides agree: to hold a joint patrol on upper rivers') - 1) < 1e-9)
})

test('nothing in common, and nothing but little words, is not alike at all', () => {
  assert.equal(like('They welcomed ferries.'), 0)
  assert.equal(like('of the and'), 0)
  assert.equal(like(SENTENCE, new Map(), 'of the and'), 0)
})

test('each word left out, put in or moved makes a wording less like', () => {
  const less = [
    'The sides agreed to hold patrols on the upper river.',
    'The sides agreed to hold joint patrols and regattas on the upper river.',
    'On the upper river the sides agreed to hold joint patrols.',
  ].map((wording) => like(wording))
  for (const each of less) assert.ok(each > 0.7 && each < 1, String(each))
})

test('a long wording that holds the sentence is more like than a short one that holds half of it', () => {
  const long = `Recalling their earlier words, ${SENTENCE.slice(0, -1)}, and to tell each other of floods in good time.`
  assert.ok(like(long) > like('The sides agreed to hold joint regattas.'))
})

test('of two wordings that share as many words the one with the rarer words is more like', () => {
  const weights = new Map([
    ...words('sides agreed hold').map(({ stem }) => [stem, 0.15] as const),
    ...words('joint patrols upper river').map(({ stem }) => [stem, 0.9] as const),
  ])
  const [common, rare] = ['The sides agreed to hold regattas.', 'Joint patrols of the river began.']
  assert.ok(like(rare, weights) > like(common, weights))
})

test('likeness lies between 0 and 1, and is 1 of a sentence and itself', () => {
  const text = fc
    .array(fc.constantFrom('river', 'patrol', 'the', 'joint', 'agree', 'of', 'flood'), { maxLength: 12 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const found = like(one, new Map([['river', 0.9]]), other)
      assert.ok(found >= 0 && found <= 1 + 1e-9)
      if (words(one).some(({ little }) => !little)) assert.ok(Math.abs(like(one, new Map(), one) - 1) < 1e-9)
    }),
  )
})
