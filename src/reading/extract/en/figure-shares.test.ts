import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const figures = (text: string) =>
  factsOf(text).value.figures.map(({ quote, value, unit }) => [quote, value, unit])

describe('rates and terms', () => {
  it('a rate counts where somebody binds themselves to it', () => {
    assert.deepEqual(figures('Peru will keep the tariff on boats at 12 percent.'), [['12 percent', 12, '%']])
    assert.deepEqual(figures('Boats will get a zero percent duty.'), [['zero percent', 0, '%']])
    assert.deepEqual(figures('The tariff on boats was 12 percent.'), [])
  })

  it('what is no share in an address is none', () => {
    assert.deepEqual(figures('They will implement it: https://lake.example/?progress=05%7C02.'), [])
  })

  it('how long an undertaking holds is one of its terms', () => {
    assert.deepEqual(figures('The Plan will guide both sides for the next four years.'), [
      ['next four years', 4, 'years'],
    ])
    assert.deepEqual(figures('The accord will be valid for 10 years.'), [['10 years', 10, 'years']])
    assert.deepEqual(figures('Over the past four years the lake has risen.'), [])
    assert.deepEqual(figures('They will draft a plan over the next six months.'), [])
    assert.deepEqual(figures('They will mark four years of friendship.'), [])
  })

  it('so does what will be done for so long', () => {
    assert.deepEqual(figures('Norway and Peru agreed to suspend the duty for four months.'), [
      ['four months', 4, 'months'],
    ])
    assert.deepEqual(figures('They will commemorate their pact for two years.'), [])
  })

  it('years ahead and a time limit are terms of what somebody undertakes', () => {
    assert.deepEqual(figures('Peru will buy ferries over the next five years.'), [
      ['next five years', 5, 'years'],
    ])
    assert.deepEqual(figures('They shall report within six months.'), [['six months', 6, 'months']])
    assert.deepEqual(figures('The lake rose within six months.'), [])
  })

  it('a time for which something is given or goes on is a term', () => {
    const terms = (text: string) => figures(text).filter(([, , unit]) => unit !== 'USD')
    assert.deepEqual(terms('The Summit authorised the mission for an initial period of six months.'), [
      ['six months', 6, 'months'],
    ])
    assert.deepEqual(terms('They welcomed the announcement by Norland of $9 million over three years.'), [
      ['three years', 3, 'years'],
    ])
    assert.deepEqual(terms('The Council extended the mandate of the Observers for two years.'), [
      ['two years', 2, 'years'],
    ])
    assert.deepEqual(terms('The Team will give its report within 120 days.'), [['120 days', 120, 'days']])
    assert.deepEqual(terms('The lake rose for two years, and trade came to a halt.'), [])
    // A paragraph that is wrapped, its lines set in.
    assert.deepEqual(terms('The Fund will invest $75\n    million over\n    three years in harbours.'), [
      ['three years', 3, 'years'],
    ])
    assert.deepEqual(terms('Norland announced talks after two years.'), [])
  })

  it('terms may be of weeks and hours, and what is only aimed at has one', () => {
    assert.deepEqual(figures('The teams shall answer within 48 hours.'), [['48 hours', 48, 'hours']])
    assert.deepEqual(figures('Both sides aim to reopen the port within six weeks.'), [
      ['six weeks', 6, 'weeks'],
    ])
    assert.deepEqual(figures('The Minister will stay in Lima for two weeks.'), [])
  })
})
