import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { PUBLIC } from '../access/actor.ts'

const LIST = '/two-rivers/abbreviations'
const BARGES = { short: 'RCB', meaning: 'river crossing barges' }

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

test('what is added stands on the page, leads to its search, and goes when it is removed', async () => {
  const kept = await app.post(LIST, BARGES)
  assert.deepEqual([kept.status, kept.location], [303, LIST])
  const { text } = await app.get(LIST)
  assert.match(text, /river crossing barges/)
  assert.match(text, /href="\/two-rivers\/search\?q=RCB"/)
  const again = await app.post(LIST, { ...BARGES, short: 'rcb' })
  assert.equal(again.status, 409)
  assert.match(again.text, /has this short form with this meaning already\. Nothing was changed\./)
  assert.match(again.text, /value="rcb"/)
  assert.equal((await app.post(`${LIST}/removal`, BARGES)).status, 303)
  assert.doesNotMatch((await app.get(LIST)).text, /river crossing barges/)
  assert.equal((await app.post(`${LIST}/removal`, BARGES)).status, 404)
})

test('what can’t be kept is told beside its field, with what was typed', async () => {
  const answer = await app.post(LIST, { short: 'RCB', meaning: 'x'.repeat(121) })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /id="meaning-error"/)
  assert.match(answer.text, /value="RCB"/)
})

test('who may not change it reads it, and is told why', async () => {
  for (const [actor, why] of [
    [PUBLIC, /Sign in to do this/],
    [personWith('Ivo Lund', postOf('two-rivers', 'reader', 'arlen')), /This is for a side editor/],
  ] as const) {
    app.as(actor)
    const { status, text } = await app.get(LIST)
    assert.equal(status, 200)
    assert.match(text, why)
    assert.doesNotMatch(text, /Add it/)
    assert.equal((await app.post(LIST, BARGES)).status, 403)
  }
  app.as(SAMPLE_EDITOR)
  assert.match((await app.get('/two-rivers/search')).text, /href="\/two-rivers\/abbreviations"/)
  assert.equal((await app.get('/nowhere/abbreviations')).status, 404)
  assert.deepEqual(app.faults, [])
})
