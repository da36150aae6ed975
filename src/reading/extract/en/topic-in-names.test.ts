import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const areas = (text: string) => factsOf(text).value.areas.map((topic) => topic.text)

describe('what a name is about', () => {
  it('is an area, of an undertaking between sides', () => {
    assert.deepEqual(areas('The Ministers signed the Lake Protocol on River Ports.'), ['River Ports'])
    assert.deepEqual(areas('They adopted the Regional Agreement on Beekeeping.'), ['Beekeeping'])
  })

  it('is none of a body, or of principles that are merely named', () => {
    for (const text of [
      'They tasked the Committee of Senior Officials on Ferry Safety to report back.',
      'They recalled the Principles on Lock Gates and the Declaration on Lake Trade.',
      'They recalled the Partnership for Ferry Safety.',
      'They adopted the Work Plan on Lake Heritage.',
    ])
      assert.deepEqual(areas(text), [], text)
  })

  it('is none where it is a place, a state, a body or too wide', () => {
    for (const text of [
      'They adopted the Declaration on the Amber Islands.',
      'They recalled the Partnership for Global Reach.',
      'They welcomed the Framework on Growth.',
      'They signed the Agreement on Port Measures.',
    ])
      assert.deepEqual(areas(text), [], text)
  })
})
