import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const next = (sentence: string) =>
  factsOf(
    `The Fourth Lake Forum was held in Oslo, Norway, on 2 March 2030. The Forum noted the plan. ${sentence}`,
    '2030-03-04',
  ).value.meeting?.next?.value ?? null

test('the next meeting is told by the number after this one, as exactly as the text is', () => {
  assert.deepEqual(next('The Fifth Lake Forum will be held in Lima, Peru, on 4-5 May 2031.'), {
    name: 'Fifth Lake Forum',
    start: '2031-05-04',
    end: '2031-05-05',
    place: 'Lima',
  })
  assert.deepEqual(next('Both sides will meet again in June 2031.'), {
    name: null,
    start: '2031-06',
    end: null,
    place: null,
  })
  assert.equal(next('They agreed to hold their next meeting in Lima in May/June 2031.')?.start, '2031')
})

test('a day that the text leaves open stays open', () => {
  assert.deepEqual(next('They look forward to the next Lake Forum in Lima.'), {
    name: 'Lake Forum',
    start: null,
    end: null,
    place: 'Lima',
  })
})

test('another body’s meeting is none, nor is one that has neither day nor place', () => {
  assert.equal(
    next('They look forward to the upcoming Conference of the Forest Parties in Lima in 2031.'),
    null,
  )
  assert.equal(next('They look forward to the next Lake Forum.'), null)
  assert.equal(next('The Third Lake Forum was held in Lima in 2028.'), null)
})

test('a day before this meeting is not that of the next', () => {
  assert.equal(next('They will hold the next Lake Forum as they did in 2028.'), null)
})

test('the meeting counted after this one is named whole, before its verb as well', () => {
  assert.deepEqual(next('The Fifth Lake Ministerial Meeting on Fish will be held in Lima in 2032.'), {
    name: 'Fifth Lake Ministerial Meeting on Fish',
    start: '2032',
    end: null,
    place: 'Lima',
  })
  assert.equal(next('The Forum will next meet in 2032.')?.start, '2032')
})
