import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { peopleOf } from './sample-text.ts'

/** Name, post and organisation of everybody in a text. */
const posts = (text: string) => peopleOf(text).map(([name, post, organisation]) => [name, post, organisation])

describe('a state that no list knows', () => {
  it('is read behind a portfolio, or behind an office that is none', () => {
    for (const [phrase, post] of [
      ['Minister of Tides of Norland', 'Minister of Tides'],
      ['Minister for Lakes and Rivers of Norland', 'Minister for Lakes and Rivers'],
      ['Secretary of State for Ports of Norland', 'Secretary of State for Ports'],
      ['Prime Minister of Norland', 'Prime Minister'],
      ['Foreign Minister of the Republic of Norland', 'Foreign Minister'],
      ['President of the Republic of Norland', 'President'],
      ['Emir of the State of Norland', 'Emir'],
      ['Head of Delegation of Norland', 'Head of Delegation'],
    ])
      assert.deepEqual(posts(`The session was chaired by H.E. Ana Lind, ${phrase}.`), [
        ['Ana Lind', post, 'Norland'],
      ])
    assert.deepEqual(posts('Minister of Foreign Affairs of Norland Ana Lind spoke.'), [
      ['Ana Lind', 'Minister of Foreign Affairs', 'Norland'],
    ])
  })

  it('is none where the words are of the portfolio', () => {
    assert.deepEqual(posts('Ms Ana Lind, Deputy Minister of Tides, spoke.'), [
      ['Ana Lind', 'Deputy Minister of Tides', null],
    ])
    assert.deepEqual(posts('Ms Ana Lind, Minister for the Promotion of Tides, spoke.'), [
      ['Ana Lind', 'Minister for the Promotion of Tides', null],
    ])
  })

  it('is read in brackets of two in a row, or where the text speaks of it', () => {
    assert.deepEqual(posts('Ms Ana Lind (Norland) and Mr Tomas Berg (Sudmark) opened the meeting.'), [
      ['Ana Lind', null, 'Norland'],
      ['Tomas Berg', null, 'Sudmark'],
    ])
    assert.deepEqual(
      posts('Deputy Minister Ana Lind (Norland) spoke. The next meeting will be in Norland.'),
      [['Ana Lind', 'Deputy Minister', 'Norland']],
    )
    assert.deepEqual(posts('Minister Tomas Berg (Tommy) spoke.'), [['Tomas Berg', 'Minister', null]])
  })

  it('is read before a post, on a side and in a roll where the text tells that it is one', () => {
    assert.deepEqual(posts('Norland Prime Minister Ana Lind spoke. He then flew to Norland.'), [
      ['Ana Lind', 'Prime Minister', 'Norland'],
    ])
    assert.deepEqual(posts('The delegation of Norland was led by Ms Ana Lind, Envoy for Tides.'), [
      ['Ana Lind', 'Envoy for Tides', 'Norland'],
    ])
    assert.deepEqual(
      posts('The Foreign Ministers of Norland and Sudmark, Ana Lind and Tomas Berg, met today.'),
      [
        ['Ana Lind', 'Foreign Minister', 'Norland'],
        ['Tomas Berg', 'Foreign Minister', 'Sudmark'],
      ],
    )
    assert.deepEqual(
      posts(
        'The Summit was attended by the following leaders:\n\nNorland: H.E. President Ana Lind\nSudmark: Hon. Tomas Berg, Minister of Ports',
      ),
      [
        ['Ana Lind', 'President', 'Norland'],
        ['Tomas Berg', 'Minister of Ports', 'Sudmark'],
      ],
    )
  })
})

describe('whose somebody is', () => {
  it('is the body they are set off as of, or that they represent', () => {
    assert.deepEqual(posts('Dr Ana Lind, of the Lake Institute for Tides, spoke about wells.'), [
      ['Ana Lind', null, 'Lake Institute for Tides'],
    ])
    assert.deepEqual(posts('Ms Ana Lind, representing Norland, took the floor.'), [
      ['Ana Lind', null, 'Norland'],
    ])
  })

  it('is no place in the line below', () => {
    assert.deepEqual(
      posts('JOINT STATEMENT\nby Prime Minister Ana Lind of Norland\nPort Amber, 3 May 2030'),
      [['Ana Lind', 'Prime Minister', 'Norland']],
    )
  })
})

describe('a post', () => {
  it('is that to which somebody is said to be appointed, where none else is told', () => {
    assert.deepEqual(
      posts('The Summit congratulated Dr Ana Lind on her appointment as the Executive Secretary of RBO.'),
      [['Ana Lind', 'Executive Secretary', 'RBO']],
    )
  })

  it('stands in small letters before a name between commas, or behind one with its field', () => {
    assert.deepEqual(posts('Norland’s minister, Tomas Berg, took part as an observer.'), [
      ['Tomas Berg', 'minister', 'Norland'],
    ])
    assert.deepEqual(
      posts('They heard Ms Ana Lind, the Lake Assembly’s rapporteur on wells in dry lands, on Monday.'),
      [['Ana Lind', 'rapporteur on wells in dry lands', 'Lake Assembly']],
    )
  })
})

describe('a person told in the styles of many houses', () => {
  it('has the post behind letters of a seat, before those of a body, or behind the owner that is theirs', () => {
    assert.deepEqual(posts('Members heard Hon. Ana Lind, MP, Minister of Tides of Norland.'), [
      ['Ana Lind', 'Minister of Tides', 'Norland'],
    ])
    assert.deepEqual(posts('The Secretary General of the Lake Union (LU), Ms Ana Lind, spoke.'), [
      ['Ana Lind', 'Secretary General', 'Lake Union'],
    ])
    assert.deepEqual(posts('Commissioner Ana Lind and Norland’s Foreign Minister Tomas Berg spoke.'), [
      ['Ana Lind', 'Commissioner', null],
      ['Tomas Berg', 'Foreign Minister', 'Norland'],
    ])
    assert.deepEqual(posts('The outgoing Chair, President Ana Lind of Norland, spoke.'), [
      ['Ana Lind', 'President', 'Norland'],
    ])
  })

  it('has the side that is named with them', () => {
    assert.deepEqual(
      posts('The Norland side was led by Director Ana Lind, and the Sudmark side by Ambassador Tomas Berg.'),
      [
        ['Ana Lind', 'Director', 'Norland'],
        ['Tomas Berg', 'Ambassador', 'Sudmark'],
      ],
    )
  })

  it('is of where the guest goes whom they invite, whichever is told first', () => {
    assert.deepEqual(
      posts(
        'The Minister of Tides of Sudmark, Mr Tomas Berg, will pay a visit to Norway from 3 to 5 May at the invitation of the Minister of Ports, Ms. Ana Lind.',
      ),
      [
        ['Tomas Berg', 'Minister of Tides', 'Sudmark'],
        ['Ana Lind', 'Minister of Ports', 'Norway'],
      ],
    )
  })

  it('signs what is said to be signed today by those in whose name the text stands', () => {
    assert.deepEqual(
      peopleOf(
        'JOINT STATEMENT\nby Prime Minister Ana Lind of Norland and Prime Minister Tomas Berg of Sudmark\n\nToday we signed the Agreement on Wells.',
      ).map(([name, , , role]) => [name, role]),
      [
        ['Ana Lind', 'signatory'],
        ['Tomas Berg', 'signatory'],
      ],
    )
  })

  it('takes part where shown hospitality, hosts by a kind invitation, and chairs who led the discussions', () => {
    const roles = (text: string) => peopleOf(text).map(([name, , , role]) => [name, role])
    assert.deepEqual(
      roles('Prime Minister Berg expressed thanks for the hospitality accorded to him and Madame Ana Lind.'),
      [
        ['Berg', 'participant'],
        ['Ana Lind', 'participant'],
      ],
    )
    assert.deepEqual(
      roles(
        'In response to the kind invitation of Sultan Tomas Lind of Norland, the Council held its third session in Lima on 3 May 2030.',
      ),
      [['Tomas Lind', 'host']],
    )
    assert.deepEqual(
      roles('“The work is done,” says Ana Lind, Minister for Tides of Norland, who led the discussions.'),
      [['Ana Lind', 'chair']],
    )
    assert.deepEqual(
      roles('Leaders gave thanks for the generous welcome, and recalled the service of President Ana Lind.'),
      [['Ana Lind', 'mentioned']],
    )
  })
})
