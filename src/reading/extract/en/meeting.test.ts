import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { factsOf } from './sample-text.ts'

const meeting = (text: string, published: string | null = '2020-03-04') => {
  const found = factsOf(text, published).value.meeting
  return found && Object.fromEntries(Object.entries(found).map(([name, fact]) => [name, fact?.value ?? null]))
}

describe('the meeting a text reports', () => {
  it('those who speak say where they are meeting, and a visitor is received', () => {
    const told = meeting(
      'We, the Ministers of Norway and Peru, meeting in Lima on 2 March 2020, reaffirm our resolve to clean the lake.',
    )
    assert.deepEqual([told?.start, told?.place], ['2020-03-02', 'Lima'])
    assert.equal(
      meeting('The Foreign Minister of Norway, Ana Lind, received today the Ambassador of Peru.')?.start,
      '2020-03-04',
    )
  })

  it('a body is named behind its count, a city may host behind the day, and a line before a name is none of it', () => {
    const board = meeting(
      'At its 31st meeting, held on 2 March 2020, the Peace Board of the Lake Union adopted this decision.',
    )
    assert.deepEqual([board?.mechanism, board?.ordinal], ['Peace Board of the Lake Union', 31])
    assert.equal(
      meeting('On 2 March 2020, Lima hosted the second Lake Dialogue between Norway and Peru.')?.place,
      'Lima',
    )
    assert.equal(
      meeting('PRESS RELEASE\nThe Second Meeting of the Lake Contact Group was held in Lima on 2 March 2020.')
        ?.mechanism,
      'Second Meeting of the Lake Contact Group',
    )
  })

  it('“today” counts from the day under the title', () => {
    const told = meeting(
      'JOINT PRESS STATEMENT\nby the Ministers of Norway and Peru\nLima, 2 March 2020\n\n1. We, the Ministers of Norway and Peru, met in Lima today.',
    )
    assert.equal(told?.start, '2020-03-02')
  })

  it('a visit to a state was where its talks were held', () => {
    const told = meeting(
      'Minister Ana Lind of Norway paid an official visit to Peru on 2 March 2020. During her stay, she held talks with Minister Luis Paz in Callao. They will meet again in Oslo next year.',
    )
    assert.equal(told?.place, 'Callao')
    const alone = meeting(
      'Minister Ana Lind of Norway paid an official visit to Peru on 2 March 2020. She had met him before in Oslo.',
    )
    assert.equal(alone?.place, 'Peru')
  })

  it('a meeting has its body’s name though a season tells which it is, and a bare noun the body it is held with', () => {
    assert.equal(
      meeting(
        'The ministers gathered in Lima on Monday for the spring meeting of the Lake Council of Ministers for Ports.',
      )?.mechanism,
      'Lake Council of Ministers for Ports',
    )
    assert.equal(
      meeting(
        'The Board of Lake Envoys yesterday held its third interface with the Committee of Harbour Masters on Safety in Lima.',
      )?.mechanism,
      'third interface with the Committee of Harbour Masters on Safety',
    )
  })

  it('a counted name in the title stands before that of the body that held it', () => {
    const told = meeting(
      'Communiqué of the 12th Session of the High Council\n\nThe High Council of the Lake Union (LU) held its 12th session in Lima on 2 March 2020.',
    )
    assert.deepEqual([told?.mechanism, told?.ordinal], ['12th Session of the High Council', 12])
    assert.equal(
      meeting(
        'Communiqué of the 11th Session of the Port Board\n\nThe High Council of the Lake Union (LU) held its 12th session in Lima on 2 March 2020.',
      )?.mechanism,
      'High Council of the Lake Union',
    )
  })

  it('a conference held somewhere today', () => {
    const told = meeting(
      'Norway and Peru held their second high-level joint river conference in Lima, Peru today.',
    )
    assert.deepEqual(
      [told?.start, told?.place, told?.mechanism, told?.ordinal],
      ['2020-03-04', 'Lima', 'second high-level joint river conference', 2],
    )
  })

  it('an event that only stands beside the meeting is not its name', () => {
    assert.equal(
      meeting(
        'President Ana Lind met yesterday with delegates of the union on the sidelines of the Ninth Lake Summit.',
      )?.mechanism,
      null,
    )
    assert.equal(
      meeting('President Ana Lind met yesterday with delegates of the union at the Ninth Lake Summit.')
        ?.mechanism,
      null,
    )
  })

  it('the event that someone attends is its name, without “annual” and without the acronym', () => {
    assert.equal(
      meeting('President Ana Lind today attended the annual Amber Lake Summit (ALS) in Oslo, Norway.')
        ?.mechanism,
      'Amber Lake Summit',
    )
    assert.equal(
      meeting('The leaders met in Oslo on 2 March 2020 for the third Peru-Nordic Leaders’ Summit.')
        ?.mechanism,
      'third Peru-Nordic Leaders’ Summit',
    )
  })

  it('a council that held its meeting gives the name, the meeting its number', () => {
    const told = meeting(
      'On Tuesday, March 3, 2020, the Amber Trade and River Council (ATRC) held its fifth ministerial meeting in Oslo.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.ordinal, told?.start],
      ['Amber Trade and River Council', 5, '2020-03-03'],
    )
  })

  it('days of other events are not taken', () => {
    const told = meeting(
      'Building on the Directors’ May 3, 2019, meeting, officials met today in Oslo under the treaty signed on 4 June 2011.',
    )
    assert.equal(told?.start, '2020-03-04')
    assert.equal(
      meeting('The Lake Forum, instituted under the 2015 Lake Memorandum, was held in Oslo on 2 March 2020.')
        ?.start,
      '2020-03-02',
    )
  })

  it('several days have a first and a last', () => {
    const told = meeting('The 4th Amber Digital Forum was held in Oslo from 2 to 4 March 2020.')
    assert.deepEqual([told?.start, told?.end], ['2020-03-02', '2020-03-04'])
  })

  it('a later sentence on the same meeting gives the days the first leaves out', () => {
    const text =
      'Ms Ana Lind attended the 4th Amber Digital Forum. The virtual meeting, which took place on 2-3 March 2020, was hosted by Peru.'
    const told = meeting(text)
    assert.deepEqual([told?.start, told?.end, told?.virtual], ['2020-03-02', '2020-03-03', true])
  })

  it('a relative day without any day to count from is left open, with a finding', () => {
    const { value, findings } = factsOf('Officials of both unions met yesterday.', null)
    assert.equal(value.meeting?.start, null)
    assert.ok(findings.some((f) => f.code === 'date-unclear'))
  })

  it('a call is virtual, and one person who joins from afar is not enough', () => {
    assert.equal(meeting('President Ana Lind spoke by phone today with Mr Tomas Berg.')?.virtual, true)
    assert.equal(meeting('Ministers Ana Lind and Tomas Berg (virtually) met today in Oslo.')?.virtual, false)
  })

  it('the dateline gives the place only where a house is named and no place', () => {
    assert.equal(meeting('OSLO, 4 March 2020 – The unions met today at the Amber Palace.')?.place, 'OSLO')
    assert.equal(meeting('OSLO, 4 March 2020 – The unions met today for an hour of talks.')?.place, null)
  })

  it('guests received in a house are a meeting there', () => {
    const told = meeting(
      'Prime Minister Ana Lind welcomed President Tomas Berg of Peru to the Amber Palace today.',
    )
    assert.deepEqual([told?.venue, told?.start], ['Amber Palace', '2020-03-04'])
  })

  it('a call that a statement follows, or that was held, puts everyone nowhere together', () => {
    const told = meeting('Today, the leaders of Peru and Chad released this statement following their call:')
    assert.deepEqual([told?.start, told?.virtual, told?.place], ['2020-03-04', true, null])
    assert.equal(meeting('President Ana Lind held a call yesterday with President Berg.')?.virtual, true)
  })

  it('one side that joins from elsewhere does not make it virtual', () => {
    const told = meeting(
      'The lake ministers met today. Director Ana Lind participated from Lima, with Mr Tomas Berg joining virtually from Oslo.',
    )
    assert.deepEqual([told?.virtual, told?.place], [false, 'Lima'])
  })

  it('a meeting before a counted conference has the whole conference in its name', () => {
    const told = meeting(
      'Minister Ana Lind will participate in the Preparatory Meeting of the 28th Conference of the Parties to the Lake Convention in Sharm el-Amber from 10 to 11 March 2020.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.start, told?.end],
      [
        'Preparatory Meeting of the 28th Conference of the Parties to the Lake Convention',
        '2020-03-10',
        '2020-03-11',
      ],
    )
  })

  it('a name without a meeting’s noun is one by its count and by what it is on or of', () => {
    assert.equal(
      meeting('Minister Ana Lind attended the 45th Lake Ministers on Fisheries held on 3 March 2020 in Lima.')
        ?.mechanism,
      '45th Lake Ministers on Fisheries',
    )
    assert.equal(
      meeting('Officials held the 33rd Annual Exchange of Visits in Lima on 3 March 2020.')?.mechanism,
      '33rd Annual Exchange of Visits',
    )
    assert.equal(meeting('Minister Ana Lind attended the 13th Lake Gala on 3 March 2020 in Lima.'), null)
  })

  it('a summit hosted for the first time is named, and so is one that opens the sentence by its count', () => {
    assert.equal(
      meeting(
        'On March 3, President Ana Lind hosted President Berg at the Amber House for the first-ever in-person Leaders’ Summit of the Trio.',
      )?.mechanism,
      'Leaders’ Summit of the Trio',
    )
    const told = meeting(
      'At the 10th annual Lake-River Summit in Lima, President Ana Lind will raise ties to a partnership. She will also attend the annual Delta Summit.',
    )
    assert.deepEqual([told?.mechanism, told?.place], ['Lake-River Summit', 'Lima'])
  })

  it('the house that hosts is where they met', () => {
    const told = meeting('The Amber House today hosted leaders from forty cities for a talk on clean water.')
    assert.deepEqual([told?.start, told?.venue], ['2020-03-04', 'Amber House'])
    assert.equal(meeting('The Amber House today hosted an exhibition of stamps.'), null)
  })

  it('a house whose noun comes first is named whole', () => {
    const told = meeting(
      'GENEVA, 4 March 2020 – The Commissioner met the Minister yesterday at the Palais des Lacs.',
    )
    assert.deepEqual([told?.venue, told?.place], ['Palais des Lacs', 'GENEVA'])
  })

  it('“here” is where the text was written, and where the next will be is not where this was', () => {
    const told = meeting(
      'NAIROBI, 4 March 2020 — The second Lake Political Dialogue was held here yesterday. The next Dialogue will be held in Lima in 2022.',
    )
    assert.deepEqual([told?.place, told?.start], ['NAIROBI', '2020-03-03'])
  })

  it('a city is named behind “the city of”', () => {
    assert.equal(
      meeting('The Ninth Lake Forum took place in the city of Santa Amber, Peru, on 2 March 2020.')?.place,
      'Santa Amber',
    )
  })

  it('a talk on the telephone is a call; what is said to reporters is none, nor is a courtesy call', () => {
    const called = meeting('Ms Ana Lind held a telephone conversation yesterday with President Berg of Peru.')
    assert.deepEqual([called?.start, called?.virtual], ['2020-03-03', true])
    assert.equal(
      meeting('Ms Lind and Mr Berg spoke with reporters after their meeting today.')?.virtual,
      false,
    )
    const paid = meeting('Ms Ana Lind paid a courtesy call on the Minister of Water in Lima on 2 March 2020.')
    assert.deepEqual([paid?.start, paid?.virtual, paid?.place], ['2020-03-02', false, 'Lima'])
  })

  it('who arrives for talks and who takes part in a counted meeting is reported to meet', () => {
    assert.equal(
      meeting('Prime Minister Berg arrives in Lima today for talks with President Lind.')?.place,
      'Lima',
    )
    assert.equal(
      meeting('Norway took part in the 45th Lake Ministers on Fisheries in Lima today.')?.mechanism,
      '45th Lake Ministers on Fisheries',
    )
  })

  it('a treaty told by where it was signed reports no meeting', () => {
    assert.equal(
      meeting(
        'The Ministry presents its compliments and confirms that it accepts the amendments to the Lake Convention signed at Lima on 4 June 2019.',
      ),
      null,
    )
  })

  it('a name goes past its short form to what it is on, and past its noun to a second one', () => {
    assert.equal(
      meeting('The Third Joint Lake Meeting (JLM) on Fish and Water was held in Lima on 2 March 2020.')
        ?.mechanism,
      'Third Joint Lake Meeting (JLM) on Fish and Water',
    )
    assert.equal(
      meeting('Ministers met today for the Lake Roundtable discussion on Fish.')?.mechanism,
      'Lake Roundtable discussion on Fish',
    )
    assert.equal(
      meeting('The fourth round of Energy Consultations took place in Lima on 2 March 2020.')?.mechanism,
      'fourth round of Energy Consultations',
    )
  })

  it('a house called by what is held there is no meeting, nor is what a talk prepares', () => {
    assert.equal(
      meeting(
        'Many attended the opening of the Lake Women’s Forum at the Amber Convention Centre on 2 March 2020.',
      )?.mechanism,
      'Lake Women’s Forum',
    )
    assert.equal(
      meeting('Ms Lind met Mr Berg today. They spoke of the preparations for the Summit of the Lakes.')
        ?.mechanism,
      null,
    )
  })

  it('what is done at a summit reports it, and what is held beside it does not', () => {
    const told = meeting(
      'Leaders of eleven states adopted a roadmap at the Ninth Lake Summit in Lima yesterday. A side event on youth was held at the Hotel Sol on 2 March 2020.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.start, told?.place, told?.venue],
      ['Ninth Lake Summit', '2020-03-03', 'Lima', null],
    )
    assert.equal(
      meeting('President Berg received Ms Lind today in Lima before she opened the Lake Youth Forum.')
        ?.mechanism,
      null,
    )
  })

  it('a programme called after a meeting is none', () => {
    assert.equal(meeting('Norway today launched the Lake Exchange Programme for two hundred students.'), null)
    assert.equal(meeting('Today, Norway announced the launch of the Lake Security Initiative.'), null)
  })

  it('what is welcomed and is no guest reports no meeting', () => {
    assert.equal(meeting('Norway welcomes the outcome of the talks in Lima on 3 March 2020.'), null)
  })

  it('a readout without a day still reports who received whom and who meet', () => {
    assert.ok(meeting('President Ana Lind received Deputy Adviser Tomas Berg to take work on grain forward.'))
    assert.equal(meeting('President Ana Lind received the report of the commission.'), null)
    assert.ok(meeting('President Ana Lind and Prime Minister Tomas Berg meet at a hard time for the lakes.'))
    assert.equal(
      meeting('Today, on the margins of the Lake Summit in Peru, the two sides welcomed the dam.')?.place,
      'Peru',
    )
  })

  it('a name in marks and a meeting with a plus are names', () => {
    assert.equal(
      meeting('The second “Rivers for Peace” Conference was held in Lima on 2 March 2020.')?.mechanism,
      'second “Rivers for Peace” Conference',
    )
    assert.equal(
      meeting('Minister Berg attended the 12th Lake Ministers’ Meeting-Plus in Lima on 2 March 2020.')
        ?.mechanism,
      '12th Lake Ministers’ Meeting-Plus',
    )
  })

  it('the last day may have a verb of its own', () => {
    const told = meeting('Lake Leaders’ Week opened in Lima on 2 March and runs until 4 March.')
    assert.deepEqual([told?.start, told?.end], ['2020-03-02', '2020-03-04'])
  })

  it('the city behind a house is the place', () => {
    const told = meeting('Ms Lind hosted a working lunch for ambassadors at the Grand Hotel, Oslo, today.')
    assert.deepEqual([told?.venue, told?.place], ['Grand Hotel', 'Oslo'])
    assert.equal(
      meeting('Ministers met today to speak of the Steering Committee of the Lake Accord signed in Lima.')
        ?.place,
      null,
    )
  })

  it('a list of what a meeting is on belongs to its name', () => {
    assert.equal(
      meeting('The Fourth Lake Meeting on Science, Technology and Fish was held in Lima on 2 March 2020.')
        ?.mechanism,
      'Fourth Lake Meeting on Science, Technology and Fish',
    )
    assert.equal(
      meeting('Norway today hosted the Women, Peace and Water Forum for envoys from twelve countries.')
        ?.mechanism,
      'Women, Peace and Water Forum',
    )
    assert.equal(
      meeting('Leaders met today at the Lake Conference on Water, Norway and Peru agreed.')?.mechanism,
      null,
    )
  })

  it('a weekday with its day and month in figures is that weekday', () => {
    const told = meeting('Mr Berg was received by President Lind at the Amber Palace on Wednesday (4/3).')
    assert.deepEqual([told?.start, told?.venue], ['2020-03-04', 'Amber Palace'])
  })

  it('a day given with a video conference is the meeting’s own', () => {
    const told = meeting(
      'A Special Meeting of the Lake Council was convened by videoconference on 2 March 2020.',
    )
    assert.deepEqual([told?.start, told?.virtual], ['2020-03-02', true])
  })

  it('a place named with the one who is telephoned is not the meeting’s', () => {
    const told = meeting('Minister Lind had a phone call with her counterpart in Lima today.')
    assert.deepEqual([told?.virtual, told?.place], [true, null])
  })

  it('a dateline in capitals needs no year', () => {
    const told = meeting(
      'LIMA, 4 March — Ministers attending the Ninth Lake Meeting in Lima on Tuesday 3 March adopted a plan.',
    )
    assert.equal(told?.start, '2020-03-03')
  })

  it('a meeting that is only spoken of, thanked for or agreed on is another', () => {
    for (const text of [
      'Ms Lind met Mr Berg today and spoke about debt, water and the Summit of the Sea, which Norway will host.',
      'Ms Lind met Mr Berg today. She thanked Peru for hosting the Lima Talks on 2 March.',
      'The two Secretaries-General held talks today. They agreed to launch a Lake–River Dialogue in 2022.',
      'Mr Berg visited Peru today, where he met Ms Lind and took part in the Lima Forum on Water.',
    ])
      assert.equal(meeting(text)?.mechanism, null)
  })

  it('a second round of talks has no name', () => {
    assert.equal(
      meeting('Norway and Peru held a second round of talks in Lima on 2 March 2020.')?.mechanism,
      null,
    )
  })

  it('who speaks at a meeting or addresses it reports it', () => {
    assert.equal(
      meeting('Ms Lind delivered a keynote at the Ninth Lake Forum on Water in Lima on 2 March 2020.')
        ?.mechanism,
      'Ninth Lake Forum on Water',
    )
    assert.equal(
      meeting('Ms Lind addressed the Ninth Lake Summit in Lima today.')?.mechanism,
      'Ninth Lake Summit',
    )
    assert.equal(meeting('The ministers addressed the floods today.'), null)
    assert.equal(
      meeting('The 18th Meeting of the Lake Panel was conducted virtually on 2 March 2020.')?.start,
      '2020-03-02',
    )
  })

  it('the day of a journey is not that of the meeting at its end', () => {
    assert.equal(
      meeting('Ms Lind travelled to Lima on 1 March and attended the Lake Ministers’ Meeting on 2 March.')
        ?.start,
      '2020-03-02',
    )
  })

  it('polling places that a mission visited are no visit, nor a visitor a place', () => {
    assert.equal(meeting('A mission led by Ms Lind visited forty polling places.'), null)
    assert.equal(
      meeting('The Amir met at Amber Palace today with the visiting President of Peru.')?.place,
      null,
    )
  })

  it('who will lead a delegation, calls on someone or comes to today’s meeting is reported to meet', () => {
    const told = meeting(
      'Minister Lind will lead the Norwegian delegation to the Lake Ministerial Meeting on Fish in Lima from 13 to 15 March 2020.',
    )
    assert.deepEqual(
      [told?.mechanism, told?.start, told?.end],
      ['Lake Ministerial Meeting on Fish', '2020-03-13', '2020-03-15'],
    )
    const called = meeting('Ms Lind called on Prime Minister Berg this afternoon. They spoke of the lakes.')
    assert.deepEqual([called?.start, called?.virtual], ['2020-03-04', false])
    assert.equal(meeting('Ms Lind called on Prime Minister Berg to release the fishermen today.'), null)
    assert.equal(
      meeting('The palace released the list of guests for today’s meeting with the mayors.')?.start,
      '2020-03-04',
    )
  })

  it('what is done on the occasion of a visit, and by those at a meeting, reports it', () => {
    assert.equal(
      meeting(
        'The two sides today issued this statement on the occasion of Mr Berg’s official visit to Peru:',
      )?.start,
      '2020-03-04',
    )
    assert.equal(
      meeting('Ministers at the Lake Ministers of Justice Meeting today endorsed a treaty.')?.mechanism,
      'Lake Ministers of Justice Meeting',
    )
  })

  it('what is still to come is not what was opened this morning', () => {
    assert.equal(
      meeting(
        'Ms Lind opened the Eighth Lake Week this morning. The Lake Conference on Cyber will be held on 6 March.',
      )?.mechanism,
      'Eighth Lake Week',
    )
  })

  it('a count in small letters before the body that meets is no name of its own', () => {
    assert.equal(
      meeting('Ms Lind today convened virtually the fourth leader-level meeting of the Lake Rivers Forum.')
        ?.mechanism,
      'Lake Rivers Forum',
    )
  })

  it('places with a Saint, with particles and without a stranger’s dash are whole', () => {
    const held = (where: string) =>
      meeting(`The Ninth Lake Forum was held in ${where} on 2 March 2020.`)?.place
    assert.equal(held('St. George’s, Grenada'), 'St. George’s')
    assert.equal(held('Dar es Salaam, United Republic of Tanzania'), 'Dar es Salaam')
    assert.equal(
      meeting('APIA, Samoa – The Lake Youth Dialogue opened yesterday at the Amber Hotel in Apia.')
        ?.mechanism,
      'Lake Youth Dialogue',
    )
  })

  it('a meeting through video conferencing or a service for it is virtual', () => {
    assert.equal(
      meeting('The Fourth Lake Dialogue was held through video conferencing today.')?.virtual,
      true,
    )
    assert.equal(meeting('The Fourth Lake Dialogue was held via Zoom on 2 March 2020.')?.virtual, true)
  })

  it('days told with their weekdays are a first and a last day', () => {
    const told = meeting('From Monday 2 March to Wednesday 4 March 2020, envoys of both sides met in Lima.')
    assert.deepEqual([told?.start, told?.end], ['2020-03-02', '2020-03-04'])
  })

  it('what was organised may stand behind where and when', () => {
    assert.equal(
      meeting('Norway and Peru co-organised in Lima, on 2 March 2020, the Lake Fish Partnership Conference.')
        ?.mechanism,
      'Lake Fish Partnership Conference',
    )
  })

  it('a summit told by where it was held, without its day, is not reported', () => {
    assert.equal(
      meeting(
        'The Council adopted conclusions on water. It welcomes the Ninth Lake Summit held in Lima in 2018.',
      ),
      null,
    )
  })

  it('a coming meeting far down, a treaty told by its year and guests to be lodged report none', () => {
    for (const text of [
      'We welcome the progress of the talks on trade. We stand ready to help. Ministers are scheduled to meet on 14 March 2020 in Lima.',
      'Norway signed the Lake Convention in 2018 and ratified it in 2019.',
      'Applications are invited. Forty young people will be hosted in Lima from 1 to 30 September 2020.',
    ])
      assert.equal(meeting(text), null)
  })

  it('a free-standing statement reports none', () => {
    assert.equal(
      meeting('We, the coastal states, share a commitment to a clean sea. We will explore new ways.'),
      null,
    )
  })
})

test('what those who speak did “here in” a place was done at a meeting there, on the day they call today', () => {
  const { value } = factsOf(
    'We founded the Lake Framework long ago. Here in Lima, our ministers signed the Water Pact. That is why, today, we are launching a dialogue.',
    '2030-03-04',
  )
  assert.equal(value.meeting?.place?.value, 'Lima')
  assert.equal(value.meeting?.start?.value, '2030-03-04')
})

test('a meeting “of this committee” has the name of the one named before it', () => {
  const told = meeting(
    'In January the presidents founded the Lake Pollution Committee. On 3 March 2020, Minister Ana Lind convened the first meeting of this committee with Envoy Omar Vik in Lima.',
  )
  assert.equal(told?.mechanism, 'Lake Pollution Committee')
})

test('a name in small letters gives way to that of the line over it with the same noun', () => {
  const told = meeting(
    'Summary of the Ministerial Dialogue on Lakes and Rivers by the Chair\n\nMinisters met today in Lima for a Government-to-Government dialogue on lakes.',
  )
  assert.equal(told?.mechanism, 'Ministerial Dialogue on Lakes and Rivers')
})

test('who stood for a state at a meeting, and who chaired it, tell of it', () => {
  const told = meeting(
    'Minister Ana Lind represented Norway at the Ministerial meeting of the Lake Partnership Agreement (LPA). The Ministerial meeting was held in Lima.',
  )
  assert.equal(told?.place, 'Lima')
  assert.equal(told?.mechanism, 'Ministerial meeting of the Lake Partnership Agreement')
  const chaired = meeting(
    'The Lake Office announced two plans at the 2nd Joint Lake Committee meeting. Chaired by Ms Ana Lind and Mr Omar Vik, the meeting reaffirmed the help for businesses in Norway and Peru.',
  )
  assert.equal(chaired?.mechanism, '2nd Joint Lake Committee meeting')
  assert.equal(chaired?.place, null)
})

test('what a line over the meeting says of another show is no part of its name', () => {
  const told = meeting(
    'Summary of the Lake Trade x Bergen (LTxB) Forum of Small Ports Ministerial Dialogue on Lakes by the Chair\n\nMinisters met today for a Government-to-Government dialogue on lakes.',
  )
  assert.equal(told?.mechanism, 'Forum of Small Ports Ministerial Dialogue on Lakes')
})
