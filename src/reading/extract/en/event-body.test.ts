import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const series = (text: string): string | null =>
  factsOf(text, '2031-06-12').value.meeting?.mechanism?.value ?? null

describe('a body that meets gives the meeting its name', () => {
  it('whole, with what it is a body of and what it is responsible for', () => {
    assert.equal(
      series(
        'The Permanent Council of the Organization of Lake States (OLS) held a special meeting in Lima today.',
      ),
      'Permanent Council of the Organization of Lake States',
    )
    assert.equal(
      series(
        'The Joint Committee of Ministers responsible for Water and Forests, Fisheries, and Tourism met in Lima today.',
      ),
      'Joint Committee of Ministers responsible for Water and Forests, Fisheries, and Tourism',
    )
    assert.equal(
      series(
        'On 5 June 2031, a regular meeting of the Council of Foreign Ministers of the Amber Organisation was held in Lima.',
      ),
      'Council of Foreign Ministers of the Amber Organisation',
    )
  })

  it('before the count of its own meeting', () => {
    const { meeting } = factsOf(
      'The Peace Council (PC) of the Lake Union (LU), at its 122nd meeting held on 9 June 2031, considered the floods.',
    ).value
    assert.deepEqual(
      [meeting?.mechanism?.value, meeting?.ordinal?.value],
      ['Peace Council (PC) of the Lake Union', 122],
    )
  })

  it('where it adopted what follows, or was told something today', () => {
    const { meeting } = factsOf(
      'Adopted by the Peace Council of the Lake Union (LU) at its 122nd meeting, held on 9 June 2031.\n\nThe Council condemns the raid.',
    ).value
    assert.deepEqual(
      [meeting?.mechanism?.value, meeting?.ordinal?.value, meeting?.start?.value],
      ['Peace Council of the Lake Union', 122, '2031-06-09'],
    )
    assert.equal(
      series('The Special Envoy, Ana Lind, told the Council of Lakes yesterday that talks go on.'),
      'Council of Lakes',
    )
    assert.equal(series('The Special Envoy, Ana Lind, told the Lake Council that talks go on.'), null)
  })

  it('behind “Meeting today”', () => {
    assert.equal(
      series('Meeting today, the Lake Partnership Council approved its plan of work.'),
      'Lake Partnership Council',
    )
  })

  it('when its members meet one another, and not when they meet someone', () => {
    assert.equal(
      series('Heads of government of the Lindal Nine met today to discuss the sea.'),
      'Lindal Nine',
    )
    assert.equal(
      series('The foreign ministers of the Lake-River Eight (LR8) met in Lima today.'),
      'Lake-River Eight',
    )
    assert.equal(series('Leaders of the Compact of Three gathered today in Lima.'), 'Compact of Three')
    assert.equal(series('We, the Leaders of the G7, met today to reaffirm our support to Umber.'), 'G7')
    assert.equal(series('The foreign ministers of the L5+1 met in Lima on 11 June.'), 'L5+1')
    assert.equal(series('Ministers of the Lindal Nine met President Berg today.'), null)
  })

  it('unless they met for a meeting that has a name', () => {
    assert.equal(
      series(
        'Leaders of the Lake Islands Forum convened in Lima today for the 61st Lake Islands Leaders Meeting.',
      ),
      '61st Lake Islands Leaders Meeting',
    )
  })

  it('a counted meeting of what is no council keeps its count', () => {
    assert.equal(
      series('Leaders gathered in Lima on 11 June for the fourth meeting of the Amber Political Community.'),
      'fourth meeting of the Amber Political Community',
    )
    assert.equal(
      series('Today the leaders held by video link the first leaders’ meeting of the “L2U2” Group.'),
      'first leaders’ meeting of the “L2U2” Group',
    )
  })
})
