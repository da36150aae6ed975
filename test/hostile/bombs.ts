/** Files made to grow, to nest or to run in rings when they are opened: each is answered within the limits. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { docxEntries, docxFile, paragraph } from '../files/docx-file.ts'
import { rawPdf } from '../files/raw-pdf.ts'
import { RELEASE } from '../files/texts.ts'
import { docxBomb } from '../files/zip-bomb.ts'
import { measuredReader, utf8 } from './measured-reader.ts'

const { read, livesOn, worst, close } = await measuredReader()
after(async () => {
  console.log(`# ${worst()}`)
  await close()
})

const page = (inner: string) => utf8(`<!doctype html><html><body>${inner}</body></html>`)
const zip = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])) as Zippable,
  )

/** A Word file whose directory names one large part under many names, each of the same bytes. */
const overlapping = (): Uint8Array => {
  const names = Array.from({ length: 400 }, (_, at) => `word/x${String(at).padStart(3, '0')}.xml`)
  const bytes = zip({
    ...docxEntries({ body: '' }),
    ...Object.fromEntries(names.map((name) => [name, name])),
  })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let first: number | null = null
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    first ??= view.getUint32(at + 42, true)
    view.setUint32(at + 42, first, true)
    view.setUint32(at + 24, 3_900_000, true)
  }
  return bytes
}

const nested = (tag: string, times: number) => `<${tag}>`.repeat(times)
const withMain = (body: string) => docxFile({ body })
const ring = (kids: string) => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  `<< /Type /Pages /Kids [${kids}] /Count 1000000 >>`,
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>',
]
const stream = (dictionary: string, bytes: Uint8Array) =>
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`
const flated = (bytes: Uint8Array, times = 1): Uint8Array =>
  times === 0 ? bytes : flated(deflateSync(bytes), times - 1)
const onePage = (contents: string) =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    contents,
  ])

const BOMBS: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['a bomb of 1 GB.docx', () => docxBomb(1_000_000_000)],
  ['a bomb under the size that is looked at.docx', () => docxBomb(3_900_000)],
  ['one part under four hundred names.docx', overlapping],
  ['an attribute of 20 MB.docx', () => withMain(`<w:p w:x="${'x'.repeat(20_000_000)}"/>`)],
  ['a million attributes.docx', () => withMain(`<w:p ${'a="b" '.repeat(1_000_000)}/>`)],
  ['elements 300,000 deep.docx', () => withMain(nested('w:p', 300_000) + '</w:p>'.repeat(300_000))],
  [
    'tables 50,000 deep.docx',
    () => {
      const open = nested('w:tbl><w:tr><w:tc', 50_000)
      return withMain(open + paragraph('They agreed.') + '</w:tc></w:tr></w:tbl>'.repeat(50_000))
    },
  ],
  ['200,000 paragraphs.docx', () => withMain(paragraph('They agreed to meet.').repeat(200_000))],
  [
    'a row of 200,000 cells.docx',
    () => withMain(`<w:tbl><w:tr>${`<w:tc>${paragraph('a')}</w:tc>`.repeat(200_000)}</w:tr></w:tbl>`),
  ],
  [
    'a style on itself.docx',
    () =>
      docxFile({
        body: paragraph('a', '<w:pStyle w:val="S"/>'),
        styles: '<w:style w:styleId="S"><w:basedOn w:val="S"/></w:style>',
      }),
  ],
  [
    '50,000 styles each on the next.docx',
    () =>
      docxFile({
        body: paragraph('a', '<w:pStyle w:val="S0"/>'),
        styles: Array.from(
          { length: 50_000 },
          (_, at) => `<w:style w:styleId="S${at}"><w:basedOn w:val="S${at + 1}"/></w:style>`,
        ).join(''),
      }),
  ],
  ['open quotation marks.docx', () => withMain(`<w:p ${'a="'.repeat(300_000)}`)],
  ['elements 200,000 deep.html', () => page(nested('div', 200_000))],
  ['bold 200,000 deep.html', () => page(`${nested('b', 200_000)}They agreed.`)],
  ['tables 100,000 deep.html', () => page(nested('table><tr><td', 100_000))],
  ['elements 900 deep, 2,000 times.html', () => page((nested('i', 900) + '</i>'.repeat(900)).repeat(2_000))],
  ['an attribute of 20 MB.html', () => page(`<p title="${'x'.repeat(20_000_000)}">They agreed.`)],
  [
    'a million attributes.html',
    () => page(`<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>`),
  ],
  [
    'cells over a million columns.html',
    () => page(`<table>${'<tr><td colspan="1000000" rowspan="1000000">a</td></tr>'.repeat(20_000)}</table>`),
  ],
  ['a million opened comments.html', () => page('<!--'.repeat(1_000_000))],
  ['five million opened tags.html', () => page('<'.repeat(5_000_000))],
  ['300,000 articles.html', () => page(`<nav>a</nav>${'<article>b</article>'.repeat(300_000)}`)],
  [
    '300,000 paragraphs.html',
    () => page(`<nav>a</nav>${'<p>They agreed to meet, and to talk.</p>'.repeat(300_000)}`),
  ],
  ['a million entities.html', () => page('&amp;&#120;&notin;'.repeat(1_000_000))],
  ['quotations 100,000 deep.md', () => utf8(`${'> '.repeat(100_000)}They agreed.`)],
  ['lists 100,000 deep.md', () => utf8(`${'- '.repeat(100_000)}They agreed.`)],
  ['two million opened brackets.md', () => utf8('['.repeat(2_000_000))],
  ['opened emphasis.md', () => utf8('*a **b '.repeat(400_000))],
  [
    'a million ticks.md',
    () => utf8(Array.from({ length: 5_000 }, (_, at) => '`'.repeat(at % 400)).join(' a ')),
  ],
  ['pages that are their own parent.pdf', () => rawPdf(ring('2 0 R'))],
  [
    'pages that are each other.pdf',
    () => rawPdf([...ring('4 0 R'), '<< /Type /Pages /Kids [2 0 R 4 0 R] /Count 1 >>']),
  ],
  ['a page a million times.pdf', () => rawPdf(ring('3 0 R '.repeat(300_000)))],
  [
    'a stream of 1 GB.pdf',
    () => onePage(stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(1_000_000_000, 0x20)))),
  ],
  [
    'a stream packed three times.pdf',
    () =>
      onePage(
        stream('/Filter [/FlateDecode /FlateDecode /FlateDecode]', flated(Buffer.alloc(500_000_000), 3)),
      ),
  ],
  [
    'text shown five million times.pdf',
    () =>
      onePage(
        stream(
          '/Filter /FlateDecode',
          deflateSync(Buffer.from(`BT /F 12 Tf ${'(a) Tj '.repeat(5_000_000)} ET`)),
        ),
      ),
  ],
  [
    'states kept five million times.pdf',
    () => onePage(stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(10_000_000, 'q ')))),
  ],
  ['arrays 500,000 deep.pdf', () => rawPdf([...ring('3 0 R'), '['.repeat(500_000)])],
  [
    'a form that draws itself.pdf',
    () =>
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>',
        stream('', Buffer.from('/A Do')),
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>',
          Buffer.from('/A Do /A Do'),
        ),
      ]),
  ],
  [
    '10 MB in one line.txt',
    () => utf8(RELEASE.replaceAll('\n', ' ').repeat(Math.ceil(10_000_000 / RELEASE.length))),
  ],
  ['10 MB in one word.txt', () => utf8('a'.repeat(10_000_000))],
  ['10 MB of question marks.txt', () => utf8('?'.repeat(10_000_000))],
  ['10 MB of line breaks.txt', () => utf8(`${'\n'.repeat(10_000_000)}a`)],
  [
    '5 MB of persons.txt',
    () =>
      utf8(
        Array.from(
          { length: 150_000 },
          (_, at) => `Minister Ana S${at.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!)} met.`,
        ).join(' '),
      ),
  ],
]

for (const [name, bytes] of BOMBS)
  test(`${name} is answered within the limits`, async (t) => {
    const outcome = await read(name, bytes())
    t.diagnostic(outcome.ok ? 'read' : outcome.refusal.reason)
    await livesOn()
  })

for (const [where, xml] of [
  ['with an entity of a file', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  [
    'with entities that grow',
    `<!DOCTYPE d [<!ENTITY a "${'a'.repeat(100)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "${'&a;'.repeat(100)}">`).join('')}]>`,
  ],
  ['in capitals and lines', '<!doctype\nd\nPUBLIC "x" "http://127.0.0.1/x.dtd">'],
  ['behind a comment', '<!-- a --><!DOCTYPE d>'],
] as const)
  test(`a Word file that declares a DOCTYPE ${where} is refused`, async () => {
    for (const part of ['word/document.xml', 'word/styles.xml', '_rels/.rels']) {
      const entries = docxEntries({ body: paragraph('They agreed.') })
      const outcome = await read('a.docx', zip({ ...entries, [part]: xml + entries[part] }))
      assert.equal(outcome.ok ? 'read' : outcome.refusal.reason, 'doctype', part)
    }
  })

test('a DOCTYPE in UTF-16 is one too', async () => {
  const entries = docxEntries({ body: '' })
  const wide = Buffer.from(`\ufeff<!DOCTYPE d>${entries['word/document.xml']}`, 'utf16le')
  const files = Object.entries(entries).map(([name, text]) => [name, strToU8(text)] as const)
  const outcome = await read('a.docx', zipSync({ ...Object.fromEntries(files), 'word/document.xml': wide }))
  assert.equal(outcome.ok ? 'read' : outcome.refusal.reason, 'doctype')
})

test('the entities of a page’s DOCTYPE are not resolved', async () => {
  const outcome = await read(
    'a.html',
    utf8(
      '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>They agreed. &a;</p></body></html>',
    ),
  )
  assert.ok(outcome.ok)
  assert.doesNotMatch(outcome.value.document.text, /root:/)
})
