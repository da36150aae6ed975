import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compose } from '../../../documents/compose.ts'
import { NO_NAMES } from '../extractor.ts'
import { readFacts } from './facts.ts'
import { meetingOf } from './sample-text.ts'
import { sentences } from './sentences.ts'

const meeting = (text: string) => meetingOf(text, '2031-06-12')

describe('the lines at the head of a text', () => {
  it('name a meeting, its day, house and place', () => {
    const told = meeting(
      'SUMMARY RECORD\n\nSixth Session of the Joint River Commission\nHotel Sol, Lima, 10 June 2031\n\nThe chair opened the agenda.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.ordinal, told?.start, told?.venue, told?.place],
      ['Sixth Session of the Joint River Commission', 6, '2031-06-10', 'Hotel Sol', 'Lima'],
    )
  })

  it('a title that says which meeting a text is of names it without what the text is', () => {
    const named = (title: string) => {
      const text = 'We gathered in Lima on 10 June 2031 for the summit and discussed trade.'
      const document = compose([
        { kind: 'title', text: title },
        { kind: 'paragraph', text },
      ])
      const { value } = readFacts(document, sentences(document), { published: null, names: NO_NAMES })
      return value.meeting?.mechanism?.value
    }
    assert.equal(named('CHAIRMAN’S STATEMENT OF THE TWELFTH LAKE SUMMIT'), 'TWELFTH LAKE SUMMIT')
    assert.equal(named('Chair’s Statement of the Ninth Lake Summit'), 'Ninth Lake Summit')
  })

  it('may be labelled, as in minutes', () => {
    const told = meeting(
      'MINUTES of the meeting of the Joint Commission\nDate: 10 June 2031\nVenue: by videoconference\n\nThe chair spoke of rain.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.start, told?.virtual, told?.place],
      ['Joint Commission', '2031-06-10', true, null],
    )
  })

  it('stand for a sentence that gives no day, and before what is only welcomed', () => {
    const told = meeting(
      'Summary: Lake Coast Guard Forum, Lima, 11 June 2031\n\nThe Forum brought together nine coast guards.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.start, told?.place],
      ['Lake Coast Guard Forum', '2031-06-11', 'Lima'],
    )
    const stated = meeting(
      'Chair’s Statement of the 11th Lake Summit\n\nLima, 10 June 2031\n\nWe welcomed the outcome of the meeting of our Finance Ministers in Oslo on 3 May 2031.',
    )
    assert.deepEqual(
      [stated?.mechanism, stated?.start, stated?.place],
      ['11th Lake Summit', '2031-06-10', 'Lima'],
    )
  })

  it('may name a commission by its count', () => {
    const told = meeting(
      'Agreed Minutes of the 24th Lake–River Joint Commission\nOslo, 11 June 2031\n\nThe agenda is annexed.',
    )
    assert.deepEqual([told?.mechanism, told?.ordinal], ['24th Lake–River Joint Commission', 24])
  })

  it('that give no day report none', () => {
    assert.equal(meeting('Statement on the Tenth Lake Summit\n\nWe are committed to clean water.'), null)
  })

  it('may say in brackets where a place is, and that others were online', () => {
    const told = meeting(
      'OUTCOME DOCUMENT\nFourth Joint Ministerial Meeting of Water and Ports\nOslo (Norway) and online, 9-10 June 2031\n\nThe Ministers of Water and Ports met in hybrid format to speak of rivers.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.start, told?.end, told?.place, told?.virtual],
      ['Fourth Joint Ministerial Meeting of Water and Ports', '2031-06-09', '2031-06-10', 'Oslo', false],
    )
  })

  it('may give place and days on a line each', () => {
    const told = meeting(
      'SUMMARY RECORD\nWorkshop on Harbour Safety\nAmberville, Norland\n9-10 June 2031\n\nThe workshop was opened by Ms. Ana Lind.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.start, told?.place],
      ['Workshop on Harbour Safety', '2031-06-09', 'Amberville'],
    )
  })

  it('may give the place behind the days', () => {
    const told = meeting(
      'Co-Chairs’ Summary\nSecond Amber Senior Officials’ Meeting\n9–10 June 2031, Lima\n\n1. The agenda is annexed.',
    )
    assert.deepEqual([told?.start, told?.end, told?.place], ['2031-06-09', '2031-06-10', 'Lima'])
  })

  it('may name a body that met, on a day of the week and by videoconference', () => {
    const told = meeting(
      'SUMMARY RECORD\nJoint Committee on River Works between Norland and Sudmark, second session\nMonday 9 June 2031, 14:00-16:30, by videoconference\n\nItem 1. The agenda was approved.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.ordinal, told?.start, told?.place, told?.virtual],
      ['Joint Committee on River Works', 2, '2031-06-09', null, true],
    )
    const council = meeting(
      'COUNCIL OF THE LAKE UNION\nCouncil conclusions on ports\nLima, 10 June 2031\n\n1. The Council underlines its interest in ports.',
    )
    assert.deepEqual([council?.mechanism, council?.place], ['COUNCIL OF THE LAKE UNION', 'Lima'])
  })
})
