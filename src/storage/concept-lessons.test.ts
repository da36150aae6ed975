import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { shippedSuggester } from '../../test/shipped-suggester.ts'
import { textReader } from '../reading/suggest/concepts/read-text.ts'
import { suggestConcepts } from '../reading/suggest/concepts/suggest-concepts.ts'
import { SUGGESTED_SCHEME } from '../reading/suggest/scheme.ts'
import type { AlignmentSubject } from '../register/alignment/alignment.ts'
import type { Marking, Stage } from '../register/standing.ts'
import { sectionKey } from './concept-lessons.ts'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleFramework } from './testing/sample-framework.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const GATES = ['first', 'second', 'third', 'fourth', 'inner', 'outer', 'lower', 'upper']
/** A line that nobody spoke of. */
const OTHER: AlignmentSubject = { of: 'line', record: 0, number: 0 }
/** A section of no telling heading, and lines of two kinds in turn. */
const PLAN = [
  'Part one',
  ...GATES.flatMap((gate) => [
    `Scribes weigh barley at the ${gate} gate;`,
    `Paint buoys off the ${gate} pier;`,
  ]),
]
const SAID = ['The leagues agreed to let scribes weigh barley.', 'They urged to keep the lamps.']
const at = (minute: number) => `2026-03-01T09:${String(minute).padStart(2, '0')}:00.000Z`

onEachEngine('what concepts are suggested by', (bed: Bed) => {
  const read = textReader(shippedSuggester)

  const made = async (stage: Stage = 'joint', marking: Marking = 'UNCLASSIFIED') => {
    const p = await bed.partnership()
    await bed.store.frameworks.import(p, sampleFramework(), AT)
    const standing = { standing: { owner: 'hill', marking, stage } }
    const hill = bed.store.as(editorOf(p, 'hill', 'Noor Hadley'))
    const add = (texts: readonly string[], title: string, kind: 'plan-of-action' | 'other') =>
      bed.store.records.add(p, sampleRecord(sampleReading(texts), { title, kind, ...standing }), AT)
    const plan = await add(PLAN, 'The plan', 'plan-of-action')
    const rows = (await bed.store.plans.outline(p, plan))!.rows
    const what = rows.map((_, row) => (row === 0 ? ('section-1' as const) : ('line' as const)))
    const number = rows.map(() => '')
    givenBy(await hill.plans.keep(p, plan, planAsked(rows, { title: 'The plan', what, number }), AT))
    const record = await add(SAID, 'The communiqué', 'other')
    const say = async (
      of: 'line' | 'statement',
      nth: number,
      code: string,
      act = 'confirm',
      minute = 0,
      framework = 'aims',
    ) => {
      const subject = { of, record: of === 'line' ? plan : record, number: nth }
      const asked = { act, concept: { framework, code }, reason: '' }
      givenBy(await hill.alignments.decide(p, subject, asked, at(minute)))
    }
    const taught = (side = 'coast', asked: AlignmentSubject = OTHER) =>
      bed.store.as(editorOf(p, side)).alignments.taught(p, asked)
    return { p, plan, record, hill, say, taught }
  }
  type Made = Awaited<ReturnType<typeof made>>

  const suggested = async ({ taught }: Made, text: string) =>
    suggestConcepts(
      {
        ...{ text, lang: 'en', sections: [], goals: new Map() },
        suggestion: shippedSuggester(text, 'en'),
      },
      await taught(),
      read,
    )
  const ofBarley = async (there: Made) => {
    const all = await suggested(there, 'Scribes of both banks weigh the barley.')
    return all.map(({ code, score, because }) => ({ code, score, words: because.map(({ words }) => words) }))
  }

  test('what people last said of lines and statements is learned, with the sections they stand in, the latest first', async () => {
    const there = await made()
    const { plan, say, taught } = there
    await say('line', 2, '1.1')
    await say('line', 2, '2', 'reject', 1)
    await say('line', 3, '2', 'confirm', 2)
    await say('line', 3, '2', 'reopen', 3)
    await say('statement', 1, '1', 'confirm', 4)
    const { lessons } = await taught()
    assert.deepEqual(lessons, [
      {
        ...{ text: SAID[0], lang: 'en', sections: [] },
        said: [{ framework: 'aims', code: '1', tops: ['1'], serves: true }],
      },
      {
        ...{ text: PLAN[1], lang: 'en', sections: [sectionKey(plan, 1)] },
        said: [
          { framework: 'aims', code: '1.1', tops: ['1'], serves: true },
          { framework: 'aims', code: '2', tops: ['2'], serves: false },
        ],
      },
    ])
  })

  test('confirming teaches: similar words are then suggested for what was confirmed, and what is taken back is forgotten', async () => {
    const there = await made()
    assert.deepEqual(await ofBarley(there), [])
    const scores: number[] = []
    for (const [nth] of GATES.entries()) {
      await there.say('line', 2 + 2 * nth, '1.1')
      await there.say('line', 3 + 2 * nth, '2')
      scores.push((await ofBarley(there)).find(({ code }) => code === '1.1')?.score ?? 0)
    }
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => a - b),
    )
    const [first, ...rest] = await ofBarley(there)
    assert.deepEqual([first?.code, rest.some(({ code }) => code === '2')], ['1.1', false])
    assert.ok(first!.score > 0.5 && first!.words.some((words) => words.includes('barley')))
    assert.deepEqual(
      (await suggested(there, 'Paint the buoys of both banks.')).map(({ code }) => code),
      ['2'],
    )
    for (const [nth] of GATES.entries()) await there.say('line', 2 + 2 * nth, '1.1', 'reopen', 5)
    assert.deepEqual(await ofBarley(there), [])
  })

  test('rejecting teaches: a word of a label that people kept rejecting is suggested no more', async () => {
    const there = await made()
    const codes = async () => (await suggested(there, 'Travel of scribes')).map(({ code }) => code)
    assert.deepEqual(await codes(), ['2'])
    const added = await bed.store.records.add(
      there.p,
      sampleRecord(
        sampleReading([
          'They agreed that travel is dear.',
          'They noted travel by night.',
          'They urged less travel.',
        ]),
        { title: 'On costs', standing: { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'joint' } },
      ),
      AT,
    )
    for (const number of [1, 2, 3]) {
      const asked = { act: 'reject', concept: { framework: 'aims', code: '2' }, reason: '' }
      givenBy(
        await there.hill.alignments.decide(there.p, { of: 'statement', record: added, number }, asked, AT),
      )
    }
    assert.deepEqual(await codes(), [])
  })

  test('what is not seen by both sides, or is CONFIDENTIAL, teaches nobody, not even its own side', async () => {
    for (const [stage, marking] of [
      ['draft', 'UNCLASSIFIED'],
      ['joint', 'CONFIDENTIAL'],
    ] as const) {
      const { say, taught } = await made(stage, marking)
      await say('line', 2, '1.1')
      await say('statement', 1, '1')
      for (const side of ['hill', 'coast']) assert.deepEqual((await taught(side)).lessons, [])
    }
  })

  test('statements that people rejected teach nothing, and none teaches itself', async () => {
    const { p, record, say, taught } = await made()
    await say('statement', 1, '1')
    assert.equal((await taught()).lessons.length, 1)
    assert.deepEqual((await taught('coast', { of: 'statement', record, number: 1 })).lessons, [])
    await bed.store.db
      .updateTable('statement')
      .set({ state: 'rejected' })
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .where('number', '=', 1)
      .execute()
    assert.deepEqual((await taught()).lessons, [])
  })

  test('frameworks are suggested by those of their concepts that are there; the goals have a way of their own', async () => {
    const { p, taught } = await made()
    const goals = sampleFramework({ id: 'goals', uri: SUGGESTED_SCHEME })
    await bed.store.frameworks.import(p, goals, AT)
    const newer = sampleFramework({ version: '2' })
    const one = { ...newer, concepts: newer.concepts.filter(({ code }) => code !== '1.1') }
    await bed.store.frameworks.import(p, one, AT)
    assert.deepEqual(
      (await taught()).frameworks.map(({ id, concepts }) => [id, concepts.map(({ code }) => code)]),
      [['aims', ['1', '2']]],
    )
  })

  test('what both sides agreed of goals is told, and nothing that only one of them proposed', async () => {
    const { p, hill, taught } = await made()
    await bed.store.frameworks.import(p, sampleFramework({ id: 'goals', uri: SUGGESTED_SCHEME }), AT)
    const map = (code: string, relation: string, act = 'propose', seen = 0) => ({
      ...{ act, from: { framework: 'aims', code }, to: { framework: 'goals', code } },
      ...{ relation, degree: 'medium', rationale: '', seen },
    })
    givenBy(await hill.crosswalks.decide(p, map('1', 'broad'), AT))
    givenBy(await hill.crosswalks.decide(p, map('2', 'close'), AT))
    assert.deepEqual((await taught()).agreed, [])
    const coast = bed.store.as(editorOf(p, 'coast'))
    givenBy(await coast.crosswalks.decide(p, map('1', 'broad', 'agree', 1), AT))
    // The goal is the wider of the two: what serves it may serve the part.
    assert.deepEqual((await taught()).agreed, [{ framework: 'aims', code: '1', goal: '1', sureness: 0.48 }])
  })

  test('of a partnership that is not there nothing is told', async () => {
    assert.deepEqual(await bed.store.alignments.taught('nowhere', OTHER), {
      frameworks: [],
      lessons: [],
      agreed: [],
    })
  })
})
