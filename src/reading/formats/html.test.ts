import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slice } from '../../text/span.ts'
import { html } from './html.ts'

const opened = async (source: string) => {
  const found = await html.read(new TextEncoder().encode(source))
  assert.ok(found.ok, JSON.stringify(found))
  const { value: document, findings } = found.value
  const blocks = document.blocks.map((block) => ({ ...block, text: slice(document.text, block.span) }))
  return { document, blocks, codes: findings.map(({ code }) => code) }
}

const PARAGRAPH =
  'The Two Rivers Forum and the Lakes Union met in Marran and agreed, after two days of talks, to draw up a plan for clean water.'

test('a page whose elements all stand in a comment holds no text', async () => {
  const outcome = await html.read(new TextEncoder().encode('<!-- <html><body><p>They met.</p></body></html>'))
  assert.equal(outcome.ok ? 'read' : outcome.refusal.reason, 'no-text')
})

test('headings, paragraphs, breaks and entities', async () => {
  const { document, blocks } = await opened(
    `<title>Site</title><h1>Water &amp; <em>wells</em></h1><p>One<br>two  \n three</p><h2>Next</h2><div>Loose <b>words</b>.<p>Para.</p></div>`,
  )
  assert.equal(document.title, 'Water & wells')
  assert.deepEqual(
    blocks.map(({ kind, level, text }) => [kind, level, text]),
    [
      ['title', undefined, 'Water & wells'],
      ['paragraph', undefined, 'One\ntwo three'],
      ['heading', 2, 'Next'],
      ['paragraph', undefined, 'Loose words.'],
      ['paragraph', undefined, 'Para.'],
    ],
  )
})

test('lists print their numbers and lie at their depth', async () => {
  const { blocks } = await opened(
    '<ol start="4"><li>Four<ol type="a"><li>sub</li></ol></li><li value="9"><p>Nine</p></li></ol><ul><li>bullet</li></ul>',
  )
  assert.deepEqual(
    blocks.map(({ kind, level, text }) => [kind, level, text]),
    [
      ['list-item', 1, '4. Four'],
      ['list-item', 2, 'a. sub'],
      ['list-item', 1, '9. Nine'],
      ['list-item', 1, 'bullet'],
    ],
  )
})

test('a table of cells becomes rows, a table that lays out the page does not', async () => {
  const { blocks } = await opened(
    `<table><tr><th>Line</th><th>Lead</th></tr><tr><td>Wells</td><td>Union</td></tr></table><table><tr><td><h2>Rivers</h2><p>${PARAGRAPH}</p></td></tr></table>`,
  )
  assert.deepEqual(
    blocks.map(({ kind, cells }) => [kind, cells?.length]),
    [
      ['table-row', 2],
      ['table-row', 2],
      ['heading', undefined],
      ['paragraph', undefined],
    ],
  )
})

const dressed = (main: string) =>
  `<html><body><header><h1>Two Rivers Portal</h1></header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>${main}<footer>Contact us at the office</footer></body></html>`

test('menus and footers go with a finding, and the headline stays', async () => {
  const { document, blocks, codes } = await opened(
    dressed(
      `<div class="content"><h1>Forum and Union agree on water</h1>${`<p>${PARAGRAPH}</p>`.repeat(4)}</div>`,
    ),
  )
  assert.ok(codes.includes('navigation-dropped'))
  assert.deepEqual([blocks[0]!.kind, blocks[0]!.text], ['title', 'Forum and Union agree on water'])
  assert.ok(!/Home|Contact us/.test(document.text))
  assert.equal(document.text.split(PARAGRAPH).length - 1, 4)
})

test('a marked main part is the text', async () => {
  const { document } = await opened(
    dressed(`<main><h1>Water</h1><p>${PARAGRAPH}</p></main><div class="sidebar">More news</div>`),
  )
  assert.equal(document.text, `Water\n\n${PARAGRAPH}`)
})

test('a page without menus loses nothing', async () => {
  const { codes, document } = await opened(`<p>Short.</p><p>${PARAGRAPH}</p><p>Also short.</p>`)
  assert.deepEqual(codes, [])
  assert.match(document.text, /^Short\.[\s\S]*Also short\.$/)
})

test('what a page hides from its reader is left out and reported; scripts never count', async () => {
  const { document, codes } = await opened(
    `<p>Both sides agreed.</p><p style="display: none">Both sides refused.</p><div hidden>Never.</div><script>var x = "Both sides fought."</script>`,
  )
  assert.equal(document.text, 'Both sides agreed.')
  assert.deepEqual(codes, ['hidden-text'])
})

test('a raised number that links to a note is left out, an ordinal stays', async () => {
  const { document } = await opened(
    '<p>The 3<sup>rd</sup> plan<sup><a href="#n1">1</a></sup> was agreed.</p>',
  )
  assert.equal(document.text, 'The 3rd plan was agreed.')
})

test('the encoding a page declares is used', async () => {
  const bytes = Uint8Array.from(
    [...'<meta charset="windows-1251"><p>']
      .map((letter) => letter.charCodeAt(0))
      .concat([0xd1, 0xee, 0xe2, 0xe5, 0xf2]),
  )
  const found = await html.read(bytes)
  assert.equal(found.ok && found.value.value.text, 'Совет')
})

test('elements nested without end are damage, and a page without words holds no text', async () => {
  const deep = await html.read(new TextEncoder().encode(`${'<div>'.repeat(100_000)}x`))
  assert.ok(deep.ok || deep.refusal.reason === 'damaged-file')
  const empty = await html.read(new TextEncoder().encode('<html><body><img src="a.png"></body></html>'))
  assert.equal(empty.ok ? null : empty.refusal.reason, 'no-text')
})

const LINKS = ['Home', 'About us', 'Press releases', 'Contact'].map(
  (name) => `<a href="/${name}">${name}</a>`,
)

test('menus that nothing marks are known by their links, in a list, a bar or a cell', async () => {
  for (const menu of [
    `<ul>${LINKS.map((link) => `<li>${link}</li>`).join('')}</ul>`,
    `<div>${LINKS.join(' | ')}</div>`,
    `<table><tr><td>${LINKS.join('<br>')}</td><td><table><tr><td>Notes</td></tr></table></td></tr></table>`,
  ]) {
    const { document, codes } = await opened(
      `<body>${menu}<h2>Talks in Marran</h2><p>${PARAGRAPH}</p></body>`,
    )
    assert.ok(!document.text.includes('About us'), menu)
    assert.ok(document.text.includes(PARAGRAPH))
    assert.deepEqual(codes, ['navigation-dropped'])
  }
})

test('a page of links, and a paragraph with links in it, stay', async () => {
  assert.match(
    (await opened(`<ul>${LINKS.map((link) => `<li>${link}</li>`).join('')}</ul>`)).document.text,
    /Contact/,
  )
  const linked = `<p>${PARAGRAPH} See ${LINKS.join(', ')}.</p>`
  assert.match((await opened(linked)).document.text, /Contact/)
})

test('related articles and comments around the text are left out, inside the main part too', async () => {
  const { document } = await opened(
    `<main><article><h1>Talks</h1><p>${PARAGRAPH}</p></article><section class="related-posts"><h3>Old news</h3><p>They agreed on nothing.</p></section></main><div id="comments"><p>I urge them to go.</p></div>`,
  )
  assert.equal(document.text, `Talks\n\n${PARAGRAPH}`)
})

test('a first heading that only names the site is not the title of its page', async () => {
  const { document } = await opened(
    `<title>Remarks | Lakes Union</title><div><h1>Lakes Union</h1></div><div><h2 class="page-title">Remarks to the Forum</h2><p>${PARAGRAPH}</p></div>`,
  )
  assert.equal(document.title, 'Remarks to the Forum')
})

test('notes are told from the text that points to them, as blogs and Word set them', async () => {
  const { blocks } = await opened(
    `<p>They agreed.<a href="#n1"><sup>[1]</sup></a> They met again.<a href="#_ftn2" name="_ftnref2"><span>[2]</span></a></p>
     <p>In 2030 they agreed too.</p>
     <ol><li id="n1">See the Charter. <a href="#r1">↩</a></li></ol>
     <div id="ftn2"><p><a href="#_ftnref2" name="_ftn2"><span>[2]</span></a> In spring.</p></div>`,
  )
  assert.deepEqual(
    blocks.map(({ kind, number, text }) => [kind, number, text]),
    [
      ['paragraph', undefined, 'They agreed. They met again.'],
      ['paragraph', undefined, 'In 2030 they agreed too.'],
      ['footnote', '1', '1 See the Charter.'],
      ['footnote', '2', '2 In spring.'],
    ],
  )
})

test('the words under a picture, and a day with its place, are no headings', async () => {
  const { blocks } = await opened(
    `<h1>Talks</h1><p>${PARAGRAPH}</p><figure><figcaption>The ministers in Marran</figcaption></figure><p>${PARAGRAPH}</p><p>Marran, 3 May 2031</p><p>${PARAGRAPH}</p>`,
  )
  assert.ok(!blocks.some(({ kind }) => kind === 'heading'))
})

test('a page may leave out the tags that the web lets it leave out', async () => {
  for (const source of [
    '<body><p>They met.</p></body>',
    '<html><p>They met.</p></html>',
    '<!doctype html><title>x</title><body><p>They met.</p>',
    '<!doctype html><html><head><title>x</title></head><p>They met.</p>',
    '<head><title>x</title></head><body><p>They met.</p></body>',
    '<title>x</title><p>They met.</p>',
  ])
    assert.equal((await opened(source)).document.text, 'They met.', source)
})

test('a text saved as a page by an office program is read whole, without the heads and feet of its pages', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `<tr><td>${at}</td><td>${PARAGRAPH}</td></tr>`).join('')
  const { document, blocks } = await opened(
    `<html><head><meta name="generator" content="LibreOffice 7 (Linux)"/><title>Old</title></head><body><div title="header"><p>Forum</p></div>
     <p class="title-western">Joint Statement of the Two Rivers</p><h1>Part one</h1><p>${PARAGRAPH}<a class="sdfootnoteanc" name="n1anc" href="#n1sym"><sup>1</sup></a></p><h1>Part two</h1><table>${rows}</table>
     <div id="n1"><p><a class="sdfootnotesym" name="n1sym" href="#n1anc">1</a>See the Charter.</p></div><div title="footer"><p>Page 1</p></div></body></html>`,
  )
  assert.equal(document.title, 'Joint Statement of the Two Rivers')
  assert.deepEqual(
    blocks.map(({ kind }) => kind).filter((kind) => kind !== 'table-row'),
    ['title', 'heading', 'paragraph', 'heading', 'footnote'],
  )
  assert.equal(blocks.at(-1)!.text, '1 See the Charter.')
})

test('a search that leaves out much of the prose of a page is not followed', async () => {
  const rows = Array.from(
    { length: 9 },
    (_, at) => `<tr><td>${at}</td><td>${PARAGRAPH} ${PARAGRAPH}</td></tr>`,
  ).join('')
  const { document } = await opened(
    `<body><nav><a href="/">Home</a></nav><div><h1>Talks</h1><div><p>First. ${PARAGRAPH}</p></div></div><div><table>${rows}</table></div><div><div><p>Last. ${PARAGRAPH} ${PARAGRAPH} ${PARAGRAPH}</p></div></div></body>`,
  )
  assert.match(document.text, /First\./)
  assert.match(document.text, /Last\./)
  assert.ok(!document.text.includes('Home'))
})

test('raised numbers without links are notes where one heads a block below; powers and places are not', async () => {
  const { blocks } = await opened(
    '<p>They agreed.<sup>1</sup> The park has 20 km<sup>2</sup>, and the 3<sup>rd</sup> is new.</p><p><sup>1</sup> See the Charter.</p><p>x<sup>2</sup></p>',
  )
  assert.deepEqual(
    blocks.map(({ kind, text }) => [kind, text]),
    [
      ['paragraph', 'They agreed. The park has 20 km2, and the 3rd is new.'],
      ['footnote', '1 See the Charter.'],
      ['paragraph', 'x2'],
    ],
  )
})

test('empty lines and typed marks part the text of pages that know only line breaks', async () => {
  const { blocks } = await opened(
    '<div><b>Talks in Marran</b><br><br>They met<br>in spring.<br>\n<br>1. They agreed.<br>2. They left:<br>(a) by boat;<br>(b) on foot.<br>&nbsp;<br>• Wells<br>• Trees</div>',
  )
  assert.deepEqual(
    blocks.map(({ kind, number, text }) => [kind, number, text]),
    [
      ['title', undefined, 'Talks in Marran'],
      ['paragraph', undefined, 'They met\nin spring.'],
      ['list-item', '1', '1. They agreed.'],
      ['list-item', '2', '2. They left:'],
      ['list-item', 'a', '(a) by boat;'],
      ['list-item', 'b', '(b) on foot.'],
      ['list-item', undefined, '• Wells'],
      ['list-item', undefined, '• Trees'],
    ],
  )
})
