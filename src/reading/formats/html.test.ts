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
