import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf, peopleOf } from './sample-text.ts'

describe('the people of a text', () => {
  it('names of many countries keep their parts and lose their words of courtesy', () => {
    const text =
      'Attended by Dato Seri Haji Ahmad Yunus bin Haji Omar Razak, Dr. Nur Aini binti Salleh, Mr Kim Wei A/L Raman, H.E. Ursel van den Berg, Ms Le Thi Mai and Mr. João C. D’Ávila, Jr., the session opened.'
    assert.deepEqual(
      peopleOf(text).map(([name]) => name),
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
      peopleOf(
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
      peopleOf(
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
      peopleOf(
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
      peopleOf('The meeting, chaired by Ms Ana Lind, took place in Oslo on 2 March 2020.').map((p) => p[3]),
      ['chair'],
    )
    assert.deepEqual(
      peopleOf('At the invitation of Ms Ana Lind, Mr Tomas Berg visited Oslo on 2 March 2020.').map((p) => [
        p[0],
        p[3],
      ]),
      [
        ['Ana Lind', 'host'],
        ['Tomas Berg', 'participant'],
      ],
    )
  })

  it('who will host is the host, those welcomed take part, and a joint invitation is everybody’s in its list', () => {
    assert.deepEqual(
      peopleOf(
        'Governor Ana Lind will host the 3rd Lake Summit in Oslo on 2 March 2020. The Governor looks forward to welcoming Minister Tomas Berg of Norway and Minister Ida Falk of Sweden.',
      ).map((p) => [p[0], p[3]]),
      [
        ['Ana Lind', 'host'],
        ['Tomas Berg', 'participant'],
        ['Ida Falk', 'participant'],
      ],
    )
    assert.deepEqual(
      peopleOf(
        'Minister Ida Falk will take part in the 3rd Lake Summit on 2 March 2020 at the joint invitation of Norway Lake Envoy Ana Lind, Sweden Lake Envoy Dr. Tomas Berg, and Peru Lake Envoy Eva Holm.',
      ).map((p) => [p[0], p[3]]),
      [
        ['Ida Falk', 'participant'],
        ['Ana Lind', 'host'],
        ['Tomas Berg', 'host'],
        ['Eva Holm', 'host'],
      ],
    )
  })

  it('one who is only spoken of is mentioned', () => {
    const text = 'Officials met today in Oslo. They recalled the statement by Secretary General Berg.'
    assert.deepEqual(
      peopleOf(text).map((p) => [p[0], p[3]]),
      [['Berg', 'mentioned']],
    )
  })

  it('a name that lost a letter is taken whole, and told', () => {
    const { value, findings } = factsOf('Minister Andr? Lima met Mr. Jos\uFFFD Dias today.', '2020-03-04')
    assert.deepEqual(
      value.people.map(({ name }) => name),
      ['Andr? Lima', 'Jos\uFFFD Dias'],
    )
    assert.equal(findings.filter(({ code }) => code === 'damaged-name').length, 2)
    assert.deepEqual(
      peopleOf('Is this for Minister Lind? Berg asked.').map(([name]) => name),
      ['Lind'],
    )
  })

  it('the name somebody goes by belongs to their name', () => {
    assert.deepEqual(
      peopleOf(
        'Attended by Mr. Tomas “Tom” Berg, Envoy of Peru, and Ms Ana (Annie) Lind, the session opened.',
      ).map(([name, post]) => [name, post]),
      [
        ['Tomas “Tom” Berg', 'Envoy'],
        ['Ana (Annie) Lind', null],
      ],
    )
  })

  it('courtesies of Southeast Asia are no part of a name, and a family name that looks like one is', () => {
    const text =
      'Attended by Tan Sri Lim Wei, YBhg Datin Nur Aini, Tun Razak Salleh, YB Dato’ Sri Azmi Omar, Samdech Sok Vannak, Lok Chumteav Chea Sophy, U Kyaw Min, Daw Khin Aye, Bapak Budi Hartono, Lt General Rio Dias and Dr Tan Mei Ling, the session opened.'
    assert.deepEqual(
      peopleOf(text).map(([name]) => name),
      [
        'Lim Wei',
        'Nur Aini',
        'Razak Salleh',
        'Azmi Omar',
        'Sok Vannak',
        'Chea Sophy',
        'Kyaw Min',
        'Khin Aye',
        'Budi Hartono',
        'Rio Dias',
        'Tan Mei Ling',
      ],
    )
  })

  it('an office can be a given name behind a plain courtesy, and a post be held at an event', () => {
    assert.deepEqual(
      peopleOf('Norway LAKES30 President-designate, Dr Sultan Al-Lind, and PM Le Thi Mai spoke today.').map(
        (p) => p.slice(0, 3),
      ),
      [
        ['Sultan Al-Lind', 'LAKES30 President-designate', 'Norway'],
        ['Le Thi Mai', 'PM', null],
      ],
    )
  })

  it('the body that follows a post or a name behind a comma is theirs', () => {
    assert.deepEqual(
      peopleOf(
        'Mr Tomas Berg, Managing Director, Lake Authority of Norway, and Minister Ana Lind, from the Ministry of Forests, spoke today.',
      ).map((p) => p.slice(0, 3)),
      [
        ['Tomas Berg', 'Managing Director', 'Lake Authority of Norway'],
        ['Ana Lind', 'Minister', 'Ministry of Forests'],
      ],
    )
  })

  it('a cabinet is part of a post, and whose it is stands behind it', () => {
    assert.deepEqual(
      peopleOf('Mr Tomas Berg, Head of Cabinet of the River Commission President, spoke today.').map((p) =>
        p.slice(0, 3),
      ),
      [['Tomas Berg', 'Head of Cabinet', 'River Commission']],
    )
  })

  it('a portfolio of several fields ends before the name', () => {
    assert.deepEqual(
      peopleOf(
        'Peru’s Secretary of State for Digital, Culture, Media and Sport Ana Lind signed the pact.',
      ).map(([name, post]) => [name, post]),
      [['Ana Lind', 'Secretary of State for Digital, Culture, Media and Sport']],
    )
  })

  it('bodies, houses and texts are no people', () => {
    assert.deepEqual(
      peopleOf(
        'The Amber Palace, Chair House and the River Commission, President of none, adopted the Lake Declaration.',
      ),
      [],
    )
  })
})
