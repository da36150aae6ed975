import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const areas = (text: string) => factsOf(text).value.areas.map((topic) => topic.text)
const issues = (text: string) => factsOf(text).value.issues.map((topic) => topic.text)

describe('what weight is given to, and what deals are on', () => {
  it('is an area', () => {
    assert.deepEqual(areas('Norland asked that priority be given to lock gates.'), ['lock gates'])
    assert.deepEqual(areas('The bill devotes two per cent of district budgets to irrigation.'), [
      'irrigation',
    ])
    assert.deepEqual(areas('Norland and Sudmark signed a deal on pear exports.'), ['pear exports'])
    assert.deepEqual(areas('The ministers then turned to forestry.'), ['forestry'])
    assert.deepEqual(areas('The bank offers guarantees for river walls.'), ['river walls'])
  })

  it('is, behind a sum, the goods and not the money', () => {
    assert.deepEqual(
      areas('Norland pledged 3 million crowns for its part and $2 million in seed supplies.'),
      ['seed supplies'],
    )
    assert.deepEqual(areas('The bank mobilised $2 million in loans.'), [])
  })

  it('is peace, without the place it is kept in and not its maintenance', () => {
    assert.deepEqual(areas('They stressed the importance of the maintenance of peace and stability.'), [
      'peace and stability',
    ])
    assert.deepEqual(areas('They support peace and stability across the Amber Strait.'), [
      'peace and stability',
    ])
  })

  it('is told past the number of an item', () => {
    assert.deepEqual(areas('They cooperate on (i) river ports; (ii) tea growing; and (iii) lake safety.'), [
      'river ports',
      'tea growing',
      'lake safety',
    ])
  })
})

describe('a trouble with those it is done to', () => {
  it('is told whole', () => {
    assert.deepEqual(issues('She deplored the shelling of ferry landings.'), ['shelling of ferry landings'])
    assert.deepEqual(issues('They are alarmed by stunting among infants.'), ['stunting among infants'])
    assert.deepEqual(issues('They wish to end impunity for piracy.'), ['impunity for piracy'])
    assert.deepEqual(issues('Delegates lamented the gap in funding.'), ['gap in funding'])
    assert.deepEqual(issues('Norland raised the delays in lock repairs.'), ['delays in lock repairs'])
  })

  it('is told behind the terms in which it is condemned, and behind a verb in capitals', () => {
    assert.deepEqual(issues('They condemned in the strongest possible terms the raids on ferries.'), [
      'raids on ferries',
    ])
    assert.deepEqual(issues('1. STRONGLY CONDEMNS the closure of the Amber locks;'), [
      'closure of the Amber locks',
    ])
  })

  it('is a bar that is to be lifted, with the goods it is on, and what is resorted to', () => {
    assert.deepEqual(issues('She asked Sudmark to lift its levy on pears.'), ['levy on pears'])
    assert.deepEqual(issues('They are concerned at the recourse to quotas on timber.'), ['quotas on timber'])
  })
})

describe('what is praised, asked for and planned together', () => {
  it('is an area', () => {
    assert.deepEqual(areas('The Council commends the mediation of the Lake States Union.'), ['mediation'])
    assert.deepEqual(areas('Norland appealed for shelter.'), ['shelter'])
    assert.deepEqual(areas('They work on port safety and integrated management of lake waters.'), [
      'port safety',
      'integrated management of lake waters',
    ])
    assert.deepEqual(areas('Norland will speak of its court system reform.'), ['court system reform'])
  })
})

describe('a trouble behind a degree or a verb', () => {
  it('is told without them', () => {
    assert.deepEqual(issues('The lakes rise with each 1.5 °C of global warming.'), ['global warming'])
    assert.deepEqual(issues('They keep within the 2 °C global warming limit.'), ['global warming'])
    assert.deepEqual(issues('Norland asked about the political prisoners.'), ['political prisoners'])
    assert.deepEqual(issues('They wrote to those who supply weapons.'), [])
  })
})
