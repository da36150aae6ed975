import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { add, type Gathered, once } from './topic-once.ts'

const told = (phrases: readonly string[], bare: (word: string) => boolean = () => false) => {
  const topics: Gathered = new Map()
  const text = phrases.join('; ')
  let at = 0
  for (const phrase of phrases) {
    add(topics, text, { start: at, end: at + phrase.length })
    at += phrase.length + 2
  }
  return once(topics, bare).map((topic) => [topic.text, topic.spans.length])
}

describe('each topic once', () => {
  it('the same words, in one number or another, are one topic', () => {
    assert.deepEqual(told(['food system', 'Food Systems', 'food system']), [['food system', 3]])
  })

  it('the shorter of two phrases with one noun stays', () => {
    assert.deepEqual(told(['regional food security', 'food security']), [['food security', 2]])
  })

  it('another noun makes another topic', () => {
    assert.deepEqual(told(['air quality', 'air quality management']), [
      ['air quality', 1],
      ['air quality management', 1],
    ])
  })

  it('a word alone stays beside its longer kin, unless it is said to stand for it', () => {
    assert.deepEqual(told(['trade', 'digital trade']), [
      ['trade', 1],
      ['digital trade', 1],
    ])
    assert.deepEqual(
      told(['war', 'war in Norway'], (word) => word === 'war'),
      [['war in Norway', 2]],
    )
  })
})
