import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPLIES } from './messages.ts'
import { readerProgram } from './reader-program.ts'

const source = dirname(dirname(fileURLToPath(import.meta.url)))
const project = dirname(source)

/** What a reading process may look at: the program and its libraries, and nothing of what the program keeps. */
const READABLE = [source, join(project, 'node_modules'), join(project, 'package.json')]

/** The share of the memory limit that the heap may take; the rest is for buffers and the engine itself. */
const HEAP = 0.5

/** Starts a process that reads documents: no environment, no writing, no process of its own, no eval, low priority. */
export const startProcess = (megabytes: number): ChildProcess => {
  const flags = [
    `--max-old-space-size=${Math.floor(megabytes * HEAP)}`,
    '--disallow-code-generation-from-strings',
    '--disable-proto=throw',
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

const lowerPriority = (pid: number): void => {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // The process may be gone already; its end is reported elsewhere.
  }
}
