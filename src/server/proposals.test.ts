import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const TEXT =
  'BRESCOTE, 4 May 2023 – The League of the Arlen and the Council of the Bresk agreed to share one ice map ' +
  'at the Fifth Joint Table held yesterday at Weir Hall. They thanked the ferry crews for their reports.'

const records = async () => (await app.store.records.list('two-rivers', 1))!.records.total

const KEEP = {
  title: 'One ice map',
  kind: 'press-release',
  published: '2023-05-04',
  meeting: 'none',
  source: '',
}

test('pasted words are read, shown, and kept only when asked', async () => {
  const before = await records()
  const sent = await app.post('/two-rivers/proposals', { text: TEXT, published: '' })
  assert.equal(sent.status, 303)
  const preview = await app.get(sent.location!)
  assert.match(preview.text, /3 May 2023/)
  assert.match(preview.text, /Keep this record/)
  assert.equal(await records(), before)
  const proposal = sent.location!.split('/').at(-1)!
  const kept = await app.post('/two-rivers/records', { ...KEEP, proposal })
  assert.equal(kept.status, 303)
  const page = await app.get(kept.location!)
  assert.match(page.text, /One ice map/)
  assert.equal(await records(), before + 1)
  const twice = await app.post('/two-rivers/records', { ...KEEP, proposal })
  assert.equal(twice.status, 409)
  assert.match(twice.text, /it was kept or discarded/)
  assert.equal(await records(), before + 1)
})

test('the meeting that a text reports can be entered with it and joins its series', async () => {
  const sent = await app.post('/two-rivers/proposals', { text: TEXT.replace('ice map', 'flood map') })
  const proposal = sent.location!.split('/').at(-1)!
  const kept = await app.post('/two-rivers/records', { ...KEEP, meeting: 'new', proposal })
  const id = Number(kept.location!.split('/').at(-1))
  const { record } = (await app.store.records.get('two-rivers', id))!
  assert.equal(record.meeting?.start, '2023-05-03')
  const meeting = await app.store.meetings.get('two-rivers', record.meeting!.id, 1)
  assert.equal(meeting?.meeting.mechanism?.shortName, 'Joint Table')
})

test('an uploaded file is read by what it is, and discarding leaves nothing', async () => {
  const before = await records()
  const html = `<!doctype html><title>Ice map</title><main><h1>Ice map</h1><p>${TEXT}</p></main>`
  const file = new File([html], 'ice.html', { type: 'text/html' })
  const sent = await app.post('/two-rivers/proposals', { file })
  assert.equal(sent.status, 303)
  assert.equal((await app.post(`${sent.location}/removal`, {})).status, 303)
  assert.equal((await app.get(sent.location!)).status, 404)
  assert.equal(await records(), before)
})

test('what was read and left waits where records are added, until it is kept or discarded', async () => {
  const sent = await app.post('/two-rivers/proposals', { text: `One calm morning\n\n${TEXT}` })
  const waiting = async () => (await app.get('/two-rivers/records/new')).text
  assert.ok((await waiting()).includes(`href="${sent.location}"`))
  await app.post(`${sent.location}/removal`, {})
  assert.equal((await waiting()).includes(`href="${sent.location}"`), false)
})

test('the very same file is noticed', async () => {
  const original = await app.store.records.original('two-rivers', 1)
  const file = new File([original!.bytes.slice().buffer], 'again.txt')
  const sent = await app.post('/two-rivers/proposals', { file })
  assert.match((await app.get(sent.location!)).text, /The very same file is kept already/)
  await app.post(`${sent.location}/removal`, {})
})

test('each thing that cannot be read is told in a sentence beside its field, and nothing is kept', async () => {
  const before = await records()
  const send = async (bytes: BlobPart, name: string, type = '') =>
    app.post('/two-rivers/proposals', { file: new File([bytes], name, { type }) })
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
  const cases: readonly (readonly [Awaited<ReturnType<typeof send>>, number, RegExp])[] = [
    [await send('', 'empty.txt'), 422, /The file is empty/],
    [await send('  \n ', 'blank.txt'), 422, /no text/],
    [await send(png, 'picture.pdf', 'application/pdf'), 415, /not one of those that can be read/],
    [await send('%PDF-1.7\nbroken', 'broken.pdf'), 422, /damaged or incomplete/],
    [await app.post('/two-rivers/proposals', { text: ' ' }), 422, /Choose a file, or paste/],
    [await app.post('/two-rivers/proposals', { text: TEXT, published: '4 May' }), 422, /is not a date/],
  ]
  for (const [answer, status, sentence] of cases) {
    assert.equal(answer.status, status, sentence.source)
    assert.match(answer.text, sentence)
    assert.match(answer.text, /Nothing is kept yet/)
  }
  assert.equal(await records(), before)
})

test('what was typed is still there after a refusal', async () => {
  const { text } = await app.post('/two-rivers/proposals', { text: TEXT, published: '2023-02-30' })
  assert.match(text, /agreed to share one ice map/)
})

test('an upload larger than any that is taken is refused before it is read', async () => {
  const answer = await app.request('http://localhost/two-rivers/proposals', {
    method: 'POST',
    headers: {
      host: 'localhost',
      origin: 'http://localhost',
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '300000000',
    },
    body: '--x',
  })
  assert.equal(answer.status, 413)
  assert.match(await answer.text(), /The file is 300 MB; the limit is 25 MB/)
})

test('a form that refuses to be kept keeps what was typed', async () => {
  const sent = await app.post('/two-rivers/proposals', { text: TEXT })
  const proposal = sent.location!.split('/').at(-1)!
  const refused = await app.post('/two-rivers/records', { ...KEEP, title: ' ', proposal })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Give the record a title/)
  const meeting = await app.post('/two-rivers/records', { ...KEEP, meeting: '999', proposal })
  assert.equal(meeting.status, 422)
  assert.match(meeting.text, /That meeting is not in the register/)
  assert.deepEqual(app.faults, [])
})

test('a form that breaks off or is none is refused in a sentence, and is no fault of ours', async () => {
  const send = (body: string) =>
    app.request('http://localhost/two-rivers/proposals', {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'multipart/form-data; boundary=cut' },
      body,
    })
  for (const body of [
    'x',
    '--cut\r\nContent-Disposition: form-data; name="text"\r\n\r\nThey agreed',
  ] as const) {
    const answer = await send(body)
    assert.ok([400, 422].includes(answer.status), String(answer.status))
  }
  assert.deepEqual(app.faults, [])
})
