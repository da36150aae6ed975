import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanPart } from '../plan-parts.ts'
import { lineMeant, sentenceForLink } from './link.ts'

const parts: readonly PlanPart[] = ['1', '1.1', '1.2.', '1.2', null, '1.10'].map((label, at) => ({
  ...{
    number: at + 1,
    parent: at === 0 ? null : 1,
    kind: at === 0 ? ('section' as const) : ('line' as const),
  },
  ...{ label, text: `Words ${at}`, items: [], quote: null },
}))

const found = (label: string) => {
  const line = lineMeant(parts, { label })
  return line.ok ? line.value.number : line.refusal.reason
}

test('a line is meant by its number, with or without its closing stop', () => {
  assert.equal(found('1.1'), 2)
  assert.equal(found(' 1.1. '), 2)
  assert.equal(found('1.10'), 6)
})

test('a number that no line has, several have or only a section has is told', () => {
  assert.equal(found('9'), 'no-such-line')
  assert.equal(found('1'), 'no-such-line')
  assert.equal(found('1.2'), 'several-lines-of-that-number')
  assert.equal(found('  '), 'link-without-number')
  const long = lineMeant(parts, { label: '9'.repeat(500) })
  assert.ok(!long.ok && sentenceForLink(long.refusal).length < 150)
})

test('a line is meant by its place, and a section is none', () => {
  const fifth = lineMeant(parts, { line: 5 })
  assert.ok(fifth.ok && fifth.value.text === 'Words 4')
  for (const line of [1, 0, 99]) assert.ok(!lineMeant(parts, { line }).ok)
})
