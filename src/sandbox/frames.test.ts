import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { type Frame, frames, writeFrame } from './frames.ts'

const written = (write: (to: PassThrough) => void): Buffer => {
  const stream = new PassThrough({ highWaterMark: 1e7 })
  write(stream)
  return stream.read() as Buffer
}

const arrived = async (parts: readonly Buffer[], limit = 1e6) => {
  const stream = new PassThrough()
  for (const part of parts) stream.write(part)
  stream.end()
  const all: Frame[] = []
  for await (const frame of frames(stream, limit)) all.push(frame)
  return all
}

test('messages arrive whole however they are cut on the way', async () => {
  const bytes = Uint8Array.of(1, 2, 3, 250)
  const sent = written((to) => {
    writeFrame(to, { name: 'Đức.txt' }, bytes)
    writeFrame(to, { name: 'second' })
  })
  const expected = [
    { facts: { name: 'Đức.txt' }, bytes },
    { facts: { name: 'second' }, bytes: new Uint8Array() },
  ]
  assert.deepEqual(await arrived([sent]), expected)
  assert.deepEqual(await arrived([...sent].map((byte) => Buffer.of(byte))), expected)
})

test('a message that says it is longer than the limit is not waited for', async () => {
  const sent = written((to) => writeFrame(to, { name: 'x' }, new Uint8Array(500)))
  await assert.rejects(arrived([sent.subarray(0, 20)], 100), RangeError)
})

test('a message cut off is no message', async () => {
  const sent = written((to) => writeFrame(to, { name: 'x' }, new Uint8Array(500)))
  assert.deepEqual(await arrived([sent.subarray(0, 100)]), [])
})

test('a long answer comes whole, lists within it part by part', async () => {
  const facts = {
    none: undefined,
    empty: {},
    list: Array.from({ length: 2_500 }, (_, at) => ({ at, words: `“${at}”` })),
    deep: { a: { b: { c: { d: [1, null, 'x'] } } }, day: new Date(0) },
  }
  const [arrivedFacts] = await arrived([written((to) => writeFrame(to, facts))])
  assert.deepEqual(arrivedFacts?.facts, JSON.parse(JSON.stringify(facts)))
})
