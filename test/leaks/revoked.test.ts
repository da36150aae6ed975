import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '../../src/access/actor.ts'
import { makeApp } from '../../src/server/app.ts'
import { editorOf, personWith, postOf } from '../sample-actors.ts'
import { type SampleApp, sampleApp } from '../sample-app.ts'

const P = 'two-rivers'
const HOST = 'localhost:4117'

/** Posts as somebody keeps them elsewhere; the application asks for them anew at each request. */
let holder: Actor = editorOf(P, 'arlen')
let base: SampleApp
let app: ReturnType<typeof makeApp>
/** Called while a file is being read, which takes as long as it takes. */
let meanwhile = async () => {}

before(async () => {
  base = await sampleApp()
  app = makeApp({
    ...base.deps,
    whoAsks: async () => holder,
    read: async (file, options) => {
      await meanwhile()
      return base.deps.read(file, options)
    },
  })
})
after(() => base?.close())

const headers = { host: HOST, origin: `http://${HOST}` }
const get = (path: string) => app.request(`http://${HOST}${path}`, { headers })
const post = (path: string, fields: Record<string, string>) =>
  app.request(`http://${HOST}${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) })

const upload = () => post(`/${P}/proposals`, { text: 'The council agreed to row to the island.' })
const sideEditor = editorOf(P, 'arlen')

test('a post that ended counts no more at the very next request: not to see, not to do', async () => {
  holder = sideEditor
  const path = (await upload()).headers.get('location')!
  assert.equal((await get(path)).status, 200)
  const none = personWith('Noor Hadley')
  const left: readonly Actor[] = [
    none,
    personWith('Noor Hadley', postOf(P, 'reader', 'arlen')),
    editorOf(P, 'brae'),
    editorOf('elsewhere', 'arlen'),
  ]
  for (const actor of left) {
    holder = sideEditor
    assert.equal((await get(path)).status, 200)
    holder = actor
    assert.equal((await get(path)).status, 404)
    assert.equal((await post(`${path}/removal`, {})).status, 404)
  }
  holder = none
  assert.equal((await upload()).status, 403)
  holder = sideEditor
  assert.equal((await get(path)).status, 200)
})

test('the one who asks is asked for once for each request, before anything is done', async () => {
  let asked = 0
  const counting = makeApp({
    ...base.deps,
    whoAsks: async () => {
      asked++
      return sideEditor
    },
  })
  for (const path of ['/', `/${P}/records`, `/${P}/records/1`, '/nowhere/at/all'])
    await counting.request(`http://${HOST}${path}`, { headers })
  assert.equal(asked, 4)
})

test('an upload that began before the post ended adds nothing that anybody without a post can come by', async () => {
  holder = sideEditor
  const before = await base.store.db.selectFrom('proposal').select('id').execute()
  meanwhile = async () => {
    holder = personWith('Noor Hadley')
  }
  const answer = await upload()
  meanwhile = async () => {}
  const location = answer.headers.get('location')
  assert.ok(answer.status === 303 || answer.status === 403)
  if (location) assert.equal((await get(location)).status, 404)
  const added = await base.store.db.selectFrom('proposal').select(['id', 'owner_side']).execute()
  // What was allowed when it was sent may still arrive: it waits for that side's editors, and for nobody else.
  for (const { id, owner_side } of added)
    if (!before.some((each) => each.id === id)) assert.equal(owner_side, 'arlen')
})
