import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Mark, segments } from './marks.ts'

const LETTERS = 60

const spans = fc
  .tuple(fc.nat(LETTERS), fc.nat(LETTERS))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

const marks: fc.Arbitrary<readonly Mark<number>[]> = fc
  .array(spans, { maxLength: 12 })
  .map((found) => found.map((span, value) => ({ span, value })))

const texts = fc.string({ minLength: LETTERS, maxLength: LETTERS, unit: 'grapheme-ascii' })

test('the segments of any marks, joined, are the text they lie over', () => {
  fc.assert(
    fc.property(texts, spans, marks, (text, within, over) => {
      fc.pre(within.end > within.start)
      const joined = segments(text, within, over)
        .map((segment) => segment.text)
        .join('')
      assert.equal(joined, text.slice(within.start, within.end))
    }),
  )
})

test('a segment carries just the marks that lie over each of its letters', () => {
  fc.assert(
    fc.property(texts, spans, marks, (text, within, over) => {
      fc.pre(within.end > within.start)
      for (const segment of segments(text, within, over)) {
        const covering = over
          .filter(
            ({ span }) => span.start <= segment.start && span.end > segment.start && span.end > span.start,
          )
          .map((mark) => mark.value)
        assert.deepEqual([...segment.marks].sort(), covering.sort())
      }
    }),
  )
})

test('every mark begins once where its first letter is shown', () => {
  fc.assert(
    fc.property(texts, marks, (text, over) => {
      const begun = segments(text, { start: 0, end: LETTERS }, over).flatMap((segment) => segment.begins)
      const expected = over.filter(({ span }) => span.end > span.start).map((mark) => mark.value)
      assert.deepEqual([...begun].sort(), [...expected].sort())
    }),
  )
})

test('a mark that began before the stretch is cut at its border and does not begin in it', () => {
  const found = segments('one two three', { start: 4, end: 13 }, [{ span: { start: 0, end: 7 }, value: 'a' }])
  assert.deepEqual(
    found.map(({ text, marks: over, begins }) => [text, over, begins]),
    [
      ['two', ['a'], []],
      [' three', [], []],
    ],
  )
})

test('the longer of two marks lies outside', () => {
  const [first] = segments('agreed to meet', { start: 0, end: 14 }, [
    { span: { start: 0, end: 6 }, value: 'short' },
    { span: { start: 0, end: 14 }, value: 'long' },
  ])
  assert.deepEqual(first?.marks, ['long', 'short'])
})
