import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const figures = (text: string) =>
  factsOf(text).value.figures.map(({ quote, value, of, unit }) => [quote, value, of, unit])

describe('figures', () => {
  it('money has its value in full and its currency', () => {
    assert.deepEqual(figures('Peru will give up to $1.5 million, €20,000 and 3 billion yen.'), [
      ['up to $1.5 million', 1_500_000, null, 'USD'],
      ['€20,000', 20_000, null, 'EUR'],
      ['3 billion yen', 3_000_000_000, null, 'JPY'],
    ])
  })

  it('a part of a whole has both numbers', () => {
    assert.deepEqual(figures('So far 97 of the 103 action lines were completed.'), [
      ['97 of the 103 action lines', 97, 103, 'action lines'],
    ])
  })

  it('a part may be written in words', () => {
    assert.deepEqual(figures('Sixteen of the 20 measures have been completed.'), [
      ['Sixteen of the 20 measures', 16, 20, 'measures'],
    ])
  })

  it('progress in per cent counts, a statistic of the world does not', () => {
    assert.deepEqual(figures('Over 90 per cent of the plan has been implemented.'), [
      ['Over 90 per cent', 90, null, '%'],
    ])
    assert.deepEqual(figures('Bilateral trade reached $3 billion last year.'), [])
    assert.deepEqual(figures('About 67.5% of the population lives in poverty.'), [])
  })

  it('things promised or set up are counted, people present are not', () => {
    assert.deepEqual(figures('They agreed to form three river committees.'), [
      ['three river committees', 3, null, 'river committees'],
    ])
    assert.deepEqual(figures('The forum brought together more than 200 government officials.'), [])
  })

  it('each figure has the verb it is counted by, as the text has it, and the day it stands for', () => {
    const told = (text: string) =>
      factsOf(text, '2030-03-04').value.figures.map(({ verb, asOf }) => [verb, asOf?.value ?? null])
    assert.deepEqual(told('As of 1 February 2030, 97 of the 103 action lines had been addressed.'), [
      ['address', '2030-02-01'],
    ])
    assert.deepEqual(told('The Council completed 41 of the 52 measures by the end of 2029.'), [
      ['complete', '2029'],
    ])
    assert.deepEqual(told('They will fulfil 41 of the 52 measures by the end of 2032.'), [['fulfil', null]])
    assert.deepEqual(told('Peru will provide $2 million.'), [['provide', null]])
    assert.deepEqual(told('The sum is $2 million.'), [[null, null]])
  })

  it('a number in a name is no count', () => {
    assert.deepEqual(figures('They will implement the Five Point Lakes Consensus.'), [])
  })
})
