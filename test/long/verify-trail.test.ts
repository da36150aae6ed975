import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { EXIT } from '../../src/cli/exit.ts'
import { newFolder } from '../../src/storage/testing/new-folder.ts'
import { opened } from '../../src/storage/testing/on-each-engine.ts'
import { makeTrail } from '../made-trail.ts'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')

let at: Awaited<ReturnType<typeof newFolder>>
let folder: string
before(async () => {
  at = await newFolder()
  folder = at.folder
  const store = await opened({ folder })
  await makeTrail(store)
  await store.close()
})
after(() => at.drop())

const mufakat = (...words: readonly string[]) =>
  new Promise<{ code: number; out: string; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: '', MUFAKAT_FOLDER: folder }
    execFile(process.execPath, [CLI, ...words], { env, maxBuffer: 1e8 }, (error, out, said) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said }),
    )
  })

const file = (name: string) => join(at.folder, '..', name)

test('an export and the register itself verify as whole, and have the same heads', async () => {
  const exported = await mufakat('export', 'trail')
  assert.equal(exported.code, EXIT.done)
  await writeFile(file('trail.jsonl'), exported.out)
  const [first] = exported.out.split('\n')
  const { heads } = JSON.parse(first!) as { heads: { chain: string; hash: string }[] }
  assert.deepEqual(
    heads.map(({ chain }) => chain),
    ['instance', 'joint', 'side/coast', 'side/hill'],
  )
  const known = heads.flatMap(({ hash }) => ['--head', hash])
  for (const what of [file('trail.jsonl'), '--database']) {
    const verified = await mufakat('verify', 'trail', what, ...known)
    assert.equal(verified.code, EXIT.done, verified.out)
    assert.match(verified.out, /^The trail is whole: \d+ entries/)
    for (const { hash } of heads) assert.ok(verified.out.includes(hash))
  }
  const one = await mufakat('export', 'trail', '--partnership', 'rivers')
  assert.ok(!one.out.includes('"instance"'))
  assert.equal((await mufakat('export', 'trail', '--partnership', 'nowhere')).code, EXIT.wrongCall)
})

test('an export that was changed is told in a sentence with its number, and the exit code is 3', async () => {
  const lines = (await readFile(file('trail.jsonl'), 'utf8')).trimEnd().split('\n')
  const place = lines.findIndex((line) => line.includes('"act":"confirm"'))
  const { entry } = JSON.parse(lines[place]!) as { entry: { number: number } }
  await writeFile(
    file('altered.jsonl'),
    `${lines.with(place, lines[place]!.replace('Rui Sande', 'Noor Hadley')).join('\n')}\n`,
  )
  const altered = await mufakat('verify', 'trail', file('altered.jsonl'))
  assert.equal(altered.code, EXIT.refused)
  assert.match(altered.out, new RegExp(`Entry ${entry.number} of the chain “joint” of rivers was altered`))
  await writeFile(file('dropped.jsonl'), lines.toSpliced(place, 1).join('\n'))
  const dropped = await mufakat('verify', 'trail', '--json', file('dropped.jsonl'))
  assert.equal(dropped.code, EXIT.refused)
  const told = JSON.parse(dropped.out) as { whole: boolean; wrongs: { wrong: string; from: number }[] }
  assert.deepEqual(
    [told.whole, told.wrongs.map(({ wrong, from }) => [wrong, from])],
    [false, [['dropped', entry.number]]],
  )
  await writeFile(file('headless.jsonl'), lines.slice(1).join('\n'))
  assert.equal((await mufakat('verify', 'trail', file('headless.jsonl'))).code, EXIT.refused)
  const unknown = await mufakat('verify', 'trail', file('trail.jsonl'), '--head', 'f'.repeat(64))
  assert.equal(unknown.code, EXIT.refused)
  assert.match(unknown.out, /No entry has the head f{64}/)
})

test('it says how it is called', async () => {
  assert.equal((await mufakat('verify', 'trail')).code, EXIT.wrongCall)
  assert.equal((await mufakat('verify', 'trail', '--database', 'x.jsonl')).code, EXIT.wrongCall)
  assert.equal((await mufakat('verify', 'trail', '--database', '--head', 'short')).code, EXIT.wrongCall)
  const missing = await mufakat('verify', 'trail', file('nothing.jsonl'))
  assert.equal(missing.code, EXIT.refused)
  assert.match(missing.said, /was not read: there is no such file/)
})
