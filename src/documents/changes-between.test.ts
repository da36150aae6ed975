import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changesBetween } from './changes-between.ts'

const EARLIER = 'The League agreed to hold joint patrols on the upper river each spring.'
const shown = (earlier: string, later: string) =>
  changesBetween(earlier, later, (words) => words.some((word) => word.length > 3)).map(
    ({ how, text }) => `${{ same: '', added: '+', dropped: '-' }[how]}${text}`,
  )

test('what was dropped stands where it stood, before what came in its place', () => {
  assert.deepEqual(shown(EARLIER, 'The League agreed to hold yearly patrols on the river each spring.'), [
    'The League agreed to hold ',
    '-joint',
    '+yearly ',
    'patrols on the ',
    '-upper',
    'river each spring.',
  ])
})

test('case, accents, signs and line breaks alone are no change', () => {
  const later = 'the LEAGUE agreed, to hold “joint patrols”\non the upper river: each spring'
  assert.deepEqual(changesBetween(EARLIER, later), [{ how: 'same', text: later }])
})

test('words in common that tell nothing by themselves are changed with what is around them', () => {
  assert.deepEqual(shown('They fear the flood.', 'They open the locks of it.'), [
    'They ',
    '-fear the flood',
    '+open the locks of it.',
  ])
})

test('a text without words is there as it is', () => {
  assert.deepEqual(changesBetween('', 'Kept.'), [{ how: 'added', text: 'Kept.' }])
  assert.deepEqual(changesBetween('Kept', ''), [{ how: 'dropped', text: 'Kept' }])
  assert.deepEqual(changesBetween('', '…'), [{ how: 'same', text: '…' }])
})

test('what stayed and what was added are the later text, letter by letter', () => {
  const text = fc
    .array(fc.constantFrom('river ', 'watch, ', '“and” ', 'the\n', 'boat. ', '(co-op) ', 'ẹ̀kọ́ ', '— '), {
      maxLength: 30,
    })
    .map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, fc.boolean(), (earlier, later, always) => {
      const changes = changesBetween(earlier, later, always ? () => true : undefined)
      const kept = changes.filter(({ how }) => how !== 'dropped').map((each) => each.text)
      assert.equal(kept.join(''), later)
    }),
  )
})
