import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { type KnownNames, NO_NAMES } from '../../src/reading/extract/extractor.ts'
import type { Reading } from '../../src/reading/reading.ts'
import { type ReadingRefusal, sentenceFor } from '../../src/reading/refusal.ts'
import { LIMITS } from '../../src/sandbox/limits.ts'
import { openReader } from '../../src/sandbox/open-reader.ts'
import { makeReaderProgram } from '../../src/sandbox/reader-program.ts'
import type { Outcome } from '../../src/text/outcome.ts'
import { RELEASE } from '../files/texts.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const from = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The most memory that a reading process of ours has held since it began, in megabytes, on Linux; else 0. */
const peakOfChildren = (): number => {
  const tasks = from('/proc/self/stat') ? readdirSync('/proc/self/task') : []
  const children = tasks.flatMap((task) => from(`/proc/self/task/${task}/children`).trim().split(' '))
  const readers = children.filter((pid) => pid && from(`/proc/${pid}/cmdline`).includes('--permission'))
  return Math.max(
    0,
    ...readers.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(from(`/proc/${pid}/status`))?.[1] ?? 0) / 1024),
  )
}

/** How much later than at its limit a process may be seen to be gone, on a machine that is busy. */
const GRACE = 1.5

export type MeasuredReader = {
  readonly read: (
    name: string,
    bytes: Uint8Array,
    names?: KnownNames,
  ) => Promise<Outcome<Reading, ReadingRefusal>>
  /** Fails unless the reader still reads, and no process died but by its limits. */
  readonly livesOn: () => Promise<void>
  readonly worst: () => string
  readonly close: () => Promise<void>
}

/**
 * A reader as the program opens it, that measures itself. What it is given must be answered, in a sentence where it is
 * refused, within the limits of time and memory.
 */
export const measuredReader = async (): Promise<MeasuredReader> => {
  await makeReaderProgram()
  const faults: Error[] = []
  const reader = openReader({}, (fault) => faults.push(fault))
  const slowest = { seconds: 0, name: '' }
  const largest = { megabytes: 0, name: '' }
  const read = async (name: string, bytes: Uint8Array, names: KnownNames = NO_NAMES) => {
    const options = { published: null, language: null, names }
    const begun = performance.now()
    let peak = 0
    const look = setInterval(() => {
      peak = Math.max(peak, peakOfChildren())
    }, 20)
    const outcome = await reader
      .read({ name, mediaType: null, bytes }, options)
      .finally(() => clearInterval(look))
    const seconds = (performance.now() - begun) / 1000
    peak = Math.max(peak, peakOfChildren())
    if (seconds > slowest.seconds) Object.assign(slowest, { seconds, name })
    if (peak > largest.megabytes) Object.assign(largest, { megabytes: peak, name })
    assert.ok(seconds <= LIMITS.seconds + GRACE, `${name} took ${seconds} s`)
    assert.ok(peak <= LIMITS.megabytes, `${name} took ${peak} MB`)
    if (!outcome.ok) assert.match(sentenceFor(outcome.refusal), /^.{20,}\.$/s)
    return outcome
  }
  const livesOn = async () => {
    const good = await read('good.txt', utf8(RELEASE))
    assert.ok(good.ok)
    assert.match(good.value.document.text, /Two Rivers Forum/)
    assert.deepEqual(faults, [])
  }
  const worst = () =>
    `slowest ${slowest.seconds.toFixed(1)} s (${slowest.name}), most memory ${Math.round(largest.megabytes)} MB (${largest.name})`
  return { read, livesOn, worst, close: reader.close }
}
