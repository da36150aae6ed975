import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { Stage } from '../register/standing.ts'
import { givenBy } from './testing/given-by.ts'
import { keptPlan } from './testing/kept-plan.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { activityAsked } from './testing/sample-activity.ts'
import { sampleFramework } from './testing/sample-framework.ts'
import { AT } from './testing/sample-record.ts'

const TEXTS = [
  'Rivers',
  'Begin early warning of floods;',
  'Exchange officers each year',
  'of both sides;',
  'The leagues agreed to count herons.',
]
const TODAY = '2026-12-31'
const LATER = '2026-06-01T09:00:00.000Z'

onEachEngine('frameworks', (bed: Bed) => {
  const made = async (stage: Stage = 'joint') => {
    const p = await bed.partnership()
    const first = await bed.store.frameworks.import(p, sampleFramework(), AT)
    const { record, hill } = await keptPlan(bed, p, TEXTS, stage)
    const align = async (of: 'line' | 'statement', number: number, code: string, at = AT) =>
      givenBy(
        await hill.alignments.decide(
          p,
          { of, record, number },
          { act: 'confirm', concept: { framework: 'aims', code }, reason: '' },
          at,
        ),
      )
    return { p, record, hill, coast: bed.store.as(editorOf(p, 'coast', 'Rui Sande')), first, align }
  }
  const rowsOf = async (nouns: typeof bed.store | Awaited<ReturnType<typeof made>>['hill'], p: string) =>
    (await nouns.frameworks.get(p, 'aims'))!.concepts.map(
      ({ code, lines, statements }) => `${code}: ${lines} ${statements}`,
    )

  test('a framework is brought in whole, and what is brought in again unchanged changes nothing', async () => {
    const { p, first } = await made()
    assert.deepEqual([first.first, first.added], [true, ['1', '1.1', '2']])
    const view = (await bed.store.frameworks.get(p, 'aims'))!
    assert.deepEqual(
      view.concepts.map(({ code, depth, tops, labels }) => [code, depth, tops, labels.en]),
      [
        ['1', 0, ['1'], 'Water'],
        ['1.1', 1, ['1'], 'Floods foretold'],
        ['2', 0, ['2'], 'Travel'],
      ],
    )
    const again = await bed.store.frameworks.import(p, sampleFramework(), LATER)
    assert.deepEqual(again, { added: [], changed: [], gone: [], back: [], first: false })
    assert.equal((await bed.store.frameworks.get(p, 'aims'))!.framework.at, AT)
  })

  test('what concepts are called outside is kept, and taken over where only that is new', async () => {
    const { p } = await made()
    const scheme = sampleFramework()
    const uriOf = (code: string) => `https://rivers.example/aims/${code}`
    const concepts = scheme.concepts.map((each) => ({ ...each, uri: uriOf(each.code) }))
    const again = await bed.store.frameworks.import(p, { ...scheme, concepts }, LATER)
    assert.deepEqual(again, { added: [], changed: [], gone: [], back: [], first: false })
    const { framework, concepts: kept } = (await bed.store.frameworks.get(p, 'aims'))!
    assert.deepEqual([framework.at, kept.map(({ uri }) => uri)], [LATER, ['1', '1.1', '2'].map(uriOf)])
    const [names] = await bed.store.crosswalks.names(p)
    assert.equal(names!.concepts.get('1.1')!.uri, uriOf('1.1'))
  })

  test('a part is counted with all that is under it, each line and statement once', async () => {
    const { p, align } = await made()
    await align('line', 2, '1')
    await align('line', 2, '1.1')
    await align('line', 3, '1.1')
    await align('statement', 1, '2')
    assert.deepEqual(await rowsOf(bed.store, p), ['1: 2 0', '1.1: 2 0', '2: 0 1'])
    const { frameworks } = (await bed.store.frameworks.list(p))!
    assert.deepEqual(
      frameworks.map(({ id, concepts, lines, statements }) => [id, concepts, lines, statements]),
      [['aims', 3, 2, 1]],
    )
  })

  test('the page of a concept has its lines and statements, by itself or by what is under it, on a day', async () => {
    const { p, align } = await made()
    await align('line', 2, '1.1')
    await align('line', 3, '1', LATER)
    await align('statement', 1, '1.1')
    const at = async (on: string) => {
      const { lines, statements, above, below } = (await bed.store.frameworks.concept(p, 'aims', '1', on))!
      return {
        lines: lines.map(({ line, by }) => `${line.label} by ${by.map(({ code }) => code).join(' ')}`),
        statements: statements.map(({ record, by }) => `${record.title} by ${by[0]!.code}`),
        ...{ above: above.map(({ code }) => code), below: below.map(({ code }) => code) },
      }
    }
    assert.deepEqual(await at(TODAY), {
      ...{ lines: ['1.1 by 1.1', 'null by 1'], statements: ['The plan by 1.1'] },
      ...{ above: [], below: ['1.1'] },
    })
    assert.deepEqual((await at('2026-05-31')).lines, ['1.1 by 1.1'])
    const under = (await bed.store.frameworks.concept(p, 'aims', '1.1', TODAY))!
    assert.deepEqual([under.above.map(({ code }) => code), under.lines.length], [['1'], 1])
    assert.equal(await bed.store.frameworks.concept(p, 'aims', '9', TODAY), null)
    assert.equal(await bed.store.frameworks.concept(p, 'none', '1', TODAY), null)
  })

  test('what was done under its lines is told as it was known on a day, and in which part of the plan they stand', async () => {
    const { p, record, hill, align } = await made()
    await align('line', 2, '1.1')
    const place = { record, line: 2 }
    const write = async (title: string, date: string, at = AT) =>
      givenBy(await hill.following.write(p, place, activityAsked({ title, date }), at))
    await write('A visit', '2025')
    await write('Meeting of ministers', '2025-05-03')
    const mistaken = await write('Entered by mistake', '2025-06')
    givenBy(await hill.following.withdraw(p, place, { activity: mistaken, version: 1 }, AT))
    await write('Heard of later', '2025-06-01', LATER)
    const told = async (on: string) =>
      (await bed.store.frameworks.concept(p, 'aims', '1', on))!.lines.flatMap(({ activities, part }) => [
        part?.text,
        ...activities.map(({ title, state, date }) => `${title}, ${state}, ${date}`),
      ])
    assert.deepEqual(await told('2026-05-31'), [
      'Rivers',
      'A visit, held, 2025',
      'Meeting of ministers, held, 2025-05-03',
    ])
    assert.equal((await told(TODAY))[2], 'Heard of later, held, 2025-06-01')
  })

  test('parts of the other frameworks are offered to look at it with, none of its own', async () => {
    const { p } = await made()
    const many = Array.from({ length: 50 }, (_, at) => ({
      ...{ code: `T${at}`, uri: null, labels: { en: `Thrust ${at}` }, definitions: {} },
      ...{ broader: at === 0 ? [] : ['T0'], tops: ['T0'], depth: at === 0 ? 0 : 1 },
    }))
    await bed.store.frameworks.import(p, sampleFramework({ id: 'few', titles: { en: 'Few' } }), AT)
    const large = sampleFramework({ id: 'large', titles: { en: 'A large one' } })
    await bed.store.frameworks.import(p, { ...large, concepts: many }, AT)
    const { others } = (await bed.store.frameworks.concept(p, 'aims', '1', TODAY))!
    assert.deepEqual(
      others.map(({ id, parts }) => [id, ...parts.map(({ code }) => code)]),
      [
        ['large', 'T0'],
        ['few', '1', '1.1', '2'],
      ],
    )
  })

  test('a newer version keeps what was said by the codes, and tells what went away', async () => {
    const { p, record, hill, align } = await made()
    await align('line', 2, '1.1')
    await align('line', 2, '2')
    const next = sampleFramework({ version: '2' }, ' anew')
    const changes = await bed.store.frameworks.import(
      p,
      { ...next, concepts: next.concepts.filter(({ code }) => code !== '1.1') },
      LATER,
    )
    assert.deepEqual(changes, { added: [], changed: ['1', '2'], gone: ['1.1'], back: [], first: false })
    const said = (await hill.plans.line(p, record, 2))!.aligned.said
    assert.deepEqual(said.map(({ concept }) => [concept.code, concept.labels.en, concept.gone]).sort(), [
      ['1.1', 'Floods foretold', true],
      ['2', 'Travel anew', false],
    ])
    const view = (await bed.store.frameworks.get(p, 'aims'))!
    assert.deepEqual(
      [view.concepts.map(({ code }) => code), view.gone.map(({ code }) => code), view.framework.version],
      [['1', '2'], ['1.1'], '2'],
    )
    const line = { of: 'line', record, number: 3 } as const
    const asked = { act: 'confirm', concept: { framework: 'aims', code: '1.1' }, reason: '' }
    const refused = await hill.alignments.decide(p, line, asked, LATER)
    assert.equal(refused.ok ? '' : refused.refusal.reason, 'no-such-concept')
    const back = { act: 'reopen', concept: { framework: 'aims', code: '1.1' }, reason: '' }
    givenBy(await hill.alignments.decide(p, { ...line, number: 2 }, back, LATER))
    const whole = await bed.store.frameworks.import(p, sampleFramework({ version: '3' }), LATER)
    assert.deepEqual([whole.back, whole.gone], [['1.1'], []])
  })

  test('what serves a draft is neither shown nor counted to the other side', async () => {
    const { p, hill, coast, align } = await made('draft')
    await align('line', 2, '1.1')
    await align('statement', 1, '1.1')
    assert.deepEqual(await rowsOf(hill, p), ['1: 1 1', '1.1: 1 1', '2: 0 0'])
    assert.deepEqual(await rowsOf(coast, p), ['1: 0 0', '1.1: 0 0', '2: 0 0'])
    const seen = (await coast.frameworks.concept(p, 'aims', '1', TODAY))!
    assert.deepEqual([seen.lines, seen.statements], [[], []])
    assert.deepEqual(
      (await coast.frameworks.list(p))!.frameworks.map(({ lines }) => lines),
      [0],
    )
  })

  test('only the machine brings a framework in, and nobody sees one of a partnership that they don’t see', async () => {
    const { p, hill } = await made()
    await assert.rejects(
      hill.frameworks.import(p, sampleFramework({ version: '9' }), AT),
      /permission denied/,
    )
    await bed.store.db.updateTable('partnership').set({ portal: false }).where('id', '=', p).execute()
    assert.equal(await bed.store.as(PUBLIC).frameworks.get(p, 'aims'), null)
    assert.equal(await bed.store.as(PUBLIC).frameworks.list(p), null)
  })

  test('bringing one in leaves its entry in the trail', async () => {
    const { p, hill } = await made()
    const { entries } = (await hill.trail.list(p, { act: 'import-framework', object: null, id: null }, 1))!
    assert.deepEqual(
      entries.rows.map(({ objectKind, objectId, content }) => [
        objectKind,
        objectId,
        content?.after?.concepts,
      ]),
      [['framework', 'aims', 3]],
    )
  })
})
