import assert from 'node:assert/strict'
import { test } from 'node:test'
import { laterFrom } from './later-years.ts'
import { logLikelihood } from './log-likelihood.ts'
import { risingTerms, type Source } from './rising-terms.ts'
import { keyOfName, termReader } from './terms-in.ts'

const source = (key: number, later: boolean, texts: readonly string[], named: readonly string[] = []) => ({
  ...{ key, later, texts, named },
})
const termsOf = (...texts: readonly string[]) => [...termReader()(texts)]
const rising = (sources: readonly Source<number>[]) => risingTerms(sources, 120).map(({ written }) => written)

/** Six earlier occasions and three later ones, each with the words of its own beside those of the genre. */
const world = (later: readonly string[], before: readonly string[] = []) => [
  ...['wells', 'ferries', 'pilots', 'lanterns', 'weirs', 'oars'].map((own, at) =>
    source(at, false, [`closer cooperation on the upkeep of ${own}`, ...before]),
  ),
  ...['buoys', 'quays', 'locks'].map((own, at) =>
    source(10 + at, true, [`closer cooperation on the upkeep of ${own}`, ...later]),
  ),
]

test('terms have two to four words, begin and end with none that is little, and reach over no sign', () => {
  assert.deepEqual(
    termsOf('the green shipping corridors, of the delta').map(([key]) => key),
    ['green shipping', 'green shipping corridor', 'shipping corridor'],
  )
  assert.deepEqual(
    termsOf('rule of law and order').map(([key]) => key),
    ['rule of law', 'law and order'],
  )
  assert.deepEqual(termsOf('in 2018 of 12 boats'), [])
})

test('a term is one whatever its number, capitals and accents, and written as it came first', () => {
  assert.deepEqual(termsOf('Supply Chains', 'supply chain'), [['supply chain', 'Supply Chains']])
  assert.equal(termsOf('resilient économies')[0]![0], 'resilient economy')
  assert.equal(keyOfName('Women, peace and security'), 'women peace and security')
  assert.equal(keyOfName('Floods'), keyOfName('flood'))
})

test('the log-likelihood is nought where shares are alike, and as computed by hand where they are not', () => {
  assert.equal(logLikelihood({ later: 2, before: 4 }, { later: 3, before: 6 }), 0)
  // 2 × (3 ln(3 / 1) + 6 ln(6 / 4)): a table of 3, 0 over 0, 6.
  const all = logLikelihood({ later: 3, before: 0 }, { later: 3, before: 6 })
  assert.ok(Math.abs(all - 2 * (3 * Math.log(3 / 1) + 6 * Math.log(6 / 4))) < 1e-9)
})

test('a term that comes up on later occasions and not before rises', () => {
  assert.deepEqual(rising(world(['green shipping corridors, along the delta'])), ['green shipping corridors'])
})

test('what was said as often before does not rise, however often it is said', () => {
  const words = ['green shipping corridors']
  assert.deepEqual(rising(world(words, words)), [])
})

test('a term of one later occasion is not told', () => {
  const [first, ...others] = world([])
  assert.deepEqual(rising([...others, first!, source(20, true, ['green shipping corridors'])]), [])
})

test('words of the genre make no term by themselves, without any list of them', () => {
  // “closer cooperation” is in all; a new turn of only such words is no subject.
  const sources = world(['upkeep cooperation'])
  assert.deepEqual(rising(sources), [])
})

test('of terms that overlap the surest is told, in its longest usual form', () => {
  const told = rising([
    ...world(['green shipping corridors, and shipping corridors by night']),
    source(20, true, ['shipping corridors']),
  ])
  assert.deepEqual(told, ['green shipping corridors'])
})

test('a name of the register counts by its mentions, also of one word', () => {
  const sources = world([]).map((each) => (each.later ? { ...each, named: ['Pandemic'] } : each))
  const [term] = risingTerms(sources, 120)
  assert.deepEqual([term?.written, term?.later, term?.before], ['Pandemic', 3, 0])
  assert.deepEqual(term?.sources, [10, 11, 12])
})

test('the later years are the fewest last ones that hold a third of all occasions', () => {
  assert.equal(laterFrom(['2016', '2017', '2018', '2019', '2020', '2021']), '2020')
  assert.equal(laterFrom(['2018', '2018', '2018', '2018', '2019', null]), '2019')
  assert.equal(laterFrom(['2018', '2018']), null)
  assert.equal(laterFrom([]), null)
})

test('so many terms are told at the most, the surest', () => {
  const sources = world(['green shipping corridors, eel passes'])
  assert.deepEqual(
    risingTerms(sources, 1).map(({ written }) => written),
    ['green shipping corridors'],
  )
})

test('of as many terms as ten thousand statements have, the surest are told in seconds', () => {
  const letters = (at: number) => [...String(at)].map((digit) => 'bcdfghklmn'[Number(digit)]!).join('o')
  // Every term is on two later occasions, and holds its words with no other.
  const turns = (from: number) =>
    Array.from(
      { length: 500 },
      (_, at) => `green${letters(from + at)}a shipping${letters(from + at)}a corridor`,
    )
  const sources = [
    ...Array.from({ length: 40 }, (_, at) => source(at, false, [`upkeep of well${letters(at)}`])),
    ...Array.from({ length: 20 }, (_, at) => source(100 + at, true, turns((at >> 1) * 500))),
  ]
  const start = performance.now()
  assert.equal(risingTerms(sources, 120).length, 120)
  assert.ok(performance.now() - start < 3000)
})
