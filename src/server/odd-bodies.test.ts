import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { PUBLIC } from '../access/actor.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app?.close())

const meetingOf = async () => (await app.store.records.get('two-rivers', 1))!.record.meeting?.id

const send = (type: string | null, body: string) =>
  app.request('http://localhost:4117/two-rivers/records/1/meeting', {
    method: 'POST',
    headers: {
      host: 'localhost:4117',
      origin: 'http://localhost:4117',
      ...(type && { 'content-type': type }),
    },
    body: new TextEncoder().encode(body),
  })

test('what is no form is refused as such: it would pass for one with every field left empty', async () => {
  const before = await meetingOf()
  assert.ok(before)
  for (const type of ['application/json', 'text/plain', 'application/xml', 'multipart/form-data-not', null])
    assert.equal((await send(type, '{"meeting":"none"}')).status, 400, String(type))
  assert.equal(await meetingOf(), before)
})

test('a form that leaves the meeting out does not take a record’s meeting away', async () => {
  const before = await meetingOf()
  assert.equal((await send('application/x-www-form-urlencoded', 'seen=0')).status, 422)
  assert.equal(await meetingOf(), before)
  assert.equal((await send('application/x-www-form-urlencoded', 'meeting=none&seen=0')).status, 303)
  assert.equal(await meetingOf(), undefined)
})

test('a form without fields is taken as a form alone, and what came in half is refused', async () => {
  const release = (type: string, body: string) =>
    app.request('http://localhost:4117/two-rivers/records/1/readings', {
      method: 'POST',
      headers: { host: 'localhost:4117', origin: 'http://localhost:4117', 'content-type': type },
      body: new TextEncoder().encode(body),
    })
  for (const [type, body] of [
    ['application/json', '{}'],
    ['multipart/form-data', 'x=1'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1'],
  ] as const)
    assert.equal((await release(type, body)).status, 400, type)
  assert.equal((await release('application/x-www-form-urlencoded', '')).status, 303)
})

test('whether somebody may send a file is asked before it is read', async () => {
  app.as(PUBLIC)
  let pulled = 0
  const body = new ReadableStream({
    pull: (controller) => {
      pulled++
      if (pulled > 64) controller.close()
      else controller.enqueue(new Uint8Array(65_536))
    },
  })
  const answer = await app.request('http://localhost:4117/two-rivers/proposals', {
    method: 'POST',
    headers: {
      ...{ host: 'localhost:4117', origin: 'http://localhost:4117' },
      ...{ 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(64 * 65_536) },
    },
    body,
    duplex: 'half',
  } as RequestInit)
  assert.equal(answer.status, 403)
  assert.ok(pulled < 4, `${pulled} parts were read`)
})
