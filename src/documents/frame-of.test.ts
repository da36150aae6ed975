import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameOf } from './frame-of.ts'

const BODY =
  'The League of the Arlen and the Council of the Bresk agreed to share one ice map – the first of its kind – of the two rivers.'

test('a headline, a byline and the dateline before the first sentence are the head', () => {
  assert.deepEqual(frameOf(`One ice map\n\nBy the press office\n\nBRESCOTE, 4 May 2023 – ${BODY}`), {
    head: 11,
    foot: 0,
  })
})

test('a dash within the first sentence ends no dateline when a sentence is long before it', () => {
  const long = BODY.replace('share', 'draw, to print, to keep and to share')
  assert.equal(frameOf(long).head, 0)
})

test('short paragraphs at the end are the foot', () => {
  assert.equal(frameOf(`${BODY}\n\nShare this page\n\nPrint`).foot, 4)
})

test('a list of short paragraphs is no frame beyond thirty words', () => {
  const list = Array.from({ length: 40 }, (_, n) => `Item number ${n}`).join('\n\n')
  assert.deepEqual(frameOf(list), { head: 30, foot: 30 })
})

test('a text without words has no frame', () => {
  assert.deepEqual(frameOf(' \n\n '), { head: 0, foot: 0 })
})
