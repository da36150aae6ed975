import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import type { Actor, Person } from '../access/actor.ts'
import type { ReviewQuery } from '../register/review-views.ts'
import type { Subject } from '../register/subject.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const TEXT = ['The leagues agreed to build a ferry at Low Bank.', 'They welcomed the new pilots.']
const QUERY: ReviewQuery = { sort: null, record: null, kind: null, assigned: null, due: null, page: 1 }
const TODAY = '2026-01-02'

onEachEngine('assignments', (bed: Bed) => {
  const kept = async () => {
    const p = await bed.partnership()
    const id = await bed.store.records.add(p, sampleRecord(sampleReading(TEXT)), AT)
    const { body_id } = await bed.store.db
      .selectFrom('body')
      .select('id as body_id')
      .where('partnership_id', '=', p)
      .where('side_id', '=', 'hill')
      .executeTakeFirstOrThrow()
    const people = {
      ada: personWith('Ada', postOf(p, 'side-editor', 'hill')),
      ben: personWith('Ben', postOf(p, 'validating-officer', 'hill')),
      fay: personWith('Fay', { ...postOf(p, 'focal-point', 'hill'), body: body_id }),
      cleo: personWith('Cleo', postOf(p, 'co-chair', 'coast')),
    }
    const subject: Subject = { of: 'statement', record: id, number: 1 }
    const assign = (actor: Actor, { account, name }: Person, due: string | null = null) =>
      bed.store.as(actor).assignments.assign(p, subject, {
        to: { account, body: null, name },
        told: [account],
        due,
        note: null,
        at: AT,
      })
    const queue = async (actor: Actor, over: Partial<ReviewQuery>) => {
      const view = await bed.store.as(actor).review.queue(p, { ...QUERY, ...over }, TODAY)
      return view!.items.rows.map((item) => item.statement?.statement.number)
    }
    const who = async (actor: Actor) =>
      (await bed.store.as(actor).matters.get(p, subject))?.assignments.map(({ name, done }) => [
        name,
        done !== null,
      ])
    return { p, id, body: body_id, subject, assign, queue, who, ...people }
  }

  test('what is assigned is told, stands in the queue, and is seen by one’s own side alone', async () => {
    const { assign, queue, who, ada, ben, cleo } = await kept()
    givenBy(await assign(ada, ben, '2026-01-05'))
    assert.equal(await bed.store.as(ben).notifications.unread(), 1)
    assert.deepEqual(await queue(ben, { sort: 'assigned' }), [1])
    assert.deepEqual(await queue(ada, { sort: 'assigned' }), [])
    assert.deepEqual(await queue(ada, { sort: 'assigned', assigned: 'others' }), [1])
    assert.deepEqual(await queue(ada, { sort: 'statements', assigned: 'nobody' }), [2])
    assert.deepEqual(await queue(ada, { sort: 'statements', due: 'week' }), [1])
    assert.deepEqual(await queue(ada, { sort: 'statements', due: 'over' }), [])
    assert.deepEqual(await who(ada), [['Ben', false]])
    assert.deepEqual(await who(cleo), [])
    assert.deepEqual(await queue(cleo, { sort: 'statements', assigned: 'nobody' }), [1, 2])
  })

  test('each side assigns the same thing for itself', async () => {
    const { assign, who, ada, ben, cleo } = await kept()
    givenBy(await assign(ada, ben))
    givenBy(await assign(cleo, cleo))
    assert.deepEqual(await who(ada), [['Ben', false]])
    assert.deepEqual(await who(cleo), [['Cleo', false]])
  })

  test('assigned anew, it is the later one’s alone, also of two who assign at once', async () => {
    const { assign, who, ada, ben } = await kept()
    const ids = (await Promise.all([assign(ada, ben), assign(ben, ada)])).map(givenBy)
    assert.equal(new Set(ids).size, 2)
    assert.equal((await who(ada))?.length, 1)
  })

  test('whom it was assigned to says that it is done, and can take that back until it is assigned anew', async () => {
    const { p, assign, who, ada, ben, cleo } = await kept()
    const id = givenBy(await assign(ada, ben))
    const theirs = (actor: Actor) => bed.store.as(actor).assignments
    assert.deepEqual(await theirs(cleo).finish(p, id, AT), { ok: false, refusal: { reason: 'not-found' } })
    givenBy(await theirs(ben).finish(p, id, AT))
    assert.deepEqual(await who(ada), [['Ben', true]])
    const again = await theirs(ben).finish(p, id, AT)
    assert.ok(!again.ok)
    assert.equal(again.refusal.reason, 'assignment-gone')
    givenBy(await theirs(ben).reopen(p, id, AT))
    givenBy(await theirs(ben).finish(p, id, AT))
    givenBy(await assign(ada, ada))
    const late = await theirs(ben).reopen(p, id, AT)
    assert.ok(!late.ok)
    assert.equal(late.refusal.reason, 'assignment-gone')
  })

  test('the focal points of a body find what is assigned to it, and say that it is done', async () => {
    const { p, body, subject, queue, ada, fay } = await kept()
    const to = { account: null, body, name: 'The focal points of Hill League' } as const
    const asked = { to, told: [fay.account], due: null, note: 'Please look.', at: AT }
    const id = givenBy(await bed.store.as(ada).assignments.assign(p, subject, asked))
    assert.deepEqual(await queue(fay, { sort: 'assigned' }), [1])
    assert.equal(await bed.store.as(fay).notifications.unread(), 1)
    givenBy(await bed.store.as(fay).assignments.finish(p, id, AT))
    assert.deepEqual(await queue(fay, { sort: 'assigned' }), [])
  })

  test('a focal point assigns nothing; a day that is none, or is over, is refused', async () => {
    const { assign, ada, ben, fay } = await kept()
    for (const [actor, due, reason] of [
      [fay, null, 'role-not-enough'],
      [ada, '2026-02-30', 'due-not-a-day'],
      [ada, '2026-01-01', 'due-gone-by'],
    ] as const) {
      const outcome = await assign(actor, ben, due)
      assert.ok(!outcome.ok)
      assert.equal(outcome.refusal.reason, reason)
    }
  })

  test('whom a statement was assigned to is told when somebody else decides on it, also of the other side', async () => {
    const { p, id, assign, ada, ben, cleo } = await kept()
    givenBy(await assign(ada, ben))
    await bed.store.as(ben).notifications.read(null, AT)
    givenBy(await bed.store.as(cleo).decisions.take(p, id, 1, sampleDecision('confirm')))
    const { rows } = await bed.store.as(ben).notifications.list(1)
    assert.deepEqual(
      rows.filter(({ read }) => !read).map(({ detail, by }) => [detail.sort, by]),
      [['decided', 'Cleo']],
    )
    assert.equal(await bed.store.as(ada).notifications.unread(), 0)
  })

  test('what is shared is told to those of the other side who edit, and waits for their agreement', async () => {
    const { p, ada, ben, cleo } = await kept()
    const standing = { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'draft' } as const
    const reading = sampleReading(['They agreed on a second ferry.'])
    const id = await bed.store.records.add(p, sampleRecord(reading, { standing }), AT)
    const agreement = async (actor: Actor) =>
      (await bed.store.as(actor).review.queue(p, QUERY, TODAY))?.counts.agreement
    assert.equal(await agreement(cleo), 0)
    givenBy(await bed.store.as(ada).recordStandings.move(p, id, { from: 'draft', to: 'shared' }, AT))
    assert.equal(await agreement(cleo), 1)
    assert.equal(await agreement(ada), 0)
    const told = await bed.store.as(cleo).notifications.list(1)
    assert.deepEqual(
      told.rows.map(({ detail, about }) => [detail.sort, about.confidential]),
      [['shared', true]],
    )
    assert.equal(await bed.store.as(ben).notifications.unread(), 0)
  })

  test('a notification of what somebody may see no more is not shown, nor counted', async () => {
    const { p, assign, ada, ben } = await kept()
    givenBy(await assign(ada, ben))
    const gone = personWith('Ben', postOf(p, 'validating-officer', 'coast'))
    const nowhere = personWith('Ben')
    assert.equal(await bed.store.as(ben).notifications.unread(), 1)
    assert.equal(await bed.store.as(nowhere).notifications.unread(), 0)
    assert.equal((await bed.store.as({ ...gone, account: 'ben' }).notifications.list(1)).total, 1)
    await bed.store.db
      .updateTable('record')
      .set({ stage: 'draft', owner_side: 'hill' })
      .where('partnership_id', '=', p)
      .execute()
    assert.equal((await bed.store.as(gone).notifications.list(1)).total, 0)
    assert.equal((await bed.store.as(ben).notifications.list(1)).total, 1)
  })
})
