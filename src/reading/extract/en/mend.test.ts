import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mend } from './mend.ts'
import { paragraphs } from './sample-text.ts'
import { sentences } from './sentences.ts'

const mended = (text: string) => {
  const document = paragraphs(text)
  const found = mend(document.text, sentences(document))
  return {
    sentences: found.sentences.map(({ tokens }) => tokens.map((token) => token.text)),
    damaged: found.damaged.map(({ start, end }) => document.text.slice(start, end)),
  }
}

describe('words that lost a letter', () => {
  it('are one word again, and do not end the sentence', () => {
    const { sentences: all, damaged } = mended('Mr Ant?nio spoke.')
    assert.deepEqual(all, [['Mr', 'Ant?nio', 'spoke', '.']])
    assert.deepEqual(damaged, ['Ant?nio'])
  })

  it('may have lost two', () =>
    assert.deepEqual(mended('Ms J\uFFFDo\uFFFDo spoke.').damaged, ['J\uFFFDo\uFFFDo']))

  it('a question is left alone', () => {
    const { sentences: all, damaged } = mended('Who came? Nobody knows.')
    assert.equal(all.length, 2)
    assert.deepEqual(damaged, [])
  })
})
