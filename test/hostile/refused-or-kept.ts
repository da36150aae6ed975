/** Files that are refused by what they are, and files that are read with a finding on what was assumed. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { FindingCode } from '../../src/reading/findings.ts'
import { type ReadingRefusal, sentenceFor } from '../../src/reading/refusal.ts'
import { LIMITS } from '../../src/sandbox/limits.ts'
import { docxEntries, docxFile, paragraph } from '../files/docx-file.ts'
import { encryptedPdf, linesFrom, pdfFile } from '../files/pdf-file.ts'
import { inWindows1252, lettersOf, RELEASE } from '../files/texts.ts'
import { docxBomb } from '../files/zip-bomb.ts'
import { measuredReader, utf8 } from './measured-reader.ts'

const { read, livesOn, worst, close } = await measuredReader()
after(async () => {
  console.log(`# ${worst()}`)
  await close()
})

const LINES = RELEASE.replaceAll('–', '-').split(/\n+/)
const BODY = LINES.map((line) => paragraph(line)).join('')
const PDF = await pdfFile([linesFrom(100, LINES), linesFrom(100, LINES)])

type Refused = {
  readonly name: string
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  readonly reason: ReadingRefusal['reason']
}

const REFUSED: readonly Refused[] = [
  { name: 'empty.txt', bytes: () => new Uint8Array(), reason: 'empty-file' },
  { name: 'blank.txt', bytes: () => utf8(' \r\n\t \u00a0'), reason: 'no-text' },
  { name: 'scan.pdf', bytes: () => pdfFile([[], []]), reason: 'no-text-layer' },
  { name: 'locked.pdf', bytes: encryptedPdf, reason: 'encrypted' },
  { name: 'half.pdf', bytes: () => PDF.subarray(0, PDF.length / 2), reason: 'damaged-file' },
  { name: 'half.docx', bytes: () => docxFile({ body: BODY }).subarray(0, 800), reason: 'damaged-file' },
  {
    name: 'picture.docx',
    bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    reason: 'unsupported-media',
  },
  { name: 'bomb.docx', bytes: () => docxBomb(300_000_000), reason: 'unpacks-too-large' },
  { name: 'large.txt', bytes: () => new Uint8Array(LIMITS.bytes + 1).fill(0x61), reason: 'too-large' },
  {
    name: 'entity.docx',
    bytes: () => {
      const entries = docxEntries({ body: '<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>' })
      const xml = entries['word/document.xml']!.replace(
        '?>',
        '?><!DOCTYPE d [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
      )
      return zipSync({
        ...Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])),
        'word/document.xml': strToU8(xml),
      })
    },
    reason: 'doctype',
  },
  {
    name: 'crowd.docx',
    bytes: () =>
      docxFile({
        body: BODY,
        more: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`word/${at}`, ''])),
      }),
    reason: 'unpacks-too-large',
  },
  {
    name: 'nested.zip',
    bytes: () => {
      let inner = zipSync({ 'a.txt': strToU8('0'.repeat(1_000_000)) })
      for (let depth = 0; depth < 6; depth++)
        inner = zipSync(Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`${at}.zip`, inner])))
      return inner
    },
    reason: 'unsupported-media',
  },
]

for (const { name, bytes, reason } of REFUSED)
  test(`${name} is refused as ${reason}, in one sentence`, async () => {
    const outcome = await read(name, await bytes())
    assert.equal(outcome.ok ? 'read' : outcome.refusal.reason, reason)
    assert.ok(!outcome.ok && sentenceFor(outcome.refusal).endsWith('.'))
    await livesOn()
  })

type Kept = {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly code: FindingCode
  readonly says: RegExp
}

const KEPT: readonly Kept[] = [
  {
    name: 'latin.txt',
    bytes: () => inWindows1252(`${RELEASE} “Señor Peña” agreed.`),
    code: 'encoding-assumed',
    says: /“Señor Peña”/,
  },
  {
    name: 'torn.txt',
    bytes: () => Uint8Array.from([...utf8('The chair, Jenča Đức, met Ant'), 0xc3, ...utf8('nio.')]),
    code: 'encoding-damaged',
    says: /Ant\uFFFDnio/,
  },
  {
    name: 'thai.txt',
    bytes: () => utf8('การประชุมระดับรัฐมนตรีว่าด้วยความร่วมมือในภูมิภาค'),
    code: 'not-read-yet',
    says: /^การประชุม/,
  },
  { name: 'called.pdf', bytes: () => utf8(RELEASE), code: 'media-type-guessed', says: /Two Rivers/ },
]

for (const { name, bytes, code, says } of KEPT)
  test(`${name} is read, and what was assumed is said (${code})`, async () => {
    const outcome = await read(name, bytes())
    assert.ok(outcome.ok)
    assert.match(outcome.value.document.text, says)
    assert.ok(outcome.value.findings.some((finding) => finding.code === code))
    await livesOn()
  })

const releases = (letters: number) => `${RELEASE}\n\n`.repeat(Math.ceil(letters / RELEASE.length))

test('a text of 2.5 MB is read whole, and said to be long', async () => {
  const source = releases(2_500_000)
  const outcome = await read('long.txt', utf8(source))
  assert.ok(outcome.ok, JSON.stringify(outcome))
  assert.equal(lettersOf(outcome.value.document.text), lettersOf(source))
  assert.ok(outcome.value.findings.some(({ code }) => code === 'long-text'))
  await livesOn()
})

// Five megabytes take seven seconds of a processor of 2025, and ten of a slow one: there it may be refused.
test('a text of 5 MB is read whole, or refused for taking too long', async () => {
  const source = releases(5_000_000)
  const outcome = await read('long.txt', utf8(source))
  if (outcome.ok) assert.equal(lettersOf(outcome.value.document.text), lettersOf(source))
  else assert.equal(outcome.refusal.reason, 'took-too-long')
  await livesOn()
})
