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
})
