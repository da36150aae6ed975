import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (text: string) => {
  const { issues, areas } = factsOf(text).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}
const issues = (text: string) => topics(text).issues
const areas = (text: string) => topics(text).areas

describe('the governing word decides', () => {
  it('what is combated is an issue, what is promoted an area', () => {
    assert.deepEqual(topics('They agreed to combat river piracy and to promote lake tourism.'), {
      issues: ['river piracy'],
      areas: ['lake tourism'],
    })
  })

  it('prevention of a problem is an area', () => {
    assert.deepEqual(topics('They will enhance prevention of forest fires.'), {
      issues: [],
      areas: ['prevention of forest fires'],
    })
  })

  it('a problem is an area where cooperation is on it, and an issue where it is discussed', () => {
    assert.deepEqual(areas('They will deepen cooperation on air pollution.'), ['air pollution'])
    assert.deepEqual(topics('They discussed air pollution and blue finance.'), {
      issues: ['air pollution'],
      areas: ['blue finance'],
    })
  })

  it('a field that is addressed among problems is an area', () => {
    assert.deepEqual(topics('They will address sea-level rise, coral loss, and ocean health.'), {
      issues: ['sea-level rise', 'coral loss'],
      areas: ['ocean health'],
    })
  })

  it('a matter treated both ways stands in both lists', () => {
    assert.deepEqual(
      topics('They will combat lake pollution. Exchanges on lake pollution will go on each year.'),
      { issues: ['lake pollution'], areas: ['lake pollution'] },
    )
  })

  it('what a talk was about is found behind those who talked', () => {
    assert.deepEqual(areas('Cooperation between the two ministries in crop insurance has grown.'), [
      'crop insurance',
    ])
  })

  it('what an adjective calls bad is an issue wherever it is named, and whole', () => {
    assert.deepEqual(issues('They will tackle malicious cyber activities and disinformation.'), [
      'malicious cyber activities',
      'disinformation',
    ])
    assert.deepEqual(issues('Fines serve as deterrents against illegal practice and improper conduct.'), [
      'illegal practice',
      'improper conduct',
    ])
    assert.deepEqual(
      issues('They spoke of other malicious acts and of illegal activities such as these.'),
      [],
    )
    assert.deepEqual(issues('The flow of illegal boats and timber smuggling has grown.'), [
      'timber smuggling',
    ])
    assert.deepEqual(issues('The acts are illegal and profoundly destabilising.'), [])
  })

  it('concerns about a field are an issue with their field', () => {
    assert.deepEqual(topics('They will address shared grain supply concerns and long-standing issues.'), {
      issues: ['grain supply concerns'],
      areas: [],
    })
  })

  it('what is done to people is an issue with them, and a shared interest is in an area', () => {
    assert.deepEqual(
      topics(
        'They deplored the killing of boatmen. They share an interest in lake conservation and ferry safety.',
      ),
      { issues: ['killing of boatmen'], areas: ['lake conservation', 'ferry safety'] },
    )
  })

  it('labour issues that are addressed are an issue', () => {
    assert.deepEqual(topics('They will work to address labour issues.'), {
      issues: ['labour issues'],
      areas: [],
    })
  })
})

describe('the noun decides whether it is a topic', () => {
  it('persons, bodies, plans and things that belong to no field are none', () => {
    assert.deepEqual(
      topics(
        'They will strengthen the partnership, support him and his government, develop plans, and build the network of offices.',
      ),
      { issues: [], areas: [] },
    )
  })

  it('a noun that belongs to many fields needs a word that says which', () => {
    assert.deepEqual(areas('They will improve the quality, build capacity and improve air quality.'), [
      'air quality',
    ])
  })

  it('a vague problem is left out, and kept with its domain', () => {
    assert.deepEqual(issues('They will address global challenges and other issues.'), [])
    assert.deepEqual(issues('They will address transnational security challenges.'), [
      'transnational security challenges',
    ])
  })

  it('principles are neither', () => {
    assert.deepEqual(
      topics('They pledged to uphold sovereignty, international law and a rules-based order.'),
      { issues: [], areas: [] },
    )
  })

  it('empty nouns are passed through', () => {
    assert.deepEqual(areas('They will ensure the resilience of supply chains.'), ['supply chains'])
  })

  it('a verb nobody listed does not begin a topic', () => {
    assert.deepEqual(areas('They hope to operationalise data flows and to use technology.'), ['data flows'])
  })

  it('whose rights they are is part of the field', () => {
    assert.deepEqual(areas('They will promote workers’ rights and women’s empowerment.'), [
      'workers’ rights',
      'women’s empowerment',
    ])
  })

  it('zero emissions are no problem', () => {
    assert.deepEqual(topics('They aim to achieve net zero emissions and to reduce methane emissions.'), {
      issues: ['methane emissions'],
      areas: ['net zero emissions'],
    })
  })

  it('a post is no topic', () => {
    assert.deepEqual(areas('Mr Ola Berg, Minister for the Digital Economy, spoke.'), [])
  })
})

describe('lists', () => {
  it('a list is read to its end, and no further', () => {
    assert.deepEqual(
      areas(
        'They discussed cooperation in fisheries, lake transport, and youth exchanges, and the Directors thanked all.',
      ),
      ['fisheries', 'lake transport', 'youth exchanges'],
    )
  })

  it('each verb of a list has objects of its own', () => {
    assert.deepEqual(
      topics(
        'They will expand lake trade, combat timber smuggling and improve port safety, and welcome all.',
      ),
      { issues: ['timber smuggling'], areas: ['lake trade', 'port safety'] },
    )
  })

  it('words may share one noun', () => {
    assert.deepEqual(areas('They aim to strengthen food and energy supplies.'), ['food and energy supplies'])
    assert.deepEqual(areas('They work on legal and judicial cooperation.'), [
      'legal and judicial cooperation',
    ])
    assert.deepEqual(areas('They uphold environmental, social, labour, and governance standards.'), [
      'environmental, social, labour, and governance standards',
    ])
  })

  it('a second noun may hang on the words of the first', () => {
    assert.deepEqual(areas('They will promote oil spill prevention and control.'), [
      'oil spill prevention and control',
    ])
  })

  it('words of praise are left out', () => {
    assert.deepEqual(areas('They will ensure safe, affordable and effective vaccine production.'), [
      'vaccine production',
    ])
  })

  it('a preposition that is said again goes on with the list', () => {
    assert.deepEqual(
      areas('They will cooperate on rail safety, including on signal standards, and in port management.'),
      ['rail safety', 'signal standards', 'port management'],
    )
  })

  it('a running list with numerals is read', () => {
    assert.deepEqual(
      areas(
        'They stressed the importance of: (i) biodiversity; (ii) reef restoration; and (iii) green finance.',
      ),
      ['biodiversity', 'reef restoration', 'green finance'],
    )
  })

  it('the long comma lists of a press release are read whole', () => {
    assert.deepEqual(
      areas(
        'Both sides exchanged views on cooperation in the areas of trade, maritime security, connectivity, cross-border payments, disaster management, public health, youth, women empowerment and smart cities.',
      ),
      [
        'trade',
        'maritime security',
        'connectivity',
        'cross-border payments',
        'disaster management',
        'public health',
        'youth',
        'women empowerment',
        'smart cities',
      ],
    )
  })

  it('a sentence of its own may hold the list', () => {
    assert.deepEqual(
      areas(
        'The Summit has four key areas. These include grain storage, crop insurance, and rural roads safety.',
      ),
      ['grain storage', 'crop insurance', 'rural roads safety'],
    )
  })

  it('a colon behind areas or priorities begins a list', () => {
    assert.deepEqual(areas('They agreed on two priorities for the year: grain storage and school meals.'), [
      'grain storage',
      'school meals',
    ])
  })

  it('areas by pillar are read from the head of each item', () => {
    assert.deepEqual(
      areas(
        'The Plan has two pillars:\n\nA. **Digital Skills** and Jobs, which aims to train 200 teachers;\n\nB. **Port Safety** which aims to mark each berth.',
      ),
      ['Digital Skills', 'Port Safety'],
    )
  })

  it('the paragraphs of a chair’s statement are read each for itself', () => {
    assert.deepEqual(
      topics(
        '7. We expressed concern over the spread of disinformation.\n\n8. We reaffirmed the importance of food security, river navigation and school exchanges.\n\n9. On fisheries, we noted the report. We discussed the situation in the Amber Sea.',
      ),
      {
        issues: ['disinformation', 'Amber Sea'],
        areas: ['food security', 'river navigation', 'school exchanges', 'fisheries'],
      },
    )
  })
})

describe('what else is a topic', () => {
  it('what nearly any object of is worked on, in two words or more', () => {
    assert.deepEqual(areas('They will boost regional competitiveness.'), ['regional competitiveness'])
    assert.deepEqual(areas('They will boost morale.'), [])
  })

  it('the rise in a trouble leads to the trouble, the resolution of a matter to the matter', () => {
    assert.deepEqual(issues('They voiced concern over the rise in online scams.'), ['online scams'])
    assert.deepEqual(topics('They are committed to the resolution of the lost sailors issue.'), {
      issues: ['lost sailors issue'],
      areas: [],
    })
  })

  it('the effects of a field make no issue of it', () => {
    assert.deepEqual(issues('They studied the impact of tourism and of rail.'), [])
  })

  it('the greatest of challenges are none that is told', () => {
    assert.deepEqual(issues('They will tackle some of the greatest challenges of the world.'), [])
  })

  it('praise in two words is left out, and what is low in carbon is no praise', () => {
    assert.deepEqual(areas('They will promote environmentally friendly harbours and low carbon shipping.'), [
      'low carbon shipping',
    ])
  })

  it('adverbs behind a phrase are none of it, and a verb before it neither', () => {
    assert.deepEqual(areas('They will support the gas diversification of the region traditionally.'), [
      'gas diversification of the region',
    ])
    assert.deepEqual(areas('The farms employ renewable energy sources.'), ['renewable energy'])
  })

  it('a name that ends as meetings and goals do is none, nor what stands before it', () => {
    assert.deepEqual(
      areas('They will convene the Northern Rice Dialogue and a Joint River Safety Dialogue.'),
      [],
    )
    assert.deepEqual(areas('They will promote rice dialogue.'), ['rice dialogue'])
  })

  it('a time is none of what cooperation is in', () => {
    assert.deepEqual(areas('They will deepen cooperation in the lead-up to the jubilee.'), [])
  })

  it('what one stands up against is a trouble', () => {
    assert.deepEqual(issues('We stand up against bigotry and hatred.'), ['bigotry and hatred'])
  })

  it('what is removed is a trouble only where it bars the way', () => {
    assert.deepEqual(issues('They will remove import restrictions.'), ['import restrictions'])
    assert.deepEqual(issues('They will remove old buoys.'), [])
  })

  it('what is done against a trouble is an area', () => {
    assert.deepEqual(topics('They will work on anti-money laundering.'), {
      issues: [],
      areas: ['anti-money laundering'],
    })
  })

  it('organised crime is an issue in a list, and no field is one behind “against”', () => {
    assert.deepEqual(
      topics('They spoke of the fight against organised crime, drug smuggling and piracy.').issues,
      ['organised crime', 'drug smuggling', 'piracy'],
    )
    assert.deepEqual(issues('They led the fight against piracy, as well as student exchanges.'), ['piracy'])
  })

  it('what poses a risk is an issue, and the risk none', () => {
    assert.deepEqual(issues('The erosion of coastlines may pose existential risks to them.'), [
      'erosion of coastlines',
    ])
  })

  it('what is short is told by whose, a list behind “pillars:” is of areas', () => {
    assert.deepEqual(issues('They deplored the shortage of health workers.'), ['shortage of health workers'])
    assert.deepEqual(areas('It rests on three pillars: trade, climate and youth.'), [
      'trade',
      'climate',
      'youth',
    ])
  })

  it('two words in -ing share their trouble', () => {
    assert.deepEqual(issues('They will combat phishing and spoofing scams.'), ['phishing and spoofing scams'])
  })

  it('a field is told without its place; whose officials they are is none', () => {
    assert.deepEqual(areas('They are committed to the disarmament of the Amber Peninsula.'), ['disarmament'])
    assert.deepEqual(areas('They met public health officials.'), [])
  })

  it('a line of policy is found over a line break', () => {
    assert.deepEqual(areas('They met and spoke about freedom of\nexpression.'), ['freedom of expression'])
  })

  it('labels in bold and headings that begin with “On” name what is told of below', () => {
    assert.deepEqual(areas('Cargo mapping: Both sides intend to meet.'), ['Cargo mapping'])
    assert.deepEqual(areas('# On Connectivity and Flood Recovery'), ['Connectivity', 'Flood Recovery'])
  })
})

describe('each topic once', () => {
  it('a variant of a topic is told with it', () => {
    const { value } = factsOf('They promote global food security. They will ensure food security.')
    assert.deepEqual(
      value.areas.map((t) => [t.text, t.spans.length]),
      [['food security', 2]],
    )
  })

  it('a war that is named in full stands for the word alone', () => {
    assert.deepEqual(issues('They condemned the war in Norway. The war must end.'), ['war in Norway'])
  })

  it('where it happens is no topic', () => {
    assert.ok(!issues('They urged a halt to fighting everywhere.').includes('everywhere'))
    assert.ok(!issues('They urged a halt to fighting elsewhere while it lasts.').includes('elsewhere'))
  })

  it('a trouble with a vague word behind it is told by itself', () => {
    assert.deepEqual(issues('They fight ransomware. They noted the ransomware threat.'), ['ransomware'])
  })
})
