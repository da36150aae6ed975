import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { processorSeconds } from './processor-time.ts'

const LINUX = existsSync('/proc/self/stat')

test('the time of a process grows as it works', { skip: LINUX ? false : 'only Linux tells it' }, async () => {
  const before = await processorSeconds(process.pid)
  assert.ok(before !== null && before > 0)
  const own = process.cpuUsage()
  while (process.cpuUsage(own).user < 200_000) Math.sqrt(2)
  const after = await processorSeconds(process.pid)
  assert.ok(after !== null && after - before >= 0.1, `${before} to ${after}`)
})

test('of a process that is gone it tells nothing', async () => {
  assert.equal(await processorSeconds(2 ** 30), null)
})
