import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (text: string) => {
  const { issues, areas } = factsOf(text).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}
const issues = (text: string) => topics(text).issues
const areas = (text: string) => topics(text).areas

describe('what a word alone, or behind another, does not tell', () => {
  it('technologies, freedoms and industries alone are no field', () => {
    assert.deepEqual(areas('They will advance technologies. They support our industries.'), [])
    assert.deepEqual(areas('They will advance river technologies.'), ['river technologies'])
  })

  it('the causes of something are reached through to it, and say nothing alone', () => {
    assert.deepEqual(issues('They will address the causes and consequences of the rice crisis.'), [
      'rice crisis',
    ])
  })

  it('a strategy of lies is told by the lies', () => {
    assert.deepEqual(issues('They will counter the strategy of disinformation.'), ['disinformation'])
  })

  it('what is done with people is told with them, and a fight is no field', () => {
    assert.deepEqual(areas('They support the release of all hostages.'), ['release of all hostages'])
    assert.deepEqual(topics('They renewed their partnership in the fight against piracy.'), {
      issues: ['piracy'],
      areas: [],
    })
  })

  it('two words that are one thing stay together behind another', () => {
    assert.deepEqual(areas('They will support rice research and development.'), [
      'rice research and development',
    ])
  })
})

describe('troubles by what is traded, done or named', () => {
  it('a chain by which bad goods are brought is a trouble, and no field', () => {
    assert.deepEqual(topics('They will dismantle the opioid supply chain.'), {
      issues: ['opioid supply chain'],
      areas: [],
    })
  })

  it('an armed group is an issue where it threatens, and a cartel is one by its name', () => {
    assert.deepEqual(issues('They keep up the work against threats from Saar.'), ['Saar'])
    assert.deepEqual(issues('They seek the enduring defeat of Saar.'), ['Saar'])
    assert.deepEqual(issues('They will dismantle the Amber Lake Cartel.'), ['Amber Lake Cartel'])
  })

  it('the reduction of a trouble leaves the trouble an issue', () => {
    assert.deepEqual(topics('They will accelerate the reduction of our reliance on coal.'), {
      issues: ['reliance on coal'],
      areas: [],
    })
  })

  it('challenges are told with what they are for', () => {
    assert.deepEqual(issues('They will address key challenges for the rice economy.'), [
      'challenges for the rice economy',
    ])
  })
})

describe('names, bars and needs', () => {
  it('a word of a longer name of a body is no topic', () => {
    assert.deepEqual(topics('They support the Lakes Relief and Works Agency.'), { issues: [], areas: [] })
    assert.deepEqual(areas('They fund initiatives such as the Food and Farming Mission.'), [])
  })

  it('what bodies of two kinds share names no field', () => {
    assert.deepEqual(areas('They will ensure coordination of the trade and public health agencies.'), [])
  })

  it('support is a field with the word that says of what kind', () => {
    assert.deepEqual(areas('They will step up their financial support to help Norland.'), [
      'financial support',
    ])
  })

  it('basic services are no field, river services are', () => {
    assert.deepEqual(areas('They will deliver basic services. They will improve river services.'), [
      'river services',
    ])
  })

  it('a lone word that is no trouble is one only where it is fought', () => {
    assert.deepEqual(issues('They will reduce costs. They will combat graft.'), ['graft'])
    assert.deepEqual(issues('They will lower tariffs and remove quotas.'), ['quotas'])
  })

  it('attempts are told with what is attempted', () => {
    assert.deepEqual(issues('They will stop any attempts to divert the river.'), [
      'attempts to divert the river',
    ])
  })

  it('a recovery is told without what one recovers from, which is an issue', () => {
    assert.deepEqual(topics('They will accelerate the economic recovery from the COVID-19 pandemic.'), {
      issues: ['COVID-19 pandemic'],
      areas: ['economic recovery'],
    })
  })

  it('what points back is no complement', () => {
    assert.deepEqual(areas('They encourage the adoption of such rules.'), [])
  })

  it('a world war is a time of history', () => {
    assert.deepEqual(issues('They recalled the end of the Great World War in Norland.'), [])
  })

  it('a line below “areas:” may go on behind its topic', () => {
    const lines =
      'They will grow these areas of collaboration:\n\nInformation exchange to support mills\n\nTrade'
    assert.deepEqual(areas(lines), ['Information exchange', 'Trade'])
  })

  it('prosperity is a field in the company of peace, security or stability', () => {
    assert.deepEqual(areas('They promote regional stability and prosperity.'), [
      'regional stability and prosperity',
    ])
    assert.deepEqual(areas('They promote prosperity.'), [])
  })

  it('a participle behind a preposition describes', () => {
    assert.deepEqual(areas('They reaffirmed their commitment to extended deterrence.'), [
      'extended deterrence',
    ])
  })

  it('a verb in the past between two nouns parts them', () => {
    assert.deepEqual(issues('Their interests justified occupation.'), ['occupation'])
  })

  it('how many there are is no part of a field', () => {
    assert.deepEqual(areas('They will support 120 megawatts of wind power and 40 graduate fellowships.'), [
      'wind power',
      'graduate fellowships',
    ])
  })

  it('a trading partner is somebody, and a person lost no trouble', () => {
    assert.deepEqual(areas('It is the largest trading partner in services.'), [])
    assert.deepEqual(issues('They mourned the loss of Ambassador Ana Vik.'), [])
  })

  it('what is done by force or coercion is told without the means', () => {
    assert.deepEqual(issues('They oppose attempts to move the border by force or coercion.'), [
      'attempts to move the border',
    ])
  })

  it('the growth of a field is told by the field, and combat aircraft are no trouble', () => {
    assert.deepEqual(areas('They will promote the growth of river trade.'), ['river trade'])
    assert.deepEqual(issues('They work on collaborative combat aircraft.'), [])
  })
})
