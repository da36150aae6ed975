import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseCsv } from './csv.ts'

test('values in quotation marks may hold commas, line breaks and quotation marks', () => {
  assert.deepEqual(parseCsv('\ufefffile,title\r\na.txt,"Ice, ""one map"",\nand tides"\r\n\r\nb.txt,\n'), [
    ['file', 'title'],
    ['a.txt', 'Ice, "one map",\nand tides'],
    ['b.txt', ''],
  ])
})

test('a quotation mark that is not closed, or stands within a value, is no sound CSV', () => {
  assert.equal(parseCsv('file\n"a.txt'), null)
  assert.equal(parseCsv('file\na"b.txt'), null)
  assert.equal(parseCsv('"a"b'), null)
})

test('nothing is no line', () => {
  assert.deepEqual(parseCsv(''), [])
  assert.deepEqual(parseCsv('\n\n'), [])
})

test('what is written in quotation marks comes back as it was', () => {
  const value = fc.string().filter((each) => each !== '')
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = rows
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join('\n')
      assert.deepEqual(parseCsv(text), rows)
    }),
  )
})
