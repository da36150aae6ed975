import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadRows } from './load-rows.ts'
import { WrongFile } from './wrong-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'rows-'))
const file = (text: string): string => {
  const path = join(folder, 'rows.jsonl')
  writeFileSync(path, text)
  return path
}

const wrong = async (text: string, pattern: RegExp) =>
  assert.rejects(loadRows(file(text)), (error) => error instanceof WrongFile && pattern.test(error.message))

test('rows are read a line each, and empty lines are passed over', async () => {
  const rows = await loadRows(
    file('{"text":"a","goals":[4],"targets":["4.7"],"lang":"en"}\n\n{"text":"b","goals":[]}\n'),
  )
  assert.deepEqual(rows, [
    { text: 'a', goals: [4], targets: ['4.7'], lang: 'en' },
    { text: 'b', goals: [] },
  ])
})

test('a wrong line is named, and nothing of the file is taken', async () => {
  await wrong('{"text":"a","goals":[4]}\nnonsense', /^Line 2 of .*rows.jsonl can’t be taken: it is not JSON/)
  await wrong('{"text":"a"}', /^Line 1 .*goals/)
  await wrong('{"text":"a","goals":[18]}', /goals\.0/)
  await wrong('{"text":"a","goals":[4],"targets":["4.9"]}', /targets\.0/)
  await wrong('{"text":"a","goals":[4],"weight":-1}', /weight/)
})

test('a file that isn’t there is said to be missing', async () => {
  await assert.rejects(loadRows(join(folder, 'none.jsonl')), /was not read: there is no such file/)
})
