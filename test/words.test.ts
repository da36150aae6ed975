import assert from 'node:assert/strict'
import { test } from 'node:test'
import words from '../src/reading/extract/en/tagging/words.json' with { type: 'json' }
import { linesOfModel } from './words-of-model.ts'

/** `node test/make-words.ts` writes them anew. */
test('the words of the tagger are those of the model they were taken from', () => {
  assert.deepEqual(words, linesOfModel())
})
