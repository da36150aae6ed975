import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readWeights } from './read-weights.ts'
import type { Row } from './row.ts'
import { suggester } from './suggester.ts'
import { train } from './train.ts'
import type { Weights } from './weights.ts'
import { writeWeights } from './write-weights.ts'

const shipped = (): Weights => {
  const read = readWeights(readFileSync(join(import.meta.dirname, 'weights', 'prior.bin')))
  assert.ok(read.ok)
  return read.value
}
const prior = shipped()

const scoreOf = (weights: Weights, text: string, goal: number): number =>
  suggester(weights)(text, 'en').goals.find((one) => one.goal === goal)!.score

const meanOf = (weights: Weights, texts: readonly string[], goal: number): number =>
  texts.reduce((sum, text) => sum + scoreOf(weights, text, goal), 0) / texts.length

/** Texts of one programme, which by their words alone serve no goal in particular. */
const LANTERNS: readonly string[] = [
  'The Lantern Scheme will open in four more districts.',
  'Both sides agreed to extend the Lantern Scheme for a year.',
  'Volunteers of the Lantern Scheme met in the spring.',
  'A review of the Lantern Scheme was tabled.',
  'The Lantern Scheme has a new coordinator.',
]
const LATER: readonly string[] = [
  'We welcomed the reach of the Lantern Scheme this year.',
  'The next round of the Lantern Scheme begins in March.',
]
const OTHERS: readonly string[] = [
  'Drinking water reached two hundred villages.',
  'Coastal fishers agreed to close the reef for a season.',
  'Judges were trained in the handling of evidence.',
  'The agenda was adopted without changes.',
]
const asRows = (texts: readonly string[], goals: readonly number[]): readonly Row[] =>
  texts.map((text) => ({ text, goals, lang: 'en' }))

test('the same rows and seed give the same weights to the last bit, in whatever order the rows come', () => {
  const rows = [...asRows(LANTERNS, [4]), ...asRows(OTHERS, [6, 14])]
  const first = writeWeights(train(rows, 7))
  assert.deepEqual(writeWeights(train([...rows].reverse(), 7)), first)
  assert.deepEqual(writeWeights(train(rows, 7)), first)
  assert.notDeepEqual(writeWeights(train(rows, 8)), first)
})

test('on top of a prior, the same rows and seed give the same weights to the last bit', () => {
  const rows = asRows(LANTERNS, [4])
  assert.deepEqual(writeWeights(train(rows, 7, prior)), writeWeights(train([...rows].reverse(), 7, prior)))
})

test('no rows on top of a prior change nothing but the seed', () => {
  assert.deepEqual(writeWeights({ ...train([], 9, prior), seed: prior.seed }), writeWeights(prior))
})

test('confirmed alignments raise their goal for later texts of the same kind, and leave other texts as they were', () => {
  const before = meanOf(prior, LATER, 4)
  const taught = train(asRows(LANTERNS, [4]), 1, prior)
  assert.ok(meanOf(taught, LATER, 4) > before + 0.2, `${before} became ${meanOf(taught, LATER, 4)}`)
  for (const goal of [4, 6, 14, 16])
    for (const text of OTHERS)
      assert.ok(Math.abs(scoreOf(taught, text, goal) - scoreOf(prior, text, goal)) < 0.1, `${goal}: ${text}`)
})

test('one confirmed alignment raises its goal for that text, and one rejected lowers it', () => {
  const text = 'The youth caravan will stop at the border markets.'
  const up = train([{ text, goals: [16] }], 1, prior)
  const down = train([{ text, goals: [] }], 1, prior)
  const [best] = suggester(prior)(text, 'en').goals
  assert.ok(scoreOf(up, text, 16) > scoreOf(prior, text, 16))
  assert.ok(scoreOf(down, text, best!.goal) < best!.score)
})

test('the more alignments are confirmed, the further they carry', () => {
  const means = [1, 3, 5].map((many) =>
    meanOf(train(asRows(LANTERNS.slice(0, many), [4]), 1, prior), LATER, 4),
  )
  assert.ok(means[0]! < means[1]! && means[1]! < means[2]!, means.join(', '))
})

test('confirmed targets are suggested later', () => {
  const rows = LANTERNS.map((text) => ({ text, goals: [4], targets: ['4.a'] }))
  const taught = suggester(train(rows, 1, prior))
  assert.equal(taught(LATER[0]!, 'en').targets[0]?.target, '4.a')
  assert.notEqual(suggester(prior)(LATER[0]!, 'en').targets[0]?.target, '4.a')
})
