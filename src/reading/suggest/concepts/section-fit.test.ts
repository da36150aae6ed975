import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelFits } from './label-fit.ts'
import { sectionFits } from './section-fit.ts'

const concept = (code: string, label: string) => ({
  code,
  labels: { en: label },
  definitions: {},
  tops: [code],
})
const FRAMEWORK = {
  id: 'pillars',
  concepts: [
    concept('PS', 'Political-Security Community'),
    concept('EC', 'Economic Community'),
    concept('SC', 'Socio-Cultural Community'),
  ],
}
const lesson = (code: string, ...sections: string[]) => ({
  ...{ text: 'Anything', lang: 'en', sections },
  said: [{ framework: 'pillars', code, tops: [code], serves: true }],
})
const found = (headings: readonly string[], lessons: readonly ReturnType<typeof lesson>[] = []) =>
  [
    ...sectionFits(
      headings.map((heading, at) => ({ key: `s${at}`, heading })),
      ...(['en', FRAMEWORK, labelFits(FRAMEWORK.concepts), lessons] as const),
    ),
  ].map(([at, { heading, serving }]) => [FRAMEWORK.concepts[at]!.code, heading, serving])

test('a heading that has all of a label names the concept, the outermost first', () => {
  assert.deepEqual(found(['II. ECONOMIC COOPERATION', 'Culture and social ties']), [
    ['EC', 'II. ECONOMIC COOPERATION', null],
  ])
  assert.deepEqual(found(['Cooperation', 'Political and security matters']), [
    ['PS', 'Political and security matters', null],
  ])
})

test('a heading that has half of a label, or two labels, names none', () => {
  assert.deepEqual(found(['Security']), [])
  assert.deepEqual(found(['Economic ties']), [['EC', 'Economic ties', null]])
  const twins = [concept('1', 'Rivers'), concept('2', 'Roads')]
  const framework = { id: 'ways', concepts: twins }
  const sections = [{ key: 's', heading: 'Rivers and roads' }]
  assert.equal(sectionFits(sections, 'en', framework, labelFits(twins), []).size, 0)
})

test('a concept goes with a section in which most of what people spoke of serves it', () => {
  const three = [lesson('SC', 's0', 's1'), lesson('SC', 's0', 's1'), lesson('EC', 's0', 's1')]
  assert.deepEqual(found(['Part', 'Inner part'], three), [])
  const four = [...three, lesson('SC', 's0', 's1')]
  assert.deepEqual(found(['Part', 'Inner part'], four), [['SC', 'Inner part', { serve: 3, of: 4 }]])
})

test('two that people spoke of are too few, and the section around them is asked', () => {
  const lessons = [lesson('SC', 's0', 's1'), lesson('SC', 's0', 's1'), lesson('SC', 's0')]
  assert.deepEqual(found(['Part', 'Inner part'], lessons), [['SC', 'Part', { serve: 3, of: 3 }]])
  assert.deepEqual(found(['Elsewhere'], [lesson('SC', 's9'), lesson('SC', 's9'), lesson('SC', 's9')]), [])
})
