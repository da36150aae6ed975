import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const areas = (text: string) => factsOf(text).value.areas.map((topic) => topic.text)

describe('what a name is about', () => {
  it('is an area, of an undertaking and of a body that works on it', () => {
    assert.deepEqual(areas('The Ministers signed the Lake Protocol on River Ports.'), ['River Ports'])
    assert.deepEqual(areas('They adopted the Regional Roadmap for Beekeeping 2025-2030.'), ['Beekeeping'])
    assert.deepEqual(areas('They tasked the Committee of Senior Officials on Ferry Safety to report back.'), [
      'Ferry Safety',
    ])
  })

  it('is told of a task force and a blueprint too', () => {
    assert.deepEqual(
      areas('They set up a Task Force on Lock Gates and adopted the Blueprint on Ferry Safety.'),
      ['Lock Gates', 'Ferry Safety'],
    )
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
