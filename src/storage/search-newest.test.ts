import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { editorOf } from '../../test/sample-actors.ts'
import { parseQuery } from '../search/parse-query.ts'
import { withActor } from './door.ts'
import { NO_NAMES_ASKED } from './search-asked.ts'
import { newestFirst, type Stretch } from './search-newest.ts'
import { statementHits } from './search-statements.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

/** So many more records, each of one statement; of three days apiece, some of a meeting, some without a day, every fifth a draft of the other side. */
const MORE = 600

const fill = async ({ store }: Bed, p: string, first: number, meetings: readonly number[]) => {
  await sql`
    insert into record (partnership_id, id, title, kind, published, meeting_id, meeting_day, illustrative, source, language, file_name,
           media_type, sha256, size, reading, kept_at, owner_side, marking, stage)
    select p.partnership_id, 1000 + n, 'Record ' || (n * 7) % 11, p.kind,
           case when n % 13 = 0 then null else (date '2000-01-01' + (n * 37) % 200 * 40)::text end, m.id, m.start_date,
           false, null, p.language, p.file_name, p.media_type, p.sha256, p.size, 1, p.kept_at,
           case when n % 5 = 0 then 'coast' end, p.marking, case when n % 5 = 0 then 'draft' else 'joint' end
      from record p
     cross join generate_series(1, ${MORE}::integer) n
      left join meeting m on m.partnership_id = p.partnership_id and n % 4 = 0 and m.id = (${[...meetings]}::integer[])[1 + n % 3]
     where p.partnership_id = ${p} and p.id = ${first}`.execute(store.db)
  await sql`
    insert into statement (partnership_id, record_id, number, state, revision, kind, start_at, end_at, content, day)
    select partnership_id, id, 1, 'proposed', 1, case when id % 3 = 0 then 'note' else 'request' end, 0, 1,
           jsonb_build_object('quote', jsonb_build_object('exact', 'tide')), day
      from record where partnership_id = ${p} and id > 1000`.execute(store.db)
  await sql`analyze record, statement`.execute(store.db)
}

onEachEngine(
  'the newest statements first',
  (bed: Bed) => {
    let p: string
    let first: number
    let summit: number

    before(async () => {
      p = await bed.partnership()
      summit = (await bed.store.meetings.byKey(p, 'summit-2'))!
      const reading = sampleReading(['The Hill League agreed to organise joint patrols.'])
      first = await bed.store.records.add(p, sampleRecord(reading, { meeting: summit }), AT)
      const { rows } = await sql<{ id: number }>`
      select id from meeting where partnership_id = ${p} order by id limit 3`.execute(bed.store.db)
      const ids = rows.map(({ id }) => id)
      await fill(bed, p, first, [ids[0]!, ids[1] ?? ids[0]!, ids[2] ?? ids[0]!])
    })

    const asked = (typed: string, words = '') => ({
      ...{ p, words, query: parseQuery(typed).query, names: NO_NAMES_ASKED },
    })
    const asHill = <T>(work: Parameters<typeof withActor<T>>[2]) =>
      withActor(bed.store.db, editorOf(p, 'hill'), work)

    test('as many as are wanted are the first of all, whatever is asked', async () => {
      for (const given of [
        asked('in:statements'),
        asked('tide', `'tide'`),
        asked('kind:note'),
        asked('year:2003-2009'),
        asked('year:2001-2013 -kind:note'),
      ])
        await asHill(async ({ db }) => {
          // So many are more than there are: all are asked for at once.
          const all = await statementHits(db, given, 10_000)
          assert.ok(all.length > 30, String(all.length))
          for (const wanted of [1, 2, 9, 30])
            assert.deepEqual(await statementHits(db, given, wanted), all.slice(0, wanted))
        })
    })

    test('of many no more are asked for than it takes, and each is asked for once', async () => {
      await asHill(async ({ db }) => {
        const stretches: Stretch[] = []
        const seen = await newestFirst(db, asked('tide', `'tide'`), 20, async (stretch, left) => {
          stretches.push(stretch)
          // A tenth of what was expected: the next stretch is longer.
          return Array.from({ length: Math.min(left, 4) }, () => stretches.length)
        })
        assert.ok(seen.length <= 20)
        assert.notEqual(stretches[0]!.after, null)
        assert.equal(stretches[0]!.until, null)
        for (const [at, { until }] of stretches.slice(1).entries()) assert.equal(until, stretches[at]!.after)
        assert.ok(stretches.length <= 8, String(stretches.length))
      })
    })

    test('the day of a record and of its statements is that of its meeting, and changes with it', async () => {
      const days = async () => {
        const { rows } = await sql<{ day: string; said: string }>`
        select r.day, s.day as said from record r join statement s on s.partnership_id = r.partnership_id and s.record_id = r.id
         where r.partnership_id = ${p} and r.id = ${first}`.execute(bed.store.db)
        return rows.map(({ day, said }) => [day, said])
      }
      const [[before]] = (await days()) as [[string]]
      const move = (day: string) =>
        sql`update meeting set start_date = ${day} where partnership_id = ${p} and id = ${summit}`.execute(
          bed.store.db,
        )
      await move('2031-02-03')
      assert.deepEqual(await days(), [['2031-02-03', '2031-02-03']])
      await move(before)
      assert.deepEqual(await days(), [[before, before]])
      await assert.rejects(
        sql`update statement set day = '1999-01-01' where partnership_id = ${p} and record_id = ${first}`.execute(
          bed.store.db,
        ),
        /foreign key/,
      )
      await assert.rejects(
        sql`update record set meeting_day = null where partnership_id = ${p} and id = ${first}`.execute(
          bed.store.db,
        ),
        /record_check/,
      )
    })
  },
  { alone: true },
)
