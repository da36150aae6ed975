import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startProcess } from './start-process.ts'

/** Runs a few lines as the reading process would run, with its own flags and environment, and answers what they print. */
const inside = (lines: string): string => {
  const child = startProcess(256)
  const [, ...flags] = child.spawnargs
  child.kill('SIGKILL')
  const network = new URL('./no-network.ts', import.meta.url)
  const code = `import { shutNetwork } from ${JSON.stringify(network.href)}; shutNetwork();
    const tried = async (what) => { try { await what(); return 'done' } catch (error) { return error.code ?? error.message } };
    ${lines}`
  const args = [...flags.slice(0, -1), '--input-type=module-typescript', '--eval', code]
  const run = spawnSync(child.spawnfile, args, { env: { TZ: 'UTC' }, encoding: 'utf8' })
  return run.stdout.trim() || run.stderr
}

test('a reading process writes no file, starts no process and reads nothing that is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-'))
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, 'kept')
  const printed = inside(`
    const fs = await import('node:fs'); const { spawnSync } = await import('node:child_process');
    console.log(await tried(() => fs.readFileSync(${JSON.stringify(secret)})),
      await tried(() => fs.writeFileSync(${JSON.stringify(secret)}, 'lost')),
      await tried(() => { const { error } = spawnSync('true'); if (error) throw error }));`)
  assert.equal(printed, 'ERR_ACCESS_DENIED ERR_ACCESS_DENIED ERR_ACCESS_DENIED')
  assert.equal(readFileSync(secret, 'utf8'), 'kept')
  rmSync(folder, { recursive: true })
})

test('a reading process has no network, no eval and none of its parent’s environment', () => {
  process.env.MUFAKAT_TEST_SECRET = 'secret'
  const printed = inside(`
    const net = await import('node:net');
    console.log(typeof fetch, await tried(() => net.connect(9, '127.0.0.1')), await tried(() => new Function('return 1')()),
      Object.keys(process.env).filter((name) => name.startsWith('MUFAKAT')).length);`)
  delete process.env.MUFAKAT_TEST_SECRET
  assert.equal(
    printed,
    'undefined a reading process has no network Code generation from strings disallowed for this context 0',
  )
})
