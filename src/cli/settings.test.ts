import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings, sentenceForSetting } from './settings.ts'

test('without any setting the embedded database lies in .mufakat and the port is 4117', () => {
  assert.deepEqual(readSettings({}), {
    ok: true,
    value: { where: { folder: '.mufakat' }, port: 4117, demonstration: true },
  })
})

test('a database address takes the place of the folder', () => {
  const settings = readSettings({ DATABASE_URL: 'postgresql://a@b/c', MUFAKAT_FOLDER: 'x', PORT: '80' })
  assert.deepEqual(settings.ok && settings.value.where, { url: 'postgresql://a@b/c' })
})

test('a setting that cannot be is named, and a password in it is not repeated', () => {
  const refusals = [
    { PORT: '99999' },
    { PORT: 'http' },
    { DATABASE_URL: 'mysql://me:secret@host/db' },
    { MUFAKAT_DEMONSTRATION: 'perhaps' },
  ].map((env) => readSettings(env))
  for (const outcome of refusals) {
    assert.ok(!outcome.ok)
    assert.match(sentenceForSetting(outcome.refusal), /^The setting [A-Z_]+ has the value/)
    assert.doesNotMatch(sentenceForSetting(outcome.refusal), /secret/)
  }
})
