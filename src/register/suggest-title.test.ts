import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../documents/compose.ts'
import type { Reading } from '../reading/reading.ts'
import { suggestTitle } from './suggest-title.ts'

const reading = (title: string | null, first: string) =>
  ({ title, document: compose([{ kind: 'paragraph', text: first }]) }) as Reading

test('the text’s own title comes first, then a short first line that is no sentence', () => {
  assert.equal(suggestTitle(reading('One ice map', 'They met.')), 'One ice map')
  assert.equal(suggestTitle(reading(null, 'Two rivers, one map\nBRESCOTE')), 'Two rivers, one map')
  assert.equal(suggestTitle(reading(null, 'They met and agreed.')), '')
  assert.equal(suggestTitle(reading(null, 'map '.repeat(60))), '')
  assert.equal(suggestTitle({ ...reading(null, ''), document: compose([]) }), '')
})
