import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  type Identifying,
  type IdentityStanding,
  identify,
  type KeptIdentityAct,
  sentenceForIdentity,
} from './identity.ts'

/** A register of five people that obeys the rule, act after act. */
const register = () => {
  const keptUnder = new Map<number, number | null>([1, 2, 3, 4, 5].map((id) => [id, null]))
  const acts: KeptIdentityAct[] = []
  const standing = (): IdentityStanding => ({ keptUnder, acts })
  const take = (asked: Identifying) => {
    const outcome = identify(standing(), asked)
    if (!outcome.ok) return outcome.refusal.reason
    for (const { person, to } of outcome.value.moves) keptUnder.set(person, to)
    const at = asked.act === 'undo' ? acts.findIndex(({ id }) => id === asked.of) : -1
    if (at !== -1) acts[at] = { ...acts[at]!, undone: true }
    acts.push({
      ...outcome.value,
      id: acts.length + 1,
      by: 'a desk officer',
      at: '2026-11-01',
      undone: false,
    })
    return acts.length
  }
  return { keptUnder, take }
}
const same = (lead: number, other: number) => ({ act: 'same', lead, other }) as const
const apart = (lead: number, other: number) => ({ act: 'apart', lead, other }) as const
const part = (lead: number, other: number) => ({ act: 'part', lead, other }) as const
const undo = (of: number) => ({ act: 'undo', of }) as const

test('names that are one stand under the name that leads, with all that stood under them', () => {
  const { keptUnder, take } = register()
  take(same(1, 2))
  take(same(3, 1))
  assert.deepEqual([...keptUnder.values()], [3, 3, null, null, null])
})

test('taking back the last joining puts every name where it was', () => {
  const { keptUnder, take } = register()
  take(same(1, 2))
  take(undo(take(same(3, 1)) as number))
  assert.deepEqual([...keptUnder.values()], [null, 1, null, null, null])
})

test('an earlier joining is not taken back under a later one', () => {
  const { take } = register()
  const first = take(same(1, 2)) as number
  const second = take(same(3, 1)) as number
  assert.equal(take(undo(first)), 'names-moved-since')
  take(undo(second))
  assert.equal(typeof take(undo(first)), 'number')
  assert.equal(take(undo(first)), 'taken-back-already')
})

test('a joining is not taken back by itself where the names were parted and joined again since', () => {
  const { keptUnder, take } = register()
  const first = take(same(1, 2)) as number
  const parted = take(part(1, 2)) as number
  const again = take(same(1, 2)) as number
  assert.equal(take(undo(first)), 'names-moved-since')
  assert.equal(keptUnder.get(2), 1)
  for (const id of [again, parted, first]) assert.equal(typeof take(undo(id)), 'number')
  assert.equal(keptUnder.get(2), null)
})

test('a name is parted from the one it is kept under, and that is taken back too', () => {
  const { keptUnder, take } = register()
  take(same(1, 2))
  take(same(1, 3))
  const parted = take(part(1, 2)) as number
  assert.deepEqual([...keptUnder.values()], [null, null, 1, null, null])
  take(undo(parted))
  assert.equal(keptUnder.get(2), 1)
})

test('what can’t be is refused by its reason', () => {
  const { take } = register()
  take(same(1, 2))
  assert.equal(take(same(1, 9)), 'no-such-person')
  assert.equal(take(part(1, 9)), 'no-such-person')
  assert.equal(take(same(1, 1)), 'one-already')
  assert.equal(take(same(9, 9)), 'no-such-person')
  assert.equal(take(same(2, 1)), 'one-already')
  assert.equal(take(apart(1, 2)), 'one-already')
  assert.equal(take(same(3, 2)), 'kept-under-another')
  assert.equal(take(part(3, 2)), 'kept-under-another')
  assert.equal(take(part(1, 1)), 'kept-under-another')
  assert.equal(typeof take(apart(3, 4)), 'number')
  assert.equal(take(apart(4, 3)), 'apart-already')
  assert.equal(take(undo(99)), 'taken-back-already')
})

test('two that were said to be two people can still be joined by a person', () => {
  const { keptUnder, take } = register()
  take(apart(1, 2))
  take(same(1, 2))
  assert.equal(keptUnder.get(2), 1)
})

test('every refusal has a sentence that says what stands', () => {
  for (const reason of [
    'no-such-person',
    'one-already',
    'apart-already',
    'kept-under-another',
    'taken-back-already',
    'names-moved-since',
  ] as const)
    assert.match(sentenceForIdentity({ reason }), /Nothing was changed/)
})

const person = fc.integer({ min: 1, max: 5 })
const act: fc.Arbitrary<Identifying> = fc.oneof(
  fc.tuple(person, person).map(([a, b]) => same(a, b)),
  fc.tuple(person, person).map(([a, b]) => apart(a, b)),
  fc.tuple(person, person).map(([a, b]) => part(a, b)),
  fc.integer({ min: 1, max: 12 }).map(undo),
)

test('whatever is decided, every name is kept under one that leads, and undoing all brings back the beginning', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 15 }), (asked) => {
      const { keptUnder, take } = register()
      const taken: number[] = []
      for (const each of asked) {
        const outcome = take(each)
        if (typeof outcome === 'number' && each.act !== 'undo') taken.push(outcome)
        for (const lead of keptUnder.values()) assert.ok(lead === null || keptUnder.get(lead) === null)
      }
      for (const id of taken.reverse()) take(undo(id))
      assert.deepEqual([...keptUnder.values()], [null, null, null, null, null])
    }),
    { numRuns: 3000 },
  )
})
