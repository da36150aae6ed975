import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encryptedPdf, linesFrom, pdfFile, tableFrom } from '../../../test/files/pdf-file.ts'
import { slice } from '../../text/span.ts'
import { pdf } from './pdf.ts'

const opened = async (bytes: Uint8Array) => {
  const found = await pdf.read(bytes)
  assert.ok(found.ok, JSON.stringify(found))
  const { value: document, findings } = found.value
  const blocks = document.blocks.map((block) => ({ ...block, text: slice(document.text, block.span) }))
  return { document, blocks, findings, codes: findings.map(({ code }) => code) }
}
const refusal = async (bytes: Uint8Array) => {
  const found = await pdf.read(bytes)
  return found.ok ? null : found.refusal
}

const FIRST = [
  'The two sides met in Marran and spoke about the rivers that they share and',
  'about the towns that stand on them. They agreed to meet again in spring.',
]
const SECOND = [
  'The Forum thanked the Union for the new wells, which serve nine villages on',
  'both banks, and offered to train those who will look after them.',
]

test('lines become paragraphs, a large first line the title', async () => {
  const { blocks } = await opened(
    await pdfFile([
      [
        { text: 'Water plan for two rivers', x: 72, y: 80, size: 20 },
        ...linesFrom(130, FIRST),
        ...linesFrom(175, SECOND),
      ],
    ]),
  )
  assert.deepEqual(
    blocks.map(({ kind, text, page }) => [kind, text, page]),
    [
      ['title', 'Water plan for two rivers', 1],
      ['paragraph', FIRST.join(' '), 1],
      ['paragraph', SECOND.join(' '), 1],
    ],
  )
})

test('running heads and page numbers are left out; a paragraph goes on over the page', async () => {
  const page = (number: number, lines: readonly string[]) => [
    { text: 'Two Rivers Forum', x: 72, y: 40 },
    ...linesFrom(120, lines),
    { text: `Page ${number} of 3`, x: 280, y: 810 },
  ]
  const { document, codes } = await opened(
    await pdfFile([
      page(1, [...FIRST, 'Both sides will go on with the work of the joint committee, which meets']),
      page(2, ['twice a year in turn on either bank of the river, and will publish its report', ...SECOND]),
      page(3, FIRST),
    ]),
  )
  assert.ok(!/Page \d|Two Rivers Forum/.test(document.text))
  assert.match(document.text, /which meets twice a year/)
  assert.ok(codes.includes('running-heads-dropped'))
})

test('items keep their numbers and depth', async () => {
  const lines = [
    '1. The sides agreed to:',
    '(a) share data on floods;',
    '(b) train river guards.',
    '2. They thanked the host.',
  ]
  const { blocks } = await opened(await pdfFile([linesFrom(120, lines)]))
  assert.deepEqual(
    blocks.map(({ kind, number, level }) => [kind, number, level]),
    [
      ['list-item', '1', 1],
      ['list-item', 'a', 2],
      ['list-item', 'b', 2],
      ['list-item', '2', 1],
    ],
  )
})

test('a divided word is made whole, a word with a hyphen of its own keeps it', async () => {
  const lines = [
    'The partnership of both sides is a model, they said, and this partner-',
    'ship shall last. It is a rules-based order, and in this rules-',
    'based order both of them believe.',
  ]
  const { document, findings } = await opened(await pdfFile([linesFrom(120, lines)]))
  assert.match(document.text, /this partnership shall last/)
  assert.match(document.text, /this rules-based order/)
  assert.match(findings.find(({ code }) => code === 'hyphens-joined')!.message, /^1 word /)
})

test('two columns of running text are read one after the other, and reported', async () => {
  const left = Array.from({ length: 14 }, (_, at) => `left ${at} with words enough to fill the line of it`)
  const right = Array.from({ length: 14 }, (_, at) => `right ${at} with words enough to fill the line of it`)
  const { document, codes } = await opened(
    await pdfFile([[...linesFrom(120, left, 60, 10), ...linesFrom(120, right, 290, 10)]]),
  )
  assert.ok(document.text.indexOf('left 13') < document.text.indexOf('right 0'))
  assert.ok(codes.includes('columns-guessed'))
})

test('a table is read row by row, not as columns', async () => {
  const rows = Array.from({ length: 14 }, (_, at) => [
    { text: `Line ${at}`, x: 60, y: 120 + at * 20 },
    { text: `Done in ${at}`, x: 420, y: 120 + at * 20 },
  ])
  const { document, codes } = await opened(await pdfFile([rows.flat()]))
  assert.match(document.text, /\nLine 3\tDone in 3\n/)
  assert.ok(!codes.includes('columns-guessed'))
})

test('columns that stand near each other are parted, and a running head over both is no line of theirs', async () => {
  const side = (name: string) =>
    Array.from(
      { length: 12 },
      (_, at) => `${at === 0 ? 'Words' : 'words'} of the ${name} side ${at} that fill its line`,
    )
  const page = (number: number) => [
    { text: 'Two Rivers Forum', x: 60, y: 40 },
    { text: `${number} May 2031`, x: 400, y: 40 },
    ...linesFrom(120, side('left'), 60, 11),
    // Its lines lie between those of the other column, as where a heading stands in one of them.
    ...linesFrom(125, side('right'), 282, 11),
  ]
  const { document, codes } = await opened(await pdfFile([page(1), page(2)]))
  assert.ok(codes.includes('columns-guessed'))
  assert.ok(!document.text.includes('Forum'))
  assert.match(document.text, /left side 0 that fill its line words of the left side 1/)
  assert.match(document.text, /right side 0 that fill its line words of the right side 1/)
})

test('a title that takes two lines is one', async () => {
  const { blocks } = await opened(
    await pdfFile([
      [
        { text: 'Joint Statement of the Two Rivers Forum on', x: 100, y: 80, size: 20 },
        { text: 'Clean Water', x: 240, y: 104, size: 20 },
        ...linesFrom(140, FIRST),
      ],
    ]),
  )
  assert.equal(blocks[0]?.text, 'Joint Statement of the Two Rivers Forum on Clean Water')
})

test('a note whose number stands right at its words is a note, and its mark in the text is dropped', async () => {
  const { blocks } = await opened(
    await pdfFile([
      [
        ...linesFrom(120, FIRST),
        { text: '1', x: 430, y: 130, size: 7 },
        { text: '1The list is in the annex.', x: 72, y: 760, size: 9 },
        { text: '2The Union made a statement of its own.', x: 72, y: 771, size: 9 },
      ],
    ]),
  )
  assert.deepEqual(
    blocks.map(({ kind, number, text }) => [kind, number, text]),
    [
      ['paragraph', undefined, FIRST.join(' ')],
      ['footnote', '1', '1 The list is in the annex.'],
      ['footnote', '2', '2 The Union made a statement of its own.'],
    ],
  )
})

test('a page of short lines is in columns where its lines run on; a dash or an address at a line’s end takes no space', async () => {
  const short = (name: string) =>
    Array.from({ length: 12 }, (_, at) =>
      at % 2
        ? `of the ${name} side ${at}, and they see it`
        : `${name} ${at} words that two lines hold because the`,
    )
  const { document, findings } = await opened(
    await pdfFile([[...linesFrom(120, short('left'), 60, 10), ...linesFrom(120, short('right'), 300, 10)]]),
  )
  assert.ok(document.text.indexOf('left 10') < document.text.indexOf('right 0'))
  assert.match(findings.find(({ code }) => code === 'columns-guessed')!.message, /\(pages: 1\)/)
  const lines = [
    'The Fund (FRC)—',
    'set up in spring—has a page at https://rivers.example/the-',
    'fund/papers for all.',
  ]
  const { document: dashed } = await opened(await pdfFile([linesFrom(120, lines)]))
  assert.match(
    dashed.text,
    /\(FRC\)—set up in spring—has a page at https:\/\/rivers\.example\/the-fund\/papers/,
  )
})

test('a paragraph goes on in the next column past the note at the foot of its own', async () => {
  const words = (name: string, from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, at) => `of the ${name} bank ${from + at} and of the towns on it, and`,
    )
  const { blocks } = await opened(
    await pdfFile([
      [
        ...linesFrom(120, ['They spoke of the waters of all, and', ...words('left', 1, 14)], 60, 10),
        { text: '1 See the Charter of the Two Rivers.', x: 60, y: 760, size: 8 },
        ...linesFrom(120, [...words('right', 1, 14), 'of the sea.'], 290, 10),
      ],
    ]),
  )
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['paragraph', 'footnote'],
  )
  assert.match(blocks[0]!.text, /of the right bank 2 .* of the sea\.$/)
})

test('a list whose marks are drawn keeps its entries apart', async () => {
  const entries = ['Fisheries', 'Young people', 'Ferries between the two banks']
  const { blocks } = await opened(await pdfFile([[...linesFrom(120, FIRST), ...linesFrom(162, entries, 90)]]))
  assert.deepEqual(
    blocks.slice(1).map(({ text }) => text),
    entries,
  )
})

test('the parts of a compound of three words keep their hyphens', async () => {
  const lines = ['They spoke of visits from people-to-', 'people contacts, and of an up-to-', 'date list.']
  const { document } = await opened(await pdfFile([linesFrom(120, lines)]))
  assert.match(document.text, /people-to-people contacts, and of an up-to-date list/)
})

test('cells that are set so close that their words are drawn in one go are parted at their rule', async () => {
  const edges = [60, 100, 165, 260]
  const { blocks } = await opened(
    await pdfFile([
      [
        ...linesFrom(120, FIRST),
        ...tableFrom(200, edges, [
          [['1'], ['Dig the wells Done'], []],
          [['2'], ['Plant'], ['Begun']],
        ]),
      ],
    ]),
  )
  assert.deepEqual(
    blocks.slice(1).map(({ text }) => text),
    ['1\tDig the wells\tDone', '2\tPlant\tBegun'],
  )
})

test('a table goes on from the foot of one column to the head of the next', async () => {
  const words = (name: string) =>
    Array.from({ length: 12 }, (_, at) => `of the ${name} bank ${at + 1} and of the towns on it, and`)
  const head = [['No.'], ['What']]
  const { blocks } = await opened(
    await pdfFile([
      [...linesFrom(120, words('left'), 60, 10), ...linesFrom(120, words('right'), 300, 10)],
      [
        ...linesFrom(120, [...words('upper'), 'of the sea.'], 60, 10),
        ...tableFrom(640, [60, 90, 280], [head, [['1'], ['Dig wells in the nine']]]),
        ...tableFrom(100, [300, 330, 520], [head, [[], ['villages']], [['2'], ['Plant trees']]]),
      ],
    ]),
  )
  assert.deepEqual(
    blocks.filter(({ kind }) => kind === 'table-row').map(({ text }) => text),
    ['No.\tWhat', '1\tDig wells in the nine villages', '2\tPlant trees'],
  )
})

test('a roll without rules is rows by where its words begin; numbers with hanging lines are no table', async () => {
  const row = (y: number, ...cells: string[]) => cells.map((text, at) => ({ text, x: [72, 240][at]!, y }))
  const { blocks } = await opened(
    await pdfFile([
      [
        ...linesFrom(120, FIRST),
        ...row(170, 'Ana Rell', 'Minister for Lakes and for the towns on'),
        ...row(184, '', 'their banks'),
        ...row(198, 'Karim bin Salleh', 'Minister for Rivers'),
        { text: '2', x: 72, y: 240 },
        { text: 'The Ministers thanked the host for two', x: 110, y: 240 },
        { text: 'days of good talks in the old town hall.', x: 110, y: 254 },
        { text: '3', x: 72, y: 268 },
        { text: 'They agreed to meet again in two years.', x: 110, y: 268 },
      ].filter(({ text }) => text !== ''),
    ]),
  )
  assert.deepEqual(
    blocks.slice(1).map(({ kind, text }) => [kind, text]),
    [
      ['table-row', 'Ana Rell\tMinister for Lakes and for the towns on their banks'],
      ['table-row', 'Karim bin Salleh\tMinister for Rivers'],
      ['list-item', '2 The Ministers thanked the host for two days of good talks in the old town hall.'],
      ['list-item', '3 They agreed to meet again in two years.'],
    ],
  )
})

test('a hyphen set off its word still divides it; a dash between two words does not', async () => {
  const lines = [
    'The partnership is a model, they said of this partner -',
    'ship, which both of them praised in the town of Marran -',
    'both of them had come there for the talks.',
  ]
  const { document } = await opened(await pdfFile([linesFrom(120, lines)]))
  const { document: years } = await opened(
    await pdfFile([
      linesFrom(120, [
        'The plan for the years of 2030–',
        '2035 and the co-opera -',
        'tion that it asks for.',
      ]),
    ]),
  )
  assert.match(years.text, /2030–2035 and the co-opera-?tion that/)
  assert.match(document.text, /this partnership, which both of them praised in the town of Marran - both of/)
})

test('words that Malay and Indonesian say twice keep their hyphen', async () => {
  const lines = [
    'Para menteri meng-',
    'hadiri per-',
    'temuan itu ber-',
    'sama negara-',
    'negara lain dan mengalu-',
    'alukannya.',
  ]
  const { document } = await opened(await pdfFile([linesFrom(120, lines)]))
  assert.match(document.text, /menghadiri pertemuan itu bersama negara-negara lain dan mengalu-alukannya/)
})

test('a day and a place below a title in capitals stand by themselves', async () => {
  const { blocks } = await opened(
    await pdfFile([
      [
        { text: 'STATEMENT OF THE TWO RIVERS FORUM', x: 180, y: 80, size: 12 },
        { text: 'MARRAN, 12 MARCH 2031', x: 210, y: 95, size: 12 },
        ...linesFrom(140, FIRST),
      ],
    ]),
  )
  assert.deepEqual(
    blocks.slice(0, 2).map(({ text }) => text),
    ['STATEMENT OF THE TWO RIVERS FORUM', 'MARRAN, 12 MARCH 2031'],
  )
})

test('a table with rules is read cell by cell; over the page its head is told once, a row that was cut is one', async () => {
  const edges = [60, 100, 260, 340]
  const head = [['No.'], ['What is to be done'], ['Status']]
  const { blocks } = await opened(
    await pdfFile([
      [
        ...linesFrom(120, FIRST),
        ...tableFrom(640, edges, [
          head,
          [['1'], ['Dig wells in the nine', 'villages on the banks'], ['Done']],
          [['2'], ['Train those who will'], ['Begun']],
        ]),
      ],
      [
        ...tableFrom(60, edges, [head, [[], ['look after them'], []], [['3'], ['Plant trees'], ['Begun']]]),
        ...linesFrom(200, SECOND),
      ],
    ]),
  )
  assert.deepEqual(
    blocks.map(({ kind, text, page }) => [kind, text, page]),
    [
      ['paragraph', FIRST.join(' '), 1],
      ['table-row', 'No.\tWhat is to be done\tStatus', 1],
      ['table-row', '1\tDig wells in the nine villages on the banks\tDone', 1],
      ['table-row', '2\tTrain those who will look after them\tBegun', 1],
      ['table-row', '3\tPlant trees\tBegun', 2],
      ['paragraph', SECOND.join(' '), 2],
    ],
  )
})

test('what a browser prints around a page of the web is left out, also of a single page', async () => {
  const { document } = await opened(
    await pdfFile([
      [
        { text: '3/12/31, 6:02 PM', x: 30, y: 20, size: 8 },
        { text: 'Press release', x: 280, y: 20, size: 8 },
        ...linesFrom(120, FIRST),
        { text: 'https://rivers.example/news/12', x: 30, y: 830, size: 8 },
        { text: '1/1', x: 560, y: 830, size: 8 },
      ],
    ]),
  )
  assert.equal(document.text, FIRST.join(' '))
})

test('pages that are pictures are told; a file of nothing else is refused', async () => {
  const { findings } = await opened(
    await pdfFile([linesFrom(120, FIRST), [], [], linesFrom(120, SECOND), []]),
  )
  assert.match(findings.find(({ code }) => code === 'pages-without-text')!.message, /Pages 2–3, 5/)
  assert.deepEqual(await refusal(await pdfFile([[], []])), { reason: 'no-text-layer', pages: 2 })
})

test('a file that asks for a password is refused as locked', async () => {
  assert.deepEqual(await refusal(encryptedPdf()), { reason: 'encrypted', mediaType: 'application/pdf' })
})

test('a file cut off half way is damaged, not read in part', async () => {
  const whole = await pdfFile([linesFrom(120, FIRST), linesFrom(120, SECOND)])
  assert.deepEqual(await refusal(whole.subarray(0, whole.length / 2)), {
    reason: 'damaged-file',
    mediaType: 'application/pdf',
  })
})

test('a title left in the properties by an earlier text gives way to the one that the page shows', async () => {
  const lines = [{ text: 'Water plan for two rivers', x: 72, y: 80, size: 20 }, ...linesFrom(130, FIRST)]
  assert.equal((await opened(await pdfFile([lines], 'Template of the Union'))).document.title, undefined)
  assert.equal(
    (await opened(await pdfFile([lines], 'Water Plan for Two Rivers, 2031'))).document.title,
    'Water Plan for Two Rivers, 2031',
  )
})

test('the file’s own title is kept, the caller’s bytes too', async () => {
  const bytes = await pdfFile([linesFrom(120, FIRST)], 'Plan for Two Rivers')
  const length = bytes.length
  assert.equal((await opened(bytes)).document.title, 'Plan for Two Rivers')
  assert.equal(bytes.length, length)
})
