import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import { standingOf } from '../plans/following/standing.ts'
import { SUGGESTED_SCHEME } from '../reading/suggest/scheme.ts'
import type { AlignmentSubject } from '../register/alignment/alignment.ts'
import type { Stage } from '../register/standing.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleFramework } from './testing/sample-framework.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const PLAN = [
  'Rivers',
  'Begin early warning of floods;',
  'Exchange officers each year',
  'of both sides;',
  'Done.',
]
const SAID = ['The leagues agreed to begin early warning of floods.']
const LATER = '2026-03-01T09:00:00.000Z'

const standing = (stage: Stage) => ({
  standing: { owner: 'hill', marking: 'UNCLASSIFIED' as const, stage },
})
const say = (words: string, reason = '', act = 'confirm') => ({ act, concept: { words }, reason })

onEachEngine('alignments of lines and statements', (bed: Bed) => {
  const made = async (stage: Stage = 'joint') => {
    const p = await bed.partnership()
    await bed.store.frameworks.import(p, sampleFramework(), AT)
    const hill = bed.store.as(editorOf(p, 'hill', 'Noor Hadley'))
    const title = 'The plan'
    const plan = await bed.store.records.add(
      p,
      sampleRecord(sampleReading(PLAN), { title, kind: 'plan-of-action', ...standing(stage) }),
      AT,
    )
    const rows = (await bed.store.plans.outline(p, plan))!.rows
    givenBy(await hill.plans.keep(p, plan, planAsked(rows, { title }), AT))
    const record = await bed.store.records.add(
      p,
      sampleRecord(sampleReading(SAID), {
        title: 'The communiqué',
        published: '2025-05-03',
        ...standing(stage),
      }),
      AT,
    )
    const line: AlignmentSubject = { of: 'line', record: plan, number: 2 }
    const statement: AlignmentSubject = { of: 'statement', record, number: 1 }
    return { p, plan, record, line, statement, hill, coast: bed.store.as(editorOf(p, 'coast', 'Rui Sande')) }
  }
  type Made = Awaited<ReturnType<typeof made>>

  const saidOf = async ({ p, plan }: Made, actor = bed.store) =>
    (await actor.plans.line(p, plan, 2))!.aligned.said.map(
      ({ concept, state, side, by, reason }) => [concept.code, state, side, by, reason] as const,
    )
  const goals = async ({ p, plan }: Made, on: string) => {
    const view = (await bed.store.plans.get(p, plan))!
    return standingOf(view.lines, on, ['goal'], { framework: 'aims' }).groups.goal!.map(
      ({ key, counted }) => `${key}: ${counted.map(({ id }) => id).join(' ')}`,
    )
  }

  test('a line serves what people say, and it is told which side says so, in which post and why', async () => {
    const there = await made()
    givenBy(await there.hill.alignments.decide(there.p, there.line, say('1.1', 'Both banks are told'), AT))
    givenBy(await there.coast.alignments.decide(there.p, there.line, say('travel'), AT))
    assert.deepEqual(await saidOf(there), [
      ['1.1', 'confirmed', 'hill', 'Desk officer', 'Both banks are told'],
      ['2', 'confirmed', 'coast', 'Desk officer', null],
    ])
    const { trail } = (await there.hill.plans.line(there.p, there.plan, 2))!
    assert.deepEqual(
      trail?.rows.map(({ act, content }) => [act, content?.after?.concept, content?.reason]).toReversed(),
      [
        ['align', '1.1 Floods foretold', 'Both banks are told'],
        ['align', '2 Travel', null],
      ],
    )
  })

  test('a statement serves what people say, and shows it', async () => {
    const { p, record, statement, hill } = await made()
    givenBy(await hill.alignments.decide(p, statement, say('1'), AT))
    const view = (await hill.statements.get(p, record, 1))!
    assert.deepEqual(
      view.aligned?.said.map(({ concept, state }) => [concept.code, state]),
      [['1', 'confirmed']],
    )
    assert.ok(view.trail?.rows.some(({ act }) => act === 'align'))
  })

  test('what was said is said once, can be taken back, and be said again; the history keeps it all', async () => {
    const there = await made()
    const { p, plan, line, hill, coast } = there
    const again = (act: string) => ({ act, concept: { framework: 'aims', code: '1.1' }, reason: '' })
    givenBy(await hill.alignments.decide(p, line, say('1.1'), AT))
    const twice = await coast.alignments.decide(p, line, again('confirm'), AT)
    assert.equal(twice.ok ? '' : twice.refusal.reason, 'alignment-decided-already')
    givenBy(await coast.alignments.decide(p, line, again('reopen'), LATER))
    assert.deepEqual(await saidOf(there), [])
    const gone = await coast.alignments.decide(p, line, again('reopen'), LATER)
    assert.equal(gone.ok ? '' : gone.refusal.reason, 'alignment-gone')
    givenBy(await coast.alignments.decide(p, line, again('reject'), LATER))
    assert.deepEqual(await saidOf(there), [['1.1', 'rejected', 'coast', 'Desk officer', null]])
    const rows = await bed.store.db
      .selectFrom('alignment')
      .select(['version', 'state'])
      .where('partnership_id', '=', p)
      .where('record_id', '=', plan)
      .orderBy('version')
      .execute()
    assert.deepEqual(
      rows.map(({ version, state }) => `${version} ${state}`),
      ['1 confirmed', '2 withdrawn', '3 rejected'],
    )
  })

  test('a plan is counted by goal on any day as it was said then', async () => {
    const there = await made()
    const { p, line, hill } = there
    givenBy(await hill.alignments.decide(p, line, say('1.1'), '2026-02-01T09:00:00.000Z'))
    const back = { act: 'reopen', concept: { framework: 'aims', code: '1.1' }, reason: '' }
    givenBy(await hill.alignments.decide(p, line, back, LATER))
    givenBy(await hill.alignments.decide(p, { ...line, number: 3 }, say('2'), LATER))
    assert.deepEqual(await goals(there, '2026-01-31'), ['null: 2 3'])
    assert.deepEqual(await goals(there, '2026-02-01'), ['1: 2', 'null: 3'])
    assert.deepEqual(await goals(there, '2026-03-01'), ['2: 3', 'null: 2'])
    const { frameworks } = (await hill.plans.matrix(p, there.plan, '2026-03-01'))!
    assert.deepEqual(
      frameworks?.map(({ id, goals }) => [id, goals.map(({ code }) => code)]),
      [['aims', ['1', '2']]],
    )
  })

  test('what is not there, is several, is no act or says too much is refused, and nothing is kept', async () => {
    const there = await made()
    const { p, line, statement, hill } = there
    const reasonOf = async (subject: AlignmentSubject, asked: ReturnType<typeof say>) => {
      const outcome = await hill.alignments.decide(p, subject, asked, AT)
      return outcome.ok ? 'kept' : outcome.refusal.reason
    }
    assert.deepEqual(
      [
        await reasonOf(line, say('ferries')),
        await reasonOf(line, say('aims')),
        await reasonOf(line, say(' ')),
        await reasonOf(line, say('1', '', 'join')),
        await reasonOf(line, say('1', 'x'.repeat(501))),
        await reasonOf({ ...line, number: 1 }, say('1')),
        await reasonOf({ ...line, number: 99 }, say('1')),
        await reasonOf({ ...statement, number: 99 }, say('1')),
        await reasonOf({ ...statement, record: 9_999 }, say('1')),
      ],
      [
        ...['no-such-concept', 'several-concepts', 'concept-missing', 'no-such-alignment-act'],
        ...['alignment-reason-too-long', 'not-found', 'not-found', 'not-found', 'not-found'],
      ],
    )
    assert.deepEqual(await saidOf(there), [])
  })

  test('only those who decide on the record may say it, and of a draft only its own side', async () => {
    const { p, line, coast } = await made('draft')
    const reasonOf = async (nouns: typeof coast) => {
      const outcome = await nouns.alignments.decide(p, line, say('1'), AT)
      return outcome.ok ? 'kept' : outcome.refusal.reason
    }
    assert.equal(await reasonOf(coast), 'not-found')
    const joint = await made()
    const reader = bed.store.as(personWith('Ida Brook', postOf(joint.p, 'reader', 'hill')))
    const refused = await reader.alignments.decide(joint.p, joint.line, say('1'), AT)
    assert.equal(refused.ok ? '' : refused.refusal.reason, 'role-not-enough')
    const officer = bed.store.as(personWith('Tove Lind', postOf(joint.p, 'validating-officer', 'coast')))
    assert.ok((await officer.alignments.decide(joint.p, joint.line, say('1'), AT)).ok)
  })

  test('those who hold no post are not told in which post it was said, nor handed the frameworks to choose from', async () => {
    const there = await made('public')
    await bed.store.db.updateTable('partnership').set({ portal: true }).where('id', '=', there.p).execute()
    givenBy(await there.hill.alignments.decide(there.p, there.line, say('1'), AT))
    const reader = bed.store.as(PUBLIC)
    const { aligned } = (await reader.plans.line(there.p, there.plan, 2))!
    assert.deepEqual(
      aligned.said.map(({ side, by }) => [side, by]),
      [['hill', null]],
    )
    assert.deepEqual([aligned.concepts, aligned.any], [[], true])
  })

  test('what a machine proposed is a row of the same kind, which a person confirms or rejects', async () => {
    const there = await made()
    const { p, plan, line, hill } = there
    await bed.store.db
      .insertInto('alignment')
      .values(
        ['1', '2'].map((code) => ({
          ...{ partnership_id: p, record_id: plan, subject: 'line', number: 2, line: 2, statement: null },
          ...{ framework: 'aims', code, version: 1, state: 'proposed', at: AT },
          ...{ by: null, side: null, reason: null },
        })),
      )
      .execute()
    assert.deepEqual(await goals(there, '2030-01-01'), ['null: 2 3'])
    givenBy(await hill.alignments.decide(p, line, say('1'), AT))
    givenBy(await hill.alignments.decide(p, line, say('2', '', 'reject'), AT))
    assert.deepEqual(
      (await saidOf(there)).map(([code, state]) => `${code} ${state}`),
      ['1 confirmed', '2 rejected'],
    )
    assert.deepEqual(await goals(there, '2030-01-01'), ['1: 2', 'null: 3'])
  })

  test('of two who say it at once one is told that it was said', async () => {
    const { p, line, hill, coast } = await made()
    const outcomes = await Promise.all(
      [hill, coast].map((nouns) => nouns.alignments.decide(p, line, say('1'), AT)),
    )
    assert.deepEqual(outcomes.map(({ ok }) => ok).sort(), [false, true])
  })

  test('a plan whose lines are said to serve something is not taken back', async () => {
    const { p, plan, line, hill } = await made()
    givenBy(await hill.alignments.decide(p, line, say('1'), AT))
    const dropped = await hill.plans.drop(p, plan)
    assert.equal(dropped.ok ? '' : dropped.refusal.reason, 'plan-followed')
  })

  test('what was confirmed of the goals that are suggested are rows to learn from: of what both sides see, and no drafts', async () => {
    const goals = { ...sampleFramework(), id: 'goals', uri: SUGGESTED_SCHEME }
    const concept = { ...goals.concepts[0]!, broader: [], depth: 0 }
    const concepts = ['13', '13.1', '6'].map((code) => ({
      ...{ ...concept, code, labels: { en: `Goal ${code}` }, tops: [code.split('.')[0]!] },
    }))
    const rowsOf = async (stage: Stage) => {
      const { p, line, statement, hill } = await made(stage)
      await bed.store.frameworks.import(p, { ...goals, concepts }, AT)
      const decide = (subject: AlignmentSubject, code: string, act = 'confirm') =>
        hill.alignments.decide(p, subject, { act, concept: { framework: 'goals', code }, reason: '' }, LATER)
      for (const code of ['13.1', '6']) givenBy(await decide(line, code))
      givenBy(await decide(line, '6', 'reopen'))
      givenBy(await decide(line, '13', 'reject'))
      givenBy(await decide(statement, '13'))
      const rivers = { act: 'confirm', concept: { framework: 'aims', code: '1.1' }, reason: '' }
      givenBy(await hill.alignments.decide(p, statement, rivers, LATER))
      return bed.store.alignments.rows(p)
    }
    assert.deepEqual(await rowsOf('joint'), [
      { text: 'Begin early warning of floods;', goals: [13], targets: ['13.1'], lang: 'en' },
      { text: SAID[0], goals: [13], targets: [], lang: 'en' },
    ])
    assert.deepEqual(await rowsOf('draft'), [])
  })
})
