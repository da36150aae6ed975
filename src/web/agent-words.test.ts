import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agentWords } from './agent-words.ts'

test('a browser is told by the name and the system that people know', () => {
  const linux =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0'
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1'
  assert.deepEqual([linux, windows, phone].map(agentWords), [
    'Chrome 141 on Linux',
    'Firefox 144 on Windows',
    'Safari 18 on iOS',
  ])
})

test('what names no browser stands as it was sent, and nothing is an unnamed browser', () => {
  assert.equal(agentWords('<script>alert(1)</script>'), '<script>alert(1)</script>')
  assert.equal(agentWords('curl/8.5.0'), 'curl/8.5.0')
  for (const nothing of [null, '', '  ']) assert.equal(agentWords(nothing), 'An unnamed browser')
})
