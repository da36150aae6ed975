import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import type { Actor } from '../access/actor.ts'
import type { FourEyes } from '../partnership/four-eyes.ts'
import type { Decision } from '../register/decision.ts'
import type { NewRecord } from './keep-records.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const TEXT = [
  'The leagues agreed to build a ferry at Low Bank.',
  'The Coast Council noted the height of the water.',
  'They welcomed the new pilots.',
]

onEachEngine('a second person', (bed: Bed) => {
  const kept = async (fourEyes: FourEyes, over: Partial<NewRecord> = {}) => {
    const p = await bed.partnership({ fourEyes })
    const id = await bed.store.records.add(p, sampleRecord(sampleReading(TEXT), over), AT)
    const editor = (side: string | null, name: string): Actor =>
      personWith(name, postOf(p, side === null ? 'joint-editor' : 'side-editor', side))
    const people = {
      ada: editor('hill', 'Ada'),
      ben: editor('hill', 'Ben'),
      cleo: editor('coast', 'Cleo'),
      sam: editor(null, 'Sam'),
    }
    const take = (
      actor: Actor,
      act: Decision['act'],
      over: Partial<Decision> = {},
      instead: string | null = null,
    ) =>
      bed.store
        .as(actor)
        .decisions.take(
          p,
          id,
          1,
          sampleDecision(act, { by: 'name' in actor ? actor.name : '', ...over }),
          instead,
        )
    const view = async (actor: Actor = people.ada) => {
      const found = await bed.store.as(actor).statements.get(p, id, 1)
      assert.ok(found)
      return found
    }
    return { p, id, ...people, take, view }
  }

  test('a commitment that takes both sides stands as it stood until the other side confirms it too', async () => {
    const { ada, cleo, take, view } = await kept({ commitment: 'both-sides' })
    const first = givenBy(await take(ada, 'confirm', { reason: 'It is in the minutes.' }))
    assert.ok(first.waits)
    const waiting = await view(cleo)
    assert.equal(waiting.statement.state, 'proposed')
    assert.deepEqual(waiting.seconding?.wanted, ['coast'])
    assert.deepEqual(
      waiting.seconding?.voices.map(({ name, side }) => [name, side]),
      [['Ada', 'hill']],
    )
    const second = givenBy(await take(cleo, 'confirm'))
    assert.equal(second.waits, undefined)
    const { statement, history, seconding } = await view()
    assert.equal(statement.state, 'confirmed')
    assert.equal(seconding, null)
    assert.deepEqual(
      history.map(({ act, by, secondedBy, reason }) => [act, by, secondedBy, reason]),
      [['confirm', 'Ada', 'Cleo', 'It is in the minutes.']],
    )
  })

  test('a kind without a rule takes one person', async () => {
    const { ada, take } = await kept({ welcome: 'both-sides' })
    assert.equal(givenBy(await take(ada, 'confirm')).state, 'confirmed')
  })

  test('nobody seconds their own, and of a side that has spoken nobody brings it nearer', async () => {
    const { ada, ben, sam, take } = await kept({ commitment: 'both-sides' })
    givenBy(await take(ada, 'confirm'))
    for (const [actor, reason] of [
      [ada, 'own-proposal'],
      [ben, 'waits-for-other-side'],
      [sam, 'waits-for-other-side'],
    ] as const) {
      const outcome = await take(actor, 'confirm')
      assert.ok(!outcome.ok)
      assert.equal(outcome.refusal.reason, reason)
    }
  })

  test('two people may be of one side where any second person will do', async () => {
    const { ada, ben, take } = await kept({ commitment: 'two-people' })
    givenBy(await take(ada, 'reject'))
    assert.equal(givenBy(await take(ben, 'reject')).state, 'rejected')
  })

  test('what the secretariat proposes takes a voice of each side all the same', async () => {
    const { ada, cleo, sam, take, view } = await kept({ commitment: 'both-sides' })
    givenBy(await take(sam, 'confirm'))
    assert.deepEqual((await view()).seconding?.wanted, ['hill', 'coast'])
    assert.ok(givenBy(await take(cleo, 'confirm')).waits)
    assert.deepEqual((await view()).seconding?.wanted, ['hill'])
    assert.equal(givenBy(await take(ada, 'confirm')).state, 'confirmed')
  })

  test('whoever decides otherwise is told what was proposed, and may put theirs in its place', async () => {
    const { ada, cleo, take, view } = await kept({ commitment: 'both-sides' })
    const { waits } = givenBy(await take(ada, 'confirm'))
    const refused = await take(cleo, 'reject')
    assert.deepEqual(refused, {
      ok: false,
      refusal: { reason: 'proposed-otherwise', id: waits, act: 'confirm', by: 'Ada' },
    })
    assert.ok(givenBy(await take(cleo, 'reject', {}, waits)).waits)
    const { seconding, statement } = await view()
    assert.equal(seconding?.act, 'reject')
    assert.deepEqual(seconding?.wanted, ['hill'])
    assert.equal(statement.state, 'proposed')
    assert.equal(givenBy(await take(ada, 'reject')).state, 'rejected')
  })

  test('an amendment takes effect by the very same amendment, or by agreeing with it as it is shown', async () => {
    const { p, id, ada, cleo, take, view } = await kept({ commitment: 'both-sides' })
    const { waits } = givenBy(await take(ada, 'amend', { amendment: { kind: 'note' } }))
    const other = await take(cleo, 'amend', { amendment: { kind: 'welcome' } })
    assert.ok(!other.ok)
    assert.equal(other.refusal.reason, 'proposed-otherwise')
    const agreed = await bed.store
      .as(cleo)
      .decisions.agree(p, id, 1, waits ?? '', { by: 'Cleo', at: AT, reason: null })
    assert.equal(givenBy(agreed).content.kind, 'note')
    assert.equal((await view()).statement.state, 'amended')
  })

  test('a note that would become a commitment takes what a commitment takes', async () => {
    const { p, id, ada } = await kept({ commitment: 'both-sides' })
    const asked = sampleDecision('amend', { amendment: { kind: 'commitment' } })
    assert.ok(givenBy(await bed.store.as(ada).decisions.take(p, id, 2, asked)).waits)
  })

  test('who proposed it can take it back, and nobody else', async () => {
    const { p, id, ada, cleo, take, view } = await kept({ commitment: 'both-sides' })
    const { waits } = givenBy(await take(ada, 'confirm'))
    const back = (actor: Actor) =>
      bed.store.as(actor).decisions.takeBack(p, id, 1, waits ?? '', { by: 'x', at: AT })
    const refused = await back(cleo)
    assert.ok(!refused.ok)
    assert.equal(refused.refusal.reason, 'not-yours-to-take-back')
    givenBy(await back(ada))
    assert.equal((await view()).seconding, null)
    const again = await back(ada)
    assert.ok(!again.ok)
    assert.equal(again.refusal.reason, 'seconding-gone')
  })

  test('what two decided, one alone does not take back', async () => {
    const { ada, cleo, take, view } = await kept({ commitment: 'both-sides' })
    givenBy(await take(ada, 'confirm'))
    givenBy(await take(cleo, 'confirm'))
    assert.ok(givenBy(await take(cleo, 'reopen', { revision: 2 })).waits)
    assert.equal((await view()).statement.state, 'confirmed')
    assert.equal(givenBy(await take(ada, 'reopen', { revision: 2 })).state, 'proposed')
  })

  test('of two who second at once one takes effect, and the other is told that it changed meanwhile', async () => {
    for (let round = 0; round < 5; round++) {
      const { ada, ben, cleo, take, view } = await kept({ commitment: 'two-people' })
      givenBy(await take(ada, 'confirm'))
      const outcomes = await Promise.all([take(ben, 'confirm'), take(cleo, 'confirm')])
      assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
      for (const outcome of outcomes)
        if (!outcome.ok) assert.equal(outcome.refusal.reason, 'changed-meanwhile')
      const { statement, history } = await view()
      assert.equal(statement.revision, 2)
      assert.equal(history.length, 1)
    }
  })

  test('of a second voice and a taking back at once only one holds', async () => {
    for (let round = 0; round < 5; round++) {
      const { p, id, ada, cleo, take, view } = await kept({ commitment: 'both-sides' })
      const { waits } = givenBy(await take(ada, 'confirm'))
      const [seconded, back] = await Promise.all([
        bed.store.as(cleo).decisions.agree(p, id, 1, waits ?? '', { by: 'Cleo', at: AT, reason: null }),
        bed.store.as(ada).decisions.takeBack(p, id, 1, waits ?? '', { by: 'Ada', at: AT }),
      ])
      const { statement, seconding } = await view()
      const took = seconded.ok && seconded.value.waits === undefined
      assert.equal(statement.state, took ? 'confirmed' : 'proposed')
      assert.ok(!(took && back.ok), 'both held')
      assert.notEqual(seconding?.voices[0].name, 'Ada')
    }
  })

  test('a newer reading keeps what was proposed where it still fits, and says where it does not', async () => {
    const { p, id, ada, cleo, take, view } = await kept({ commitment: 'both-sides', note: 'both-sides' })
    givenBy(await take(ada, 'confirm'))
    const note = await bed.store.as(ada).decisions.take(p, id, 2, sampleDecision('confirm'))
    assert.ok(givenBy(note).waits)
    // The first statement moves, the second is read otherwise.
    const newer = sampleReading([
      'A line that was hidden.',
      TEXT[0]!,
      'The Council noted the height of the water.',
    ])
    givenBy(await bed.store.readings.add(p, id, newer, AT))
    const moved = await view(cleo)
    assert.equal(moved.statement.state, 'proposed')
    assert.equal(moved.seconding?.revision, moved.statement.revision)
    const agreed = await bed.store
      .as(cleo)
      .decisions.agree(p, id, 1, moved.seconding?.id ?? '', { by: 'Cleo', at: AT, reason: null })
    assert.equal(givenBy(agreed).state, 'confirmed')
    const other = await bed.store.as(ada).statements.get(p, id, 2)
    assert.equal(other?.seconding, null)
    assert.equal(other?.outdated?.act, 'confirm')
  })

  test('a proposal on a side’s own draft is seen by that side alone until it is shared', async () => {
    const draft = { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' } as const
    const { p, id, ada, cleo, take } = await kept({ commitment: 'both-sides' }, { standing: draft })
    const { waits } = givenBy(await take(ada, 'confirm'))
    assert.ok(waits)
    const agree = () =>
      bed.store.as(cleo).decisions.agree(p, id, 1, waits, { by: 'Cleo', at: AT, reason: null })
    const hidden = await agree()
    assert.deepEqual(hidden, { ok: false, refusal: { reason: 'not-found' } })
    givenBy(await bed.store.as(ada).recordStandings.move(p, id, { from: 'draft', to: 'shared' }, AT))
    assert.equal(givenBy(await agree()).state, 'confirmed')
  })

  test('joining two names takes a second person where the partnership says so', async () => {
    const { p, ada, cleo } = await kept({ joining: 'two-people' })
    const both = await bed.store.people.list(p, 1)
    const [one, other] = both!.people.rows.map(({ id }) => id)
    const asked = { act: 'same', lead: one!, other: other! } as const
    const same = (actor: Actor, turned = false) =>
      bed.store
        .as(actor)
        .identities.take(p, turned ? { act: 'same', lead: asked.other, other: asked.lead } : asked, {
          by: 'x',
          at: AT,
        })
    assert.ok(givenBy(await same(ada)).waits)
    assert.equal((await bed.store.people.list(p, 1))?.people.total, both!.people.total)
    const turned = await same(cleo, true)
    assert.ok(!turned.ok)
    assert.equal(turned.refusal.reason, 'proposed-otherwise')
    assert.equal(givenBy(await same(cleo)).waits, undefined)
    assert.equal((await bed.store.people.list(p, 1))?.people.total, both!.people.total - 1)
  })
})
