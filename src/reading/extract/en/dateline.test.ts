import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateline } from './dateline.ts'
import { paragraphs } from './sample-text.ts'

const told = (text: string) => {
  const document = paragraphs(text)
  const line = dateline(document)
  return (
    line && [
      line.kind,
      line.place && document.text.slice(line.place.start, line.place.end),
      line.days?.start ?? null,
    ]
  )
}

describe('the dateline', () => {
  it('place and day before a dash head a press release', () => {
    assert.deepEqual(told('LIMA, 3 May 2019 – The two unions met today in the old town.'), [
      'head',
      'LIMA',
      '2019-05-03',
    ])
    assert.deepEqual(told('Port Amber (May 3, 2019) — The two unions met today in town.'), [
      'head',
      'Port Amber',
      '2019-05-03',
    ])
  })

  it('a line of nothing but place and days is one', () => {
    assert.deepEqual(told('Joint statement\n\nLima, Peru May 3-4, 2019\n\nWe met.'), [
      'line',
      'Lima, Peru',
      '2019-05-03',
    ])
    assert.deepEqual(told('3 May 2019, Lima\n\nWe met.'), ['line', 'Lima', '2019-05-03'])
  })

  it('a place alone counts only with its country', () => {
    assert.deepEqual(told('Callao, Peru: The unions met today.'), ['head', 'Callao, Peru', null])
    assert.equal(told('Trade: The unions met today.'), null)
  })

  it('the line that says when a text was posted is told from a dateline', () => {
    assert.deepEqual(told('3 May 2019 Posted in Press releases\n\nThe unions met.'), [
      'posted',
      null,
      '2019-05-03',
    ])
    assert.deepEqual(told('Published 3 May 2019\n\nThe unions met.'), ['posted', null, '2019-05-03'])
  })

  it('a sentence that only begins with a place has none', () => {
    assert.equal(told('Peru and Chile signed the treaty on 3 May 2019 in Lima.'), null)
  })

  it('a place and a day may be the last line of a title', () => {
    assert.deepEqual(
      told('JOINT STATEMENT\nby the Ministers of Norland and Sudmark\nLima, 3 May 2019\n\nWe met.'),
      ['line', 'Lima', '2019-05-03'],
    )
    assert.equal(told('They spoke of the lake.\nLima, 3 May 2019\n\nWe met.'), null)
  })
})
