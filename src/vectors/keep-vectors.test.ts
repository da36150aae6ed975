import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { asOpenai, embeddingEndpoint } from '../../test/sample-embedder.ts'
import { type Bed, onEachEngine } from '../storage/testing/on-each-engine.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../storage/testing/sample-record.ts'
import { keepVectors, startKeepingVectors } from './keep-vectors.ts'
import { openaiEndpoint } from './openai-endpoint.ts'

onEachEngine('keeping vectors', (bed: Bed) => {
  test('all statements are sent to the endpoint in batches; where it fails, what came is kept and the rest is sent later', async () => {
    const p = await bed.partnership()
    const paragraphs = Array.from({ length: 150 }, (_, at) => `The Hill League agreed to row ${at} boats.`)
    await bed.store.records.add(p, sampleRecord(sampleReading(paragraphs)), AT)
    let left = 1
    const endpoint = await embeddingEndpoint((asked) =>
      left-- > 0 ? asOpenai(asked) : { status: 503, body: '' },
    )
    try {
      const embedder = openaiEndpoint({ url: endpoint.url, model: 'by-heart', key: null })
      const refusal = { reason: 'turned-away', status: 503 }
      assert.deepEqual(await keepVectors({ store: bed.store, embedder }), { kept: 64, refusal })
      left = 10
      assert.deepEqual(await keepVectors({ store: bed.store, embedder }), { kept: 86, refusal: null })
      assert.deepEqual(
        endpoint.asked.map(({ input }) => input.length),
        [64, 64, 64, 22],
      )
      assert.deepEqual(await keepVectors({ store: bed.store, embedder }), { kept: 0, refusal: null })
    } finally {
      await endpoint.close()
    }
  })

  test('it goes on beside the server, says what it did, and stops when it is asked to', async () => {
    const p = await bed.partnership()
    await bed.store.records.add(p, sampleRecord(sampleReading(['The Hill League agreed to row.'])), AT)
    const endpoint = await embeddingEndpoint()
    const lines: string[] = []
    try {
      const embedder = openaiEndpoint({ url: endpoint.url, model: 'by-heart', key: null })
      const stop = startKeepingVectors({ store: bed.store, embedder, log: (line) => lines.push(line) })
      for (let tries = 0; lines.length === 0 && tries < 200; tries++) await setTimeout(20)
      await stop()
      assert.match(lines[0] ?? '', /given vectors by by-heart: \d+/)
      assert.deepEqual(await bed.store.vectors.unwritten('by-heart', 1), [])
    } finally {
      await endpoint.close()
    }
  })

  test('where nobody answers it says so once, and that searching goes on', async () => {
    const p = await bed.partnership()
    await bed.store.records.add(p, sampleRecord(sampleReading(['The Hill League agreed to swim.'])), AT)
    const lines: string[] = []
    const embedder = openaiEndpoint({ url: 'http://127.0.0.1:1/v1', model: 'by-heart', key: null })
    const stop = startKeepingVectors({ store: bed.store, embedder, log: (line) => lines.push(line) })
    for (let tries = 0; lines.length === 0 && tries < 200; tries++) await setTimeout(20)
    await stop()
    assert.match(lines.join('\n'), /can’t be reached\. Searching goes on by words/)
    assert.equal(lines.length, 1)
  })
})
