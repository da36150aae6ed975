import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compose, type Piece } from '../../../../documents/compose.ts'
import { holds } from '../../../../text/quote.ts'
import { within } from '../../../../text/span.ts'
import type { PersonMention } from '../../../reading.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

const piece = (text: string): Piece => ({ kind: /^[-•]/.test(text) ? 'list-item' : 'paragraph', text })

const reading = (text: string, people: readonly PersonMention[] = []) => {
  const document = compose(text.split('\n\n').map(piece))
  return { document, ...readStatements(document, sentences(document), people) }
}

/** Each statement in short: "verb kind actor". */
const told = (text: string) =>
  reading(text).value.map(({ verb, kind, actor }) => `${verb} ${kind} ${actor?.text ?? '-'}`)

test('a finite verb with a subject that can act states something', () => {
  assert.deepEqual(told('The Ministers welcomed the exercise and agreed to meet each year.'), [
    'welcome welcome The Ministers',
    'agree commitment The Ministers',
  ])
})

test('a thing states nothing of itself', () => {
  assert.deepEqual(
    told('The memorandum underscores the ties. Strong participation highlights the trust.'),
    [],
  )
})

test('a cell of a table is no subject of the next', () => {
  const row: Piece = {
    kind: 'table-row',
    text: 'Ministers and League\tthree of the lines addressed\tThey agreed to meet.',
  }
  const document = compose([row])
  const { value } = readStatements(document, sentences(document), [])
  assert.deepEqual(
    value.map(({ verb, actor }) => `${verb} ${actor?.text}`),
    ['agree They'],
  )
})

test('the quote of a statement in a table is no longer than its cell', () => {
  const row: Piece = {
    kind: 'table-row',
    text: '2.1\tBoth sides agreed to meet\tThe League will host the talks\tunder way',
  }
  const document = compose([row])
  const { value } = readStatements(document, sentences(document), [])
  assert.deepEqual(
    value.map(({ quote }) => quote.exact),
    ['Both sides agreed to meet', 'The League will host the talks'],
  )
})

test('what stands inside a that-clause, a question or a relative clause is not stated', () => {
  assert.deepEqual(
    told('They noted that both sides had discussed haze and that the League agreed to help.'),
    ['note note They'],
  )
  assert.deepEqual(told('The Council discussed how members could commit to the fund that Aland launched.'), [
    'discuss discussion The Council',
  ])
  assert.deepEqual(told('Aland announced the League will provide boats.'), ['announce commitment Aland'])
})

test('a verb behind a that-clause goes back to the main subject when it is a verb of saying', () => {
  assert.deepEqual(told('The Chair noted that the fund was small, and stressed that more was needed.'), [
    'note note The Chair',
    'stress affirmation The Chair',
  ])
})

test('a participle set off by a comma does the same act for the same subject', () => {
  assert.deepEqual(told('The Council reviewed the plan, underscoring that time was short.'), [
    'review discussion The Council',
    'underscore affirmation The Council',
  ])
  assert.deepEqual(told('Recognising the need, which is great, we plan to help.'), [
    'recognise affirmation we',
    'plan commitment we',
  ])
})

test('a gerund behind a preposition and a purpose state nothing', () => {
  assert.deepEqual(told('The Leaders met to discuss haze. Progress was made by issuing a report.'), [])
})

test('will binds those who can act and the parties’ own work, and an effect binds nobody', () => {
  assert.deepEqual(told('Aland will host and fund the next round, which will help officials.'), [
    'host commitment Aland',
    'fund commitment Aland',
  ])
  assert.deepEqual(
    told('The working group will draft rules. Companies will gain. The fund will benefit all.'),
    ['draft commitment The working group'],
  )
})

test('a second verb under will is told from one under an infinitive', () => {
  assert.deepEqual(told('We will adopt a plan to end haze, and promote trust.'), [
    'adopt commitment We',
    'promote commitment We',
  ])
  assert.deepEqual(told('We will expand our support to end haze and promote trust.'), [
    'expand commitment We',
  ])
})

test('must, should and can state nothing', () => {
  assert.deepEqual(
    told('The parties must agree. Both sides should welcome it. We can pledge more or review less.'),
    [],
  )
})

test('the complement decides the kind', () => {
  assert.deepEqual(
    told('The parties agreed that trade is important. The parties agreed that they should meet.'),
    ['agree position The parties', 'agree commitment The parties'],
  )
  assert.deepEqual(told('They reaffirmed their commitment. They reaffirmed to work together.'), [
    'reaffirm affirmation They',
    'reaffirm commitment They',
  ])
  assert.deepEqual(
    told('We note with concern the drought. We note with appreciation the aid. We note the report.'),
    ['note concern We', 'note welcome We', 'note note We'],
  )
})

test('a light verb takes its noun into its name', () => {
  assert.deepEqual(
    told(
      'He expressed grave concerns about haze. She voiced support for the plan. They exchanged views on trade.',
    ),
    ['express concern concern He', 'voice support position She', 'exchange views discussion They'],
  )
})

test('look forward is a note and look to a commitment', () => {
  assert.deepEqual(told('They look forward to the summit. The partners look to create a market.'), [
    'look forward note They',
    'look commitment The partners',
  ])
})

test('an adjective of self-binding counts and begins its own verb span', () => {
  const { document, value } = reading('The Union remains firmly committed to peace.')
  assert.equal(value[0]?.verb, 'be committed')
  assert.equal(document.text.slice(value[0]!.verbSpan.start, value[0]!.verbSpan.end), 'committed')
})

test('a passive takes its actor from “by”, from “between” or, of a discussion, from who spoke before', () => {
  assert.deepEqual(told('A memorandum was signed by Aland and Beland.'), ['sign commitment Aland and Beland'])
  assert.deepEqual(told('A memorandum between Aland and Beland on trade will be signed.'), [
    'sign commitment Aland and Beland',
  ])
  assert.deepEqual(told('The Council welcomed the plan. Issues of concern were also discussed.'), [
    'welcome welcome The Council',
    'discuss discussion The Council',
  ])
  assert.deepEqual(told('The toolkit will be launched.'), ['launch commitment -'])
})

test('a lost space hides no verb and is told', () => {
  const { value, findings } = reading('The Chair stressedthat time was short.')
  assert.equal(value[0]?.verb, 'stress')
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['spaces-missing'],
  )
})

test('quoted speech states nothing of the text’s own, and the verb that brings it is a position', () => {
  assert.deepEqual(told('Ms Ana Silva said, “We welcome the plan. We commit to it.”'), [
    'say position Ms Ana Silva',
  ])
  assert.deepEqual(told('“We are ready to help,” said Minister Ana Silva.'), [
    'say position Minister Ana Silva',
  ])
})

test('a reduced participle that describes a noun states nothing', () => {
  assert.deepEqual(
    told('A body launched in 2023 aims to help. The talks followed the plan signed by Aland.'),
    ['aim commitment A body launched in 2023'],
  )
})

test('a headline counts', () => {
  assert.deepEqual(told('Lake League Announces Water Fund'), ['announce commitment Lake League'])
})

const DECLARATION = `WE, the Ministers of Aland and Beland, gathered in Port Vale;

RECALLING the Charter and STRESSING the need for trust;

HEREBY COMMIT TO:

- Establish a water fund and publish its accounts;

- Share data by upholding rules, reaffirming trust;

- The training of officials.`

test('a declaration’s preamble and its items take their actor from above', () => {
  assert.deepEqual(told(DECLARATION), [
    'recall affirmation WE',
    'stress affirmation WE',
    'commit commitment WE',
    'establish commitment WE',
    'publish commitment WE',
    'share commitment WE',
  ])
  const { value, findings } = reading(DECLARATION)
  assert.deepEqual(value[0]?.actor?.resolved, ['the Ministers of Aland and Beland'])
  assert.equal(
    findings.at(-1)?.message,
    '6 statements take their actor from an earlier sentence or a lead-in.',
  )
})

test('points listed under “made the following points” are not counted one by one', () => {
  assert.deepEqual(
    told('The Ministers made the following points:\n\n- They welcomed the fund\n\n- It will be used'),
    ['make points position The Ministers'],
  )
})

test('a finding says so where there is no statement', () => {
  assert.deepEqual(
    reading('The lake is deep.').findings.map(({ code }) => code),
    ['no-statements'],
  )
})

const words = [
  'The Ministers',
  'Aland and Beland',
  'We',
  'They',
  'noted',
  'noting',
  'agreed',
  'will',
  'work',
  'and',
  ',',
  'that',
  'which',
  '“',
  '”',
  '(',
  ')',
  ':',
  ';',
  '.',
  'to',
  'discussed',
  'were',
  'committed',
  'REAFFIRMING',
  'by',
  'in',
  'the plan',
  '\n\n',
  '- ',
  '“We',
  'stressedthat',
  'concern',
  'express',
  '1.',
  'HEREBY',
  'İ',
  '\u{1F30A}',
  'between',
  'where',
  'said',
]

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join(' ')),
)

test('every quote is sound and holds its verb, statements stand in order, and a text is read alike twice', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { document, value } = reading(text)
      for (const { quote, verbSpan, actor, strengthWords } of value) {
        assert.ok(holds(document.text, quote) && within(verbSpan, quote.span) && strengthWords.length > 0)
        assert.ok(!actor || actor.span.end <= document.text.length)
      }
      const places = value.map(({ verbSpan }) => verbSpan.start)
      assert.deepEqual(
        places,
        [...new Set(places)].toSorted((a, b) => a - b),
      )
      assert.deepEqual(reading(text).value, value)
    }),
    { numRuns: 300 },
  )
})

test('a recital in capitals states what it opens with, whatever verbs its clauses hold', () => {
  const text =
    'WE, the leaders of Norhaven and Eastmere;\n\nRECALLING AND REAFFIRMING the River Charter;\n\n' +
    'RECOGNISING that floods cross every border, and that help counts most in the first hours;\n\n' +
    'DEEPLY CONCERNED about the growing reach of smugglers;\n\nHEREBY COMMIT TO:\n\n- Raise the dykes;\n\n' +
    'AND FURTHER:\n\n- Invite the towns to help.'
  assert.deepEqual(told(text), [
    'recall affirmation WE',
    'reaffirm affirmation WE',
    'recognise affirmation WE',
    'be concerned concern WE',
    'commit commitment WE',
    'raise commitment WE',
    'invite commitment WE',
  ])
})

test('a dateline is no part of what is quoted', () => {
  const quotes = (text: string) => reading(text).value.map(({ quote }) => quote.exact)
  assert.deepEqual(quotes('LINDAL, 3 May 2021 – The two sides agreed to meet.'), [
    'The two sides agreed to meet.',
  ])
  assert.deepEqual(quotes('On 3 May 2021 – a Monday – the two sides agreed to meet.'), [
    'On 3 May 2021 – a Monday – the two sides agreed to meet.',
  ])
})
