import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '../register/decision.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const TEXT = [
  'The leagues agreed to build a ferry at Low Bank.',
  'The Coast Council noted the height of the water.',
  'They welcomed the new pilots.',
]

onEachEngine(
  'decisions',
  (bed: Bed) => {
    const kept = async () => {
      const p = await bed.partnership()
      return { p, id: await bed.store.records.add(p, sampleRecord(sampleReading(TEXT)), AT) }
    }
    const view = async (p: string, id: number, number: number) => {
      const found = await bed.store.statements.get(p, id, number)
      assert.ok(found)
      return found
    }

    test('a confirmed statement is confirmed after the store was opened anew', async () => {
      const { p, id } = await kept()
      const outcome = await bed.store.decisions.take(p, id, 1, sampleDecision('confirm'))
      assert.ok(outcome.ok)
      assert.equal(outcome.value.state, 'confirmed')
      await bed.reopen()
      const { statement, history } = await view(p, id, 1)
      assert.deepEqual(statement, outcome.value)
      assert.deepEqual(
        history.map(({ act, by, at, before, after }) => [act, by, at, before.state, after.state]),
        [['confirm', 'Noor', AT, 'proposed', 'confirmed']],
      )
    })

    test('an amendment keeps what stood before it, and reopening brings that back', async () => {
      const { p, id } = await kept()
      const asked = sampleDecision('amend', { amendment: { verb: 'agree', words: TEXT[0]!.slice(0, 40) } })
      const amended = await bed.store.decisions.take(p, id, 1, { ...asked, reason: 'The place is not sure.' })
      assert.ok(amended.ok)
      assert.equal(amended.value.content.quote.exact, TEXT[0]!.slice(0, 40))
      const reopened = await bed.store.decisions.take(p, id, 1, sampleDecision('reopen', { revision: 2 }))
      assert.ok(reopened.ok)
      const { statement, history } = await view(p, id, 1)
      assert.equal(statement.state, 'proposed')
      assert.equal(statement.content.quote.exact, TEXT[0])
      assert.deepEqual(
        history.map(({ act, reason, before }) => [act, reason, before.content.quote.exact]),
        [
          ['amend', 'The place is not sure.', TEXT[0]],
          ['reopen', null, TEXT[0]!.slice(0, 40)],
        ],
      )
    })

    test('of two decisions on one revision one is taken and the other told that it changed meanwhile', async () => {
      for (let round = 0; round < 5; round++) {
        const { p, id } = await kept()
        const take = (act: Decision['act']) => bed.store.decisions.take(p, id, 2, sampleDecision(act))
        const outcomes = await Promise.all([take('confirm'), take('reject'), take('confirm')])
        assert.equal(outcomes.filter((outcome) => outcome.ok).length, 1)
        for (const outcome of outcomes)
          if (!outcome.ok) assert.equal(outcome.refusal.reason, 'changed-meanwhile')
        const { statement, history } = await view(p, id, 2)
        assert.equal(statement.revision, 2)
        assert.equal(history.length, 1)
      }
    })

    test('a refused decision leaves no trace', async () => {
      const { p, id } = await kept()
      const words = sampleDecision('amend', { amendment: { words: 'words that nobody wrote' } })
      const outcome = await bed.store.decisions.take(p, id, 1, words)
      assert.deepEqual(outcome, { ok: false, refusal: { reason: 'words-not-in-text' } })
      const { statement, history } = await view(p, id, 1)
      assert.equal(statement.revision, 1)
      assert.deepEqual(history, [])
    })

    test('a statement that is not there is not found, nor is one of another partnership', async () => {
      const { p, id } = await kept()
      const other = await bed.partnership()
      const notFound = { ok: false, refusal: { reason: 'not-found' } }
      for (const [partnership, record, number] of [
        [p, id, 99],
        [p, 99, 1],
        [other, id, 1],
        ['nobody', id, 1],
      ] as const)
        assert.deepEqual(
          await bed.store.decisions.take(partnership, record, number, sampleDecision('confirm')),
          notFound,
        )
      assert.equal((await view(p, id, 1)).statement.state, 'proposed')
    })

    test('letters that PostgreSQL can’t hold are kept with a sign in their place', async () => {
      const { p, id } = await kept()
      const reason = 'half a pair \ud83d and a NUL \0'
      assert.ok((await bed.store.decisions.take(p, id, 1, sampleDecision('reject', { reason }))).ok)
      const { history } = await view(p, id, 1)
      assert.equal(history[0]?.reason, 'half a pair \ufffd and a NUL \ufffd')
    })
  },
  { alone: true },
)
