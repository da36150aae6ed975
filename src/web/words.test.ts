import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coast, recordView, rivers, statements } from '../../test/sample-views.ts'
import { RULES } from '../reading/extract/en/rules.ts'
import type { Fact } from '../reading/reading.ts'
import { citationOf, sourceLine } from './citation.ts'
import { howFound } from './fact-words.ts'
import { chosen, countsByKind, verbAsPrinted } from './noted.ts'
import { scaleOf } from './scale.ts'
import { sidesOf } from './sides-of.ts'
import { counted, grouped, ordinal } from './words.ts'

const { text } = recordView
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

test('a number is told with its noun and its thousands apart', () => {
  assert.equal(counted(1, 'statement'), '1 statement')
  assert.equal(counted(1234567, 'person', 'people'), '1,234,567 people')
  assert.equal(grouped(0), '0')
})

test('ordinals are written as they are said', () => {
  assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal), [
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '112th',
  ])
})

test('a day that was counted is told with its word and what it was counted from', () => {
  assert.equal(
    howFound(text, recordView.facts!.start!, '10 April 2018'),
    'counted from “yesterday” against the dateline, 11 April 2018',
  )
})

test('the words of a fact are left out where they only repeat it', () => {
  const fact: Fact<string> = { value: '2018-04-11', span: at('11 April 2018'), rule: 'dateline' }
  assert.equal(howFound(text, fact, '11 April 2018'), 'from the dateline')
  assert.match(
    howFound(text, { ...fact, rule: 'held-in', span: at('at the Harbour House') }, 'Harbour House'),
    /^named as where it was held “at the Harbour House”$/,
  )
})

test('every rule by which a fact is found can be told, and so can one that is not known yet', () => {
  for (const rule of [...Object.keys(RULES), 'some-new-rule'])
    assert.ok(
      howFound(text, { value: 'x', span: at('Port Ellin'.toUpperCase()), rule }, 'x').length > 5,
      rule,
    )
})

test('a long passage is shortened where it stands behind a fact', () => {
  const fact: Fact<string> = { value: 'x', span: { start: 0, end: 600 }, rule: 'named-event' }
  assert.ok(howFound(text, fact, 'x').length < 160)
})

test('an actor stands for a side by its name, short name or key, and joint ones for both in their order', () => {
  const sides = [rivers, coast]
  assert.deepEqual(sidesOf(['Coastal League', 'Northern Rivers Council'], sides), sides)
  assert.deepEqual(sidesOf(['Ilse Varga'], sides), [])
})

test('statements are chosen by kind and by words in their quote or actor, whatever their case', () => {
  assert.deepEqual(
    chosen(statements, { kind: 'request', find: '' }).map((one) => one.number),
    [3, 7, 10],
  )
  assert.deepEqual(
    chosen(statements, { kind: null, find: ' AMBASSADOR varga ' }).map((one) => one.number),
    [12],
  )
})

test('rejected and withdrawn statements are not counted by kind', () => {
  const counts = countsByKind(statements)
  assert.equal(counts.get('position'), 1)
  assert.equal(counts.get('discussion'), undefined)
})

test('the verb is printed as the record has it', () => {
  assert.equal(verbAsPrinted(statements[6]!.content), 'called on')
  assert.equal(verbAsPrinted({ ...statements[6]!.content, verbSpan: { start: 0, end: 2 } }), 'call on')
})

test('a citation says only what is known', () => {
  const citation = citationOf(
    { ...recordView.record, meeting: null, published: null },
    'They noted',
    'statement 4',
    'http://a/b',
  )
  assert.equal(sourceLine(citation), `${recordView.record.title}, statement 4`)
})

test('a scale holds all its moments with few whole years under it', () => {
  const scale = scaleOf([2000.1, 2024.8])!
  assert.ok(scale.at(2000.1) >= 0 && scale.at(2024.8) <= 100)
  assert.ok(scale.ticks.length <= 9 && scale.ticks.every(Number.isInteger))
  assert.equal(scaleOf([]), null)
  assert.ok(scaleOf([2018.5])!.at(2018.5) > 0)
})
