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

  it('a number in a name is no count', () => {
    assert.deepEqual(figures('They will implement the Five Point Lakes Consensus.'), [])
  })
})
