import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPassing } from './passing-fault.ts'

const fault = (code: string, message = 'no') => Object.assign(new Error(message), { code })

test('what a database says of itself, of its connections and of others in the way passes', () => {
  for (const code of ['40001', '40P01', '08006', '57P01', '57P02', '53100', '55P03', 'ECONNRESET', 'EPIPE'])
    assert.ok(isPassing(fault(code)), code)
  assert.ok(isPassing(new Error('Connection terminated unexpectedly')))
})

test('what it says of the rows that it was given does not, nor does a bug of ours', () => {
  for (const code of ['23505', '22021', '42703', '54000', 'ERR_INVALID_ARG_TYPE'])
    assert.equal(isPassing(fault(code)), false, code)
  assert.equal(isPassing(new TypeError('undefined is not a function')), false)
  assert.equal(isPassing('40001'), false)
})
