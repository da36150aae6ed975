import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { SHARED, WITHOUT_SHARED } from '../../test/shared.ts'
import { sentenceForFrameworkFinding } from './framework-finding.ts'
import { sentenceForFramework } from './framework-refusal.ts'
import { readFramework } from './read-framework.ts'
import { CONCEPT_LIMIT, FRAMEWORK_BYTES } from './scheme.ts'

const AS_FILED = { id: null, title: null, version: null, lenient: false }
const read = (name: string, text: string, asked = {}) =>
  readFramework({ name, bytes: new TextEncoder().encode(text) }, { ...AS_FILED, ...asked })

const schemeOf = async (name: string, text: string, asked = {}) => {
  const outcome = await read(name, text, asked)
  assert.ok(outcome.ok, outcome.ok ? '' : sentenceForFramework(outcome.refusal))
  return outcome.value
}
const refusal = async (name: string, text: string) => {
  const outcome = await read(name, text)
  assert.ok(!outcome.ok)
  return { ...outcome.refusal, sentence: sentenceForFramework(outcome.refusal) }
}

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix h: <https://harbours.example/> .
`
const SCHEME = 'h: a skos:ConceptScheme ; skos:prefLabel "Harbour aims"@en .\n'
const outline = (concepts: readonly { readonly code: string; readonly depth: number }[]) =>
  concepts.map(({ code, depth }) => `${'-'.repeat(depth)}${code}`).join(' ')

const WHOLE = `${PREFIXES}
h: a skos:ConceptScheme ;
  skos:prefLabel "Harbour aims"@en , "Visées des ports"@fr ;
  dct:identifier "harbours" ; dct:issued "2024-05-01" ; dct:modified "2025-02-03" ;
  dct:hasVersion "2" ; dct:source "The harbour office." .
h:quays a skos:Concept ; skos:notation "2" ; skos:prefLabel "Quays"@en , "Quais"@fr ;
  skos:definition "Where ships are moored."@en .
h:lights a skos:Concept ; skos:notation "10" ; skos:prefLabel "Lights"@en .
h:stone a skos:Concept ; skos:notation "2.1" ; skos:prefLabel "Quays of stone"@en ; skos:broader h:quays .
h:both a skos:Concept ; skos:notation "2.2" ; skos:prefLabel "Lit quays"@en ; skos:broader h:quays , h:lights .
h:lights skos:narrower h:lamps .
h:lamps a skos:Concept ; skos:notation "10.1" ; skos:prefLabel "Lamps"@en .
`

test('a Turtle file is read with its names, dates and concepts in the order of their codes', async () => {
  const { scheme, findings } = await schemeOf('harbours.ttl', WHOLE)
  const { concepts, ...head } = scheme
  assert.deepEqual(head, {
    id: 'harbours',
    uri: 'https://harbours.example/',
    titles: { en: 'Harbour aims', fr: 'Visées des ports' },
    version: '2',
    issued: '2024-05-01',
    modified: '2025-02-03',
    source: 'The harbour office.',
  })
  assert.equal(outline(concepts), '2 -2.1 -2.2 10 -10.1')
  assert.deepEqual(concepts[0]!.labels, { en: 'Quays', fr: 'Quais' })
  assert.deepEqual(concepts[0]!.definitions, { en: 'Where ships are moored.' })
  assert.equal(concepts[0]!.uri, 'https://harbours.example/quays')
  assert.deepEqual(findings, [])
})

test('a concept under two others is shown under the first, and is of the topmost of both', async () => {
  const { scheme } = await schemeOf('harbours.ttl', WHOLE)
  const both = scheme.concepts.find(({ code }) => code === '2.2')!
  assert.deepEqual(
    [both.broader, both.tops],
    [
      ['2', '10'],
      ['2', '10'],
    ],
  )
})

test('the same scheme in JSON-LD, with its context in the file, is read alike', async () => {
  const { scheme } = await schemeOf(
    'harbours.jsonld',
    JSON.stringify({
      '@context': {
        skos: 'http://www.w3.org/2004/02/skos/core#',
        label: { '@id': 'skos:prefLabel', '@container': '@language' },
        code: 'skos:notation',
        broader: { '@id': 'skos:broader', '@type': '@id' },
      },
      '@graph': [
        { '@id': 'https://harbours.example/', '@type': 'skos:ConceptScheme', label: { en: 'Harbour aims' } },
        { '@id': 'https://harbours.example/2', '@type': 'skos:Concept', code: '2', label: { en: 'Quays' } },
        {
          ...{ '@id': 'https://harbours.example/3', '@type': 'skos:Concept', code: '2.1' },
          ...{ label: { en: 'Of stone', fr: 'De pierre' }, broader: 'https://harbours.example/2' },
        },
      ],
    }),
  )
  assert.equal(scheme.id, 'harbour-aims')
  assert.equal(outline(scheme.concepts), '2 -2.1')
  assert.deepEqual(scheme.concepts[1]!.labels, { en: 'Of stone', fr: 'De pierre' })
})

test('a name that counts in its file alone is none outside', async () => {
  const local = WHOLE.replace('@prefix h: <https://harbours.example/>', '@prefix h: <#>')
  const { scheme } = await schemeOf('harbours.ttl', local)
  assert.deepEqual([scheme.uri, ...new Set(scheme.concepts.map(({ uri }) => uri))], [null, null])
})

test('a table may give the names that concepts have outside, each a whole one and each once', async () => {
  const given = 'code,label,uri\na,Anchors,https://harbours.example/a\nb,Buoys,\n'
  const { scheme } = await schemeOf('harbours.csv', given)
  assert.deepEqual(
    scheme.concepts.map(({ uri }) => uri),
    ['https://harbours.example/a', null],
  )
  const wrong = await refusal('harbours.csv', given.replace('Buoys,', 'Buoys,harbours/b'))
  assert.match(wrong.sentence, /Line 3: “b” has the uri “harbours\/b”, which is no whole name/)
  const twice = await refusal('harbours.csv', given.replace('Buoys,', 'Buoys,https://harbours.example/a'))
  assert.match(twice.sentence, /Line 3: “b” has the uri .*which another concept has as well/)
})

test('a context that is kept elsewhere is never fetched: the file is refused, and the address told', async () => {
  const { reason, sentence } = await refusal(
    'harbours.jsonld',
    '{"@context":"https://harbours.example/context","@id":"a"}',
  )
  assert.equal(reason, 'context-elsewhere')
  assert.match(sentence, /https:\/\/harbours\.example\/context/)
})

test('a table is read in its own order, with labels by language', async () => {
  const { scheme } = await schemeOf(
    'shore plan.csv',
    'code,label,label@fr,parent,definition\nb,"Buoys, lit",Bouées,,What floats.\na,Anchors,,,\nb1,Red buoys,,b,\n',
    { title: 'The shore', version: '2025' },
  )
  const { concepts, ...head } = scheme
  assert.deepEqual([head.id, head.titles, head.version], ['shore-plan', { en: 'The shore' }, '2025'])
  assert.equal(outline(concepts), 'b -b1 a')
  assert.deepEqual(concepts[0]!.labels, { '': 'Buoys, lit', fr: 'Bouées' })
  assert.deepEqual(concepts[0]!.definitions, { '': 'What floats.' })
})

test('a second preferred label in one language is named with its line', async () => {
  const text = `${PREFIXES}${SCHEME}h:1 a skos:Concept ;\n  skos:prefLabel "One"@en ,\n    "First"@en .\n`
  const { reason, sentence } = await refusal('harbours.ttl', text)
  assert.equal(reason, 'framework-unsound')
  assert.equal(sentence, 'Line 7: “1” has two preferred labels in the language “en”.')
})

test('the same label written twice, but for its spaces, is one', async () => {
  const text = `${PREFIXES}${SCHEME}h:1 a skos:Concept ; skos:prefLabel "One  aim"@en , "One aim "@en .\n`
  const { scheme } = await schemeOf('harbours.ttl', text)
  assert.deepEqual(scheme.concepts[0]!.labels, { en: 'One aim' })
})

test('where it was asked for, the longest of several labels is taken, and told with its line', async () => {
  const text = `${PREFIXES}${SCHEME}h:1 a skos:Concept ;\n  skos:prefLabel "One"@en ,\n    "First"@en .\n`
  const { scheme, findings } = await schemeOf('harbours.ttl', text, { lenient: true })
  assert.deepEqual(scheme.concepts[0]!.labels, { en: 'First' })
  assert.deepEqual(findings.map(sentenceForFrameworkFinding), [
    'Line 7: “1” has a second preferred label in the language “en”; the longest was taken.',
  ])
})

test('a ring of concepts is named with its line, and nothing is read', async () => {
  const concept = (code: string, above: string) =>
    `h:${code} a skos:Concept ; skos:prefLabel "${code}"@en ;\n  skos:broader h:${above} .\n`
  const ring = ['a', 'b', 'c'].map((code, at) => concept(code, 'bca'[at]!)).join('')
  const { reason, sentence } = await refusal(
    'harbours.ttl',
    `${PREFIXES}${SCHEME}${ring}${concept('d', 'a')}`,
  )
  assert.equal(reason, 'framework-unsound')
  assert.equal(sentence, 'Line 6: these are each a part of the next, in a ring: “a”, “b”, “c”.')
  const alone = await refusal('harbours.ttl', `${PREFIXES}${SCHEME}${concept('a', 'a')}`)
  assert.equal(alone.sentence, 'Line 6: “a” is given as a part of itself.')
  const table = await refusal('aims.csv', 'code,label,parent\n1,One,2\n2,Two,1\n')
  assert.match(table.sentence, /^Line 2: .*“1”, “2”/)
})

test('a table’s missing parent, doubled code and missing code or label are named with their lines', async () => {
  const { sentence } = await refusal(
    'aims.csv',
    'code,label,parent\n1,One,\n2,Two,9\n1,"Once\nmore",\n,None,\n5,,\n',
  )
  assert.equal(
    sentence,
    'Line 3: “2” has the parent “9”, which is no code of this file. Line 4: the code “1” is used a second time. ' +
      'Line 6: there is no code. Line 7: “5” has no label.',
  )
})

test('a code that two concepts have in Turtle is named with its line', async () => {
  const text = `${PREFIXES}${SCHEME}h:a a skos:Concept ; skos:notation "1" ; skos:prefLabel "A"@en .
h:b a skos:Concept ; skos:notation "1" ; skos:prefLabel "B"@en .\n`
  assert.equal((await refusal('harbours.ttl', text)).sentence, 'Line 6: the code “1” is used a second time.')
})

test('no scheme, several schemes and a scheme without concepts are each refused by name', async () => {
  const concept = 'h:1 a skos:Concept ; skos:prefLabel "One"@en .\n'
  assert.equal((await refusal('a.ttl', PREFIXES + concept)).reason, 'no-scheme')
  assert.equal((await refusal('a.ttl', PREFIXES + SCHEME)).reason, 'no-concepts')
  const two = await refusal('a.ttl', `${PREFIXES}${SCHEME}h:other a skos:ConceptScheme .\n${concept}`)
  assert.equal(two.reason, 'several-schemes')
  assert.match(two.sentence, /https:\/\/harbours\.example\/other/)
})

test('what can’t be read is told with its line', async () => {
  const broken = await refusal('a.ttl', `${PREFIXES}${SCHEME}h:1 a skos:Concept ;\n  skos:prefLabel "One .\n`)
  assert.deepEqual([broken.reason, /line 6/.test(broken.sentence)], ['framework-unreadable', true])
  assert.match((await refusal('a.jsonld', '{\n"@graph": [,]}')).sentence, /line 2/)
  assert.match((await refusal('a.csv', 'code,label\n1,"One\n')).sentence, /line 2/)
})

test('JSON that is nested without end is refused at once, with the line', async () => {
  const deep = await refusal('a.jsonld', `[\n${'['.repeat(200_000)}${']'.repeat(200_000)}]`)
  assert.deepEqual([deep.reason, /line 2/.test(deep.sentence)], ['framework-unreadable', true])
})

test('a file that is none of the forms, is too large or is no UTF-8 is refused', async () => {
  assert.equal((await refusal('a.xlsx', 'x')).reason, 'framework-form-unknown')
  const large = await readFramework({ name: 'a.csv', bytes: new Uint8Array(FRAMEWORK_BYTES + 1) })
  assert.equal(large.ok ? '' : large.refusal.reason, 'framework-too-large')
  const odd = await readFramework({ name: 'a.csv', bytes: Uint8Array.of(0x63, 0xff, 0xfe) })
  assert.equal(odd.ok ? '' : odd.refusal.reason, 'framework-unreadable')
})

test('a table without the columns is told which it lacks', async () => {
  assert.match((await refusal('a.csv', 'number,title\n1,One\n')).sentence, /“code” and none “label”/)
})

test('what a concept is a part of outside the file is told and left out', async () => {
  const text = `${PREFIXES}${SCHEME}h:1 a skos:Concept ; skos:prefLabel "One"@en ; skos:broader <https://other.example/x> .\n`
  const { scheme, findings } = await schemeOf('a.ttl', text)
  assert.deepEqual(scheme.concepts[0]!.broader, [])
  assert.match(
    findings.map(sentenceForFrameworkFinding).join(),
    /^Line 5: “1” is a part of https:\/\/other\.example\/x/,
  )
})

test('concepts of another scheme are left out', async () => {
  const text = `${PREFIXES}${SCHEME}h:1 a skos:Concept ; skos:prefLabel "One"@en .
h:x a skos:Concept ; skos:prefLabel "X"@en ; skos:inScheme <https://other.example/> .\n`
  assert.equal(outline((await schemeOf('a.ttl', text)).scheme.concepts), '1')
})

test('a hundred thousand concepts are refused by the limit, and as many as it allows are read, one under the other', async () => {
  const many = (count: number, above: (at: number) => string) =>
    `${PREFIXES}${SCHEME}${Array.from({ length: count }, (_, at) => `h:c${at} a skos:Concept ; skos:prefLabel "C"@en${above(at)} .`).join('\n')}`
  assert.equal(
    (
      await refusal(
        'a.ttl',
        many(100_000, () => ''),
      )
    ).reason,
    'concepts-too-many',
  )
  const chain = await schemeOf(
    'a.ttl',
    many(CONCEPT_LIMIT, (at) => (at === 0 ? '' : ` ; skos:broader h:c${at - 1}`)),
  )
  assert.deepEqual(
    [chain.scheme.concepts.length, chain.scheme.concepts.at(-1)!.depth],
    [CONCEPT_LIMIT, CONCEPT_LIMIT - 1],
  )
  const table = Array.from({ length: 100_000 }, (_, at) => `c${at},C,`).join('\n')
  assert.equal((await refusal('a.csv', `code,label,parent\n${table}`)).reason, 'concepts-too-many')
})

test('the vocabulary of the 2030 Agenda is refused for its doubled labels, and read whole where the longest are asked for', {
  skip: WITHOUT_SHARED,
}, async () => {
  const name = 'sdg-kos-goals-targets-indicators.ttl'
  const bytes = readFileSync(join(SHARED!, 'standards', 'sdg-kos', name))
  const strict = await readFramework({ name, bytes })
  assert.ok(!strict.ok && strict.refusal.reason === 'framework-unsound')
  assert.deepEqual(
    strict.refusal.problems.map(({ code, line }) => `${code} ${line}`),
    ['two-labels 2613', 'two-labels 2617', 'two-labels 2838', 'two-labels 2841', 'two-labels 2841'],
  )
  const lenient = await readFramework({ name, bytes }, { ...AS_FILED, lenient: true })
  assert.ok(lenient.ok)
  const { concepts } = lenient.value.scheme
  const at = (depth: number) => concepts.filter((each) => each.depth === depth).length
  assert.deepEqual([at(0), at(1), at(2), concepts.length], [17, 169, 232, 418])
  assert.deepEqual(concepts.find(({ code }) => code === '1.5.1')!.tops, ['1', '11', '13'])
  assert.equal(lenient.value.findings.length, 5)
})
