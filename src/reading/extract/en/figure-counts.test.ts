import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const counts = (text: string) =>
  factsOf(text).value.figures.map(({ quote, value, unit }) => [quote, value, unit])

describe('counts of things', () => {
  it('what is on its way, those who are assigned, and what a plan contains', () => {
    assert.deepEqual(counts('A team of 65 rescuers and 200 tonnes of tents would leave overnight.'), [
      ['65 rescuers', 65, 'rescuers'],
      ['200 tonnes', 200, 'tonnes'],
    ])
    assert.deepEqual(counts('The Plan contains 80 action lines, and Peru will assign four staff to it.'), [
      ['80 action lines', 80, 'action lines'],
      ['four staff', 4, 'staff'],
    ])
    assert.deepEqual(counts('A team of 65 rescuers knows the lake. Four staff spoke.'), [])
  })

  it('the value is written in full, and the unit is without “new”', () => {
    assert.deepEqual(counts('Peru will donate more than a 1.5 million vaccine doses.'), [
      ['more than a 1.5 million vaccine doses', 1_500_000, 'vaccine doses'],
    ])
    assert.deepEqual(counts('The Ministers identified five new targets.'), [
      ['five new targets', 5, 'targets'],
    ])
    assert.deepEqual(counts('Norway will give one million doses.'), [])
    assert.deepEqual(counts('Norway will donate one million doses.'), [
      ['one million doses', 1_000_000, 'doses'],
    ])
  })

  it('what “these” things will do, and how large a thing will be, is promised', () => {
    assert.deepEqual(counts('These four rescue boats will guard the lake.'), [
      ['four rescue boats', 4, 'rescue boats'],
    ])
    assert.deepEqual(counts('The new office will take up about 3,000 square feet.'), [
      ['about 3,000 square feet', 3000, 'square feet'],
    ])
  })

  it('what was done may stand behind, and the name of a text is told whole', () => {
    assert.deepEqual(counts('To date 29 projects have been initiated.'), [['29 projects', 29, 'projects']])
    assert.deepEqual(counts('To date 29 lakes have been salty.'), [])
    assert.deepEqual(counts('They signed four new Memoranda of Understanding.'), [
      ['four new Memoranda of Understanding', 4, 'Memoranda of Understanding'],
    ])
  })

  it('what was told of before, or only stands in an order, is not counted', () => {
    for (const text of [
      'They built on the first two networks.',
      'They have identified the following five new goals.',
      'They will support the other three schools.',
    ])
      assert.deepEqual(counts(text), [], text)
  })

  it('members, events and votes are not counted', () => {
    for (const text of [
      'They signed it with ten organisations.',
      'Norway will buy LRX 8 aircraft.',
      'The text was adopted with 90 votes.',
      'The body was established with 12 members.',
    ])
      assert.deepEqual(counts(text), [], text)
  })

  it('a measure counts where it will be done or is a goal, and who was there is not counted', () => {
    assert.deepEqual(
      counts('Peru will advance a wind project in its northern province consisting of 300 megawatts (MW).'),
      [['300 megawatts', 300, 'megawatts']],
    )
    assert.deepEqual(counts('This serves the goal of achieving 500 GW of clean power.'), [
      ['500 GW', 500, 'GW'],
    ])
    assert.deepEqual(counts('The wind blew over 300 megawatts of plants.'), [])
    assert.deepEqual(
      counts('The Minister addressed the group of over 40 business managers and set up talks.'),
      [],
    )
  })

  it('figures within the words counted belong to them', () => {
    assert.deepEqual(counts('Norway has shared over 160 million COVID-19 vaccine doses.'), [
      ['over 160 million COVID-19 vaccine doses', 160_000_000, 'COVID-19 vaccine doses'],
    ])
    assert.deepEqual(counts('Procurement of 80 U.S. aircraft is agreed.'), [
      ['80 U.S. aircraft', 80, 'U.S. aircraft'],
    ])
  })

  it('those who give or act, and captives, are not counted', () => {
    for (const text of [
      'Norway purchases parts from over 600 lake firms.',
      'A decision made by more than 600 lake firms stands.',
      'They welcomed the release of two hostages.',
    ])
      assert.deepEqual(counts(text), [], text)
  })

  it('a count that is told again in the same words is told once', () => {
    assert.deepEqual(
      counts(
        'The Board unveiled 14 new joint projects at the lake in Lima. The harbour was full, the sun was out, and all were glad to be there. The Board launched the 14 new joint projects today.',
      ),
      [['14 new joint projects', 14, 'joint projects']],
    )
  })

  it('those who are taught are counted, and what was made stands right behind', () => {
    assert.deepEqual(counts('More than 3,000 officials have been trained in Lima.'), [
      ['More than 3,000 officials', 3_000, 'officials'],
    ])
    assert.deepEqual(counts('More than 3,000 officials attended.'), [])
    assert.deepEqual(counts('The police of both states made over 50 arrests.'), [
      ['over 50 arrests', 50, 'arrests'],
    ])
    assert.deepEqual(counts('Norway handed over 20 boats and financed 24 projects.'), [
      ['20 boats', 20, 'boats'],
      ['24 projects', 24, 'projects'],
    ])
  })

  it('what was done may be told in short behind what is counted', () => {
    assert.deepEqual(counts('They heard a report on the 12 clinics opened under its second phase.'), [
      ['12 clinics', 12, 'clinics'],
    ])
    assert.deepEqual(counts('To date 40,000 solar lamps have been handed over.'), [
      ['40,000 solar lamps', 40_000, 'solar lamps'],
    ])
    assert.deepEqual(counts('To ease the drought, Norland is announcing 3,000 metric tons of wheat.'), [
      ['3,000 metric tons', 3_000, 'metric tons'],
    ])
    assert.deepEqual(counts('The list of Phase 3 projects launched at the lake is annexed.'), [])
    assert.deepEqual(counts('They welcomed the two Lima pacts signed on 3 May 2030.'), [])
  })

  it('where something was done is no count of it', () => {
    assert.deepEqual(counts('The Agency trained 640 midwives in four provinces.'), [
      ['640 midwives', 640, 'midwives'],
    ])
  })
})
