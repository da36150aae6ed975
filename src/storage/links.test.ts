import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { Stage } from '../register/standing.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const PLAN = [
  'Rivers',
  'Begin early warning of floods;',
  'Exchange officers each year',
  'of both sides;',
  'Done.',
]
const LATER = [
  'Rivers',
  'Begin early warning of floods and droughts;',
  'Train pilots',
  'of ferries;',
  'Done.',
]
const SAID = ['The leagues agreed to begin early warning of floods.', 'The leagues agreed to count herons.']

const standing = (stage: Stage, owner = 'hill') => ({
  standing: { owner, marking: 'UNCLASSIFIED' as const, stage },
})

onEachEngine('links of statements and lines', (bed: Bed) => {
  const made = async (stages: { plan?: Stage; said?: Stage } = {}) => {
    const p = await bed.partnership()
    const hill = bed.store.as(editorOf(p, 'hill', 'Noor Hadley'))
    const keptPlan = async (texts: readonly string[], stage: Stage, title: string) => {
      const record = await bed.store.records.add(
        p,
        sampleRecord(sampleReading(texts), { title, kind: 'plan-of-action', ...standing(stage) }),
        AT,
      )
      const rows = (await bed.store.plans.outline(p, record))!.rows
      givenBy(await hill.plans.keep(p, record, planAsked(rows, { title }), AT))
      return record
    }
    const plan = await keptPlan(PLAN, stages.plan ?? 'joint', 'The plan')
    const record = await bed.store.records.add(
      p,
      sampleRecord(sampleReading(SAID), {
        title: 'The communiqué',
        published: '2025-05-03',
        ...standing(stages.said ?? 'joint'),
      }),
      AT,
    )
    return { p, plan, record, hill, coast: bed.store.as(editorOf(p, 'coast', 'Rui Sande')), keptPlan }
  }
  const confirm = (plan: number, line = 2) => ({ act: 'confirm', plan, line: { line } })

  test('nothing is linked until a person says so, and then the line and the statement both show it', async () => {
    const { p, plan, record, hill } = await made()
    const before = (await hill.links.ofStatement(p, record, 1))!
    assert.deepEqual(
      before.proposed.map(({ line, words }) => [line.label, [...words].sort()]),
      [['1.1', ['begin', 'early', 'floods', 'warnin']]],
    )
    assert.deepEqual((await hill.plans.line(p, plan, 2))!.grounds, [])
    assert.ok((await hill.links.decide(p, record, 1, confirm(plan), AT)).ok)
    const after = (await hill.links.ofStatement(p, record, 1))!
    assert.deepEqual([after.linked.map(({ line }) => line.label), after.proposed], [['1.1'], []])
    const line = (await hill.plans.line(p, plan, 2))!
    assert.deepEqual(
      line.grounds.map((row) => [row.record.title, row.statement.number]),
      [['The communiqué', 1]],
    )
    assert.deepEqual([...(await hill.plans.get(p, plan))!.grounds], [[2, 1]])
    assert.deepEqual(
      line.trail?.rows.map(({ act, content }) => [act, content?.after?.statement]),
      [['link', `${record}/1`]],
    )
  })

  test('a pair is rejected or taken back, and of two who decide at once one is told', async () => {
    const { p, plan, record, hill, coast } = await made()
    const outcomes = await Promise.all(
      [hill, coast].map(({ links }) => links.decide(p, record, 1, { ...confirm(plan), act: 'reject' }, AT)),
    )
    assert.deepEqual(outcomes.map((each) => (each.ok ? 'kept' : each.refusal.reason)).sort(), [
      'kept',
      'link-decided-already',
    ])
    const view = (await hill.links.ofPlan(p, plan, null, 1))!
    assert.deepEqual([view.proposed.total, view.linked.length, view.rejected.length], [0, 0, 1])
    assert.ok((await hill.links.decide(p, record, 1, { ...confirm(plan), act: 'reopen' }, AT)).ok)
    assert.equal((await hill.links.ofPlan(p, plan, null, 1))!.proposed.total, 1)
    const gone = await hill.links.decide(p, record, 1, { ...confirm(plan), act: 'reopen' }, AT)
    assert.ok(!gone.ok && gone.refusal.reason === 'link-gone')
  })

  test('a line is chosen by its number, also where no words are shared', async () => {
    const { p, plan, record, hill } = await made()
    const asked = { act: 'confirm', plan, line: { label: '1.1' } }
    assert.ok((await hill.links.decide(p, record, 2, asked, AT)).ok)
    assert.equal((await hill.links.ofPlan(p, plan, null, 1))!.linked[0]!.row.statement.number, 2)
    for (const [line, reason] of [
      [{ label: '9.9' }, 'no-such-line'],
      [{ label: '' }, 'link-without-number'],
      [{ line: 1 }, 'no-such-line'],
    ] as const) {
      const outcome = await hill.links.decide(p, record, 2, { ...asked, line }, AT)
      assert.ok(!outcome.ok && outcome.refusal.reason === reason, reason)
    }
    for (const [changed, reason] of [
      [{ plan: 999 }, 'no-such-plan'],
      [{ plan: record }, 'no-such-plan'],
      [{ act: 'praise' }, 'no-such-act'],
    ] as const) {
      const outcome = await hill.links.decide(p, record, 2, { ...asked, ...changed }, AT)
      assert.ok(!outcome.ok && outcome.refusal.reason === reason, reason)
    }
    const nobody = await hill.links.decide(p, record, 99, asked, AT)
    assert.ok(!nobody.ok && nobody.refusal.reason === 'not-found')
  })

  test('a confirmed commitment without a line is told until it has one; a proposed one is not', async () => {
    const { p, plan, record, hill } = await made()
    const without = async () => (await hill.links.ofPlan(p, plan, null, 1))!.withoutInAll
    assert.equal(await without(), 0)
    for (const number of [1, 2])
      givenBy(await hill.decisions.take(p, record, number, sampleDecision('confirm')))
    assert.equal(await without(), 2)
    givenBy(await hill.links.decide(p, record, 1, confirm(plan), AT))
    assert.equal(await without(), 1)
    assert.equal((await hill.plans.succession(p, plan, null))!.withoutInAll, 1)
  })

  test('a statement that is rejected is linked with nothing any more', async () => {
    const { p, plan, record, hill } = await made()
    givenBy(await hill.links.decide(p, record, 1, confirm(plan), AT))
    givenBy(await hill.decisions.take(p, record, 1, sampleDecision('reject')))
    assert.deepEqual((await hill.plans.line(p, plan, 2))!.grounds, [])
    assert.equal((await hill.links.ofPlan(p, plan, null, 1))!.linked.length, 0)
  })

  test('a link with words of a draft is there for its own side alone, also when the plan is everybody’s', async () => {
    const { p, plan, record, hill, coast } = await made({ plan: 'public', said: 'draft' })
    const refused = await coast.links.decide(p, record, 1, confirm(plan), AT)
    assert.ok(!refused.ok && refused.refusal.reason === 'not-found')
    const [before, trail] = [await coast.plans.line(p, plan, 2), await coast.trail.heads(p)]
    givenBy(await hill.links.decide(p, record, 1, confirm(plan), AT))
    assert.equal((await hill.plans.line(p, plan, 2))!.grounds.length, 1)
    assert.deepEqual(await coast.plans.line(p, plan, 2), before)
    assert.deepEqual(await coast.trail.heads(p), trail)
    assert.equal((await coast.links.ofPlan(p, plan, null, 1))!.linked.length, 0)
    assert.equal((await bed.store.as(PUBLIC).links.ofPlan(p, plan, null, 1))!.proposed.total, 0)
    // What was said of the two while one was a draft stays its side's, also once the plan's own history is read.
    assert.deepEqual((await coast.plans.line(p, plan, 2))!.trail?.rows, [])
    assert.equal((await hill.plans.line(p, plan, 2))!.trail?.rows.length, 1)
  })

  test('a link with a line of a draft is there for its own side alone', async () => {
    const { p, plan, record, hill, coast } = await made({ plan: 'draft', said: 'public' })
    const before = await coast.statements.get(p, record, 1)
    givenBy(await hill.links.decide(p, record, 1, confirm(plan), AT))
    assert.equal((await hill.links.ofStatement(p, record, 1))!.linked.length, 1)
    assert.deepEqual((await coast.links.ofStatement(p, record, 1))!, {
      ...{ linked: [], rejected: [], proposed: [], plans: [] },
    })
    assert.deepEqual(await coast.statements.get(p, record, 1), before)
    const hidden = await coast.links.decide(p, record, 1, confirm(plan), AT)
    const absent = await coast.links.decide(p, record, 1, confirm(999), AT)
    assert.deepEqual(hidden, absent)
  })

  test('whoever only reads says nothing of a link', async () => {
    const { p, plan, record } = await made({ plan: 'public', said: 'public' })
    for (const actor of [PUBLIC, personWith('Rea', postOf(p, 'reader', 'hill'))]) {
      const outcome = await bed.store.as(actor).links.decide(p, record, 1, confirm(plan), AT)
      assert.ok(!outcome.ok && outcome.refusal.reason !== 'not-found')
    }
  })

  test('a plan with links is not taken back by those who see them; hidden ones go with it and are told to nobody', async () => {
    const { p, plan, record, hill, coast } = await made({ said: 'draft' })
    givenBy(await hill.links.decide(p, record, 1, confirm(plan), AT))
    const kept = await hill.plans.drop(p, plan)
    assert.ok(!kept.ok && kept.refusal.reason === 'plan-followed')
    assert.ok((await coast.plans.drop(p, plan)).ok)
    assert.equal(await hill.plans.get(p, plan), null)
  })

  test('a line goes on as one of a later plan where somebody says so, and both lines tell it', async () => {
    const { p, plan, hill, coast, keptPlan } = await made()
    const later = await keptPlan(LATER, 'draft', 'The later plan')
    const place = { record: plan, line: 2 }
    const asked = { act: 'confirm', later, line: { line: 2 } }
    givenBy(await hill.successions.decide(p, place, asked, AT))
    const { after } = (await hill.plans.line(p, plan, 2))!.continues
    assert.deepEqual(
      after.map((each) => [each.plan.title, each.line.text]),
      [['The later plan', LATER[1]]],
    )
    assert.equal((await hill.plans.line(p, later, 2))!.continues.before[0]!.line.text, PLAN[1])
    assert.deepEqual((await hill.plans.succession(p, plan, later))!.said, [
      { before: 2, after: 2, state: 'confirmed' },
    ])
    // The later plan is a draft of one side: the other learns nothing of it.
    assert.deepEqual((await coast.plans.line(p, plan, 2))!.continues.after, [])
    assert.deepEqual((await coast.plans.line(p, plan, 2))!.trail?.rows, [])
    assert.deepEqual(
      await coast.successions.decide(p, place, asked, AT),
      await coast.successions.decide(p, place, { ...asked, later: 999 }, AT),
    )
    const twice = await hill.successions.decide(p, place, asked, AT)
    assert.ok(!twice.ok && twice.refusal.reason === 'link-decided-already')
    const kept = await hill.plans.drop(p, later)
    assert.ok(!kept.ok && kept.refusal.reason === 'plan-followed')
    givenBy(await hill.successions.decide(p, place, { ...asked, act: 'reopen' }, AT))
    assert.deepEqual((await hill.plans.succession(p, plan, later))!.said, [])
    const own = await hill.successions.decide(p, place, { ...asked, later: plan }, AT)
    assert.ok(!own.ok && own.refusal.reason === 'link-of-one-record')
    const section = await hill.successions.decide(p, { record: plan, line: 1 }, asked, AT)
    assert.ok(!section.ok && section.refusal.reason === 'not-found')
  })
})
