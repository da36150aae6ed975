import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Report } from '../reports/report.ts'
import { typstData } from '../reports/writers/typst.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { frames, writeFrame } from './frames.ts'
import { LONGEST, REPLIES } from './messages.ts'
import { processorSeconds } from './processor-time.ts'
import { residentMegabytes } from './resident-memory.ts'
import { lowerPriority } from './start-process.ts'
import { turns } from './turns.ts'

/** A report so long that its pages are not set. */
export type TypesettingRefusal = { readonly reason: 'too-long-for-pdf'; readonly seconds: number }

export const sentenceForTypesetting = ({ seconds }: TypesettingRefusal): string =>
  `This report is too long to be set as a PDF: its pages took more than ${seconds} seconds, or too much memory. The Word file has the same words.`

/** Sets reports as PDF, one after the other, in a process that ends when nobody has asked for a while. */
export type Typesetter = {
  /** Throws for a fault of ours in the setting of this report; the next is set all the same. */
  readonly set: (report: Report) => Promise<Outcome<Uint8Array, TypesettingRefusal>>
  readonly close: () => Promise<void>
}

/**
 * What setting one report may take: seconds by the clock or on the processor, whichever is less, so that a busy machine refuses
 * no honest report; at three times as much by the clock it ends in any case. The joint report on 100 lines with twenty activities
 * and their evidence each, 58 pages, takes 2 seconds.
 */
export type TypesettingLimits = { readonly seconds: number; readonly megabytes: number }
const LIMITS: TypesettingLimits = { seconds: 30, megabytes: 1500 }
const PATIENCE = 3

/** How often the memory of the process is looked at, and how long it waits for another report, in milliseconds. */
const LOOK = 50
const IDLE = 60_000
const LAST_WORDS = 4_000

const program = join(dirname(fileURLToPath(import.meta.url)), 'typesetter-process.ts')

type Running = { readonly child: ChildProcess; readonly ended: Promise<unknown>; readonly said: () => string }

const start = (): Running & { readonly answers: ReturnType<typeof frames> } => {
  const child = spawn(process.execPath, ['--no-warnings', '--max-old-space-size=512', program], {
    env: { TZ: 'UTC' },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  if (child.pid) lowerPriority(child.pid)
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (said: string) => {
    words = (words + said).slice(-LAST_WORDS)
  })
  // A child that dies while it is written to is reported by its end, not by the broken pipe.
  child.stdin?.on('error', () => undefined)
  child.stdio[REPLIES]?.on('error', () => undefined)
  const ended = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('close', resolve)
  })
  return { child, ended, said: () => words, answers: frames(child.stdio[REPLIES] as Readable, LONGEST) }
}

/** Resolves when a process takes more time or memory than it may. */
const watched = ({ pid }: ChildProcess, { seconds, megabytes }: TypesettingLimits) => {
  const timers: NodeJS.Timeout[] = []
  const started = Date.now()
  let begun: number | null = null
  const exceeded = new Promise<'exceeded'>((resolve) => {
    timers.push(setTimeout(() => resolve('exceeded'), seconds * 1000 * PATIENCE))
    timers.push(
      setInterval(async () => {
        const busy = pid ? await processorSeconds(pid) : null
        begun ??= busy
        const clocked = (Date.now() - started) / 1000
        const spent = busy === null || begun === null ? clocked : Math.min(clocked, busy - begun)
        const held = pid ? await residentMegabytes(pid) : null
        if (spent > seconds || (held !== null && held > megabytes)) resolve('exceeded')
      }, LOOK),
    )
  })
  const end = () => {
    for (const timer of timers) clearInterval(timer)
  }
  return { exceeded, end }
}

export const openTypesetter = (limits: Partial<TypesettingLimits> = {}): Typesetter => {
  const bounds = { ...LIMITS, ...limits }
  const oneByOne = turns(1)
  let running: ReturnType<typeof start> | null = null
  let idle: NodeJS.Timeout | undefined
  const stop = async () => {
    clearTimeout(idle)
    const last = running
    running = null
    last?.child.kill('SIGKILL')
    await last?.ended
  }
  const set = async (report: Report): Promise<Outcome<Uint8Array, TypesettingRefusal>> => {
    clearTimeout(idle)
    if (running?.child.exitCode !== null || running.child.signalCode !== null) running = null
    running ??= start()
    const { child, answers, said } = running
    const watch = watched(child, bounds)
    writeFrame(child.stdin!, {}, new TextEncoder().encode(typstData(report)))
    const step = await Promise.race([answers.next(), watch.exceeded])
    watch.end()
    if (step === 'exceeded') {
      await stop()
      return refused({ reason: 'too-long-for-pdf', seconds: bounds.seconds })
    }
    if (step.done) {
      await stop()
      throw new Error('the process that sets reports ended', { cause: said() })
    }
    idle = setTimeout(() => void oneByOne(stop), IDLE).unref()
    const { fault } = step.value.facts as { readonly fault: string | null }
    if (fault !== null) throw new Error(`setting “${report.title}” failed`, { cause: fault })
    return granted(step.value.bytes)
  }
  return { set: (report) => oneByOne(() => set(report)), close: () => oneByOne(stop) }
}
