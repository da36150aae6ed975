import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (text: string) => {
  const { issues, areas } = factsOf(text).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}
const issues = (text: string) => topics(text).issues

describe('places and strife', () => {
  it('a war is told with its place', () => {
    assert.deepEqual(issues('They expressed concern about the war in Norway.'), ['war in Norway'])
  })

  it('developments that are noted are told by their place', () => {
    assert.deepEqual(issues('The Council took note of the developments in Ondaria.'), ['Ondaria'])
    assert.deepEqual(issues('They welcomed the developments in Norway.'), [])
  })

  it('seas spoken of as in dispute are issues', () => {
    assert.deepEqual(issues('The situation in the Amber Sea was discussed.'), ['Amber Sea'])
    assert.deepEqual(issues('They deplored threats to shipping in the Strait of Amber.'), [
      'threats to shipping',
      'Strait of Amber',
    ])
    assert.deepEqual(issues('They sailed on the Amber Sea.'), [])
  })

  it('a place in dispute may have any name', () => {
    assert.deepEqual(issues('They exchanged views on the dispute over the Islas Rojas.'), ['Islas Rojas'])
  })

  it('places are read in a row, and a state with what makes it an issue', () => {
    assert.deepEqual(
      issues('They noted the situation in Norway, the Amber Isles and Tern Province, and Ms Ana Lind spoke.'),
      ['situation in Norway', 'Amber Isles', 'Tern Province'],
    )
  })

  it('a state that is talked about beside fields is an issue', () => {
    assert.deepEqual(topics('They discussed Norway, the Middle East, and trade.'), {
      issues: ['Norway', 'Middle East'],
      areas: ['trade'],
    })
  })

  it('states and regions behind a war go on with it', () => {
    assert.deepEqual(issues('They discussed the fighting in Norway, Gaza and the Black Sea.'), [
      'fighting in Norway',
      'Gaza',
      'Black Sea',
    ])
  })

  it('a state that poses a threat is an issue', () => {
    assert.deepEqual(issues('He raised the threats posed by Norway.'), ['Norway'])
    assert.deepEqual(issues('They noted the threat posed by the Democratic People’s Republic of Korea.'), [
      'Democratic People’s Republic of Korea',
    ])
  })

  it('bodies, persons and half a name are no places', () => {
    assert.deepEqual(issues('They settled disputes in the WTO and the situation in Norway’s ports.'), [])
  })

  it('developments are of concern only where they are said to be more than any', () => {
    assert.deepEqual(issues('They shared legal developments in Norway.'), [])
    assert.deepEqual(issues('They discussed recent developments in Norway.'), ['developments in Norway'])
  })

  it('the situation is told by its place alone, past “the” and “of”', () => {
    assert.deepEqual(issues('They noted the humanitarian situation in Amber State.'), ['Amber State'])
    assert.deepEqual(issues('They noted the security situation in the Horn of Africa.'), ['Horn of Africa'])
    assert.deepEqual(issues('They noted the human rights situation in Norway.'), [
      'human rights situation in Norway',
    ])
  })

  it('names behind the last comma that begin a clause are no places of a war', () => {
    assert.deepEqual(issues('Faced with the war in Peru, Norway and Chile agreed to meet.'), ['war in Peru'])
  })
})
