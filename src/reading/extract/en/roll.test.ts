import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { peopleOf } from './sample-text.ts'

describe('attendance rolls', () => {
  it('a line that begins with a courtesy has its own post, not that of the line before', () => {
    const text = [
      'The Summit was attended by:',
      'H.E. Ana Lind, President of the Republic of Angola',
      'H.E. Dr. Tomas Berg, President of the Republic of Botswana',
      'Hon. Nur Salleh, Minister of Lakes, Uganda',
    ].join('\n')
    assert.deepEqual(peopleOf(text), [
      ['Ana Lind', 'President', 'Republic of Angola', 'participant'],
      ['Tomas Berg', 'President', 'Republic of Botswana', 'participant'],
      ['Nur Salleh', 'Minister of Lakes', 'Uganda', 'participant'],
    ])
  })

  it('a post, a state or a part at the meeting may head the line', () => {
    const text = [
      'Chair: H.E. Dr. Ana Lind, Executive Secretary, NTO',
      'Minister of Lakes of Peru: Mr. Tomas Berg',
      'Kingdom of Tonga – Hon. Sela Vik',
    ].join('\n')
    assert.deepEqual(peopleOf(text), [
      ['Ana Lind', 'Executive Secretary', 'NTO', 'chair'],
      ['Tomas Berg', 'Minister of Lakes', 'Peru', 'mentioned'],
      ['Sela Vik', null, 'Kingdom of Tonga', 'mentioned'],
    ])
  })

  it('a line that goes on is not cut', () => {
    const text =
      'Attended by\nH.E. Ana Lind, Minister of Lakes of Peru,\nH.E. Tomas Berg, Minister of Lakes of\nNorway, the meeting closed.'
    assert.deepEqual(
      peopleOf(text).map(([name, , state]) => [name, state]),
      [
        ['Ana Lind', 'Peru'],
        ['Tomas Berg', 'Norway'],
      ],
    )
  })

  it('the first of two who act takes part, whatever the post of the second says', () => {
    assert.deepEqual(
      peopleOf(
        'Mr. Omar Vik, Ambassador of Spain, and Ms. Ana Lind, Permanent Representative of Panama to the League, witnessed the signing.',
      ).map(([, , , role]) => role),
      ['participant', 'participant'],
    )
  })

  it('a line that names a side gives its state to those below, and tells that they came', () => {
    const text = [
      'For Norway:',
      'Ms. Ana Lind, Director General, Ministry of Lakes (Chair)',
      'Mr. Tomas Berg, Senior Adviser',
      'Delegation of Peru:',
      'Ms. Le Thi Mai, Director',
    ].join('\n')
    assert.deepEqual(peopleOf(text), [
      ['Ana Lind', 'Director General', 'Norway', 'chair'],
      ['Tomas Berg', 'Senior Adviser', 'Norway', 'participant'],
      ['Le Thi Mai', 'Director', 'Peru', 'participant'],
    ])
  })
})
