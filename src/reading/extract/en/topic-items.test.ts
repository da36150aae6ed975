import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from './sample-text.ts'

const topics = (...lines: string[]) => {
  const { issues, areas } = factsOf(lines.join('\n\n')).value
  return { issues: issues.map((t) => t.text), areas: areas.map((t) => t.text) }
}

describe('topics in lines of their own', () => {
  it('areas said to follow are read to the last line that is one', () => {
    assert.deepEqual(
      topics(
        'Cooperation will focus on the following areas:',
        '(a) reindeer herding;',
        '(b) dam safety and lake songs; and',
        '(c) school meals.',
        'Old boats.',
        'The Boards thanked all.',
        'New boats.',
      ),
      { issues: [], areas: ['reindeer herding', 'dam safety', 'lake songs', 'school meals', 'Old boats'] },
    )
  })

  it('challenges said to follow are issues', () => {
    assert.deepEqual(topics('They face these challenges:', '- sand loss', '- lake salinity'), {
      issues: ['sand loss', 'lake salinity'],
      areas: [],
    })
  })

  it('lines that begin with what is to be done, and a lead-in to verbs, hold none', () => {
    assert.deepEqual(topics('They face supply challenges:', '- Mending boats').areas, [])
    assert.deepEqual(topics('They will cooperate to:', '- herd reindeer').areas, [])
  })

  it('below “the following issues:” a problem is an issue and a field an area', () => {
    assert.deepEqual(
      topics('They considered the following issues:', '(a) locust infestations;', '(b) seed certification.'),
      {
        issues: ['locust infestations'],
        areas: ['seed certification'],
      },
    )
  })
})
