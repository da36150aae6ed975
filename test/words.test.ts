import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { wordsOfModel } from './words-of-model.ts'

/** `node test/make-words.ts` writes them anew. */
test('the words of the tagger are those of the model they were taken from', () => {
  const kept = join(import.meta.dirname, '..', 'src', 'reading', 'extract', 'en', 'tagging', 'words.json')
  assert.deepEqual(JSON.parse(readFileSync(kept, 'utf8')), JSON.parse(wordsOfModel()))
})
