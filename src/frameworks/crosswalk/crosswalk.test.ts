import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { SHARED, WITHOUT_SHARED } from '../../../test/shared.ts'
import { type CrosswalkRefusal, sentencesForCrosswalk } from './crosswalk-refusal.ts'
import { type Mapping, turned } from './mapping.ts'
import { mappingSet, NO_LICENSE } from './mapping-set.ts'
import { namingOf } from './naming.ts'
import { readCrosswalk } from './read-crosswalk.ts'
import { readSssomTsv } from './read-sssom.ts'
import { skosTurtle } from './skos-turtle.ts'
import { sssomTsv } from './sssom-tsv.ts'

const naming = namingOf([
  {
    ...{ id: 'rivers', title: 'Goals of the rivers', version: '1' },
    namespace: 'https://rivers.example/goals/',
    concepts: new Map([
      ['1', { label: 'Clean banks', uri: null }],
      ['2', { label: 'Safe “ferries” | bridges', uri: null }],
      ['2.1', { label: 'A pilot on each', uri: null }],
    ]),
  },
  {
    ...{ id: 'coast', title: 'Thrusts of the coast', version: null },
    namespace: 'https://rivers.example/goals/coast#',
    concepts: new Map([
      ['a', { label: 'Harbours', uri: null }],
      ['b', { label: 'People at sea', uri: null }],
    ]),
  },
])

const MAPPINGS: readonly Mapping[] = [
  {
    from: { framework: 'rivers', code: '2' },
    to: { framework: 'coast', code: 'b' },
    ...{ relation: 'broad', degree: 'high', rationale: 'Who crosses is at sea too;\ta "short" one.' },
    proposed: { by: 'Noor Hadley', on: '2026-01-02' },
    reviewed: [
      { by: 'Ida | Brook', on: '2026-02-03' },
      { by: 'Ivo\\Lund', on: '2026-02-03' },
    ],
  },
  {
    from: { framework: 'coast', code: 'a' },
    to: { framework: 'rivers', code: '1' },
    ...{ relation: 'related', degree: 'low', rationale: '', proposed: null, reviewed: [] },
  },
]

const FACTS = {
  ...{ id: 'https://rivers.example/crosswalk', title: 'Rivers: and coast', license: NO_LICENSE },
  ...{ on: '2026-03-04', provider: 'https://rivers.example/' },
}
const SET = mappingSet(FACTS, MAPPINGS, naming)

const readBack = (name: string, text: string): readonly Mapping[] => {
  const read = readCrosswalk({ name, text }, naming)
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.refusal))
  return read.value
}

test('mappings go out as a table and as JSON, and come back the same: relation, degree, reason, who and when', () => {
  assert.deepEqual(readBack('x.sssom.tsv', sssomTsv(SET)), MAPPINGS)
  assert.deepEqual(readBack('x.json', JSON.stringify(SET)), MAPPINGS)
})

test('as SKOS in Turtle the relations come back, which is all that Turtle has a place for', () => {
  const found = readBack('x.ttl', skosTurtle(MAPPINGS, naming))
  assert.deepEqual(
    found.map(({ from, to, relation }) => [from, to, relation]),
    MAPPINGS.map(({ from, to, relation }) => [from, to, relation]),
  )
})

test('a mapping read from its other end is wider where it was narrower', () => {
  const back = turned(MAPPINGS[0]!)
  assert.deepEqual([back.from, back.to, back.relation], [MAPPINGS[0]!.to, MAPPINGS[0]!.from, 'narrow'])
  assert.deepEqual(turned(back), MAPPINGS[0])
})

test('concepts go by the names that their files gave them, and by those they are known again', () => {
  const concepts = new Map([
    ['1', { label: 'Clean banks', uri: 'https://banks.example/1' }],
    ['2', { label: 'Ferries', uri: 'https://banks.example/2' }],
    ['3', { label: 'Bridges', uri: 'urn:bridges:3' }],
    ['4', { label: 'Fords', uri: null }],
  ])
  const coast = { ...naming.frameworks[1]!, scheme: 'https://coast.example/thrusts' }
  const named = namingOf([{ ...naming.frameworks[0]!, concepts }, coast])
  const all = [...concepts.keys()].map((code) => ({ framework: 'rivers', code }))
  const mappings = all.map((from) => ({ ...MAPPINGS[0]!, from }))
  const { skos: _, semapv: __, ...prefixes } = mappingSet(FACTS, mappings, named).curie_map
  assert.deepEqual(prefixes, {
    rivers: 'https://banks.example/',
    'rivers.2': 'urn:bridges:',
    'rivers.3': 'https://rivers.example/goals/',
    coast: 'https://rivers.example/goals/coast#',
  })
  assert.deepEqual(
    all.map((each) => named.of(each).curie),
    ['rivers:1', 'rivers:2', 'rivers.2:3', 'rivers.3:4'],
  )
  for (const each of all) assert.deepEqual(named.conceptOf(named.of(each).uri), each)
  assert.deepEqual(named.conceptOf('https://rivers.example/goals/2'), { framework: 'rivers', code: '2' })
  assert.deepEqual(named.conceptOf('https://coast.example/thrusts/a'), { framework: 'coast', code: 'a' })
  assert.equal(named.conceptOf('https://coast.example/thrusts/none'), null)
  for (const ending of ['tsv', 'json', 'ttl']) {
    const set = mappingSet(FACTS, mappings, named)
    const text = { tsv: sssomTsv(set), json: JSON.stringify(set), ttl: skosTurtle(mappings, named) }
    const read = readCrosswalk({ name: `x.${ending}`, text: text[ending as 'tsv'] }, named)
    assert.deepEqual(read.ok && read.value.map(({ from }) => from), all, ending)
  }
})

test('a framework may be called as a prefix that SSSOM has for itself, and names may end in a stroke', () => {
  const concepts = new Map([['1', { label: 'Labels', uri: 'https://words.example/1/' }]])
  const own = { id: 'skos', title: 'Words', version: null, namespace: 'https://words.example/', concepts }
  const named = namingOf([own, naming.frameworks[1]!])
  const mappings = [{ ...MAPPINGS[0]!, from: { framework: 'skos', code: '1' } }]
  const set = mappingSet(FACTS, mappings, named)
  assert.equal(set.mappings[0]!.subject_id, 'framework-skos:1/')
  const read = readCrosswalk({ name: 'x.tsv', text: sssomTsv(set) }, named)
  assert.deepEqual(read.ok && read.value, mappings)
})

const refusalOf = (name: string, text: string): CrosswalkRefusal => {
  const read = readCrosswalk({ name, text }, naming)
  assert.ok(!read.ok)
  return read.refusal
}

const table = (...rows: readonly string[]) =>
  [
    '#curie_map:',
    '#  r: https://rivers.example/goals/',
    '#  c: "https://rivers.example/goals/coast#"',
    'subject_id\tpredicate_id\tobject_id\tconfidence\tpredicate_modifier',
    ...rows,
  ].join('\n')

test('each row that can’t be taken over is named with its line, and then none is', () => {
  const text = table(
    'r:1\tskos:exactMatch\tc:a',
    'r:2\towl:sameAs\tc:a',
    'x:2\tskos:exactMatch\tc:a',
    'r:9\tskos:exactMatch\tc:a',
    'r:1\tskos:exactMatch\tr:2',
    'c:a\tskos:closeMatch\tr:1',
    'r:2\tskos:closeMatch\tc:b\tsure',
  )
  const first = refusalOf('x.tsv', text)
  assert.ok(first.reason === 'crosswalk-unsound')
  assert.deepEqual(sentencesForCrosswalk(first.problems), [
    'Line 7: the prefix of “x:2” is not in the file’s list of prefixes.',
  ])
  const second = refusalOf('x.tsv', text.replace('x:2', 'r:7'))
  assert.ok(second.reason === 'crosswalk-unsound')
  assert.deepEqual(
    second.problems.map(({ line, code }) => [line, code]),
    [
      [6, 'relation-unknown'],
      [7, 'concept-unknown'],
      [8, 'concept-unknown'],
      [9, 'within-one-framework'],
      [10, 'mapped-twice'],
      [11, 'confidence-unclear'],
    ],
  )
})

test('what says that two do not match is left out', () => {
  const text = table(
    'r:1\tskos:exactMatch\tc:a\t0.9\tNot',
    'r:2\tskos:exactMatch\tsssom:NoTermFound',
    'r:2\tskos:closeMatch\tc:b\t0.5',
  )
  assert.deepEqual(
    readBack('x.tsv', text).map(({ from, degree }) => [from.code, degree]),
    [['2', 'medium']],
  )
})

test('a file that is none of the three is refused, with what is missing', () => {
  const reasonOf = (name: string, text: string) => refusalOf(name, text).reason
  assert.equal(reasonOf('x.tsv', '#a: [b\nsubject_id\n'), 'crosswalk-unreadable')
  assert.equal(reasonOf('x.tsv', '#a: &a [*a, *a]\nsubject_id\n'), 'crosswalk-unreadable')
  assert.deepEqual(refusalOf('x.tsv', 'subject_id\tobject_id\nr:1\tc:a'), {
    ...{ reason: 'crosswalk-columns-missing', columns: ['predicate_id'] },
  })
  assert.equal(reasonOf('x.json', '{'), 'crosswalk-unreadable')
  assert.equal(reasonOf('x.json', '{"mappings": 3}'), 'crosswalk-unreadable')
  assert.equal(reasonOf('x.json', '{"mappings": []}'), 'no-mappings')
  assert.deepEqual(refusalOf('x.ttl', '<a> <b>'), { reason: 'crosswalk-unreadable', line: 1, as: 'Turtle' })
  assert.equal(reasonOf('x.ttl', '<a:b> <c:d> <e:f> .'), 'no-mappings')
  assert.equal(reasonOf('x.tsv', ''), 'crosswalk-columns-missing')
  const many = Array.from({ length: 20_001 }, () => 'r:1\tskos:exactMatch\tc:a')
  assert.equal(reasonOf('x.tsv', table(...many)), 'crosswalk-too-large')
})

test('a set is valid by SSSOM’s own schema', { skip: WITHOUT_SHARED }, () => {
  const schema = JSON.parse(readFileSync(join(SHARED!, 'standards', 'sssom', 'sssom.schema.json'), 'utf8'))
  const ajv = new Ajv2019({ strict: false, validateFormats: false })
  ajv.addSchema(schema, 'sssom')
  const valid = ajv.compile({ $ref: 'sssom#/$defs/MappingSet' })
  assert.ok(valid(JSON.parse(JSON.stringify(SET))), JSON.stringify(valid.errors))
  assert.ok(!valid({ ...SET, license: undefined, other_slot: 1 }))
})

test('the tables that SSSOM gives as examples are read', { skip: WITHOUT_SHARED }, () => {
  const folder = join(SHARED!, 'standards', 'sssom', 'examples')
  const read = globSync('*.tsv', { cwd: folder }).map((name) => {
    const found = readSssomTsv(readFileSync(join(folder, name), 'utf8'))
    return [name, found.ok ? 'read' : JSON.stringify(found.refusal)]
  })
  // One is of words that are no concepts of anything.
  assert.deepEqual(
    read.filter(([, how]) => how !== 'read').map(([name]) => name),
    ['literals.sssom.tsv'],
  )
  assert.ok(read.length > 20)
  const piped = readSssomTsv(readFileSync(join(folder, 'pipe-escaping.sssom.tsv'), 'utf8'))
  assert.deepEqual(piped.ok && piped.value.map(({ authors }) => authors[0]), ['Alice|Bob', 'Alice\\Bob'])
})
