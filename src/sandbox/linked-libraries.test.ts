import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const copy = mkdtempSync(join(tmpdir(), 'mufakat-linked-'))
after(() => rmSync(copy, { recursive: true }))
for (const part of ['src', 'package.json']) cpSync(join(project, part), join(copy, part), { recursive: true })
symlinkSync(realpathSync(join(project, 'node_modules')), join(copy, 'node_modules'))
writeFileSync(join(copy, 'note.txt'), 'The two sides agreed to meet.\n')

const read = () =>
  spawnSync(process.execPath, ['src/cli/mufakat.mjs', 'read', 'note.txt'], { cwd: copy, encoding: 'utf8' })

test('libraries that are a link to another folder can be read by the reading process', () => {
  const { stdout, stderr, status } = read()
  assert.equal(status, 0, stderr)
  assert.match(stdout, /agreed/)
})

test('a reading process that cannot load its program blames no document', () => {
  rmSync(join(copy, 'src/sandbox/no-network.ts'))
  const { stdout, stderr, status } = read()
  assert.notEqual(status, 0)
  assert.doesNotMatch(stdout + stderr, /damaged/)
  assert.match(stderr, /could not start/)
})
