import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import { JOINT } from '../register/standing.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const TODAY = '2026-01-02'
const SERIES = 1
const SEEN = { ...JOINT, stage: 'public' as const }

onEachEngine('the brief for the next meeting', (bed: Bed) => {
  let p: string
  let summit: number
  let later: number

  /** The second of three meetings has the last record; another record came out after it, and one is a side's own draft. */
  before(async () => {
    p = await bed.partnership()
    const meeting = (await bed.store.meetings.byKey(p, 'summit-2'))!
    const floods = { issues: ['floods'] }
    const said = ['Ada Brook agreed to a watch on floods.', 'They agreed to meet.', 'They agreed to row.']
    summit = await bed.store.records.add(
      p,
      sampleRecord(sampleReading(said, floods), { meeting, published: '2019-06-20', standing: SEEN }),
      AT,
    )
    const add = (words: string, published: string, more = {}) =>
      bed.store.records.add(
        p,
        sampleRecord(sampleReading([words], floods), { published, meeting: null, standing: SEEN, ...more }),
        AT,
      )
    await add('They noted floods before.', '2019-06-29')
    later = await add('They noted floods again.', '2021-03-01')
    await add('They urged silence on floods.', '2022-03-01', {
      standing: { ...SEEN, owner: 'hill', stage: 'draft' as const },
    })
    for (const number of [1, 2]) await bed.store.decisions.take(p, summit, number, sampleDecision('confirm'))
  })

  test('it tells what was agreed at the last meeting that has a record, and what was said of it since', async () => {
    const view = (await bed.store.as(PUBLIC).briefs.of(p, SERIES, TODAY))!
    assert.equal(view.last?.meeting.ordinal, 2)
    assert.deepEqual(
      view.unrecorded.map(({ ordinal }) => ordinal),
      [3],
    )
    assert.deepEqual(
      view.agreed.map(({ statement, subjects, since }) => [
        ...[statement.statement.content.quote.exact, statement.place.paragraph, subjects],
        since.map(({ record }) => record.id),
      ]),
      [
        ['Ada Brook agreed to a watch on floods.', 1, ['floods'], [later]],
        ['They agreed to meet.', 2, [], []],
      ],
    )
    assert.deepEqual(
      [view.undecided.total, view.undecided.first.map(({ statement }) => statement.number)],
      [1, [3]],
    )
  })

  test('a side is told of its own draft, the other side and the public are not', async () => {
    const since = async (actor: typeof PUBLIC | ReturnType<typeof personWith>) =>
      (await bed.store.as(actor).briefs.of(p, SERIES, TODAY))!.agreed[0]!.since.length
    assert.equal(await since(personWith('Noor', postOf(p, 'side-editor', 'hill'))), 2)
    assert.equal(await since(personWith('Rui', postOf(p, 'side-editor', 'coast'))), 1)
    assert.equal(await since(PUBLIC), 1)
  })

  test('what waits is told to those who decide, and to nobody without an account', async () => {
    const noor = personWith('Noor', postOf(p, 'side-editor', 'hill'))
    assert.equal((await bed.store.as(noor).briefs.of(p, SERIES, TODAY))!.waiting?.statements, 4)
    assert.equal((await bed.store.as(PUBLIC).briefs.of(p, SERIES, TODAY))!.waiting, null)
  })

  test('who chaired is named once, with who holds the post today', async () => {
    const { posts } = (await bed.store.as(PUBLIC).briefs.of(p, SERIES, TODAY))!
    assert.deepEqual(
      posts.map(({ post, before, today }) => [post, before.name, today.map(({ name }) => name)]),
      [['Chair of the League, Hill League', 'Ada Brook', ['Ada Brook']]],
    )
  })

  test('before any meeting there is only the next, and of no such series there is no brief', async () => {
    const view = (await bed.store.briefs.of(p, SERIES, '2018-01-01'))!
    assert.deepEqual([view.last, view.next?.ordinal, view.agreed], [null, 1, []])
    assert.equal(await bed.store.briefs.of(p, 99, TODAY), null)
    assert.equal(await bed.store.briefs.of('nowhere', SERIES, TODAY), null)
  })
})
