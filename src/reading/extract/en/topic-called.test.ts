import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const issues = (text: string) => factsOf(text).value.issues.map((topic) => topic.text)

describe('what is called a trouble', () => {
  it('is an issue, whatever it is, before the verb or behind it', () => {
    assert.deepEqual(issues('They called sand mining a crisis that no state can solve alone.'), [
      'sand mining',
    ])
    assert.deepEqual(issues('They described the ban on ferries as a grave challenge.'), ['ban on ferries'])
    assert.deepEqual(issues('The use of old ferries remains one of the greatest problems of the delta.'), [
      'use of old ferries',
    ])
  })

  it('is a state where the text says so', () => {
    assert.deepEqual(issues('Norway poses a threat.'), ['Norway'])
  })

  it('nothing is where no noun stands there, or one that may be anything', () => {
    for (const text of [
      'It is a challenge.',
      'Implementation is a challenge.',
      'The Board has a problem with it.',
    ])
      assert.deepEqual(issues(text), [], text)
  })

  it('is what remains the greatest threat, and the threat itself is none', () => {
    assert.deepEqual(issues('River salinity remains the single greatest threat to the livelihoods of all.'), [
      'River salinity',
    ])
  })

  it('what is said to be another area of work is an area', () => {
    const { value } = factsOf('They noted that river mapping was another area of cooperation.')
    assert.deepEqual(
      value.areas.map((t) => t.text),
      ['river mapping'],
    )
  })
})
