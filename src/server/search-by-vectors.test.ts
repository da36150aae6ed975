import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { embeddingEndpoint, SAMPLE_EMBEDDER } from '../../test/sample-embedder.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../storage/testing/sample-record.ts'
import { keepVectors } from '../vectors/keep-vectors.ts'
import { openaiEndpoint } from '../vectors/openai-endpoint.ts'

const P = '/two-rivers'
const at = (q: string, more = '') => `${P}/search?q=${encodeURIComponent(q)}${more}`
const plain = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const LAMPS = 'The Hill League agreed to hang lanterns on every quay.'
const MORE = 'Coast Council noted that lamps are out.'
let app: SampleApp
let endpoint: Awaited<ReturnType<typeof embeddingEndpoint>>
let record: number

before(async () => {
  endpoint = await embeddingEndpoint()
  const embedder = openaiEndpoint({ url: endpoint.url, model: 'by-heart', key: null })
  app = await sampleApp({ embedder })
  record = await app.store.records.add('two-rivers', sampleRecord(sampleReading([LAMPS, MORE])), AT)
  assert.equal((await keepVectors({ store: app.store, embedder })).refusal, null)
})
after(async () => {
  await app.close()
  await endpoint.close()
})

test('where few have the words, a model of sentences is asked, and the page says what was sent to whom', async () => {
  const before = endpoint.asked.length
  const page = plain((await app.get(at('lights -haze year:1990-2090'))).text)
  assert.ok(page.includes('Close in meaning'))
  assert.ok(page.includes(LAMPS) && page.includes(MORE))
  const sent = endpoint.asked.slice(before).map(({ input }) => input)
  assert.deepEqual(sent, [['lights']])
  assert.match(page, /the words searched for were sent to the model by-heart at 127\.0\.0\.1:\d+\./)
})

test('it is not asked for a second page, for fields alone, nor for what is no statement', async () => {
  const before = endpoint.asked.length
  for (const path of [at('lights', '&page=2'), at('year:2018'), at('in:people lights'), `${P}/search`])
    await app.get(path)
  assert.equal(endpoint.asked.length, before)
})

test('the passages like a statement are found by its vector, and nothing is sent', async () => {
  const before = endpoint.asked.length
  const page = plain((await app.get(`${P}/records/${record}/statements/2/like`)).text)
  assert.ok(page.includes(LAMPS))
  assert.equal(endpoint.asked.length, before)
})

test('where the model does not answer, words alone tell what is close', async () => {
  const down = await sampleApp({
    embedder: { ...SAMPLE_EMBEDDER, embed: async () => ({ ok: false, refusal: { reason: 'unreachable' } }) },
  })
  try {
    const sentence = 'The Hill League agreed to lend ferries to the ministers.'
    await down.store.records.add('two-rivers', sampleRecord(sampleReading([sentence])), AT)
    const { status, text } = await down.get(at('premiers borrow boats'))
    assert.equal(status, 200)
    assert.ok(plain(text).includes('Close in meaning'))
    assert.deepEqual(down.faults, [])
  } finally {
    await down.close()
  }
})
