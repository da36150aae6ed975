import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkMapping,
  MAPPING_ACTS,
  MAPPING_STATES,
  type MappingAct,
  type MappingBefore,
  mappingAfter,
  sentenceForMapping,
} from './deciding.ts'

const after = (before: MappingBefore, act: MappingAct, side: string) => {
  const outcome = mappingAfter(before, act, side)
  return outcome.ok ? outcome.value : outcome.refusal.reason
}
const proposed = (side: string | null) => ({ state: 'proposed' as const, side })

test('one side proposes, and it is agreed when the other does', () => {
  assert.equal(after(null, 'propose', 'hill'), 'proposed')
  assert.equal(after(proposed('hill'), 'agree', 'hill'), 'own-mapping')
  assert.equal(after(proposed('hill'), 'agree', ''), 'own-mapping')
  assert.equal(after(proposed('hill'), 'agree', 'coast'), 'agreed')
  assert.equal(after(proposed('hill'), 'propose', 'coast'), 'mapping-there-already')
})

test('what a file or the joint secretariat proposed is taken up by a side first', () => {
  for (const side of ['', null]) {
    assert.equal(after(proposed(side), 'agree', 'hill'), 'proposed')
    assert.equal(after(proposed(side), 'propose', 'hill'), 'proposed')
    assert.equal(after(proposed(side), 'withdraw', 'hill'), 'withdrawn')
  }
})

test('what was denied or taken back can be proposed again; what is agreed is taken back by either', () => {
  for (const state of ['rejected', 'withdrawn'] as const)
    assert.equal(after({ state, side: 'hill' }, 'propose', 'coast'), 'proposed')
  const agreed = { state: 'agreed' as const, side: 'hill' }
  assert.equal(after(agreed, 'reject', 'coast'), 'mapping-there-already')
  assert.equal(after(agreed, 'withdraw', 'coast'), 'withdrawn')
  assert.equal(after(proposed('hill'), 'withdraw', 'coast'), 'nothing-to-take-back')
  assert.equal(after(null, 'reject', 'hill'), 'rejected')
  assert.equal(after(null, 'withdraw', 'hill'), 'nothing-to-take-back')
})

test('nothing is ever agreed by one side alone', () => {
  const sides = fc.constantFrom('hill', 'coast', '')
  const acts = fc.array(fc.tuple(fc.constantFrom(...MAPPING_ACTS), sides), { maxLength: 12 })
  fc.assert(
    fc.property(acts, (list) => {
      let before: MappingBefore = null
      for (const [act, side] of list) {
        const outcome = mappingAfter(before, act, side)
        if (!outcome.ok) continue
        if (outcome.value === 'agreed') {
          const by: MappingBefore = before
          assert.ok(by !== null && (by as { side: string }).side !== side && side !== '')
          before = { ...(by as { state: 'proposed'; side: string }), state: 'agreed' }
        } else before = { state: outcome.value, side }
        assert.ok(MAPPING_STATES.includes(before.state))
      }
    }),
  )
})

test('a form without a relation, a degree or two frameworks is told what is missing', () => {
  const asked = {
    ...{ act: 'propose', from: { framework: 'a', code: '1' }, to: { framework: 'b', code: 'x' } },
    ...{ relation: 'close', degree: 'high', rationale: ' As agreed ', seen: 0 },
  }
  const reasonOf = (over: Partial<typeof asked>) => {
    const outcome = checkMapping({ ...asked, ...over })
    return outcome.ok ? outcome.value.rationale : outcome.refusal.reason
  }
  assert.equal(reasonOf({}), 'As agreed')
  assert.equal(reasonOf({ act: 'x' }), 'no-such-mapping-act')
  assert.equal(reasonOf({ relation: '' }), 'relation-missing')
  assert.equal(reasonOf({ degree: '' }), 'degree-missing')
  assert.equal(reasonOf({ act: 'agree', relation: '', degree: '' }), 'As agreed')
  assert.equal(reasonOf({ to: { framework: 'a', code: '2' } }), 'mapping-of-one-framework')
  assert.equal(reasonOf({ to: { framework: 'b', code: '' } }), 'mapped-concept-missing')
  assert.equal(reasonOf({ rationale: 'x'.repeat(501) }), 'rationale-too-long')
  assert.match(sentenceForMapping({ reason: 'own-mapping' }), /other side agrees/)
})
