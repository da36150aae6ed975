import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { MappingAsked } from '../frameworks/crosswalk/deciding.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleFramework } from './testing/sample-framework.ts'
import { AT } from './testing/sample-record.ts'

const why = (outcome: { ok: true } | { ok: false; refusal: { reason: string } }) =>
  outcome.ok ? 'done' : outcome.refusal.reason

const LATER = '2026-03-01T09:00:00.000Z'

onEachEngine('how concepts of two frameworks relate', (bed: Bed) => {
  const scene = async () => {
    const p = await bed.partnership()
    await bed.store.frameworks.import(p, sampleFramework(), AT)
    const thrusts = sampleFramework({ id: 'thrusts', titles: { en: 'Thrusts' } })
    const concepts = thrusts.concepts.map((each) => ({ ...each, labels: { en: `Thrust of ${each.code}` } }))
    await bed.store.frameworks.import(p, { ...thrusts, concepts }, AT)
    const nouns = (side: string) => bed.store.as(editorOf(p, side)).crosswalks
    return { p, hill: nouns('hill'), coast: nouns('coast') }
  }
  const asked = (over: Partial<MappingAsked> = {}): MappingAsked => ({
    ...{ act: 'propose', from: { framework: 'thrusts', code: '1.1' }, to: { framework: 'aims', code: '1' } },
    ...{ relation: 'broad', degree: 'high', rationale: 'Floods are of water', seen: 0, ...over },
  })
  type Crosswalks = Bed['store']['crosswalks']
  const told = async (crosswalks: Crosswalks, p: string, from = 'thrusts', to = 'aims') =>
    (await crosswalks.get(p, from, to))?.pair?.mappings.map((each) => [
      ...[
        each.from.code,
        each.relation,
        each.to.code,
        each.state,
        each.proposed.side,
        each.reviewed?.side ?? null,
      ],
    ])

  test('one side proposes, the other agrees, and then everybody reads it, from either end', async () => {
    const { p, hill, coast } = await scene()
    assert.equal(why(await hill.decide(p, asked(), AT)), 'done')
    assert.deepEqual(await told(coast, p), [['1.1', 'broad', '1', 'proposed', 'hill', null]])
    assert.deepEqual(await told(bed.store.as(PUBLIC).crosswalks, p), [])
    assert.equal(why(await hill.decide(p, asked({ act: 'agree', seen: 1 }), LATER)), 'own-mapping')
    assert.equal(why(await coast.decide(p, asked({ act: 'agree', seen: 1 }), LATER)), 'done')
    assert.deepEqual(await told(bed.store.as(PUBLIC).crosswalks, p), [
      ['1.1', 'broad', '1', 'agreed', 'hill', 'coast'],
    ])
    assert.deepEqual(await told(hill, p, 'aims', 'thrusts'), [
      ['1', 'narrow', '1.1', 'agreed', 'hill', 'coast'],
    ])
    const [kept] = (await bed.store.as(PUBLIC).crosswalks.get(p, 'thrusts', 'aims'))!.pair!.mappings
    assert.deepEqual(
      [kept?.rationale, kept?.degree, kept?.proposed.by],
      ['Floods are of water', 'high', null],
    )
  })

  test('what somebody changed meanwhile is told, and what is agreed can be taken back and said anew', async () => {
    const { p, hill, coast } = await scene()
    assert.equal(why(await hill.decide(p, asked(), AT)), 'done')
    assert.equal(why(await coast.decide(p, asked(), AT)), 'mapping-changed-meanwhile')
    assert.equal(why(await coast.decide(p, asked({ seen: 1 }), AT)), 'mapping-there-already')
    assert.equal(why(await coast.decide(p, asked({ act: 'agree', seen: 1 }), AT)), 'done')
    assert.equal(why(await hill.decide(p, asked({ act: 'withdraw', seen: 2 }), LATER)), 'done')
    assert.deepEqual(await told(hill, p), [])
    assert.equal(
      why(await coast.decide(p, asked({ seen: 3, relation: 'related', degree: 'low' }), LATER)),
      'done',
    )
    assert.deepEqual(await told(hill, p), [['1.1', 'related', '1', 'proposed', 'coast', null]])
  })

  test('two sides that propose from both ends speak of one mapping', async () => {
    const { p, hill, coast } = await scene()
    const other = { from: { framework: 'aims', code: '1' }, to: { framework: 'thrusts', code: '1.1' } }
    assert.equal(why(await hill.decide(p, asked({ ...other, relation: 'narrow' }), AT)), 'done')
    assert.equal(
      why(await coast.decide(p, asked({ act: 'agree', seen: 1, relation: 'exact' }), LATER)),
      'done',
    )
    assert.deepEqual(await told(coast, p), [['1.1', 'broad', '1', 'agreed', 'hill', 'coast']])
  })

  test('who may not decide says nothing of it, and what is not there is no end of a mapping', async () => {
    const { p, hill } = await scene()
    const reader = bed.store.as(personWith('Ivo', postOf(p, 'reader', 'hill'))).crosswalks
    assert.equal(why(await reader.decide(p, asked(), AT)), 'role-not-enough')
    assert.equal(why(await bed.store.as(PUBLIC).crosswalks.decide(p, asked(), AT)), 'sign-in-first')
    const nowhere = { to: { framework: 'aims', code: '99' } }
    assert.equal(why(await hill.decide(p, asked(nowhere), AT)), 'mapped-concept-missing')
    assert.equal((await hill.get(p, 'aims', 'aims'))?.pair, null)
    assert.deepEqual(
      (await hill.get(p, 'aims', 'none'))?.frameworks.map(({ id }) => id),
      ['aims', 'thrusts'],
    )
  })

  test('words that are alike are suggested to those who may say so, and no more once something was said', async () => {
    const p = await bed.partnership()
    await bed.store.frameworks.import(p, sampleFramework(), AT)
    await bed.store.frameworks.import(p, sampleFramework({ id: 'others', titles: { en: 'Others' } }), AT)
    const { crosswalks } = bed.store.as(editorOf(p, 'hill'))
    const suggested = async () =>
      (await crosswalks.get(p, 'aims', 'others'))!.pair!.suggested.map(
        ({ from, to }) => `${from.code} ${to.code}`,
      )
    assert.deepEqual((await suggested()).toSorted(), ['1 1', '1.1 1.1', '2 2'])
    const pair = { from: { framework: 'aims', code: '2' }, to: { framework: 'others', code: '2' } }
    assert.equal(why(await crosswalks.decide(p, asked({ ...pair, act: 'reject' }), AT)), 'done')
    assert.deepEqual((await suggested()).toSorted(), ['1 1', '1.1 1.1'])
    assert.deepEqual((await bed.store.as(PUBLIC).crosswalks.get(p, 'aims', 'others'))!.pair!.suggested, [])
  })

  test('mappings of a file are proposed by nobody, and leave alone what people said', async () => {
    const { p, hill, coast } = await scene()
    const { from, to } = asked()
    const mapping = {
      from,
      to,
      relation: 'close',
      degree: 'low',
      rationale: '',
      proposed: null,
      reviewed: [],
    } as const
    const other = {
      ...mapping,
      from: { framework: 'thrusts', code: '2' },
      to: { framework: 'aims', code: '2' },
    }
    assert.equal(why(await hill.decide(p, asked(), AT)), 'done')
    assert.deepEqual(await bed.store.crosswalks.import(p, [mapping, other], LATER), {
      proposed: 1,
      agreed: 0,
      left: 1,
    })
    assert.deepEqual(await told(hill, p), [
      ['1.1', 'broad', '1', 'proposed', 'hill', null],
      ['2', 'close', '2', 'proposed', null, null],
    ])
    const ends = { from: other.from, to: other.to }
    assert.equal(why(await hill.decide(p, asked({ ...ends, act: 'agree', seen: 1 }), LATER)), 'done')
    assert.equal(why(await coast.decide(p, asked({ ...ends, act: 'agree', seen: 2 }), LATER)), 'done')
    assert.deepEqual((await told(coast, p))?.[1], ['2', 'close', '2', 'agreed', 'hill', 'coast'])
  })

  test('a partnership’s own file may tell what both sides agreed; what it doesn’t say of both is proposed', async () => {
    const { p, hill } = await scene()
    const { sides } = (await bed.store.partnerships.get(p))!
    const [first, second] = sides.map(({ id, name }) => ({ id, by: name })) as [
      { id: string; by: string },
      { id: string; by: string },
    ]
    const mapping = (code: string, by: string, reviewers: readonly string[]) => ({
      ...{ from: { framework: 'aims', code }, to: { framework: 'thrusts', code } },
      ...({ relation: 'close', degree: 'low', rationale: '', proposed: { by, on: '2019-03-04' } } as const),
      reviewed: reviewers.map((each) => ({ by: each, on: '2019-05-14' })),
    })
    const all = [
      mapping('1', first.by, ['Somebody', second.by]),
      mapping('1.1', first.by, [first.by]),
      mapping('2', 'Somebody', [second.by]),
    ]
    const import_ = bed.store.crosswalks.import
    assert.deepEqual(await import_(p, all, LATER, { agreed: true }), { proposed: 2, agreed: 1, left: 0 })
    const { mappings } = (await hill.get(p, 'aims', 'thrusts'))!.pair!
    assert.deepEqual(
      mappings.map(({ from, state, proposed, reviewed }) => [
        ...[from.code, state, proposed.side, proposed.at.slice(0, 10)],
        ...[reviewed?.side ?? null, reviewed?.at.slice(0, 10) ?? null],
      ]),
      [
        ['1', 'agreed', first.id, '2019-03-04', second.id, '2019-05-14'],
        ['1.1', 'proposed', null, LATER.slice(0, 10), null, null],
        ['2', 'proposed', null, LATER.slice(0, 10), null, null],
      ],
    )
    assert.deepEqual(await import_(p, all, LATER, { agreed: true }), { proposed: 0, agreed: 0, left: 3 })
    const [agreed] = mappings
    const ends = { from: agreed!.from, to: agreed!.to, act: 'withdraw', seen: agreed!.version }
    assert.equal(why(await hill.decide(p, asked(ends), LATER)), 'done')
    assert.deepEqual(await import_(p, all, LATER, { agreed: true }), { proposed: 0, agreed: 0, left: 3 })
    assert.equal((await told(hill, p, 'aims', 'thrusts'))?.length, 2)
  })
})
