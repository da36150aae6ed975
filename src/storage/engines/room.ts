import { statfsSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'

/** Three segments of PostgreSQL's log: room to finish what is begun, and to recover after a crash. */
const RESERVE = 48 * 1024 * 1024

export const hasRoom = (folder: string): boolean => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= RESERVE
}

/**
 * Keeps a session to reading while the disk is nearly full, so that writing is refused (SQLSTATE 25006) before
 * PostgreSQL has to stop for want of room, and reading goes on. `check` is to be called before each request; `forget`
 * where the session's settings were reset.
 */
export const roomKeeper = (database: PGlite, room: () => boolean) => {
  let readOnly = false
  return {
    async check() {
      if (database.isInTransaction() || room() !== readOnly) return
      readOnly = !readOnly
      await database.exec(`SET default_transaction_read_only = ${readOnly ? 'on' : 'off'}`)
    },
    forget() {
      readOnly = false
    },
  }
}
