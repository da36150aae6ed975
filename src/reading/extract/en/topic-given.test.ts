import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const areas = (text: string) => factsOf(text).value.areas.map((topic) => topic.text)

describe('what money, papers and agreements are for', () => {
  it('is an area in two words and more, whatever it is', () => {
    assert.deepEqual(areas('Norland announced a grant of 6 million crowns for village clinics.'), [
      'village clinics',
    ])
    assert.deepEqual(areas('They set aside 400 hectares for salt pans.'), ['salt pans'])
    assert.deepEqual(areas('They settled on a common lock schedule.'), ['lock schedule'])
    assert.deepEqual(areas('They asked for a greater say in global lending rules.'), ['global lending rules'])
  })

  it('is none where it is a person, a plan or one word that names no field', () => {
    for (const text of [
      'Norland gave 6 million crowns for teachers.',
      'They agreed on the need for it.',
      'They set aside 5 million dollars for the Lake Fund.',
    ])
      assert.deepEqual(areas(text), [], text)
  })

  it('is told past who speaks', () => {
    assert.deepEqual(
      areas('They heard a presentation by Dr Lind of the Lake Laboratory on lichen mapping.'),
      ['lichen mapping'],
    )
    assert.deepEqual(areas('They heard a briefing by the Board that was held on Monday.'), [])
  })

  it('is what is done together in one word', () => {
    assert.deepEqual(areas('They agreed to share experience in glassblowing.'), ['glassblowing'])
  })

  it('is what is to be linked, and what is expedited in two words', () => {
    assert.deepEqual(areas('The two states plan to link their grids.'), ['grids'])
    assert.deepEqual(areas('They agreed to expedite the opening of three ferry landings.'), [
      'ferry landings',
    ])
  })

  it('is what is to be given, and what is proposed', () => {
    assert.deepEqual(areas('Norland will transfer frost-hardy seedlings.'), ['frost-hardy seedlings'])
    assert.deepEqual(areas('They proposed a shared tide calendar.'), ['tide calendar'])
    assert.deepEqual(areas('They spoke of damage to supply chains.'), ['supply chains'])
  })

  it('is the reform of a body, whole', () => {
    assert.deepEqual(areas('They discussed reform of the Lake Concord Organisation.'), [
      'reform of the Lake Concord Organisation',
    ])
  })

  it('is what is supported in the past, where an article says that it is the object', () => {
    assert.deepEqual(areas('The Council supported the mediation of the elders.'), ['mediation of the elders'])
    assert.deepEqual(areas('The plan was supported by many.'), [])
  })
})
