import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const instruments = (text: string) =>
  factsOf(text, '2030-03-04').value.instruments.map(({ name, year }) => [name, year])

describe('instruments without a name', () => {
  it('a letter of intent in capitals counts where it is signed', () => {
    assert.deepEqual(
      instruments(
        'The Ministers met in Oslo on 3 March 2030. They signed a Letter of Intent on crab research.',
      ),
      [['Letter of Intent on crab research', '2030']],
    )
    assert.deepEqual(instruments('She presented her Letters of Credence to the King.'), [])
  })

  it('a strategy and a programme of exchange have their noun in small letters', () => {
    assert.deepEqual(
      instruments('They support the Lindal exchange programme and the Blue Delta strategy.').map(
        ([name]) => name,
      ),
      ['Lindal exchange programme', 'Blue Delta strategy'],
    )
    assert.deepEqual(
      instruments(
        'They support the Peru exchange programme and the Department of Ports Coastal Guides program.',
      ),
      [],
    )
  })

  it('conclusions are told by their day, and letters by what they are of', () => {
    assert.deepEqual(
      instruments('They recalled the conclusions of 8 March 2019, and drew conclusions of note.'),
      [['conclusions of 8 March 2019', '2019']],
    )
    assert.deepEqual(
      instruments(
        'They initialled a Protocol to the Air Services Agreement and exchanged Letters of Intent on rail.',
      ).map(([name]) => name),
      ['Protocol to the Air Services Agreement', 'Letters of Intent on rail'],
    )
  })

  it('a model for others counts where it is adopted', () => {
    assert.deepEqual(instruments('They asked the Secretariat to prepare a model protocol on crabs.'), [])
    assert.deepEqual(
      instruments('They adopted a model protocol on crabs.').map(([name]) => name),
      ['model protocol on crabs'],
    )
  })

  it('what money is given under counts, and no item of an agenda or piece of a quoted name', () => {
    assert.deepEqual(instruments('EUR 9 million was disbursed under the Amber-Lakes Facility.'), [
      ['Amber-Lakes Facility', null],
    ])
    assert.deepEqual(instruments('They visited the Amber Facility. Item 1 – Agenda. It was approved.'), [])
    assert.deepEqual(instruments('She joins the ‘Keeping our Clean Lake Water’ programme.'), [])
  })

  it('a text told by its parties counts', () => {
    assert.deepEqual(instruments('They discussed the Norwegian peace proposal.'), [
      ['Norwegian peace proposal', null],
    ])
    assert.deepEqual(instruments('They welcomed the maritime agreement between Peru and Chile.'), [
      ['maritime agreement between Peru and Chile', null],
    ])
  })

  it('a text signed or issued at the meeting counts and has its year', () => {
    assert.deepEqual(
      instruments('The Ministers met in Oslo on 3 March 2030. They signed a memorandum of understanding.'),
      [['memorandum of understanding', '2030']],
    )
  })

  it('a text told by its day, or by whom and when, counts', () => {
    assert.deepEqual(instruments('They recalled the 3 May 2028 statement.'), [
      ['3 May 2028 statement', '2028'],
    ])
    assert.deepEqual(instruments('They recalled the statement by the Lake Council on 3 May 2028.'), [
      ['statement by the Lake Council', '2028'],
    ])
  })

  it('a statement is told by its day, a text made here is not', () => {
    assert.deepEqual(instruments('Our states issued a joint statement on January 3, 2028.'), [
      ['joint statement on January 3, 2028', '2028'],
    ])
    assert.deepEqual(instruments('They recalled the maritime agreement of 4 May 2021.'), [
      ['maritime agreement of 4 May 2021', '2021'],
    ])
    assert.deepEqual(instruments('The Ministers signed an agreement on 3 March 2030.'), [
      ['agreement', '2030'],
    ])
  })

  it('a text of states only is told by its subject, and a subject may begin with states', () => {
    assert.deepEqual(
      instruments('They renewed the Norway-Peru Memorandum of Understanding on smuggling until 2032.'),
      [['Norway-Peru Memorandum of Understanding on smuggling', null]],
    )
    assert.deepEqual(
      instruments('They welcomed the joint statement on Norway-Peru cooperation in mapping.'),
      [['joint statement on Norway-Peru cooperation in mapping', null]],
    )
    assert.deepEqual(instruments('They seek the world’s first arrangement on river trade.'), [
      ['first arrangement on river trade', null],
    ])
    assert.deepEqual(instruments('They hope for an agreement for a ceasefire and release of captives.'), [
      ['agreement for a ceasefire and release of captives', null],
    ])
  })

  it('a name that says only its kind is told by its day too', () => {
    assert.deepEqual(
      instruments('They recalled the Treaty of 29 March 2021 and the Joint Statement of May 4, 2022.'),
      [
        ['Treaty of 29 March 2021', '2021'],
        ['Joint Statement of May 4, 2022', '2022'],
      ],
    )
  })

  it('praise tells of no text which it is', () => {
    assert.deepEqual(instruments('They signed a historic and ambitious agreement on ferries.'), [
      ['agreement on ferries', null],
    ])
    assert.deepEqual(instruments('They meet upon agreement of the Parties.'), [])
  })

  it('what a memorandum carries out tells which it is, and parties tell a loose noun', () => {
    assert.deepEqual(
      instruments(
        'A memorandum of understanding implementing the Lake Growth Partnership was signed by Ana Lind and the Norlandic Minister for Trade Tomas Berg in October 2028.',
      ).slice(0, 1),
      [['memorandum of understanding implementing the Lake Growth Partnership', '2028']],
    )
    assert.deepEqual(instruments('They noted the river arrangement between Peru and Chile.'), [
      ['river arrangement between Peru and Chile', null],
    ])
  })

  it('a code that is to be drawn up counts where it is described', () => {
    assert.deepEqual(instruments('They will work to establish a voluntary, written code of conduct.'), [
      ['voluntary, written code of conduct', null],
    ])
    assert.deepEqual(instruments('They will establish a code of conduct.'), [])
  })

  it('a binding text counts by what it sets out', () => {
    assert.deepEqual(instruments('They will work towards a legally binding treaty that sets out quotas.'), [
      ['legally binding treaty', null],
    ])
  })

  it('a name in capitals may have its noun in small letters', () => {
    assert.deepEqual(instruments('They praised the Delta Youth initiative.'), [
      ['Delta Youth initiative', null],
    ])
  })

  it('one name is enough for a treaty behind “the”', () => {
    assert.deepEqual(instruments('They uphold the Lima agreement and the Callao climate pact.'), [
      ['Lima agreement', null],
      ['Callao climate pact', null],
    ])
  })

  it('an agreement that ends a war counts by what it is about', () => {
    assert.deepEqual(instruments('They urged both to accept the ceasefire and hostage release deal.'), [
      ['ceasefire and hostage release deal', null],
    ])
    assert.deepEqual(instruments('They spoke of a deal and welcomed the Board’s proposal.'), [])
  })

  it('a plan of work counts by its making, and a roadmap of theirs by its subject', () => {
    assert.deepEqual(
      instruments('The Boards met in Oslo on 3 March 2030. The meeting resulted in a work plan.'),
      [['work plan', '2030']],
    )
    assert.deepEqual(instruments('They will carry out their roadmap on river data.'), [
      ['roadmap on river data', null],
    ])
    for (const text of [
      'They have a work plan.',
      'They discussed their plan.',
      'Peru and the Lake States plan to meet.',
    ])
      assert.deepEqual(instruments(text), [], text)
  })

  it('any agreement, a common framework and the text below are none', () => {
    for (const text of [
      'Any agreement must be fair.',
      'initiative and agreement',
      'They are in full agreement.',
      'They adopted a common framework.',
      'They issued the following joint statement.',
      'They discussed a plan and a framework.',
      'The meeting endorsed the proposal.',
    ])
      assert.deepEqual(instruments(text), [], text)
  })
})
