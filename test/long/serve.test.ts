import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { EXIT } from '../../src/cli/exit.ts'
import { newFolder } from '../../src/storage/testing/new-folder.ts'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')

const start = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [CLI, 'serve'], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', MUFAKAT_DEMONSTRATION: 'no', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** What a process said until it ended, or until it says where it is. */
const heard = (child: ChildProcess) =>
  new Promise<{ said: string; code: number | null }>((resolve) => {
    let said = ''
    child.stdout?.on('data', (part) => {
      said += part
      if (/End it with/.test(said)) resolve({ said, code: null })
    })
    child.once('close', (code) => resolve({ said, code }))
  })

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))

let folder: Awaited<ReturnType<typeof newFolder>>
before(async () => {
  folder = await newFolder()
})
after(() => folder.drop())

test('it says where it is and that it listens here only; a second one on the folder is refused; it ends when asked', async () => {
  const first = start({ MUFAKAT_FOLDER: folder.folder })
  const { said } = await heard(first)
  assert.match(said, /Mufakat is at http:\/\/127\.0\.0\.1:\d+\//)
  assert.match(said, /listens on this machine only/)
  const second = await heard(start({ MUFAKAT_FOLDER: folder.folder }))
  assert.equal(second.code, EXIT.refused)
  assert.match(second.said, /is in use by another Mufakat that is running/)
  const address = /http:\S+/.exec(said)![0]
  const empty = await fetch(address)
  assert.equal(empty.status, 200)
  assert.match(await empty.text(), /No partnership is kept here yet/)
  const end = ended(first)
  first.kill('SIGTERM')
  assert.equal(await end, EXIT.done)
})

test('the link of the first administrator is printed at each start until there is one, each time another', async () => {
  const links: string[] = []
  for (let turn = 0; turn < 2; turn++) {
    const child = start({ MUFAKAT_FOLDER: folder.folder })
    const { said } = await heard(child)
    const link = /http:\/\/127\.0\.0\.1:\d+\/first-administrator\/[\w-]{43}/.exec(said)?.[0] ?? ''
    const page = await fetch(link)
    assert.equal(page.status, 200)
    assert.match(await page.text(), /First administrator/)
    if (links[0]) assert.equal((await fetch(new URL(new URL(links[0]).pathname, link))).status, 410)
    links.push(link)
    const end = ended(child)
    child.kill('SIGTERM')
    await end
  }
  assert.notEqual(links[0], links[1])
})

test('a setting or a folder that cannot be is told in a sentence', async () => {
  const port = await heard(start({ PORT: 'http' }))
  assert.equal(port.code, EXIT.wrongCall)
  assert.match(port.said, /The setting PORT has the value “http”/)
  const file = join(dirname(folder.folder), 'file')
  await writeFile(file, 'not a folder')
  const taken = await heard(start({ MUFAKAT_FOLDER: file }))
  assert.equal(taken.code, EXIT.refused)
  assert.match(taken.said, /is a file, not a folder/)
})

test('a port in use is told before anything is loaded, and the register is free for another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const own = await newFolder()
  try {
    const { port } = other.address() as AddressInfo
    const env = { PORT: String(port), MUFAKAT_FOLDER: own.folder, MUFAKAT_DEMONSTRATION: '' }
    const refused = await heard(start(env))
    assert.equal(refused.code, EXIT.refused)
    assert.match(refused.said, /is in use by another program/)
    assert.doesNotMatch(refused.said, /Loading/)
  } finally {
    other.close()
    await own.drop()
  }
})
