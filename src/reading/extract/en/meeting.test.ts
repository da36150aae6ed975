import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { factsOf, meetingOf as meeting } from './sample-text.ts'

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

  it('“today” counts from the day under the title', () => {
    const told = meeting(
      'JOINT PRESS STATEMENT\nby the Ministers of Norway and Peru\nLima, 2 March 2020\n\n1. We, the Ministers of Norway and Peru, met in Lima today.',
    )
    assert.equal(told?.start, '2020-03-02')
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

  it('the last day may have a verb of its own', () => {
    const told = meeting('Lake Leaders’ Week opened in Lima on 2 March and runs until 4 March.')
    assert.deepEqual([told?.start, told?.end], ['2020-03-02', '2020-03-04'])
  })

  it('a weekday with its day and month in figures is that weekday', () => {
    const told = meeting('Mr Berg was received by President Lind at the Amber Palace on Wednesday (4/3).')
    assert.deepEqual([told?.start, told?.venue], ['2020-03-04', 'Amber Palace'])
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

  it('days told with their weekdays are a first and a last day', () => {
    const told = meeting('From Monday 2 March to Wednesday 4 March 2020, envoys of both sides met in Lima.')
    assert.deepEqual([told?.start, told?.end], ['2020-03-02', '2020-03-04'])
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
