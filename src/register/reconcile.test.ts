import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slice } from '../text/span.ts'
import { reconcile, sentenceForReconcile } from './reconcile.ts'
import { SAMPLE_TEXT, sampleKept, sampleProposal } from './sample-statement.ts'
import type { KeptStatement } from './statement.ts'

const text = SAMPLE_TEXT
const agree = (over = {}) =>
  sampleProposal(text, 'The Council and the League agreed to open a joint river watch.', 'agreed', over)
const note = (over = {}) => sampleProposal(text, 'They noted the flood of last spring.', 'noted', over)
const thank = (over = {}) => sampleProposal(text, 'The Council thanked the League.', 'thanked', over)

const outcome = (...of: Parameters<typeof reconcile>) => {
  const answer = reconcile(...of)
  assert.ok(answer.ok)
  return answer.value
}

const confirmed = (kept: KeptStatement): KeptStatement => ({ ...kept, state: 'confirmed', revision: 2 })

test('the same reading again changes nothing', () => {
  const kept = [sampleKept(1, agree()), sampleKept(2, note())]
  const { statements, counts } = outcome(text, kept, [agree(), note()])
  assert.deepEqual(statements, kept)
  assert.deepEqual(counts, { unchanged: 2, updated: 0, differing: 0, added: 0, withdrawn: 0 })
})

test('what a person decided stands, and what the machine reads now is kept beside it', () => {
  const kept = [confirmed(sampleKept(1, note()))]
  const { statements, counts } = outcome(text, kept, [note({ kind: 'discussion' })])
  assert.equal(statements[0]?.state, 'confirmed')
  assert.equal(statements[0]?.content.kind, 'note')
  assert.equal(statements[0]?.read?.kind, 'discussion')
  assert.equal(counts.differing, 1)
})

test('a decided statement that a newer reader no longer finds still stands', () => {
  const rejected: KeptStatement = { ...sampleKept(1, note()), state: 'rejected', revision: 2 }
  const { statements } = outcome(text, [rejected], [])
  assert.equal(statements[0]?.state, 'rejected')
  assert.equal(statements[0]?.read, null)
})

test('what nobody decided follows the newer reader, and comes back when it is read again', () => {
  const kept = [sampleKept(1, agree()), sampleKept(2, note())]
  const first = outcome(text, kept, [agree({ kind: 'position' })])
  assert.equal(first.statements[0]?.content.kind, 'position')
  assert.equal(first.statements[1]?.state, 'withdrawn')
  const second = outcome(text, first.statements, [agree({ kind: 'position' }), note()])
  assert.equal(second.statements[1]?.state, 'proposed')
  assert.equal(second.statements.length, 2)
})

test('new statements take new numbers in the order of the text; no number is given twice', () => {
  const kept = [sampleKept(7, note())]
  const { statements, counts } = outcome(text, kept, [thank(), agree()])
  assert.deepEqual(
    statements.map(({ number, content }) => [number, content.verb]),
    [
      [7, 'note'],
      [8, 'agree'],
      [9, 'thanke'],
    ],
  )
  assert.deepEqual(counts, { unchanged: 0, updated: 0, differing: 0, added: 2, withdrawn: 1 })
})

test('in a text whose words have moved, a decided statement is found again at its new place', () => {
  const moved = `PRESS RELEASE\n\n${text}`
  const kept = [
    confirmed(sampleKept(1, note({ actor: { text: 'They', span: { start: 63, end: 67 }, resolved: [] } }))),
  ]
  const { statements } = outcome(moved, kept, [])
  const content = statements[0]!.content
  assert.equal(slice(moved, content.quote.span), content.quote.exact)
  assert.equal(slice(moved, content.verbSpan), 'noted')
  assert.equal(content.actor && slice(moved, content.actor.span), 'They')
})

test('a text that has lost words a person decided on is refused with their numbers', () => {
  const answer = reconcile('Nothing of the kind.', [confirmed(sampleKept(3, note()))], [])
  assert.ok(!answer.ok)
  assert.deepEqual(answer.refusal, { reason: 'decided-words-lost', numbers: [3] })
  assert.match(sentenceForReconcile(answer.refusal), /statement 3,/)
})

test('an undecided statement whose words are gone is withdrawn and keeps its number', () => {
  const { statements } = outcome('Nothing of the kind.', [sampleKept(3, note())], [])
  assert.equal(statements[0]?.state, 'withdrawn')
  assert.equal(statements[0]?.number, 3)
})
