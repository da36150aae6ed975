import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mappingKey } from './mapping.ts'
import { proposeMappings, type WordedConcept } from './propose-mappings.ts'

const concept = (framework: string, code: string, label: string, definition = ''): WordedConcept => ({
  ...{ framework, code, label, definition },
})
const A = [
  concept('a', '1', 'Clean banks and clear water'),
  concept('a', '2', 'Pilots for the ferries'),
  concept('a', '3', 'Trade'),
]
const B = [
  concept('b', 'x', 'Clear water on clean banks'),
  concept('b', 'y', 'Learning a trade of the river'),
  concept('b', 'z', 'Harbours'),
]
const both = (one: string, other: string) => ({
  concepts: [
    { framework: 'a', code: one },
    { framework: 'b', code: other },
  ],
})
const only = (framework: string, code: string) => ({ concepts: [{ framework, code }] })
const told = (...args: Parameters<typeof proposeMappings>) =>
  proposeMappings(...args).map(({ from, to, relation, because }) => [
    from.code,
    to.code,
    relation,
    because.together,
  ])

test('words that are alike propose a close relation, and say which words', () => {
  const [first, ...rest] = proposeMappings(A, B, [])
  assert.deepEqual([first?.from.code, first?.to.code, first?.relation, rest.length], ['1', 'x', 'close', 0])
  assert.deepEqual(first?.because.words.toSorted(), ['banks', 'clean', 'clear', 'water'])
})

test('what people aligned with both proposes a relation: the wider is the one that serves more', () => {
  const subjects = [
    ...[both('2', 'z'), both('2', 'z'), both('2', 'z')],
    ...[only('b', 'z'), only('b', 'z'), only('b', 'z'), only('b', 'z')],
    ...[both('3', 'y')],
  ]
  assert.deepEqual(told(A, B, subjects), [
    ['1', 'x', 'close', 0],
    ['2', 'z', 'broad', 3],
  ])
  assert.deepEqual(told(B, A, subjects).at(-1), ['z', '2', 'narrow', 3])
})

test('what was decided is not proposed again, from neither end', () => {
  const decided = new Set([mappingKey({ from: B[0]!, to: A[0]! })])
  assert.deepEqual(told(A, B, [], decided), [])
})

test('more alignments of both never make a pair less telling', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 9 }), (together, apart) => {
      const subjects = [
        ...Array.from({ length: together }, () => both('2', 'z')),
        ...Array.from({ length: apart }, () => only('a', '2')),
      ]
      const share = (some: typeof subjects) => {
        const { because } = proposeMappings(A, B, some).find(({ to }) => to.code === 'z')!
        return because.together / (because.withFrom + because.withTo - because.together)
      }
      assert.ok(share([...subjects, both('2', 'z')]) >= share(subjects))
    }),
  )
})

test('a definition that says more does not hide that two labels are alike', () => {
  const long =
    'Nobody on either bank is surprised at night by water that somebody upstream had seen the day before.'
  const found = proposeMappings(
    [concept('a', '1', 'Floods foretold', long)],
    [concept('b', 'x', 'Floods foretold')],
    [],
  )
  assert.equal(found[0]?.because.likeness, 1)
})
