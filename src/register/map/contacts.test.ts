import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Counted, meetingsOf, pairsMet, partiesMet } from './contacts.ts'
import type { Held, Present } from './present.ts'

const held = (key: string, side: string | null): Held => ({ key, name: key.toUpperCase(), side })
const present = (meeting: number, id: number, over: Partial<Present> = {}): Present => ({
  ...{ meeting, person: { id, name: `Person ${id}` }, side: null, bodies: [], posts: [] },
  ...over,
})
const meetings = new Map<number, Counted>(
  [
    { id: 1, mechanism: 1, year: '2018' },
    { id: 2, mechanism: 1, year: '2019' },
    { id: 3, mechanism: null, year: null },
  ].map((each) => [each.id, each]),
)
const guild = held('guild', 'hill')
const board = held('board', 'coast')

test('a party is counted once a meeting, whoever was there for it, by series and year', () => {
  const all = [
    present(1, 1, { bodies: [guild] }),
    present(1, 2, { bodies: [guild] }),
    present(2, 1, { bodies: [guild] }),
    present(3, 3, { bodies: [board] }),
  ]
  assert.deepEqual(partiesMet('bodies', all, meetings), [
    {
      ...{ party: guild, meetings: 2, bySeries: [{ mechanism: 1, meetings: 2 }] },
      byYear: [
        { year: '2018', meetings: 1 },
        { year: '2019', meetings: 1 },
      ],
    },
    { ...{ party: board, meetings: 1, bySeries: [{ mechanism: null, meetings: 1 }] }, byYear: [] },
  ])
})

test('those of two sides who were at one meeting met, those of one side didn’t', () => {
  const all = [
    present(1, 1, { side: 'hill' }),
    present(1, 2, { side: 'coast' }),
    present(1, 3, { side: 'hill' }),
    present(2, 1, { side: 'hill' }),
    present(2, 4, { side: 'coast' }),
    present(3, 2, { side: 'coast' }),
    present(3, 5),
  ]
  assert.deepEqual(
    pairsMet('people', all, meetings, ['hill', 'coast'])?.map(({ one, other, meetings: n }) => [
      one.key,
      other.key,
      n,
    ]),
    [
      ['1', '2', 1],
      ['1', '4', 1],
      ['3', '2', 1],
    ],
  )
})

test('what it costs to tell who met are those who met: five thousand of a side who never did cost nothing', () => {
  const apart = Array.from({ length: 10_000 }, (_, at) =>
    present(at % 2 === 0 ? 1 : 2, at, { side: at % 2 === 0 ? 'hill' : 'coast' }),
  )
  const both = [present(3, 1, { side: 'coast' }), present(3, 2, { side: 'hill' })]
  const start = performance.now()
  assert.equal(pairsMet('people', [...apart, ...both], meetings, ['hill', 'coast'])?.length, 1)
  assert.ok(performance.now() - start < 1000)
})

test('where more met than can be gone through it is not told who met whom', () => {
  const all = [1, 2, 3].flatMap((id) => [
    present(1, id, { side: 'hill' }),
    present(1, 10 + id, { side: 'coast' }),
  ])
  assert.equal(pairsMet('people', all, meetings, ['hill', 'coast'], 9)?.length, 9)
  assert.equal(pairsMet('people', all, meetings, ['hill', 'coast'], 8), null)
})

test('somebody stands for one side, that of their entry, whatever bodies they are of', () => {
  const neither = held('both', null)
  const all = [present(1, 1, { side: 'hill', bodies: [board] }), present(2, 2, { bodies: [neither, board] })]
  assert.deepEqual(
    partiesMet('sides', all, meetings).map(({ party, meetings: n }) => [party.key, n]),
    [
      ['coast', 1],
      ['hill', 1],
    ],
  )
  assert.deepEqual(
    partiesMet('people', all, meetings).map(({ party }) => party.side),
    ['hill', 'coast'],
  )
})

test('somebody whose side one record tells is of that side at every meeting', () => {
  const all = [present(1, 1), present(2, 1, { side: 'hill' })]
  const [only, ...more] = partiesMet('people', all, meetings)
  assert.deepEqual([only?.party.side, only?.meetings, more.length], ['hill', 2, 0])
})

test('a side is there by a person of it or by their body', () => {
  const all = [present(1, 1, { side: 'hill' }), present(2, 2, { bodies: [board] }), present(3, 3)]
  assert.deepEqual(
    partiesMet('sides', all, meetings).map(({ party, meetings: n }) => [party.key, n]),
    [
      ['coast', 1],
      ['hill', 1],
    ],
  )
})

test('the meetings behind a number are as many as it tells', () => {
  const all = [
    present(1, 1, { side: 'hill' }),
    present(1, 2, { side: 'coast' }),
    present(2, 1, { side: 'hill' }),
  ]
  assert.deepEqual([...meetingsOf('people', all, '1', null)], [1, 2])
  assert.deepEqual([...meetingsOf('people', all, '1', '2')], [1])
  assert.deepEqual([...meetingsOf('people', all, '9', null)], [])
})
