import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignLine } from './align-line.ts'

test('a line has an id, a text and a language, the text alone being needed', () => {
  assert.deepEqual(alignLine('{"id":"a","text":"Wells","lang":"en"}'), { id: 'a', text: 'Wells', lang: 'en' })
  assert.deepEqual(alignLine('{"id":7,"text":""}'), { id: 7, text: '', lang: null })
  assert.deepEqual(alignLine('{"text":"Wells","lang":""}'), { id: null, text: 'Wells', lang: null })
})

test('what is no object with a text is none', () => {
  for (const line of ['', 'Wells', '[]', 'null', '{"id":"a"}', '{"text":4}', '{"text":'])
    assert.equal(alignLine(line), null)
})
