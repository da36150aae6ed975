import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tallying } from './tally.ts'

const YES = Int8Array.of(1, -1)
const NO = Int8Array.of(-1, 1)
const add = (tally: ReturnType<typeof tallying>, times: number, thing: number, stances: Int8Array) => {
  for (let n = 0; n < times; n++) tally.add([[thing, 1]], stances)
}

test('what was seen with a concept speaks for it, and against the others', () => {
  const tally = tallying(2, 2)
  add(tally, 5, 0, YES)
  add(tally, 5, 1, NO)
  assert.ok(tally.speaks(0, 0) > 0 && tally.speaks(0, 1) < 0)
  assert.ok(tally.speaks(1, 1) > 0 && tally.speaks(1, 0) < 0)
  assert.deepEqual(tally.seen(0, 0), { serving: 5, not: 0 })
  assert.equal(tally.texts(0), 10)
})

test('what all texts have says nothing, nor what none has, nor what is told from nothing', () => {
  const tally = tallying(2, 2)
  add(tally, 5, 0, YES)
  add(tally, 5, 0, NO)
  assert.deepEqual([tally.speaks(0, 0), tally.speaks(1, 0)], [0, 0])
  const alone = tallying(1, 2)
  add(alone, 5, 0, YES)
  assert.equal(alone.speaks(0, 0), 0)
})

test('what more texts have is surer', () => {
  const spoken = [1, 2, 4, 8, 16].map((times) => {
    const tally = tallying(2, 2)
    add(tally, times, 0, YES)
    add(tally, 20, 1, YES)
    add(tally, 20, 1, NO)
    return tally.speaks(0, 0)
  })
  assert.deepEqual(
    spoken,
    spoken.toSorted((a, b) => a - b),
  )
})

test('what it says is a number whatever was counted', () => {
  const stances = fc.constantFrom(YES, NO, Int8Array.of(0, 1), Int8Array.of(0, -1), Int8Array.of(0, 0))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.double({ min: 0, max: 1, noNaN: true }), stances)),
      (all) => {
        const tally = tallying(3, 2)
        for (const [thing, much, said] of all) tally.add([[thing, much]], said)
        for (const thing of [0, 1, 2])
          for (const concept of [0, 1]) assert.ok(Number.isFinite(tally.speaks(thing, concept)))
      },
    ),
  )
})
