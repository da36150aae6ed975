import { createHash } from 'node:crypto'
import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = realpathSync(dirname(dirname(fileURLToPath(import.meta.url))))
const libraries = join(dirname(source), 'node_modules')

/** Where the program is kept: beside the libraries, written by whoever may change those anyway. */
const kept = join(existsSync(libraries) ? realpathSync(libraries) : libraries, '.cache', 'mufakat')

const entry = join(source, 'sandbox', 'reader-process.ts')

/** The rooms that the reading process is made of. */
const ROOMS = ['text', 'documents', 'partnership', 'reading', 'reports', 'sandbox']

/** A name that changes with any of the sources under a folder, so that no program is ever older than they are. */
export const programName = (folder: string): string => {
  const hash = createHash('sha256')
  for (const room of ROOMS)
    for (const found of readdirSync(join(folder, room), { recursive: true, withFileTypes: true })) {
      if (!/\.(?:ts|json)$/.test(found.name) || found.name.endsWith('.test.ts')) continue
      const path = join(found.parentPath, found.name)
      const { mtimeMs, size } = statSync(path)
      hash.update(`${path} ${mtimeMs} ${size}\n`)
    }
  return `reader-${hash.digest('hex').slice(0, 16)}.mjs`
}

/** The program of the reading process: in one file where that was made, else as it is written, which starts slower. */
export const readerProgram = (): string => {
  const whole = join(kept, programName(source))
  made = existsSync(whole)
  return made ? whole : entry
}

/** Whether the program was found in one file when it was last started. */
let made = false

/** Programs of earlier sources that nothing has started from for a day. */
const dropOld = (): void => {
  const dayAgo = Date.now() - 86_400_000
  for (const name of readdirSync(kept))
    if (/^reader-.*\.mjs$/.test(name) && statSync(join(kept, name)).mtimeMs < dayAgo) rmSync(join(kept, name))
}

/**
 * Puts the reading process's own sources into one file, which spares it the stripping of types from a hundred. Done once
 * for each change of the sources. Where it can't be kept, as in a folder that may not be written, nothing is lost but
 * time.
 */
export const makeReaderProgram = async (): Promise<void> => {
  if (made) return
  const whole = join(kept, programName(source))
  if (existsSync(whole)) return
  const unfinished = `${whole}.${process.pid}`
  try {
    await mkdir(kept, { recursive: true })
    const { build } = await import('esbuild')
    await build({
      entryPoints: [entry],
      outfile: unfinished,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    })
    await rename(unfinished, whole)
    dropOld()
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
}
