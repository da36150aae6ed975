import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LineChart, spaced } from './line-chart.tsx'

const point = (at: number, value: number | null, words = String(value)) => ({ at, value, words })
const drawn = (...lines: readonly (readonly ReturnType<typeof point>[])[]) =>
  String(
    <LineChart
      title="Half of the ferries"
      about="From 2022 to 2025."
      lines={lines.map((points) => ({ name: null, points }))}
      levels={[{ value: 80, words: 'Target 80 %' }]}
      names={[{ at: 0, words: '2022' }]}
      low={0}
      high={100}
    />,
  )
const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length

test('a chart is an image that says its finding, with a level to hold it against', () => {
  const html = drawn([point(0, 20), point(1, 50)])
  assert.match(html, /<figcaption>Half of the ferries/)
  assert.match(html, /role="img" aria-label="Half of the ferries From 2022 to 2025\."/)
  assert.match(html, />\s*Target 80 %</)
  assert.equal(count(html, /<line class="line first"/g), 1)
  assert.doesNotMatch(html, /style=/)
})

test('heights are to scale, the lowest on the floor', () => {
  const html = drawn([point(0, 0), point(0.5, 50), point(1, 100)])
  const heights = [...html.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y))
  assert.equal(heights.length, 3)
  assert.equal(heights[0]! - heights[1]!, heights[1]! - heights[2]!)
  assert.match(html, new RegExp(`class="floor"[^>]*y1="${heights[0]}"`))
})

test('a line is broken where there is no value, which is drawn as no number', () => {
  const html = drawn([point(0, 20), point(0.5, null, 'n/a'), point(1, 50)])
  assert.equal(count(html, /<line class="line/g), 0)
  assert.equal(count(html, /<circle/g), 2)
  assert.match(html, /<text class="none"[^>]*>\s*n\/a/)
})

test('a second line is told from the first by its dashes and marks', () => {
  const html = drawn([point(0, 20), point(1, 50)], [point(0, 0), point(1, 10)])
  assert.equal(count(html, /<line class="line second"/g), 1)
  assert.equal(count(html, /<circle/g), 2)
  assert.equal(count(html, /<rect/g), 2)
})

test('words that would run into each other are left out, those at the ends last', () => {
  const words = (...places: number[]) =>
    spaced(places.map((at) => ({ at, words: String(at) }))).map(({ at }) => at)
  assert.deepEqual(words(0, 0.1, 0.5, 0.95, 1), [0, 0.5, 1])
  assert.deepEqual(words(0, 0.05), [0.05])
  assert.deepEqual(words(0.3), [0.3])
  assert.deepEqual(words(), [])
})
