import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { PUBLIC } from '../access/actor.ts'

const LIST = '/two-rivers/searches'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

test('a search is kept from the page of what it found, and removed from the list', async () => {
  const found = await app.get('/two-rivers/search?q=flood')
  assert.match(found.text, /Keep this search/)
  assert.match(found.text, /<form method="post" action="\/two-rivers\/searches"/)
  const kept = await app.post(LIST, { q: 'FLOOD', name: 'High water', alert: 'yes' })
  assert.deepEqual([kept.status, kept.location], [303, LIST])
  const { text } = await app.get(LIST)
  assert.match(text, /<a href="\/two-rivers\/search\?q=flood">High water<\/a>/)
  assert.match(text, /you are told of what is new/)
  const id = /name="id" value="(\w+)"/.exec(text)![1]!
  assert.equal((await app.post(LIST, { q: 'flood', name: 'Again' })).status, 409)
  assert.equal((await app.post(`${LIST}/removal`, { id })).status, 303)
  assert.match((await app.get(LIST)).text, /None yet\./)
  assert.equal((await app.post(`${LIST}/removal`, { id })).status, 404)
})

test('without a name, or for nothing, it is refused in one sentence', async () => {
  assert.match((await app.post(LIST, { q: 'flood', name: '' })).text, /kept under a name, 80 letters at most/)
  assert.equal((await app.post(LIST, { q: '', name: 'Nothing' })).status, 422)
})

test('the public keeps none, and is not asked to', async () => {
  app.as(PUBLIC)
  try {
    assert.doesNotMatch((await app.get('/two-rivers/search?q=flood')).text, /Keep this search/)
    assert.equal((await app.get(LIST)).status, 403)
    assert.equal((await app.post(LIST, { q: 'flood', name: 'High water' })).status, 403)
    assert.equal((await app.get('/nowhere/searches')).status, 404)
  } finally {
    app.as(SAMPLE_EDITOR)
  }
  assert.deepEqual(app.faults, [])
})
