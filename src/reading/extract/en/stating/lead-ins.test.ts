import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../../../../documents/compose.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

/** Paragraphs, or, where they begin with a dash, items: the verb and the actor of each statement. */
const read = (text: string): string[] => {
  const blocks = text
    .split('\n\n')
    .map((each) =>
      each.startsWith('- ')
        ? { kind: 'list-item' as const, text: each.slice(2) }
        : { kind: 'paragraph' as const, text: each },
    )
  const document = compose(blocks)
  return readStatements(document, sentences(document), []).value.map(
    ({ verb, actor }) => `${verb}: ${actor?.text ?? '?'}`,
  )
}

test('items under “will:” are undertakings of who will', () => {
  const items = '- draw up a list of experts;\n\n- follow up on the plan; and\n\n- Jointly map the rivers.'
  const expected = ['draw up: Both sides', 'follow up: Both sides', 'map: Both sides']
  assert.deepEqual(
    read(`In 2022, both sides will:\n\n${items}`).map((each) => each.toLowerCase()),
    expected.map((each) => each.toLowerCase()),
  )
  assert.deepEqual(read(`Both sides will\n\n${items}`), expected)
})

test('items in the sentence itself count too', () => {
  assert.deepEqual(read('We will: i) work together on relief; ii) support the design of a fund.'), [
    'work: We',
    'support: We',
  ])
})

test('what a thing will do is undertaken by nobody', () => {
  assert.deepEqual(read('The ship will:\n\n- carry the goods.'), [])
})

test('the title of an item binds, and the sentence behind it is read for itself', () => {
  assert.deepEqual(
    read('The Lake Council will:\n\n- Launch a Rivers Fellowship: Members will sponsor 100 students a year.'),
    ['launch: The Lake Council', 'sponsor: Members'],
  )
})

test('a noun that could be a verb opens an item only with an object of its own', () => {
  const text = 'Both sides agreed to:\n\n- Study the flow of rivers.\n\n- Study visits for officials.'
  assert.deepEqual(read(text), ['agree: Both sides', 'study: Both sides'])
})

test('“Agree to:” on a line of its own is said by who was named before', () => {
  const text = 'We, the Ministers of the Lakes Union, meeting in Lindal:\n\nAgree to:\n\n- Share river data.'
  assert.deepEqual(read(text), ['agree: We', 'share: We'])
})

test('what a body that is set up will do is listed under “which will:”', () => {
  assert.deepEqual(read('We will launch a working group, which will:\n\n- Develop a list of rivers;'), [
    'launch: We',
    'develop: We',
  ])
})

test('“We intend:” leads in what follows it', () => {
  assert.deepEqual(read('We intend:\n\n- to cooperate on standards;\n\n- to share data.'), [
    'intend: We',
    'cooperate: We',
    'share: We',
  ])
})

test('what one is at work on, or what must be done through actions, is undertaken item by item', () => {
  assert.deepEqual(
    read('We are taking concrete steps to:\n\n- drive the shift to wind;\n\n- map the banks.'),
    ['drive: We', 'map: We'],
  )
  assert.deepEqual(
    read(
      'Over the next year, we must protect the lake through the following actions:\n\n- Hire 20 divers and share open data.',
    ),
    ['hire: we', 'share: we'],
  )
  assert.deepEqual(read('The rules are to:\n\n- map the banks.'), [])
})

test('items under “has:” tell what was done, and only acts of words count', () => {
  assert.deepEqual(
    read('To date, Aland has:\n\n- Adopted a plan for its ports;\n\n- Increased its patrols.'),
    ['adopt: Aland'],
  )
})

test('who stands alone before a colon says what the items below say, each in its own tense', () => {
  assert.deepEqual(
    read(
      'Mindful of the floods, Ministers:\n\n(a) underlined that banks need care;\n\n(b) voiced support for the fund and urged more gifts, noting that ten had come;\n\n(c) agreed on a common plan.\n\nNorland met Sudmark.',
    ),
    [
      'underline: Ministers',
      'voice support: Ministers',
      'urge: Ministers',
      'note: Ministers',
      'agree: Ministers',
    ],
  )
})
