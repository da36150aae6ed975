import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const names = (text: string) => factsOf(text).value.instruments.map(({ name }) => name)

describe('texts named in small letters', () => {
  it('a binding text is told by the field it is on, where it is one that stands or is negotiated', () => {
    assert.deepEqual(
      names('They reviewed the air services agreement and the defence cooperation agreement.'),
      ['air services agreement', 'defence cooperation agreement'],
    )
    assert.deepEqual(names('They agreed to negotiate a social security agreement.'), [
      'social security agreement',
    ])
    assert.deepEqual(names('A trade agreement would help, and the peace agreement must hold.'), [])
  })

  it('the year before it tells which it is', () => {
    assert.deepEqual(names('They spoke of the 2019 water sharing agreement and the 2027 joint statement.'), [
      'water sharing agreement',
      '2027 joint statement',
    ])
  })

  it('letters, codes and terms count where they are made', () => {
    assert.deepEqual(
      names(
        'They signed a letter of intent on satellite data and adopted a code of conduct for ferry operators.',
      ),
      ['letter of intent on satellite data', 'code of conduct for ferry operators'],
    )
    assert.deepEqual(names('They took note of the terms of reference of the fisheries committee.'), [])
    assert.deepEqual(names('An exchange of letters on pensions was signed.'), [
      'exchange of letters on pensions',
    ])
  })

  it('principles that are stated, and what is recent or still to come, count by their subject', () => {
    assert.deepEqual(names('They will launch a statement of principles on river data.'), [
      'statement of principles on river data',
    ])
    assert.deepEqual(names('They noted the recent Norway-Peru river security agreement.'), [
      'Norway-Peru river security agreement',
    ])
    assert.deepEqual(
      names('They spoke of the future international treaty on plastics and of any future agreement.'),
      ['international treaty on plastics'],
    )
    assert.deepEqual(names('They welcomed the joint statement on 6G networks.'), [
      'joint statement on 6G networks',
    ])
    assert.deepEqual(names('They welcomed the January 2019 river data agreement with Peru.'), [
      'river data agreement',
    ])
  })

  it('a strategy counts by whose it is and the part of the world it is for, or as made by several', () => {
    assert.deepEqual(names('They welcomed the EU strategy on the Amber Sea.'), [
      'EU strategy on the Amber Sea',
    ])
    assert.deepEqual(names('Member States adopted a regional strategy on invasive species.'), [
      'regional strategy on invasive species',
    ])
    assert.deepEqual(names('Norland presented its strategy on water.'), [])
  })

  it('a plan that is launched counts where it is shared', () => {
    assert.deepEqual(names('They will launch a shared implementation plan.'), ['shared implementation plan'])
    assert.deepEqual(names('They noted the proposed work plan.'), [])
  })

  it('a resolution counts by its number, and ends with it', () => {
    assert.deepEqual(
      names('They recalled Security Council Resolution 8811 and UN Security Council resolution 9911.'),
      ['Security Council Resolution 8811', 'UN Security Council resolution 9911'],
    )
    assert.deepEqual(names('They recalled General Assembly resolution 78/265.'), [
      'General Assembly resolution 78/265',
    ])
  })

  it('a text that changes or sets up something is told by that', () => {
    assert.deepEqual(names('They signed a protocol amending the extradition treaty.'), [
      'protocol amending the extradition treaty',
    ])
  })

  it('small words may stand inside a name', () => {
    assert.deepEqual(names('They support the Early Warnings for All initiative.'), [
      'Early Warnings for All initiative',
    ])
    assert.deepEqual(names('The Republic of Amber and Delta pledge to work on.'), [])
  })
})

describe('undertakings of other names', () => {
  it('what is set up here, alone or among others', () => {
    assert.deepEqual(
      names('They launched the Lake Youth Corps, the Delta Farms Pilot and the Rural Skills Exchange.'),
      ['Lake Youth Corps', 'Delta Farms Pilot', 'Rural Skills Exchange'],
    )
    assert.deepEqual(names('They praised the Lake Youth Corps.'), [])
    assert.deepEqual(names('They cheered the launch of Lake Corps operations.'), [])
  })

  it('decades and calls that many join', () => {
    assert.deepEqual(names('They back the Lake Water Action Decade and the Amber Call for Safe Seas.'), [
      'Lake Water Action Decade',
      'Amber Call for Safe Seas',
    ])
    assert.deepEqual(names('The Joint Call took place.'), [])
  })

  it('between the two who made it', () => {
    assert.deepEqual(names('They recalled the Joint Statement between the two Presidents.'), [
      'Joint Statement between the two Presidents',
    ])
  })
})
