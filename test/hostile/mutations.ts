/**
 * Every reader is fed damaged files: MUFAKAT_HOSTILE_FILES says how many each (2,000), MUFAKAT_HOSTILE_SEED which.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { docxEntries, docxFile, paragraph } from '../files/docx-file.ts'
import { mutated, seeded } from '../files/mutations.ts'
import { linesFrom, pdfFile } from '../files/pdf-file.ts'
import { RELEASE } from '../files/texts.ts'
import { measuredReader, utf8 } from './measured-reader.ts'

const COUNT = Number(process.env.MUFAKAT_HOSTILE_FILES ?? 2000)
const SEED = Number(process.env.MUFAKAT_HOSTILE_SEED ?? 20180411)

const { read, livesOn, worst, close } = await measuredReader()
after(close)

const LINES = RELEASE.replaceAll('–', '-').split(/\n+/)
const BODY = LINES.map((line) => paragraph(line)).join('')
const PAGE = `<html><head><title>Water</title></head><body><nav><a href="/">Home</a></nav><h1>Water plan</h1><ol>${LINES.map((line) => `<li>${line}</li>`).join('')}</ol><table><tr><td>a</td><td>b</td></tr></table></body></html>`
const MARKDOWN = `# ${LINES.join('\n\n1. ')}\n\n> a\n\n<b>c</b>\n\n| a | b |\n|---|---|\n| c | d |\n`
const PDF = await pdfFile([linesFrom(100, LINES), linesFrom(100, LINES)])
const DOCX = docxFile({ body: BODY })

/** A Word file whose own XML is changed, packed again: a change of the packed bytes never gets past the checksums. */
const docxOfMutatedXml = (random: () => number): Uint8Array => {
  const entries = Object.entries(docxEntries({ body: BODY, numbering: '<w:num w:numId="1"/>' }))
  const chosen = Math.floor(random() * entries.length)
  return zipSync(
    Object.fromEntries(
      entries.map(([name, text], at) => [
        name,
        at === chosen || name === 'word/document.xml' ? mutated(strToU8(text), random) : strToU8(text),
      ]),
    ),
  )
}

type Kind = readonly [name: string, make: (random: () => number, at: number) => Uint8Array]

const KINDS: readonly Kind[] = [
  ['a.txt', (random) => mutated(utf8(RELEASE), random)],
  ['b.md', (random) => mutated(utf8(MARKDOWN), random)],
  ['c.html', (random) => mutated(utf8(PAGE), random)],
  ['d.docx', (random, at) => (at % 2 ? mutated(DOCX, random) : docxOfMutatedXml(random))],
  ['e.pdf', (random) => mutated(PDF, random)],
]

for (const [name, make] of KINDS)
  test(`${COUNT} damaged files like ${name} (seed ${SEED}) each get one answer, and the reader lives on`, async (t) => {
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
