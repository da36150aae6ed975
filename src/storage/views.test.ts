import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { EVERYTHING } from '../register/watch/said.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const names = { people: ['Ada Brook'], issues: ['floods'], areas: ['ferries'] }
const plan = { instruments: [{ name: 'River Plan', year: null }] }

const ALL = { ...EVERYTHING, strength: null, with: null }
const FIRST_PAGE = { page: 1, today: AT.slice(0, 10) }

onEachEngine('what one can ask of a partnership', (bed: Bed) => {
  let p: string
  let first: number
  let second: number
  let meeting: number

  /** Two records of one partnership: of the first summit, and of no meeting, with a rejected statement. */
  before(async () => {
    p = await bed.partnership()
    meeting = (await bed.store.meetings.byKey(p, 'summit-1'))!
    first = await bed.store.records.add(
      p,
      sampleRecord(
        sampleReading(
          [
            'Ada Brook agreed to a watch on floods.',
            'The leagues noted floods and ferries under the River Plan.',
            'They welcomed rain.',
          ],
          { ...names, ...plan },
        ),
        { meeting },
      ),
      AT,
    )
    second = await bed.store.records.add(
      p,
      sampleRecord(
        sampleReading(['They urged haste on floods.', 'They noted floods.'], { issues: ['floods'] }),
        {
          published: '2020-02-01',
          kind: 'report',
        },
      ),
      AT,
    )
    await bed.store.decisions.take(p, first, 1, sampleDecision('confirm'))
    await bed.store.decisions.take(p, second, 2, sampleDecision('reject'))
  })

  test('the overview counts what stands and shows the newest record first', async () => {
    const view = await bed.store.overview(p)
    assert.ok(view)
    assert.equal(view.records, 2)
    assert.deepEqual(
      view.newest.map(({ id }) => id),
      [second, first],
    )
    assert.deepEqual(view.counts.byState, {
      proposed: 3,
      confirmed: 1,
      amended: 0,
      rejected: 1,
      withdrawn: 0,
    })
    assert.equal(view.counts.byKind.note, 1)
    assert.deepEqual(
      view.mechanisms.map(({ meetings }) => meetings.map(({ ordinal, records }) => [ordinal, records])),
      [
        [
          [1, 1],
          [2, 0],
          [3, 0],
        ],
      ],
    )
    assert.deepEqual(
      view.issues.map(({ name, statements }) => [name, statements]),
      [['floods', 3]],
    )
    assert.deepEqual(
      view.figures.map(({ instrument, value, of }) => [instrument, value, of]),
      [['River Plan', 12, 20]],
    )
  })

  test('the home lists every partnership with its records', async () => {
    const { partnerships } = await bed.store.partnerships.list()
    assert.equal(partnerships.find(({ id }) => id === p)?.records, 2)
  })

  test('a topic has every standing statement on it, oldest first, and the years', async () => {
    const topic = (await bed.store.topics.list(p, 'issue', 1))?.topics.rows[0]
    assert.ok(topic)
    const view = await bed.store.topics.get(p, { kind: 'issue', id: topic.id }, ALL, FIRST_PAGE)
    assert.deepEqual(
      view?.statements.rows.map(({ record, statement }) => [record.id, statement.number]),
      [
        [first, 1],
        [first, 2],
        [second, 1],
      ],
    )
    assert.deepEqual(
      view?.watched.byYear.map(({ year, statements }) => [year, statements]),
      [
        ['2018', 2],
        ['2020', 1],
      ],
    )
    assert.deepEqual(view?.topic.alsoKnownAs, ['spring floods'])
    assert.equal(await bed.store.topics.get(p, { kind: 'area', id: topic.id }, ALL, FIRST_PAGE), null)
  })

  test('an instrument has its statements, the records that cite it and its figures', async () => {
    const row = (await bed.store.instruments.list(p, 1))?.instruments.rows[0]
    assert.equal(row?.citedBy, 1)
    const view = await bed.store.instruments.get(p, row!.id, 1)
    assert.deepEqual(
      view?.statements.rows.map(({ statement }) => statement.number),
      [2],
    )
    assert.deepEqual(
      view?.citedBy.map(({ id }) => id),
      [first],
    )
    assert.equal(view?.figures.length, 1)
    assert.deepEqual(view?.instrument.period, { from: '2018', until: '2022' })
  })

  test('a person has posts, meetings, records and the statements they acted in', async () => {
    const ada = (await bed.store.people.list(p, 1))?.people.rows.find(({ name }) => name === 'Ada Brook')
    assert.equal(ada?.post, 'Chair of the League')
    assert.equal(ada?.side?.id, 'hill')
    const view = await bed.store.people.get(p, ada!.id, 1)
    assert.deepEqual(
      view?.statements.rows.map(({ record, statement }) => [record.id, statement.number]),
      [[first, 1]],
    )
    assert.deepEqual(
      view?.records.map(({ id }) => id),
      [first],
    )
    assert.ok(view?.meetings.some((held) => held.meeting.id === meeting))
    assert.equal(view?.posts[0]?.from, '2019')
  })

  test('a meeting has its chairs, its records, their statements and its neighbours', async () => {
    const view = await bed.store.meetings.get(p, meeting, 1)
    assert.ok(view)
    assert.equal(view.meeting.name, '1st River Summit')
    assert.deepEqual(
      view.coChairs.map(({ person, side, source }) => [person.name, side?.id, source]),
      [['Ada Brook', 'hill', 'register']],
    )
    assert.deepEqual(
      view.records.map(({ id }) => id),
      [first],
    )
    assert.equal(view.statements.total, 3)
    assert.equal(view.previous, null)
    assert.equal(view.next?.ordinal, 2)
  })

  test('a mechanism has its meetings, oldest first', async () => {
    const id = (await bed.store.overview(p))?.mechanisms[0]?.id
    const view = await bed.store.mechanisms.get(p, id!)
    assert.deepEqual(
      view?.meetings.map(({ start }) => start),
      ['2018-05-02', '2019-06', '2020'],
    )
  })

  test('statements are narrowed by kind and state, newest record first', async () => {
    const listed = async (narrow: Parameters<typeof bed.store.statements.list>[1]) =>
      (await bed.store.statements.list(p, narrow, 1))?.statements.rows.map(({ record, statement }) => [
        record.id,
        statement.number,
      ])
    assert.deepEqual(await listed({ kind: null, state: null }), [
      [second, 1],
      [first, 1],
      [first, 2],
      [first, 3],
    ])
    assert.deepEqual(await listed({ kind: 'note', state: null }), [[first, 2]])
    assert.deepEqual(await listed({ kind: null, state: 'rejected' }), [[second, 2]])
    assert.deepEqual(await listed({ kind: 'request', state: 'confirmed' }), [])
  })

  test('a statement has its place, its mentions, its history and its neighbours', async () => {
    const view = await bed.store.statements.get(p, first, 2)
    assert.ok(view)
    assert.equal(view.paragraph, 2)
    assert.deepEqual([view.previous, view.next], [1, 3])
    assert.deepEqual(
      view.mentions.map(({ kind, words }) => [kind, words]),
      [
        ['issue', 'floods'],
        ['area', 'ferries'],
        ['instrument', 'River Plan'],
      ],
    )
    assert.deepEqual(view.history, [])
  })

  test('an empty partnership answers every question with empty lists', async () => {
    const empty = await bed.partnership({
      bodies: [],
      posts: [],
      people: [],
      mechanisms: [],
      meetings: [],
      instruments: [],
      topics: [],
      figures: [],
    })
    const { overview, records, statements, meetings, people, topics, instruments, names } = bed.store
    const glance = await overview(empty)
    assert.deepEqual(
      [glance?.records, glance?.mechanisms, glance?.newest, glance?.issues, glance?.figures],
      [0, [], [], [], []],
    )
    const none = { rows: [], total: 0, page: 1, pages: 1 }
    assert.deepEqual((await records.list(empty, 1))?.records, none)
    assert.deepEqual((await statements.list(empty, { kind: null, state: null }, 1))?.statements, none)
    assert.deepEqual((await meetings.list(empty, 1))?.meetings, none)
    assert.deepEqual((await people.list(empty, 1))?.people, none)
    assert.deepEqual((await topics.list(empty, 'area', 1))?.topics, none)
    assert.deepEqual((await instruments.list(empty, 1))?.instruments, none)
    assert.deepEqual(await names(empty), { mechanisms: [], people: [], instruments: [], topics: [] })
  })

  test('what is not there is null, in a partnership and without one', async () => {
    for (const q of [p, 'nobody', 'a\0b']) {
      assert.equal(await bed.store.records.get(q, 999), null)
      assert.equal(await bed.store.statements.get(q, 999, 1), null)
      assert.equal(await bed.store.meetings.get(q, 999, 1), null)
      assert.equal(await bed.store.mechanisms.get(q, 999), null)
      assert.equal(await bed.store.people.get(q, 999, 1), null)
      assert.equal(await bed.store.topics.get(q, { kind: 'issue', id: 999 }, ALL, FIRST_PAGE), null)
      assert.equal(await bed.store.instruments.get(q, 999, 1), null)
      assert.equal(await bed.store.proposals.get(q, 999), null)
    }
    assert.equal(await bed.store.overview('nobody'), null)
    assert.equal(await bed.store.partnerships.get('nobody'), null)
    assert.equal(await bed.store.records.list('nobody', 1), null)
  })
})
