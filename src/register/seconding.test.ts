import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { EYES, EYES_FOR, type Eyes } from '../partnership/four-eyes.ts'
import { KINDS } from '../reading/statement.ts'
import { satisfied, sidesWanted, stricter, type Voice } from './four-eyes.ts'
import { type Seconding, second, takeBack, type Wanted } from './seconding.ts'
import { subjectFrom, subjectKey } from './subject.ts'

const SIDES = ['hill', 'coast']
const voice = (account: string, side: string | null): Voice => ({
  account,
  name: account,
  side,
  post: 'Desk officer',
  at: '',
})
const voices = fc.record({
  account: fc.constantFrom('ada', 'ben', 'cleo', 'sam'),
  side: fc.constantFrom('hill', 'coast', null),
})
const same = (one: string, other: string) => one === other

test('the rule can be set for every kind of statement and for joining names, and for nothing else', () => {
  assert.deepEqual([...EYES_FOR].sort(), [...KINDS, 'joining'].sort())
})

test('of two rules the stricter takes at least as much', () => {
  assert.equal(stricter('none', 'both-sides'), 'both-sides')
  assert.equal(stricter('both-sides', 'two-people'), 'both-sides')
  assert.equal(stricter('two-people', 'none'), 'two-people')
})

test('one person never suffices for two, whatever sides they speak for', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('hill', 'coast', null), { minLength: 1 }), (sides) => {
      const alone = sides.map((side) => voice('ada', side))
      assert.equal(satisfied('none', alone), true)
      assert.equal(satisfied('two-people', alone), false)
      assert.equal(satisfied('both-sides', alone), false)
    }),
  )
})

test('whatever is decided in whatever order, it takes effect by enough people who want the very same', () => {
  const step = fc.record({ who: voices, act: fc.constantFrom('confirm', 'reject'), instead: fc.boolean() })
  fc.assert(
    fc.property(fc.constantFrom(...EYES), fc.array(step, { maxLength: 8 }), (eyes: Eyes, steps) => {
      const held: { open: Seconding<string> | null } = { open: null }
      for (const [at, { who, act, instead }] of steps.entries()) {
        const wanted: Wanted<string> = { act, revision: 1, asked: act }
        const by = voice(who.account, who.side)
        const before = held.open
        const outcome = second(eyes, before, wanted, by, same, instead && before ? before.id : null)
        if (!outcome.ok) continue
        const { value } = outcome
        if (value.comes === 'into-effect') {
          assert.ok(satisfied(eyes, value.voices))
          assert.ok(value.voices.some(({ account }) => account === who.account))
          return
        }
        if (value.comes === 'to-join') assert.equal(value.open.act, act, 'another act is never agreed with')
        assert.ok(!satisfied(eyes, value.voices))
        const id = value.comes === 'to-join' ? value.open.id : String(at)
        held.open = { ...wanted, id, eyes, reason: null, voices: value.voices, at: '' }
      }
    }),
  )
})

test('another’s proposal is replaced only by who names it, one’s own without more', () => {
  const first: Seconding<string> = {
    id: 'b0',
    act: 'confirm',
    revision: 1,
    asked: 'confirm',
    eyes: 'both-sides',
    reason: null,
    voices: [voice('ada', 'hill')],
    at: '',
  }
  const reject: Wanted<string> = { act: 'reject', revision: 1, asked: 'reject' }
  const ask = (account: string, side: string, instead: string | null) => {
    const outcome = second('both-sides', first, reject, voice(account, side), same, instead)
    return outcome.ok ? outcome.value.comes : outcome.refusal.reason
  }
  assert.equal(ask('cleo', 'coast', null), 'proposed-otherwise')
  assert.equal(ask('cleo', 'coast', 'b0'), 'to-wait')
  assert.equal(ask('cleo', 'coast', 'b9'), 'seconding-gone')
  assert.equal(ask('ada', 'hill', null), 'to-wait')
  const [own, other, gone] = [
    takeBack(first, 'b0', 'ada'),
    takeBack(first, 'b0', 'ben'),
    takeBack(null, 'b0', 'ada'),
  ]
  assert.ok(own.ok)
  assert.equal(other.ok || other.refusal.reason, 'not-yours-to-take-back')
  assert.equal(gone.ok || gone.refusal.reason, 'seconding-gone')
})

test('it is said which sides have yet to speak, and none where anybody will do', () => {
  assert.deepEqual(sidesWanted('both-sides', [voice('ada', 'hill')], SIDES), ['coast'])
  assert.deepEqual(sidesWanted('both-sides', [voice('sam', null)], SIDES), SIDES)
  assert.deepEqual(sidesWanted('two-people', [voice('ada', 'hill')], SIDES), [])
})

test('a subject has one way of being written, and what is not so written is none', () => {
  for (const word of ['record-12', 'statement-12-4', 'names-3-7'])
    assert.equal(subjectKey(subjectFrom(word)!), word)
  for (const word of [
    '',
    'record',
    'record-0',
    'record-012',
    'names-7-3',
    'names-3-3',
    'record-1-2',
    'x-1',
    'record-1 ',
  ])
    assert.equal(subjectFrom(word), null, word)
})
