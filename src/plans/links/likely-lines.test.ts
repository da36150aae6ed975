import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marking } from '../../text/likeness.ts'
import type { PlanPart } from '../plan-parts.ts'
import { likelyLines } from './likely-lines.ts'

const part = (text: string, at: number, items: readonly string[] = []): PlanPart => ({
  ...{ number: at + 2, parent: 1, kind: 'line', label: `1.${at + 1}`, text, quote: null },
  items: items.map((text) => ({ mark: null, text })),
})

const LINES: readonly PlanPart[] = [
  { number: 1, parent: null, kind: 'section', label: '1', text: 'Floods', items: [], quote: null },
  ...[
    'Promote cooperation on the safety of ferries, by training their pilots each spring;',
    'Promote cooperation on the teaching of river languages in schools;',
    'Promote cooperation on early warning of floods in coastal districts;',
    'Promote cooperation on trade along the rivers;',
    'Exchange officers between the two secretariats each year.',
  ].map((text, at) => part(text, at)),
]

const told = (words: string, lines = LINES) =>
  likelyLines(lines)(words).map(({ line, words }) => [line.label, [...words].sort()])

test('a statement is laid beside the line that shares its rare words, and says on which it rests', () => {
  const said =
    'Both sides agreed to begin early warning of floods in their coastal districts before the rains'
  assert.deepEqual(told(said), [['1.3', ['coasta', 'distri', 'early', 'floods', 'warnin']]])
})

test('what every line says makes no line likely, nor does a single word', () => {
  assert.deepEqual(told('Both sides agreed to promote cooperation on matters of common concern'), [])
  assert.deepEqual(told('They agreed to count the ferries'), [])
  assert.deepEqual(told(''), [])
  const small = [...LINES, part('Weigh what each of these has over those which were there before', 6)]
  assert.deepEqual(told('They agreed that each of these, which were there, is over', small), [])
})

test('the items of a line are part of its words, and a section is none', () => {
  const lines = [part('Hold courses, by means of:', 0, ['a school of hydrology at Low Bank']), LINES[2]!]
  assert.deepEqual(
    told('They agreed on courses at a school of hydrology', lines).map(([label]) => label),
    ['1.1'],
  )
  assert.deepEqual(told('Floods and floods', LINES.slice(0, 1)), [])
})

/** Lines of other things, so that what a few have in common is rare. */
const others = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    part(`Promote the study of ${at}th subjects by ${at}th courses at ${at % 40}th schools`, at + 10),
  )

test('the likeliest comes first, and no more than three are proposed', () => {
  const lines = ['in spring', 'in summer', 'in autumn', 'in winter at Ellin'].map((when, at) =>
    part(`Count herons on the delta ${when}`, at),
  )
  const ask = likelyLines([...lines, ...others(40)])
  const found = ask('They agreed to count herons on the delta in winter')
  assert.equal(found.length, 3)
  assert.equal(found[0]!.line.label, '1.4')
  assert.ok(found.every(({ likeness }, at) => at === 0 || likeness <= found[at - 1]!.likeness))
})

test('it answers the same however often it is asked, and of a long plan the right line', () => {
  const ask = likelyLines([...others(800), part('Count herons on the delta each winter', 5)])
  const said = 'They agreed to count herons on the delta in winter'
  assert.deepEqual(ask(said), ask(said))
  assert.equal(ask(said)[0]!.line.label, '1.6')
})

test('marked words joined again are the text itself, whatever their case and endings', () => {
  const text = 'Early Warnings of floods, “early-warning” – for all.'
  const stretches = marking(text, new Set(['early', 'warnin']))
  assert.equal(stretches.map(({ text }) => text).join(''), text)
  assert.deepEqual(
    stretches.filter(({ marked }) => marked).map(({ text }) => text),
    ['Early', 'Warnings', 'early', 'warning'],
  )
})
