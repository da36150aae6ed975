import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

/** The reading processes of ours, on Linux; else none. */
const readersNow = (): string[] => {
  const tasks = from('/proc/self/stat') ? readdirSync('/proc/self/task') : []
  const children = tasks.flatMap((task) => from(`/proc/self/task/${task}/children`).trim().split(' '))
  return children.filter((pid) => pid && from(`/proc/${pid}/cmdline`).includes('--permission'))
}

/** The most memory that a reading process has held since it began, in megabytes. */
const peakOf = (pid: string): number =>
  Number(/VmHWM:\s+(\d+)/.exec(from(`/proc/${pid}/status`))?.[1] ?? 0) / 1024

/** How long a reading process has kept the processor busy, in seconds. */
const busyOf = (pid: string): number => {
  const stat = from(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** Looks at our reading processes again and again: their memory, and the time each was busy since the first look. */
const watch = () => {
  const since = new Map(readersNow().map((pid) => [pid, busyOf(pid)]))
  const busy = new Map<string, number>()
  let peak = 0
  const look = () => {
    for (const pid of readersNow()) {
      peak = Math.max(peak, peakOf(pid))
      busy.set(pid, Math.max(busy.get(pid) ?? 0, busyOf(pid) - (since.get(pid) ?? 0)))
    }
  }
  const timer = setInterval(look, 20)
  const end = () => {
    clearInterval(timer)
    look()
    return { peak, busy: [...busy.values()].reduce((sum, each) => sum + each, 0) }
  }
  return end
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
    const end = watch()
    let seen = { peak: 0, busy: 0 }
    const outcome = await reader.read({ name, mediaType: null, bytes }, options).finally(() => {
      seen = end()
    })
    const { peak, busy } = seen
    // As the limit counts it: by the clock or on the processor, whichever is less, so that a busy machine fails no test.
    const byClock = (performance.now() - begun) / 1000
    const seconds = existsSync('/proc/self/stat') ? Math.min(byClock, busy) : byClock
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
