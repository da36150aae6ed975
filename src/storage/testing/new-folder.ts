import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../store.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const CACHE = join(ROOT, 'node_modules', '.cache', 'mufakat')

/** Tells one way of making a database from another: the source of the engines and of the tables with the letters that they fold, and the version of PGlite. */
export const wayOfMaking = (): string => {
  const hash = createHash('sha256')
  const storage = join(import.meta.dirname, '..')
  for (const file of globSync('{engines,migrations}/*.ts', { cwd: storage }).sort())
    if (!file.endsWith('.test.ts')) hash.update(readFileSync(join(storage, file)))
  hash.update(readFileSync(join(storage, '..', 'text', 'fold-letters.ts')))
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return hash.update(dependencies['@electric-sql/pglite']).digest('hex').slice(0, 16)
}

const DAY = 86_400_000

/** What was made in earlier ways, and not begun from for a day. */
const dropOld = (what: string): void => {
  for (const name of globSync(`${what}-*`, { cwd: CACHE }))
    if (statSync(join(CACHE, name)).mtimeMs < Date.now() - DAY)
      rmSync(join(CACHE, name), { recursive: true, force: true })
}

/** A folder that is made once for all test files, and again when the way of making it has changed. */
export const madeOnce = async (
  what: string,
  way: string,
  make: (folder: string) => Promise<void>,
): Promise<string> => {
  const made = join(CACHE, `${what}-${way}`)
  if (existsSync(made)) return made
  mkdirSync(CACHE, { recursive: true })
  dropOld(what)
  const own = mkdtempSync(join(CACHE, 'making-'))
  await make(own)
  try {
    renameSync(own, made)
  } catch (error) {
    // Another test file was first.
    rmSync(own, { recursive: true, force: true })
    if (!existsSync(made)) throw error
  }
  return made
}

/** An empty register: to make one and its tables takes some ten seconds, to copy one hardly any. */
export const emptyDatabase = (): Promise<string> =>
  madeOnce('empty-database', wayOfMaking(), async (folder) => {
    const opened = await openStore({ folder })
    if (!opened.ok) throw new Error(`the database was not made: ${opened.refusal.reason}`)
    await opened.value.close()
  })

let program: Promise<unknown> | null = null

/**
 * Holds PGlite's program as it was compiled. V8 gives it to every thread that compiles the same bytes for as long as somebody
 * holds it; else each store that the tests of a process open would compile it anew.
 */
const holdProgram = (): Promise<unknown> => {
  const file = fileURLToPath(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite')))
  program ??= WebAssembly.compile(readFileSync(file))
  return program
}

const MEMORY = '/dev/shm'
const ROOM_IN_MEMORY = 2 * 1024 ** 3

/**
 * Where registers are put that are thrown away: in memory, where the system has room for files there. On a disk, to make and take away
 * the fifteen hundred files of a register again and again takes longer than most test files do.
 */
const placeOfFolders = (): string => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ROOM_IN_MEMORY ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** A data folder with a register in it, an empty one unless another is named, and how to take it away again. */
export const newFolder = async (
  made: Promise<string> = emptyDatabase(),
): Promise<{ readonly folder: string; drop(): void }> => {
  const parent = mkdtempSync(join(placeOfFolders(), 'mufakat-store-'))
  const folder = join(parent, 'data')
  cpSync(await made, folder, { recursive: true })
  await holdProgram()
  return { folder, drop: () => rmSync(parent, { recursive: true, force: true }) }
}
