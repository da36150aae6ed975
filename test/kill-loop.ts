import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { sentenceForEngine } from '../src/storage/engines/engine.ts'
import { openStore } from '../src/storage/store.ts'
import {
  type Acknowledged,
  acknowledgedIn,
  chanceFrom,
  confirmForEver,
  countOf,
  missing,
  open,
  say,
  wait,
} from './confirming.ts'

// Confirms statements in a process, kills it (SIGKILL) at a random moment, opens the folder again, and looks whether all
// that was ever acknowledged is there. `npm run test:kill -- --cycles 20 --seed 7`; exit code 1 on any loss.

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    writer: { type: 'string' },
    second: { type: 'string' },
  },
})

/** A second process on a folder in use: it must be refused, and says with which sentence. */
const intrude = async (folder: string) => {
  const outcome = await openStore({ folder })
  if (outcome.ok) await outcome.value.close()
  say(outcome.ok ? 'nothing: it was let in' : sentenceForEngine(outcome.refusal))
  process.exitCode = !outcome.ok && outcome.refusal.reason === 'folder-in-use' ? 0 : 1
}

type Child = ChildProcessByStdio<null, Readable, null>

const start = (role: 'writer' | 'second', folder: string): Child =>
  spawn(process.execPath, [import.meta.filename, `--${role}`, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const said = async (child: Child): Promise<{ readonly text: string; readonly code: number | null }> => {
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { text, code }
}

/** Resolves at the child's first acknowledgement, or when it ends. */
const firstWord = (child: Child) =>
  new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve())
    child.once('close', () => resolve())
  })

type Row = Readonly<
  Record<'cycle' | 'killed after, ms' | 'acknowledged' | 'lost' | 'opened again in, ms', number>
>

/** Lets a process write and kills it; one in five while it opens or recovers, the others at work. */
const writeAndKill = async (folder: string, chance: () => number, mayBeEarly: boolean) => {
  const child = start('writer', folder)
  const output = said(child)
  const begun = performance.now()
  const early = mayBeEarly && chance() < 0.2
  if (!early) await firstWord(child)
  await wait(chance() * (early ? 900 : 1500))
  child.kill('SIGKILL')
  const after = performance.now() - begun
  const { text, code } = await output
  if (code !== null) throw new Error(`the writing process ended by itself, with code ${code}`)
  return { acknowledged: acknowledgedIn(text), after }
}

/** One kill. All that was ever acknowledged is looked for, not this cycle's alone. */
const cycle = async (folder: string, number: number, chance: () => number, ever: Acknowledged) => {
  const { acknowledged, after } = await writeAndKill(folder, chance, number > 1)
  for (const [record, numbers] of acknowledged) ever.set(record, numbers)
  const opening = performance.now()
  const store = await open(folder)
  const opened = performance.now() - opening
  try {
    const row: Row = {
      cycle: number,
      'killed after, ms': Math.round(after),
      acknowledged: countOf(acknowledged),
      lost: await missing(store, ever),
      'opened again in, ms': Math.round(opened),
    }
    return { row, intruder: number === 1 ? await said(start('second', folder)) : null }
  } finally {
    await store.close()
  }
}

const cycles = async (folder: string, count: number, seed: number): Promise<readonly Row[]> => {
  const chance = chanceFrom(seed)
  const ever: Acknowledged = new Map()
  const rows: Row[] = []
  for (let number = 1; number <= count; number++) {
    const { row, intruder } = await cycle(folder, number, chance, ever)
    rows.push(row)
    if (!intruder) continue
    console.log(`A second process on the folder is told: ${intruder.text.trim()}`)
    if (intruder.code !== 0) process.exitCode = 1
  }
  return rows
}

const loop = async (count: number, seed: number) => {
  const parent = mkdtempSync(join(tmpdir(), 'mufakat-kill-'))
  console.log(`${count} cycles, seed ${seed}`)
  try {
    const rows = await cycles(join(parent, 'data'), count, seed)
    const acknowledged = rows.reduce((sum, row) => sum + row.acknowledged, 0)
    // Each cycle looks for all of it, so the last one knows of every loss.
    const lost = Math.max(0, ...rows.map((row) => row.lost))
    console.table(rows)
    console.log(`${acknowledged} acts acknowledged in ${rows.length} kills, ${lost} lost`)
    if (acknowledged === 0) console.log('void: nothing was acknowledged, so nothing was tested')
    if (lost > 0 || acknowledged === 0) process.exitCode = 1
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

if (values.writer) await confirmForEver(await open(values.writer))
else if (values.second) await intrude(values.second)
else await loop(Number(values.cycles), Number(values.seed))
