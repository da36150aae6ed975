import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sketchOf } from '../documents/sketch.ts'
import { wordingOf } from '../documents/wording.ts'
import { apart } from './apart.ts'
import { mayBeNear, runsOf } from './may-be-near.ts'
import { repeats } from './repeats.ts'

const RELEASE = `The League and the Council met today at the upper landing. They agreed to lend two boats to the ferry of the
upper mile before the water rises again in spring, noted that the third lock is worn, thanked the crews for their report on
the weirs, and asked the working group to measure the gauge of every mile before the next dry season begins.`
const OTHER = `Both sides welcomed the fund for the crews of the lower mile and decided to hold a course on soundings in autumn,
at equal cost, with the towns upstream. The Council underscored that nets are set by the season and that litter is kept out of them.`

const file = (text: string) => {
  const wording = wordingOf(text)
  return { sha256: text, text, sketch: sketchOf(wording), runs: runsOf(wording) }
}
const partsOf = (texts: readonly string[]) =>
  apart(texts.map(file)).map((run) => run.map(({ text }) => texts.indexOf(text)))

test('files of other texts stay together, and one that has the text of another, or its bytes, begins a run', () => {
  assert.deepEqual(partsOf([RELEASE, OTHER, 'Nobody agreed to anything.', '']), [[0, 1, 2, 3]])
  const again = `${RELEASE} Issued by the press office.`
  assert.deepEqual(partsOf([RELEASE, OTHER, again]), [[0, 1], [2]])
  assert.deepEqual(
    apart([RELEASE, RELEASE, OTHER].map(file)).map((run) => run.length),
    [1, 2],
  )
})

test('the order of files is kept, and a run is held only against its own files', () => {
  const again = RELEASE.replace('two boats', 'both boats')
  assert.deepEqual(partsOf([RELEASE, again, OTHER, RELEASE]).flat(), [0, 1, 2, 0])
  assert.deepEqual(apart([RELEASE, again, RELEASE].map(file)).length, 3)
})

test('no text that is nearly another is taken for one that can’t be: also with words changed, divided, put in or left out', () => {
  const words = RELEASE.split(/\s+/)
  const changed = (every: number, change: (word: string) => string) =>
    words.map((word, at) => (at % every === every - 1 ? change(word) : word)).join(' ')
  const texts = [
    changed(12, () => 'otherwise'),
    changed(11, (word) => `${word.slice(0, 2)}- ${word.slice(2)}`),
    changed(14, () => ''),
    `${words.slice(4).join(' ')}`,
    `${RELEASE} For more, write to the press office of the League at the old landing.`,
  ]
  const near = texts.filter((text) => {
    const how = repeats(text, RELEASE)?.how
    return how === 'nearly' || how === 'exact'
  })
  assert.ok(near.length >= 4, `${near.length}`)
  for (const text of near) assert.ok(mayBeNear(file(text).runs, file(RELEASE).runs), text)
  assert.equal(mayBeNear(file(OTHER).runs, file(RELEASE).runs), false)
})
