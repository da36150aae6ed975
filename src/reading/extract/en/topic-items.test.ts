import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compose } from '../../../documents/compose.ts'
import { NO_NAMES } from '../extractor.ts'
import { readFacts } from './facts.ts'
import { factsOf } from './sample-text.ts'
import { sentences } from './sentences.ts'

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

  it('what work focuses on, and what a heading says are priorities', () => {
    assert.deepEqual(topics('Norland will focus on:', '- dam safety', '- reindeer herding').areas, [
      'dam safety',
      'reindeer herding',
    ])
    const items = compose([
      { kind: 'heading', level: 1, text: 'Priority Areas' },
      { kind: 'list-item', level: 1, text: 'dam safety' },
      { kind: 'list-item', level: 1, text: 'school songs' },
    ])
    const { areas } = readFacts(items, sentences(items), { published: null, names: NO_NAMES }).value
    assert.deepEqual(
      areas.map(({ text }) => text),
      ['dam safety', 'school songs'],
    )
  })

  it('one word of a heading in capitals is no field by itself, nor is room in a house', () => {
    const items = compose([
      { kind: 'heading', level: 1, text: 'POLITICAL AND SECURITY COOPERATION' },
      { kind: 'paragraph', text: 'They agreed to cooperate on dam safety and to share office space.' },
    ])
    const { areas } = readFacts(items, sentences(items), { published: null, names: NO_NAMES }).value
    assert.deepEqual(
      areas.map(({ text }) => text),
      ['dam safety'],
    )
  })

  it('a field among challenges is none, even where it is all of its line', () => {
    assert.deepEqual(topics('Key challenges include:', '- old ferries').areas, [])
  })

  it('the parts of a programme, and a title that its paragraph begins with', () => {
    assert.deepEqual(topics('Pillar I: Mining and Lake Tourism. Pillar II: Dam Safety.').areas, [
      'Mining',
      'Lake Tourism',
      'Dam Safety',
    ])
    assert.deepEqual(topics('Water. The joint team mapped forty wells.').areas, ['Water'])
    assert.deepEqual(topics('Delta Web Services, Inc. Two boats sank.').areas, [])
    assert.deepEqual(topics('On lake tourism: the two exchanged notes.').areas, ['lake tourism'])
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
