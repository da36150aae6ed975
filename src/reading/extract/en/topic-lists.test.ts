import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (text: string) => {
  const { issues, areas } = factsOf(text).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}
const issues = (text: string) => topics(text).issues
const areas = (text: string) => topics(text).areas

describe('where a list of topics goes on, and where it ends', () => {
  it('it goes on with a participle before a bare noun', () => {
    assert.deepEqual(
      areas('This is supporting access to education, strengthened health systems, and tourism.'),
      ['access to education', 'health systems', 'tourism'],
    )
  })

  it('it ends at a verb in the past with its article', () => {
    assert.deepEqual(areas('They agreed to promote tourism and strengthened the Council.'), ['tourism'])
  })

  it('it begins behind an adverb and a participle', () => {
    assert.deepEqual(areas('They promote internationally recognised labour rights, and youth inclusion.'), [
      'labour rights',
      'youth inclusion',
    ])
  })

  it('it says a preposition again only where one led to it', () => {
    assert.deepEqual(areas('They cooperate on fisheries and on river mapping.'), [
      'fisheries',
      'river mapping',
    ])
    assert.deepEqual(issues('They will curb piracy, and for rules to keep pace they need time.'), ['piracy'])
  })

  it('objectives, industries and the tracks of a dialogue lead to one', () => {
    assert.deepEqual(areas('They share these objectives: rice farming, ferries, and water quality.'), [
      'rice farming',
      'ferries',
      'water quality',
    ])
    assert.deepEqual(
      areas('They will hire more in industries of the future including mining, rice and ferries.'),
      ['mining', 'rice', 'ferries'],
    )
    assert.deepEqual(areas('They opened five dialogue processes on health, transport, and defence.'), [
      'health',
      'transport',
      'defence',
    ])
  })

  it('what is listed as a challenge is no area, though the challenge is addressed', () => {
    assert.deepEqual(
      topics('They will address shared challenges, like rainfall decline and energy security.'),
      {
        issues: ['rainfall decline', 'energy security'],
        areas: [],
      },
    )
  })

  it('areas of conflict are land', () => {
    assert.deepEqual(topics('They deplored what was done in areas of conflict.').areas, [])
  })
})

describe('what leads to a field', () => {
  it('how closely sides work together does not part the verb from the field', () => {
    assert.deepEqual(areas('The sides cooperate closely on rice policy and ferries.'), [
      'rice policy',
      'ferries',
    ])
  })

  it('what is set off by a dash behind “areas” is a list', () => {
    assert.deepEqual(areas('They named areas of lake research – ferries, rice, and cyber – as new.'), [
      'lake research',
      'ferries',
      'rice',
      'cyber',
    ])
    assert.deepEqual(areas('Many areas – as they said – were poor.'), [])
  })

  it('what is implemented, grown or attracted is a field where its noun names one', () => {
    assert.deepEqual(areas('They will implement mine clearance and grow the rice trade.'), [
      'rice trade',
      'mine clearance',
    ])
    assert.deepEqual(areas('They will implement the decision and attract visitors.'), [])
  })

  it('what somebody is provided with is a field', () => {
    assert.deepEqual(areas('They will provide Norland with rice seeds and flood pumps.'), [
      'rice seeds',
      'flood pumps',
    ])
  })

  it('a lone quality is one in the company of fields', () => {
    assert.deepEqual(areas('They foster reliability, innovation, and lake tourism.'), [
      'reliability',
      'innovation',
      'lake tourism',
    ])
    assert.deepEqual(areas('They foster reliability.'), [])
  })

  it('a peace that lasts is one, and so is the cessation of hostilities, but not of violence', () => {
    assert.deepEqual(areas('They will deliver a just and lasting peace.'), ['lasting peace'])
    assert.deepEqual(topics('They welcomed the cessation of hostilities.'), {
      issues: [],
      areas: ['cessation of hostilities'],
    })
    assert.deepEqual(issues('They called for the immediate cessation of violence.'), ['violence'])
  })

  it('the fight against a state makes no issue of it, and prisoners of war no war', () => {
    assert.deepEqual(
      issues('They sent troops for combat against Norway. They freed the prisoners of war.'),
      [],
    )
  })

  it('good regulatory practices keep their name, and so do goods of U.S. make', () => {
    assert.deepEqual(areas('They will adopt good regulatory practices.'), ['good regulatory practices'])
    assert.deepEqual(areas('They will increase exports of U.S. liquefied natural gas.'), [
      'exports of U.S. liquefied natural gas',
    ])
  })
})

describe('troubles and fields told whole', () => {
  it('a war is told with what it is of, and attempts past an adverb', () => {
    assert.deepEqual(issues('They deplored the war of attrition.'), ['war of attrition'])
    assert.deepEqual(issues('They oppose any attempts to unilaterally divert the river.'), [
      'attempts to unilaterally divert the river',
    ])
  })

  it('what is denied or a mere figure of speech is no trouble', () => {
    assert.deepEqual(issues('There can be no discrimination. They used grain as an economic weapon.'), [])
  })

  it('a lone word whose complement was not read is none', () => {
    assert.deepEqual(issues('They expressed concern over the dispatch of him and others.'), [])
  })

  it('pandemics to come are not the one that is named', () => {
    assert.deepEqual(issues('They will end the COVID-19 pandemic and reduce the risk of pandemics.'), [
      'COVID-19 pandemic',
      'pandemics',
    ])
  })

  it('the protection of rights is told by the rights, and rights by all who have them', () => {
    assert.deepEqual(areas('They will ensure the protection of labour rights.'), ['labour rights'])
    assert.deepEqual(areas('They protect the rights of women, children, and persons with disabilities.'), [
      'rights of women, children, and persons with disabilities',
    ])
  })

  it('spheres are fields by the adjectives that name them', () => {
    assert.deepEqual(areas('They will expand cooperation in the cultural, educational and social spheres.'), [
      'cultural, educational and social spheres',
    ])
    assert.deepEqual(areas('They will expand cooperation in other areas.'), [])
  })

  it('AI and 5G are two things', () => {
    assert.deepEqual(areas('They cooperate on AI and 5G.'), ['AI', '5G'])
  })
})

describe('more that leads to a field, and what does not', () => {
  it('what sides have furthered is one', () => {
    assert.deepEqual(areas('They have strengthened river safety. It was a strengthened council.'), [
      'river safety',
    ])
  })

  it('a list behind a colon and a word of cooperation is one of fields', () => {
    assert.deepEqual(
      areas('Strides were made in our cooperation on new tools: sonar, ferries, and drones.'),
      ['sonar', 'ferries', 'drones'],
    )
  })

  it('the preposition of a list is said again behind a comma', () => {
    assert.deepEqual(areas('They opened a dialogue on rice, on ferries, and tourism.'), [
      'rice',
      'ferries',
      'tourism',
    ])
  })

  it('what was given or is appreciated is one', () => {
    assert.deepEqual(areas('They welcomed donations of flood pumps.'), ['flood pumps'])
  })

  it('what is struck is none, and sectors that are hit are no list', () => {
    assert.deepEqual(areas('They deplored the drone attacks against Norland’s critical infrastructure.'), [])
    assert.deepEqual(areas('Some sectors are hit.'), [])
  })

  it('what needs to be done is no need', () => {
    assert.deepEqual(issues('They said that security needs to be seen as a priority.'), [])
  })

  it('the ecosystem of a crime is a trouble', () => {
    assert.deepEqual(topics('They will disrupt the ransomware ecosystem.'), {
      issues: ['ransomware ecosystem'],
      areas: [],
    })
  })

  it('needs that are addressed are an issue, and a field is one neither first nor alone', () => {
    assert.deepEqual(topics('They will address financing needs.'), { issues: ['financing needs'], areas: [] })
    assert.deepEqual(topics('They will address water, rice and ferries.'), { issues: [], areas: [] })
  })

  it('a sentence sets out to speak of several fields, and sectors are like those they are of', () => {
    assert.deepEqual(areas('On rice, tourism and ferries, the sides agreed to meet.'), [
      'rice',
      'tourism',
      'ferries',
    ])
    assert.deepEqual(areas('They met on sectors like mining and ferries.'), ['mining and ferries'])
  })
})
