import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { EXIT } from '../../src/cli/exit.ts'
import { digestOf } from '../../src/server/sign-in/token.ts'
import { inFolder, opened, type Place } from '../../src/storage/testing/on-each-engine.ts'
import { samplePartnership } from '../../src/storage/testing/sample-partnership.ts'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')

let place: Place
before(async () => {
  place = await inFolder()
  const store = await opened(place.where)
  await store.partnerships.import(samplePartnership('river'))
  await store.close()
})
after(() => place.drop())

const run = (...words: readonly string[]) =>
  new Promise<{ code: number; out: string; told: string }>((resolve) => {
    const env = {
      ...process.env,
      MUFAKAT_FOLDER: 'folder' in place.where ? place.where.folder : '',
      DATABASE_URL: '',
      MUFAKAT_ADDRESS: 'https://register.example',
    }
    execFile(process.execPath, [CLI, 'invite', ...words], { env }, (error, out, told) =>
      resolve({ code: error ? Number(error.code) : 0, out, told }),
    )
  })

test('the link of an invitation is printed, and opens what was offered', async () => {
  const words = ['--side', 'coast', '--role', 'co-chair', '--post', 'Co-chair', 'Chair@coast.example']
  const { code, out } = await run(...words)
  assert.equal(code, EXIT.done)
  const token = /^https:\/\/register\.example\/river\/invitations\/([\w-]{40,})\n$/.exec(out)?.[1]
  assert.ok(token, out)
  const store = await opened(place.where)
  const view = await store.gate.invitations.byToken('river', digestOf(token), new Date().toISOString())
  await store.close()
  assert.deepEqual(view && [view.email, view.role, view.side], ['chair@coast.example', 'co-chair', 'coast'])
})

test('what can’t be is told in a sentence, and nothing is printed', async () => {
  for (const [words, exit, sentence] of [
    [['--role', 'reader', 'a@b.example'], EXIT.refused, /belongs to a side/],
    [['--role', 'reader', '--side', 'hill', '--post', 'x', 'nobody'], EXIT.refused, /no e-mail address/],
    [['--into', 'nowhere', '--role', 'reader', 'a@b.example'], EXIT.refused, /--into, one of: river/],
    [['a@b.example'], EXIT.wrongCall, /--role one of/],
  ] as const) {
    const { code, out, told } = await run(...words)
    assert.equal(code, exit)
    assert.match(told, sentence)
    assert.equal(out, '')
  }
})
