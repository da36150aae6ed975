import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const people = (text: string) =>
  factsOf(text, '2020-03-04').value.people.map(({ name, post, organisation, role }) => [
    name,
    post,
    organisation,
    role,
  ])

describe('the people of a text', () => {
  it('names of many countries keep their parts and lose their words of courtesy', () => {
    const text =
      'Attended by Dato Seri Haji Ahmad Yunus bin Haji Omar Razak, Dr. Nur Aini binti Salleh, Mr Kim Wei A/L Raman, H.E. Ursel van den Berg, Ms Le Thi Mai and Mr. João C. D’Ávila, Jr., the session opened.'
    assert.deepEqual(
      people(text).map(([name]) => name),
      [
        'Ahmad Yunus bin Haji Omar Razak',
        'Nur Aini binti Salleh',
        'Kim Wei A/L Raman',
        'Ursel van den Berg',
        'Le Thi Mai',
        'João C. D’Ávila, Jr.',
      ],
    )
  })

  it('a later surname is the same person, with all places', () => {
    const { value } = factsOf(
      'Ambassador Ana Lind Vik met officials today. Ambassador Vik noted the work. Ms Vik thanked them.',
      '2020-03-04',
    )
    assert.equal(value.people.length, 1)
    assert.equal(value.people[0]?.spans.length, 3)
  })

  it('a post behind a name, with its state, belongs to it', () => {
    assert.deepEqual(
      people(
        'Mr Tomas Berg, Minister for Water and Forests of Peru, and Ms Ana Lind, Norway’s Envoy for Lakes, signed an agreement today.',
      ),
      [
        ['Tomas Berg', 'Minister for Water and Forests', 'Peru', 'signatory'],
        ['Ana Lind', 'Envoy for Lakes', 'Norway', 'signatory'],
      ],
    )
  })

  it('a portfolio ends where the name begins, with no comma between', () => {
    assert.deepEqual(
      people(
        'Norwegian Minister of Foreign Trade Ana Lind and Minister for Law of Peru Tomas Berg met today in Oslo, Norway.',
      ),
      [
        ['Ana Lind', 'Minister of Foreign Trade', 'Norway', 'participant'],
        ['Tomas Berg', 'Minister for Law', 'Peru', 'participant'],
      ],
    )
  })

  it('a post in the plural is held by each', () => {
    assert.deepEqual(
      people(
        'The session was co-chaired by River Commission Executive Vice Presidents Ana Lind and Tomas Berg.',
      ).map(([name, post, body, role]) => [name, post, body, role]),
      [
        ['Ana Lind', 'Executive Vice President', 'River Commission', 'co-chair'],
        ['Tomas Berg', 'Executive Vice President', 'River Commission', 'co-chair'],
      ],
    )
  })

  it('one who chairs is the chair, the host is who invites, others take part', () => {
    assert.deepEqual(
      people('The meeting, chaired by Ms Ana Lind, took place in Oslo on 2 March 2020.').map((p) => p[3]),
      ['chair'],
    )
    assert.deepEqual(
      people('At the invitation of Ms Ana Lind, Mr Tomas Berg visited Oslo on 2 March 2020.').map((p) => [
        p[0],
        p[3],
      ]),
      [
        ['Ana Lind', 'host'],
        ['Tomas Berg', 'participant'],
      ],
    )
  })

  it('one who is only spoken of is mentioned', () => {
    const text = 'Officials met today in Oslo. They recalled the statement by Secretary General Berg.'
    assert.deepEqual(
      people(text).map((p) => [p[0], p[3]]),
      [['Berg', 'mentioned']],
    )
  })

  it('bodies, houses and texts are no people', () => {
    assert.deepEqual(
      people(
        'The Amber Palace, Chair House and the River Commission, President of none, adopted the Lake Declaration.',
      ),
      [],
    )
  })
})
