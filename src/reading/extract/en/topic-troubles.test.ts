import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (text: string) => {
  const { issues, areas } = factsOf(text).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}
const issues = (text: string) => topics(text).issues
const areas = (text: string) => topics(text).areas

describe('what is a trouble', () => {
  it('those who do harm together are one where they are fought', () => {
    assert.deepEqual(
      issues('They will dismantle smuggling networks and disrupt transnational criminal organizations.'),
      ['smuggling networks', 'transnational criminal organizations'],
    )
    assert.deepEqual(issues('They will disrupt research networks.'), [])
  })

  it('what one is proof against is a trouble, and being so says no more', () => {
    assert.deepEqual(topics('They will build resilience against future cyberattacks.'), {
      issues: ['cyberattacks'],
      areas: [],
    })
    assert.deepEqual(issues('She is Commissioner for Protection against River Hazards.'), [])
  })

  it('what puts an end to something is none, and a trouble it ends is one by itself', () => {
    assert.deepEqual(issues('Norland will end quotas, including the elimination of bridge tolls.'), [
      'quotas',
    ])
    assert.deepEqual(topics('They promote equality, including the eradication of forced labour.').issues, [
      'forced labour',
    ])
  })

  it('harm is told without what judges it, and alone it says nothing', () => {
    assert.deepEqual(issues('They condemned the illegal, dangerous, and destabilising attacks on ferries.'), [
      'attacks on ferries',
    ])
    assert.deepEqual(issues('They called for the end of illegal attacks.'), [])
  })

  it('what is done with a trouble and the trouble that it is are told as one', () => {
    assert.deepEqual(issues('They will disrupt the production and trafficking of illicit drugs.'), [
      'production and trafficking of illicit drugs',
    ])
  })

  it('an emergency needs a word that says which, and whom one is concerned for is an issue', () => {
    assert.deepEqual(issues('The fires are a public health emergency.'), ['public health emergency'])
    assert.deepEqual(issues('They bought emergency radios.'), [])
    assert.deepEqual(issues('They are deeply concerned for the hostages.'), ['hostages'])
  })

  it('a field that is fought is one where it is the field of a trouble', () => {
    assert.deepEqual(issues('They will disrupt the production of counterfeit medicines.'), [
      'production of counterfeit medicines',
    ])
    assert.deepEqual(issues('They will reduce the production of paper.'), [])
  })

  it('nothing open is one behind a field that is none', () => {
    assert.deepEqual(issues('The tax reduces trade, wages and leisure.'), [])
  })

  it('attacks count by whom they are on', () => {
    assert.deepEqual(issues('They condemned attacks on health workers.'), ['attacks on health workers'])
  })

  it('an armed group is one where it is fought by its name, and a state is none', () => {
    assert.deepEqual(issues('They will defeat Saar and counter Norway.'), ['Saar'])
    assert.deepEqual(issues('They joined the Counter Saar Coalition.'), [])
  })

  it('what something is said to be is none again', () => {
    assert.deepEqual(issues('They spoke of sand theft as the greatest threat to security.'), ['sand theft'])
    assert.deepEqual(issues('They oppose overt and covert actions.'), [])
  })

  it('what is done to persons is told with them', () => {
    assert.deepEqual(issues('They raised concerns about arrests of journalists.'), ['arrests of journalists'])
  })

  it('measures that bar trade are told whole', () => {
    assert.deepEqual(issues('They will reduce non-tariff measures.'), ['non-tariff measures'])
  })

  it('goes on to what is disrupted or harmed', () => {
    assert.deepEqual(issues('They will minimise disruptions to rail traffic.'), [
      'disruptions to rail traffic',
    ])
  })
})

describe('what is too little for a field', () => {
  it('growth and the economy alone, but where fields are told one by one', () => {
    assert.deepEqual(areas('The pact will drive growth and bolster the economy.'), [])
    assert.deepEqual(areas('They agreed on cooperation in mining, industry and tourism.'), [
      'mining',
      'industry',
      'tourism',
    ])
    assert.deepEqual(areas('They will drive export growth.'), ['export growth'])
  })

  it('civil society is somebody, and a field where it is furthered', () => {
    assert.deepEqual(areas('The talks brought together ministers, civil society and firms.'), [])
    assert.deepEqual(areas('They will strengthen civil society.'), ['civil society'])
  })

  it('a response that is only said to be a good one', () => {
    assert.deepEqual(areas('They will ensure a coordinated response.'), [])
    assert.deepEqual(areas('They will ensure a medical response.'), ['medical response'])
  })

  it('how well something is done is told by what is done', () => {
    assert.deepEqual(areas('They will improve the efficiency of river management.'), ['river management'])
  })

  it('an ability is none', () => {
    assert.deepEqual(areas('They will strengthen the ability of ports to trade.'), [])
  })
})

describe('what else is a field', () => {
  it('the change over to something, with what it leads to', () => {
    assert.deepEqual(areas('They will accelerate the transition to clean shipping.'), [
      'transition to clean shipping',
    ])
  })

  it('what workstreams are told to be on', () => {
    assert.deepEqual(
      areas('The group met on its workstreams, including on flood modelling; dam safety; and drills.'),
      ['flood modelling', 'dam safety', 'drills'],
    )
  })

  it('what is called for, and what money is given for', () => {
    assert.deepEqual(areas('They called for nuclear disarmament and announced grants for ocean mapping.'), [
      'nuclear disarmament',
      'ocean mapping',
    ])
  })

  it('somebody or something vague with the word that makes a field of it', () => {
    assert.deepEqual(areas('They will strengthen democratic institutions and expand legal pathways.'), [
      'democratic institutions',
      'legal pathways',
    ])
    assert.deepEqual(areas('They will strengthen international institutions and business opportunities.'), [])
  })

  it('a field that stands among adjectives before ties is one by itself', () => {
    assert.deepEqual(areas('They will strengthen political, economic, security, and school ties.'), [
      'security',
      'school ties',
    ])
  })

  it('what heads a list is told by the list', () => {
    assert.deepEqual(areas('They will deepen cooperation on environmental issues, including dredging.'), [
      'dredging',
    ])
  })

  it('past marks of bold type', () => {
    assert.deepEqual(areas('They will **expand** **lake tourism** and **river trade**.'), [
      'lake tourism',
      'river trade',
    ])
  })

  it('what is revived, widened or rebuilt', () => {
    assert.deepEqual(areas('They will revive rail transport and widen market access.'), [
      'rail transport',
      'market access',
    ])
  })
})
