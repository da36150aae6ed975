import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const meeting = (text: string) => {
  const found = factsOf(text, '2031-06-12').value.meeting
  return found && [found.mechanism?.value ?? null, found.start?.value ?? null, found.end?.value ?? null]
}

describe('a meeting told by what was done there', () => {
  it('is that of a body that was told something on a day', () => {
    assert.deepEqual(
      meeting('Briefing the Peace Council today, Envoy Ana Lind warned that talks had stalled.'),
      ['Peace Council', '2031-06-12', null],
    )
    assert.deepEqual(meeting('The Security Board was briefed yesterday by the Special Envoy.'), [
      'Security Board',
      '2031-06-11',
      null,
    ])
    assert.equal(meeting('The Envoy briefed the Lake Council often. Addressing poverty is a duty.'), null)
  })

  it('is placed by those who say where they are', () => {
    const { meeting: told } = factsOf(
      'Today, Peru and Norway co-hosted an event on ports. “Ports matter everywhere, and here in Chile,” Ana Lind said.',
      '2031-06-12',
    ).value
    assert.equal(told?.place?.value, 'Chile')
  })

  it('is that of a body that sat, or a session wound up', () => {
    assert.deepEqual(meeting('The Standing Committee on Fisheries sat in Lima on 10 and 11 June 2031.'), [
      'Standing Committee on Fisheries',
      '2031-06-10',
      '2031-06-11',
    ])
    assert.deepEqual(
      meeting('Delegates wrapped up the three-day Amber Forum on Reeds in Lima on Wednesday.'),
      ['Amber Forum on Reeds', '2031-06-09', '2031-06-11'],
    )
  })

  it('may be a talk by phone, or kick off', () => {
    assert.deepEqual(
      meeting('Ana Lind and her counterpart Jan Berg discussed the floods by phone on Tuesday.'),
      [null, '2031-06-10', null],
    )
    assert.deepEqual(
      meeting('The inaugural Amber–Delta Business Dialogue kicked off today at Hotel Sol, Lima.')?.[1],
      '2031-06-12',
    )
    assert.equal(meeting('Farmers can now reach the office by phone on Tuesday.'), null)
    assert.equal(meeting('Today, Ana Lind met virtually with G9 Leaders to discuss the floods.')?.[0], 'G9')
    assert.equal(meeting('G9 Leaders met virtually today.')?.[0], 'G9')
    assert.equal(meeting('Ana Lind met the press today before G9 Leaders spoke.')?.[0], null)
  })

  it('is told beside what those decided who met, and by whom a summit drew', () => {
    assert.deepEqual(
      meeting(
        'Heads of State of the Delta Community, meeting in extraordinary session in Lima on 10 June 2031, decided as follows.',
      )?.[1],
      '2031-06-10',
    )
    assert.deepEqual(meeting('The Amber Summit drew leaders from nine states to Lima on 10 June.'), [
      'Amber Summit',
      '2031-06-10',
      null,
    ])
    assert.equal(
      meeting('She said that the two ministers, meeting in Oslo last month, had agreed on a text.'),
      null,
    )
  })
})
