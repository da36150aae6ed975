import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPLIES } from './messages.ts'
import { readerProgram } from './reader-program.ts'

const source = dirname(dirname(fileURLToPath(import.meta.url)))
const project = dirname(source)

/** A path, and, where a link leads elsewhere, the place it leads to: the libraries of several copies may be kept in one. */
const withTarget = (path: string): string[] =>
  existsSync(path) ? [...new Set([path, realpathSync(path)])] : [path]

/** What a reading process may look at: the program and its libraries, and nothing of what the program keeps. */
const READABLE = [source, join(project, 'node_modules'), join(project, 'package.json')].flatMap(withTarget)

/** The share of the memory limit that the heap may take; the rest is for buffers and the engine itself. */
const HEAP = 0.5

/** How many megabytes new objects may fill before they are sorted: Node's own 16 took 100 MB more, and no less time. */
const YOUNG = 8

/** How far a reading process stands back behind others, in steps of nice: a little, or a busy machine would refuse files. */
const STANDS_BACK = 2

/** Starts a process that reads documents: no environment, no writing, no process of its own, no eval, low priority. */
export const startProcess = (megabytes: number): ChildProcess => {
  const flags = [
    `--max-old-space-size=${Math.floor(megabytes * HEAP)}`,
    '--disallow-code-generation-from-strings',
    '--disable-proto=throw',
    `--min-semi-space-size=${YOUNG}`,
    `--max-semi-space-size=${YOUNG}`,
    '--no-warnings',
    '--permission',
    ...READABLE.map((path) => `--allow-fs-read=${path}`),
  ]
  const child = spawn(process.execPath, [...flags, readerProgram()], {
    cwd: source,
    env: { TZ: 'UTC' },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  if (child.pid) lowerPriority(child.pid)
  // A child that dies while it is written to is reported by its end, not by the broken pipe.
  child.stdin?.on('error', () => undefined)
  child.stdio[REPLIES]?.on('error', () => undefined)
  return child
}

/** Lets a process stand back behind others. */
export const lowerPriority = (pid: number): void => {
  try {
    setPriority(pid, STANDS_BACK)
  } catch {
    // The process may be gone already; its end is reported elsewhere.
  }
}
