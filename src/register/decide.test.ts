import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slice } from '../text/span.ts'
import { decide, REASON_LIMIT } from './decide.ts'
import {
  ACTS,
  type Act,
  type Amendment,
  type Decision,
  type KeptDecision,
  sentenceForDecision,
} from './decision.ts'
import { SAMPLE_TEXT, sampleKept, sampleProposal } from './sample-statement.ts'
import type { KeptStatement } from './statement.ts'

const text = SAMPLE_TEXT
const proposed = () => sampleKept(4, sampleProposal(text, 'They noted the flood of last spring.', 'noted'))

const asked = (statement: KeptStatement, act: Act, amendment?: Amendment): Decision => ({
  act,
  revision: statement.revision,
  by: 'A. Desk Officer',
  at: '2026-01-02T03:04:05Z',
  reason: null,
  ...(amendment && { amendment }),
})

type Walk = { statement: KeptStatement; history: KeptDecision[] }

const take = ({ statement, history }: Walk, act: Act, amendment?: Amendment): Walk => {
  const outcome = decide(text, statement, asked(statement, act, amendment), history)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.reason)
  const after = outcome.value
  const kept: KeptDecision = {
    id: history.length + 1,
    act,
    by: 'A. Desk Officer',
    at: '2026-01-02T03:04:05Z',
    reason: null,
    before: { state: statement.state, content: statement.content },
    after: { state: after.state, content: after.content },
  }
  return { statement: after, history: [...history, kept] }
}

const begin = (): Walk => ({ statement: proposed(), history: [] })

const reasonOf = (walk: Walk, decision: Decision) => {
  const outcome = decide(text, walk.statement, decision, walk.history)
  assert.ok(!outcome.ok, 'the decision was taken')
  assert.match(sentenceForDecision(outcome.refusal), /^.+\.$/)
  return outcome.refusal.reason
}

test('a confirmed statement keeps its words and counts one more revision', () => {
  const { statement } = take(begin(), 'confirm')
  assert.equal(statement.state, 'confirmed')
  assert.equal(statement.revision, 2)
  assert.deepEqual(statement.content, proposed().content)
})

test('a decision on an older revision is refused and says what stands', () => {
  const walk = take(begin(), 'reject')
  const late = { ...asked(walk.statement, 'confirm'), revision: 1 }
  assert.equal(reasonOf(walk, late), 'changed-meanwhile')
})

test('confirming or rejecting twice is refused, changing one’s mind is not', () => {
  const walk = take(begin(), 'confirm')
  assert.equal(reasonOf(walk, asked(walk.statement, 'confirm')), 'already-so')
  assert.equal(take(walk, 'reject').statement.state, 'rejected')
})

test('an amended statement cites the words the person chose', () => {
  const { statement } = take(begin(), 'amend', {
    words: 'The Council and the League agreed to open a joint  river watch.',
    verb: 'agree',
    kind: 'commitment',
    actor: 'The Council and the League',
  })
  const { content } = statement
  assert.equal(statement.state, 'amended')
  assert.equal(
    slice(text, content.quote.span),
    'The Council and the League agreed to open a joint river watch.',
  )
  assert.equal(slice(text, content.verbSpan), 'agreed')
  assert.equal(content.strength, 'agreed')
  assert.equal(content.actor && slice(text, content.actor.span), 'The Council and the League')
})

test('amendments that the text does not bear out are refused, each with its own reason', () => {
  const walk = begin()
  const reason = (amendment: Amendment) => reasonOf(walk, asked(walk.statement, 'amend', amendment))
  assert.equal(reason({ words: 'They deplored the flood.' }), 'words-not-in-text')
  assert.equal(reason({ words: 'The Council thanked the League.' }), 'verb-outside-words')
  assert.equal(reason({ actor: 'The Assembly' }), 'actor-not-in-text')
  assert.equal(reason({ verb: '  ' }), 'verb-missing')
  assert.equal(reason({ verb: 'x'.repeat(61) }), 'verb-too-long')
  assert.equal(reason({ kind: 'rumour' }), 'unknown-kind')
  assert.equal(reason({ kind: 'note' }), 'nothing-amended')
  assert.equal(reason({}), 'nothing-amended')
})

test('a reason that is too long is refused', () => {
  const walk = begin()
  const decision = { ...asked(walk.statement, 'reject'), reason: 'x'.repeat(REASON_LIMIT + 1) }
  assert.equal(reasonOf(walk, decision), 'reason-too-long')
})

test('reopening takes back one decision at a time, down to the proposal', () => {
  const amended = take(begin(), 'amend', { kind: 'concern' })
  const rejected = take(amended, 'reject')
  const once = take(rejected, 'reopen')
  assert.equal(once.statement.state, 'amended')
  assert.equal(once.statement.content.kind, 'concern')
  const twice = take(once, 'reopen')
  assert.equal(twice.statement.state, 'proposed')
  assert.deepEqual(twice.statement.content, proposed().content)
  assert.equal(reasonOf(twice, asked(twice.statement, 'reopen')), 'nothing-to-reopen')
})

test('reopening the last decision shows what the newest reader found, or that it found nothing', () => {
  const walk = take(begin(), 'confirm')
  const newer = { ...proposed().content, kind: 'discussion' as const }
  const readAnew = { ...walk, statement: { ...walk.statement, read: newer } }
  assert.equal(take(readAnew, 'reopen').statement.content.kind, 'discussion')
  const gone = { ...walk, statement: { ...walk.statement, read: null } }
  assert.equal(take(gone, 'reopen').statement.state, 'withdrawn')
})

test('whatever is decided in whatever order, the quote holds and reopening all of it restores the proposal', () => {
  const amendments: Amendment[] = [{ kind: 'concern' }, { actor: 'They' }, { verb: 'flood' }, { actor: null }]
  const step = fc.record({ act: fc.constantFrom(...ACTS), with: fc.constantFrom(...amendments) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let walk = begin()
      for (const { act, with: amendment } of steps) {
        const decision = asked(walk.statement, act, act === 'amend' ? amendment : undefined)
        if (decide(text, walk.statement, decision, walk.history).ok)
          walk = take(walk, act, act === 'amend' ? amendment : undefined)
        const { quote } = walk.statement.content
        assert.equal(slice(text, quote.span), quote.exact)
      }
      while (decide(text, walk.statement, asked(walk.statement, 'reopen'), walk.history).ok)
        walk = take(walk, 'reopen')
      assert.equal(walk.statement.state, 'proposed')
      assert.deepEqual(walk.statement.content, proposed().content)
    }),
  )
})
