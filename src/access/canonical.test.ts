import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, type Json } from './canonical.ts'

test('the example of RFC 8785 is written as the RFC writes it', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  assert.equal(
    canonical(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('names stand in the order of their UTF-16 code units, as the RFC’s own list has them', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
  const written = canonical(Object.fromEntries(names.map((name) => [name, 0])))
  assert.deepEqual(
    Object.keys(JSON.parse(written)).filter((name) => name !== '1'),
    sorted.filter((name) => name !== '1'),
  )
  assert.equal(written, `{${sorted.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`)
})

test('what is read back has the same form, in whatever order its names came', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value = JSON.parse(text) as Json
      let form: string
      try {
        form = canonical(value)
      } catch {
        return
      }
      assert.equal(canonical(JSON.parse(form)), form)
      assert.deepEqual(JSON.parse(form), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('what JSON can’t hold has no form', () => {
  assert.throws(() => canonical(Number.NaN))
  assert.throws(() => canonical('\ud800'))
})
