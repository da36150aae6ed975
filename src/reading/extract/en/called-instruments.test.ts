import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

const instruments = (text: string) =>
  factsOf(text, '2030-03-04').value.instruments.map(({ name, year }) => [name, year])

test('what a thing of the kind is called is its name', () => {
  assert.deepEqual(
    instruments('Today the agencies launched a new framework called “Sowing Chances” in Lima.'),
    [['Sowing Chances', '2030']],
  )
  assert.deepEqual(instruments('They praised a project called Southern Lake Jobs.'), [
    ['Southern Lake Jobs', null],
  ])
  assert.deepEqual(instruments('They signed a pact called the Lake Accord.'), [['Lake Accord', null]])
  assert.deepEqual(instruments('They met a firm called “Blue Lake” and a speech titled “Rivers”.'), [])
})

test('letters that are said to be such a thing are its name', () => {
  assert.deepEqual(instruments('Today they announced RIVO, an enhanced trilateral water partnership.'), [
    ['RIVO', '2030'],
  ])
  assert.deepEqual(instruments('With partners and NDA, an initiative to plant trees began.'), [])
  assert.deepEqual(instruments('They met at LTU, a new house of learning.'), [])
})
