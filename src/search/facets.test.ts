import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Counted, facetsOf } from './facets.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import { refine } from './refine.ts'

const counted = (over: Partial<Counted>): Counted => ({
  ...{ place: 'statements', kind: null, status: null, year: null, mechanism: null, sides: [], goals: [] },
  ...over,
})

test('values are counted, those of most first, years newest first, fields without any left out', () => {
  const found = facetsOf([
    counted({ kind: 'note', year: '2017', sides: ['Hill', 'Coast'] }),
    counted({ kind: 'note', year: '2019' }),
    counted({ kind: 'concern', year: '2019', mechanism: 'Summit of the River' }),
  ])
  assert.deepEqual(
    found.map(({ field, values }) => [field, values.map(({ value, count }) => `${value} ${count}`)]),
    [
      ['kind', ['note 2', 'concern 1']],
      ['side', ['coast 1', 'hill 1']],
      ['mechanism', ['summit of the river 1']],
      ['year', ['2019 2', '2017 1']],
    ],
  )
  assert.deepEqual(facetsOf([]), [])
})

test('a value narrows a query, and taken again widens it', () => {
  const { query } = parseQuery('floods year:2018')
  const narrowed = refine(query, 'side', 'hill states')
  assert.equal(printQuery(narrowed), 'floods side:"hill states" year:2018')
  assert.deepEqual(parseQuery(printQuery(narrowed)).query, narrowed)
  assert.deepEqual(refine(narrowed, 'side', 'hill states'), query)
})
