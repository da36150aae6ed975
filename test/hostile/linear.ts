/** Twice as much of a text that nobody writes takes about twice as long. Measured in one process, past the sandbox. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHOLOGICAL } from '../../bench/pathological.ts'
import { NO_NAMES } from '../../src/reading/extract/extractor.ts'
import { propose } from '../../src/reading/propose.ts'

const N = 50_000
/** What doubling may cost, for a machine that is busy with other things. */
const SLACK = 3.5
/**
 * What doubling once more may cost where the first was dear: a step, such as where no more words are kept in mind, comes
 * once, and growth comes again.
 */
const AGAIN = 2.6
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
  test(`${2 * N} ${name} take no more than ${SLACK} times as long as ${N}, or the next doubling no more than ${AGAIN} times`, async (t) => {
    const one = await least(text(N))
    const two = await least(text(2 * N))
    t.diagnostic(`${one.toFixed(2)} s, ${two.toFixed(2)} s`)
    if (two <= Math.max(one * SLACK, TOO_SHORT)) return
    const four = await least(text(4 * N))
    t.diagnostic(`${four.toFixed(2)} s for four times as many`)
    assert.ok(four <= two * AGAIN)
  })
