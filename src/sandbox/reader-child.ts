import type { ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'
import { type Frame, frames, writeFrame } from './frames.ts'
import type { Limits } from './limits.ts'
import { LONGEST, REPLIES, type Reply, type Request } from './messages.ts'
import { processorSeconds } from './processor-time.ts'
import { residentMegabytes } from './resident-memory.ts'
import { startProcess } from './start-process.ts'

/** How one question to the reading process ended. */
export type Ending =
  | { readonly kind: 'replied'; readonly reply: Reply; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-much-memory' }
  | { readonly kind: 'died'; readonly how: string; readonly stderr: string }

/** A running reading process. After any ending but `replied` it is gone. */
export type ReaderChild = {
  readonly ask: (request: Request, bytes: Uint8Array) => Promise<Ending>
  readonly alive: () => boolean
  /** Whether it holds so much of its memory after a file that the next, of so many bytes, should not be read in it. */
  readonly full: (bytes: number) => Promise<boolean>
  /** Resolves when the process has ended. */
  readonly stop: () => Promise<void>
}

/** How often the memory of a process is looked at, in milliseconds: it can grow by some 20 MB between two looks. */
const LOOK = 10
/** How many times its limit a process may take by the clock, where a busy machine gives it too little of the processor. */
const PATIENCE = 3
/** From this share of its memory on, a process is stopped, before it can grow past all of it between two late looks. */
const MOST = 0.93
/** From this share of its memory on, a process counts as full for any file. */
const FULL = 0.7
/** The memory that reading a text takes, for each of its bytes; a large one is read by a process that has so much left. */
const EACH = 50
/** What a process holds at most that has read nothing yet, in megabytes: another would hold no less. */
const FRESH = 160
/** How much of what a process says on standard error is kept. */
const LAST_WORDS = 8_000

export const startReader = (limits: Limits): ReaderChild => {
  const child = startProcess(limits.megabytes)
  const answers = frames(child.stdio[REPLIES] as Readable, LONGEST)
  const stderr = lastWords(child)
  let gone = false
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`))
  }).finally(() => {
    gone = true
  })
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const ask = async (request: Request, bytes: Uint8Array): Promise<Ending> => {
    const watch = watched(child, limits)
    writeFrame(child.stdin!, request, bytes)
    const answer = await Promise.race([nextOf(answers), watch.exceeded])
    watch.end()
    if (answer && 'kind' in answer) {
      await stop()
      return answer
    }
    if (answer) return { kind: 'replied', reply: answer.facts as Reply, bytes: answer.bytes }
    child.kill('SIGKILL')
    return death(await ended, stderr())
  }
  const full = async (bytes: number) => {
    const held = (child.pid && (await residentMegabytes(child.pid))) || 0
    return (
      held > limits.megabytes * FULL ||
      (held > FRESH && held + (bytes * EACH) / 1e6 > limits.megabytes * MOST)
    )
  }
  return { ask, alive: () => !gone && child.exitCode === null, full, stop }
}

/** The next answer; null when the process ended without one, or answered what is no answer. */
const nextOf = async (answers: AsyncGenerator<Frame>): Promise<Frame | null> => {
  try {
    const step = await answers.next()
    return step.done ? null : step.value
  } catch {
    return null
  }
}

/** Time and memory of a process while it reads one file. */
const watched = (child: ChildProcess, limits: Limits) => {
  const started = Date.now()
  let end = () => {}
  const exceeded = new Promise<Ending>((resolve) => {
    const clock = setTimeout(() => resolve({ kind: 'too-long' }), limits.seconds * 1000 * PATIENCE)
    let begun: number | null = null
    const looks = setInterval(async () => {
      const busy = child.pid ? await processorSeconds(child.pid) : null
      begun ??= busy
      // Several threads can keep busy for longer than the clock runs, and a busy machine lets none of them run.
      const clocked = (Date.now() - started) / 1000
      const spent = busy === null || begun === null ? clocked : Math.min(clocked, busy - begun)
      if (spent > limits.seconds) resolve({ kind: 'too-long' })
      const held = child.pid ? await residentMegabytes(child.pid) : null
      if (held !== null && held > limits.megabytes * MOST) resolve({ kind: 'too-much-memory' })
    }, LOOK)
    end = () => {
      clearTimeout(clock)
      clearInterval(looks)
    }
  })
  return { exceeded, end }
}

const lastWords = (child: ChildProcess): (() => string) => {
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (said: string) => {
    words = (words + said).slice(-LAST_WORDS)
  })
  return () => words
}

/** V8 ends the process when its heap is full; the kernel kills the process that needs most when the machine's is. */
const death = (how: string, stderr: string): Ending =>
  /heap out of memory|Allocation failed|failed to allocate/i.test(stderr) || how === 'SIGKILL'
    ? { kind: 'too-much-memory' }
    : { kind: 'died', how, stderr }
