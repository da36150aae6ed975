import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesFrom, pdfFile } from '../../../../test/files/pdf-file.ts'
import { opened } from './sample-pdf.ts'

test('two columns of running text are read one after the other, and reported', async () => {
  const left = Array.from({ length: 14 }, (_, at) => `left ${at} with words enough to fill the line of it`)
  const right = Array.from({ length: 14 }, (_, at) => `right ${at} with words enough to fill the line of it`)
  const { document, codes } = await opened(
    await pdfFile([[...linesFrom(120, left, 60, 10), ...linesFrom(120, right, 290, 10)]]),
  )
  assert.ok(document.text.indexOf('left 13') < document.text.indexOf('right 0'))
  assert.ok(codes.includes('columns-guessed'))
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
