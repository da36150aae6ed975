import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { type Actor, type Person, PUBLIC } from '../access/actor.ts'
import type { Subject } from '../register/subject.ts'
import type { NewRecord } from './keep-records.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TEXT = ['The leagues agreed to build a ferry at Low Bank.', 'They welcomed the new pilots.']
const DRAFT = { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' } as const

onEachEngine('discussions', (bed: Bed) => {
  const kept = async (over: Partial<NewRecord> = {}) => {
    const p = await bed.partnership()
    const id = await bed.store.records.add(p, sampleRecord(sampleReading(TEXT), over), AT)
    const person = (name: string, side: string | null, role = 'side-editor' as const) =>
      personWith(name, postOf(p, side === null ? 'joint-editor' : role, side))
    const people = {
      ada: person('Ada', 'hill'),
      ben: person('Ben', 'hill'),
      cleo: person('Cleo', 'coast'),
      sam: person('Sam', null),
      rae: personWith('Rae', postOf(p, 'reader', 'hill')),
    }
    const subject: Subject = { of: 'statement', record: id, number: 1 }
    const say = (
      actor: Actor,
      scope: 'own' | 'both',
      words: string,
      mentioned: readonly Person[] = [],
      at = AT,
    ) => bed.store.as(actor).threads.post(p, subject, { scope, words, mentioned, at })
    const heard = async (actor: Actor) => {
      const view = await bed.store.as(actor).matters.get(p, subject)
      return view?.threads.flatMap(({ comments }) => comments.map(({ words }) => words)).sort() ?? null
    }
    return { p, id, subject, say, heard, ...people }
  }

  test('what is said within a side is heard by that side alone, what is said to both by both', async () => {
    const { say, heard, ada, ben, cleo, sam } = await kept()
    givenBy(await say(ada, 'own', 'Ours alone.'))
    givenBy(await say(cleo, 'own', 'Theirs alone.'))
    givenBy(await say(sam, 'own', 'The secretariat’s.'))
    givenBy(await say(ada, 'both', 'For both.'))
    assert.deepEqual(await heard(ben), ['For both.', 'Ours alone.'])
    assert.deepEqual(await heard(cleo), ['For both.', 'Theirs alone.'])
    assert.deepEqual(await heard(sam), ['For both.', 'The secretariat’s.'])
    assert.equal(await heard(PUBLIC), null)
    assert.equal(await heard(personWith('A stranger')), null)
  })

  test('of a side’s own draft the other side hears nothing until it is shared, and then what was for both', async () => {
    const { p, id, say, heard, ada, cleo } = await kept({ standing: DRAFT })
    givenBy(await say(ada, 'own', 'Ours alone.'))
    givenBy(await say(ada, 'both', 'For both.'))
    assert.equal(await heard(cleo), null)
    assert.deepEqual(await say(cleo, 'both', 'Is there one?'), {
      ok: false,
      refusal: { reason: 'not-found' },
    })
    givenBy(await bed.store.as(ada).recordStandings.move(p, id, { from: 'draft', to: 'shared' }, AT))
    assert.deepEqual(await heard(cleo), ['For both.'])
  })

  test('readers read and don’t write; an empty or endless comment is refused', async () => {
    const { say, heard, ada, rae } = await kept()
    givenBy(await say(ada, 'own', 'Look at the verb.'))
    assert.deepEqual(await heard(rae), ['Look at the verb.'])
    for (const [actor, words, reason] of [
      [rae, 'May I?', 'role-not-enough'],
      [PUBLIC, 'And I?', 'sign-in-first'],
      [ada, ' \n ', 'comment-empty'],
      [ada, 'x'.repeat(4001), 'comment-too-long'],
    ] as const) {
      const outcome = await say(actor, 'own', words)
      assert.ok(!outcome.ok)
      assert.equal(outcome.refusal.reason, reason)
    }
  })

  test('one’s words can be changed for a quarter of an hour, what they were is kept, and nobody else’s can', async () => {
    const { p, subject, say, ada, ben } = await kept()
    const id = givenBy(await say(ada, 'own', 'Frist words.', [], '2026-01-02T10:00:00.000Z'))
    const edit = (actor: Actor, words: string, at: string) =>
      bed.store.as(actor).threads.edit(p, id, { words, mentioned: [], at })
    givenBy(await edit(ada, 'First words.', '2026-01-02T10:14:00.000Z'))
    const view = await bed.store.as(ben).matters.get(p, subject)
    const [comment] = view!.threads[0]!.comments
    assert.equal(comment?.words, 'First words.')
    assert.deepEqual(
      comment?.earlier.map(({ words }) => words),
      ['Frist words.'],
    )
    for (const [actor, reason] of [
      [ada, 'edit-time-over'],
      [ben, 'not-your-comment'],
    ] as const) {
      const late = await edit(actor, 'Other words.', '2026-01-02T10:15:00.001Z')
      assert.ok(!late.ok)
      assert.equal(late.refusal.reason, reason)
    }
  })

  test('of a comment that was withdrawn, nothing is left but that there was one', async () => {
    const { p, subject, say, ada, ben } = await kept()
    const id = givenBy(await say(ada, 'own', 'Too hasty.'))
    givenBy(await bed.store.as(ada).threads.edit(p, id, { words: 'Still hasty.', mentioned: [], at: AT }))
    const other = await bed.store.as(ben).threads.withdraw(p, id, AT)
    assert.ok(!other.ok)
    assert.equal(other.refusal.reason, 'not-your-comment')
    givenBy(await bed.store.as(ada).threads.withdraw(p, id, AT))
    const view = await bed.store.as(ben).matters.get(p, subject)
    const [comment] = view!.threads[0]!.comments
    assert.deepEqual([comment?.by, comment?.words, comment?.earlier, comment?.withdrawn], ['Ada', '', [], AT])
    const again = await bed.store.as(ada).threads.withdraw(p, id, AT)
    assert.ok(!again.ok)
    assert.equal(again.refusal.reason, 'withdrawn-already')
  })

  test('a discussion is settled once, and opened again by a comment', async () => {
    const { p, subject, say, ada, ben, cleo } = await kept()
    givenBy(await say(ada, 'own', 'Is it right?'))
    const settle = (actor: Actor, settled = true) =>
      bed.store.as(actor).threads.settle(p, subject, { owner: 'hill', settled, at: AT })
    const both = await Promise.all([settle(ada), settle(ben)])
    assert.equal(both.filter(({ ok }) => ok).length, 1)
    assert.deepEqual(await settle(cleo), { ok: false, refusal: { reason: 'not-found' } })
    const resolved = async () => (await bed.store.as(ada).matters.get(p, subject))?.threads[0]?.resolved
    assert.equal((await resolved())?.at, AT)
    givenBy(await say(ben, 'own', 'One thing more.'))
    assert.equal(await resolved(), null)
  })

  test('who is mentioned is told in the same act, once, and finds it in the queue until it is settled', async () => {
    const { p, subject, say, ada, ben, cleo } = await kept()
    const id = givenBy(await say(ada, 'own', '@Ben and @Ada, look.', [ben, ada]))
    givenBy(await bed.store.as(ada).threads.edit(p, id, { words: '@Ben, look.', mentioned: [ben], at: AT }))
    assert.equal(await bed.store.as(ben).notifications.unread(), 1)
    assert.equal(await bed.store.as(ada).notifications.unread(), 0)
    assert.equal(await bed.store.as(cleo).notifications.unread(), 0)
    const query = { sort: 'mentioned', record: null, kind: null, assigned: null, due: null, page: 1 } as const
    const queue = async () => (await bed.store.as(ben).review.queue(p, query, '2026-01-02'))?.items.rows
    assert.deepEqual(
      (await queue())?.map((item) => [item.subject, item.mention?.by]),
      [[subject, 'Ada']],
    )
    givenBy(await bed.store.as(ada).threads.settle(p, subject, { owner: 'hill', settled: true, at: AT }))
    assert.deepEqual(await queue(), [])
  })

  test('a refused comment leaves no notification', async () => {
    const { say, ada, ben } = await kept()
    assert.equal((await say(ada, 'own', '', [ben])).ok, false)
    assert.equal(await bed.store.as(ben).notifications.unread(), 0)
  })
})
