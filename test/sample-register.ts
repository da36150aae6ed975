import { createHash } from 'node:crypto'
import { cpSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { loadPartnership, openPartnershipFile } from '../src/cli/load-partnership.ts'
import { openReader } from '../src/sandbox/open-reader.ts'
import { openStore } from '../src/storage/store.ts'
import { emptyDatabase, madeOnce } from '../src/storage/testing/new-folder.ts'

const ROOT = join(import.meta.dirname, '..')
const EXAMPLE = join(ROOT, 'examples', 'two-rivers', 'partnership.json')

/** The instant at which the sample register was made, and at which tests of the application take place. */
export const SAMPLE_NOW = '2026-01-02T03:04:05.000Z'

/** Changes with any of the sources that read and keep a partnership, so that no register is older than they are. */
const wayOfMaking = (): string => {
  const hash = createHash('sha256')
  for (const file of globSync(['src/**/*.{ts,json}', 'examples/two-rivers/**/*.*'], { cwd: ROOT }).sort()) {
    if (/\.test\.ts$|^src\/(web|server)\//.test(file)) continue
    const { mtimeMs, size } = statSync(join(ROOT, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** A register with the invented two-rivers partnership in it, read and kept once for all test files. */
export const sampleRegister = (): Promise<string> =>
  madeOnce('two-rivers', wayOfMaking(), async (folder) => {
    cpSync(await emptyDatabase(), folder, { recursive: true })
    const opened = await openStore({ folder })
    if (!opened.ok) throw new Error(`the register was not opened: ${opened.refusal.reason}`)
    const reader = openReader()
    const loading = { store: opened.value, reader, now: () => SAMPLE_NOW, progress: () => {} }
    await loadPartnership(loading, await openPartnershipFile(EXAMPLE), EXAMPLE)
    await reader.close()
    await opened.value.close()
  })
