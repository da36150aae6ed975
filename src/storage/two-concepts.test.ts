import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { Stage } from '../register/standing.ts'
import { givenBy } from './testing/given-by.ts'
import { keptPlan } from './testing/kept-plan.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { mappingAsked, sampleFramework } from './testing/sample-framework.ts'
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
type Nouns = Pick<Bed['store'], 'crosswalks'>

onEachEngine('two concepts together', (bed: Bed) => {
  const made = async (stage: Stage = 'joint') => {
    const p = await bed.partnership()
    await bed.store.frameworks.import(p, sampleFramework(), AT)
    await bed.store.frameworks.import(p, sampleFramework({ id: 'thrusts', titles: { en: 'Thrusts' } }), AT)
    const { record, hill } = await keptPlan(bed, p, TEXTS, stage)
    const say = async (
      of: 'line' | 'statement',
      number: number,
      framework: string,
      code: string,
      act = 'confirm',
      at = AT,
    ) =>
      givenBy(
        await hill.alignments.decide(
          p,
          { of, record, number },
          { act, concept: { framework, code }, reason: '' },
          at,
        ),
      )
    return { p, record, hill, coast: bed.store.as(editorOf(p, 'coast', 'Rui Sande')), say }
  }
  const both = (nouns: Nouns, p: string, one: string, other: string, on = TODAY) =>
    nouns.crosswalks.concepts(p, { framework: 'aims', code: one }, { framework: 'thrusts', code: other }, on)
  const told = async (nouns: Nouns, p: string, one: string, other: string, on?: string) => {
    const view = (await both(nouns, p, one, other, on))!
    return {
      lines: view.lines.map(
        ({ line, by }) =>
          `${line.number} by ${by.map(({ framework, code }) => `${framework} ${code}`).join(', ')}`,
      ),
      statements: view.statements.map(({ statement }) => statement.number),
      alone: view.ends.map(({ alone }) => `${alone.lines} ${alone.statements}`),
    }
  }

  test('what serves both is told with all that is under each, and what serves one of them is counted', async () => {
    const { p, say } = await made()
    await say('line', 2, 'aims', '1.1')
    await say('line', 2, 'thrusts', '1.1')
    await say('line', 3, 'aims', '1')
    await say('statement', 1, 'aims', '1')
    await say('statement', 1, 'thrusts', '1')
    assert.deepEqual(await told(bed.store, p, '1', '1'), {
      ...{ lines: ['2 by aims 1.1, thrusts 1.1'], statements: [1], alone: ['1 0', '0 0'] },
    })
    assert.deepEqual(await told(bed.store, p, '1', '1.1'), {
      ...{ lines: ['2 by aims 1.1, thrusts 1.1'], statements: [], alone: ['1 1', '0 0'] },
    })
    assert.deepEqual(await told(bed.store, p, '2', '1'), {
      ...{ lines: [], statements: [], alone: ['0 0', '1 1'] },
    })
    const view = (await both(bed.store, p, '1', '1'))!
    assert.deepEqual(
      view.ends.map(({ below }) =>
        below.map(({ code, lines, statements }) => `${code}: ${lines} ${statements}`),
      ),
      [['1.1: 1 0'], ['1.1: 1 0']],
    )
    assert.deepEqual([view.lines[0]!.part?.text, view.ends[1].framework.id], ['Rivers', 'thrusts'])
  })

  test('what was taken back serves both no more, and a day before is told as it was', async () => {
    const { p, say } = await made()
    await say('line', 2, 'aims', '1')
    await say('line', 2, 'thrusts', '1')
    await say('line', 2, 'thrusts', '1', 'reopen', LATER)
    assert.deepEqual((await told(bed.store, p, '1', '1')).lines, [])
    assert.equal((await told(bed.store, p, '1', '1', '2026-05-31')).lines.length, 1)
  })

  test('two parts of one framework have what serves both, and no mapping', async () => {
    const { p, say } = await made()
    await say('line', 2, 'aims', '1.1')
    await say('line', 2, 'aims', '2')
    const ends = [
      { framework: 'aims', code: '1' },
      { framework: 'aims', code: '2' },
    ] as const
    const view = (await bed.store.crosswalks.concepts(p, ...ends, TODAY))!
    assert.deepEqual(
      view.lines.map(({ line, by }) => [line.number, ...by.map(({ code }) => code)]),
      [[2, '1.1', '2']],
    )
    assert.equal(view.mapping, null)
  })

  test('how the two and their parts relate is told from either end, what is only proposed to the sides alone', async () => {
    const { p, hill, coast, say } = await made()
    await say('line', 2, 'aims', '1.1')
    await say('line', 2, 'thrusts', '1')
    const asked = (code: string, act: string, seen: number) => ({
      ...{ ...mappingAsked(), act, seen, relation: 'broad' },
      from: { framework: 'aims', code },
    })
    givenBy(await hill.crosswalks.decide(p, asked('1', 'propose', 0), AT))
    givenBy(await coast.crosswalks.decide(p, asked('1', 'agree', 1), AT))
    givenBy(await hill.crosswalks.decide(p, asked('1.1', 'propose', 0), AT))
    const open = (await both(bed.store.as(PUBLIC), p, '1', '1'))!
    assert.deepEqual(
      [open.mapping?.relation, open.mapping?.together, open.mapping?.proposed.by, open.among],
      // The plan is the two sides' own: what serves both in it is not counted to the public.
      ['broad', 0, null, []],
    )
    const own = (await both(coast, p, '1', '1'))!
    assert.equal(own.mapping?.together, 1)
    assert.deepEqual(
      own.among.map(({ from, to, state, together }) => [from.code, to.code, state, together]),
      [['1.1', '1', 'proposed', 1]],
    )
    assert.deepEqual(own.named.map(({ framework, code }) => `${framework} ${code}`).sort(), [
      ...['aims 1', 'aims 1.1', 'thrusts 1'],
    ])
    const turned = (await bed.store.crosswalks.concepts(
      p,
      { framework: 'thrusts', code: '1' },
      { framework: 'aims', code: '1' },
      TODAY,
    ))!
    assert.equal(turned.mapping?.relation, 'narrow')
    assert.deepEqual((await both(coast, p, '2', '1'))!.among, [])
  })

  test('the crosswalk counts the same as serving both, at any depth', async () => {
    const { p, hill, say } = await made()
    const deep = sampleFramework()
    const under = { ...deep.concepts[1]!, code: '1.1.a', broader: ['1.1'], depth: 2 }
    await bed.store.frameworks.import(p, { ...deep, version: '2', concepts: [...deep.concepts, under] }, AT)
    await say('line', 2, 'aims', '1.1.a')
    await say('line', 2, 'thrusts', '1')
    const asked = { ...mappingAsked(), from: { framework: 'aims', code: '1.1' } }
    givenBy(await hill.crosswalks.decide(p, asked, AT))
    const { pair } = (await hill.crosswalks.get(p, 'aims', 'thrusts'))!
    assert.equal(pair!.mappings[0]!.together, 1)
    assert.equal((await both(hill, p, '1.1', '1'))!.lines.length, 1)
  })

  test('what serves both in a draft is neither shown nor counted to the other side', async () => {
    const { p, hill, coast, say } = await made('draft')
    await say('line', 2, 'aims', '1.1')
    await say('line', 2, 'thrusts', '1')
    await say('statement', 1, 'aims', '1')
    assert.deepEqual(await told(hill, p, '1', '1'), {
      ...{ lines: ['2 by aims 1.1, thrusts 1'], statements: [], alone: ['0 1', '0 0'] },
    })
    for (const nouns of [coast, bed.store.as(PUBLIC)]) {
      assert.deepEqual(await told(nouns, p, '1', '1'), { lines: [], statements: [], alone: ['0 0', '0 0'] })
      const view = (await both(nouns, p, '1', '1'))!
      assert.deepEqual(
        view.ends.flatMap(({ below }) => below.map(({ lines }) => lines)),
        [0, 0],
      )
    }
  })

  test('one concept twice, one that is nowhere, and a partnership that is not seen are nothing', async () => {
    const { p } = await made()
    const one = { framework: 'aims', code: '1' }
    assert.equal(await bed.store.crosswalks.concepts(p, one, one, TODAY), null)
    assert.equal(await both(bed.store, p, '9', '1'), null)
    assert.equal(await both(bed.store, p, '1', '9'), null)
    const nowhere = { framework: 'none', code: '1' }
    assert.equal(await bed.store.crosswalks.concepts(p, one, nowhere, TODAY), null)
    await bed.store.db.updateTable('partnership').set({ portal: false }).where('id', '=', p).execute()
    assert.equal(await both(bed.store.as(PUBLIC), p, '1', '1'), null)
  })
})
