import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { requestSplitter } from './split-requests.ts'

const message = (letter: string, body: string): Buffer => {
  const content = Buffer.from(body)
  const head = Buffer.alloc(letter.length + 4)
  head.write(letter)
  head.writeUInt32BE(content.length + 4, letter.length)
  return Buffer.concat([head, content])
}

const greeting = message('', 'user\0postgres\0\0')
const simple = message('Q', 'select 1\0')
const extended = ['P', 'B', 'D', 'E', 'S'].map((letter) =>
  message(letter, 'x'.repeat(letter === 'B' ? 700 : 3)),
)
const goodbye = message('X', '')
const whole = [greeting, simple, Buffer.concat(extended), simple, goodbye]

const cut = (bytes: Buffer, sizes: readonly number[]): Buffer[] => {
  const parts: Buffer[] = []
  let at = 0
  for (const size of sizes) {
    parts.push(bytes.subarray(at, at + size))
    at += size
  }
  return [...parts, bytes.subarray(at)]
}

test('requests come out whole however the bytes were cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 20 }), (sizes) => {
      const split = requestSplitter()
      const requests = cut(Buffer.concat(whole), sizes).flatMap(split)
      assert.deepEqual(
        requests.map(({ bytes }) => Buffer.from(bytes)),
        whole,
      )
      assert.deepEqual(
        requests.map(({ ends }) => ends),
        [false, false, false, false, true],
      )
    }),
  )
})

test('extended messages wait for their Sync', () => {
  const split = requestSplitter()
  split(greeting)
  assert.deepEqual(split(Buffer.concat(extended.slice(0, 4))), [])
  assert.equal(split(extended[4]!).length, 1)
})
