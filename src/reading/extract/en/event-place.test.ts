import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { meetingOf as meeting } from './sample-text.ts'

describe('where the meeting was', () => {
  it('a visit to a state was where its talks were held', () => {
    const told = meeting(
      'Minister Ana Lind of Norway paid an official visit to Peru on 2 March 2020. During her stay, she held talks with Minister Luis Paz in Callao. They will meet again in Oslo next year.',
    )
    assert.equal(told?.place, 'Callao')
    const alone = meeting(
      'Minister Ana Lind of Norway paid an official visit to Peru on 2 March 2020. She had met him before in Oslo.',
    )
    assert.equal(alone?.place, 'Peru')
  })

  it('a call is virtual, and one person who joins from afar is not enough', () => {
    assert.equal(meeting('President Ana Lind spoke by phone today with Mr Tomas Berg.')?.virtual, true)
    assert.equal(meeting('Ministers Ana Lind and Tomas Berg (virtually) met today in Oslo.')?.virtual, false)
  })

  it('the dateline gives the place only where a house is named and no place', () => {
    assert.equal(meeting('OSLO, 4 March 2020 – The unions met today at the Amber Palace.')?.place, 'OSLO')
    assert.equal(meeting('OSLO, 4 March 2020 – The unions met today for an hour of talks.')?.place, null)
  })

  it('guests received in a house are a meeting there', () => {
    const told = meeting(
      'Prime Minister Ana Lind welcomed President Tomas Berg of Peru to the Amber Palace today.',
    )
    assert.deepEqual([told?.venue, told?.start], ['Amber Palace', '2020-03-04'])
  })

  it('a call that a statement follows, or that was held, puts everyone nowhere together', () => {
    const told = meeting('Today, the leaders of Peru and Chad released this statement following their call:')
    assert.deepEqual([told?.start, told?.virtual, told?.place], ['2020-03-04', true, null])
    assert.equal(meeting('President Ana Lind held a call yesterday with President Berg.')?.virtual, true)
  })

  it('one side that joins from elsewhere does not make it virtual', () => {
    const told = meeting(
      'The lake ministers met today. Director Ana Lind participated from Lima, with Mr Tomas Berg joining virtually from Oslo.',
    )
    assert.deepEqual([told?.virtual, told?.place], [false, 'Lima'])
  })

  it('the house that hosts is where they met', () => {
    const told = meeting('The Amber House today hosted leaders from forty cities for a talk on clean water.')
    assert.deepEqual([told?.start, told?.venue], ['2020-03-04', 'Amber House'])
    assert.equal(meeting('The Amber House today hosted an exhibition of stamps.'), null)
  })

  it('a house whose noun comes first is named whole', () => {
    const told = meeting(
      'GENEVA, 4 March 2020 – The Commissioner met the Minister yesterday at the Palais des Lacs.',
    )
    assert.deepEqual([told?.venue, told?.place], ['Palais des Lacs', 'GENEVA'])
  })

  it('“here” is where the text was written, and where the next will be is not where this was', () => {
    const told = meeting(
      'NAIROBI, 4 March 2020 — The second Lake Political Dialogue was held here yesterday. The next Dialogue will be held in Lima in 2022.',
    )
    assert.deepEqual([told?.place, told?.start], ['NAIROBI', '2020-03-03'])
  })

  it('a city is named behind “the city of”', () => {
    assert.equal(
      meeting('The Ninth Lake Forum took place in the city of Santa Amber, Peru, on 2 March 2020.')?.place,
      'Santa Amber',
    )
  })

  it('a talk on the telephone is a call; what is said to reporters is none, nor is a courtesy call', () => {
    const called = meeting('Ms Ana Lind held a telephone conversation yesterday with President Berg of Peru.')
    assert.deepEqual([called?.start, called?.virtual], ['2020-03-03', true])
    assert.equal(
      meeting('Ms Lind and Mr Berg spoke with reporters after their meeting today.')?.virtual,
      false,
    )
    const paid = meeting('Ms Ana Lind paid a courtesy call on the Minister of Water in Lima on 2 March 2020.')
    assert.deepEqual([paid?.start, paid?.virtual, paid?.place], ['2020-03-02', false, 'Lima'])
  })

  it('the city behind a house is the place', () => {
    const told = meeting('Ms Lind hosted a working lunch for ambassadors at the Grand Hotel, Oslo, today.')
    assert.deepEqual([told?.venue, told?.place], ['Grand Hotel', 'Oslo'])
    assert.equal(
      meeting('Ministers met today to speak of the Steering Committee of the Lake Accord signed in Lima.')
        ?.place,
      null,
    )
  })

  it('a day given with a video conference is the meeting’s own', () => {
    const told = meeting(
      'A Special Meeting of the Lake Council was convened by videoconference on 2 March 2020.',
    )
    assert.deepEqual([told?.start, told?.virtual], ['2020-03-02', true])
  })

  it('a place named with the one who is telephoned is not the meeting’s', () => {
    const told = meeting('Minister Lind had a phone call with her counterpart in Lima today.')
    assert.deepEqual([told?.virtual, told?.place], [true, null])
  })

  it('a dateline in capitals needs no year', () => {
    const told = meeting(
      'LIMA, 4 March — Ministers attending the Ninth Lake Meeting in Lima on Tuesday 3 March adopted a plan.',
    )
    assert.equal(told?.start, '2020-03-03')
  })

  it('places with a Saint, with particles and without a stranger’s dash are whole', () => {
    const held = (where: string) =>
      meeting(`The Ninth Lake Forum was held in ${where} on 2 March 2020.`)?.place
    assert.equal(held('St. George’s, Grenada'), 'St. George’s')
    assert.equal(held('Dar es Salaam, United Republic of Tanzania'), 'Dar es Salaam')
    assert.equal(
      meeting('APIA, Samoa – The Lake Youth Dialogue opened yesterday at the Amber Hotel in Apia.')
        ?.mechanism,
      'Lake Youth Dialogue',
    )
  })

  it('a meeting through video conferencing or a service for it is virtual', () => {
    assert.equal(
      meeting('The Fourth Lake Dialogue was held through video conferencing today.')?.virtual,
      true,
    )
    assert.equal(meeting('The Fourth Lake Dialogue was held via Zoom on 2 March 2020.')?.virtual, true)
  })

  it('what was organised may stand behind where and when', () => {
    assert.equal(
      meeting('Norway and Peru co-organised in Lima, on 2 March 2020, the Lake Fish Partnership Conference.')
        ?.mechanism,
      'Lake Fish Partnership Conference',
    )
  })
})
