import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Report, ReportBlock } from '../reports/report.ts'
import { openTypesetter } from './open-typesetter.ts'

const typesetter = openTypesetter()
after(() => typesetter.close())

const report = (blocks: readonly ReportBlock[], more: Partial<Report> = {}): Report => ({
  ...{ title: 'A report', lines: ['Hill League and Coast Council'], foot: 'Hill and Coast', blocks, ...more },
})

const paragraph = (words: string, number: number | null = null): ReportBlock => ({
  kind: 'paragraph',
  number,
  words,
})

const pdfOf = async (made: Report): Promise<Uint8Array> => {
  const set = await typesetter.set(made)
  assert.ok(set.ok)
  return set.value
}

/** The words of each page, their gaps as one. */
const pagesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await extractText(bytes.slice(), { mergePages: false })).text.map((page) => page.replace(/\s+/g, ' '))

const table = (rows: readonly (readonly string[])[]): ReportBlock => ({
  ...{ kind: 'table', caption: 'The lines', head: ['No.', 'Line'], widths: [20, 80], rows },
})

test('a report is a tagged PDF in English with its title, its pages numbered under both names', async () => {
  const bytes = await pdfOf(
    report([
      { kind: 'heading', level: 1, words: 'What was done' },
      paragraph('They met.', 7),
      { kind: 'new-page' },
      paragraph('They met again.', 8),
      { kind: 'quote', words: 'We met.', source: 'A record', statement: { record: 1, number: 1 } },
      { kind: 'bars', caption: 'By part', bars: [{ label: 'Part 1', share: 0.4, words: '2 of 5 (40 %)' }] },
    ]),
  )
  const pages = await pagesOf(bytes)
  assert.match(
    pages[0]!,
    /A report Hill League and Coast Council What was done 7\. They met\. Hill and Coast · 1 of 2/,
  )
  assert.match(
    pages[1]!,
    /8\. They met again\. “We met\.” A record By part Part 1 2 of 5 \(40 %\) Hill and Coast · 2 of 2/,
  )
  const file = await getDocumentProxy(bytes.slice())
  assert.deepEqual(await file.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false })
  const { info } = await file.getMetadata()
  const { Title, Language } = info as Readonly<Record<string, unknown>>
  assert.deepEqual([Title, Language], ['A report', 'en-GB'])
  assert.match(Buffer.from(bytes).toString('latin1'), /pdfuaid:part/)
})

test('no words are read as markup', async () => {
  const words = [
    '#panic("x")',
    '*bold* _and_ $x^2$',
    '#read("/etc/hosts")',
    '\\u{41} @ref <label>',
    '= Head // no',
  ]
  const [page] = await pagesOf(
    await pdfOf(
      report([...words.map((each) => paragraph(each)), table([words.slice(0, 2)])], {
        ...{ title: words[0]!, foot: words[1]!, lines: words },
      }),
    ),
  )
  for (const each of words) assert.ok(page!.split(each).length > 2, each)
})

test('the scripts of the region in a table are drawn, each in a font that has it', async () => {
  const words = ['ประชุม', 'ປະຊຸມ', 'ကော်မတီ', 'Hội nghị', 'កិច្ច', 'اجتماع']
  const bytes = await pdfOf(report([table(words.map((each, at) => [String(at), each]))]))
  // What has no font would make it a plain PDF.
  assert.match(Buffer.from(bytes).toString('latin1'), /pdfuaid:part/)
})

test('a sign without a font costs the report nothing but the mark of a tagged PDF', async () => {
  const bytes = await pdfOf(report([paragraph('Before \u{12000} after')]))
  assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /pdfuaid:part/)
  const [page] = await pagesOf(bytes)
  assert.match(page!, /Before .* after/)
})

test('a table tells its head on each page, a row stays whole, and one longer than a page is told whole over two', async () => {
  const lines = Array.from({ length: 300 }, (_, at) => [`1.${at}`, `Line ${at}. `.repeat(12).trim()])
  const pages = await pagesOf(await pdfOf(report([table(lines)])))
  assert.ok(pages.length > 3)
  for (const page of pages) assert.match(page, /No\. Line 1\.\d+ Line/)
  for (const [at] of lines.entries())
    assert.equal(pages.filter((page) => page.includes(`Line ${at}. Line ${at}.`)).length, 1, `line ${at}`)
  const long = Array.from({ length: 900 }, (_, at) => `word${at}`)
  const told = (await pagesOf(await pdfOf(report([table([['1', long.join(' ')]])])))).join(' ')
  for (const word of long) assert.ok(told.includes(word), word)
})

test('a part without a heading above its sections is set all the same, and so is an empty report', async () => {
  assert.equal(
    (await pagesOf(await pdfOf(report([{ kind: 'heading', level: 2, words: 'A section' }])))).length,
    1,
  )
  assert.equal((await pagesOf(await pdfOf(report([table([])])))).length, 1)
  assert.equal((await pagesOf(await pdfOf(report([])))).length, 1)
})

test('what takes too long is refused, and the next is set', async () => {
  const hasty = openTypesetter({ seconds: 0.001 })
  try {
    const set = await hasty.set(report([paragraph('They met.')]))
    assert.deepEqual(set, { ok: false, refusal: { reason: 'too-long-for-pdf', seconds: 0.001 } })
  } finally {
    await hasty.close()
  }
  const small = openTypesetter({ megabytes: 10 })
  try {
    assert.equal((await small.set(report([paragraph('They met.')]))).ok, false)
  } finally {
    await small.close()
  }
  assert.ok((await typesetter.set(report([paragraph('They met.')]))).ok)
})

test('reports that are asked for at once are each their own', async () => {
  const sets = await Promise.all(['one', 'two', 'three'].map((words) => pdfOf(report([paragraph(words)]))))
  for (const [at, words] of ['one', 'two', 'three'].entries())
    assert.match((await pagesOf(sets[at]!))[0]!, new RegExp(` ${words} `))
})
