import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import { parseQuery } from '../search/parse-query.ts'
import { printQuery } from '../search/print-query.ts'
import type { Hit, SearchView } from '../search/search-view.ts'
import { shortNameOf } from '../search/short-names.ts'
import { slice } from '../text/span.ts'
import { withActor } from './door.ts'
import { wordsAsked } from './search-words.ts'
import type { Nouns } from './store.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { activityAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'
import { bePatient } from './within-time.ts'

const FIRST = [
  'The Hill League agreed to organise joint patrols against the spring floods.',
  'Ada Brook noted the programme on résilience of the harbour centre.',
  'Hill and Coast agreed to a follow-up of the rule of law dialogue.',
]
const SECOND = [
  'Coast Council urged an organization of patrols for joint rescue.',
  'They welcomed the program of the Secretary-General’s office against droughts.',
]
const PLAN = [
  'Dialogue',
  'Hold regattas each year;',
  'Exchange minutes, namely',
  'those of the lanterns;',
  'Done.',
]

const TODAY = AT.slice(0, 10)

const wordsOf = (view: SearchView | null) => view!.hits.rows.map(({ text }) => text)

onEachEngine(
  'searching',
  (bed: Bed) => {
    let p: string
    let first: number
    let second: number
    let plan: number

    const find = async (typed: string, page = 1, nouns: Pick<Nouns, 'search'> = bed.store) =>
      (await nouns.search.find(p, typed, page, TODAY))!
    const found = async (typed: string) => wordsOf(await find(typed))

    // What is found is told here, however busy the machine is.
    before(() => bePatient(20))
    after(() => bePatient(1))

    before(async () => {
      p = await bed.partnership()
      const meeting = (await bed.store.meetings.byKey(p, 'summit-2'))!
      const add = (paragraphs: readonly string[], over: Parameters<typeof sampleRecord>[1]) =>
        bed.store.records.add(p, sampleRecord(sampleReading(paragraphs), over), AT)
      first = await add(FIRST, { meeting, title: 'What the leagues agreed on rivers' })
      second = await add(SECOND, { published: '2021-02-01', kind: 'report', title: 'A report on droughts' })
      plan = await add(PLAN, { published: '2023-01-01', kind: 'plan-of-action', title: 'A plan' })
      const editor = bed.store.as(editorOf(p, 'hill'))
      const rows = (await editor.plans.outline(p, plan))!.rows
      assert.ok((await editor.plans.keep(p, plan, planAsked(rows), AT)).ok)
      const activity = activityAsked({ title: 'Regatta of pilots', place: 'Low Bank' })
      assert.ok((await editor.following.write(p, { record: plan, line: 2 }, activity, AT)).ok)
    })

    test('statements are found by their words in any form, accent and spelling', async () => {
      assert.deepEqual(await found('in:statements patrol flood'), [FIRST[0]])
      assert.deepEqual(await found('in:statements resilience'), [FIRST[1]])
      assert.deepEqual(await found('in:statements organisations'), [SECOND[0], FIRST[0]])
      assert.deepEqual(await found('in:statements program'), [SECOND[1], FIRST[1]])
      assert.deepEqual(await found('in:statements harbor center'), [FIRST[1]])
    })

    test('phrases, what is left out and alternatives are asked as they are typed', async () => {
      assert.deepEqual(await found('"joint patrols"'), [FIRST[0]])
      assert.deepEqual(await found('patrols -floods'), [SECOND[0]])
      assert.deepEqual(await found('in:statements droughts OR law'), [SECOND[1], FIRST[2]])
      assert.deepEqual(await found('"follow up"'), [FIRST[2]])
      assert.deepEqual(await found('secretary-general'), [SECOND[1]])
      assert.deepEqual(await found('"rule of law"'), [FIRST[2]])
      for (const typed of ['"Secretary-General’s office"', '"the secretary-general\'s"', 'general’s'])
        assert.deepEqual(await found(typed), [SECOND[1]], typed)
    })

    test('a short form finds its name written out, and the name as a phrase its short form', async () => {
      assert.deepEqual(await found('in:statements "hill league" -patrols'), [FIRST[2]])
      assert.deepEqual(await found('in:statements "coast council" dialogue'), [FIRST[2]])
      assert.ok((await found('in:meetings "summit of the river"')).length > 0)
    })

    test('a short form that is a little word too demands nothing among other words', async () => {
      const names = shortNameOf('Water Health Office', 'WHO')
      const asked = (typed: string) => wordsAsked(bed.store.db, parseQuery(typed).query, names)
      assert.equal(await asked('who kept the ferries'), await asked('kept ferries'))
      assert.equal(await asked('ferries -who'), await asked('ferries'))
      assert.equal(await asked('WHO'), await asked('"water health office"'))
      assert.equal(await asked('WHO kind:note'), await asked('WHO'))
    })

    test('the words that were found are marked where they stand', async () => {
      const [hit] = (await find('resilience programme')).hits.rows
      assert.deepEqual(
        hit!.spans.map((span) => slice(hit!.text, span)),
        ['programme', 'résilience'],
      )
    })

    test('a list to be cited has statements first, record by record, each with what was found in it', async () => {
      const { hits } = (await bed.store.search.cited(p, 'agreed OR patrols OR droughts', TODAY))!.cited!
      const at = hits.map((hit) =>
        hit.of === 'statements' ? [hit.row.record.id, hit.row.statement.number] : [hit.of],
      )
      assert.deepEqual(
        at.map(([id]) => id),
        [second, second, first, first, 'records', 'records'],
      )
      assert.deepEqual(
        at.map(([, number]) => number),
        [1, 2, 1, 3, undefined, undefined],
      )
      assert.ok(hits.every(({ spans }) => spans.length > 0))
      assert.equal(await bed.store.search.cited('nowhere', 'agreed', TODAY), null)
    })

    test('marks without a letter that has them, signs without width and endless words are found and marked', async () => {
      const texts = [
        'The Ferry Guild agreed to an ẹ̀kọ́ of ferrymen and an ẹ̀kọ́ of oars.',
        'The Ferry Guild agreed to keep ประเทศ\u200bแม่น้ำ and its moorings.',
        `The Ferry Guild agreed on ${'z'.repeat(2100)} and on dredgers.`,
      ]
      await bed.store.records.add(p, sampleRecord(sampleReading(texts), { published: '1990-01-01' }), AT)
      for (const typed of ['ẹ̀kọ́', 'eko', 'e\u0323\u0300ko\u0323\u0301']) {
        const [hit] = (await find(`year:1990 ${typed}`)).hits.rows
        assert.deepEqual(
          hit?.spans.map((span) => slice(hit.text, span)),
          ['ẹ̀kọ́', 'ẹ̀kọ́'],
          typed,
        )
      }
      for (const typed of ['ประเทศ', 'แม่น้ำ', 'ประเทศ\u200bแม่น้ำ'])
        assert.deepEqual(await found(`year:1990 ${typed}`), [texts[1]], typed)
      const [long] = (await find('year:1990 dredgers')).hits.rows
      assert.ok(long!.spans.every((span) => slice(long!.text, span) === 'dredgers'))
    })

    test('fields narrow what is found', async () => {
      assert.deepEqual(await found('kind:request'), [SECOND[0]])
      assert.deepEqual(await found('in:statements kind:report'), SECOND)
      assert.deepEqual(await found('in:statements year:2019'), FIRST)
      assert.deepEqual(await found('in:statements year:2020-2022 -kind:welcome'), [SECOND[0]])
      assert.deepEqual(await found('strength:agreed mechanism:"river summit"'), [FIRST[0], FIRST[2]])
      assert.deepEqual(await found('side:hill'), [FIRST[0], FIRST[2]])
      assert.deepEqual(await found('side:coast -side:hill'), [SECOND[0]])
      assert.deepEqual(await found('actor:"ada brook"'), [FIRST[1]])
      assert.deepEqual(await found('in:statements status:confirmed'), [])
    })

    test('records, lines, activities, people, meetings and instruments are found too, each by its own words', async () => {
      const places = async (typed: string) => (await find(typed)).hits.rows.map(({ of, text }) => [of, text])
      assert.deepEqual(await places('report'), [['records', 'A report on droughts']])
      assert.deepEqual(await places('regatta'), [
        ['lines', 'Hold regattas each year;'],
        ['activities', 'Regatta of pilots, Low Bank'],
      ])
      assert.deepEqual(await places('lanterns'), [
        ['lines', 'Exchange minutes, namely those of the lanterns;'],
      ])
      assert.deepEqual(await places('soren'), [['people', 'Ivo Sören']])
      assert.deepEqual(await places('in:instruments river'), [
        ['instruments', 'River Plan (Plan for the River)'],
      ])
      assert.deepEqual(
        (await places('in:meetings ferry year:2019')).map(([of]) => of),
        ['meetings'],
      )
      assert.deepEqual(await places('status:held'), [['activities', 'Regatta of pilots, Low Bank']])
      assert.deepEqual(await places('in:activities year:2025'), [
        ['activities', 'Regatta of pilots, Low Bank'],
      ])
    })

    test('a meeting is found by its own words, by those of its series, and by some of either', async () => {
      const meetings = async (typed: string) => (await find(`in:meetings ${typed}`)).hits.total
      for (const typed of ['ferry', 'summit', 'summit ferry', '"ferry point" river', 'nowhere OR ferry'])
        assert.equal(await meetings(typed), 3, typed)
      for (const typed of ['nowhere', 'nowhere ferry', 'summit -ferry', '-summit', '"point summit"'])
        assert.equal(await meetings(typed), 0, typed)
      // Nothing of these words stands in any meeting, and that is what is asked.
      for (const typed of ['-nowhere', 'the -nowhere', 'the summit -nowhere'])
        assert.equal(await meetings(typed), 3, typed)
      assert.equal(await meetings('"2 summit of the river"'), 1)
    })

    test('what was found is counted by sort and by the values of its fields', async () => {
      const view = await find('patrols OR programme OR river')
      assert.deepEqual(
        view.counts.map(({ place, count, more }) => [place, count, more]),
        [
          ['meetings', 3, false],
          ['instruments', 1, false],
          ['records', 1, false],
          ['statements', 4, false],
        ],
      )
      const statements = await find('in:statements patrols OR programme')
      assert.deepEqual(
        statements.facets.map(({ field, values }) => [
          field,
          values.map(({ value, count }) => [value, count]),
        ]),
        [
          [
            'kind',
            [
              ['commitment', 1],
              ['note', 1],
              ['request', 1],
              ['welcome', 1],
            ],
          ],
          ['status', [['proposed', 4]]],
          [
            'side',
            [
              ['coast', 1],
              ['hill', 1],
            ],
          ],
          ['mechanism', [['river summit', 2]]],
          [
            'year',
            [
              ['2021', 2],
              ['2019', 2],
            ],
          ],
        ],
      )
    })

    test('each value that is counted narrows to as many as were counted', async () => {
      const typed = 'in:statements patrols OR programme'
      for (const { field, values } of (await find(typed)).facets)
        for (const { value, count } of values) {
          const quoted = value.includes(' ') ? `"${value}"` : value
          assert.equal((await find(`${typed} ${field}:${quoted}`)).hits.total, count, `${field}:${value}`)
        }
    })

    test('a slip of the hand is met with the word that is there', async () => {
      const view = await find('patrlos kind:commitment')
      assert.equal(view.hits.total, 0)
      assert.equal(view.meant && printQuery(view.meant), 'patrols kind:commitment')
      assert.equal((await find('patrlos kind:note')).meant, null)
      assert.equal((await find('volcanoes')).meant, null)
    })

    test('a name that nothing has is told with those that there are', async () => {
      assert.deepEqual((await find('side:valley')).findings, [
        { code: 'unknown-name', field: 'side', value: 'valley', known: ['Hill', 'Coast'], more: false },
      ])
    })

    test('nothing, little words and strange ones are answered', async () => {
      for (const typed of [
        '',
        ' ',
        'of the',
        '"',
        '-',
        '\0',
        ':*',
        "'); drop table x",
        '\ud800',
        'a'.repeat(10_000),
      ])
        assert.equal((await find(typed)).hits.total, 0, JSON.stringify(typed))
      assert.deepEqual((await find('of the')).findings, [{ code: 'only-little-words' }])
      assert.deepEqual((await find('the kind:note')).findings, [])
      assert.deepEqual(await found('the in:records year:2021'), ['A report on droughts'])
      assert.equal(await bed.store.search.find('nowhere', 'floods', 1, TODAY), null)
      assert.deepEqual((await find('in:statements year:2019-2021', 99)).hits.rows, [])
    })

    test('what one side drafts is neither found, counted nor suggested to the other side or the public', async () => {
      const hill = bed.store.as(editorOf(p, 'hill'))
      const owned = { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' } as const
      const reading = sampleReading(['Zora Quill agreed to a xylograph of patrols.'], {
        people: ['Zora Quill'],
      })
      await hill.records.add(p, sampleRecord(reading, { standing: owned, title: 'Xylographs' }), AT)
      assert.equal((await find('xylograph', 1, hill)).hits.total, 2)
      assert.equal((await find('zora in:people', 1, hill)).hits.total, 1)
      assert.equal(printQuery((await find('xylogrpah', 1, hill)).meant!), 'xylograph')
      for (const other of [bed.store.as(editorOf(p, 'coast')), bed.store.as(PUBLIC)]) {
        for (const typed of ['xylograph', 'zora', 'xylogrpah', 'actor:zora']) {
          const { hits, counts, facets, meant } = await find(typed, 1, other)
          assert.deepEqual([hits.total, counts, facets, meant], [0, [], [], null], typed)
        }
      }
      const idOf = async (nouns: Pick<Nouns, 'search'>, typed: string) => {
        const [hit] = (await find(typed, 1, nouns)).hits.rows
        return hit?.of === 'people' ? hit.person.id : null
      }
      const hidden = await idOf(hill, 'in:people zora')
      const own = await idOf(hill, 'soren')
      const join = (lead: number | null) =>
        sql`update person set one_with = ${lead} where partnership_id = ${p} and id = ${own}`.execute(
          bed.store.db,
        )
      await join(hidden)
      assert.deepEqual(
        [await idOf(hill, 'soren'), await idOf(bed.store.as(editorOf(p, 'coast')), 'soren')],
        [hidden, own],
      )
      await join(null)
    })

    test('the words of a CONFIDENTIAL record are read when they are found, and never suggested', async () => {
      const confidential = { owner: null, marking: 'CONFIDENTIAL', stage: 'joint' } as const
      const reading = sampleReading(['The leagues agreed to keep the quetzalcord of Olga Wyvernholt.'], {
        people: ['Olga Wyvernholt'],
      })
      const record = await bed.store.records.add(
        p,
        sampleRecord(reading, { standing: confidential, published: '1985-01-01' }),
        AT,
      )
      const coast = bed.store.as(editorOf(p, 'coast'))
      const reads = async () => {
        const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from trail where partnership_id = ${p} and act = 'read' and record_id = ${record}`.execute(
          bed.store.db,
        )
        return rows[0]!.n
      }
      assert.equal((await find('quetzalcrod', 1, coast)).meant, null)
      assert.equal((await find('wyvernhotl', 1, coast)).meant, null)
      assert.equal((await find('in:people wyvernholt', 1, coast)).hits.total, 1)
      assert.equal(await reads(), 0)
      assert.equal((await find('quetzalcord', 1, coast)).hits.total, 1)
      assert.equal(await reads(), 1)
      assert.equal((await coast.search.all(p, 'quetzalcord', TODAY))?.hits?.length, 1)
      assert.equal(await reads(), 2)
      assert.equal((await coast.search.cited(p, 'quetzalcord', TODAY))?.cited?.hits.length, 1)
      assert.equal(await reads(), 3)
      // Whatever tells that the word is there tells of it: that it was counted, and that it was left out.
      const telling = [
        ['quetzalcord', 2],
        ['quetzalcord', 999],
        ['quetzalcord OR patrols', 999],
        ['actor:leagues kind:commitment', 999],
        ['-quetzalcord', 999],
        ['in:statements -actor:leagues', 999],
        ['quetzalcord agred', 1],
      ] as const
      for (const [at, [typed, page]] of telling.entries()) {
        await find(typed, page, coast)
        assert.equal(await reads(), at + 4, `${typed}, page ${page}`)
      }
      for (const typed of ['lanterns', 'in:records', 'agreed -year:1985']) await find(typed, 1, coast)
      assert.equal(await reads(), telling.length + 3)
    })

    test('what has other words for the same is shown as close, unless enough has the words themselves', async () => {
      const close = async (typed: string, nouns: Pick<Nouns, 'search'> = bed.store) =>
        wordsOf({ hits: { rows: (await find(typed, 1, nouns)).close } } as unknown as SearchView)
      assert.equal((await close('deluge'))[0], FIRST[0])
      assert.deepEqual((await find('deluge')).counts, [])
      assert.equal((await close('emergency surveillance by boats'))[0], SECOND[0])
      assert.ok(!(await close('patrols')).includes(FIRST[0]!))
      assert.ok(!(await close('deluge -spring')).includes(FIRST[0]!))
      assert.ok(!(await close('deluge kind:note')).includes(FIRST[0]!))
      for (const typed of ['in:records deluge', 'the', 'kind:note', 'xyzzyish'])
        assert.deepEqual(await close(typed), [], typed)
      assert.deepEqual((await find('deluge', 2)).close, [])
    })

    test('a sentence in which several statements were read is one passage', async () => {
      const sentence = 'The pilots agreed on buoys for the estuary.'
      await bed.store.records.add(
        p,
        sampleRecord(sampleReading([sentence, sentence]), { title: 'Buoys' }),
        AT,
      )
      const near = (await bed.store.search.near(p, 'buoys for an estuary', TODAY)) as readonly Hit[]
      assert.equal(near.filter(({ text }) => text === sentence).length, 1)
      assert.equal((await find('estuary buoys')).hits.total, 2)
    })

    test('of what is close nobody learns what they may not see', async () => {
      const secret = sampleReading(['The Hill League agreed to lend ships to the ministers.'])
      const standing = { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'draft' } as const
      await bed.store.records.add(p, sampleRecord(secret, { title: 'Between ourselves', standing }), AT)
      const near = async (nouns: Pick<Nouns, 'search'>) =>
        ((await nouns.search.near(p, 'premiers borrow boats', TODAY)) as readonly Hit[]).map(
          ({ text }) => text,
        )
      const secretWords = 'The Hill League agreed to lend ships to the ministers.'
      const seenBy = async (nouns: Pick<Nouns, 'search'>) =>
        [
          ...(await near(nouns)),
          ...(await find('dinghies', 1, nouns)).close.map(({ text }) => text),
        ].includes(secretWords)
      assert.equal(await seenBy(bed.store.as(editorOf(p, 'hill'))), true)
      assert.equal(await seenBy(bed.store.as(editorOf(p, 'coast'))), false)
      assert.equal(await seenBy(bed.store.as(PUBLIC)), false)
    })

    test('an index answers under the policies, where the database was told that its question tells nothing', async () => {
      await sql`insert into statement (partnership_id, record_id, number, state, revision, kind, start_at, end_at, content, day)
      select partnership_id, id, 1000 + n, 'withdrawn', 1, 'note', 0, 1, jsonb_build_object('quote', jsonb_build_object('exact', 'tide ' || n)), day
        from record, generate_series(1, 5000) n where partnership_id = ${p} and id = ${second}`.execute(
        bed.store.db,
      )
      await sql`analyze statement`.execute(bed.store.db)
      const plan = await withActor(bed.store.db, editorOf(p, 'coast'), async ({ db }) => {
        const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select number from statement where partnership_id = ${p} and searched @@ 'patrol'::tsquery`.execute(
          db,
        )
        return rows.map((row) => row['QUERY PLAN']).join('\n')
      })
      assert.match(plan, /statement_searched/)
      assert.deepEqual(await found('"joint patrols"'), [FIRST[0]])
      assert.equal((await find('status:withdrawn tide')).counts[0]!.more, true)
      const withdrawn = async (from: number, until: number, actor: string) =>
        sql`insert into statement (partnership_id, record_id, number, state, revision, kind, start_at, end_at, content, day)
        select partnership_id, id, n, 'withdrawn', 1, 'note', 0, 1,
               jsonb_build_object('quote', jsonb_build_object('exact', 'ebb'), 'actor', jsonb_build_object('text', ${actor}::text)), day
          from record, generate_series(${from}::integer, ${until}::integer) n where partnership_id = ${p} and id = ${second}`.execute(
          bed.store.db,
        )
      await withdrawn(10_000, 12_500, 'The Hillside Choir')
      assert.deepEqual((await find('status:withdrawn side:hill ebb')).counts, [])
      await withdrawn(12_501, 12_501, 'The Hill League')
      const late = await find('status:withdrawn side:hill ebb')
      assert.deepEqual([late.hits.total, late.unread], [1, false])
      await withdrawn(12_502, 30_100, 'The Hillside Choir')
      await sql`update statement set start_at = 2 where partnership_id = ${p} and number = 12501`.execute(
        bed.store.db,
      )
      assert.deepEqual((await find('status:withdrawn side:hill ebb')).unread, true)
      // A file has as many of each sort as are counted.
      const all = await bed.store.search.all(p, 'status:withdrawn status:held tide OR regatta', TODAY)
      assert.deepEqual([all!.hits!.length, all!.hits![0]!.of], [2001, 'activities'])
      // A list of citations has statements first, and no more than that of all sorts.
      const { hits, total } = (await bed.store.search.cited(
        p,
        'status:withdrawn status:held tide OR regatta',
        TODAY,
      ))!.cited!
      assert.deepEqual([hits.length, hits[0]!.of, total], [2000, 'statements', 2001])
    })

    test('a decision changes what is found with the statement', async () => {
      const decision = { act: 'amend', revision: 1, by: 'Noor', at: AT, reason: null } as const
      const amendment = { words: 'agreed to a follow-up' }
      assert.ok((await bed.store.decisions.take(p, first, 3, { ...decision, amendment }, null)).ok)
      assert.deepEqual(await found('in:statements "rule of law"'), [])
      assert.deepEqual(await found('"rule of law"'), [FIRST.join('\n\n')])
      assert.deepEqual(await found('"follow up"'), ['agreed to a follow-up'])
    })
  },
  { alone: true },
)
