import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeReaderProgram, programName, readerProgram } from './reader-program.ts'

test('the program is made once, in one file that has every reader in it', async () => {
  await makeReaderProgram()
  const made = readerProgram()
  assert.match(made, /reader-[0-9a-f]{16}\.mjs$/)
  assert.match(readFileSync(made, 'utf8'), /\.openxmlformats-officedocument\.wordprocessingml\.document/)
  const { mtimeMs } = statSync(made)
  await makeReaderProgram()
  assert.equal(statSync(made).mtimeMs, mtimeMs)
})

test('a changed source makes another program, a changed test does not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-'))
  for (const room of ['text', 'documents', 'partnership', 'reading', 'reports', 'sandbox'])
    mkdirSync(join(folder, room))
  const named = (path: string, text: string) => {
    writeFileSync(join(folder, path), text)
    return programName(folder)
  }
  const first = named('reading/a.ts', 'one')
  assert.notEqual(named('reading/a.ts', 'another'), first)
  const second = programName(folder)
  assert.equal(named('text/a.test.ts', 'one'), second)
  assert.notEqual(named('text/b.ts', 'one'), second)
  rmSync(folder, { recursive: true })
})
