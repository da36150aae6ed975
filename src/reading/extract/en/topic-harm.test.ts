import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const issues = (text: string) => factsOf(text).value.issues.map((topic) => topic.text)

describe('harm', () => {
  it('begins a sentence', () => {
    assert.deepEqual(issues('Famine is feared in the hills.'), ['Famine'])
  })

  it('is told with whom it is done to, and without the place by its name', () => {
    assert.deepEqual(
      issues('They were appalled by the massacre of herders and by the resumption of air raids.'),
      ['massacre of herders', 'air raids'],
    )
    assert.deepEqual(issues('They denounced the drone attacks on the Amber Bay power station.'), [
      'drone attacks',
    ])
  })

  it('is what is staved off, and what is lifted where it bars the way', () => {
    assert.deepEqual(issues('To stave off hunger, they met.'), ['hunger'])
    assert.deepEqual(issues('They agreed to lift barriers to the movement of seed potatoes.'), [
      'barriers to the movement of seed potatoes',
    ])
  })

  it('is a burden, a price or a fire by the word before it', () => {
    assert.deepEqual(issues('They spoke of debt burdens, electricity prices and peat fires.'), [
      'debt burdens',
      'electricity prices',
      'peat fires',
    ])
  })

  it('is a dispute over a thing', () => {
    assert.deepEqual(
      issues('Disputes should end. They noted that disputes over grazing lands should be settled.'),
      ['disputes over grazing lands'],
    )
  })
})

describe('what is talked of', () => {
  it('is an area in two words and more, but for a person', () => {
    const { value } = factsOf('They discussed salmon stocks. They discussed village teachers.')
    assert.deepEqual(
      value.areas.map((t) => t.text),
      ['salmon stocks'],
    )
  })
})

describe('what one word makes of another', () => {
  it('is a trouble, also where the word elsewhere praises', () => {
    assert.deepEqual(issues('Collective punishment is never right.'), ['Collective punishment'])
    assert.deepEqual(issues('They discussed the drain of midwives.'), ['drain of midwives'])
  })

  it('is no place in dispute where a crime is done there', () => {
    assert.deepEqual(issues('They discussed the situation of the ports and piracy in the Gulf of Amber.'), [
      'piracy',
    ])
  })

  it('is a storm by its name', () => {
    assert.deepEqual(issues('They considered what was learnt from Cyclone Odalie.'), ['Cyclone Odalie'])
    assert.deepEqual(issues('They met at the Typhoon Committee.'), [])
  })

  it('is a line, a link or spending of a kind, and what is rolled out', () => {
    const found = factsOf(
      'They discussed plans for a rail link, proposals for swap lines, and noted health spending. They spoke of progress in rolling out cholera vaccines.',
    ).value.areas.map((t) => t.text)
    assert.deepEqual(found, ['rail link', 'swap lines', 'health spending', 'cholera vaccines'])
  })
})
