import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Labels } from '../../../frameworks/scheme.ts'
import { readWeights } from '../read-weights.ts'
import { suggester } from '../suggester.ts'
import { textReader } from './read-text.ts'
import type { AskedSection } from './section-fit.ts'
import { type ConceptsAsked, suggestConcepts } from './suggest-concepts.ts'
import type { ConceptLesson, Taught } from './taught.ts'

const weights = readWeights(readFileSync(join(import.meta.dirname, '..', 'weights', 'prior.bin')))
assert.ok(weights.ok)
const suggest = suggester(weights.value)
const read = textReader(suggest)

const concept = (code: string, label: string, definitions: Labels = {}) => ({
  ...{ code, labels: { en: label }, definitions, tops: [code] },
})
const PILLARS = {
  id: 'pillars',
  concepts: [
    concept('G', 'Guilds'),
    concept('L', 'Lantern houses', { en: 'Keepers trim wicks and polish lenses along the strand.' }),
    concept('O', 'Orchard roads'),
  ],
}
const NOTHING: Taught = { frameworks: [PILLARS], lessons: [], agreed: [] }

const lesson = (text: string, code: string, serves = true, sections: readonly string[] = []) =>
  ({
    ...{ text, lang: 'en', sections },
    said: [{ framework: 'pillars', code, tops: [code], serves }],
  }) satisfies ConceptLesson

const ask = (
  text: string,
  taught: Partial<Taught> = {},
  more: { readonly sections?: readonly AskedSection[]; readonly goals?: ConceptsAsked['goals'] } = {},
) =>
  suggestConcepts(
    {
      ...{ text, lang: 'en', suggestion: suggest(text, 'en') },
      ...{ sections: more.sections ?? [], goals: more.goals ?? new Map() },
    },
    { ...NOTHING, ...taught },
    read,
  )
const codes = (...asked: Parameters<typeof ask>) => ask(...asked).map(({ code }) => code)

/** Texts of which people said what they serve: on barley, on buoys, and one of its own. */
const TAUGHT = [
  ...['first', 'second', 'third', 'fourth', 'inner', 'outer', 'lower', 'upper'].flatMap((gate) => [
    lesson(`Scribes weigh the barley at the ${gate} gate`, 'G'),
    lesson(`Paint the buoys anew off the ${gate} pier`, 'L'),
  ]),
  lesson('Mark the fords with stones', 'O'),
]

test('nothing is suggested where no word of a label stands in the text and nobody taught anything', () => {
  assert.deepEqual(ask('The scribes weigh barley.'), [])
  assert.deepEqual(ask(''), [])
  assert.deepEqual(ask('The guilds met.', { frameworks: [] }), [])
})

test('a text with all words of a label gets it, with those words', () => {
  const [only, ...rest] = ask('A keeper for every house with a lantern.')
  assert.deepEqual(rest, [])
  assert.equal(only?.code, 'L')
  assert.ok(only.score > 0.5 && only.score < 1)
  assert.deepEqual(only.because.map(({ words }) => words).toSorted(), ['house', 'keeper', 'lantern'])
})

test('a few words of a definition are not enough by themselves', () => {
  assert.deepEqual(codes('Polish the lenses along the strand.'), [])
})

test('what people confirmed teaches: its words point to what it served', () => {
  const asked = 'Let the scribes weigh barley from both banks.'
  assert.deepEqual(codes(asked), [])
  const [first, ...rest] = ask(asked, { lessons: TAUGHT })
  assert.equal(first?.code, 'G')
  assert.deepEqual(rest, [])
  assert.ok(first.because.some(({ words }) => words.includes('barley')))
})

test('a few texts teach nothing yet, nor does a word that one of them has', () => {
  const asked = 'Let the scribes weigh barley from both banks.'
  assert.deepEqual(codes(asked, { lessons: TAUGHT.slice(0, 4) }), [])
  assert.deepEqual(codes('Fords and stones.', { lessons: TAUGHT }), [])
})

test('a label that people kept saying no to is not suggested by its words any more', () => {
  const asked = 'The guilds gather by the gate.'
  const no = (times: number) =>
    Array.from({ length: times }, (_, n) => lesson(`The guilds of street ${'abcdefg'[n]}`, 'G', false))
  assert.deepEqual(codes(asked), ['G'])
  assert.deepEqual(codes(asked, { lessons: no(1) }), ['G'])
  assert.deepEqual(codes(asked, { lessons: no(3) }), [])
})

test('the section of the plan speaks for what its heading names, whatever the words', () => {
  const sections = [{ key: '1', heading: 'ORCHARD ROADS' }]
  const [only] = ask('Look at it again each year.', {}, { sections })
  assert.deepEqual(
    [only?.code, only?.because, only?.section],
    ['O', [], { sureness: 1, heading: 'ORCHARD ROADS', serving: null }],
  )
})

test('so does a section whose other texts people said serve a concept', () => {
  const lessons = ['One', 'Two', 'Three'].map((text) => lesson(text, 'L', true, ['7 1']))
  const sections = [{ key: '7 1', heading: 'Part three' }]
  const [only] = ask('Look at it again each year.', { lessons }, { sections })
  assert.deepEqual([only?.code, only?.section?.serving], ['L', { serve: 3, of: 3 }])
})

test('a goal that both sides agreed on speaks for the concept as surely as the text serves it', () => {
  const agreed = [{ framework: 'pillars', code: 'O', goal: '6', sureness: 0.8 }]
  const text = 'Look at it again each year.'
  const [only] = ask(text, { agreed }, { goals: new Map([['6', 1]]) })
  assert.deepEqual([only?.code, only?.goal], ['O', '6'])
  assert.deepEqual(codes(text, { agreed }, { goals: new Map([['6', 0.6]]) }), [])
  assert.deepEqual(codes(text, { agreed }, { goals: new Map([['7', 1]]) }), [])
})

test('what people said of texts that serve the same goals speaks for the concept', () => {
  const wells =
    'Wells are dug|Clean water for the upper town|Sewers and latrines are mended|Rivers are cleaned of sewage|Hand pumps and wells|Water treatment works|Hygiene and toilets in camps|Rain water is kept'
  const schools =
    'Pupils learn to read|Teachers are trained|Schools for girls open|Textbooks are printed|Scholarships for students|Literacy of adults|Primary schooling for all|Universities share curricula'
  const lessons = [
    ...wells.split('|').map((text) => lesson(text, 'L')),
    ...schools.split('|').map((text) => lesson(text, 'G')),
  ]
  assert.deepEqual(codes('Safe sanitation and a water supply.', { lessons }), ['L'])
})

test('the words of a suggestion stand in the text where their span says, whatever the text', () => {
  const words = [
    ...['guilds', 'lantern', 'houses', 'orchard', 'roads', 'barley', 'scribes', 'weigh', 'buoys', 'paint'],
    ...['water', 'the', 'of', ', ', '. ', '“', '’s', 'école', '\u{1f30a}', ' '],
  ]
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join(' '))
  let told = 0
  fc.assert(
    fc.property(texts, (text) => {
      for (const { because, score } of ask(text, { lessons: TAUGHT })) {
        assert.ok(score > 0.5 && score <= 1)
        for (const { words: said, span } of because) {
          told++
          assert.equal(text.slice(span.start, span.end), said)
          assert.notEqual(said, '')
        }
      }
    }),
  )
  assert.ok(told > 50)
})

test('the same text, taught the same in whatever order, is answered the same', () => {
  const asked = 'The guilds and scribes weigh barley by the orchard.'
  const [one, other] = [TAUGHT, TAUGHT.toReversed()].map((lessons) =>
    ask(asked, { lessons }).map(({ code, score, because }) => [code, score.toFixed(9), because]),
  )
  assert.deepEqual(one, other)
})
