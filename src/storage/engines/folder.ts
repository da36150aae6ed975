import { accessSync, constants, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { lockFolder } from './lock.ts'
import type { EngineRefusal } from './refusal.ts'

/** PostgreSQL's major version in this PGlite, as PG_VERSION has it. */
const VERSION = '18'

/** The folder of the database within a data folder, and the one in which it is made before it takes its name. */
export const DATABASE = 'database'
export const UNFINISHED = 'database.new'

/** What a data folder holds, and what systems put into folders by themselves. */
const KNOWN = new Set([DATABASE, UNFINISHED, 'lock.db', 'lock.db-journal', 'lost+found', '.DS_Store'])

export type DataFolder = {
  /** Absolute path of the database's own folder. */
  readonly database: string
  /** Whether there is a database in it already. */
  readonly made: boolean
  free(): void
}

const REASONS: Readonly<Record<string, 'folder-not-writable' | 'folder-is-a-file' | 'disk-full'>> = {
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOENT: 'folder-not-writable',
  EEXIST: 'folder-is-a-file',
  ENOTDIR: 'folder-is-a-file',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
}

/** The refusal that an error of the file system amounts to; other errors are thrown on. */
export const refusalOf = (error: unknown, folder: string): EngineRefusal => {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? '']
  if (!reason) throw error
  return { reason, folder }
}

const versionIn = (database: string): string | null => {
  try {
    return readFileSync(join(database, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const prepare = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
}

/** Takes a data folder for this process, making it where it is missing. Nothing is written into a folder of others. */
export const takeFolder = (folder: string): Outcome<DataFolder, EngineRefusal> => {
  try {
    prepare(folder)
    const database = join(folder, DATABASE)
    const version = versionIn(database)
    if (version === null && readdirSync(folder).some((name) => !KNOWN.has(name)))
      return refused({ reason: 'folder-not-ours', folder })
    if (version !== null && version !== VERSION)
      return refused({ reason: 'folder-other-version', folder, version })
    const lock = lockFolder(folder)
    if (!lock) return refused({ reason: 'folder-in-use', folder })
    // Another process may have made the database between the look and the lock.
    return granted({ database, made: versionIn(database) !== null, free: lock.free })
  } catch (error) {
    return refused(refusalOf(error, folder))
  }
}
