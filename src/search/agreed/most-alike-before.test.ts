import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostAlikeBefore } from './most-alike-before.ts'

test('each text is held against the earlier one of another record that it is most like, of those as like the latest', () => {
  const texts = [
    { record: 1, text: 'They noted the floods of the lower valley.' },
    { record: 2, text: 'They welcomed a ferry.' },
    { record: 3, text: 'They noted the floods of the lower valley.' },
    { record: 4, text: 'They noted the floods of the whole valley.' },
    { record: 4, text: 'They noted the floods of the whole valley!' },
  ]
  assert.deepEqual(mostAlikeBefore(texts), [null, null, 0, 2, 2])
})
