import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { STAGES, type Stage, type Standing } from '../register/standing.ts'
import { type Actor, PUBLIC, ROLES, type Role } from './actor.ts'
import {
  mayAddRecord,
  mayDecide,
  mayEditRecord,
  mayIdentify,
  mayMarkRecord,
  mayMoveRecord,
  seesRecord,
} from './record.ts'
import { sentenceForAccess } from './refusal.ts'

const P = 'rivers'
const at = (stage: Stage, over: Partial<Standing> = {}): Standing => ({
  owner: 'hill',
  marking: 'UNCLASSIFIED',
  stage,
  ...over,
})
const of = (role: Role, side: string | null): Actor => personWith('Noor', postOf(P, role, side))
const hill = of('side-editor', 'hill')
const coast = of('side-editor', 'coast')
const joint = of('joint-editor', null)
const admin: Actor = { ...personWith('Root'), administrator: true }
const elsewhere: Actor = personWith('Els', postOf('other', 'co-chair', 'hill'))

const reason = (outcome: { ok: boolean; refusal?: { reason: string } }) =>
  outcome.refusal?.reason ?? 'granted'

describe('who sees a record', () => {
  const stages = (actor: Actor, portal = true) =>
    STAGES.filter((stage) => seesRecord(actor, P, at(stage), portal))
  test('its own side at every stage, the other side and the joint secretariat from when it is shared', () => {
    assert.deepEqual(stages(hill), ['draft', 'shared', 'joint', 'public'])
    assert.deepEqual(stages(coast), ['shared', 'joint', 'public'])
    assert.deepEqual(stages(joint), ['shared', 'joint', 'public'])
  })
  test('everybody else what is public, where the partnership is open', () => {
    for (const actor of [PUBLIC, admin, elsewhere]) {
      assert.deepEqual(stages(actor), ['public'])
      assert.deepEqual(stages(actor, false), [])
    }
  })
  test('a draft of the joint secretariat is seen by it alone', () => {
    const own = at('draft', { owner: null })
    assert.deepEqual(
      [joint, hill, coast, PUBLIC].map((actor) => seesRecord(actor, P, own, true)),
      [true, false, false, false],
    )
  })
})

describe('who adds, edits and decides', () => {
  test('each role may what it is for and nothing more', () => {
    const may = (act: (actor: Actor) => { ok: boolean }) =>
      ROLES.filter((role) => act(of(role, role === 'joint-editor' ? null : 'hill')).ok)
    const editing = ['side-editor', 'joint-editor', 'co-chair']
    assert.deepEqual(
      may((actor) => mayAddRecord(actor, P)),
      editing,
    )
    assert.deepEqual(
      may((actor) => mayEditRecord(actor, P, at('joint'))),
      editing,
    )
    assert.deepEqual(
      may((actor) => mayDecide(actor, P, at('joint'))),
      ['validating-officer', ...editing],
    )
    assert.deepEqual(
      may((actor) => mayIdentify(actor, P)),
      ['validating-officer', ...editing],
    )
    assert.deepEqual(
      may((actor) => mayDecide(actor, P, at('draft'))),
      ['validating-officer', 'side-editor', 'co-chair'],
    )
  })
  test('running the machine, or a post elsewhere, gives no say', () => {
    assert.equal(reason(mayDecide(admin, P, at('public'))), 'no-post-here')
    assert.equal(reason(mayAddRecord(elsewhere, P)), 'no-post-here')
    assert.equal(reason(mayAddRecord(PUBLIC, P)), 'sign-in-first')
    assert.equal(reason(mayDecide(of('reader', 'hill'), P, at('joint'))), 'role-not-enough')
  })
  test('a refusal says who may', () => {
    const outcome = mayAddRecord(of('reader', 'hill'), P)
    assert.ok(!outcome.ok)
    assert.equal(
      sentenceForAccess(outcome.refusal),
      'This is for a side editor, joint secretariat editor or co-chair.',
    )
  })
})

describe('how a record comes forward', () => {
  const move = (actor: Actor, from: Stage, to: Stage, over: Partial<Standing> = {}) =>
    reason(mayMoveRecord(actor, P, at(from, over), to))
  test('its own side shares it, the other side agrees, a co-chair or the joint secretariat makes it public', () => {
    assert.equal(move(hill, 'draft', 'shared'), 'granted')
    assert.equal(move(hill, 'shared', 'joint'), 'for-other-side')
    assert.equal(move(joint, 'shared', 'joint'), 'for-other-side')
    assert.equal(move(coast, 'shared', 'joint'), 'granted')
    assert.equal(move(coast, 'joint', 'public'), 'role-not-enough')
    for (const actor of [joint, of('co-chair', 'hill'), of('co-chair', 'coast')]) {
      assert.equal(move(actor, 'joint', 'public'), 'granted')
      assert.equal(move(actor, 'public', 'joint'), 'granted')
    }
  })
  test('what the joint secretariat prepared is joint when a side agrees', () => {
    assert.equal(move(joint, 'draft', 'shared', { owner: null }), 'granted')
    assert.equal(move(joint, 'shared', 'joint', { owner: null }), 'for-other-side')
    assert.equal(move(hill, 'shared', 'joint', { owner: null }), 'granted')
  })
  test('what was shown can’t be made unseen, and no stage is left out', () => {
    assert.equal(move(hill, 'shared', 'draft'), 'seen-already')
    assert.equal(move(hill, 'draft', 'joint'), 'stage-unreachable')
    assert.equal(move(hill, 'draft', 'public'), 'stage-unreachable')
    assert.equal(move(of('co-chair', 'hill'), 'public', 'draft'), 'seen-already')
  })
  test('a confidential record is never made public, by nobody', () => {
    const machine: Actor = { kind: 'machine', name: 'import' }
    for (const actor of [joint, machine])
      assert.equal(move(actor, 'joint', 'public', { marking: 'CONFIDENTIAL' }), 'confidential-not-public')
  })
})

describe('how it is marked', () => {
  const mark = (actor: Actor, stage: Stage, to: Standing['marking']) =>
    reason(mayMarkRecord(actor, P, at(stage), to))
  test('by its own side alone, and never once it is public', () => {
    assert.equal(mark(hill, 'shared', 'CONFIDENTIAL'), 'granted')
    assert.equal(mark(coast, 'shared', 'UNCLASSIFIED'), 'for-owner-side')
    assert.equal(mark(of('reader', 'coast'), 'shared', 'UNCLASSIFIED'), 'role-not-enough')
    assert.equal(mark(hill, 'public', 'CONFIDENTIAL'), 'public-already')
  })
})
