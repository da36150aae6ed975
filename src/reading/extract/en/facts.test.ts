import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Span, sound } from '../../../text/span.ts'
import { NO_NAMES } from '../extractor.ts'
import { type Facts, readFacts } from './facts.ts'
import { RULES } from './rules.ts'
import { factsOf, RELEASE } from './sample-text.ts'
import { sentences } from './sentences.ts'

const spansOf = ({ published, meeting, people, instruments, issues, areas, figures }: Facts): Span[] => [
  ...[published, ...Object.values(meeting ?? {})]
    .flatMap((fact) => [fact?.span ?? [], fact?.basis?.span ?? []])
    .flat(),
  ...[...people, ...instruments, ...issues, ...areas].flatMap((mention) => [mention.span, ...mention.spans]),
  ...figures.map((figure) => figure.span),
]

const rulesOf = ({ published, meeting }: Facts) =>
  [published, ...Object.values(meeting ?? {})].flatMap((fact) => fact?.rule ?? [])

/** Pieces of the genre put together at random: nearer to what breaks a reader than letters alone. */
const PIECES = [
  'JAKARTA, 11 April 2018 – ',
  'Mr. ',
  'Ambassador ',
  'Ana Lind',
  ' bin ',
  'A/L',
  ', Jr.',
  'President',
  ' of ',
  ' the ',
  ', ',
  ' and ',
  'held yesterday',
  ' in Lima, Peru',
  ' on 30 February 2020',
  '3-2 May',
  ' $',
  '97 of 103 action lines',
  '12%',
  'Lake Agreement',
  ' signed in 2015',
  '(',
  ')',
  '“',
  '”',
  '’s',
  '?',
  '\uFFFD',
  'Ant?nio',
  ' Summit',
  ' between ',
  'such as ',
  'cooperation on ',
  'combat ',
  '\n\n',
  '\n',
  '.',
  ';',
  '–',
  '2202',
  ' Secretary-General',
  ' at the ',
  'sidelines of ',
  'constructor',
  '__proto__',
  'toString',
  '🙂',
]

describe('the facts of a text', () => {
  it('the days, the place, the house and the name of the meeting are told with their rules', () => {
    const { value, document } = factsOf(RELEASE)
    const { meeting } = value
    assert.equal(meeting?.start?.value, '2019-06-11')
    assert.equal(meeting?.start?.rule, 'relative-to-dateline')
    assert.equal(meeting?.start?.basis?.value, '2019-06-12')
    assert.equal(document.text.slice(meeting!.start!.span!.start, meeting!.start!.span!.end), 'yesterday')
    assert.equal(meeting?.end, null)
    assert.equal(meeting?.place?.value, 'PORT AMBER')
    assert.equal(meeting?.venue?.value, 'LSU Secretariat')
    assert.equal(meeting?.virtual?.value, false)
    assert.equal(
      meeting?.mechanism?.value,
      'dialogue between the Board of Resident Delegates to LSU (BRD) and RBO Directors',
    )
  })

  it('the co-chairs have their posts and whom they speak for', () => {
    const told = factsOf(RELEASE).value.people.map(({ name, post, organisation, role }) => [
      name,
      post,
      organisation,
      role,
    ])
    assert.deepEqual(told, [
      ['Ana Lind Vik', 'Resident Representative to LSU', 'Norway', 'co-chair'],
      ['Tomáš Řehoř', 'Deputy Secretary-General for Water Affairs', 'RBO', 'co-chair'],
    ])
  })

  it('issues, areas, instruments and figures are told apart', () => {
    const { issues, areas, instruments, figures } = factsOf(RELEASE).value
    const issueWords = issues.map((issue) => issue.text)
    for (const text of [
      'cross-border smuggling challenges',
      'Blackreed Province',
      'Amber Strait',
      'Tern Peninsula',
    ])
      assert.ok(issueWords.includes(text), `${text} is among ${issueWords.join('; ')}`)
    assert.deepEqual(
      areas.map((area) => area.text),
      ['prevention of river floods', 'youth employment', 'clean water targets'],
    )
    assert.deepEqual(
      instruments.map(({ name, year }) => [name, year]),
      [
        ['LSU-RBO Plan of Action', '2017'],
        ['LSU Vision 2030', null],
      ],
    )
    assert.deepEqual(
      figures.map(({ quote, value, of, unit }) => [quote, value, of, unit]),
      [
        ['41 of the 60 action lines', 41, 60, 'action lines'],
        ['up to $2.5 million', 2_500_000, null, 'USD'],
      ],
    )
  })

  it('a text that reports no meeting has a finding that says so', () => {
    const { value, findings } = factsOf('The two sides share a long coast.')
    assert.equal(value.meeting, null)
    assert.ok(findings.some((f) => f.code === 'no-meeting'))
  })

  it('a name that lost a letter is kept as it is, in one piece, with a finding', () => {
    const { value, findings } = factsOf(
      'Mr Ant?nio Silveira met Ms Jo\uFFFDo Reis in Lisbon today.',
      '2020-03-02',
    )
    assert.deepEqual(
      value.people.map((p) => p.name),
      ['Ant?nio Silveira', 'Jo\uFFFDo Reis'],
    )
    assert.equal(findings.filter((f) => f.code === 'damaged-name').length, 2)
  })

  it('a dateline in an unlikely year is told and not counted from', () => {
    const { value, findings } = factsOf(
      'LIMA, 3 May 2202 – Delegates of both unions met yesterday at the Lake Hotel.',
      '2022-05-03',
    )
    assert.ok(findings.some((f) => f.code === 'date-unlikely'))
    assert.equal(value.meeting?.start?.value, '2022-05-02')
    assert.equal(value.meeting?.start?.rule, 'relative-to-published')
  })

  it('names the register knows are found where no grammar would find them', () => {
    const names = {
      mechanisms: [{ name: 'Lake Round', aliases: [] }],
      people: [{ name: 'Ana Lind', aliases: ['Lind'] }],
      instruments: [{ name: 'Amber Understanding', aliases: [] }],
      topics: [{ kind: 'issue' as const, name: 'sand mining', aliases: [] }],
    }
    const { value } = factsOf(
      'Officials met today for the Lake Round. Lind raised sand mining under the Amber Understanding.',
      '2020-03-02',
      names,
    )
    assert.equal(value.meeting?.mechanism?.value, 'Lake Round')
    assert.equal(value.meeting?.mechanism?.rule, 'known-name')
    assert.deepEqual(
      value.people.map((p) => p.name),
      ['Lind'],
    )
    assert.deepEqual(
      value.instruments.map((i) => i.name),
      ['Amber Understanding'],
    )
    assert.ok(value.issues.some((issue) => issue.text === 'sand mining'))
  })
})

describe('whatever the text', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  )

  it('every span is sound, every rule is in the table, and reading twice gives the same', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(null, '2018-04-11'), (text, published) => {
        const { value, document, findings } = factsOf(text, published)
        for (const span of [...spansOf(value), ...findings.flatMap((f) => f.span ?? [])])
          assert.ok(sound(document.text, span))
        for (const rule of rulesOf(value)) assert.ok(rule in RULES, rule)
        assert.deepEqual(
          readFacts(document, sentences(document), { published, names: NO_NAMES }).value,
          value,
        )
      }),
      { numRuns: 400 },
    )
  })

  it('each person, instrument and topic stands once, at the words it was read from', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { value, document } = factsOf(text)
        const plain = (written: string) => written.replace(/\s+/g, ' ')
        for (const { text: topic, span } of [...value.issues, ...value.areas])
          assert.equal(plain(document.text.slice(span.start, span.end)), topic)
        for (const { name, span } of [...value.people, ...value.instruments])
          assert.equal(plain(document.text.slice(span.start, span.end)), name)
        assert.equal(new Set(value.people.map((p) => p.name)).size, value.people.length)
      }),
      { numRuns: 200 },
    )
  })
})

const shared = process.env.MUFAKAT_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const corpus = (() => {
  try {
    return readdirSync(join(shared, 'corpus'))
  } catch {
    return null
  }
})()

describe('the records of the shared corpus', {
  skip: corpus ? false : 'the shared corpus is not beside this checkout',
}, () => {
  it('every record is read without a fault, with sound spans', () => {
    const records = readFileSync(join(shared, 'corpus/records.jsonl'), 'utf8').trim().split('\n')
    for (const record of records.filter((_, i) => i % 8 === 0)) {
      const { text, published } = JSON.parse(record) as { text: string; published?: string }
      const { value, document } = factsOf(text, published ?? null)
      for (const span of spansOf(value)) assert.ok(sound(document.text, span))
    }
  })
})
