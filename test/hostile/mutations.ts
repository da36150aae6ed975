/**
 * Every reader is fed damaged files: MUFAKAT_HOSTILE_FILES says how many each (2,000), MUFAKAT_HOSTILE_SEED which.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { docxEntries, docxFile, paragraph } from '../files/docx-file.ts'
import { mutatedPdf, type Written } from '../files/mutated-pdf.ts'
import { mutated, seeded } from '../files/mutations.ts'
import { linesFrom, pdfFile } from '../files/pdf-file.ts'
import { RELEASE } from '../files/texts.ts'
import { type MadeWorkbook, workbookEntries, workbookFile } from '../files/workbook-file.ts'
import { mutatedXml } from '../files/xml-mutations.ts'
import { measuredReader, utf8 } from './measured-reader.ts'

const COUNT = Number(process.env.MUFAKAT_HOSTILE_FILES ?? 2000)
const SEED = Number(process.env.MUFAKAT_HOSTILE_SEED ?? 20180411)

const LINES = RELEASE.replaceAll('–', '-').split(/\n+/)
const BODY = LINES.map((line) => paragraph(line)).join('')
const PAGE = `<html><head><title>Water</title></head><body><nav><a href="/">Home</a></nav><h1>Water plan</h1><ol>${LINES.map((line) => `<li>${line}</li>`).join('')}</ol><table><tr><td>a</td><td>b</td></tr></table></body></html>`
const MARKDOWN = `# ${LINES.join('\n\n1. ')}\n\n> a\n\n<b>c</b>\n\n| a | b |\n|---|---|\n| c | d |\n`
const PDF = await pdfFile([linesFrom(100, LINES), linesFrom(100, LINES)])
const DOCX = docxFile({ body: BODY })

const LEVEL =
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
const RICH = docxEntries({
  title: 'Water plan',
  body: `${paragraph('Water', '<w:pStyle w:val="H"/>')}${BODY}${paragraph('Share data.', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}${paragraph('Unseen.', '<w:shd w:val="clear" w:fill="FFFFFF"/>', '<w:rStyle w:val="C"/><w:color w:val="FFFFFF"/><w:sz w:val="22"/>')}<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="000033"/></w:tcPr>${paragraph('Wells')}</w:tc><w:tc>${paragraph('Union')}</w:tc></w:tr></w:tbl><w:p><w:ins w:id="1"><w:r><w:t>firmly</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>never</w:delText></w:r></w:del><w:r><w:sym w:char="F0B7"/></w:r></w:p>`,
  styles: `<w:style w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style><w:style w:styleId="N"><w:rPr><w:color w:val="auto"/></w:rPr></w:style><w:style w:styleId="C"><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>`,
  numbering: `<w:abstractNum w:abstractNumId="0">${LEVEL}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  footnotes: `<w:footnote w:id="1">${paragraph('As amended.')}</w:footnote>`,
})

/** A Word file one part of which is changed before it is packed: a change of packed bytes never gets past the checksums. */
const docxOfChanged = (
  change: (xml: string, random: () => number) => Uint8Array,
  random: () => number,
): Uint8Array => {
  const entries = Object.entries(RICH)
  // The text is changed as often as all else together.
  const text = entries.findIndex(([name]) => name === 'word/document.xml')
  const chosen = random() < 0.5 ? text : Math.floor(random() * entries.length)
  return zipSync(
    Object.fromEntries(
      entries.map(([name, xml], at) => [name, at === chosen ? change(xml, random) : strToU8(xml)]),
    ),
  )
}

const changedXml = (xml: string, random: () => number) => strToU8(mutatedXml(xml, random))
const changedBytes = (xml: string, random: () => number) => mutated(strToU8(xml), random)

const SHOWN = LINES.map((line, at) => `BT /F 11 Tf 72 ${700 - at * 20} Td (${line.slice(0, 90)}) Tj ET`).join(
  '\n',
)
const OBJECTS: readonly Written[] = [
  { dictionary: '/Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >>' },
  { dictionary: '/Type /Pages /Kids [3 0 R 3 0 R] /Count 2' },
  {
    dictionary:
      '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /CropBox [10 10 585 832] /Rotate 0 /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /Im 6 0 R /Fm 7 0 R >> /ExtGState << /G << /ca 0.5 >> >> /Properties << /L 8 0 R >> >>',
  },
  {
    dictionary: '',
    contents: `q 1 0 0 1 0 0 cm 0 0 0.4 rg 60 590 400 40 re f 1 g ${SHOWN} Q\nq 300 0 0 300 100 100 cm /Im Do Q\n/OC /L BDC 3 Tr ${SHOWN} EMC\nq 0 0 595 842 re W n /G gs /Fm Do Q\nBT 0 Tr 2 Tc 90 Tz 14 TL 1 0 0 1 72 300 Tm [(They) -300 (agreed)] TJ T* (again.) Tj ET`,
  },
  {
    dictionary:
      '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 34 /Widths [278 278 355] /Encoding << /Type /Encoding /Differences [39 /quotesingle] >> /ToUnicode 9 0 R',
  },
  {
    dictionary:
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    contents: 'abcd',
  },
  {
    dictionary:
      '/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Matrix [1 0 0 1 0 0] /Group << /S /Transparency >> /Resources << /Font << /F 5 0 R >> >>',
    contents: 'BT /F 9 Tf 72 200 Td (Both sides welcomed it.) Tj ET',
  },
  { dictionary: '/Type /OCG /Name (Layer)' },
  {
    dictionary: '',
    contents:
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange endcmap end',
  },
]

const MATRIX: MadeWorkbook = {
  title: 'Water plan',
  sheets: [
    {
      rows: [
        ['No.', 'Action line', 'Status', 'Evidence'],
        ['1.1', 'Share data;', 'Done', 'report'],
        [
          { number: 1.2, format: '0.0' },
          null,
          { number: 44726, format: 'd mmm yyyy' },
          { formula: 'A1', value: 3 },
        ],
      ],
      merges: ['B2:B3'],
      links: { D2: 'https://example.org/r' },
    },
  ],
}
const BOOK = workbookEntries(MATRIX)

/** An archive one part of which is changed before it is packed. */
const packedOfChanged = (
  files: Readonly<Record<string, string>>,
  change: (xml: string, random: () => number) => Uint8Array,
  random: () => number,
): Uint8Array => {
  const entries = Object.entries(files)
  const chosen = Math.floor(random() * entries.length)
  return zipSync(
    Object.fromEntries(
      entries.map(([name, xml], at) => [name, at === chosen ? change(xml, random) : strToU8(xml)]),
    ),
  )
}

type Kind = readonly [name: string, make: (random: () => number, at: number) => Uint8Array]

const KINDS: readonly Kind[] = [
  ['a.txt', (random) => mutated(utf8(RELEASE), random)],
  ['b.md', (random) => mutated(utf8(MARKDOWN), random)],
  ['c.html', (random) => mutated(utf8(PAGE), random)],
  [
    'd.docx',
    (random, at) =>
      at % 2
        ? docxOfChanged(changedXml, random)
        : at % 4
          ? docxOfChanged(changedBytes, random)
          : mutated(DOCX, random),
  ],
  [
    'f.xlsx',
    (random, at) =>
      at % 2 ? packedOfChanged(BOOK, changedXml, random) : mutated(workbookFile(MATRIX), random),
  ],
  ['e.pdf', (random, at) => (at % 2 ? mutatedPdf(OBJECTS, random) : mutated(PDF, random))],
]

for (const [name, make] of KINDS)
  test(`${COUNT} damaged files like ${name} (seed ${SEED}) each get one answer, and the reader lives on`, async (t) => {
    const { read, livesOn, worst, close } = await measuredReader()
    t.after(close)
    const random = seeded(SEED)
    const answers = new Map<string, number>()
    for (let at = 0; at < COUNT; at++) {
      const outcome = await read(name, make(random, at)).catch((cause: unknown) => {
        throw new Error(`file ${at} of seed ${SEED} was our fault`, { cause })
      })
      const answer = outcome.ok ? 'read' : outcome.refusal.reason
      answers.set(answer, (answers.get(answer) ?? 0) + 1)
      if (outcome.ok) assert.ok(outcome.value.document.text.length > 0)
    }
    await livesOn()
    t.diagnostic(`${[...answers].map(([answer, count]) => `${answer} ${count}`).join(', ')}; ${worst()}`)
  })
