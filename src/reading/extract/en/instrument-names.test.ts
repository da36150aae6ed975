import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const names = (text: string) => factsOf(text, '2030-03-04').value.instruments.map(({ name }) => name)

describe('the names of instruments', () => {
  it('a list that commas and “and” hold together goes on with the name', () => {
    assert.deepEqual(names('They agreed on the Accord on Clean, Safe, and Open Rivers.'), [
      'Accord on Clean, Safe, and Open Rivers',
    ])
    assert.deepEqual(names('They praised the Delta Compact for Ports, Public Health and Safe Towns.'), [
      'Delta Compact for Ports, Public Health and Safe Towns',
    ])
  })

  it('a list before its noun belongs to a name, but for states and bodies', () => {
    assert.deepEqual(names('They praised the U.S.-Lake Science, Trade, and Innovation Programme.'), [
      'U.S.-Lake Science, Trade, and Innovation Programme',
    ])
    assert.deepEqual(names('They praised the Delta Research, Farming and Trade Programme.'), [
      'Delta Research, Farming and Trade Programme',
    ])
    assert.deepEqual(names('They praised Peru, Chile, and Delta Farms Programme.'), ['Delta Farms Programme'])
  })

  it('what goes on behind letters holds the shorter name', () => {
    assert.deepEqual(names('They support the Initiative for Lake Growth (ILG) Work Plan IV (2031-2035).'), [
      'Initiative for Lake Growth (ILG) Work Plan IV (2031-2035)',
    ])
    assert.deepEqual(names('They praised the Lake Survey (LS) National Mapping Programme.'), [])
  })

  it('small words go on where capitals stand behind them', () => {
    assert.deepEqual(
      names(
        'They uphold the Lake Declaration on Rights at Work and the Lima Convention on the Rights of all Migrant Workers.',
      ),
      ['Lake Declaration on Rights at Work', 'Lima Convention on the Rights of all Migrant Workers'],
    )
    assert.deepEqual(
      names('They signed a Lake Memorandum of Understanding on High-Quality, Market-Oriented Trade.'),
      ['Lake Memorandum of Understanding on High-Quality, Market-Oriented Trade'],
    )
    assert.deepEqual(
      names(
        'They back the Lake Framework to Foster a Fair Recovery. They back the Ports of the Future Partnership.',
      ),
      ['Lake Framework to Foster a Fair Recovery', 'Ports of the Future Partnership'],
    )
    assert.deepEqual(
      names(
        'They back the Lake Partnership for Ports and Norway’s role, and the Lake Pact with Peruvian firms.',
      ),
      ['Lake Partnership for Ports', 'Lake Pact'],
    )
  })

  it('a part that is a text’s own is not in its name, and its name is the same with an owner’s ending', () => {
    assert.deepEqual(names('They praised the Lake Outlook on the Delta’s Maritime Pillar.'), [
      'Lake Outlook on the Delta',
    ])
    assert.deepEqual(names('They uphold the Lima Declaration on Rivers. The Lima Declaration’s aims hold.'), [
      'Lima Declaration on Rivers',
    ])
  })

  it('two of one kind that a name is about belong to it', () => {
    assert.deepEqual(
      names('They launched the Joint Guide to Lake Model Clauses and Delta Standard Clauses.'),
      ['Joint Guide to Lake Model Clauses and Delta Standard Clauses'],
    )
  })

  it('headlines, shouted headings and words of other use are none', () => {
    for (const text of [
      'URGENT ACTION ON THE LAKE CRISIS',
      'They spoke of Climate Action.',
      'They upheld the Purposes and Principles of the body.',
      'They guard Source Code.',
      'They recalled the 3rd Lake Meeting of Principles.',
      'New Policies Will Strengthen Our Economic Partnership',
      'They visited the Lake Biosphere Reserve.',
    ])
      assert.deepEqual(names(text), [], text)
    assert.deepEqual(names('They hold rice in the Lake Emergency Rice Reserve.'), [
      'Lake Emergency Rice Reserve',
    ])
    assert.deepEqual(names('They spoke of the Lake Goals on Clean Water and the Global Digital Compact.'), [
      'Lake Goals on Clean Water',
      'Global Digital Compact',
    ])
    assert.deepEqual(names('They launched the Lake Ports Alliance initiative.'), [
      'Lake Ports Alliance initiative',
    ])
  })

  it('a state or another instrument behind a comma begins something else', () => {
    assert.deepEqual(names('Under the Charter on Rivers, Peru and Norway will meet.'), ['Charter on Rivers'])
    assert.deepEqual(names('They noted the Treaty on Rivers, the Delta Pact and the Lake Protocol.'), [
      'Treaty on Rivers',
      'Delta Pact',
      'Lake Protocol',
    ])
  })

  it('an acronym within a longer name belongs to it, one at the end does not', () => {
    assert.deepEqual(
      names(
        'They signed the Memorandum of Understanding (MOU) between the Lake Board (LB) and the River Office.',
      ),
      ['Memorandum of Understanding (MOU) between the Lake Board (LB) and the River Office'],
    )
    assert.deepEqual(names('They praised the Delta Health Plan (DHP).'), ['Delta Health Plan'])
  })

  it('a name in the making holds that of the agreement, which is told again by it', () => {
    assert.deepEqual(
      names(
        'They reached a Framework for an Agreement on Fair Trade. The Agreement on Fair Trade between Peru and Norway will last.',
      ),
      ['Framework for an Agreement on Fair Trade'],
    )
  })

  it('what a text is about belongs to a name that says nothing else, in small letters too', () => {
    assert.deepEqual(
      names('Peru signed an MOU with the Lake Archive on the exchange of maps and charts in Oslo.'),
      ['MOU with the Lake Archive on the exchange of maps and charts'],
    )
  })

  it('words in bold are read through, and part names where both sides have capitals', () => {
    assert.deepEqual(names('They agreed to a **Framework** for an **Accord on Rivers**.'), [
      'Framework** for an **Accord on Rivers'.replaceAll('*', ''),
    ])
    assert.deepEqual(names('**The Delta Health Partnership** Norway will fund it.'), [
      'Delta Health Partnership',
    ])
  })

  it('links of another language hold a name together', () => {
    assert.deepEqual(names('They signed the Accord between the Ministerio de Aguas and the Lake Board.'), [
      'Accord between the Ministerio de Aguas and the Lake Board',
    ])
  })

  it('a name that goes on to another head is that of a body or a person', () => {
    for (const text of [
      'They met the Delta Declaration Coordinator.',
      'The Lake Accord Factsheet was shared.',
      'They praised the Delta Strategy and Consultation Group.',
      'The Conference of the Parties to the Lake Convention met.',
      'The World Food Programme helped.',
    ])
      assert.deepEqual(names(text), [], text)
  })

  it('a state’s own plan is left out, one between states is not', () => {
    assert.deepEqual(names('They visited the Norway Green Plan 2040 and the National Water Strategy.'), [])
    assert.deepEqual(names('They renewed the Peru-Norway Green Plan.'), ['Peru-Norway Green Plan'])
  })

  it('plain words with an acronym of their own are a name', () => {
    assert.deepEqual(names('They will return to the Joint Comprehensive Plan of Action (JCPA).'), [
      'Joint Comprehensive Plan of Action',
    ])
    assert.deepEqual(names('They spoke of a joint plan of action.'), [])
  })

  it('a treaty called by its letters counts once, with its name where that is told', () => {
    assert.deepEqual(names('They spoke of the NPT.'), ['NPT'])
    assert.deepEqual(names('They uphold the Convention on the Law of the Sea (UNCLOS). UNCLOS matters.'), [
      'Convention on the Law of the Sea',
    ])
  })

  it('schemes, platforms and challenges count by their own name, with its letters in quotation marks within', () => {
    assert.deepEqual(names('The Delta Registered Pilot (“DRP”) Scheme will begin. The DRP Scheme helps.'), [
      'Delta Registered Pilot (“DRP”) Scheme',
    ])
    assert.deepEqual(
      names('They discussed the Lake Energy Purchase Platform and the Amber Cyber Challenge.'),
      ['Lake Energy Purchase Platform', 'Amber Cyber Challenge'],
    )
  })

  it('partners under a name of their own count', () => {
    assert.deepEqual(names('They work through the Partners in the Green Delta.'), [
      'Partners in the Green Delta',
    ])
    assert.deepEqual(names('The Partners in question left. The partners met.'), [])
  })

  it('a hub or a facility counts where it is set up', () => {
    assert.deepEqual(names('They launched the Lake Solutions Hub.'), ['Lake Solutions Hub'])
    assert.deepEqual(names('They toured the Lake Solutions Hub.'), [])
  })

  it('a fund counts where it is set up', () => {
    assert.deepEqual(names('They agreed to establish a Lake Relief Fund.'), ['Lake Relief Fund'])
    assert.deepEqual(names('They met the Lake Relief Fund.'), [])
  })

  it('letters in brackets before the noun belong to the name, unless a body is short for them', () => {
    assert.deepEqual(names('They praised the Reach and Renewal (ReaRe) Partnership.'), [
      'Reach and Renewal (ReaRe) Partnership',
    ])
    assert.deepEqual(names('They recalled the Committee on Lake Uses (CLU) Guidelines for Safe Rivers.'), [
      'Guidelines for Safe Rivers',
    ])
  })

  it('a work, a community or an exchange may be in the name; a joint text of letters is whole', () => {
    assert.deepEqual(names('They praised the Green Delta Corridor Initiative.'), [
      'Green Delta Corridor Initiative',
    ])
    assert.deepEqual(names('They recalled the Delta Community Vision 2045.'), ['Delta Community Vision 2045'])
    assert.deepEqual(names('They praised the Young Rangers Exchange Programme.'), [
      'Young Rangers Exchange Programme',
    ])
    assert.deepEqual(names('They recalled the G9 joint River-Port Communiqué.'), [
      'G9 joint River-Port Communiqué',
    ])
  })

  it('a numbered resolution of a council is one; its resolutions at large are none', () => {
    assert.deepEqual(names('This breaks United Nations Security Council Resolution 9999 (2029).'), [
      'United Nations Security Council Resolution 9999',
    ])
    assert.deepEqual(names('This breaks Security Council Resolutions.'), [])
  })

  it('“Between” in capitals opens the parties, and another text begins behind them', () => {
    assert.deepEqual(
      names(
        'It rests on the Treaty of Friendship Between Peru and Chile and the Mutual Ports Treaty Between the Kingdom of Norway and Peru.',
      ),
      [
        'Treaty of Friendship Between Peru and Chile',
        'Mutual Ports Treaty Between the Kingdom of Norway and Peru',
      ],
    )
  })

  it('a name ends before a meeting of its parties, and goes on over “or” and “beyond”', () => {
    assert.deepEqual(names('They praised the Convention on River Life COP7 in Lima.'), [
      'Convention on River Life',
    ])
    assert.deepEqual(
      names('They praised the Convention against Cruel, Unjust, or Harsh Treatment or Labour.'),
      ['Convention against Cruel, Unjust, or Harsh Treatment or Labour'],
    )
    assert.deepEqual(names('They praised the Agreement on River Life beyond National Borders.'), [
      'Agreement on River Life beyond National Borders',
    ])
    assert.deepEqual(names('They praised the Lake Compact with Africa.'), ['Lake Compact with Africa'])
  })

  it('ties that are raised to more are another instrument', () => {
    assert.deepEqual(
      names(
        'The Peru-Chile Strategic Partnership grew. They set up the Peru-Chile Comprehensive Strategic Partnership.',
      ),
      ['Peru-Chile Strategic Partnership', 'Peru-Chile Comprehensive Strategic Partnership'],
    )
  })

  it('health regulations and guidance are texts, rules for arms and a steering group are none', () => {
    assert.deepEqual(names('They recalled the International Lake Regulations (ILR) (2025).'), [
      'International Lake Regulations',
    ])
    assert.deepEqual(names('They praised the Lake Strategic Guidance on Clean Ports.'), [
      'Lake Strategic Guidance on Clean Ports',
    ])
    assert.deepEqual(names('They amended the International Traffic in Arms Regulations.'), [])
    assert.deepEqual(names('They joined the Global Lake Safety Agenda Steering Group.'), [])
  })

  it('a headline that tells what is done on a field names nothing', () => {
    assert.deepEqual(names('**Cooperating on Climate Action and Clean Ports**'), [])
  })

  it('an undertaking that is named with its short name counts behind “this”, and is not a treaty of like words', () => {
    assert.deepEqual(
      names(
        'This Framework for an Agreement on River Trade and Seeds (Agreement) seeks growth. They met under the River Trade Framework Agreement.',
      ),
      ['Framework for an Agreement on River Trade and Seeds', 'River Trade Framework Agreement'],
    )
    assert.deepEqual(names('**Reaching Consensus on the Lima Declaration.**'), ['Lima Declaration'])
  })
})
