import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const sums = (text: string) =>
  factsOf(text).value.figures.map(({ quote, value, unit }) => [quote, value, unit])

describe('sums of money', () => {
  it('the code of a currency counts before or behind the sum', () => {
    assert.deepEqual(sums('Peru will give CAD $2.5 million, EUR 30 million and 4 billion USD.'), [
      ['CAD $2.5 million', 2_500_000, 'CAD'],
      ['EUR 30 million', 30_000_000, 'EUR'],
      ['4 billion USD', 4_000_000_000, 'USD'],
    ])
  })

  it('the million may stand on the next line, and a plus before it', () => {
    assert.deepEqual(sums('Peru will give $7.5+ million.'), [['$7.5+ million', 7_500_000, 'USD']])
    assert.equal(sums('Peru will give up to $3\n    million for boats.')[0]?.[1], 3_000_000)
  })

  it('“a total of” and “a” are no part of the quotation', () => {
    assert.deepEqual(sums('Peru plans to invest a total of $3 million and a minimum of $2 million.'), [
      ['$3 million', 3_000_000, 'USD'],
      ['minimum of $2 million', 2_000_000, 'USD'],
    ])
  })

  it('losses and what trade is worth are no figures', () => {
    assert.deepEqual(sums('The flood caused $3 billion in damages.'), [])
    assert.deepEqual(sums('Services exports to Peru came to $2 billion.'), [])
  })

  it('a currency may be told by its code; other capitals before a number are none', () => {
    assert.deepEqual(sums('Peru pledged CHF 3 million and 20,000 NOK.'), [
      ['CHF 3 million', 3_000_000, 'CHF'],
      ['20,000 NOK', 20_000, 'NOK'],
    ])
    assert.deepEqual(sums('They met at COP 28.'), [])
  })

  it('what trade is to be worth by a year is an aim that is set', () => {
    assert.deepEqual(sums('They set a target of 5 billion US dollars in two-way trade by 2040.'), [
      ['5 billion US dollars', 5_000_000_000, 'USD'],
    ])
    assert.deepEqual(sums('They agreed to raise bilateral trade to $7 billion by 2040.'), [
      ['$7 billion', 7_000_000_000, 'USD'],
    ])
    assert.deepEqual(sums('Bilateral trade rose to $7 billion last year.'), [])
  })

  it('currencies go by their name, and by whose they are where others have the same', () => {
    assert.deepEqual(sums('Peru gave 3.4 million roubles, 1.2 million Swiss francs and 60 million crowns.'), [
      ['3.4 million roubles', 3_400_000, 'RUB'],
      ['1.2 million Swiss francs', 1_200_000, 'CHF'],
      ['60 million crowns', 60_000_000, 'crowns'],
    ])
    assert.deepEqual(sums('They read 3 random lists.'), [])
  })
})
