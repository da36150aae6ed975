import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const point = { act: 'propose', mechanism: '1', words: 'green shipping corridors' }

test('a point that is proposed stands on the page and in the brief, and goes when it is taken back', async () => {
  const sent = await app.post('/two-rivers/agenda-points', {
    ...point,
    back: '/two-rivers/new-areas?since=2019',
  })
  assert.equal(sent.status, 303)
  assert.equal(sent.location, '/two-rivers/new-areas?since=2019')
  for (const path of ['/two-rivers/new-areas', '/two-rivers/mechanisms/1/brief'])
    assert.match((await app.get(path)).text, /green shipping corridors/, path)
  const again = await app.post('/two-rivers/agenda-points', point)
  assert.equal(again.status, 409)
  assert.match(again.text, /has this point for that series already/)
  assert.equal((await app.post('/two-rivers/agenda-points', { ...point, act: 'withdraw' })).status, 303)
  assert.doesNotMatch((await app.get('/two-rivers/mechanisms/1/brief')).text, /green shipping corridors/)
})

test('a point without words, or of no series, is refused, and leads nowhere else', async () => {
  assert.equal((await app.post('/two-rivers/agenda-points', { ...point, words: ' ' })).status, 422)
  assert.equal((await app.post('/two-rivers/agenda-points', { ...point, mechanism: '999' })).status, 404)
  const away = { ...point, words: 'oars', back: '//elsewhere.example' }
  assert.equal((await app.post('/two-rivers/agenda-points', away)).location, '/two-rivers/new-areas')
})

test('the watch, a topic and the new areas answer as pages and tables, whatever is asked', async () => {
  for (const path of [
    'watch',
    'watch?kind=area&sort=silence&side=x&from=12&until=2020',
    'new-areas?since=x',
    'issues/1?with=2&strength=x',
  ])
    assert.equal((await app.get(`/two-rivers/${path}`)).status, 200, path)
  for (const path of ['watch.csv', 'new-areas.csv'])
    assert.match((await app.get(`/two-rivers/${path}`)).headers.get('content-type') ?? '', /^text\/csv/, path)
})
