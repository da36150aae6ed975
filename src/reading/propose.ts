import type { Block, Document } from '../documents/document.ts'
import { granted, type Outcome } from '../text/outcome.ts'
import { holds } from '../text/quote.ts'
import { slice } from '../text/span.ts'
import { type Extraction, type Extractor, type KnownNames, NOTHING } from './extract/extractor.ts'
import { EXTRACTORS } from './extract/extractors.ts'
import { finding } from './findings.ts'
import { detect } from './formats/detect.ts'
import { looksLikeHeadline } from './formats/headline.ts'
import { listed } from './formats/listed.ts'
import { isLatin, languageName, languageOf, type ToldLanguage } from './language.ts'
import { englishIn, foreignIn } from './mixed.ts'
import { andThen, type Finding, type Read, read } from './read.ts'
import { READER, type Reading, type Source } from './reading.ts'
import type { ReadingRefusal } from './refusal.ts'

/** What a person or the register knows of a file apart from its contents. `language`, a BCP 47 tag, overrides the guess. */
export type ReadingOptions = {
  readonly published: string | null
  readonly language: string | null
  readonly names: KnownNames
  /** Whether the document alone is wanted, without what it states: a plan of action is read by its numbers. */
  readonly documentOnly?: true
}

/** A text of more letters than this is said to be long. */
const LONG = 1_000_000

/**
 * From a file to all that a reader finds in it: format, document, language, extraction, in that order, with every
 * finding on the way. Refused only where the file holds no text that can be read; throws only for a fault of ours.
 */
export const propose = async (
  source: Source,
  options: ReadingOptions,
  extractors: readonly Extractor[] = EXTRACTORS,
): Promise<Outcome<Reading, ReadingRefusal>> => {
  const detected = detect(source.name, source.mediaType, source.bytes)
  if (!detected.ok) return detected
  const format = detected.value.value
  const opened = await format.read(source.bytes)
  if (!opened.ok) return opened
  const document = opened.value.value
  const language = options.language ? { tag: options.language, sure: true } : await languageOf(document.text)
  const extracted = await extract(document, language, options, extractors)
  const facts = sound(document, extracted.value)
  return granted({
    reader: READER,
    source: {
      name: source.name,
      mediaType: format.mediaType,
      sha256: source.sha256,
      size: source.bytes.length,
      language: language.tag,
    },
    document,
    title: titleOf(document),
    ...facts,
    findings: [
      ...detected.value.findings,
      ...opened.value.findings,
      ...measured(document).findings,
      ...extracted.findings,
    ],
  })
}

const measured = (document: Document): Read<Document> => {
  if (document.text.length <= LONG) return read(document)
  let letters = 0
  for (const letter of document.text) if (/[\p{L}\p{M}]/u.test(letter)) letters++
  return read(
    document,
    letters > LONG ? [finding('long-text', { letters: letters.toLocaleString('en-GB') })] : [],
  )
}

/**
 * A text in Latin letters whose language can't be told is tried as English; one in a language without an extractor is kept
 * unread, but for the parts of it that have one.
 */
const extract = async (
  document: Document,
  language: ToldLanguage,
  options: ReadingOptions,
  extractors: readonly Extractor[],
): Promise<Read<Extraction>> => {
  if (options.documentOnly) return read(NOTHING)
  const untold = language.tag === 'und' && isLatin(document.text)
  const wanted = untold ? 'en' : language.tag.toLowerCase().split('-')[0]
  const extractor = extractors.find((each) => each.language === wanted)
  const context = { published: options.published, names: options.names }
  if (!extractor) return extractPart(document, language, options, extractors)
  const unsure = language.sure
    ? []
    : [finding('language-unsure', { language: languageName(extractor.language) })]
  const mixed = options.language === null && wanted === 'en' ? await foreignIn(document) : []
  const parts = mixed.map(({ tag, at }) => partlyUnread(document, tag, at))
  return andThen(read(document, [...unsure, ...parts]), () => extractor.extract(document, context))
}

/** The English parts of a text in a language that is not read yet, as where both versions stand in one file. */
const extractPart = (
  document: Document,
  { tag }: ToldLanguage,
  { language, published, names }: ReadingOptions,
  extractors: readonly Extractor[],
): Read<Extraction> => {
  const english = extractors.find((each) => each.language === 'en')
  const blocks = language === null && english ? englishIn(document) : []
  if (!english || blocks.length === 0)
    return read(NOTHING, [finding('not-read-yet', { language: languageName(tag) })])
  const taken = new Set(blocks)
  const at = document.blocks.flatMap((block, place) => (taken.has(block) ? [] : [place]))
  return andThen(read({ ...document, blocks }, [partlyUnread(document, tag, at)]), (part) =>
    english.extract(part, { published, names }),
  )
}

const partlyUnread = ({ blocks }: Document, tag: string, at: readonly number[]): Finding =>
  finding(
    'partly-not-read',
    { language: languageName(tag), paragraphs: listed(at.map((place) => place + 1)) },
    blocks[at[0]!]?.span,
  )

/** What was extracted, once each statement is checked to stand where it says. An extractor that errs here is a fault. */
const sound = (document: Document, extraction: Extraction): Extraction => {
  for (const { quote, verbSpan } of extraction.statements)
    if (!holds(document.text, quote) || verbSpan.end > document.text.length)
      throw new Error(`a statement does not stand at ${quote.span.start}-${quote.span.end} of its text`)
  return extraction
}

/** The title the file gives itself, else its title block, else a first block that looks like a headline. */
const titleOf = (document: Document): string | null => {
  if (document.title) return document.title
  const titles = titleLines(document.blocks)
  const told = titles.length > 0 ? titles : document.blocks.slice(0, 3).filter(isHeading).slice(0, 1)
  if (told.length > 0) return oneLine(told.map(({ span }) => slice(document.text, span)).join(' '))
  const first = document.blocks[0]
  const words = first ? slice(document.text, first.span) : ''
  return document.blocks.length > 1 && looksLikeHeadline(words) ? oneLine(words) : null
}

const isHeading = ({ kind }: Block): boolean => kind === 'heading'

/** The block that is the title, with those right below it that are its further lines. */
const titleLines = (blocks: readonly Block[]): readonly Block[] => {
  const from = blocks.findIndex(({ kind }) => kind === 'title')
  const after = from < 0 ? [] : blocks.slice(from)
  const end = after.findIndex(({ kind }) => kind !== 'title')
  return end < 0 ? after : after.slice(0, end)
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
