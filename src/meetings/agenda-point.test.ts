import assert from 'node:assert/strict'
import { test } from 'node:test'
import { POINT_LIMIT, pointWords, sentenceForPoint } from './agenda-point.ts'

test('the words of a point are kept in one line', () => {
  assert.deepEqual(pointWords('  green \n shipping  corridors '), {
    ok: true,
    value: 'green shipping corridors',
  })
})

test('a point without words, of too many, or with signs that nobody sees is refused', () => {
  for (const typed of ['', ' \n', 'a'.repeat(POINT_LIMIT + 1), 'ferry\u200b fares']) {
    const outcome = pointWords(typed)
    assert.ok(!outcome.ok && outcome.refusal.reason === 'point-unclear', typed)
    assert.match(sentenceForPoint(outcome.refusal), /120 letters/)
  }
})
