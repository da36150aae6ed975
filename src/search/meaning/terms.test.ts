import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptTerms } from '../../storage/terms-kept.ts'
import { closenessOf } from './closeness.ts'
import { termsFrom } from './terms.ts'
import { indexOfTerms, termsMeant } from './terms-meant.ts'
import { waysToAsk } from './ways-to-ask.ts'

const LIST = `# At sea.
marine litter; marine debris = rubbish in the ocean; bottles on the beach

mediation = someone between two who quarrel
of the = and
`
const terms = termsFrom(LIST)
const index = indexOfTerms(terms)

/** Something asked for by words, the nearest first. */
const asked = (...near: readonly (readonly [word: string, telling: number])[]) => ({
  weight: 1,
  near: near.map(([word, telling]) => ({ word, telling })),
})

test('a list has a term a line: its forms, and what people ask for it by', () => {
  assert.deepEqual(terms.slice(0, 2), [
    { forms: ['marine litter', 'marine debris'], plain: ['rubbish in the ocean', 'bottles on the beach'] },
    { forms: ['mediation'], plain: ['someone between two who quarrel'] },
  ])
})

test('a line that is no term is told by its number', () => {
  for (const line of ['marine litter', 'a = b = c', ' = b', 'a = ;'])
    assert.throws(() => termsFrom(`# one\n${line}`), /line 2/)
})

test('a term is meant that has something near what is asked, however it is said', () => {
  const [term, ...others] = termsMeant([asked(['trash', 12], ['rubbish', 11]), asked(['ocean', 10])], index)
  assert.deepEqual(others, [])
  assert.deepEqual(term?.forms, [
    ['marine', 'litter'],
    ['marine', 'debris'],
  ])
  // “rubbish in the ocean” alone is closer than all of it together.
  const chance = Math.log(2)
  assert.deepEqual(term.telling, [11 - chance, 10 - chance])
})

test('what is said of a term in several ways tells what all of them tell together', () => {
  const [term] = termsMeant([asked(['rubbish', 12]), asked(['ocean', 12]), asked(['beach', 10])], index)
  const [alone, together] = [Math.log(2), Math.log(7)]
  assert.deepEqual(term?.telling, [12 - alone, 12 - alone, 10 - together])
})

test('a term that has little of what is asked is not meant, nor one of little words alone', () => {
  const far = [1, 2, 3].map((n) => asked([`far${n}`, 12]))
  assert.deepEqual(termsMeant([asked(['rubbish', 12]), ...far], index), [])
  assert.deepEqual(termsMeant([asked(['and', 12])], index), [])
  assert.deepEqual(termsMeant([], index), [])
})

test('a text with all of a form is as close as the term, and tells the stems of that form', () => {
  const meant = [{ weight: 1, stems: new Map([['trash', 12]]) }]
  const term = {
    forms: [
      ['marin', 'litter'],
      ['marin', 'debri'],
    ],
    telling: [9],
  }
  const close = (...stems: readonly string[]) => {
    const { height: _, ...closeness } = closenessOf(meant, stems, [term])
    return closeness
  }
  assert.deepEqual(close('marin', 'debri'), { close: 9 - Math.log(2), by: ['marin', 'debri'] })
  assert.deepEqual(close('marin', 'bird'), { close: 0, by: [] })
  assert.deepEqual(close('trash', 'marin', 'litter').by, ['trash'])
})

test('of a form of three words or more a text may lack one, for less', () => {
  const meant = [{ weight: 1, stems: new Map([['trash', 12]]) }]
  const term = { forms: [['marin', 'plastic', 'debri']], telling: [9] }
  const close = (...stems: readonly string[]) => {
    const { height: _, ...closeness } = closenessOf(meant, stems, [term])
    return closeness
  }
  assert.deepEqual(close('marin', 'plastic'), { close: 6 - Math.log(2), by: ['marin', 'plastic'] })
  assert.equal(close('marin', 'plastic', 'debri').close, 9 - Math.log(3))
  assert.equal(close('marin', 'bird').close, 0)
  assert.deepEqual(waysToAsk([['a']], [['x', 'y', 'z']])[0], [
    [['y'], ['z']],
    [['x'], ['z']],
    [['x'], ['y']],
  ])
})

test('texts that have a form are asked for first', () => {
  assert.deepEqual(waysToAsk([['a']], [['x', 'y'], ['z']])[0], [[[['x'], ['y']], [['z']]]].flat())
  assert.equal(waysToAsk([], [['x']]).length, 0)
})

test('the lists that come with the program are lists of terms, and no term stands twice', () => {
  const all = keptTerms()
  assert.ok(all.length > 5000)
  const first = all.map(({ forms }) => forms[0]!.toLowerCase())
  assert.deepEqual(
    first.filter((form, at) => first.indexOf(form) !== at),
    [],
  )
})
