import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (text: string) => {
  const { issues, areas } = factsOf(text).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}
const issues = (text: string) => topics(text).issues
const areas = (text: string) => topics(text).areas

describe('which list a phrase goes into', () => {
  it('what a list calls a challenge is an issue, though it is a field', () => {
    assert.deepEqual(issues('They face challenges such as water security and locust infestations.'), [
      'water security',
      'locust infestations',
    ])
    assert.deepEqual(issues('There are challenges and opportunities, including in water security.'), [])
    assert.deepEqual(topics('They face challenges in areas such as water security.'), {
      issues: [],
      areas: ['water security'],
    })
  })

  it('what is called a challenge or a crisis stays one though work is done on it together', () => {
    assert.deepEqual(topics('They will continue their cooperation on harbour challenges.'), {
      issues: ['harbour challenges'],
      areas: [],
    })
  })

  it('what cooperation focuses on is an area, whatever it is', () => {
    assert.deepEqual(topics('They stepped up cooperation, focusing on river piracy and rural society.'), {
      issues: [],
      areas: ['river piracy', 'rural society'],
    })
  })

  it('a memorandum says what is worked on', () => {
    assert.deepEqual(areas('They signed a Memorandum of Understanding on Fisheries Management.'), [
      'Fisheries Management',
    ])
  })

  it('trade that is told by its rules is no principle, and what is done to a principle is a trouble', () => {
    assert.deepEqual(areas('They will promote open and rules-based trade.'), ['rules-based trade'])
    assert.deepEqual(issues('They oppose threats to the rules-based order.'), [
      'threats to the rules-based order',
    ])
    assert.deepEqual(areas('They support freedoms of navigation and lawful uses of the sea.'), [])
  })

  it('whoever answers or acts is no issue by that', () => {
    assert.deepEqual(issues('They discussed the united response of the Lake Union and Sweden.'), [])
  })

  it('a place says which stability is meant', () => {
    assert.deepEqual(areas('They will restore stability in the Amber Valley.'), [
      'stability in the Amber Valley',
    ])
  })

  it('how far something reaches is left out where two words and more say it, but of one word', () => {
    assert.deepEqual(areas('They discussed bilateral, regional, and global economic issues.'), [
      'economic issues',
    ])
    assert.deepEqual(areas('They discussed regional and global security.'), ['regional and global security'])
  })

  it('what is worked towards is an area', () => {
    assert.deepEqual(areas('They will work towards a political solution.'), ['political solution'])
    assert.deepEqual(areas('They support the two-state solution.'), ['two-state solution'])
    assert.deepEqual(issues('They will de-escalate tensions.'), ['tensions'])
  })

  it('the protection of those who cannot protect themselves is one wherever it is named', () => {
    assert.deepEqual(areas('The report told of the protection of civilians.'), ['protection of civilians'])
  })

  it('the field of somebody who advises is none', () => {
    assert.deepEqual(areas('Mr Lind, Adviser to the President for River Safety, spoke.'), [])
  })

  it('awareness is raised, and adverse effects are fought', () => {
    assert.deepEqual(areas('They will raise public awareness.'), ['public awareness'])
    assert.deepEqual(issues('They will mitigate negative impacts.'), ['negative impacts'])
    assert.deepEqual(issues('The ferry has a negative impact on morale.'), [])
  })
})
