import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docxFile, paragraph } from '../../../test/files/docx-file.ts'
import { type MadeSheet, workbookFile } from '../../../test/files/workbook-file.ts'
import { docx } from '../../reading/formats/docx.ts'
import { html } from '../../reading/formats/html.ts'
import { xlsx } from '../../reading/formats/xlsx.ts'
import { holds } from '../../text/quote.ts'
import { readPlan, sentenceForNoPlan } from '../plan-read.ts'
import { matrixOf } from './matrix-of.ts'

const documentOf = async (sheet: MadeSheet) => {
  const outcome = await xlsx.read(workbookFile({ sheets: [sheet] }))
  assert.ok(outcome.ok)
  return outcome.value.value
}

const matrixIn = async (sheet: MadeSheet) => {
  const document = await documentOf(sheet)
  const matrix = matrixOf(document)
  assert.ok(matrix)
  for (const { quote, text } of matrix.rows) {
    assert.ok(holds(document.text, quote))
    assert.equal(quote.exact.replace(/\s+/g, ' '), text)
  }
  return matrix
}

const HEAD = [
  'No.',
  'Action line',
  'League bodies',
  'Council entities',
  'Status',
  'Activities',
  'Evidence',
  'Remarks',
]

test('a matrix is read row by row: sections, lines with items, bodies by side, activities with dates', async () => {
  const matrix = await matrixIn({
    rows: [
      ['Plan of Action of the League and the Council (2024-2028): Matrix of Implementation'],
      ['Status as of 31 October 2025'],
      [],
      HEAD,
      ['1. POLITICAL COOPERATION'],
      ['1.1. Dialogue'],
      [
        '1.1.1',
        'Meet each year, by means of:\n(a) summits; and\n(b) visits;',
        'Senior Officials; Port Committee',
        'River Board',
        'On-going',
        '• Summit, 3 May 2024\n• Visit, June 2025',
        'Minutes',
        'To go on',
      ],
      ['1.1.2', 'Exchange minutes;', 'Senior Officials', 'River Board', 'Completed', '-', null, null],
      ['Total number of action lines', null, null, null, { formula: 'SUM(E1)', value: 2 }],
    ],
    merges: ['A1:H1', 'A5:H5', 'A6:H6'],
    links: { G7: 'https://example.org/minutes' },
  })
  assert.equal(matrix.title, 'Plan of Action of the League and the Council')
  assert.deepEqual(matrix.period, { start: 2024, end: 2028 })
  assert.equal(matrix.asOf, '2025-10-31')
  assert.deepEqual(
    matrix.sections.map(({ number, title }) => `${number} ${title}`),
    ['1 POLITICAL COOPERATION', '1.1 Dialogue'],
  )
  const [first, second, ...rest] = matrix.rows
  assert.equal(rest.length, 0)
  const { quote, items, ...told } = first!
  assert.deepEqual(told, {
    ...{ number: '1.1.1', section: '1.1', text: 'Meet each year, by means of:' },
    leads: [
      { side: 'League', name: 'Senior Officials' },
      { side: 'League', name: 'Port Committee' },
      { side: 'Council', name: 'River Board' },
    ],
    ...{ timeline: '', status: 'ongoing', statusText: 'On-going', addressed: true },
    activities: [
      { text: 'Summit, 3 May 2024', date: '2024-05-03' },
      { text: 'Visit, June 2025', date: '2025-06' },
    ],
    ...{ evidence: ['https://example.org/minutes'], remarks: 'To go on' },
  })
  assert.deepEqual(
    items.map(({ mark, text }) => `${mark} ${text}`),
    ['(a) summits; and', '(b) visits;'],
  )
  assert.deepEqual([second?.status, second?.activities], ['completed', []])
})

test('a cell joined over several rows counts for each; a row without a line goes on with the one above', async () => {
  const { rows } = await matrixIn({
    rows: [
      HEAD,
      [
        '1.1',
        'Meet each year;',
        'Senior Officials',
        'River Board',
        'On-going',
        'Summit, May 2024',
        null,
        null,
      ],
      [null, null, null, null, null, 'Visit, June 2025', null, null],
      ['1.2', 'Exchange minutes;', null, 'Harbour Office', 'Done', null, null, null],
    ],
    merges: ['C2:C4'],
  })
  assert.deepEqual(
    rows.map(({ number, leads, activities }) => [
      number,
      leads.map(({ name }) => name),
      activities.map(({ text }) => text),
    ]),
    [
      ['1.1', ['Senior Officials', 'River Board'], ['Summit, May 2024', 'Visit, June 2025']],
      ['1.2', ['Senior Officials', 'Harbour Office'], []],
    ],
  )
})

test('headings may take two rows, in which a side stands below what is asked of both', async () => {
  const { rows } = await matrixIn({
    rows: [
      ['No', 'Action', 'Responsible', null, 'Status'],
      [null, null, 'League', 'Council', null],
      ['1', 'Meet each year', 'Senior Officials', 'River Board', 'Planned'],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
  })
  assert.deepEqual(rows[0]?.leads, [
    { side: 'League', name: 'Senior Officials' },
    { side: 'Council', name: 'River Board' },
  ])
  assert.equal(rows[0]?.status, 'not_started')
})

test('without a column for numbers the line’s own number counts; headings that are repeated are no row', async () => {
  const head = ['Action line', 'Status', 'Progress']
  const { rows, findings } = await matrixIn({
    rows: [
      head,
      ['1.1.1 Meet each year', 'Done', null],
      head,
      ['1.1.2 Exchange minutes', 'TBC', null],
      ['1.1.2 Exchange maps', null, null],
    ],
  })
  assert.deepEqual(
    rows.map(({ number, text }) => `${number} ${text}`),
    ['1.1.1 Meet each year', '1.1.2 Exchange minutes', '1.1.2 Exchange maps'],
  )
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['plan-number-doubled'],
  )
})

test('a table of a page is read as a workbook is', async () => {
  const cells = (words: readonly string[]) => `<tr>${words.map((word) => `<td>${word}</td>`).join('')}</tr>`
  const outcome = await html.read(
    new TextEncoder().encode(
      `<main><h1>Plan of Action 2024-2028</h1><table>${cells(['No.', 'Action line', 'Status'])}${cells(['1.1', 'Meet each year', 'Done'])}${cells(['1.2', 'Exchange minutes', 'Planned'])}</table></main>`,
    ),
  )
  assert.ok(outcome.ok)
  const plan = readPlan(outcome.value.value)
  assert.ok(plan.ok && plan.value.kind === 'matrix')
  assert.deepEqual(
    plan.value.matrix.rows.map(({ number, status }) => [number, status]),
    [
      ['1.1', 'completed'],
      ['1.2', 'not_started'],
    ],
  )
})

test('a workbook may have a table a sheet, each with its own headings; totals and notes are no rows', async () => {
  const outcome = await xlsx.read(
    workbookFile({
      sheets: [
        {
          name: 'Summary',
          rows: [
            ['Pillar', 'Completed'],
            ['Politics', '1'],
            ['Total', '1'],
          ],
        },
        {
          name: 'Politics',
          rows: [
            ['Ref.', 'Measure', 'Status', 'Progress made'],
            ['A', 'POLITICS', null, null],
            ['1', 'Train judges;', 'Initiated', 'Course, 3 May 2024'],
            ['Sub-total', null, '1', null],
            ['Note: as reported by the bodies.'],
          ],
        },
        {
          name: 'Trade',
          rows: [
            ['Status', 'Ref.', 'Measure', 'Remarks'],
            ['Done', '2', 'Ease customs;', null],
          ],
        },
      ],
    }),
  )
  assert.ok(outcome.ok)
  const matrix = matrixOf(outcome.value.value)
  assert.deepEqual(
    matrix?.rows.map(({ number, section, text, status }) => [number, section, text, status]),
    [
      ['1', 'A', 'Train judges;', 'ongoing'],
      ['2', null, 'Ease customs;', 'completed'],
    ],
  )
})

test('of an area and a line, the line is the row’s; what is hoped for was not done; addresses may stand beside activities', async () => {
  const { rows } = await matrixIn({
    rows: [
      ['No.', 'Area of cooperation', 'Action line', 'Expected outputs', 'Activities', 'Status'],
      ['1', 'Politics', 'Train judges;', 'A guide', 'Course, see https://example.org/a.', 'Done'],
    ],
  })
  assert.equal(rows[0]?.text, 'Train judges;')
  assert.equal(rows[0]?.activities.length, 1)
  assert.deepEqual(rows[0]?.evidence, ['https://example.org/a'])
})

test('cells joined in a page’s table count as in a workbook', async () => {
  const outcome = await html.read(
    new TextEncoder().encode(
      `<main><h1>Plan of Action 2024-2028</h1><table><tr><th rowspan="2">No.</th><th rowspan="2">Action line</th><th colspan="2">Lead</th><th rowspan="2">Status</th><th rowspan="2">Links</th></tr><tr><th>League</th><th>Council</th></tr><tr><td colspan="6">1. POLITICS</td></tr><tr><td rowspan="2">1.1</td><td rowspan="2">Meet, by:<br>(a) summits;<br>(b) visits;</td><td>Body A</td><td>Unit X</td><td rowspan="2">Done</td><td><a href="https://example.org/a">Minutes</a></td></tr><tr><td>Body B</td><td>Unit Y</td><td></td></tr></table></main>`,
    ),
  )
  assert.ok(outcome.ok)
  const [row, ...rest] = matrixOf(outcome.value.value)?.rows ?? []
  assert.equal(rest.length, 0)
  assert.deepEqual(
    [row?.number, row?.section, row?.text, row?.items.length, row?.status, row?.evidence],
    ['1.1', '1', 'Meet, by:', 2, 'completed', ['https://example.org/a']],
  )
  assert.deepEqual(
    row?.leads.map(({ side, name }) => `${side} ${name}`),
    ['League Body A', 'League Body B', 'Council Unit X', 'Council Unit Y'],
  )
})

test('a Word table is a matrix too: paragraphs of a cell are its lines, a framed heading is a section', async () => {
  const cell = (words: string, property = '') =>
    `<w:tc><w:tcPr>${property}</w:tcPr>${words
      .split('\n')
      .map((line) => paragraph(line))
      .join('')}</w:tc>`
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const head = ['No.', 'Action line', 'Lead', 'Status'].map((words) => cell(words))
  const outcome = await docx.read(
    docxFile({
      body: `${paragraph('Plan of Action 2024-2028')}<w:tbl>${row(...head)}${row(cell('1. POLITICS', '<w:gridSpan w:val="4"/>'))}${row(cell('1.1'), cell('Meet, by:\n(a) summits;\n(b) visits;'), cell('League: Body A, Body B\nCouncil: Unit X', '<w:vMerge w:val="restart"/>'), cell('Done'))}${row(cell('1.2'), cell('Share maps;'), cell('', '<w:vMerge/>'), cell('Planned'))}</w:tbl>`,
    }),
  )
  assert.ok(outcome.ok)
  const matrix = matrixOf(outcome.value.value)
  assert.deepEqual(
    matrix?.rows.map(({ number, section, items, leads, status }) => [
      ...[number, section, items.length, status],
      leads.map(({ name }) => name).join('; '),
    ]),
    [
      ['1.1', '1', 2, 'completed', 'Body A; Body B; Unit X'],
      ['1.2', '1', 0, 'not_started', 'Body A; Body B; Unit X'],
    ],
  )
})

test('a table without headings that say what it is, is refused with what was looked for and what was found', async () => {
  const plan = readPlan(await documentOf({ rows: [['Budget'], ['Boats', 'Piers'], ['12', '3'], ['4', '5']] }))
  assert.ok(!plan.ok)
  const told = sentenceForNoPlan(plan.refusal)
  assert.match(told, /No row of headings was found among 4 rows/)
  assert.match(told, /The first row with several cells says: “Boats”, “Piers”/)
})
