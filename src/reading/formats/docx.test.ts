import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document as Made, Packer, Paragraph, TextRun } from 'docx'
import { type DocxParts, docxFile, paragraph } from '../../../test/files/docx-file.ts'
import { docxBomb } from '../../../test/files/zip-bomb.ts'
import { slice } from '../../text/span.ts'
import { docx } from './docx.ts'

const opened = async (parts: DocxParts) => {
  const found = await docx.read(docxFile(parts))
  assert.ok(found.ok, JSON.stringify(found))
  const { value: document, findings } = found.value
  const blocks = document.blocks.map((block) => ({ ...block, text: slice(document.text, block.span) }))
  return { document, blocks, findings, codes: findings.map(({ code }) => code) }
}
const refusal = async (parts: DocxParts) => {
  const found = await docx.read(docxFile(parts))
  return found.ok ? null : found.refusal.reason
}

const STYLES = `
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Section"/><w:basedOn w:val="H2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>`

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
const numbered = (text: string, id: number, depth = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

test('title, headings by style, by the style it stands on, and paragraphs', async () => {
  const { blocks } = await opened({
    styles: STYLES,
    body:
      paragraph('Water Plan', '<w:pStyle w:val="T"/>') +
      paragraph('Rivers', '<w:pStyle w:val="Own"/>') +
      paragraph('Both sides agreed on the rivers.', '<w:pStyle w:val="Ring"/>'),
  })
  assert.deepEqual(
    blocks.map(({ kind, level, text }) => [kind, level, text]),
    [
      ['title', undefined, 'Water Plan'],
      ['heading', 2, 'Rivers'],
      ['paragraph', undefined, 'Both sides agreed on the rivers.'],
    ],
  )
})

test('automatic numbers are printed as Word prints them, through headings and sub-lists', async () => {
  const { blocks } = await opened({
    numbering: NUMBERING,
    body:
      numbered('We met.', 1) +
      numbered('We agreed to:', 1) +
      numbered('share data;', 1, 1) +
      numbered('train staff.', 1, 1) +
      paragraph('A word between.') +
      numbered('We thanked the host.', 1) +
      numbered('deep', 1, 2) +
      numbered('Restarted.', 3) +
      numbered('a bullet', 2),
  })
  assert.deepEqual(
    blocks.map(({ text, number, level }) => [text, number, level]),
    [
      ['1. We met.', '1', 1],
      ['2. We agreed to:', '2', 1],
      ['(a) share data;', 'a', 2],
      ['(b) train staff.', 'b', 2],
      ['A word between.', undefined, undefined],
      ['3. We thanked the host.', '3', 1],
      ['3.1 deep', '3.1', 3],
      ['7. Restarted.', '7', 1],
      ['a bullet', undefined, 1],
    ],
  )
})

test('a level below one that is passed over is counted on', async () => {
  const { blocks } = await opened({
    numbering: NUMBERING,
    body: numbered('We met.', 1) + numbered('first', 1, 2) + numbered('second', 1, 2),
  })
  assert.deepEqual(
    blocks.map(({ number }) => number),
    ['1', '1.1', '1.2'],
  )
})

test('insertions are text, deletions and what was moved away are not, and a finding says so', async () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const { blocks, codes } = await opened({
    body: `<w:p>${run('The sides ')}<w:ins>${run('firmly ')}</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:moveFrom>${run('once ')}</w:moveFrom>${run('agreed.')}</w:p>`,
  })
  assert.equal(blocks[0]!.text, 'The sides firmly agreed.')
  assert.deepEqual(codes, ['tracked-changes'])
})

test('the style a paragraph had before a tracked change is not its style', async () => {
  const old = '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="H2"/></w:pPr></w:pPrChange>'
  const { blocks } = await opened({ styles: STYLES, body: paragraph('Both sides agreed on it', old) })
  assert.equal(blocks[0]!.kind, 'paragraph')
})

test('a paragraph whose end was deleted runs on into the next', async () => {
  const { blocks } = await opened({
    body: `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">The sides </w:t></w:r></w:p>${paragraph('agreed.')}`,
  })
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['The sides agreed.'],
  )
})

test('a table is read by its rows and cells; one that only frames text is not', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const { document, blocks } = await opened({
    body: `<w:tbl><w:tr>${cell('Line')}${cell('Lead')}</w:tr><w:tr>${cell('Wells')}${cell('')}</w:tr></w:tbl><w:tbl><w:tr>${cell('The Forum met in the spring.')}</w:tr></w:tbl>`,
  })
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['table-row', 'table-row', 'paragraph'],
  )
  assert.deepEqual(
    blocks[0]!.cells!.map((span) => slice(document.text, span)),
    ['Line', 'Lead'],
  )
})

test('a title in several lines is one title; a day and a place in bold are no heading', async () => {
  const { blocks } = await opened({
    body:
      paragraph('JOINT STATEMENT') +
      paragraph('of the Ministers of the Two Banks', '', '<w:b/>') +
      paragraph('Marran, 12 March 2031', '', '<w:b/>') +
      paragraph('They met and agreed to dig wells.'),
  })
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['title', 'title', 'paragraph', 'paragraph'],
  )
})

test('a number that Word prints beside nothing is the number of its row, and counts elsewhere', async () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const row = (words: string) =>
    `<w:tr><w:tc>${paragraph('', numbered)}</w:tc><w:tc>${paragraph(words)}</w:tc></w:tr>`
  const { blocks } = await opened({
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Ours"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Ours"/><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    body: `<w:tbl>${row('Dig wells')}${row('Plant trees')}</w:tbl>${paragraph('', numbered)}${paragraph('They agreed.', numbered)}`,
  })
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['1.\tDig wells', '2.\tPlant trees', '4. They agreed.'],
  )
})

test('a paragraph typed with line breaks is parted at empty lines and typed marks', async () => {
  const typed = (...lines: string[]) =>
    `<w:p>${lines.map((line) => `<w:r><w:t>${line}</w:t><w:br/></w:r>`).join('')}</w:p>`
  const { blocks } = await opened({
    body:
      typed('They agreed to dig', 'wells.', '', 'They will:', '(a) meet;', '(b) report.') +
      paragraph('They left.'),
  })
  assert.deepEqual(
    blocks.map(({ kind, text }) => [kind, text]),
    [
      ['paragraph', 'They agreed to dig\nwells.'],
      ['paragraph', 'They will:'],
      ['list-item', '(a) meet;'],
      ['list-item', '(b) report.'],
      ['paragraph', 'They left.'],
    ],
  )
})

test('footnotes come last with their number, without the separators of the format', async () => {
  const { blocks } = await opened({
    body: paragraph('The Forum met.'),
    footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('x')}</w:footnote><w:footnote w:id="1">${paragraph('As amended in May.')}</w:footnote>`,
  })
  assert.deepEqual(
    blocks.map(({ kind, text }) => [kind, text]),
    [
      ['paragraph', 'The Forum met.'],
      ['footnote', '1 As amended in May.'],
    ],
  )
})

test('hidden text and text boxes are left out and reported', async () => {
  const { document, codes } = await opened({
    body: `${paragraph('Both sides agreed.')}${paragraph('Both sides refused.', '', '<w:vanish/>')}<w:p><w:r><w:drawing><w:txbxContent>${paragraph('In a box.')}</w:txbxContent></w:drawing></w:r></w:p>`,
  })
  assert.equal(document.text, 'Both sides agreed.')
  assert.deepEqual(codes, ['text-boxes', 'hidden-text'])
})

const SMALL_STYLES = `<w:style w:styleId="Pale"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style><w:style w:styleId="Dark"><w:pPr><w:shd w:val="clear" w:fill="000033"/></w:pPr></w:style>`
const cellOf = (shading: string, text: string) => `<w:tc><w:tcPr>${shading}</w:tcPr>${text}</w:tc>`
const tableOf = (properties: string, row: string, cells: string) =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:trPr>${row}</w:trPr>${cells}</w:tr></w:tbl>`
const white = '<w:color w:val="FFFFFF"/>'

const NOT_SEEN: Readonly<Record<string, string>> = {
  'white by its paragraph’s style': paragraph('Both refused.', '<w:pStyle w:val="Pale"/>'),
  'white by its own style': paragraph('Both refused.', '', '<w:rStyle w:val="Pale"/>'),
  'white by the theme': paragraph('Both refused.', '', '<w:color w:val="auto" w:themeColor="background1"/>'),
  'almost white': paragraph('Both refused.', '', '<w:color w:val="FAFAFA"/>'),
  'black under a black marker': paragraph(
    'Both refused.',
    '',
    '<w:color w:val="000000"/><w:highlight w:val="black"/>',
  ),
  'of one point': paragraph('Both refused.', '', '<w:sz w:val="2"/>'),
  'drawn to a line': paragraph('Both refused.', '', '<w:w w:val="1"/>'),
  'white in a white cell': tableOf(
    '<w:tblStyle w:val="TableGrid"/>',
    '',
    cellOf('', paragraph('Both refused.', '', white)),
  ),
  'in a hidden row': tableOf('', '<w:hidden/>', cellOf('', paragraph('Both refused.'))),
}

for (const [how, body] of Object.entries(NOT_SEEN))
  test(`text that is ${how} is left out, and told with its words and paragraph`, async () => {
    const { document, findings } = await opened({
      styles: SMALL_STYLES,
      body: paragraph('Both agreed.') + body,
    })
    assert.equal(document.text, 'Both agreed.')
    assert.match(
      findings.find(({ code }) => code === 'hidden-text')!.message,
      /: 2 words \(paragraphs: 2\)\.$/,
    )
  })

const IS_SEEN: Readonly<Record<string, string>> = {
  'white on a paragraph that its style makes dark': paragraph(
    'Both refused.',
    '<w:pStyle w:val="Dark"/>',
    white,
  ),
  'white in a dark cell': tableOf(
    '',
    '',
    cellOf('<w:shd w:val="clear" w:fill="000033"/>', paragraph('Both refused.', '', white)),
  ),
  'white in a table with a style of its own': tableOf(
    '<w:tblStyle w:val="Grid5"/>',
    '',
    cellOf('', paragraph('Both refused.', '', white)),
  ),
  'white under a blue marker': paragraph('Both refused.', '', `${white}<w:highlight w:val="blue"/>`),
  'black again by its own run': paragraph(
    'Both refused.',
    '<w:pStyle w:val="Pale"/>',
    '<w:color w:val="000000"/>',
  ),
}

for (const [how, body] of Object.entries(IS_SEEN))
  test(`text that is ${how} is read`, async () => {
    const { document, codes } = await opened({ styles: SMALL_STYLES, body })
    assert.match(document.text, /Both refused/)
    assert.deepEqual(codes, [])
  })

test('deleted words, and those of comments and boxes, are counted', async () => {
  const { findings } = await opened({
    body: `${paragraph('Both agreed.')}<w:p><w:del><w:r><w:delText>not at all</w:delText></w:r></w:del></w:p>`,
    more: {
      'word/comments.xml': `<w:comments>${paragraph('Is this so?')}</w:comments>`,
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/comments" Target="comments.xml"/></Relationships>',
    },
  })
  assert.deepEqual(
    findings.map(({ code, message }) => [code, /\d+ words/.exec(message)?.[0]]),
    [
      ['tracked-changes', '3 words'],
      ['text-boxes', '3 words'],
    ],
  )
})

test('running heads are left out and reported; a title a program gave is not taken', async () => {
  const { document, codes } = await opened({
    title: 'Microsoft Word - draft3.docx',
    body: paragraph('Both sides agreed.'),
    header: paragraph('Page 3'),
  })
  assert.deepEqual(codes, ['running-heads-dropped'])
  assert.equal(document.title, undefined)
  assert.equal(
    (await opened({ title: 'Water Plan', body: paragraph('Agreed.') })).document.title,
    'Water Plan',
  )
})

test('a file made by another program opens', async () => {
  const made = new Made({
    title: 'Forum and Union',
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('Both sides '), new TextRun('agreed & signed.')] }),
        ],
      },
    ],
  })
  const found = await docx.read(new Uint8Array(await Packer.toBuffer(made)))
  assert.ok(found.ok)
  assert.equal(found.value.value.text, 'Both sides agreed & signed.')
  assert.equal(found.value.value.title, 'Forum and Union')
})

test('a bomb is refused by its directory, before anything is unpacked', async () => {
  const bomb = docxBomb(300_000_000)
  assert.ok(bomb.length < 400_000)
  const before = process.memoryUsage().rss
  const found = await docx.read(bomb)
  assert.equal(found.ok ? null : found.refusal.reason, 'unpacks-too-large')
  assert.ok(process.memoryUsage().rss - before < 100_000_000)
})

test('thousands of parts are refused', async () => {
  const more = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`word/media/${at}.bin`, 'x']))
  assert.equal(await refusal({ body: paragraph('x'), more }), 'unpacks-too-large')
})

test('a DOCTYPE in any part is refused', async () => {
  const more = { 'customXml/item1.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>' }
  assert.equal(await refusal({ body: paragraph('x'), more }), 'doctype')
})

test('XML that does not nest, and an archive cut off, are damaged', async () => {
  assert.equal(await refusal({ body: '<w:p><w:r></w:p></w:r>' }), 'damaged-file')
  const found = await docx.read(docxFile({ body: paragraph('x') }).subarray(0, 900))
  assert.equal(found.ok ? null : found.refusal.reason, 'damaged-file')
})

test('a document without words holds no text', async () => {
  assert.equal(await refusal({ body: paragraph(' ') }), 'no-text')
})
