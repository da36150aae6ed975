import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AgreedFinding, sentenceForAgreed } from './agreed-finding.ts'

test('each finding is told in words of its own, and says what to do', () => {
  const all: readonly AgreedFinding[] = [
    { code: 'too-long' },
    { code: 'too-many-sentences' },
    { code: 'no-words' },
    { code: 'only-little-words' },
    { code: 'nothing-like-it', narrowed: false },
    { code: 'nothing-like-it', narrowed: true },
    { code: 'too-slow' },
  ]
  const sentences = all.map(sentenceForAgreed)
  assert.equal(new Set(sentences).size, all.length)
  for (const sentence of sentences) assert.match(sentence, /[Pp]aste|Add|[Tt]ry/)
})
