import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import { withActor } from './door.ts'
import { linesOfTerms } from './lines-of-terms.ts'
import type { Nouns } from './store.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TODAY = AT.slice(0, 10)
const PLAN = [
  'Dialogue',
  'Open a supply chain for the reeds;',
  'Exchange minutes, namely',
  'those of it;',
  'Done.',
]

onEachEngine('what comes up and has no line', (bed: Bed) => {
  let p: string
  let draft: number

  const add = (
    paragraphs: readonly string[],
    published: string,
    over: Parameters<typeof sampleRecord>[1] = {},
  ) => bed.store.records.add(p, sampleRecord(sampleReading(paragraphs), { published, ...over }), AT)

  before(async () => {
    p = await bed.partnership()
    const own = ['wells', 'oars', 'weirs', 'pilots', 'lamps', 'buoys']
    for (const [at, word] of own.entries()) await add([`They agreed to mend ${word}.`], `201${at}-01-01`)
    for (const [at, word] of ['quays', 'locks', 'rafts'].entries())
      await add(
        [
          `They agreed to mend ${word}, with green shipping corridors.`,
          `The Hill League noted ${word} and the supply chains.`,
        ],
        `202${at}-02-01`,
      )
    draft = await add(['They welcomed the eel passes, and eel passes of glass.'], '2022-05-01', {
      standing: { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'draft' },
    })
    await add(['They welcomed eel passes.'], '2022-06-01', {
      standing: { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' },
    })
  })

  const get = async (nouns: Pick<Nouns, 'newAreas'>, since: string | null = null) =>
    (await nouns.newAreas.get(p, { since, today: TODAY }))!
  const terms = async (nouns: Pick<Nouns, 'newAreas'>) => (await get(nouns)).areas.map(({ term }) => term)
  const coast = () => bed.store.as(editorOf(p, 'coast'))
  const hill = () => bed.store.as(editorOf(p, 'hill'))

  test('a term that rises is told with the words it rests on, the newest first', async () => {
    const view = await get(coast())
    assert.equal(view.since, '2020')
    assert.deepEqual(view.occasions, { later: 3, before: 6 })
    const area = view.areas.find(({ term }) => term === 'green shipping corridors')!
    assert.deepEqual([area.later, area.before], [3, 0])
    assert.deepEqual(
      area.quotes.map(({ record }) => record.published),
      ['2022-02-01', '2021-02-01', '2020-02-01'],
    )
    for (const { statement } of area.quotes)
      assert.match(statement.content.quote.exact, /green shipping corridors/)
  })

  test('words of one side’s draft bring no term to the other, nor to the public', async () => {
    assert.ok((await terms(hill())).includes('eel passes'))
    for (const nouns of [coast(), bed.store.as(PUBLIC)])
      assert.ok(!(await terms(nouns)).some((term) => term.includes('eel')))
  })

  test('that words of a CONFIDENTIAL record were counted is told in the trail', async () => {
    const { n } = await bed.store.db
      .selectFrom('trail')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', p)
      .where('act', '=', 'read')
      .where('record_id', '=', draft)
      .executeTakeFirstOrThrow()
    assert.ok(Number(n) > 0)
  })

  test('a rising term that a line of the plan has, in whatever form, is left out and counted', async () => {
    assert.ok((await terms(coast())).includes('supply chains'))
    const plan = await add(PLAN, '2026-01-01', { kind: 'plan-of-action', title: 'A plan' })
    const rows = (await hill().plans.outline(p, plan))!.rows
    assert.ok((await hill().plans.keep(p, plan, planAsked(rows), AT)).ok)
    const view = await get(coast(), '2020')
    assert.ok(!view.areas.some(({ term }) => term === 'supply chains'))
    assert.ok(view.areas.some(({ term }) => term === 'green shipping corridors'))
    assert.equal(view.covered, 1)
    assert.deepEqual(
      view.plans.map(({ id, lines }) => [id, lines > 0]),
      [[plan, true]],
    )
  })

  test('a point for an agenda is its side’s alone, stands in the brief, and is taken back', async () => {
    const mechanism = (await hill().meetings.list(p, 1))!.mechanisms[0]!.id
    const asked = { mechanism, words: ' green  shipping corridors' }
    assert.ok((await hill().agendaPoints.propose(p, asked, AT)).ok)
    const again = await hill().agendaPoints.propose(p, asked, AT)
    assert.ok(!again.ok && again.refusal.reason === 'point-kept-already')
    const brief = async (nouns: Pick<Nouns, 'briefs'>) => (await nouns.briefs.of(p, mechanism, TODAY))!.points
    assert.deepEqual(
      (await brief(hill())).map(({ words }) => words),
      ['green shipping corridors'],
    )
    assert.deepEqual(await brief(coast()), [])
    assert.deepEqual(await brief(bed.store.as(PUBLIC)), [])
    assert.equal((await get(hill())).points.length, 1)
    const others = await coast().agendaPoints.withdraw(p, asked)
    assert.ok(!others.ok && others.refusal.reason === 'no-such-point')
    assert.ok((await hill().agendaPoints.withdraw(p, asked)).ok)
    assert.deepEqual(await brief(hill()), [])
    // What was taken back can be kept again.
    assert.ok((await hill().agendaPoints.propose(p, asked, AT)).ok)
  })

  test('a point is for editors, of a series that there is, in words', async () => {
    const reasons = async (nouns: Pick<Nouns, 'agendaPoints'>, mechanism: number, words: string) => {
      const outcome = await nouns.agendaPoints.propose(p, { mechanism, words }, AT)
      return outcome.ok ? null : outcome.refusal.reason
    }
    const mechanism = (await hill().meetings.list(p, 1))!.mechanisms[0]!.id
    assert.equal(await reasons(bed.store.as(PUBLIC), mechanism, 'oars'), 'sign-in-first')
    assert.equal(await reasons(hill(), 999, 'oars'), 'not-found')
    assert.equal(await reasons(hill(), mechanism, ' '), 'point-unclear')
  })

  test('a hundred terms are held against the plans by as many questions as one', async () => {
    const asked = async (terms: readonly string[]) => {
      let questions = 0
      await withActor(bed.store.db, editorOf(p, 'hill'), async (context) => {
        const counting = context.db.withPlugin({
          transformQuery: ({ node }) => {
            questions++
            return node
          },
          transformResult: async ({ result }) => result,
        })
        const inTime = async () => {}
        const { covered } = await linesOfTerms({ ...context, db: counting }, p, terms, {
          today: TODAY,
          inTime,
        })
        assert.deepEqual([...covered], ['supply chains'])
      })
      return questions
    }
    const many = Array.from({ length: 100 }, (_, at) => `eel passes ${at} of the weir`)
    assert.equal(await asked(['supply chains', ...many]), await asked(['supply chains']))
  })
})
