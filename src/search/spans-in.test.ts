import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slice } from '../text/span.ts'
import { BEGINS, ENDS, spansIn, stretchOf } from './spans-in.ts'

test('places are told in the text without the signs', () => {
  const signed = `the ${BEGINS}river${ENDS} and the ${BEGINS}sea${ENDS}`
  const text = 'the river and the sea'
  assert.deepEqual(
    spansIn(signed).map((span) => slice(text, span)),
    ['river', 'sea'],
  )
  assert.deepEqual(spansIn('nothing'), [])
})

test('a short text is shown whole, a long one around the first place, from word to word', () => {
  assert.deepEqual(stretchOf('short', []), { start: 0, end: 5 })
  const text = `${'word '.repeat(200)}here ${'more '.repeat(200)}`
  const at = text.indexOf('here')
  const shown = slice(text, stretchOf(text, [{ start: at, end: at + 4 }]))
  assert.match(shown, /^word .* here .* more$/)
  assert.ok(shown.length <= 400)
  assert.ok(slice(text, stretchOf(text, [])).startsWith('word word'))
})

test('the first place is shown where no space stands a little before it', () => {
  for (const after of ['', ` ${'more '.repeat(100)}`]) {
    const text = `${'x'.repeat(600)}here${'y'.repeat(300)}${after}`
    const { start, end } = stretchOf(text, [{ start: 600, end: 604 }])
    assert.ok(start <= 600 && end >= 604, `${start} to ${end}`)
  }
})

test('a long run without a space is cut all the same', () => {
  const { start, end } = stretchOf('x'.repeat(5000), [{ start: 4000, end: 4001 }])
  assert.ok(end > start && end - start <= 5000)
})
