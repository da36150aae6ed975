import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { ClauseHistoryView } from '../search/agreed/history-view.ts'
import { clauseThread } from './clause-thread.ts'
import { withActor } from './door.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'
import { withinTime } from './within-time.ts'

const OLD = 'The leagues noted the need of joint patrols against the spring floods of the lower valley.'
const MIDDLE = 'The leagues agreed to hold joint patrols against the spring floods of the lower valley.'
const NEW =
  'The leagues agreed to hold joint patrols each year against the spring floods of the whole valley.'
const OTHER = 'Coast Council welcomed xebecs.'

const told = (view: ClauseHistoryView | null) =>
  view!.steps.map(({ day, joined, to }) => [
    day?.slice(0, 4),
    joined,
    to?.record.published?.slice(0, 4) ?? null,
  ])

onEachEngine('the history of a clause', (bed: Bed) => {
  const made = async () => {
    const p = await bed.partnership()
    const add = (
      words: readonly string[],
      published: string,
      over: Parameters<typeof sampleRecord>[1] = {},
    ) =>
      bed.store.records.add(
        p,
        sampleRecord(sampleReading(words, { issues: ['spring floods'] }), { published, ...over }),
        AT,
      )
    const old = await add([OLD], '2016-04-01')
    const middle = await add([MIDDLE, OTHER], '2018-04-10')
    const late = await add([NEW], '2020-09-15')
    const [hill, coast] = [bed.store.as(editorOf(p, 'hill')), bed.store.as(editorOf(p, 'coast'))]
    const pair = (record: number, act = 'confirm') => ({ act, other: { record, number: 1 } })
    return { p, add, old, middle, late, hill, coast, pair }
  }

  test('wordings before and after are proposed by likeness, each to the one next to it, in the order of their days', async () => {
    const { p, middle, old, hill } = await made()
    const view = (await hill.clauses.history(p, middle, 1))!
    assert.deepEqual(told(view), [
      ['2016', 'proposed', '2018'],
      ['2018', 'own', null],
      ['2020', 'proposed', '2018'],
    ])
    assert.deepEqual(
      view.steps.map(({ against }) => against),
      [null, 0, 1],
    )
    assert.ok(view.steps[0]!.likeness! >= 0.5 && view.steps[0]!.likeness! < 1)
    assert.deepEqual(told(await hill.clauses.history(p, old, 1)), [
      ['2016', 'own', null],
      ['2018', 'proposed', '2016'],
      ['2020', 'proposed', '2018'],
    ])
    assert.deepEqual(told(await hill.clauses.history(p, middle, 2)), [['2018', 'own', null]])
  })

  test('what people said is the same clause is followed from statement to statement, and told in the trail', async () => {
    const { p, old, middle, late, hill, coast, pair } = await made()
    assert.ok((await hill.clauses.decide(p, middle, 1, pair(old), AT)).ok)
    assert.ok((await coast.clauses.decide(p, middle, 1, pair(late), AT)).ok)
    assert.deepEqual(told(await coast.clauses.history(p, old, 1)), [
      ['2016', 'own', null],
      ['2018', 'confirmed', '2016'],
      ['2020', 'confirmed', '2018'],
    ])
    const view = (await hill.statements.get(p, middle, 1))!
    assert.deepEqual(
      view.trail?.rows.map(({ act, content }) => [act, content?.after?.statement]),
      [
        ['link-clause', `${late}/1`],
        ['link-clause', `${old}/1`],
      ],
    )
  })

  test('what is another clause is not proposed again, until that is taken back', async () => {
    const { p, old, middle, late, hill, pair } = await made()
    assert.ok((await hill.clauses.decide(p, middle, 1, pair(late, 'reject'), AT)).ok)
    const view = (await hill.clauses.history(p, middle, 1))!
    assert.deepEqual(
      view.steps.map(({ row }) => row.record.id),
      [old, middle],
    )
    assert.deepEqual(
      view.rejected.map(({ row, to }) => [row.record.id, to.record.id]),
      [[late, middle]],
    )
    assert.ok((await hill.clauses.decide(p, late, 1, pair(middle, 'reopen'), AT)).ok)
    assert.equal((await hill.clauses.history(p, middle, 1))!.steps.length, 3)
  })

  test('of two who decide at once one is told, and each refusal is its own', async () => {
    const { p, old, middle, hill, coast, pair } = await made()
    const outcomes = await Promise.all(
      [hill, coast].map(({ clauses }) => clauses.decide(p, middle, 1, pair(old), AT)),
    )
    assert.deepEqual(outcomes.map((each) => (each.ok ? 'kept' : each.refusal.reason)).sort(), [
      'clause-decided-already',
      'kept',
    ])
    const reader = bed.store.as(personWith('Rae Reed', postOf(p, 'reader', 'hill')))
    for (const [nouns, number, asked, reason] of [
      [hill, 1, pair(old, 'marry'), 'no-such-clause-act'],
      [hill, 1, pair(9876), 'no-such-statement'],
      [hill, 1, { act: 'confirm', other: { record: middle, number: 2 } }, 'clause-of-one-record'],
      [hill, 2, pair(old, 'reopen'), 'clause-link-gone'],
      [hill, 99, pair(old), 'not-found'],
      [reader, 1, pair(old), 'reader-only'],
    ] as const) {
      const outcome = await nouns.clauses.decide(p, middle, number, asked, AT)
      assert.ok(!outcome.ok)
      if (reason !== 'reader-only') assert.equal(outcome.refusal.reason, reason)
    }
    assert.equal((await bed.store.as(PUBLIC).clauses.decide(p, middle, 1, pair(old), AT)).ok, false)
  })

  test('a wording of a draft is in the history of its own side alone, and so is what was said of it', async () => {
    const { p, middle, add, hill, coast, pair } = await made()
    const draft = await add(
      ['The leagues agreed to mend their locks before the spring floods.'],
      '2019-01-01',
      {
        standing: { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' },
      },
    )
    assert.ok((await hill.clauses.decide(p, middle, 1, pair(draft), AT)).ok)
    const records = async (nouns: typeof hill) =>
      (await nouns.clauses.history(p, middle, 1))!.steps.map(({ row }) => row.record.id)
    assert.ok((await records(hill)).includes(draft))
    assert.ok(!(await records(coast)).includes(draft))
    const { rows } = await sql<{
      chain: string
    }>`select chain from trail where partnership_id = ${p} and act = 'link-clause'`.execute(bed.store.db)
    assert.deepEqual(rows, [{ chain: 'side/hill' }])
    assert.equal(await coast.clauses.history(p, draft, 1), null)
  })

  test('a topic has its words through the years, each with the earlier one that it is most like', async () => {
    const { p, hill } = await made()
    const [floods] = (await hill.topics.list(p, 'issue', 1))!.topics.rows
    const view = (await hill.topics.history(p, 'issue', floods!.id, 1))!
    assert.deepEqual(
      view.steps.rows.map(({ day, against }) => [day?.slice(0, 4), against]),
      [
        ['2016', null],
        ['2018', 0],
        ['2020', 1],
      ],
    )
    assert.equal(view.steps.total, 3)
    assert.deepEqual((await hill.topics.history(p, 'issue', floods!.id, 9))!.steps.rows, [])
    assert.equal(await hill.topics.history(p, 'issue', 9876, 1), null)
  })

  test('what is another clause is not proposed further down either, of whichever wording of the thread that was said', async () => {
    const { p, old, middle, late, add, hill, pair } = await made()
    const records = async () =>
      (await hill.clauses.history(p, late, 1))!.steps.map(({ row }) => row.record.id)
    const oldest = await add([OLD], '2014-04-01')
    assert.deepEqual(await records(), [oldest, old, middle, late])
    // Said of one that is only proposed: neither it nor those before it propose the other.
    assert.ok((await hill.clauses.decide(p, middle, 1, pair(oldest, 'reject'), AT)).ok)
    assert.deepEqual(await records(), [old, middle, late])
    assert.ok((await hill.clauses.decide(p, late, 1, pair(old, 'reject'), AT)).ok)
    assert.deepEqual(await records(), [middle, late])
  })

  test('what was proposed before the time ran out is told, and that there may be more', async () => {
    const { p, middle, old } = await made()
    const found = await withActor(bed.store.db, editorOf(p, 'hill'), async (context) => {
      const thread = await clauseThread(context, p, { record: middle, number: 1 })
      let asked = 0
      return thread.proposed((ask) => withinTime(context, asked++ === 0 ? 60_000 : 0, ask))
    })
    assert.deepEqual([found.members.map(({ wording }) => wording.record), found.slow], [[old], true])
  })

  test('of a statement without a day nothing earlier or later is looked for, and that is told', async () => {
    const { p, middle, hill } = await made()
    const undated = await bed.store.records.add(
      p,
      sampleRecord(sampleReading([MIDDLE]), { published: null }),
      AT,
    )
    const view = (await hill.clauses.history(p, undated, 1))!
    assert.deepEqual([view.steps.length, view.undated, view.slow], [1, true, false])
    assert.equal((await hill.clauses.history(p, middle, 1))!.undated, false)
  })

  test('how many statements a topic’s history has is told of CONFIDENTIAL ones too, and so in the trail, whatever page they are on', async () => {
    const { p, add, hill } = await made()
    for (let at = 0; at < 40; at++) await add([MIDDLE], '2021-01-01')
    const secret = await add(['The leagues noted the spring floods of Wend.'], '2022-01-01', {
      standing: { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'joint' },
    })
    const reads = async () =>
      (
        await sql<{ n: number }>`select count(*)::integer as n from trail
          where partnership_id = ${p} and act = 'read' and record_id = ${secret}`.execute(bed.store.db)
      ).rows[0]!.n
    const [floods] = (await hill.topics.list(p, 'issue', 1))!.topics.rows
    const before = await reads()
    const view = (await hill.topics.history(p, 'issue', floods!.id, 1))!
    assert.deepEqual([view.steps.total, view.steps.pages, view.unread], [44, 2, false])
    assert.ok(view.steps.rows.every(({ row }) => row.record.id !== secret))
    assert.equal(await reads(), before + 1)
  })
})
