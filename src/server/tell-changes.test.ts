import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { seedPeople } from '../../test/seed-people.ts'
import type { Actor } from '../access/actor.ts'
import { compose } from '../documents/compose.ts'
import type { Amendment, Decision } from '../register/decision.ts'
import type { NotificationDetail } from '../register/notification.ts'
import { compareMatrix } from '../reports/compare-matrix.ts'
import { parseQuery } from '../search/parse-query.ts'
import { printQuery } from '../search/print-query.ts'
import { markOf } from '../storage/intakes.ts'
import { givenBy } from '../storage/testing/given-by.ts'
import { type Bed, onEachEngine } from '../storage/testing/on-each-engine.ts'
import { activityAsked } from '../storage/testing/sample-activity.ts'
import { sampleFramework } from '../storage/testing/sample-framework.ts'
import { planAsked } from '../storage/testing/sample-plan.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { sampleDecision, sampleRecord } from '../storage/testing/sample-record.ts'
import { notificationHref } from '../web/review-words.ts'
import { tellSearches } from './tell-searches.ts'

/** An instant of a day on which something happens, some minutes after eight. */
const at = (day: number, minutes = 0) => new Date(Date.UTC(2026, 4, day, 8, minutes)).toISOString()

/** A query as it is kept. */
const printed = (query: string) => printQuery(parseQuery(query).query)

const OPENED = { owner: null, marking: 'UNCLASSIFIED', stage: 'joint' } as const

onEachEngine('what searches find later', (bed: Bed) => {
  let p: string
  let reader: Actor
  let editor: Actor

  const add = (texts: readonly string[], day: number, over: Parameters<typeof sampleRecord>[1] = {}) =>
    bed.store.records.add(p, sampleRecord(sampleReading(texts), { standing: OPENED, ...over }), at(day))
  const keep = async (query: string, day: number, minutes = 0) =>
    givenBy(
      await bed.store.as(reader).savedSearches.save(p, { name: query, query, alert: true }, at(day, minutes)),
    )
  const look = (day: number, minutes: number) => tellSearches(bed.store, at(day, minutes))

  /** What was told of a search, the oldest first: what was done, and where it leads. */
  const told = async (query: string) =>
    (await bed.store.as(reader).notifications.list(1)).rows
      .filter((view) => view.p === p && view.detail.sort === 'found' && view.detail.query === printed(query))
      .map((view) => {
        const { later } = view.detail as Extract<NotificationDetail, { sort: 'found' }>
        const where = notificationHref(view).replace(`/${p}/`, '')
        return `${later ? `${later.count} ${later.of} ${later.by}` : 'whole'}: ${where}`
      })
      .toReversed()

  const decide = async (
    record: number,
    number: number,
    act: Decision['act'],
    revision: number,
    when: string,
    amendment?: Amendment,
  ) =>
    givenBy(
      await bed.store
        .as(editor)
        .decisions.take(
          p,
          record,
          number,
          sampleDecision(act, { revision, at: when, ...(amendment && { amendment }) }),
        ),
    )

  before(async () => {
    p = await bed.partnership()
    reader = personWith(`Cole Tarn ${p}`, postOf(p, 'reader', 'coast'))
    editor = editorOf(p, 'hill', `Hilda Marsh ${p}`)
    await seedPeople(bed.store, [reader])
    await bed.store.frameworks.import(p, sampleFramework(), at(1))
  })

  test('a decision by which a statement comes to be found is told once; one that changes nothing of it is not', async () => {
    const record = await add(['The sides agreed on ferries.', 'They noted oars.'], 1)
    await keep('ferries', 1, 10)
    await keep('ferries status:confirmed', 1, 10)
    await decide(record, 1, 'confirm', 1, at(1, 20))
    await Promise.all([look(1, 25), look(1, 25)])
    await look(1, 30)
    await look(2, 0)
    const confirmed = [`1 statements confirm: records/${record}/statements/1`]
    assert.deepEqual(await told('ferries status:confirmed'), confirmed)
    assert.deepEqual(await told('ferries'), [])
    await decide(record, 1, 'reopen', 2, at(2, 10))
    await look(2, 15)
    await decide(record, 1, 'confirm', 3, at(2, 20))
    await look(2, 25)
    await look(2, 30)
    // It was another act, by which it came to be found anew.
    assert.deepEqual(await told('ferries status:confirmed'), [...confirmed, ...confirmed])
    assert.deepEqual(await told('ferries'), [])
  })

  test('words that were amended are told by whoever searches for what they have now, also where another act came after', async () => {
    const record = await add(['The sides agreed on buoys, and to keep lamps lit.'], 3)
    await keep('buoys -lamps', 3, 10)
    await keep('buoys', 3, 10)
    const words = 'The sides agreed on buoys'
    await decide(record, 1, 'amend', 1, at(3, 20), { words })
    await decide(record, 1, 'reject', 2, at(3, 21))
    await decide(record, 1, 'reopen', 3, at(3, 22))
    await look(3, 25)
    await look(3, 30)
    // While it was rejected it was not found: the last act by which it came to be is told.
    assert.deepEqual(await told('buoys -lamps'), [`1 statements reopen: records/${record}/statements/1`])
    assert.deepEqual(await told('buoys'), [`1 statements reopen: records/${record}/statements/1`])
    await decide(record, 1, 'reopen', 4, at(3, 40))
    await look(3, 45)
    assert.equal((await told('buoys -lamps')).length, 1)
    await decide(record, 1, 'amend', 5, at(3, 50), { words })
    await look(3, 55)
    assert.equal((await told('buoys -lamps')).at(-1), `1 statements amend: records/${record}/statements/1`)
    assert.equal((await told('buoys')).length, 1)
  })

  test('words without spaces are compared as they are searched', async () => {
    const record = await add(['They agreed on แม่น้ำ, and on lamps.'], 4)
    await keep('แม่น้ำ', 4, 10)
    await decide(record, 1, 'amend', 1, at(4, 20), { words: 'They agreed on แม่น้ำ' })
    await look(4, 25)
    assert.deepEqual(await told('แม่น้ำ'), [])
  })

  test('what comes to serve a goal that is asked for is told, of a statement and of a line', async () => {
    const plan = await planKept(5)
    const record = await add(['The sides agreed on sluices.'], 5)
    await keep('goal:1', 5, 10)
    await keep('sluices', 5, 10)
    const said = { act: 'confirm', concept: { words: '1.1' }, reason: '' }
    const { alignments } = bed.store.as(editor)
    givenBy(await alignments.decide(p, { of: 'statement', record, number: 1 }, said, at(5, 20)))
    givenBy(await alignments.decide(p, { of: 'line', record: plan, number: 2 }, said, at(5, 21)))
    await look(5, 25)
    await look(5, 30)
    const both = [
      `1 lines serves: plans/${plan}/lines/2`,
      `1 statements serves: records/${record}/statements/1`,
    ]
    assert.deepEqual((await told('goal:1')).toSorted(), both)
    assert.deepEqual(await told('sluices'), [])
    // It serves the goal already: that it serves a part of it too is no news.
    const too = { ...said, concept: { words: '1 Water' } }
    givenBy(await alignments.decide(p, { of: 'statement', record, number: 1 }, too, at(5, 40)))
    await look(5, 45)
    assert.deepEqual((await told('goal:1')).toSorted(), both)
    // What is taken back is found no more, and is told to whoever leaves it out.
    await keep('sluices -goal:1', 5, 46)
    const back = { ...said, act: 'reopen' }
    givenBy(await alignments.decide(p, { of: 'statement', record, number: 1 }, back, at(5, 50)))
    givenBy(
      await alignments.decide(
        p,
        { of: 'statement', record, number: 1 },
        { ...too, act: 'reopen' },
        at(5, 51),
      ),
    )
    await look(5, 55)
    assert.deepEqual((await told('goal:1')).toSorted(), both)
    assert.deepEqual(await told('sluices -goal:1'), [both[1]])
  })

  const PLAN = [
    'Dialogue',
    'Hold regattas each year;',
    'Exchange minutes, namely',
    'those of lanterns;',
    'Done.',
  ]
  const planKept = async (day: number, when = at(day)) => {
    const record = await add(PLAN, day, { title: 'The plan', kind: 'plan-of-action' })
    const { plans } = bed.store.as(editor)
    const { rows } = (await plans.outline(p, record))!
    givenBy(await plans.keep(p, record, planAsked(rows), when))
    return record
  }

  test('an activity is told when it is entered, and when it is changed so that it is found', async () => {
    const record = await planKept(6)
    await keep('astrolabes', 6, 10)
    await keep('astrolabes status:cancelled', 6, 10)
    await keep('astrolabes harbour', 6, 10)
    const { following } = bed.store.as(editor)
    const line = { record, line: 2 }
    const asked = activityAsked({ title: 'A course on astrolabes', state: 'planned', date: '2027-05' })
    const activity = givenBy(await following.write(p, line, asked, at(6, 20)))
    await look(6, 25)
    const where = `plans/${record}/lines/2#activities`
    assert.deepEqual(await told('astrolabes'), [`1 activities came: ${where}`])
    assert.deepEqual(await told('astrolabes status:cancelled'), [])
    const write = async (version: number, over: Parameters<typeof activityAsked>[0], when: string) =>
      givenBy(await following.write(p, line, { ...asked, activity, version, ...over }, when))
    await write(1, { place: 'The harbour' }, at(6, 30))
    await write(2, { place: 'The harbour', participants: '12' }, at(6, 35))
    await look(6, 40)
    await look(6, 45)
    assert.deepEqual(await told('astrolabes harbour'), [`1 activities changed: ${where}`])
    await write(3, { place: 'The harbour', state: 'cancelled' }, at(6, 50))
    await look(6, 55)
    assert.deepEqual(await told('astrolabes status:cancelled'), [`1 activities changed: ${where}`])
    assert.deepEqual(await told('astrolabes'), [`1 activities came: ${where}`])
  })

  test('a plan that is kept of a record is told as one, and a line that comes into it later by itself', async () => {
    const record = await add(PLAN, 7, { title: 'The plan', kind: 'plan-of-action' })
    await keep('in:lines regattas OR minutes OR sandbanks', 7, 10)
    const { plans, intakes } = bed.store.as(editor)
    const { rows } = (await plans.outline(p, record))!
    givenBy(await plans.keep(p, record, planAsked(rows), at(7, 20)))
    await look(7, 25)
    const came = [`2 lines plan: plans/${record}`]
    assert.deepEqual(await told('in:lines regattas OR minutes OR sandbanks'), came)
    const table = [
      ['No.', 'Action line', 'Status', 'Activities'],
      ['1.1', 'Hold regattas each year;', 'Completed', 'A visit, 2025'],
      ['1.9', 'Chart the sandbanks;', '', ''],
    ].map((cells) => ({ kind: 'table-row' as const, text: '', cells }))
    const matrix = await bed.store.records.add(
      p,
      sampleRecord(sampleReading(['A matrix'], {}, { document: compose(table) }), { title: 'A matrix' }),
      at(7, 26),
    )
    const today = at(7).slice(0, 10)
    const compared = compareMatrix((await plans.comparison(p, record, matrix, today))!, today)
    if (!compared || 'sentence' in compared) throw new Error(compared?.sentence ?? 'no matrix')
    const { steps } = compared.taking
    const taken = { keys: steps.map(({ key }) => key), seen: markOf(steps), reason: 'As agreed' }
    givenBy(await intakes.take(p, record, matrix, taken, at(7, 30)))
    await look(7, 35)
    await look(7, 40)
    const last = Math.max(...(await plans.get(p, record))!.parts.map(({ number }) => number))
    assert.deepEqual(await told('in:lines regattas OR minutes OR sandbanks'), [
      ...came,
      `1 lines came: plans/${record}/lines/${last}`,
    ])
  })

  test('many statements that are decided as one act are told as one', async () => {
    const record = await add(['They agreed on kites.', 'They noted kites.', 'They urged kites.'], 8)
    await keep('kites status:rejected', 8, 10)
    const chosen = [1, 2, 3].map((number) => ({ record, number, revision: 1 }))
    const act = { act: 'reject', by: 'Noor', at: at(8, 20), reason: null } as const
    givenBy(await bed.store.as(editor).bulks.take(p, `bulk-${p}`, chosen, act))
    await look(8, 25)
    await look(8, 30)
    assert.deepEqual(await told('kites status:rejected'), [`3 statements reject: records/${record}`])
  })

  test('what is told with its record is not told again by what was decided before that', async () => {
    await keep('hawsers status:confirmed', 9)
    const record = await add(['They agreed on hawsers.', 'They noted hawsers.'], 10)
    await decide(record, 1, 'confirm', 1, at(10, 10))
    await look(10, 15)
    assert.deepEqual(await told('hawsers status:confirmed'), [`whole: records/${record}`])
    // Its record is still looked at for an hour; and then the decision alone.
    await look(10, 70)
    await look(10, 71)
    assert.deepEqual(await told('hawsers status:confirmed'), [`whole: records/${record}`])
    await decide(record, 2, 'confirm', 1, at(10, 80))
    await look(10, 85)
    assert.deepEqual(await told('hawsers status:confirmed'), [
      `whole: records/${record}`,
      `1 statements confirm: records/${record}/statements/2`,
    ])
  })

  test('what was decided before a search was kept, in what is CONFIDENTIAL, or in a draft of the other side is not told', async () => {
    const day = 12
    const texts = ['They agreed on mooring rings.', 'They noted mooring rings.']
    const early = await add(texts, day)
    const marked = await add(texts, day, { standing: { ...OPENED, marking: 'CONFIDENTIAL' } })
    const draft = await add(texts, day, {
      standing: { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' },
    })
    await decide(early, 1, 'confirm', 1, at(day, 10))
    await keep('rings status:confirmed', day, 15)
    for (const record of [marked, draft]) await decide(record, 1, 'confirm', 1, at(day, 20))
    await look(day, 25)
    assert.deepEqual(await told('rings status:confirmed'), [])
    // Once it is shared, its record is new to them, and told as a whole.
    const move = { from: 'draft', to: 'shared' } as const
    givenBy(await bed.store.as(editor).recordStandings.move(p, draft, move, at(day, 30)))
    await look(day, 35)
    await look(day, 40)
    assert.deepEqual(await told('rings status:confirmed'), [`whole: records/${draft}`])
    const { n } = await bed.store.db
      .selectFrom('trail')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', p)
      .where('act', '=', 'read')
      .where('account', '=', reader.kind === 'person' ? reader.account : '')
      .executeTakeFirstOrThrow()
    assert.equal(Number(n), 0)
  })

  test('of very many acts twenty are told', async () => {
    const texts = Array.from({ length: 25 }, (_, n) => `They agreed on thwart ${n}.`)
    const record = await add(texts, 14)
    await keep('thwart status:confirmed', 14, 5)
    for (let n = 1; n <= 25; n++) await decide(record, n, 'confirm', 1, at(14, 10 + n))
    await look(14, 40)
    await look(14, 45)
    assert.equal((await told('thwart status:confirmed')).length, 20)
  })
})
