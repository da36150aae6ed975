/** Twice as much of a text that nobody writes takes about twice as long. Measured in one process, past the sandbox. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHOLOGICAL } from '../../bench/pathological.ts'
import { NO_NAMES } from '../../src/reading/extract/extractor.ts'
import { propose } from '../../src/reading/propose.ts'

const N = 50_000
/** What doubling may cost, for a machine that is busy with other things. */
const SLACK = 3.5
/** Below this a time is too short to be compared, in seconds. */
const TOO_SHORT = 0.3

const secondsFor = async (text: string): Promise<number> => {
  const bytes = new TextEncoder().encode(text)
  const begun = process.cpuUsage()
  const options = { published: null, language: 'en', names: NO_NAMES }
  await propose({ name: 'a.txt', mediaType: 'text/plain', bytes, sha256: '' }, options)
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

/** The quicker of some tries: a pause of the machine lengthens one of them, never all. */
const least = async (text: string): Promise<number> =>
  Math.min(await secondsFor(text), await secondsFor(text), await secondsFor(text))

for (const [name, text] of PATHOLOGICAL)
  test(`${2 * N} ${name} take no more than ${SLACK} times as long as ${N}`, async (t) => {
    const one = await least(text(N))
    const two = await least(text(2 * N))
    t.diagnostic(`${one.toFixed(2)} s, ${two.toFixed(2)} s`)
    assert.ok(two <= Math.max(one * SLACK, TOO_SHORT))
  })
