import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { Standing } from '../register/standing.ts'
import type { Hit } from '../search/search-view.ts'
import { slice } from '../text/span.ts'
import { putPassages } from './passages.ts'
import type { Nouns } from './store.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TODAY = AT.slice(0, 10)

const LONG = 'The wardens spoke of moorings and of oars until the evening. '.repeat(40).trim()

const FIRST = [
  'Third gathering of the river wardens 🚢🚢',
  'The Hill League agreed to joint patrols against the spring floods.',
  LONG,
  'Annex 2. Those present: Tolvi Märk (harbourmaster), and the clerks of the ropewalk.',
  'The sides noted the wish for lanterns.',
]

onEachEngine('records by the words of their text', (bed: Bed) => {
  let p: string
  let first: number

  const add = (paragraphs: readonly string[], title: string, standing?: Standing) =>
    bed.store.records.add(
      p,
      sampleRecord(sampleReading(paragraphs), { title, ...(standing && { standing }) }),
      AT,
    )
  const find = async (typed: string, nouns: Pick<Nouns, 'search'> = bed.store) =>
    (await nouns.search.find(p, typed, 1, TODAY))!
  const found = async (typed: string, nouns?: Pick<Nouns, 'search'>) =>
    (await find(typed, nouns)).hits.rows.map((hit: Hit) =>
      hit.of === 'records' ? [hit.record.title, hit.inText !== null] : hit.of,
    )
  const IN_TEXT = [['The wardens’ gathering', true]]

  before(async () => {
    p = await bed.partnership()
    first = await add(FIRST, 'The wardens’ gathering')
    await add(['The Coast Council agreed to mend the ropewalk.'], 'Ropewalks')
  })

  test('a word that stands in no statement finds the record, in context, with the right places', async () => {
    for (const typed of ['harbourmasters', '"harbor master" OR harbourmaster', 'mark', 'in:records clerk']) {
      const [hit, ...others] = (await find(typed)).hits.rows
      assert.deepEqual(others, [], typed)
      assert.ok(hit?.of === 'records' && hit.inText, typed)
      const { text } = (await bed.store.records.get(p, first))!
      assert.equal(slice(text, hit.inText.span), hit.text)
      assert.match(hit.text, /Those present/)
      assert.equal(hit.spans.length, 1)
    }
    const [hit] = (await find('"tolvi mark" harbourmaster')).hits.rows
    assert.deepEqual(
      hit!.spans.map((span) => slice(hit!.text, span)),
      ['Tolvi', 'Märk', 'harbourmaster'],
    )
  })

  test('of a long paragraph the stretch around the word is shown', async () => {
    const paragraph = `${LONG} A tollkeeper was sworn in. ${LONG}`
    const id = await add([paragraph], 'Oaths')
    const [hit] = (await find('tollkeeper')).hits.rows
    assert.ok(hit?.of === 'records' && hit.inText)
    assert.ok(hit.text.length <= 400)
    assert.ok(hit.text.includes('A tollkeeper was sworn in.'))
    const { text, blocks } = (await bed.store.records.get(p, id))!
    assert.equal(slice(text, hit.inText.span), hit.text)
    assert.ok(blocks[hit.inText.block - 1])
  })

  test('the words may stand anywhere in the text, those of a phrase beside one another, and what is left out nowhere in it', async () => {
    assert.deepEqual(await found('gathering ropewalk'), IN_TEXT)
    assert.deepEqual(await found('floods harbourmaster'), IN_TEXT)
    assert.deepEqual(await found('"clerks of the ropewalk"'), IN_TEXT)
    assert.deepEqual(await found('"gathering of the ropewalk"'), [])
    assert.deepEqual(await found('harbourmaster -floods'), [])
    assert.deepEqual(await found('harbourmaster -tollkeeper'), IN_TEXT)
    assert.deepEqual(await found('harbourmaster haze'), [])
    // What is only left out is looked for in titles: every text without the word would be told.
    assert.ok((await found('in:records -harbourmaster')).flat().every((each) => each !== true))
    assert.deepEqual(await found('harbourmaster -gathering'), [])
  })

  test('where a statement or the title has the words, the record is not told for its text as well', async () => {
    assert.deepEqual(await found('patrols'), ['statements'])
    assert.deepEqual(await found('ropewalk'), [['Ropewalks', false], ...IN_TEXT, 'statements'])
  })

  test('fields of records narrow them, and other fields leave them out', async () => {
    assert.deepEqual(await found('harbourmaster kind:press-release year:2018'), IN_TEXT)
    for (const typed of [
      'kind:report',
      'year:2019',
      'kind:note',
      'status:proposed',
      'side:hill',
      'in:statements',
    ])
      assert.deepEqual(await found(`harbourmaster ${typed}`), [], typed)
    const { counts, facets } = await find('harbourmaster')
    assert.deepEqual(counts, [{ place: 'records', count: 1, more: false }])
    assert.deepEqual(
      facets.map(({ field, values }) => [field, values.map(({ value, count }) => [value, count])]),
      [
        ['kind', [['press-release', 1]]],
        ['year', [['2018', 1]]],
      ],
    )
  })

  test('a table and a list have the words of the text too', async () => {
    const [row] = (await bed.store.search.all(p, 'harbourmaster', TODAY))!.hits!
    assert.match(row!.text, /harbourmaster/)
    const { hits } = (await bed.store.search.cited(p, 'harbourmaster', TODAY))!.cited!
    assert.equal(slice(hits[0]!.text, hits[0]!.spans[0]!), 'harbourmaster')
  })

  test('the words of a rejected statement are those of its text', async () => {
    assert.deepEqual(await found('lanterns'), ['statements'])
    const decision = { act: 'reject', revision: 1, by: 'Noor', at: AT, reason: 'It says nothing.' } as const
    assert.ok((await bed.store.decisions.take(p, first, 2, decision, null)).ok)
    assert.deepEqual(await found('lanterns'), IN_TEXT)
    assert.deepEqual(await found('lanterns status:rejected'), ['statements'])
  })

  test('a newer reading takes the place of the one before', async () => {
    const id = await add(['Minutes of the cooperage.'], 'Barrels')
    const again = { ...sampleReading(['Minutes of the chandlery.']), reader: '2' }
    assert.ok((await bed.store.readings.add(p, id, again, AT)).ok)
    assert.deepEqual(await found('cooperage'), [])
    assert.deepEqual(await found('chandlery'), [['Barrels', true]])
  })

  test('what one side drafts is neither found nor counted by the other, nor changes what it is told', async () => {
    const hidden = ['wainwright', 'wainwright OR harbourmaster', 'in:records wardens -wainwright']
    const others = [bed.store.as(editorOf(p, 'coast')), bed.store.as(PUBLIC)]
    const told = async (nouns: Pick<Nouns, 'search'>) => {
      const views = []
      for (const typed of hidden) views.push(await find(typed, nouns))
      return JSON.stringify(views)
    }
    const earlier = [await told(others[0]!), await told(others[1]!)]
    const standing = { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' } as const
    await add(['Wainwright’s list.', LONG], 'Lists', standing)
    assert.deepEqual(await found('wainwright', bed.store.as(editorOf(p, 'hill'))), [['Lists', true]])
    assert.deepEqual([await told(others[0]!), await told(others[1]!)], earlier)
  })

  test('to find a word of a CONFIDENTIAL text, or to leave it out, is to read the record', async () => {
    const standing = { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'joint' } as const
    const record = await add(['A list of farriers and of smiths.'], 'Between ourselves', standing)
    const coast = bed.store.as(editorOf(p, 'coast'))
    const reads = async () =>
      (
        await bed.store.db
          .selectFrom('trail')
          .select('act')
          .where('partnership_id', '=', p)
          .where('act', '=', 'read')
          .where('record_id', '=', record)
          .execute()
      ).length
    await found('ourselves', coast)
    await found('farrierz', coast)
    assert.equal(await reads(), 0)
    assert.deepEqual(await found('farriers', coast), [['Between ourselves', true]])
    assert.equal(await reads(), 1)
    await found('smiths -farriers', coast)
    assert.equal(await reads(), 2)
    await coast.search.all(p, 'farriers', TODAY)
    assert.equal(await reads(), 3)
  })

  test('a text of ten million letters is kept and found to its end', async () => {
    const pages = Array.from({ length: 4000 }, (_, at) => `Page ${at}. ${LONG} w${at}x${at * 7}.`)
    const document = sampleReading(pages).document
    await putPassages(bed.store.db, p, first, document)
    await sql`update reading set text = ${document.text} where partnership_id = ${p} and record_id = ${first}`.execute(
      bed.store.db,
    )
    const [hit] = (await find('w3999x27993')).hits.rows
    assert.ok(hit?.of === 'records' && hit.inText)
    assert.equal(slice(document.text, hit.inText.span), hit.text)
    assert.match(hit.text, /w3999x27993/)
    assert.deepEqual(await found('w3x21 w3999x27993'), IN_TEXT)
  })

  test('a text of more words than stand beside one record is found by any of them, and by several', async () => {
    const words = (page: number) => Array.from({ length: 400 }, (_, at) => `w${page}b${at}z`).join(' ')
    const document = sampleReading(Array.from({ length: 300 }, (_, page) => words(page))).document
    const long = await add(['The Hill League noted the almanac.'], 'Almanac')
    await putPassages(bed.store.db, p, long, document)
    const { rows } = await sql<{ long: boolean }>`
      select text_searched is null as long from record where partnership_id = ${p} and id = ${long}`.execute(
      bed.store.db,
    )
    assert.deepEqual(rows, [{ long: true }])
    await sql`update reading set text = ${document.text} where partnership_id = ${p} and record_id = ${long}`.execute(
      bed.store.db,
    )
    assert.deepEqual(await found('w7b9z w299b399z'), [['Almanac', true]])
    assert.deepEqual(await found('"w7b9z w7b10z"'), [['Almanac', true]])
    assert.deepEqual(await found('"w7b9z w7b11z"'), [])
    assert.deepEqual(await found('w7b9z -w8b1z'), [])
    assert.deepEqual(await found('w7b9z -"w8b1z w8b3z"'), [['Almanac', true]])
    // What is left out is one word in one spelling, and two in another.
    assert.deepEqual(await found('w7b9z -cooperation'), [['Almanac', true]])
  })

  test('where more statements have a word than are looked through, texts of before these are not told for it, and the page says so', async () => {
    const dated = (title: string, published: string, text: string, standing?: Standing) =>
      bed.store.records.add(
        p,
        sampleRecord(sampleReading(['Heading', text]), {
          ...{ title, published, meeting: null },
          ...(standing && { standing }),
        }),
        AT,
      )
    const secret = { owner: null, marking: 'CONFIDENTIAL', stage: 'joint' } as const
    const older = await dated('Older', '2011-01-01', 'Annex: windmill, sluice.', secret)
    await dated('Same day', '2013-01-01', 'Annex: windmill.')
    await dated('Newer', '2014-01-01', 'Annex: windmill.')
    const much = await dated('Much', '2013-01-01', 'The Hill League noted the sails.')
    const say = (record: number, words: string, from: number, until: number) =>
      sql`insert into statement (partnership_id, record_id, number, state, revision, kind, start_at, end_at, content, day)
          select ${p}, id, n, 'proposed', 1, 'note', 0, 1, jsonb_build_object('quote', jsonb_build_object('exact', ${words}::text)), day
            from record, generate_series(${from}::integer, ${until}::integer) n
           where partnership_id = ${p} and id = ${record}`.execute(bed.store.db)
    const hill = bed.store.as(editorOf(p, 'hill'))
    const textsFor = async (typed: string) =>
      (await hill.search.all(p, typed, TODAY))!.hits!.flatMap((hit) =>
        hit.of === 'records' ? [hit.record.title] : [],
      )
    const readsOf = async (record: number) => {
      const { rows } = await sql<{ read: number }>`
        select count(*)::integer as read from trail
         where partnership_id = ${p} and act = 'read' and record_id = ${record}`.execute(bed.store.db)
      return rows[0]!.read
    }
    await say(much, 'windmill', 1000, 2999)
    assert.deepEqual(await textsFor('windmill'), ['Newer', 'Same day', 'Older'])
    assert.equal((await find('windmill', hill)).textsSince, null)
    await say(much, 'windmill', 3000, 3000)
    assert.deepEqual(await textsFor('windmill'), ['Newer', 'Same day'])
    const { textsSince, counts } = await find('windmill', hill)
    assert.equal(textsSince, '2013-01-01')
    assert.deepEqual(counts.map(({ place, count, more }) => [place, count, more]).toSorted(), [
      ['records', 2, true],
      ['statements', 2000, true],
    ])
    for (const typed of ['windmill in:records', 'windmill kind:press-release', 'windmill -kind:report']) {
      assert.deepEqual(await textsFor(typed), ['Newer', 'Same day', 'Older'], typed)
      assert.equal((await find(typed, hill)).textsSince, null)
    }
    // Of what is left out it is told that it is left out: by a kind, of records of any day; by a word, of the days that were looked through.
    const before = await readsOf(older)
    assert.deepEqual(await textsFor('windmill -kind:press-release'), [])
    assert.equal(await readsOf(older), before + 1)
    assert.deepEqual(await textsFor('windmill -sluice'), ['Newer', 'Same day'])
    assert.equal(await readsOf(older), before + 1)
    // More statements have the rest, all of later days: what was answered of the days before them counts as well, and no more.
    const locks = await dated('Locks', '2013-06-01', 'Annex: windmill, lock.', secret)
    const late = await dated('Late', '2014-06-01', 'The Hill League noted the sails.')
    await say(late, 'windmill lock', 1000, 3000)
    assert.deepEqual(await textsFor('windmill -lock'), ['Newer', 'Same day'])
    assert.deepEqual([await readsOf(older), await readsOf(locks)], [before + 1, 1])
    await sql`delete from statement where partnership_id = ${p} and number >= 1000`.execute(bed.store.db)
  })
})
