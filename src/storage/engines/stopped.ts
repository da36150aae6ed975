const DISK_FULL = '53100'
const CRASHED = '57P02'

/** PostgreSQL's log of a stop names the full disk in the system's words. */
const fullDisk = (lines: readonly string[]) =>
  lines.some((line) => /No space left on device|ENOSPC/.test(line))

/**
 * The embedded database did not start, or stopped. `code` is the SQLSTATE by which a server would say so: 53100 where
 * the disk is full, 57P02 after any other crash. `log` holds the last lines of PostgreSQL's own log.
 */
export class Stopped extends Error {
  readonly code: string
  readonly log: readonly string[]

  constructor(message: string, log: readonly string[] = []) {
    super(`The embedded database has stopped: ${message}`)
    this.log = log
    this.code = fullDisk([message, ...log]) ? DISK_FULL : CRASHED
  }

  get diskFull(): boolean {
    return this.code === DISK_FULL
  }
}
