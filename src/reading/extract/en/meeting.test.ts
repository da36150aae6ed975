import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const meeting = (text: string, published: string | null = '2020-03-04') => {
  const found = factsOf(text, published).value.meeting
  return found && Object.fromEntries(Object.entries(found).map(([name, fact]) => [name, fact?.value ?? null]))
}

describe('the meeting a text reports', () => {
  it('a conference held somewhere today', () => {
    const told = meeting(
      'Norway and Peru held their second high-level joint river conference in Lima, Peru today.',
    )
    assert.deepEqual(
      [told?.start, told?.place, told?.mechanism, told?.ordinal],
      ['2020-03-04', 'Lima', 'second high-level joint river conference', 2],
    )
  })

  it('an event that only stands beside the meeting is not its name', () => {
    assert.equal(
      meeting(
        'President Ana Lind met yesterday with delegates of the union on the sidelines of the Ninth Lake Summit.',
      )?.mechanism,
      null,
    )
    assert.equal(
      meeting('President Ana Lind met yesterday with delegates of the union at the Ninth Lake Summit.')
        ?.mechanism,
      null,
    )
  })

  it('the event that someone attends is its name, without “annual” and without the acronym', () => {
    assert.equal(
      meeting('President Ana Lind today attended the annual Amber Lake Summit (ALS) in Oslo, Norway.')
        ?.mechanism,
      'Amber Lake Summit',
    )
    assert.equal(
      meeting('The leaders met in Oslo on 2 March 2020 for the third Peru-Nordic Leaders’ Summit.')
        ?.mechanism,
      'third Peru-Nordic Leaders’ Summit',
    )
  })

  it('a council that held its meeting gives the name, the meeting its number', () => {
    const told = meeting(
      'On Tuesday, March 3, 2020, the Amber Trade and River Council (ATRC) held its fifth ministerial meeting in Oslo.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.ordinal, told?.start],
      ['Amber Trade and River Council', 5, '2020-03-03'],
    )
  })

  it('days of other events are not taken', () => {
    const told = meeting(
      'Building on the Directors’ May 3, 2019, meeting, officials met today in Oslo under the treaty signed on 4 June 2011.',
    )
    assert.equal(told?.start, '2020-03-04')
    assert.equal(
      meeting('The Lake Forum, instituted under the 2015 Lake Memorandum, was held in Oslo on 2 March 2020.')
        ?.start,
      '2020-03-02',
    )
  })

  it('several days have a first and a last', () => {
    const told = meeting('The 4th Amber Digital Forum was held in Oslo from 2 to 4 March 2020.')
    assert.deepEqual([told?.start, told?.end], ['2020-03-02', '2020-03-04'])
  })

  it('a later sentence on the same meeting gives the days the first leaves out', () => {
    const text =
      'Ms Ana Lind attended the 4th Amber Digital Forum. The virtual meeting, which took place on 2-3 March 2020, was hosted by Peru.'
    const told = meeting(text)
    assert.deepEqual([told?.start, told?.end, told?.virtual], ['2020-03-02', '2020-03-03', true])
  })

  it('a relative day without any day to count from is left open, with a finding', () => {
    const { value, findings } = factsOf('Officials of both unions met yesterday.', null)
    assert.equal(value.meeting?.start, null)
    assert.ok(findings.some((f) => f.code === 'date-unclear'))
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

  it('a free-standing statement reports none', () => {
    assert.equal(
      meeting('We, the coastal states, share a commitment to a clean sea. We will explore new ways.'),
      null,
    )
  })
})
