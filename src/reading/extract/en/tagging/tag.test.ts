import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokens } from '../tokens.ts'
import { tag } from './tag.ts'

const tagged = (text: string, small = false): string => {
  const all = tokens(text, { start: 0, end: text.length })
  return tag(text, all, small)
    .map((part, at) => `${all[at]!.text}/${part}`)
    .join(' ')
}

test('a word is what its neighbours make of it', () => {
  assert.equal(
    tagged('They plan to support the plan'),
    'They/PRON plan/VERB to/PART support/VERB the/DET plan/NOUN',
  )
  assert.equal(tagged('the need to meet'), 'the/DET need/NOUN to/PART meet/VERB')
  assert.equal(tagged('to the Lake Ministers'), 'to/ADP the/DET Lake/PROPN Ministers/PROPN')
})

test('a word in no list is told by its ending, one with a capital is a name', () => {
  assert.equal(tagged('plurilateralising the quibbleness'), 'plurilateralising/VERB the/DET quibbleness/NOUN')
  assert.equal(tagged('Norland and Arvania'), 'Norland/PROPN and/CCONJ Arvania/PROPN')
})

test('words in capitals are told by the same words in small letters', () => {
  assert.equal(tagged('THE MINISTERS AGREE', true), 'THE/DET MINISTERS/NOUN AGREE/VERB')
})

test('contractions, possessives and compounds are told by their last piece', () => {
  assert.equal(tagged('Lima’s ports'), 'Lima’s/PART ports/NOUN')
  assert.equal(tagged('they don’t'), 'they/PRON don’t/PART')
  assert.equal(tagged('a space-based survey'), 'a/DET space-based/ADJ survey/NOUN')
  assert.equal(tagged('leaders co-chaired it'), 'leaders/NOUN co-chaired/VERB it/PRON')
})

test('an abbreviation has its stop, an address is no word', () => {
  assert.equal(tagged('Mr. Lind'), 'Mr/PROPN ./PROPN Lind/PROPN')
  assert.equal(tagged('see https://lakes.example/plan now').replace(/\S+\/SYM /g, ''), 'see/VERB now/ADV')
})

test('no words have no parts', () => {
  assert.equal(tagged(''), '')
})
