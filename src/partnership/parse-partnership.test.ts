import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Problem } from './find-problems.ts'
import { parsePartnership, sentenceForPartnership } from './parse-partnership.ts'
import { RESERVED } from './partnership-schema.ts'

/** A sound file, small enough to spoil by hand. */
const sound = () => ({
  id: 'hill-shore',
  name: 'Hill and Shore',
  shortName: 'Hill–Shore',
  about: 'Two invented guilds.',
  sides: [
    { id: 'shore', name: 'Shore Guild', shortName: 'Shore', colour: '#a8480d', order: 2 },
    { id: 'hill', name: 'Hill Guild', shortName: 'Hill', colour: '#0b63a5', order: 1 },
  ],
  bodies: [
    { key: 'hill', side: 'hill', name: 'Hill Guild', kind: 'organisation', within: null as string | null },
    {
      key: 'hill-desk',
      side: 'hill',
      name: 'Hill Desk',
      kind: 'secretariat',
      within: 'hill' as string | null,
    },
    { key: 'shore', side: 'shore', name: 'Shore Guild', kind: 'organisation', within: null as string | null },
  ],
  posts: [{ key: 'head', body: 'hill-desk', title: 'Head' }],
  people: [{ key: 'ida', name: 'Ida Roe', memberships: [{ post: 'head', from: '2019', until: '2021-05' }] }],
  mechanisms: [{ key: 'fair', level: 'summit', name: 'Great Fair', shortName: 'Fair' }],
  meetings: [
    {
      key: 'fair-2020',
      mechanism: 'fair',
      start: '2020-06',
      coChairs: [{ person: 'ida', side: 'hill', post: 'Head' as string | null }],
    },
  ],
  instruments: [{ key: 'pact', name: 'Salt Pact', aliases: ['Pact'] }],
  topics: [
    { key: 'salt', kind: 'area', name: 'Salt' },
    { key: 'salt-theft', kind: 'issue', name: 'Salt' },
  ],
  figures: [
    { instrument: 'pact', on: '2020', value: 3, of: 4 as number | null, unit: 'measures', source: 'Ledger' },
  ],
  records: [{ file: 'records/fair.txt', title: 'The Fair', kind: 'report', meeting: 'fair-2020' }],
})

type Sample = ReturnType<typeof sound>

const problemsOf = (spoil: (file: Sample) => void): readonly Problem[] => {
  const file = sound()
  spoil(file)
  const outcome = parsePartnership(file)
  return outcome.ok ? [] : outcome.refusal.problems
}
const placesOf = (spoil: (file: Sample) => void) => problemsOf(spoil).map(({ where }) => where)

test('a sound file is taken: sides in their order, fields left out filled', () => {
  const outcome = parsePartnership(sound())
  assert.ok(outcome.ok)
  assert.deepEqual(
    outcome.value.sides.map((side) => side.id),
    ['hill', 'shore'],
  )
  assert.equal(outcome.value.demonstration, false)
  assert.deepEqual(outcome.value.mechanisms[0]?.aliases, [])
  assert.equal(outcome.value.meetings[0]?.end, null)
  assert.deepEqual(outcome.value.records[0]?.decisions, [])
})

test('what is no partnership at all is refused in words', () => {
  for (const json of [null, 7, 'x', [], {}]) {
    const outcome = parsePartnership(json)
    assert.ok(!outcome.ok)
    assert.equal(outcome.refusal.reason, 'partnership-unsound')
    assert.ok(outcome.refusal.problems.length > 0)
    assert.match(sentenceForPartnership(outcome.refusal), /not in order/)
  }
})

test('every key that leads nowhere is told with its place', () => {
  assert.deepEqual(
    placesOf((file) => {
      file.bodies[1]!.within = 'nowhere'
      file.posts[0]!.body = 'nowhere'
      file.people[0]!.memberships[0]!.post = 'nowhere'
      file.meetings[0]!.mechanism = 'nowhere'
      file.meetings[0]!.coChairs[0] = { person: 'nobody', side: 'none', post: 'nothing' }
      file.figures[0]!.instrument = 'nowhere'
      file.records[0]!.meeting = 'nowhere'
    }),
    [
      'bodies[1].within',
      'posts[0].body',
      'people[0].memberships[0].post',
      'meetings[0].mechanism',
      'meetings[0].coChairs[0].person',
      'meetings[0].coChairs[0].side',
      'figures[0].instrument',
      'records[0].meeting',
    ],
  )
})

test('a plan is linked only with words of a record before it', () => {
  const link = (record: string) =>
    placesOf((file) => {
      const links = [{ line: '1.1', record, at: 'agreed' }]
      file.records.push({ ...file.records[0]!, file: 'records/plan.txt', links } as never)
    })
  assert.deepEqual(link('records/fair.txt'), [])
  assert.deepEqual(link('records/plan.txt'), ['records[1].links[0].record'])
  assert.deepEqual(link('records/nowhere.txt'), ['records[1].links[0].record'])
})

test('keys, files and names stand once', () => {
  const problems = problemsOf((file) => {
    file.posts.push(file.posts[0]!)
    file.records.push(file.records[0]!)
    file.instruments.push({ key: 'other', name: 'PÁCT', aliases: ['Other', 'other'] })
  })
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['posts[1].key', 'records[1].file', 'instruments[1].name'],
  )
  assert.match(problems[0]!.what, /posts\[0\]\.key already/)
})

test('an issue and an area may share a name', () => {
  assert.deepEqual(
    problemsOf(() => {}),
    [],
  )
})

test('dates that the calendar lacks, or that run backward, are told', () => {
  assert.deepEqual(
    placesOf((file) => {
      file.meetings[0]!.start = '2020-02-30'
      file.people[0]!.memberships[0]!.from = 'May 2019'
    }),
    ['people[0].memberships[0].from', 'meetings[0].start'],
  )
  assert.deepEqual(
    placesOf((file) => {
      file.people[0]!.memberships[0]!.until = '2018'
    }),
    ['people[0].memberships[0].until'],
  )
})

test('a record is named by a file inside the folder', () => {
  for (const file of [
    '/etc/passwd',
    '../a.txt',
    'a/../../b',
    'C:\\a',
    'a\\b',
    'file:a',
    '.hidden',
    'a//b',
    '',
  ])
    assert.deepEqual(
      placesOf((sample) => {
        sample.records[0]!.file = file
      }),
      ['records[0].file'],
      file,
    )
})

test('an id is a short address that the application does not use itself', () => {
  for (const id of [...RESERVED, 'A', 'a', '9lives', 'two words', 'x'.repeat(42)])
    assert.deepEqual(
      placesOf((file) => {
        file.id = id
      }),
      ['id'],
      id,
    )
})

test('a source that could run something is refused, words and web addresses are not', () => {
  const withSource = (source: string) =>
    placesOf((file) => {
      file.figures[0]!.source = source
    })
  assert.deepEqual(withSource('javascript:alert(1)'), ['figures[0].source'])
  assert.deepEqual(withSource('data:text/html,x'), ['figures[0].source'])
  assert.deepEqual(withSource('https://example.org/a?b=c'), [])
  assert.deepEqual(withSource('Yearbook: the ninth year'), [])
})

test('two sides differ in id, order, name and colour', () => {
  assert.deepEqual(
    placesOf((file) => {
      file.sides[1] = { ...file.sides[0]! }
    }),
    [
      'sides[1].id',
      'sides[1].order',
      'sides[1].shortName',
      'sides[1].colour',
      'bodies[0].side',
      'bodies[1].side',
      'meetings[0].coChairs[0].side',
    ],
  )
  assert.deepEqual(
    placesOf((file) => {
      file.sides.pop()
    }),
    ['sides'],
  )
})

test('a body lies within another of its own side, and never within itself', () => {
  assert.deepEqual(
    placesOf((file) => {
      file.bodies[2]!.within = 'hill'
      file.bodies[0]!.within = 'hill-desk'
    }),
    ['bodies[0].within', 'bodies[1].within', 'bodies[2].within'],
  )
})

test('a figure is no more than what it is counted out of', () => {
  assert.deepEqual(
    placesOf((file) => {
      file.figures[0]!.value = 9
    }),
    ['figures[0].value'],
  )
  assert.deepEqual(
    placesOf((file) => {
      file.figures[0]!.unit = '%'
    }),
    ['figures[0].of'],
  )
})

test('shape and field problems are gathered, each in a sentence', () => {
  const problems = problemsOf((file) => {
    Object.assign(file, { colour: 'red', posts: 'none' })
    file.bodies[0]!.kind = 'club'
    file.sides[0]!.colour = 'orange'
    file.sides[0]!.order = 3
    Reflect.deleteProperty(file.topics[0]!, 'name')
  })
  assert.deepEqual(problems.map(({ where }) => where).sort(), [
    'bodies[0].kind',
    'posts',
    'sides[0].colour',
    'sides[0].order',
    'the file',
    'topics[0].name',
  ])
  for (const { where, what } of problems) assert.match(what, /^[A-Z“].*\.$/, where)
})

test('a long list of problems is told in part, and counted in full', () => {
  const outcome = parsePartnership({ ...sound(), posts: Array.from({ length: 30 }, () => ({})) })
  assert.ok(!outcome.ok)
  const told = sentenceForPartnership(outcome.refusal)
  assert.equal(told.split('\n').length, 22)
  assert.match(told, /And \d+ more\.$/)
})

test('whatever stands in place of a field is answered, never thrown at', () => {
  const fields = Object.keys(sound())
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
      const outcome = parsePartnership({ ...sound(), [field]: value })
      if (outcome.ok) return
      assert.ok(outcome.refusal.problems.length > 0)
      for (const { where, what } of outcome.refusal.problems) assert.match(what, /^[A-Z“].*\.$/s, where)
    }),
  )
  fc.assert(fc.property(fc.jsonValue(), (json) => parsePartnership(json).ok === false))
})
