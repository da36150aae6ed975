import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldText } from '../text/fold-text.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import { FIELDS, isNothing } from './query.ts'

const printed = (typed: string) => printQuery(parseQuery(typed).query)
const codes = (typed: string) => parseQuery(typed).findings.map(({ code }) => code)

test('words, phrases, what is left out and alternatives are read', () => {
  assert.deepEqual(parseQuery('River "joint patrol" -haze floods OR droughts').query, {
    wanted: [
      [{ words: ['river'] }],
      [{ words: ['joint', 'patrol'] }],
      [{ words: ['floods'] }, { words: ['droughts'] }],
    ],
    unwanted: [{ words: ['haze'] }],
    filters: [],
  })
})

test('a word with a hyphen is its parts beside one another', () => {
  assert.equal(
    printed('follow-up of the Secretary-General’s call'),
    '"follow up" of the "secretary general" call',
  )
})

test('a possessive is its word, and keeps its place where another follows', () => {
  assert.equal(
    printed('the Chair’s "Chair\'s statement" "of the CHAIR’S"'),
    'the chair "chair s statement" "of the chair"',
  )
})

test('NOT leaves out, AND says what is said anyway, and small “or” is a word', () => {
  assert.equal(printed('floods AND rain NOT haze'), 'floods rain -haze')
  assert.equal(printed('now or never'), 'now or never')
})

test('OR that joins nothing is left out', () => {
  for (const typed of ['OR floods', 'floods OR', 'floods OR OR', 'floods OR kind:note', '-haze OR floods'])
    assert.equal(
      parseQuery(typed).query.wanted.every((group) => group.length === 1),
      true,
      typed,
    )
  assert.equal(printed('"a b" OR "a b" OR c'), '"a b" OR c')
})

test('fields narrow, by their other names and in any case', () => {
  assert.equal(
    printed(
      'Kind:Commitments verb:agreed -kind:note year:2020-2018 in:statements side:"Hill States" goal:sdg/13.1',
    ),
    'in:statements kind:commitment -kind:note strength:agreed side:"hill states" year:2018-2020 goal:sdg/13.1',
  )
  assert.equal(printed('in:record kind:"joint statement"'), 'in:records kind:joint-statement')
})

test('a field that is not there is words, with the one that was probably meant', () => {
  const { query, findings } = parseQuery('knd:commitment')
  assert.deepEqual(query.wanted, [[{ words: ['knd', 'commitment'] }]])
  assert.deepEqual(findings, [{ code: 'unknown-field', field: 'knd', meant: null }])
  assert.deepEqual(parseQuery('yaer:2018').findings, [
    { code: 'unknown-field', field: 'yaer', meant: 'year' },
  ])
  assert.deepEqual(parseQuery('mechanisms:summit').findings, [
    { code: 'unknown-field', field: 'mechanisms', meant: 'mechanism' },
  ])
  for (const field of ['constructor', 'toString', 'valueOf'])
    assert.deepEqual(codes(`${field}:floods`), ['unknown-field'], field)
  assert.equal(printed('constructor:floods'), '"constructor floods"')
  assert.deepEqual(codes('10:30 and https://example.org'), [])
})

test('a value that a field does not take is left out, with the one that was probably meant', () => {
  const { query, findings } = parseQuery('floods kind:comitment year:last')
  assert.deepEqual(query.filters, [])
  assert.deepEqual(
    findings.map((finding) => finding.code === 'unknown-value' && [finding.field, finding.meant]),
    [
      ['kind', 'commitment'],
      ['year', null],
    ],
  )
})

test('an open quotation mark takes what follows as a phrase, and is told', () => {
  assert.equal(printed('floods "joint patrol'), 'floods "joint patrol"')
  assert.deepEqual(codes('floods "joint patrol'), ['open-quote'])
  assert.deepEqual(codes('“joint patrol”'), [])
})

test('ten thousand characters are cut, and told of', () => {
  const { query, findings } = parseQuery('river '.repeat(1700))
  assert.equal(query.wanted.length, 1)
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['too-long'],
  )
})

test('a word of many letters is whole, one of too many is cut, and told of', () => {
  const long = 'ก'.repeat(150)
  assert.deepEqual(parseQuery(long), {
    query: { wanted: [[{ words: [long] }]], unwanted: [], filters: [] },
    findings: [],
  })
  assert.deepEqual(codes('x'.repeat(201)), ['too-long'])
  const most = parseQuery(Array.from({ length: 19 }, (_, at) => `${at}a-${'x'.repeat(180)}`).join(' '))
  assert.deepEqual(most.findings, [{ code: 'too-long' }])
  assert.deepEqual(parseQuery(printQuery(most.query)), { query: most.query, findings: [] })
})

test('nothing but signs and control characters is nothing', () => {
  for (const typed of ['', ' ', '\0\u0007\u009f', '" "', '-', '--""', ':', '|', '\ud800'])
    assert.equal(isNothing(parseQuery(typed).query), true, JSON.stringify(typed))
})

/** Of two letters (ǿ, Ǿ) a mark is taken twice: the first time leaves ø. The database's columns have them so, and so a search has. */
const foldsOnce = (text: string): boolean => foldText(foldText(text)) === foldText(text)

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).filter(foldsOnce),
  fc.constantFrom(
    'OR',
    'AND',
    'NOT',
    '"',
    '-',
    ':',
    '“',
    '”',
    "'s",
    'chair’s',
    '__proto__',
    'ẹ̀kọ́',
    'ด\u200bด',
    'x'.repeat(210),
    'the',
    'co-operation',
    'Jenča',
    'ประเทศ',
    '\0',
    '|',
  ),
  fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.constantFrom(...FIELDS, 'verb', 'knd', 'constructor', '__proto__', 'toString'),
      fc.constantFrom(
        'note',
        'agreed',
        '2018',
        '2020-2018',
        '"Hill States"',
        'sdg/13.1',
        '-',
        '--a.',
        "d'Or",
        'held',
      ),
    )
    .map(([not, field, value]) => `${not}${field}:${value}`),
)

test('whatever is typed is read, and what it is printed as reads as the same', () => {
  const typed = fc
    .array(pieces, { maxLength: 60 })
    .chain((all) => fc.constantFrom(' ', '', '\n').map((between) => all.join(between)))
  fc.assert(
    fc.property(typed, (text) => {
      const { query } = parseQuery(text)
      const again = parseQuery(printQuery(query))
      assert.deepEqual(again.query, query)
      assert.deepEqual(again.findings, [])
    }),
    { numRuns: 2000 },
  )
})
