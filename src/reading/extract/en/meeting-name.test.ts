import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { meetingOf as meeting } from './sample-text.ts'

describe('the name of the meeting', () => {
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

  it('a programme called after a meeting is none', () => {
    assert.equal(meeting('Norway today launched the Lake Exchange Programme for two hundred students.'), null)
    assert.equal(meeting('Today, Norway announced the launch of the Lake Security Initiative.'), null)
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

  it('a second round of talks has no name', () => {
    assert.equal(
      meeting('Norway and Peru held a second round of talks in Lima on 2 March 2020.')?.mechanism,
      null,
    )
  })

  it('a count in small letters before the body that meets is no name of its own', () => {
    assert.equal(
      meeting('Ms Lind today convened virtually the fourth leader-level meeting of the Lake Rivers Forum.')
        ?.mechanism,
      'Lake Rivers Forum',
    )
  })
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

test('what a line over the meeting says of another show is no part of its name', () => {
  const told = meeting(
    'Summary of the Lake Trade x Bergen (LTxB) Forum of Small Ports Ministerial Dialogue on Lakes by the Chair\n\nMinisters met today for a Government-to-Government dialogue on lakes.',
  )
  assert.equal(told?.mechanism, 'Forum of Small Ports Ministerial Dialogue on Lakes')
})
