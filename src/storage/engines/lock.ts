import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const BUSY = 5

const codeOf = (error: unknown) => (error as { errcode?: number }).errcode

/**
 * Takes a folder for this process alone, or answers null where another has it. The lock is the operating system's, on
 * the file `lock.db`, held through an open SQLite transaction: it dies with the process however that ends, so that no
 * stale lock is ever left to be judged. (Node has no file locks of its own. Never open `lock.db` by other means while
 * it is held: closing it would give the lock up.)
 */
export const lockFolder = (folder: string): { free(): void } | null => {
  const file = new DatabaseSync(join(folder, 'lock.db'))
  try {
    file.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return { free: () => file.close() }
  } catch (error) {
    file.close()
    if (codeOf(error) === BUSY) return null
    throw error
  }
}
