import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { canariesIn, canary, capitalCanary } from './tokens.ts'

const word = canary('somebody', 'title')

const DISGUISES: Readonly<Record<string, string>> = {
  'as it is': `a ${word} b`,
  'with a capital': capitalCanary('somebody', 'title'),
  'in capitals': word.toUpperCase(),
  'cut by tags': `${word.slice(0, 4)}<mark class="x">${word.slice(4, 8)}</mark>${word.slice(8)}`,
  'percent-encoded': [...word].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
  'in hexadecimal references': [...word].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(''),
  'in decimal references': [...word].map((letter) => `&#${letter.charCodeAt(0)};`).join(''),
  'escaped as JSON': [...word].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''),
  'in base64': Buffer.from(`x${word}yy`).toString('base64'),
  'in base64, two further on': Buffer.from(`xyz${word}`).toString('base64'),
  'in base64, one further on': Buffer.from(`xy${word}`).toString('base64url'),
  'in hexadecimal digits': Buffer.from(`x${word}`).toString('hex'),
}

for (const [how, text] of Object.entries(DISGUISES))
  test(`a canary ${how} is found`, () => {
    assert.deepEqual([...canariesIn(text)], [word])
  })

test('a text without a canary has none, and packed bytes hide one, so that answers have to be unpacked first', () => {
  assert.equal(canariesIn('zqshortqz nothing to see').size, 0)
  assert.equal(canariesIn(gzipSync(word.repeat(3)).toString('latin1')).size, 0)
})
