import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { type MadeWorkbook, workbookEntries, workbookFile } from '../../../test/files/workbook-file.ts'
import type { Document } from '../../documents/document.ts'
import { slice } from '../../text/span.ts'
import { xlsx } from './xlsx.ts'

const readOf = async (made: MadeWorkbook) => {
  const outcome = await xlsx.read(workbookFile(made))
  assert.ok(outcome.ok)
  return outcome.value
}

const cellsOf = ({ text, blocks }: Document) =>
  blocks.map(({ kind, span, cells }) =>
    kind === 'table-row' ? cells!.map((cell) => slice(text, cell)) : slice(text, span),
  )

test('each row that holds something is a table row; columns and rows that hold nothing are left out', async () => {
  const { value } = await readOf({
    sheets: [
      {
        rows: [
          [null, 'No.', null, 'Action line'],
          [],
          [null, '1.1', null, 'Open the pier\nby spring'],
          [null, null, null, null],
        ],
      },
    ],
  })
  assert.deepEqual(cellsOf(value), [
    ['No.', 'Action line'],
    ['1.1', 'Open the pier\nby spring'],
  ])
})

test('numbers, shares and days read as their cells show them, formulas as what they came to', async () => {
  const { value } = await readOf({
    sheets: [
      {
        rows: [
          [
            { number: 1.1, format: '0.00' },
            { number: 0.942, format: '0%' },
            { number: 44726, format: 'yyyy-mm-dd' },
            { number: 44726, format: '[$-409]mmm-yy' },
            { number: 1234567.5, format: '#,##0.0' },
            { number: 0.1 + 0.2, format: 'General' },
            { formula: 'SUM(A1)', value: 40 },
          ],
        ],
      },
    ],
  })
  assert.deepEqual(cellsOf(value), [['1.10', '94%', '14 June 2022', 'June 2022', '1,234,567.5', '0.3', '40']])
})

test('days of a workbook that counts from 1904 are the days they are', async () => {
  const { value } = await readOf({
    from1904: true,
    sheets: [{ rows: [[{ number: 44726 - 1462, format: 'd mmm yyyy' }]] }],
  })
  assert.deepEqual(cellsOf(value), [['14 June 2022']])
})

test('a cell that is joined with the one above says so, and a link stands beside its cell', async () => {
  const { value } = await readOf({
    sheets: [
      {
        rows: [
          ['1', 'Lead', 'report'],
          ['2', null, null],
        ],
        merges: ['B1:B2'],
        links: { C1: 'https://example.org/a?b=1&c=2' },
      },
    ],
  })
  const [first, second] = value.blocks
  assert.deepEqual(first?.links, [{ cell: 2, href: 'https://example.org/a?b=1&c=2' }])
  assert.equal(first?.above, undefined)
  assert.deepEqual(second?.above, [1])
})

test('several sheets stand under their names; hidden ones are left out, and a finding names them', async () => {
  const { value, findings } = await readOf({
    sheets: [
      { name: 'Pillar one', rows: [['a']] },
      { name: 'Drafts', hidden: true, rows: [['secret']] },
      { name: 'Pillar two', rows: [['b']] },
    ],
  })
  assert.deepEqual(cellsOf(value), ['Pillar one', ['a'], 'Pillar two', ['b']])
  assert.deepEqual(
    findings.map(({ code, message }) => [code, message]),
    [['sheets-hidden', 'Sheets that the workbook hides were left out: “Drafts”.']],
  )
})

test('a workbook of a million empty rows is read for the one that is not', async () => {
  const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}" spans="1:9"/>`).join('')
  const { value } = await readOf({ sheets: [{ rows: [['Only this']], more: empty }] })
  assert.deepEqual(cellsOf(value), [['Only this']])
})

test('a workbook without a word, one cut off and one that declares a document type are refused', async () => {
  const refusal = async (bytes: Uint8Array) => {
    const outcome = await xlsx.read(bytes)
    return outcome.ok ? 'read' : outcome.refusal.reason
  }
  const whole = { sheets: [{ rows: [['x']] }] }
  assert.equal(await refusal(workbookFile({ sheets: [{ rows: [[null]] }] })), 'no-text')
  assert.equal(await refusal(workbookFile(whole).subarray(0, 300)), 'damaged-file')
  const entries = workbookEntries(whole)
  const changed = { ...entries, 'xl/workbook.xml': `<!DOCTYPE x>${entries['xl/workbook.xml']}` }
  const packed = zipSync(
    Object.fromEntries(Object.entries(changed).map(([name, xml]) => [name, strToU8(xml)])),
  )
  assert.equal(await refusal(packed), 'doctype')
})
