import { globSync } from 'node:fs'
import { join, sep } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

/** The test files that a pattern finds, as paths from the root, in one order. */
export const testFiles = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: ROOT })
    .map((file) => file.split(sep).join('/'))
    .sort()

/** Every second file: two parts that take about as long, for two processes. */
const half = (files: readonly string[], first: 0 | 1) => files.filter((_, at) => at % 2 === first)

const PURE =
  'src/{text,documents,frameworks,partnership,reading,register,plans,meetings,search,reports,access,web}'
const STORAGE = testFiles('src/storage/**/*.test.ts')
const SERVER = testFiles('src/server/**/*.test.ts')

/**
 * Test files that share a process: to start one and to load the same modules in it costs more than most of them take. The
 * sandbox and the commands start processes themselves, look at their own, and set what holds for a process; each file of
 * theirs has one to itself.
 */
export const PARTS = {
  pure: testFiles(`${PURE}/**/*.test.{ts,tsx}`),
  'storage-1': half(STORAGE, 0),
  'storage-2': half(STORAGE, 1),
  'server-1': half(SERVER, 0),
  'server-2': half(SERVER, 1),
} as const

export type Part = keyof typeof PARTS
