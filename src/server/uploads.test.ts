import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { makeApp } from './app.ts'

const P = 'two-rivers'
const TEXT =
  'ALDERMOUTH, 3 May 2021 – The League agreed to mend the lock. The Council welcomed the new ferry of the league.'

let app: SampleApp
/** The same application beside workers that are all busy. */
let busy: ReturnType<typeof makeApp>

before(async () => {
  app = await sampleApp()
  busy = makeApp({ ...app.deps, hasten: async () => {} }, (line) => app.faults.push(line))
})
after(() => app.close())

const ask = (path: string, form?: FormData) =>
  busy.request(`http://localhost:4117${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { host: 'localhost:4117', origin: 'http://localhost:4117' },
    ...(form ? { body: form } : {}),
  })

const form = (fields: Record<string, string | Blob> = {}) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}

const send = async (text = TEXT) => {
  const answer = await ask(`/${P}/proposals`, form({ file: new File([text], 'lock.txt') }))
  assert.equal(answer.status, 303)
  return answer.headers.get('location')!
}

test('while the workers are busy, whoever sent a file sees how it stands, on a page that looks again by itself', async () => {
  const at = await send()
  const waiting = await ask(at)
  assert.equal(waiting.status, 200)
  assert.equal(waiting.headers.get('refresh'), '2')
  assert.match(await waiting.text(), /Being read.*lock\.txt/s)
  assert.match(await (await ask(`/${P}/records/new`)).text(), /lock\.txt<\/a>.*being read/s)
  // A worker is free again.
  await app.post(`/${P}/proposals`, { text: `${TEXT} They noted the report on weirs.` })
  const read = await ask(at)
  assert.equal(read.headers.get('refresh'), null)
  assert.match(await read.text(), /agreed to mend the lock/)
})

test('a file that waits is discarded, and its address is gone', async () => {
  const at = await send(`${TEXT} They looked forward to the spring.`)
  assert.equal((await ask(`${at}/removal`, form())).status, 303)
  assert.equal((await ask(at)).status, 404)
})

test('a file whose reading failed says so, and is read again when asked', async () => {
  const at = await send(`${TEXT} They thanked the crews.`)
  const id = Number(at.split('/').at(-1))
  const files = await app.store.uploads.toRead(P, [id])
  const failed = files.map((file) => ({ ...file, outcome: null }))
  await app.store.uploads.settle(P, failed, app.deps.now())
  assert.match((await app.get(at)).text, /The fault is ours/)
  const again = await app.post(`${at}/readings`, {})
  assert.equal(again.location, at)
  assert.match((await app.get(at)).text, /agreed to mend the lock/)
})

test('nobody of the other side, and no reader, sees a file that waits or may have it read', async () => {
  const at = await send(`${TEXT} They agreed on the dues.`)
  for (const other of [editorOf(P, 'bresk'), { kind: 'public' } as const]) {
    app.as(other)
    assert.equal((await ask(at)).status, 404)
    assert.ok([403, 404].includes((await ask(`${at}/readings`, form())).status))
    assert.equal((await ask(`${at}/removal`, form())).status, 404)
  }
  app.as(SAMPLE_EDITOR)
  assert.equal((await ask(at)).status, 200)
})
