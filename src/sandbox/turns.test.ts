import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turns } from './turns.ts'

test('no more than so many go on at once, the rest in the order they came', async () => {
  const inTurn = turns(2)
  const begun: number[] = []
  const ends = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
  let most = 0
  let busy = 0
  const all = ends.map(({ promise }, at) =>
    inTurn(async () => {
      begun.push(at)
      most = Math.max(most, ++busy)
      await promise
      busy--
    }),
  )
  for (const { resolve } of ends) resolve()
  await Promise.all(all)
  assert.deepEqual(begun, [0, 1, 2, 3, 4])
  assert.equal(most, 2)
})

test('work that fails gives its turn on', async () => {
  const inTurn = turns(1)
  const failed = inTurn(() => Promise.reject(new Error('no')))
  const after = inTurn(async () => 'done')
  await assert.rejects(failed, /no/)
  assert.equal(await after, 'done')
})
