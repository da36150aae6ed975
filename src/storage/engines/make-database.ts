import { readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncPath } from './durable-files.ts'
import { UNFINISHED } from './folder.ts'
import { startPglite } from './pglite-thread.ts'

const syncTree = (folder: string) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else syncPath(path)
  }
  syncPath(folder)
}

/**
 * Makes a new database at a path. It is made beside it, brought to the disk whole, and only then given its name: a
 * first start that is cut off leaves no half database, and the next one begins again.
 */
export const makeDatabase = async (database: string): Promise<void> => {
  const folder = dirname(database)
  const unfinished = join(folder, UNFINISHED)
  rmSync(unfinished, { recursive: true, force: true })
  await (await startPglite(unfinished)).close()
  syncTree(unfinished)
  renameSync(unfinished, database)
  // The folder itself may be new as well.
  for (const path of [folder, dirname(folder)]) syncPath(path)
}
