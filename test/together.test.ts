import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PARTS, type Part, ROOT, testFiles } from './together/parts.ts'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** The files that `npm test` starts a process for. */
const started = [...(scripts.test as string).matchAll(/"([^"]+)"/g)].flatMap(([, pattern]) =>
  testFiles(pattern!),
)

test('every test file of a room is run by npm test, and by one process', () => {
  const run = [...started, ...Object.values(PARTS).flat()]
  const times = (file: string) => run.filter((each) => each === file).length
  const wrong = testFiles('src/**/*.test.*').filter((file) => times(file) !== 1)
  assert.deepEqual(wrong, [])
})

test('every part of the tests that share a process is started', () => {
  const startedParts = started
    .filter((file) => file.startsWith('test/together/'))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .map((source) => /runPart\('([^']+)'\)/.exec(source)?.[1])
  assert.deepEqual(startedParts, (Object.keys(PARTS) as Part[]).sort())
})
