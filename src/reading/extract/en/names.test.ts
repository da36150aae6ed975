import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf, peopleOf } from './sample-text.ts'

const people = (text: string) =>
  factsOf(text, '2020-03-04').value.people.map(({ name, post, organisation }) => [name, post, organisation])
const names = (text: string) => people(text).map(([name]) => name)

describe('the names of people', () => {
  it('an office that is a given name far more often is one behind a courtesy', () => {
    assert.deepEqual(
      people(
        'Attended by H.E. Dato’ Seri Amir Lind bin Omar, Minister of Lakes of Malaysia, and Sheikh Amir Berg, Ambassador of Qatar, the meeting closed.',
      ),
      [
        ['Amir Lind bin Omar', 'Minister of Lakes', 'Malaysia'],
        ['Amir Berg', 'Ambassador', 'Qatar'],
      ],
    )
    assert.deepEqual(people('The Emir of Qatar, Sheikh Tamir bin Lind, received the ministers today.'), [
      ['Tamir bin Lind', 'Emir', 'Qatar'],
    ])
  })

  it('words of courtesy of many countries do not belong to the name', () => {
    assert.deepEqual(
      names(
        'Present were H.E. U Lind Kyaw, the Rt. Hon. Ana Berg, Lt. Gen. (Rtd) Tomas Vik, Maître Jean-Luc Roche, Mwalimu Joseph Kito, Amb. Nur Salleh, Afioga Tala Sina and Samdech Akka Moha Sena Padei Techo Sok Lim.',
      ),
      [
        'Lind Kyaw',
        'Ana Berg',
        'Tomas Vik',
        'Jean-Luc Roche',
        'Joseph Kito',
        'Nur Salleh',
        'Tala Sina',
        'Sok Lim',
      ],
    )
  })

  it('a royal courtesy is no part of a post and no organisation', () => {
    assert.deepEqual(
      people(
        'His Royal Highness Prince Lind bin Omar, Minister of Lakes of the Kingdom of Saudi Arabia, met HRH Prince Berg bin Salleh today.',
      ),
      [
        ['Lind bin Omar', 'Minister of Lakes', 'Kingdom of Saudi Arabia'],
        ['Berg bin Salleh', 'Prince', null],
      ],
    )
  })

  it('titles, articles, numbers, initials and marks inside a name belong to it', () => {
    assert.deepEqual(
      names(
        'Attended by Dato Omar bin Pehin Datu Lind, Mr. Abd al-Latif bin Berg, King Koro II ibn Salleh, Ms. Ana L.P. Vik, Ms. Maria de los Ángeles Ruiz, Mr. Daniel arap Koto and Ms. Sela ‘Utoi, the session opened.',
      ),
      [
        'Omar bin Pehin Datu Lind',
        'Abd al-Latif bin Berg',
        'Koro II ibn Salleh',
        'Ana L.P. Vik',
        'Maria de los Ángeles Ruiz',
        'Daniel arap Koto',
        'Sela ‘Utoi',
      ],
    )
    assert.deepEqual(names('Secretary of Defense Tomas Berg III met Undersecretary Ma. Teresa Lim today.'), [
      'Tomas Berg III',
      'Ma. Teresa Lim',
    ])
  })

  it('a hall named for a queen is no person', () => {
    assert.deepEqual(names('The delegates visited the Queen Ana Hall and the Prince Omar Base.'), [])
  })
})

describe('the posts of people', () => {
  it('of two posts behind a name the first has the state of the second', () => {
    assert.deepEqual(
      people(
        'Mr. LIN Wei, State Councilor and Minister of Lakes of China, and Dr. Ana Berg (MP), Minister of Rivers of Norway, met today.',
      ),
      [
        ['LIN Wei', 'State Councilor', 'China'],
        ['Ana Berg', 'Minister of Rivers', 'Norway'],
      ],
    )
  })

  it('initials in capitals behind a rank are part of the name', () => {
    assert.deepEqual(people('Lt. General AB Lind of Norway and General Ana Berg of Peru met today.'), [
      ['AB Lind', 'General', 'Norway'],
      ['Ana Berg', 'General', 'Peru'],
    ])
  })

  it('the full name of a state is its own, as is one with a stop in it', () => {
    assert.deepEqual(
      people(
        'Hon. Ana Lind, Prime Minister of the Kingdom of Lesotho, Mr. Jean Koto, Minister of Justice of Côte d’Ivoire, and Dr. Tomas Berg, Prime Minister of St. Vincent and the Grenadines, met today.',
      ),
      [
        ['Ana Lind', 'Prime Minister', 'Kingdom of Lesotho'],
        ['Jean Koto', 'Minister of Justice', 'Côte d’Ivoire'],
        ['Tomas Berg', 'Prime Minister', 'St. Vincent and the Grenadines'],
      ],
    )
  })

  it('a secretary of state is one, and of the state named next', () => {
    assert.deepEqual(
      people(
        'Ms. Ana Lind, Secretary of State of Cambodia, and Mr. Omar Vik, Amir of the State of Qatar, met today.',
      ),
      [
        ['Ana Lind', 'Secretary of State', 'Cambodia'],
        ['Omar Vik', 'Amir', 'State of Qatar'],
      ],
    )
  })

  it('ranks and full styles of envoys are read whole', () => {
    assert.deepEqual(
      people(
        'Rear Admiral Tomas Vik met Mr. Omar Lind, Ambassador Extraordinary and Plenipotentiary of Peru to Norway, and Ms. Ana Berg, Executive Secretary of ESCAP, today.',
      ),
      [
        ['Tomas Vik', 'Rear Admiral', null],
        ['Omar Lind', 'Ambassador Extraordinary and Plenipotentiary', 'Peru'],
        ['Ana Berg', 'Executive Secretary', 'ESCAP'],
      ],
    )
  })

  it('a state in brackets, or behind a department, is theirs; the longest name of a state is meant', () => {
    assert.deepEqual(
      people('The meeting was co-chaired by Mr. Tomas Berg (Viet Nam) and Ms. Ana Lind (Norway).').map(
        ([, , state]) => state,
      ),
      ['Viet Nam', 'Norway'],
    )
    assert.deepEqual(
      people(
        'Ms. Ana Lind, Director, Department of Lakes, Thailand, attended. Papua New Guinea was represented by Mr. Tomas Berg.',
      ),
      [
        ['Ana Lind', 'Director', 'Thailand'],
        ['Tomas Berg', null, 'Papua New Guinea'],
      ],
    )
  })

  it('of several posts in a list before a name the first is told, past letters in brackets and a courtesy', () => {
    assert.deepEqual(
      peopleOf('Minister for Lakes, and Second Minister for Ports of Peru Mr Tomas Berg spoke today.'),
      [['Tomas Berg', 'Minister for Lakes', 'Peru', 'participant']],
    )
    assert.deepEqual(
      peopleOf(
        'We met Senior Minister, Coordinating Minister for Ports and Chairman of the Lake Committee (LC) Mr Tomas Berg.',
      )[0]?.slice(0, 2),
      ['Tomas Berg', 'Senior Minister'],
    )
    assert.deepEqual(
      peopleOf(
        'It was joined by Peru Minister for Lake Technology Omar Green, and Chile Secretary for Ports Le Mai.',
      ).map(([name, post, state]) => [name, post, state]),
      [
        ['Omar Green', 'Minister for Lake Technology', 'Peru'],
        ['Le Mai', 'Secretary for Ports', 'Chile'],
      ],
    )
  })

  it('letters of a rank and a courtesy of honour stand between a name and its post', () => {
    assert.deepEqual(
      peopleOf('It was witnessed by Ms Ana Lind SC, Minister of State of MinLakes and Ministry of Ports.'),
      [['Ana Lind', 'Minister of State', 'MinLakes', 'participant']],
    )
    assert.deepEqual(
      peopleOf('Hosted by the Prime Minister of Australia, the Hon Tomas Berg MP, we met today.'),
      [['Tomas Berg', 'Prime Minister', 'Australia', 'host']],
    )
  })

  it('a little word in a capital within a sentence begins a name, and a common word ends one behind an office', () => {
    assert.deepEqual(peopleOf('The envoy of Chile will be He Lind, Vice Premier of Chile.'), [
      ['He Lind', 'Vice Premier', 'Chile', 'mentioned'],
    ])
    assert.deepEqual(
      peopleOf('Secretary Vik, Administrator Power, and Secretary Berg spoke today.').map(([name, post]) => [
        name,
        post,
      ]),
      [
        ['Vik', 'Secretary'],
        ['Power', 'Administrator'],
        ['Berg', 'Secretary'],
      ],
    )
    assert.deepEqual(peopleOf('The list: Hall, Ana; King, Tomas Berg; Lind, Omar.'), [])
    assert.equal(peopleOf('Under President Ana Lind the lakes were mapped.')[0]?.[1], 'President')
  })

  it('the post before a name that its state follows ends where the name begins', () => {
    assert.deepEqual(
      peopleOf('Secretary to the President for Lake Security Omar Vik of Peru met us today.')[0],
      ['Omar Vik', 'Secretary to the President for Lake Security', 'Peru', 'participant'],
    )
    assert.deepEqual(peopleOf('United Nations Secretary-General Ana Lind met us today.')[0]?.slice(1, 3), [
      'Secretary-General',
      'United Nations',
    ])
  })

  it('posts joined by a sign, letters of an office, a town’s office and the state of a ministry are told', () => {
    assert.deepEqual(
      peopleOf('Minister for Lakes & Minister-in-charge of Ports Ana Lind spoke today.')[0]?.[1],
      'Minister for Lakes',
    )
    assert.deepEqual(
      peopleOf('Dr Ana Lind, Senior Minister of State (SMS) for Lakes and the Rivers, spoke today.')[0]?.[1],
      'Senior Minister of State (SMS) for Lakes and the Rivers',
    )
    assert.deepEqual(peopleOf('Helmed by Lima Mayor, Mr Omar Vik, the meeting closed.')[0]?.slice(1, 3), [
      'Mayor',
      'Lima',
    ])
    assert.deepEqual(
      peopleOf(
        'Dr Ana Lind, Senior Minister of State, Ministry of Lakes & Ministry of Ports of Peru, spoke today.',
      )[0]?.[2],
      'Peru',
    )
  })

  it('who will sign a text with another signs it, and an order at home is none', () => {
    assert.deepEqual(
      peopleOf(
        'Minister Ana Lind will also be signing a memorandum on lakes with Dr Omar Vik, Director-General of the LSU.',
      ).map(([name, , , role]) => [name, role]),
      [
        ['Ana Lind', 'signatory'],
        ['Omar Vik', 'signatory'],
      ],
    )
    assert.equal(peopleOf('President Ana Lind will sign an order on ports.')[0]?.[3], 'participant')
  })

  it('a rank stands between a post and a name, and one serves another whose name follows', () => {
    assert.deepEqual(
      peopleOf(
        'The Peru delegation included Secretary of Defence General Omar Vik, Secretary of the Navy Admiral Tomas Berg, and Envoy Le Mai.',
      ).map(([name, post, state]) => [name, post, state]),
      [
        ['Omar Vik', 'Secretary of Defence', 'Peru'],
        ['Tomas Berg', 'Secretary of the Navy', 'Peru'],
        ['Le Mai', 'Envoy', 'Peru'],
      ],
    )
    assert.deepEqual(
      peopleOf(
        'It was convened by co-chairs Ana Lind, Envoy of Norway, and Tomas Berg, Head of Cabinet of Lake Commission President Le Mai, with the participation of Omar Vik, Special Envoy of Peru.',
      ),
      [
        ['Ana Lind', 'Envoy', 'Norway', 'co-chair'],
        ['Tomas Berg', 'Head of Cabinet', 'Lake Commission', 'co-chair'],
        ['Le Mai', 'President', 'Lake Commission', 'mentioned'],
        ['Omar Vik', 'Special Envoy', 'Peru', 'participant'],
      ],
    )
  })

  it('several with one post are all from the body behind the last', () => {
    assert.deepEqual(
      peopleOf('Senior Directors Ana Lind and Omar Vik from the Lake Council met us today.').map(
        ([, , body]) => body,
      ),
      ['Lake Council', 'Lake Council'],
    )
  })

  it('the body stands behind the president who heads it, and ends before a day', () => {
    assert.deepEqual(
      peopleOf(
        'Ms Ana Lind spoke with Tomas Berg, Head of Cabinet of the President of the Lake Commission on May 3.',
      )[1],
      ['Tomas Berg', 'Head of Cabinet of the President', 'Lake Commission', 'participant'],
    )
  })

  it('an illness in letters before a post belongs to it', () => {
    assert.deepEqual(
      peopleOf('Talks were led by Lake House FEVER-19 Response Coordinator Ana Lind.')[0]?.slice(0, 3),
      ['Ana Lind', 'FEVER-19 Response Coordinator', 'Lake House'],
    )
  })
})
