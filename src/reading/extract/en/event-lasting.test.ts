import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const days = (text: string) => {
  const meeting = factsOf(text, '2031-06-12').value.meeting
  return [meeting?.start?.value ?? null, meeting?.end?.value ?? null]
}

describe('how many days a meeting has', () => {
  it('tells the first of them from the last, and the last from the first', () => {
    assert.deepEqual(
      days(
        'Ms. Ana Lind opened a two-day workshop on reeds. The Regional Workshop on Reeds wrapped up yesterday in Lima.',
      ),
      ['2031-06-10', '2031-06-11'],
    )
    assert.deepEqual(days('A three-day Lake Forum was held in Lima and concluded on 10 June 2031.'), [
      '2031-06-08',
      '2031-06-10',
    ])
    assert.deepEqual(days('The three-day Lake Forum opened in Lima on 10 June 2031.'), [
      '2031-06-10',
      '2031-06-12',
    ])
  })

  it('is not told by a day of which nothing is said to end or begin', () => {
    assert.deepEqual(days('Ministers met at the three-day Lake Forum in Lima on 10 June 2031.'), [
      '2031-06-10',
      null,
    ])
  })
})
