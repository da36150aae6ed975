import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (text: string) => {
  const { issues, areas } = factsOf(text).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}

describe('issues and areas', () => {
  it('the governing word decides', () => {
    assert.deepEqual(topics('They agreed to combat river piracy and to promote lake tourism.'), {
      issues: ['river piracy'],
      areas: ['lake tourism'],
    })
  })

  it('prevention of a problem is an area', () => {
    assert.deepEqual(topics('They will enhance prevention of forest fires.'), {
      issues: [],
      areas: ['prevention of forest fires'],
    })
  })

  it('a list is read to its end, and no further', () => {
    assert.deepEqual(
      topics(
        'They discussed cooperation in fisheries, lake transport, and youth exchanges, and the Directors thanked all.',
      ).areas,
      ['fisheries', 'lake transport', 'youth exchanges'],
    )
  })

  it('two words may share one noun', () => {
    assert.deepEqual(topics('They aim to strengthen food and energy supplies.').areas, [
      'food and energy supplies',
    ])
  })

  it('a war is told with its place', () => {
    assert.deepEqual(topics('They expressed concern about the war in Norway.').issues, ['war in Norway'])
  })

  it('seas spoken of as in dispute are issues', () => {
    assert.deepEqual(topics('The situation in the Amber Sea was discussed.').issues, ['Amber Sea'])
  })

  it('principles are neither', () => {
    assert.deepEqual(
      topics('They pledged to uphold sovereignty, international law and a rules-based order.'),
      { issues: [], areas: [] },
    )
  })

  it('empty nouns are passed through', () => {
    assert.deepEqual(topics('They will ensure the resilience of supply chains.').areas, ['supply chains'])
  })
})
