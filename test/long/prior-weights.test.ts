import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { priorRows } from '../../bench/prior-rows.ts'
import { SHIPPED_WEIGHTS } from '../../src/cli/load-weights.ts'
import { train } from '../../src/reading/suggest/train.ts'
import { writeWeights } from '../../src/reading/suggest/write-weights.ts'
import { SHARED, WITHOUT_SHARED } from '../shared.ts'

/** What the file of weights may have at most. */
const MOST_BYTES = 1_000_000
/** What training may take at most, on one core, in milliseconds. */
const LONGEST = 30_000

test('the shipped weights are under a megabyte', () => {
  assert.ok(statSync(fileURLToPath(SHIPPED_WEIGHTS)).size <= MOST_BYTES)
})

test('the shipped weights are what training makes of the rows that may be learned from', {
  skip: WITHOUT_SHARED,
}, () => {
  const rows = priorRows(SHARED!)
  const before = process.cpuUsage()
  const bytes = writeWeights(train(rows, 1))
  const { user, system } = process.cpuUsage(before)
  assert.ok(Buffer.from(bytes).equals(readFileSync(SHIPPED_WEIGHTS)), 'run npm run train:prior')
  assert.ok((user + system) / 1000 < LONGEST)
})

test('no row of a set that may not be learned from is among them', { skip: WITHOUT_SHARED }, () => {
  const lines = readFileSync(`${SHARED}/sdg/train.jsonl`, 'utf8').trim().split('\n')
  const barred = new Set(
    lines
      .map((line) => JSON.parse(line) as { set: string; text: string })
      .filter(({ set }) => set === 'osdg-es' || set === 'osdg-mt-en')
      .map(({ text }) => text),
  )
  assert.ok(barred.size > 10_000)
  assert.deepEqual(
    priorRows(SHARED!).filter(({ text }) => barred.has(text)),
    [],
  )
})
