import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import type { Marking, Stage, Standing } from '../register/standing.ts'
import { PUBLIC } from './actor.ts'
import { mayLink, readBy } from './link.ts'

const at = (stage: Stage, owner: string | null = 'hill'): Standing => ({
  ...{ owner, stage, marking: 'UNCLASSIFIED' as Marking },
})

test('two records are linked by those who decide on both', () => {
  const hill = editorOf('p', 'hill')
  assert.ok(mayLink(hill, 'p', [at('draft'), at('public')]).ok)
  assert.ok(mayLink(hill, 'p', [at('joint'), at('draft')]).ok)
  assert.ok(!mayLink(hill, 'p', [at('joint'), at('draft', 'coast')]).ok)
  assert.ok(!mayLink(hill, 'p', [at('draft', 'coast'), at('joint')]).ok)
  assert.ok(!mayLink(personWith('Rea', postOf('p', 'reader', 'hill')), 'p', [at('joint'), at('joint')]).ok)
  assert.ok(!mayLink(PUBLIC, 'p', [at('public'), at('public')]).ok)
})

test('drafts of two sides are linked by nobody, also not by one who decides for both', () => {
  const both = personWith('Bea', postOf('p', 'side-editor', 'hill'), postOf('p', 'side-editor', 'coast'))
  const may = mayLink(both, 'p', [at('draft'), at('draft', 'coast')])
  assert.ok(!may.ok && may.refusal.reason === 'for-owner-side')
})

test('what is done on a draft is done in the post of its side', () => {
  const both = personWith('Bea', postOf('p', 'side-editor', 'coast'), postOf('p', 'side-editor', 'hill'))
  for (const two of [
    [at('draft'), at('joint')],
    [at('joint'), at('draft')],
  ] as const) {
    const may = mayLink(both, 'p', two)
    assert.ok(may.ok && may.value?.side === 'hill')
  }
})

test('where one of the two is a draft, its side alone reads what is said of them', () => {
  assert.deepEqual(readBy([at('joint'), at('draft')]), { ...at('draft'), apart: true })
  assert.deepEqual(readBy([at('draft', 'coast'), at('public')]), { ...at('draft', 'coast'), apart: true })
  assert.deepEqual(readBy([at('joint'), at('public')]), { ...at('joint'), apart: false })
})
