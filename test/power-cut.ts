import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { makeDatabase } from '../src/storage/engines/make-database.ts'
import { poolOn } from '../src/storage/engines/pglite.ts'
import { startPglite } from '../src/storage/engines/pglite-thread.ts'
import { chanceFrom, say, wait } from './confirming.ts'

// Cuts the power while rows are being written: the database lies on a disk of its own (an image with ext4, mounted), and
// the image as it is at a random moment is all that is left. What the system had not yet written out is lost, as it is
// when a machine goes dark. `npm run test:power -- --cycles 20 --seed 7`; exit code 1 on any loss.
// The control runs without fsync and has to lose: if it does not, the cut cuts nothing and the run is void.

const DISK = '600M'

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    writer: { type: 'string' },
    reader: { type: 'string' },
    control: { type: 'boolean', default: false },
  },
})

const openPool = async (database: string, durable: boolean) => {
  const thread = await startPglite(database, durable)
  return { pool: poolOn({ ...thread, connect: async (listener) => thread.connect(listener) }), thread }
}

/** The child that writes and acknowledges until it is killed. */
const write = async (database: string, durable: boolean): Promise<never> => {
  const { pool } = await openPool(database, durable)
  const { rows } = await pool.query('select coalesce(max(n), 0) as last from log')
  for (let n = Number(rows[0].last) + 1; ; n++) {
    await pool.query('insert into log values ($1, $2)', [n, 'x'.repeat(1000)])
    say(`acknowledged ${n}`)
    if (n % 400 === 0) await pool.query('checkpoint')
  }
}

/** The child that opens what the cut has left, looks at each row through a new index, and says what is there. */
const look = async (database: string): Promise<void> => {
  const { pool, thread } = await openPool(database, true)
  await pool.query('reindex table log')
  const { rows } = await pool.query('select coalesce(max(n), 0) as last, count(*) as rows from log')
  say(JSON.stringify(rows[0]))
  await pool.end()
  await thread.close()
}

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

type Disk = { readonly image: string; readonly at: string; readonly after: string; readonly afterAt: string }

const diskIn = (folder: string): Disk => ({
  image: join(folder, 'disk.img'),
  at: join(folder, 'disk'),
  after: join(folder, 'after.img'),
  afterAt: join(folder, 'after'),
})

const mount = (image: string, at: string) => {
  mkdirSync(at, { recursive: true })
  run('mount', '-o', 'loop', image, at)
}

/** Why this machine cannot do it, or null. */
const makeDisk = ({ image, at }: Disk): string | null => {
  if (process.platform !== 'linux') return 'disks of its own are made on Linux only'
  if (process.getuid?.() !== 0) return 'mounting a disk needs root'
  try {
    run('truncate', '-s', DISK, image)
    run('mkfs.ext4', '-q', image)
    mount(image, at)
    return null
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string }
    return (stderr || message).trim().split('\n')[0]!
  }
}

type Child = ChildProcessByStdio<null, Readable, Readable>

const child = (role: 'writer' | 'reader', database: string, control: boolean): Child =>
  spawn(process.execPath, [import.meta.filename, `--${role}`, database, ...(control ? ['--control'] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const outputOf = (running: Child) => {
  const output = { text: '', errors: '' }
  running.stdout.setEncoding('utf8').on('data', (part: string) => {
    output.text += part
  })
  running.stderr.setEncoding('utf8').on('data', (part: string) => {
    output.errors += part
  })
  return output
}

const ended = (running: Child) => new Promise<void>((resolve) => running.once('close', () => resolve()))

type Row = {
  readonly cut: number
  readonly fsync: 'on' | 'off'
  readonly acknowledged: number
  readonly found: number | 'does not open'
  readonly lost: number | 'all'
}

const READ_WITHIN = 90_000

/** Opens the disk as the cut left it, in a process of its own, since a broken database may take it down. */
const recover = async ({ after, afterAt }: Disk) => {
  mount(after, afterAt)
  try {
    const reader = child('reader', join(afterAt, 'database'), false)
    const output = outputOf(reader)
    const late = setTimeout(() => reader.kill('SIGKILL'), READ_WITHIN)
    await ended(reader)
    clearTimeout(late)
    const line = output.text.trim().split('\n').at(-1) ?? ''
    return line.startsWith('{') ? (JSON.parse(line) as { last: number; rows: number }) : null
  } finally {
    run('umount', afterAt)
  }
}

const cut = async (disk: Disk, number: number, control: boolean, chance: () => number): Promise<Row> => {
  const writer = child('writer', join(disk.at, 'database'), control)
  const output = outputOf(writer)
  const over = ended(writer)
  while (!output.text.includes('\n') && writer.exitCode === null) await wait(5)
  if (writer.exitCode !== null) throw new Error(`the writer did not write: ${output.errors}`)
  await wait(300 + chance() * 2200)
  // Stopped, so that the image is of one moment; what it has said until then is acknowledged.
  writer.kill('SIGSTOP')
  await wait(50)
  run('cp', '--sparse=always', disk.image, disk.after)
  const last = Number(output.text.trimEnd().split('\n').at(-1)!.split(' ')[1])
  const found = await recover(disk)
  writer.kill('SIGKILL')
  writer.kill('SIGCONT')
  await over
  return {
    cut: number,
    fsync: control ? 'off' : 'on',
    acknowledged: last,
    found: found ? found.rows : 'does not open',
    lost: found ? Math.max(0, last - found.rows) : 'all',
  }
}

/** A number of cuts on a new disk. Answers null, having said why, where there can be no disk. */
const cuts = async (count: number, control: boolean, chance: () => number): Promise<Row[] | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-power-'))
  const disk = diskIn(folder)
  const why = makeDisk(disk)
  try {
    if (why) {
      console.log(`not run: ${why}`)
      return null
    }
    const database = join(disk.at, 'database')
    await makeDatabase(database)
    const { pool, thread } = await openPool(database, true)
    await pool.query('create table log (n integer primary key, body text not null)')
    await pool.end()
    await thread.close()
    // The empty database is safe in either run; only what follows is at stake.
    run('sync', '-f', disk.at)
    const rows: Row[] = []
    for (let number = 1; number <= count; number++) rows.push(await cut(disk, number, control, chance))
    return rows
  } finally {
    if (!why) run('umount', disk.at)
    rmSync(folder, { recursive: true, force: true })
  }
}

const main = async (count: number, seed: number) => {
  console.log(`${count} cuts, seed ${seed}`)
  const chance = chanceFrom(seed)
  const control = await cuts(Math.max(1, Math.ceil(count / 4)), true, chance)
  if (!control) return
  const rows = await cuts(count, false, chance)
  if (!rows) return
  console.table([...control, ...rows])
  const lost = rows.filter(({ lost }) => lost !== 0).length
  console.log(
    `${rows.length} cuts with fsync on: ${rows.length - lost} kept all that was acknowledged, ${lost} did not`,
  )
  if (lost > 0) process.exitCode = 1
  if (control.some(({ lost }) => lost !== 0)) return
  console.log('void: without fsync nothing was lost either, so the cuts proved nothing')
  process.exitCode = 1
}

if (values.writer) await write(values.writer, !values.control)
else if (values.reader) await look(values.reader)
else await main(Number(values.cycles), Number(values.seed))
