import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesFrom, pdfFile, tableFrom } from '../../../../test/files/pdf-file.ts'
import { FIRST, opened, SECOND } from './sample-pdf.ts'

test('a table is read row by row, not as columns', async () => {
  const rows = Array.from({ length: 14 }, (_, at) => [
    { text: `Line ${at}`, x: 60, y: 120 + at * 20 },
    { text: `Done in ${at}`, x: 420, y: 120 + at * 20 },
  ])
  const { document, codes } = await opened(await pdfFile([rows.flat()]))
  assert.match(document.text, /\nLine 3\tDone in 3\n/)
  assert.ok(!codes.includes('columns-guessed'))
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
        { text: '4.', x: 72, y: 282 },
        { text: 'They parted as friends.', x: 110, y: 282 },
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
      ['list-item', '4. They parted as friends.'],
    ],
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
