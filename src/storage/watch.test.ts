import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import { EVERYTHING, type WatchNarrow } from '../register/watch/said.ts'
import type { TopicNarrow, WatchSort } from '../register/watch/watch-views.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const TODAY = AT.slice(0, 10)
const DRAFT = { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'draft' } as const

onEachEngine(
  'watching what is spoken of',
  (bed: Bed) => {
    let p: string
    let draft: number

    const add = async (
      paragraphs: readonly string[],
      issues: readonly string[],
      over: Parameters<typeof sampleRecord>[1],
    ) => bed.store.records.add(p, sampleRecord(sampleReading(paragraphs, { issues }), over), AT)

    before(async () => {
      p = await bed.partnership()
      const [first, second] = [
        (await bed.store.meetings.byKey(p, 'summit-1'))!,
        (await bed.store.meetings.byKey(p, 'summit-2'))!,
      ]
      const one = await add(
        [
          'The Hill League agreed to act against floods and droughts.',
          'The Coast Council noted floods.',
          'They noted floods once more.',
        ],
        ['floods', 'droughts'],
        { meeting: first },
      )
      assert.ok((await bed.store.decisions.take(p, one, 3, sampleDecision('reject'))).ok)
      assert.ok((await bed.store.decisions.take(p, one, 1, sampleDecision('confirm'))).ok)
      await add(['They welcomed the end of the droughts.'], ['droughts'], { meeting: second })
      draft = await add(['They noted hailstorms and floods.'], ['hailstorms', 'floods'], {
        ...{ published: '2022-01-01', standing: DRAFT },
      })
    })

    const list = async (sort: WatchSort = 'statements', narrow: Partial<WatchNarrow> = {}, as = PUBLIC) => {
      const asked = { kind: 'issue', narrow: { ...EVERYTHING, ...narrow }, sort, today: TODAY } as const
      const nouns = as === PUBLIC ? bed.store.as(editorOf(p, 'coast')) : bed.store.as(as)
      return (await nouns.watch.list(p, asked, 1))!.topics.rows
    }

    test('each issue has its statements, its first and last words, its silence and what was named with it', async () => {
      const [droughts, floods] = await list('name')
      assert.ok(droughts && floods)
      assert.deepEqual([droughts.topic.name, floods.topic.name], ['droughts', 'floods'])
      // The rejected one doesn’t count, nor the other side’s draft.
      assert.deepEqual([floods.watched.statements, floods.watched.proposed], [2, 1])
      assert.match(floods.first!.statement.content.quote.exact, /floods/)
      assert.match(droughts.last!.statement.content.quote.exact, /^They welcomed/)
      assert.deepEqual(floods.silence, { mechanism: 1, since: '2018-05-02', held: 2, recorded: 1 })
      assert.deepEqual(
        floods.together.map(({ topic, occasions }) => [topic.name, occasions]),
        [['droughts', 1]],
      )
      assert.deepEqual(floods.watched.bySide.map(({ side }) => side).toSorted(), ['coast', 'hill'])
      assert.deepEqual(droughts.strength, { year: '2019', latest: 'noted', before: 'agreed' })
    })

    test('a watch is ordered and narrowed', async () => {
      const names = async (...asked: Parameters<typeof list>) =>
        (await list(...asked)).map(({ topic }) => topic.name)
      assert.deepEqual(await names('last'), ['droughts', 'floods'])
      assert.deepEqual(await names('silence'), ['floods', 'droughts'])
      assert.deepEqual(await names('statements', { from: '2019' }), ['droughts'])
      assert.deepEqual(await names('statements', { side: 'coast' }), ['floods'])
      assert.deepEqual(await names('statements', { mechanism: 99 }), [])
    })

    test('a number leads to as many statements as it tells', async () => {
      const coast = bed.store.as(editorOf(p, 'coast'))
      for (const { topic, watched, together } of await list())
        for (const [narrow, count] of [
          ...watched.byYear.map(({ year, statements }) => [{ from: year, until: year }, statements] as const),
          ...watched.bySide.flatMap(({ side, statements }) =>
            side ? [[{ side }, statements] as const] : [],
          ),
          ...watched.byMechanism.map(({ mechanism, statements }) => [{ mechanism }, statements] as const),
          ...watched.byYear.flatMap(({ year, rungs }) =>
            Object.entries(rungs).map(([strength, n]) => [{ from: year, until: year, strength }, n] as const),
          ),
          ...together.map((other) => [{ with: other.topic.id }, null] as const),
        ]) {
          const all = { ...EVERYTHING, strength: null, with: null }
          const view = await coast.topics.get(p, topic, { ...all, ...narrow } as never, {
            page: 1,
            today: TODAY,
          })
          assert.equal(view!.statements.rows.length, view!.statements.total)
          if (count === null) assert.ok(view!.statements.total > 0)
          else assert.equal(view!.statements.total, count, JSON.stringify([topic.name, narrow]))
        }
    })

    test('one side’s draft is counted for that side alone, and reading CONFIDENTIAL words is told in the trail', async () => {
      assert.ok((await list()).every(({ topic }) => topic.name !== 'hailstorms'))
      const hill = editorOf(p, 'hill')
      const reads = async () => {
        const { n } = await bed.store.db
          .selectFrom('trail')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .where('partnership_id', '=', p)
          .where('act', '=', 'read')
          .where('record_id', '=', draft)
          .executeTakeFirstOrThrow()
        return Number(n)
      }
      const before = await reads()
      assert.ok((await list('name', {}, hill)).some(({ topic }) => topic.name === 'hailstorms'))
      assert.equal(await reads(), before + 1)
      // Nothing of its year is looked at: nothing of it is told.
      await list('name', { until: '2021' }, hill)
      assert.equal(await reads(), before + 1)
    })

    const topicOf = (id: number, narrow: Partial<TopicNarrow> = {}) =>
      bed.store
        .as(editorOf(p, 'coast'))
        .topics.get(
          p,
          { kind: 'issue', id },
          { ...EVERYTHING, strength: null, with: null, ...narrow },
          { page: 1, today: TODAY },
        )

    test('a silence ends with the years that are looked at', async () => {
      const [floods] = await list('statements', { until: '2018' })
      assert.deepEqual(floods!.silence, { mechanism: 1, since: '2018-05-02', held: 0, recorded: 0 })
      assert.deepEqual((await topicOf(floods!.topic.id, { until: '2018' }))!.silences, [floods!.silence])
      assert.equal((await topicOf(floods!.topic.id))!.silences[0]!.held, 2)
    })

    test('what a topic was named with is counted in what is looked at, on its page as on the watch', async () => {
      const narrow = { side: 'coast' }
      const [floods, ...more] = await list('statements', narrow)
      assert.deepEqual([floods!.topic.name, floods!.together, more.length], ['floods', [], 0])
      assert.deepEqual((await topicOf(floods!.topic.id, narrow))!.together, [])
    })

    test('a topic with which another is looked at is called by its name, wherever it ranks', async () => {
      const [droughts, floods] = (await list('name')).map(({ topic }) => topic)
      const view = await topicOf(floods!.id, { with: droughts!.id, side: 'coast' })
      assert.equal(view!.named?.name, 'droughts')
      assert.equal((await topicOf(floods!.id, { with: 9999 }))!.named, null)
    })

    test('years and series lead to what is older than the newest twenty thousand', async () => {
      const own = await bed.partnership()
      const reading = (text: string, times: number) =>
        sampleReading(
          Array.from({ length: times }, () => text),
          { issues: ['floods'] },
        )
      const kept = (text: string, times: number, published: string) =>
        bed.store.records.add(own, sampleRecord(reading(text, times), { published }), AT)
      await kept('They noted floods.', 1, '2001-01-01')
      const record = await kept('They noted floods and more.', 142, '2020-01-01')
      // As many topics as statements, each named in all of them: more than are looked through.
      await sql`insert into topic (partnership_id, id, key, kind, name, sort_key, also_known_as)
      select ${own}, 5000 + n, 'many-' || n, 'issue', 'many ' || n, 'many ' || n, '[]' from generate_series(1, 142) n`.execute(
        bed.store.db,
      )
      await sql`insert into mention (partnership_id, record_id, id, kind, ref_id, start_at, end_at, words, detail)
      select ${own}, ${record}, 10000 + n * 1000 + s.number, 'issue', 5000 + n, s.start_at, s.end_at, 'many', '{}'
        from statement s, generate_series(1, 142) n where s.partnership_id = ${own} and s.record_id = ${record}`.execute(
        bed.store.db,
      )
      const watched = async (narrow: Partial<WatchNarrow>) =>
        (await bed.store
          .as(editorOf(own, 'coast'))
          .watch.list(
            own,
            { kind: 'issue', narrow: { ...EVERYTHING, ...narrow }, sort: 'first', today: TODAY },
            1,
          ))!
      const all = await watched({})
      assert.deepEqual([all.unread, all.topics.rows[0]!.watched.first!.date], [true, '2020-01-01'])
      const older = await watched({ until: '2019' })
      assert.deepEqual(
        [
          older.unread,
          older.topics.rows.map(({ topic, watched: { statements } }) => [topic.name, statements]),
        ],
        [false, [['floods', 1]]],
      )
    })
  },
  { alone: true },
)
