import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RELEASE } from '../../test/files/texts.ts'
import { type Quote, quote } from '../text/quote.ts'
import { type Extractor, NO_NAMES, NOTHING } from './extract/extractor.ts'
import { propose } from './propose.ts'
import { read } from './read.ts'

/** An extractor that takes the first word "agreed" for a statement, cited as `cite` says. */
const firstAgreement = (language: string, cite: (text: string, start: number) => Quote): Extractor => ({
  language,
  extract: ({ text }) => {
    const start = text.indexOf('agreed')
    if (start < 0) return read(NOTHING)
    const span = { start, end: start + 6 }
    const rest = {
      verb: 'agree',
      kind: 'commitment',
      strength: 'agreed',
      strengthWords: 'agreed',
      actor: null,
    } as const
    return read({ ...NOTHING, statements: [{ ...rest, quote: cite(text, start), verbSpan: span }] })
  },
})
const english = firstAgreement('en', (text, start) => quote(text, { start, end: start + 6 }))

const proposed = async (
  text: string,
  options: { language?: string; name?: string } = {},
  extractors: readonly Extractor[] = [english],
) => {
  const bytes = new TextEncoder().encode(text)
  const source = { name: options.name ?? 'a.txt', mediaType: null, bytes, sha256: 'f'.repeat(64) }
  return propose(source, { published: null, language: options.language ?? null, names: NO_NAMES }, extractors)
}
const readingOf = async (...from: Parameters<typeof proposed>) => {
  const found = await proposed(...from)
  assert.ok(found.ok)
  return { ...found.value, codes: found.value.findings.map(({ code }) => code) }
}

test('a file becomes a reading with its source, title, text and statements', async () => {
  const reading = await readingOf(RELEASE)
  assert.deepEqual(reading.source, {
    name: 'a.txt',
    mediaType: 'text/plain',
    sha256: 'f'.repeat(64),
    size: new TextEncoder().encode(RELEASE).length,
    language: 'en',
  })
  assert.equal(reading.title, 'Two Rivers Forum and Lakes Union agree on water plan')
  assert.equal(reading.statements[0]!.quote.exact, 'agreed')
  assert.deepEqual(reading.codes, [])
})

test('a text in a language without an extractor is kept unread, and named', async () => {
  const reading = await readingOf('การประชุมระดับรัฐมนตรีว่าด้วยความร่วมมือในภูมิภาค')
  assert.equal(reading.source.language, 'th')
  assert.deepEqual(reading.statements, [])
  assert.match(reading.findings[0]!.message, /Thai/)
})

test('of a text in two languages the English part is read, and the other told by its paragraphs', async () => {
  const thai = 'การประชุมระดับรัฐมนตรีว่าด้วยความร่วมมือในภูมิภาคเห็นชอบให้ขยายความร่วมมือด้านการจัดการน้ำต่อไป'
  for (const text of [`${thai.repeat(8)}\n\n${RELEASE}`, `${RELEASE}\n\n${thai}`]) {
    const reading = await readingOf(text)
    assert.equal(reading.statements.length, 1)
    assert.deepEqual(reading.codes, ['partly-not-read'])
    assert.match(reading.findings[0]!.message, /in Thai \(paragraphs: \d\)/)
  }
})

test('the language a person gives is taken, with its region', async () => {
  const thai = await readingOf(RELEASE, { language: 'th' })
  assert.deepEqual(thai.codes, ['not-read-yet'])
  const british = await readingOf(RELEASE, { language: 'en-GB' })
  assert.equal(british.statements.length, 1)
  assert.equal(british.source.language, 'en-GB')
})

test('a text whose language can’t be told is tried as English, and the doubt is reported', async () => {
  const reading = await readingOf('2018 / 12 – 97 : 103')
  assert.equal(reading.source.language, 'und')
  assert.deepEqual(reading.codes, ['language-unsure'])
})

test('a text in other letters whose language can’t be told is not read as English', async () => {
  const reading = await readingOf('ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ ᛇᛈᛉᛊᛏᛒ ᛖᛗᛚᛜᛞᛟ '.repeat(4))
  assert.equal(reading.source.language, 'und')
  assert.deepEqual(reading.codes, ['not-read-yet'])
  assert.match(reading.findings[0]!.message, /a language that could not be told/)
})

test('findings of the format come before those of the text', async () => {
  const reading = await readingOf('การประชุมระดับรัฐมนตรี', { name: 'a.pdf' })
  assert.deepEqual(reading.codes, ['media-type-guessed', 'not-read-yet'])
})

test('a long text is said to be long', async () => {
  const reading = await readingOf('Both sides agreed on water. '.repeat(50_000))
  assert.deepEqual(reading.codes, ['long-text'])
  assert.match(reading.findings[0]!.message, /1,100,000 letters/)
})

test('a statement that does not stand where it says is a fault, not a finding', async () => {
  const wrong = firstAgreement('en', (_, start) => quote('elsewhere '.repeat(100), { start, end: start + 6 }))
  await assert.rejects(proposed(RELEASE, {}, [wrong]), /does not stand/)
})

test('a text without a headline has no title', async () => {
  assert.equal((await readingOf('MARRAN, 3 May 2021 – The Forum met.\n\nIt agreed.')).title, null)
})

test('an empty file and one without words are refused', async () => {
  assert.deepEqual(await proposed(''), { ok: false, refusal: { reason: 'empty-file' } })
  assert.deepEqual(await proposed('  \n'), {
    ok: false,
    refusal: { reason: 'no-text', mediaType: 'text/plain' },
  })
})
