import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import type { Actor } from '../access/actor.ts'
import type { FourEyes } from '../partnership/four-eyes.ts'
import { newId } from './new-id.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const TEXT = [
  'The leagues agreed to build a ferry at Low Bank.',
  'The Coast Council noted the height of the water.',
  'They welcomed the new pilots.',
  'The Hill League urged the Council to dredge.',
]

onEachEngine('decisions on many', (bed: Bed) => {
  const kept = async (fourEyes: FourEyes = {}) => {
    const p = await bed.partnership({ fourEyes })
    const id = await bed.store.records.add(p, sampleRecord(sampleReading(TEXT)), AT)
    const ada = personWith('Ada', postOf(p, 'side-editor', 'hill'))
    const cleo = personWith('Cleo', postOf(p, 'side-editor', 'coast'))
    const rae = personWith('Rae', postOf(p, 'reader', 'hill'))
    const take = (
      actor: Actor,
      act: 'confirm' | 'reject',
      numbers: readonly number[] = [1, 2, 3, 4],
      told?: (done: number) => void,
    ) =>
      bed.store.as(actor).bulks.take(
        p,
        newId(),
        numbers.map((number) => ({ record: id, number, revision: 1 })),
        { act, by: 'Ada', at: AT, reason: 'All in the minutes.' },
        told,
      )
    const states = async () =>
      (await bed.store.records.get(p, id))!.statements.map(({ state }) => state).join(' ')
    const outcomes = async (actor: Actor, bulk: string) =>
      (await bed.store.as(actor).bulks.get(p, bulk))?.items
        .map(({ outcome, undone }) => undone ?? outcome)
        .join(' ')
    return { p, id, ada, cleo, rae, take, states, outcomes }
  }

  test('many are decided as one act with one reason, and it is heard how many are done', async () => {
    const { p, id, ada, cleo, take, states, outcomes } = await kept()
    const heard: number[] = []
    const bulk = givenBy(await take(ada, 'confirm', [4, 1, 3, 2], (done) => heard.push(done)))
    assert.deepEqual(heard, [1, 2, 3, 4])
    assert.equal(await states(), 'confirmed confirmed confirmed confirmed')
    assert.equal(await outcomes(ada, bulk), 'decided decided decided decided')
    assert.equal(await outcomes(cleo, bulk), undefined, 'it is one’s own')
    const view = await bed.store.statements.get(p, id, 3)
    assert.deepEqual(
      view?.history.map(({ act, reason }) => [act, reason]),
      [['confirm', 'All in the minutes.']],
    )
  })

  test('what can’t be decided so is told one by one, and nothing else is lost', async () => {
    const { p, id, ada, take, states } = await kept()
    givenBy(await bed.store.as(ada).decisions.take(p, id, 2, sampleDecision('reject')))
    const bulk = givenBy(await take(ada, 'confirm', [1, 2, 3, 99]))
    assert.equal(await states(), 'confirmed rejected confirmed proposed')
    const { items } = (await bed.store.as(ada).bulks.get(p, bulk))!
    assert.deepEqual(
      items.map(({ number, outcome }) => [number, outcome]),
      [
        [1, 'decided'],
        [2, 'refused'],
        [3, 'decided'],
      ],
    )
    assert.match(items[1]?.sentence ?? '', /changed while you were reading it/)
  })

  test('the whole is taken back once, but for those on which somebody decided after it', async () => {
    const { p, id, ada, cleo, take, states, outcomes } = await kept()
    const bulk = givenBy(await take(ada, 'confirm'))
    givenBy(await bed.store.as(cleo).decisions.take(p, id, 2, sampleDecision('reject', { revision: 2 })))
    const undo = () => bed.store.as(ada).bulks.undo(p, bulk, { by: 'Ada', at: AT })
    const both = await Promise.all([undo(), undo()])
    assert.equal(both.filter(({ ok }) => ok).length, 1)
    assert.equal(await states(), 'proposed rejected proposed proposed')
    assert.equal(await outcomes(ada, bulk), 'undone kept undone undone')
    const again = await undo()
    assert.ok(!again.ok)
    assert.equal(again.refusal.reason, 'bulk-undone-already')
    const other = await bed.store.as(cleo).bulks.undo(p, bulk, { by: 'Cleo', at: AT })
    assert.deepEqual(other, { ok: false, refusal: { reason: 'not-found' } })
  })

  test('those that take a second person wait, and are taken back as proposals', async () => {
    const { p, id, ada, take, states, outcomes } = await kept({ commitment: 'both-sides' })
    const bulk = givenBy(await take(ada, 'confirm'))
    assert.equal(await states(), 'proposed confirmed confirmed confirmed')
    assert.equal(await outcomes(ada, bulk), 'waits decided decided decided')
    givenBy(await bed.store.as(ada).bulks.undo(p, bulk, { by: 'Ada', at: AT }))
    assert.equal(await states(), 'proposed proposed proposed proposed')
    assert.equal((await bed.store.as(ada).statements.get(p, id, 1))?.seconding, null)
  })

  test('of many and one at once, one decision is taken on each statement, whoever wins', async () => {
    for (let round = 0; round < 5; round++) {
      const { p, id, ada, cleo, take, outcomes } = await kept()
      const [bulk, ...single] = await Promise.all([
        take(ada, 'confirm'),
        bed.store.as(cleo).decisions.take(p, id, 3, sampleDecision('reject')),
        bed.store.as(cleo).decisions.take(p, id, 1, sampleDecision('reject')),
        take(cleo, 'reject', [4, 3, 2, 1]),
      ])
      assert.ok(bulk.ok)
      assert.equal(single.length, 3)
      for (const number of [1, 2, 3, 4]) {
        const view = await bed.store.statements.get(p, id, number)
        assert.equal(view?.history.length, 1, `statement ${number}`)
        assert.equal(view?.statement.revision, 2)
      }
      assert.equal((await outcomes(ada, bulk.value))?.split(' ').length, 4)
    }
  })

  test('none, too many, and somebody who decides on nothing are refused as a whole', async () => {
    const { ada, rae, take, states } = await kept()
    for (const [actor, numbers, reason] of [
      [ada, [], 'nothing-chosen'],
      [ada, Array.from({ length: 201 }, (_, at) => at + 1), 'too-many-chosen'],
      [rae, [1], 'role-not-enough'],
    ] as const) {
      const outcome = await take(actor, 'confirm', numbers)
      assert.ok(!outcome.ok)
      assert.equal(outcome.refusal.reason, reason)
    }
    assert.equal(await states(), 'proposed proposed proposed proposed')
  })
})
