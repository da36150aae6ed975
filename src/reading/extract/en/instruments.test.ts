import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const instruments = (text: string) =>
  factsOf(text, '2020-03-04').value.instruments.map(({ name, year }) => [name, year])

describe('the instruments of a text', () => {
  it('the year of signing is taken from before or behind the name', () => {
    assert.deepEqual(
      instruments(
        'They recalled the 1982 Amber Lake Convention and the Joint Declaration on Rivers signed in 2012.',
      ),
      [
        ['Amber Lake Convention', '1982'],
        ['Joint Declaration on Rivers', '2012'],
      ],
    )
  })

  it('a year to come belongs to the name and is no year of signing', () => {
    assert.deepEqual(instruments('They support the Lake Vision 2030 and the 2040 Agenda.'), [
      ['Lake Vision 2030', null],
      ['2040 Agenda', null],
    ])
  })

  it('what is signed at the meeting has the meeting’s year', () => {
    assert.deepEqual(
      instruments(
        'Peru and Norway signed a Memorandum of Understanding (MOU) today in Oslo. The MOU supports research.',
      ),
      [['Memorandum of Understanding', '2020']],
    )
  })

  it('names end where a verb or a place begins', () => {
    assert.deepEqual(instruments('The Lake Partnership for Clean Rivers and Ports helps towns.'), [
      ['Lake Partnership for Clean Rivers and Ports', null],
    ])
  })

  it('committees, meetings and a state’s own plan are none', () => {
    assert.deepEqual(
      instruments(
        'The Lake Partnership Council, the River Agreement Committee and Peru’s Green Plan were discussed.',
      ),
      [],
    )
  })

  it('later and shorter mentions are the same instrument', () => {
    const { value } = factsOf(
      'The Amber Lake Plan of Action (ALPA) was adopted in 2017. The Plan of Action helps. The Amber Plan of Action grows.',
    )
    assert.equal(value.instruments.length, 1)
    assert.equal(value.instruments[0]?.spans.length, 3)
  })

  it('ties are raised to a partnership, and a roadmap may be written in two words', () => {
    const told = (text: string) =>
      factsOf(text, '2030-03-04').value.instruments.map(({ name, year }) => [name, year])
    const met = 'We, the Presidents of Norway and Peru, met in Lima today.'
    assert.deepEqual(told(`${met} We hereby elevate our ties to a Comprehensive Partnership.`), [
      ['Comprehensive Partnership', '2030'],
    ])
    assert.deepEqual(told(`${met} We have long had a Comprehensive Partnership.`), [])
    assert.deepEqual(told(`${met} We stand by the Callao Road Map.`), [['Callao Road Map', null]])
  })

  it('a network somebody is of and a heading that is part of a longer name are none', () => {
    const told = (text: string) => factsOf(text).value.instruments.map(({ name }) => name)
    assert.deepEqual(told('They heard Dr. Ana Lind of the Lake Seed Network.'), [])
    assert.deepEqual(
      told('Green Harbour Strategy\n\nLeaders endorsed the Third Action Plan of the Green Harbour Strategy.'),
      ['Third Action Plan of the Green Harbour Strategy'],
    )
  })
})
