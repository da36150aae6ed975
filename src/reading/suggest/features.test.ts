import assert from 'node:assert/strict'
import { test } from 'node:test'
import { featuresOf, keywordKey } from './features.ts'
import { keyOfPhrase } from './keywords.ts'

const has = (text: string, lang: string, key: number) => featuresOf(text, lang).keys.includes(key)
const phrase = (words: string) => keyOfPhrase(words)!

test('a pair of words is one feature, over little words between them', () => {
  assert.ok(has('Access to clean water', 'en', phrase('access clean')))
  assert.ok(has('Access of all to drinking water', 'en', phrase('drinking water')))
})

test('no pair reaches over the end of a sentence', () => {
  assert.ok(!has('We discussed drinking. Water was served.', 'en', phrase('drinking water')))
})

test('any of our own words of a goal is also a feature of the goal', () => {
  assert.ok(has('The school by the river', 'en', keywordKey(4, false)))
  assert.ok(has('They speak of drinking water', 'en', keywordKey(6, true)))
  assert.ok(!has('The door is open', 'en', keywordKey(4, false)))
})

test('a text in Spanish, French or Indonesian is read by the English of its words', () => {
  assert.ok(has('Cambio climático', 'es', phrase('climate change')))
  assert.ok(has('De l’eau potable', 'fr', phrase('drinking water')))
  assert.ok(has('Perubahan iklim', 'id', phrase('climate change')))
})

test('a word that two languages share is read in the language of the text', () => {
  assert.ok(has('air', 'id', phrase('water')))
  assert.ok(!has('air', 'en', phrase('water')))
})

test('a language is known by its tag with region or script, and an unknown one is no fault', () => {
  assert.deepEqual(featuresOf('Cambio climático', 'es-419'), featuresOf('Cambio climático', 'es'))
  assert.deepEqual(featuresOf('Climate change', 'EN-gb'), featuresOf('Climate change', 'en'))
  for (const tag of ['', 'und', 'xx', 'constructor', '__proto__'])
    assert.ok(featuresOf('Climate change', tag).keys.length > 0)
})
