import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { test } from 'node:test'

/** The rooms in their one order. A room imports from itself and from rooms before it, never from one after. */
const ROOMS = [
  'text',
  'documents',
  'frameworks',
  'partnership',
  'reading',
  'register',
  'plans',
  'meetings',
  'search',
  'reports',
  'access',
  'web',
  'storage',
  'sandbox',
  'vectors',
  'workers',
  'server',
  'cli',
]

/** Rooms up to this one hold types and pure functions that run in a browser as well. */
const LAST_PURE = 'web'

const root = join(import.meta.dirname, '..', 'src')
const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))
const roomOf = (file: string) => file.split(sep)[0]!
const importsOf = (source: string) =>
  [...source.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)['"]([^'"]+)['"]/g)].map((found) => found[1]!)

test('every file stands in a known room', () => {
  const strays = files.filter((file) => !ROOMS.includes(roomOf(file)))
  assert.deepEqual(strays, [])
})

test('a room imports only from rooms before it', () => {
  const offenders = files.flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8'))
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, join(root, dirname(file), name)))
      .filter((target) => ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(file)))
      .map((target) => `${file} imports ${target}`),
  )
  assert.deepEqual(offenders, [])
})

/** What a pure room may not touch: the clock, chance, the network, files, the process. */
const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bfetch\(|\bBuffer\./

test('pure rooms know no clock, chance, network, file or Node API', () => {
  const offenders = files
    .filter((file) => ROOMS.indexOf(roomOf(file)) <= ROOMS.indexOf(LAST_PURE))
    .filter((file) => !file.startsWith(join('web', 'islands')))
    .flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8')
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
      const found = [
        ...importsOf(source).filter((name) => name.startsWith('node:')),
        ...(IMPURE.exec(code) ?? []),
      ]
      return found.map((what) => `${file}: ${what}`)
    })
  assert.deepEqual(offenders, [])
})
