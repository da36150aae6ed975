import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encryptedPdf, linesFrom, pdfFile } from '../../../test/files/pdf-file.ts'
import { FIRST, opened, SECOND } from './pdf/sample-pdf.ts'
import { pdf } from './pdf.ts'

const refusal = async (bytes: Uint8Array) => {
  const found = await pdf.read(bytes)
  return found.ok ? null : found.refusal
}

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
