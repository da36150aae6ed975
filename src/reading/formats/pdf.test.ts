import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encryptedPdf, linesFrom, pdfFile } from '../../../test/files/pdf-file.ts'
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
  assert.match(findings.find(({ code }) => code === 'hyphens-joined')!.message, /^1 words/)
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
  assert.match(document.text, /Line 3 Done in 3/)
  assert.ok(!codes.includes('columns-guessed'))
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

test('the file’s own title is kept, the caller’s bytes too', async () => {
  const bytes = await pdfFile([linesFrom(120, FIRST)], 'Plan for Two Rivers')
  const length = bytes.length
  assert.equal((await opened(bytes)).document.title, 'Plan for Two Rivers')
  assert.equal(bytes.length, length)
})
