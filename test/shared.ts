import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.MUFAKAT_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')

/** The folder of real texts that some checks compare with, or null where this machine does not have it. */
export const SHARED: string | null = existsSync(folder) ? folder : null

/** For a test's `skip`: false where the shared data is there, else the line that says why the test was left out. */
export const WITHOUT_SHARED: string | false =
  SHARED === null ? 'the shared data is not on this machine (set MUFAKAT_SHARED to its folder)' : false
