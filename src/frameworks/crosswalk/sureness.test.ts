import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEGREES, RELATIONS } from './mapping.ts'
import { surenessOf } from './sureness.ts'

test('what serves a part serves the whole for sure, and what serves the whole may serve the part', () => {
  const of = (relation: (typeof RELATIONS)[number]) => surenessOf({ relation, degree: 'high' })
  assert.deepEqual([of('exact'), of('close'), of('broad')], [1, 1, 1])
  assert.ok(of('narrow') < 1 && of('related') < 1)
})

test('the more two have in common the surer, and never more than sure', () => {
  for (const relation of RELATIONS) {
    const all = DEGREES.map((degree) => surenessOf({ relation, degree }))
    assert.deepEqual(
      all,
      all.toSorted((a, b) => b - a),
    )
    assert.ok(all.every((each) => each > 0 && each <= 1))
  }
})
