import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SAMPLE_EMBEDDER } from '../../test/sample-embedder.ts'
import { fewAtOnce } from './few-at-once.ts'

test('so many are asked at once and no more, and as many again when they are answered, or failed', async () => {
  const waiting: (() => void)[] = []
  let fails = false
  const slow = fewAtOnce(
    {
      ...SAMPLE_EMBEDDER,
      embed: async (texts, milliseconds) => {
        await new Promise<void>((resolve) => waiting.push(resolve))
        if (fails) throw new Error('broken')
        return SAMPLE_EMBEDDER.embed(texts, milliseconds)
      },
    },
    2,
  )
  const [first, second] = [slow.embed(['a'], 1), slow.embed(['b'], 1)]
  assert.deepEqual(await slow.embed(['c'], 1), { ok: false, refusal: { reason: 'busy' } })
  for (const go of waiting.splice(0)) go()
  assert.ok((await first).ok && (await second).ok)
  fails = true
  const third = slow.embed(['d'], 1)
  waiting.shift()!()
  await assert.rejects(third, /broken/)
  fails = false
  const again = [slow.embed(['e'], 1), slow.embed(['f'], 1)]
  for (const go of waiting.splice(0)) go()
  assert.ok((await Promise.all(again)).every(({ ok }) => ok))
})
