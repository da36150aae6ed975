import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (text: string) => {
  const { issues, areas } = factsOf(text).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}
const issues = (text: string) => topics(text).issues
const areas = (text: string) => topics(text).areas

describe('what stays together around an “and”', () => {
  it('two fields of one word each are one topic, but at the end of a longer list', () => {
    assert.deepEqual(areas('They will promote research and innovation.'), ['research and innovation'])
    assert.deepEqual(areas('They will promote research and innovation, trade, and mining.'), [
      'research and innovation',
      'trade',
      'mining',
    ])
    assert.deepEqual(areas('They cooperate on trade, tourism and transport.'), [
      'trade',
      'tourism',
      'transport',
    ])
  })

  it('nor does a word behind them that says nothing', () => {
    assert.deepEqual(areas('They shared information on monitoring and enforcement strategies.'), [
      'monitoring and enforcement',
    ])
    assert.deepEqual(areas('They will improve flood insurance mechanisms.'), ['flood insurance'])
    assert.deepEqual(areas('They will develop technological safeguards.'), ['technological safeguards'])
  })

  it('so are two troubles of one word each, unless they say nothing by themselves', () => {
    assert.deepEqual(issues('They will counter bribery and extortion.'), ['bribery and extortion'])
    assert.deepEqual(issues('They will manage risks and challenges.'), [])
  })

  it('a word of the reach of two fields does not part them', () => {
    assert.deepEqual(areas('They will expand bilateral trade and investment.'), ['trade and investment'])
  })

  it('sectors are told with all that name them', () => {
    assert.deepEqual(areas('They will develop the food, tourism, and forestry sectors of Norland.'), [
      'food, tourism, and forestry sectors',
    ])
  })

  it('a line of policy is told with what shares its last word', () => {
    assert.deepEqual(areas('The effects on food and energy security were grave.'), [
      'food and energy security',
    ])
  })

  it('what is passed on is told with the passing on', () => {
    assert.deepEqual(areas('They will ensure a safe exchange of river data.'), ['exchange of river data'])
  })

  it('two nouns that hang on the first share the last', () => {
    assert.deepEqual(areas('They will improve flood prevention and control services.'), [
      'flood prevention and control services',
    ])
  })

  it('peace is told with what it is always named with', () => {
    assert.deepEqual(areas('They will promote peace, security, and prosperity.'), [
      'peace, security, and prosperity',
    ])
  })

  it('an adjective in -ed shares a noun, and a field before a comma stands for itself', () => {
    assert.deepEqual(areas('They noted the cooperation on fundamental and applied research.'), [
      'fundamental and applied research',
    ])
    assert.deepEqual(areas('There are various sectors, such as cyber, harbour safety, and rail.'), [
      'cyber',
      'harbour safety',
      'rail',
    ])
  })

  it('what several words do to a trouble is told with the last of them', () => {
    assert.deepEqual(issues('They will fight the making, distribution, and sale of counterfeit wine.'), [
      'sale of counterfeit wine',
    ])
    assert.deepEqual(issues('They condemned attacks against ferries and other boats.'), [
      'attacks against ferries',
    ])
  })

  it('rights and protection are told with whose they are', () => {
    assert.deepEqual(areas('They will promote the rights of all Norlanders.'), ['rights of all Norlanders'])
    assert.deepEqual(areas('They will advance the rights of persons with disabilities.'), [
      'rights of persons with disabilities',
    ])
    assert.deepEqual(areas('They will ensure the safety of seafarers.'), ['safety of seafarers'])
  })

  it('what stands before “cooperation” is shared by an adjective before it', () => {
    assert.deepEqual(areas('They hailed their political and economic cooperation.'), [
      'political and economic cooperation',
    ])
    assert.deepEqual(areas('They hailed their police and judicial cooperation.'), [
      'police and judicial cooperation',
    ])
    assert.deepEqual(areas('They hailed their people-to-people links and agri-food cooperation.'), [
      'agri-food',
      'people-to-people links',
    ])
  })
})
