import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { type Answering, asOpenai, embeddingEndpoint, SAMPLE_EMBEDDER } from '../../test/sample-embedder.ts'
import { openaiEndpoint, vectorsIn } from './openai-endpoint.ts'

let answering: Answering = asOpenai
let endpoint: Awaited<ReturnType<typeof embeddingEndpoint>>
const WAIT = 5000

before(async () => {
  endpoint = await embeddingEndpoint((asked) => answering(asked))
})
after(() => endpoint.close())

const asking = (answer: Answering, key: string | null = null) => {
  answering = answer
  return openaiEndpoint({ url: endpoint.url, model: 'by-heart', key })
}

test('texts are sent with the model and the key, and come back as vectors in their order', async () => {
  const texts = ['Ferries on a lake', 'A purse of money']
  const answer = await asking(asOpenai, 'hush').embed(texts, WAIT)
  assert.deepEqual(answer, await SAMPLE_EMBEDDER.embed(texts, WAIT))
  const { path, key, model, input } = endpoint.asked.at(-1)!
  assert.deepEqual(
    { path, key, model, input },
    { path: '/v1/embeddings', key: 'Bearer hush', model: 'by-heart', input: texts },
  )
})

test('without a key none is sent, a long text is cut, and half a letter is made whole', async () => {
  await asking(asOpenai).embed([`${'x'.repeat(1999)}\u{1F600}`], WAIT)
  assert.equal(endpoint.asked.at(-1)!.key, undefined)
  assert.equal(endpoint.asked.at(-1)!.input[0], `${'x'.repeat(1999)}\uFFFD`)
})

test('nothing is asked for no texts', async () => {
  const before = endpoint.asked.length
  assert.deepEqual(await asking(asOpenai).embed([], WAIT), { ok: true, value: [] })
  assert.equal(endpoint.asked.length, before)
})

const ODD: Readonly<Record<string, string>> = {
  'no JSON': '<html>',
  null: 'null',
  'no data': '{"data":{}}',
  'too few': '{"data":[{"index":0,"embedding":[1,2]}]}',
  'the same twice': '{"data":[{"index":0,"embedding":[1,2]},{"index":0,"embedding":[1,2]}]}',
  'of two lengths': '{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1]}]}',
  'no numbers': '{"data":[{"index":0,"embedding":["1","2"]},{"index":1,"embedding":[1,2]}]}',
  empty: '{"data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]}]}',
  'holes in it': '{"data":[null,null]}',
  'too long': `{"data":"${'x'.repeat(20_000_001)}"}`,
}

for (const [name, body] of Object.entries(ODD))
  test(`an answer with ${name} is none`, async () => {
    const answer = await asking(() => ({ body })).embed(['a', 'b'], WAIT)
    assert.deepEqual(answer, { ok: false, refusal: { reason: 'odd-answer' } })
  })

test('an answer may have its vectors in any order', () => {
  const words = '{"data":[{"index":1,"embedding":[3,4]},{"index":0,"embedding":[1,2]}]}'
  assert.deepEqual(vectorsIn(words, 2), [Float32Array.from([1, 2]), Float32Array.from([3, 4])])
})

test('who turns away is named by the status, and nobody is followed elsewhere', async () => {
  const turned = await asking(() => ({ status: 429, body: '{"error":"slow down"}' })).embed(['a'], WAIT)
  assert.deepEqual(turned, { ok: false, refusal: { reason: 'turned-away', status: 429 } })
  const before = endpoint.asked.length
  const led = await asking(() => ({ status: 307, headers: { location: endpoint.url }, body: '' })).embed(
    ['a'],
    WAIT,
  )
  assert.deepEqual(led, { ok: false, refusal: { reason: 'unreachable' } })
  assert.equal(endpoint.asked.length, before + 1)
})

test('a connection that breaks is tried once more', async () => {
  let broken = 0
  const server = createServer((request, response) => {
    if (broken++ === 0) request.socket.destroy()
    else response.end('{"data":[{"index":0,"embedding":[1,2]}]}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
    const answer = await openaiEndpoint({ url, model: 'by-heart', key: null }).embed(['a'], WAIT)
    assert.deepEqual(answer, { ok: true, value: [Float32Array.from([1, 2])] })
    assert.equal(broken, 2)
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

test('who does not answer is waited for so long and no longer; who is not there is not there', async () => {
  const silent = await asking(() => null).embed(['a'], 100)
  assert.deepEqual(silent, { ok: false, refusal: { reason: 'too-slow' } })
  const nobody = openaiEndpoint({ url: 'http://127.0.0.1:1/v1', model: 'by-heart', key: null })
  assert.deepEqual(await nobody.embed(['a'], WAIT), { ok: false, refusal: { reason: 'unreachable' } })
})
