import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from './csv.ts'
import { writeCsv } from './write-csv.ts'

test('what is written reads as the same', () => {
  const rows = [
    ['words', 'who'],
    ['“Both”, said "she"', 'two\nlines'],
  ]
  assert.deepEqual(parseCsv(writeCsv(rows)), rows)
})

test('no cell is parted by what other tables part cells with', () => {
  for (const value of ['a;=1+1', 'a\t=1+1', ';@now'])
    assert.equal(writeCsv([[value, 'b']]), `\ufeff"${value}",b\r\n`)
})

test('nothing that a cell holds is a formula', () => {
  for (const value of [
    '=1+1',
    '+1',
    '-1',
    '@now',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠now',
    '=HYPERLINK("https://example.org")',
  ])
    assert.match(writeCsv([[value]]), /^\ufeff"?'/, value)
})
