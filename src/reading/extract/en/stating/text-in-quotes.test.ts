import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../../../../documents/compose.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

const told = (...paragraphs: string[]) => {
  const document = compose(paragraphs.map((text) => ({ kind: 'paragraph', text })))
  return readStatements(document, sentences(document), []).value.map(
    ({ verb, actor }) => `${verb} ${actor?.text ?? '-'}`,
  )
}

const LEAD = 'Minister Ana Lind, who chaired the talks, released the following Chair’s Summary:'

test('what a text gives whole in quotation marks is read as its own words', () => {
  assert.deepEqual(
    told(LEAD, '“At the talks we discussed the tides. We agreed to meet again.”', 'They noted the storms.'),
    ['release Minister Ana Lind', 'discuss we', 'agree We', 'note They'],
  )
})

test('each of its paragraphs may open with a mark, and a word in marks ends it not', () => {
  assert.deepEqual(
    told(LEAD, '“We discussed the “Lake Pact”.', '“We welcomed the fund.”', '“We agree,” said Mr Berg.'),
    ['release Minister Ana Lind', 'discuss We', 'welcome We', 'say Mr Berg'],
  )
})

test('what somebody is quoted with stays theirs', () => {
  assert.deepEqual(told('Minister Ana Lind said:', '“We welcomed the fund.”'), ['say Minister Ana Lind'])
})
