import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedWords, MOST_WORDS, placesIn, UNKNOWN } from './asked-words.ts'
import { closenessOf, closest, stemsOf } from './closeness.ts'
import { makeMeanings, type RawWord } from './make-meanings.ts'
import { DIMENSIONS, type Meanings } from './meanings.ts'
import { nearWords } from './near-words.ts'
import { readMeanings } from './read-meanings.ts'
import { waysToAsk } from './ways-to-ask.ts'
import { writeMeanings } from './write-meanings.ts'

/** Words of a small language: each points where its subject does, a little aside, and a little where all words do. */
const SUBJECTS = [
  ['ocean', 'marine', 'coast'],
  ['lunch', 'dinner', 'food'],
  ['court', 'judge', 'trial'],
  ['nurse', 'clinic', 'fever'],
  ['wheat', 'harvest', 'farm'],
  ['train', 'bridge', 'road'],
  ['opera', 'violin', 'dance'],
] as const
/** One number in the vectors of all grows from word to word: how common they are, not what they mean. */
const raw: readonly RawWord[] = SUBJECTS.flatMap((words, subject) =>
  words.map((word, at) => ({
    word,
    rank: 1000 * (at + 1) + subject,
    vector: Array.from({ length: DIMENSIONS }, (_, d) =>
      d === subject
        ? 5
        : d === 20 + subject * 3 + at
          ? 1
          : d === 90
            ? 20 * at
            : d === 91
              ? 15 * ((subject * 5) % 7)
              : 0,
    ),
  })),
)
const explained = new Map([
  [
    'judge',
    new Map([
      ['lunch', 1],
      ['dinner', 1],
    ]),
  ],
])
const meanings: Meanings = makeMeanings(raw, (word) => explained.get(word) ?? new Map())
const placeOf = placesIn(meanings)
const at = (word: string) => placeOf(word)!
const nearest = (...words: readonly string[]) => nearWords(meanings, words.map(at)).map(({ word }) => word)

test('words that stand beside the same words are the nearest, the word itself first', () => {
  assert.equal(nearest('ocean')[0], 'ocean')
  assert.deepEqual(nearest('ocean').slice(0, 3).sort(), ['coast', 'marine', 'ocean'])
})

test('a word is near the words that a dictionary explains it by', () => {
  assert.ok(nearest('lunch').indexOf('judge') < nearest('lunch').indexOf('trial'))
})

test('the nearer a word, the more it tells; and a rare word tells more than a common one', () => {
  const near = nearWords(meanings, [at('ocean')])
  assert.ok(near.every(({ telling }, place) => place === 0 || telling <= near[place - 1]!.telling))
  assert.ok(nearWords(meanings, [at('coast')])[0]!.telling > near[0]!.telling)
})

test('meanings are read as they were written, also as a part of other bytes, and nothing else is', () => {
  const bytes = writeMeanings(meanings)
  const within = new Uint8Array(bytes.length + 7)
  within.set(bytes, 7)
  for (const given of [bytes, within.subarray(7)]) {
    const read = readMeanings(given)
    assert.ok(read.ok)
    assert.deepEqual(read.value, meanings)
  }
  for (const wrong of [new Uint8Array(0), bytes.subarray(1), bytes.subarray(0, bytes.length - 1)])
    assert.equal(readMeanings(wrong).ok, false)
})

test('a question is asked by its words and by two that stand together, without those that say nothing', () => {
  const asked = askedWords(meanings, placeOf, ['the', 'ocean', 'also', 'lunches', 'Xyz'.toLowerCase()])
  assert.deepEqual(
    asked.map(({ words }) => words.join(' ')),
    ['ocean', 'lunches', 'xyz'],
  )
  assert.deepEqual(askedWords(meanings, placeOf, ['ocean', 'oceans', 'lunch']).at(-1)!.words, [
    'oceans',
    'lunch',
  ])
})

test('of a long question the rarest words are asked by, a name among them', () => {
  const many = [...raw.map(({ word }) => word), 'ruritania']
  const asked = askedWords(meanings, placeOf, many).filter(({ words }) => words.length === 1)
  assert.equal(asked.length, MOST_WORDS)
  assert.ok(asked.some(({ words, places }) => words[0] === 'ruritania' && places.length === 0))
  assert.equal(askedWords(meanings, placeOf, []).length, 0)
})

const meant = [
  {
    weight: 1,
    stems: new Map([
      ['ocean', 9],
      ['marin', 8],
    ]),
  },
  {
    weight: 1,
    stems: new Map([
      ['litter', 9],
      ['plastic', 7],
    ]),
  },
]

test('a text is the closer the nearer its words, the more things it has of those asked for, and the shorter it is', () => {
  const close = (...stems: readonly string[]) => closenessOf(meant, stems).close
  assert.ok(close('ocean', 'litter') > close('marin', 'plastic'))
  assert.ok(close('marin', 'plastic') > close('marin', 'harbour'))
  assert.ok(close('marin', 'plastic') > close('marin', 'plastic', 'a', 'b', 'c'))
  assert.equal(close('harbour'), 0)
  assert.equal(close(), 0)
  assert.equal(close('ocean'), closenessOf(meant.slice(0, 1), ['ocean']).close)
  assert.ok(close('ocean', 'litter') <= closest(meant))
})

test('of texts that are as close the one stands higher that is near more of what is asked', () => {
  const near = (weight: number, stem: string, telling: number) => ({
    weight,
    stems: new Map([[stem, telling]]),
  })
  const asked = [near(1, 'poison', 8), near(1, 'gas', 4), near(2, 'shell', 2)]
  const [one, all] = [closenessOf(asked, ['poison']), closenessOf(asked, ['gas', 'shell'])]
  assert.ok(one.close === 8 && Math.abs(one.height - 8 * 0.25 ** (1 / 3)) < 1e-9)
  assert.ok(all.close < one.close && all.height > one.height)
  const whole = closenessOf(asked, ['poison', 'gas', 'shell'])
  assert.equal(whole.height, whole.close)
  assert.deepEqual(closenessOf([], ['poison']), { close: 0, height: 0, by: [] })
})

test('what is close tells by which stems it is', () => {
  assert.deepEqual(closenessOf(meant, ['plastic', 'harbour', 'marin', 'ocean']).by, ['ocean', 'plastic'])
})

test('of a stem that stands for several words the nearest counts', () => {
  const near = [
    { word: 'patrols', telling: 9 },
    { word: 'patrol', telling: 7 },
    { word: 'of', telling: 5 },
  ]
  const stems = new Map([
    ['patrols', ['patrol']],
    ['patrol', ['patrol']],
    ['of', []],
  ])
  assert.deepEqual([...stemsOf(near, stems)], [['patrol', 9]])
  assert.equal(UNKNOWN > 9, true)
})

test('texts are asked for from those that may have all things to those that have any', () => {
  const any = (...groups: readonly string[]) => groups.map((group) => [[group]])
  const two = [
    [['a'], ['b']],
    [['a'], ['c']],
    [['b'], ['c']],
  ]
  assert.deepEqual(waysToAsk([]), [])
  assert.deepEqual(waysToAsk([[], ['a']]), [any('a'), any('a'), any('a')])
  assert.deepEqual(waysToAsk([['a'], ['b']]), [[[['a'], ['b']]], ...Array(3).fill(any('a', 'b'))])
  assert.deepEqual(waysToAsk([['a'], ['b'], ['c']]), [
    ...[[[['a'], ['b'], ['c']]], two, two, any('a', 'b', 'c'), two],
    ...Array(2).fill(any('a', 'b', 'c')),
  ])
  const near = Array.from({ length: 300 }, (_, n) => `s${n}`)
  assert.deepEqual(
    waysToAsk([near]).map(([way]) => way![0]!.length),
    [10, 40, 200],
  )
})
