import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseCsv, readCsv } from './csv.ts'

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

test('each row has the number of the line that it begins on, and what can’t be read its own', () => {
  const read = (text: string) => readCsv(text)
  assert.deepEqual(
    read('a,b\r\n\n"one\ntwo",c\nd,e\n').rows.map(({ line, values }) => `${line} ${values.join('|')}`),
    ['1 a|b', '3 one\ntwo|c', '5 d|e'],
  )
  assert.equal(read('a,b\nc,"d\n').unreadable, 2)
})
