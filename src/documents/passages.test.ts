import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slice } from '../text/span.ts'
import type { Block } from './document.ts'
import { passagesOf } from './passages.ts'

/** A document of some paragraphs, a blank line between two. */
const documentOf = (paragraphs: readonly string[]) => {
  const blocks: Block[] = []
  let text = ''
  for (const words of paragraphs) {
    const start = text.length
    text += `${words}\n\n`
    blocks.push({ kind: 'paragraph', span: { start, end: start + words.length } })
  }
  return { text, blocks }
}

const short = 'The ferries were counted. '.repeat(16).trim()

test('short blocks stand together, and each passage knows its first block', () => {
  const document = documentOf(['Annex', short, short, short, 'List of those present'])
  const passages = passagesOf(document)
  assert.deepEqual(
    passages.map(({ block }) => block),
    [1, 4],
  )
  assert.ok(slice(document.text, passages[0]!.span).startsWith('Annex\n\nThe ferries'))
  assert.ok(slice(document.text, passages[1]!.span).endsWith('List of those present'))
})

test('every letter of every block is in exactly one passage, in order, and none is long', () => {
  const endless = '🚢'.repeat(3001)
  const document = documentOf([short.repeat(20), endless, '', 'a'.repeat(5000), short, 'End'])
  const passages = passagesOf(document)
  assert.equal(
    passages
      .map(({ span }) => slice(document.text, span))
      .join('')
      .replaceAll(/\s/g, ''),
    document.text.replaceAll(/\s/g, ''),
  )
  for (const { span } of passages) {
    assert.ok(span.end - span.start <= 2400, `${span.end - span.start} letters`)
    assert.ok(slice(document.text, span).isWellFormed())
  }
  assert.ok(passages.every(({ span }, at) => at === 0 || span.start >= passages[at - 1]!.span.end))
})

test('a document without a block has no passage', () => {
  assert.deepEqual(passagesOf({ text: '', blocks: [] }), [])
})
