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
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../store.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const CACHE = join(ROOT, 'node_modules', '.cache', 'mufakat')

/** Tells one way of making a database from another: the source of the engines and of the tables, and the version of PGlite. */
const wayOfMaking = (): string => {
  const hash = createHash('sha256')
  const storage = join(import.meta.dirname, '..')
  for (const file of globSync('{engines,migrations}/*.ts', { cwd: storage }).sort())
    if (!file.endsWith('.test.ts')) hash.update(readFileSync(join(storage, file)))
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return hash.update(dependencies['@electric-sql/pglite']).digest('hex').slice(0, 16)
}

/** An empty register, made once for all test files: to make one and its tables takes some ten seconds, to copy one hardly any. */
const emptyDatabase = async (): Promise<string> => {
  const made = join(CACHE, `empty-database-${wayOfMaking()}`)
  if (existsSync(made)) return made
  mkdirSync(CACHE, { recursive: true })
  const own = mkdtempSync(join(CACHE, 'making-'))
  const opened = await openStore({ folder: own })
  if (!opened.ok) throw new Error(`the database was not made: ${opened.refusal.reason}`)
  await opened.value.close()
  try {
    renameSync(own, made)
  } catch (error) {
    // Another test file was first.
    rmSync(own, { recursive: true, force: true })
    if (!existsSync(made)) throw error
  }
  return made
}

/** A data folder with an empty register in it, and how to take it away again. */
export const newFolder = async (): Promise<{ readonly folder: string; drop(): void }> => {
  const parent = mkdtempSync(join(tmpdir(), 'mufakat-store-'))
  const folder = join(parent, 'data')
  cpSync(await emptyDatabase(), folder, { recursive: true })
  return { folder, drop: () => rmSync(parent, { recursive: true, force: true }) }
}
