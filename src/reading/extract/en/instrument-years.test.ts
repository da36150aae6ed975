import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const years = (text: string, published = '2030-03-04') =>
  factsOf(text, published).value.instruments.map(({ year }) => year)

const MET = 'The Ministers met in Oslo on 3 March 2030.'

describe('the year of an instrument', () => {
  it('names joined behind one verb share the year of their adoption', () => {
    assert.deepEqual(
      years(
        `${MET} They approved the Delta Data Framework (DDF), the Lake Port Clauses and the Coast Charter.`,
      ),
      ['2030', '2030', '2030'],
    )
  })

  it('what will be adopted later has none, unless the meeting itself is still to come', () => {
    assert.deepEqual(years(`${MET} They will adopt the Delta Charter in due course.`), [null])
    assert.deepEqual(
      years('The Ministers will meet in Oslo on 9 March 2030. They will adopt the Delta Charter.'),
      ['2030'],
    )
  })

  it('a month and a year before the name are its year', () => {
    assert.deepEqual(years('They recalled the June 2028 Delta Water Declaration.'), ['2028'])
  })

  it('a year in brackets, behind a dash or in what was done before the name is its year', () => {
    assert.deepEqual(years('They recalled the Delta Water Declaration (2028) and left.'), ['2028'])
    assert.deepEqual(years('They praised the Delta Port Plan of Action – released in May 2028.'), ['2028'])
    assert.deepEqual(years('Signed by both states in 2027, the Delta Accord has grown.'), ['2027'])
  })

  it('what the text says was issued, endorsed or set up today is of this meeting', () => {
    for (const text of [
      'The Delta Vision Statement we have issued today is short.',
      'They welcomed the Delta Data Principles, endorsed today by the Boards.',
      'They welcomed the signing of a bilateral Delta Port Accord.',
    ])
      assert.deepEqual(years(`${MET} ${text}`), ['2030'], text)
  })

  it('a call to adopt a text elsewhere is no adoption', () => {
    assert.deepEqual(years(`${MET} They will promote the adoption of the Delta Charter.`), [null])
  })

  it('a year that a sentence begins with, or that stands between the making and the name, is its year', () => {
    assert.deepEqual(years(`${MET} In 2027, both sides established the Delta Rescue Partnership.`), ['2027'])
    assert.deepEqual(years('They signed, on 7 July 2028 in Lima, a Delta Fishing Protocol.'), ['2028'])
    assert.deepEqual(years('Since its adoption in 2026, the Delta Water Framework has served both.'), [
      '2026',
    ])
    assert.deepEqual(years('Earlier this year, the Boards signed the Delta Port Accord.'), ['2030'])
  })

  it('a year of those who join is not its year; one of entry into force for a state is', () => {
    assert.deepEqual(years('Norway applied to join the Delta Trade Accord on 9 May 2029.'), [null])
    assert.deepEqual(
      years('The Delta Trade Accord, which entered into force for Norway and Peru in 2026, was praised.'),
      ['2026'],
    )
  })

  it('“which they adopted” is of the meeting; a year written with one name says nothing of the next', () => {
    assert.deepEqual(years(`${MET} The Delta Roadmap for Clean Rivers, which they adopted, is short.`), [
      '2030',
    ])
    assert.deepEqual(years('They recalled the 2028 Delta Charter and the Coast Port Charter.'), [
      '2028',
      null,
    ])
  })

  it('what a text does on its own day has its year where it tells of no meeting', () => {
    assert.deepEqual(years('Today, the Presidents announced the launch of the Lake Women Partnership.'), [
      '2030',
    ])
    assert.deepEqual(years('We act on drought, including by launching the Lake Rain Partnership.'), ['2030'])
    assert.deepEqual(years('The Ministers will seek to adopt a Lake Climate Communiqué.'), [null])
  })

  it('a year told of its letters is that of the name', () => {
    assert.deepEqual(years('They noted the Lake Data Pact (LDP). The LDP was signed in Lima in 2027.'), [
      '2027',
    ])
    assert.deepEqual(years('They noted the Lake Data Pact (LDP). They met in 2027 to speak of the LDP.'), [
      null,
    ])
  })

  it('“both established this year” tells of two', () => {
    assert.deepEqual(
      years(
        'They praised the Lake Rain Partnership and the Delta Youth Initiative, both established this year.',
      ),
      ['2030', '2030'],
    )
  })

  it('what was launched some time ago is not of this year', () => {
    for (const text of [
      'They spoke of the Delta Water Framework, which was launched a year and a half ago.',
      'Leaders announced a Delta Clean Ports Programme last year.',
      'The Delta Water Framework was launched two years ago.',
    ])
      assert.deepEqual(years(`${MET} ${text}`), [null], text)
    assert.deepEqual(years(`${MET} The Delta Water Framework was launched today.`), ['2030'])
  })

  it('stands behind those by whom it was adopted', () => {
    assert.deepEqual(
      years(
        'Ties grew with the adoption of the Lake Pact for Ports by Presidents Ana Lind and Jan Berg in July 2018.',
      ),
      ['2018'],
    )
    assert.deepEqual(years('They hailed the Lake Pact for Ports by the shore in July 2018.'), [null])
  })

  it('what is rolled out is made, also behind a link, and what one should conclude is not', () => {
    assert.deepEqual(
      years(
        `${MET} They rolled out the Lake Seed Mechanism, issuing a [Joint River Roadmap](https://a.org/b).`,
      ),
      ['2030', '2030'],
    )
    assert.deepEqual(
      years(
        `${MET} They stressed the urgency of concluding a binding agreement on the filling of the Amber Dam.`,
      ),
      [null],
    )
  })

  it('a year that begins what is said next is none, and one behind the letters is', () => {
    assert.deepEqual(years('Delivering on the Lake Pact for Ports, in 2031 the Task Force will meet.'), [
      null,
    ])
    assert.deepEqual(years('They recalled the Lake Pact for Ports (LPP) (2025).'), ['2025'])
  })

  it('items of a list by semicolons behind one verb share its year', () => {
    assert.deepEqual(
      years(
        `${MET} They launched the Lake Agenda for Ports to promote trade; the Delta Seed Agenda to support farms; and the River Agenda on Clean Growth.`,
      ),
      ['2030', '2030', '2030'],
    )
  })
})
