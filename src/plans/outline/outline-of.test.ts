import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { docxFile, paragraph } from '../../../test/files/docx-file.ts'
import { compose } from '../../documents/compose.ts'
import { docx } from '../../reading/formats/docx.ts'
import type { Format } from '../../reading/formats/format.ts'
import { html } from '../../reading/formats/html.ts'
import { text } from '../../reading/formats/text.ts'
import { holds } from '../../text/quote.ts'
import type { OutlineSection } from '../outline.ts'
import { outlineOf } from './outline-of.ts'

const readAs = async (format: Format, file: string | Uint8Array) => {
  const outcome = await format.read(typeof file === 'string' ? strToU8(file) : file)
  assert.ok(outcome.ok)
  const { value } = outcome.value
  const outline = outlineOf(value)
  for (const { quote } of linesOf(outline.sections)) assert.ok(holds(value.text, quote))
  return outline
}

const linesOf = (sections: readonly OutlineSection[]): OutlineSection['lines'][number][] =>
  sections.flatMap((section) => [...section.lines, ...linesOf(section.sections)])

/** An outline as a page of lines, to be compared by eye. */
const drawn = (sections: readonly OutlineSection[], depth = 0): string[] =>
  sections.flatMap(({ number, title, lines, sections: within }) => [
    `${'  '.repeat(depth)}${number ?? '-'} ${title ?? '-'}`,
    ...lines.flatMap(({ number, text, items }) => [
      `${'  '.repeat(depth + 1)}${number ?? '-'}: ${text}`,
      ...items.map(({ mark, text }) => `${'  '.repeat(depth + 2)}${mark ?? '•'} ${text}`),
    ]),
    ...drawn(within, depth + 1),
  ])

const codes = ({ findings }: ReturnType<typeof outlineOf>) => findings.map(({ code }) => code)

test('headings of two levels and lines of a third nest by their numbers; items hang on their line', async () => {
  const outline = await readAs(
    text,
    `PLAN OF ACTION OF THE LEAGUE AND THE COUNCIL
(January 2024 - December 2028)

The League and the Council go on with what they began.

1. POLITICAL COOPERATION

1.1. Dialogue

1.1.1. Hold a meeting of ministers each year;

1.1.2. Exchange officials, by means of:

(a) secondments; and
(b) visits;

1.2. Prevention

1.2.1. Study early warning,
and tell both sides what came of it;

2. ECONOMIC COOPERATION

2.1. Trade

2.1.1. Publish tariffs.

Done at Harbour Town on 3 May 2024.
`,
  )
  assert.equal(outline.title, 'PLAN OF ACTION OF THE LEAGUE AND THE COUNCIL')
  assert.deepEqual(outline.period, { start: 2024, end: 2028 })
  assert.deepEqual(outline.preamble, ['The League and the Council go on with what they began.'])
  assert.deepEqual(drawn(outline.sections), [
    '1 POLITICAL COOPERATION',
    '  1.1 Dialogue',
    '    1.1.1: Hold a meeting of ministers each year;',
    '    1.1.2: Exchange officials, by means of:',
    '      (a) secondments; and',
    '      (b) visits;',
    '  1.2 Prevention',
    '    1.2.1: Study early warning, and tell both sides what came of it;',
    '2 ECONOMIC COOPERATION',
    '  2.1 Trade',
    '    2.1.1: Publish tariffs.',
  ])
  assert.deepEqual(outline.closing, ['Done at Harbour Town on 3 May 2024.'])
  assert.deepEqual(outline.findings, [])
})

test('letters begin anew in each section, and a line’s number is its whole path', async () => {
  const outline = await readAs(
    text,
    `Plan of Action 2026-2030

I.   POLITICAL COOPERATION

The two sides will:

     a)  Meet once a year;
     b)  Train mediators, in particular by:
         i.   courses;
         ii.  mentors;
     c)  Share lists of treaties;

II.  FOLLOW-UP

     a)  Report each autumn.
`,
  )
  assert.deepEqual(drawn(outline.sections), [
    'I POLITICAL COOPERATION',
    '  I.a: Meet once a year;',
    '  I.b: Train mediators, in particular by:',
    '    i. courses;',
    '    ii. mentors;',
    '  I.c: Share lists of treaties;',
    'II FOLLOW-UP',
    '  II.a: Report each autumn.',
  ])
  assert.deepEqual(outline.sections[0]?.intro, ['The two sides will:'])
})

test('in a list, “i.” after “h.” is the first of its own where it lies deeper, and the ninth letter where it does not', async () => {
  const letters = 'abcdefgh'.split('').map((letter) => `<li>Do ${letter};</li>`)
  const outline = await readAs(
    html,
    `<main><h1>Plan of Action 2026-2030</h1><h2>I. COOPERATION</h2><ol type="a">${letters.slice(0, 7).join('')}<li>Do h:<ol type="i"><li>by boat;</li><li>by cart;</li></ol></li><li>Do i;</li></ol><h2>II. RESOURCES</h2><ol style="list-style-type: lower-alpha"><li>Pay in time;</li></ol></main>`,
  )
  const [first, second] = outline.sections
  assert.deepEqual(
    first?.lines.map(({ number, items }) => [number, items.length]),
    [...'abcdefghi'].map((letter) => [`I.${letter}`, letter === 'h' ? 2 : 0]),
  )
  assert.deepEqual(
    second?.lines.map(({ number }) => number),
    ['II.a'],
  )
})

test('automatic numbers of a Word file count as if they were typed; its table of contents is no plan', async () => {
  const levels = ['%1.', '%1.%2.', '%1.%2.%3.']
  const numbered = (words: string, level: number) =>
    paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
  const outline = await readAs(
    docx,
    docxFile({
      title: 'Plan of Action (2021-2025)',
      numbering: `<w:abstractNum w:abstractNumId="0">${levels
        .map(
          (words, at) =>
            `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${words}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      body: [
        paragraph('CONTENTS'),
        paragraph('1. POLITICAL COOPERATION\t3'),
        paragraph('1.1. Dialogue\t3'),
        paragraph('The sides go on.'),
        numbered('POLITICAL COOPERATION', 0),
        numbered('Dialogue', 1),
        numbered('Hold meetings of ministers and of officials;', 2),
        numbered('Exchange minutes of what was said;', 2),
      ].join(''),
    }),
  )
  assert.deepEqual(drawn(outline.sections), [
    '1 POLITICAL COOPERATION',
    '  1.1 Dialogue',
    '    1.1.1: Hold meetings of ministers and of officials;',
    '    1.1.2: Exchange minutes of what was said;',
  ])
})

test('lines may be counted on from section to section, under headings without a number', async () => {
  const outline = await readAs(
    text,
    `WORK PROGRAMME 2024-2026

The League and the Council have worked together since 2001 and mean to go on doing so in the years to come.

POLITICAL DIALOGUE

1. Hold a yearly meeting of ministers and make its outcome public within a month;
2. Exchange views on the law of rivers before each session of the Assembly;

TRADE

3. Open a shared register of ferries and of those who run them;
4. Study the carriage of goods by night;
`,
  )
  assert.deepEqual(
    outline.sections.map(({ number, title, lines }) => [number, title, lines.map((line) => line.number)]),
    [
      [null, 'POLITICAL DIALOGUE', ['1', '2']],
      [null, 'TRADE', ['3', '4']],
    ],
  )
  assert.deepEqual(codes(outline), [])
})

test('bullets are lines without a number, and those below them their items', async () => {
  const outline = await readAs(
    text,
    `Programme of Work 2023-2025

1. Political Cooperation

The two sides will:

• Hold a yearly interface, co-chaired by both sides;
• Bring together, in particular:
  – those of small ports; and
  – those of inland towns;

2. Economic Cooperation

• Exchange experience of concessions;
`,
  )
  assert.deepEqual(drawn(outline.sections), [
    '1 Political Cooperation',
    '  -: Hold a yearly interface, co-chaired by both sides;',
    '  -: Bring together, in particular:',
    '    • those of small ports; and',
    '    • those of inland towns;',
    '2 Economic Cooperation',
    '  -: Exchange experience of concessions;',
  ])
})

test('a number that is skipped, doubled, or has no heading is told, and kept as printed', async () => {
  const outline = await readAs(
    text,
    `PLAN OF ACTION 2016-2020

1. POLITICAL COOPERATION

1.1. Dialogue

1.1.1. Hold meetings of ministers;

1.1.3. Exchange staff;

1.2. Prevention

1.2.1. Study early warning;

1.2.1. Study mediation;

1.4.1. Study peace;

1.4.2. Publish the studies;
`,
  )
  assert.deepEqual(drawn(outline.sections).slice(1), [
    '  1.1 Dialogue',
    '    1.1.1: Hold meetings of ministers;',
    '    1.1.3: Exchange staff;',
    '  1.2 Prevention',
    '    1.2.1: Study early warning;',
    '    1.2.1: Study mediation;',
    '    1.4.1: Study peace;',
    '    1.4.2: Publish the studies;',
  ])
  assert.deepEqual(
    outline.findings.map(({ code, message }) => [code, /\d+(?:\.\d+)+/.exec(message)?.[0]]),
    [
      ['plan-number-skipped', '1.1.3'],
      ['plan-number-doubled', '1.2.1'],
      ['plan-orphan', '1.4.1'],
    ],
  )
})

test('lines before the first heading stand under no section, and a section without lines is told', async () => {
  const outline = await readAs(
    text,
    `PLAN OF ACTION 2016-2020

1.1.1. Hold meetings of ministers, as often as they see fit;

2. ECONOMIC COOPERATION

2.1. Trade

2.1.1. Publish tariffs, and say when they change;

2.2. Energy
`,
  )
  assert.deepEqual(
    outline.sections.map(({ number, lines }) => [number, lines.length]),
    [
      [null, 1],
      ['2', 0],
    ],
  )
  assert.ok(codes(outline).includes('plan-lines-loose'))
  assert.ok(codes(outline).includes('plan-orphan'))
})

test('what stands behind the plan is none of its lines: annexes, abbreviations', async () => {
  const outline = await readAs(
    text,
    `Plan of Action 2022-2026

Section A: Political Cooperation

1. Hold consultations twice a year, in turn in the two capitals;
2. Assist in the training of mediators;

Section B: Culture

1. Exchange students and teachers of navigation.

Annex 1: List of abbreviations

1. LH: League of Harbours
2. RC: River Council
`,
  )
  assert.deepEqual(
    linesOf(outline.sections).map(({ number }) => number),
    ['A.1', 'A.2', 'B.1'],
  )
  assert.equal(outline.closing[0], 'Annex 1: List of abbreviations')
})

test('paragraphs that end as lines do are lines where nothing is numbered, and that is told', async () => {
  const outline = await readAs(
    text,
    `Plan of Action 2026-2030

1. Political Cooperation

The sides will meet more often than before;

They will prepare their meetings together;

They will tell the public what came of them.
`,
  )
  assert.equal(outline.sections[0]?.lines.length, 3)
  assert.deepEqual(codes(outline), ['plan-lines-unnumbered'])
})

test('an item counted like the first step of the next heading’s number is none of its parents', async () => {
  const outline = await readAs(
    text,
    `Plan of Action 2026-2030

3. Culture

3.1. Youth

3.1.1. Open a school, by means of:

(a) lessons;

(b) visits; and

(c) a library;

3.2. Health

3.2.1. Share vaccines;
`,
  )
  assert.deepEqual(drawn(outline.sections), [
    '3 Culture',
    '  3.1 Youth',
    '    3.1.1: Open a school, by means of:',
    '      (a) lessons;',
    '      (b) visits; and',
    '      (c) a library;',
    '  3.2 Health',
    '    3.2.1: Share vaccines;',
  ])
})

test('a heading is parted from what is typed right below it, and is none where its line is a wrapped one', async () => {
  const outline = await readAs(
    text,
    `Plan of Action 2026-2030

I. Political Cooperation
The two sides will:
  1. Strengthen the dialogue of ministers, envoys and members of Parliament
      Houses, in the margins of the Assembly;
  2. Train envoys, as foreseen in section
      II. of the joint statement;

II. Trade
  3. Ease customs;

Finance
Both sides will:
  • Link banks.
`,
  )
  assert.deepEqual(drawn(outline.sections), [
    'I Political Cooperation',
    '  I.1: Strengthen the dialogue of ministers, envoys and members of Parliament Houses, in the margins of the Assembly;',
    '  I.2: Train envoys, as foreseen in section II. of the joint statement;',
    'II Trade',
    '  II.3: Ease customs;',
    '  - Finance',
    '    -: Link banks.',
  ])
  assert.deepEqual(outline.sections[0]?.intro, ['The two sides will:'])
})

test('where no heading has a number, short lines above bullets are headings, and the title is none', async () => {
  const outline = await readAs(
    text,
    `Work Plan for 2026 to 2030

Contents

Peace 1
Trade 2

The League and the Council work together, and mean to do so in the years to come as well.

Peace

Both sides intend to:

- support mediators, including:
    o women; and
    o young people;

Trade

Both sides intend to:

- ease customs.

* * *
`,
  )
  assert.deepEqual(drawn(outline.sections), [
    '- Peace',
    '  -: support mediators, including:',
    '    • women; and',
    '    • young people;',
    '- Trade',
    '  -: ease customs.',
  ])
  assert.deepEqual(outline.period, { start: 2026, end: 2030 })
})

test('numbers on lines of their own belong to the words below them', async () => {
  const outline = await readAs(
    text,
    `Plan of Action, 2026-2030

1
Political Cooperation

1.1
Dialogue

1.1.1
Convene the ministers;
`,
  )
  assert.equal(outline.title, 'Plan of Action')
  assert.deepEqual(drawn(outline.sections), [
    '1 Political Cooperation',
    '  1.1 Dialogue',
    '    1.1.1: Convene the ministers;',
  ])
})

test('what is counted within a sentence is no item, though a line begins with it', async () => {
  const outline = await readAs(
    text,
    `Plan of Action 2026-2030

1. Politics

1.1. Meet, namely (i) speakers; (ii) chairs of committees; and
(iii) their clerks;

1.2. Train envoys;
`,
  )
  const [first] = linesOf(outline.sections)
  assert.equal(first?.text, 'Meet, namely (i) speakers; (ii) chairs of committees; and (iii) their clerks;')
  assert.deepEqual(first?.items, [])
})

test('headings and the lines below them may be counted alike', async () => {
  const outline = await readAs(
    html,
    `<main><h1>Plan of Action 2026-2030</h1><h2>1. Politics</h2><ol><li>Train judges;</li></ol><h2>2. Trade</h2><ol><li>Ease customs;<ol><li>by sea;</li><li>by land;</li></ol></li><li>Link banks.</li></ol></main>`,
  )
  assert.deepEqual(drawn(outline.sections), [
    '1 Politics',
    '  1.1: Train judges;',
    '2 Trade',
    '  2.1: Ease customs;',
    '    1. by sea;',
    '    2. by land;',
    '  2.2: Link banks.',
  ])
})

test('behind “z” come “aa” and “bb”', async () => {
  const outline = await readAs(
    text,
    `Plan of Action 2026-2030

I. POLITICS

${[...'abcdefghijklmnopqrstuvwxyz', 'aa', 'bb'].map((mark) => `${mark}) Do as ${mark.toUpperCase()} says;`).join('\n\n')}
`,
  )
  assert.deepEqual(
    linesOf(outline.sections)
      .map(({ number }) => number)
      .slice(-3),
    ['I.z', 'I.aa', 'I.bb'],
  )
})

test('a table that only sets numbers apart from words is a list', async () => {
  const row = (number: string, words: string) => `<tr><td>${number}</td><td>${words}</td></tr>`
  const outline = await readAs(
    html,
    `<main><h1>Plan of Action 2026-2030</h1><table>${row('1.', 'Politics')}${row('1.1.', 'Train judges;')}${row('1.2.', 'Train clerks.')}</table></main>`,
  )
  assert.deepEqual(drawn(outline.sections), ['1 Politics', '  1.1: Train judges;', '  1.2: Train clerks.'])
})

test('lines may name themselves with their number; what heads each page is no heading', async () => {
  const outline = await readAs(
    text,
    `Plan of Action 2026-2030

Cluster 1: Peace

Objective 1.1: Talks

Action 1.1.1: Hold summits.
Action 1.1.2: Train envoys.

Plan of Action Page 3

Action 1.1.3: Share lists.

Plan of Action Page 4

Action 1.1.4: Share maps.
`,
  )
  assert.deepEqual(drawn(outline.sections), [
    '1 Peace',
    '  1.1 Talks',
    '    1.1.1: Hold summits.',
    '    1.1.2: Train envoys.',
    '    1.1.3: Share lists.',
    '    1.1.4: Share maps.',
  ])
})

test('a document that is no plan has no sections, and nothing is made up', () => {
  const outline = outlineOf(
    compose([
      { kind: 'title', text: 'Minutes' },
      { kind: 'paragraph', text: 'The ministers met on 3 May 2024 and talked. Nothing was agreed.' },
    ]),
  )
  assert.deepEqual(outline.sections, [])
  assert.deepEqual(codes(outline), ['plan-no-title', 'plan-no-period'].slice(1))
})

test('whatever blocks a document has, each line’s words stand where its quote says, once', () => {
  const word = fc.constantFrom(
    '1.',
    '1.1',
    '(a)',
    'a)',
    'i.',
    'II.',
    '•',
    'Trade',
    'Hold',
    'meetings;',
    'and',
    '2024',
  )
  const piece = fc.record({
    kind: fc.constantFrom('heading', 'paragraph', 'list-item', 'table-row', 'title' as const),
    text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    level: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const document = compose(pieces)
      const places = linesOf(outlineOf(document).sections).map(({ quote }) => {
        assert.ok(holds(document.text, quote))
        return quote.span.start
      })
      assert.equal(new Set(places).size, places.length)
    }),
  )
})
