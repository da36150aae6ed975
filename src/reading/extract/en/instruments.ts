import type { Span } from '../../../text/span.ts'
import type { InstrumentMention, MeetingFacts } from '../../reading.ts'
import type { KnownNames } from '../extractor.ts'
import { type InstrumentName, instrumentNames, nameSpan } from './instrument-names.ts'
import { type NameFinder, nameFinder } from './known-names.ts'
import { after, before, marker, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { INSTRUMENT_HEADS, PLAIN, WEAK_HEADS } from './words/instruments.ts'

type Draft = {
  name: string
  keys: readonly string[]
  year: string | null
  spans: Span[]
  span: Span
  acronym: string | null
}

const DONE =
  'signed|adopted|approved|issued|launched|concluded|endorsed|inked|ratified|issuing|signing|adopting|agreed|announced|established|released|unveiled'
const YEAR_BEHIND = new RegExp(
  `^(?:\\( .{1,24} \\) )?(?:, )?(?:(?:which|that) )?(?:was |were |has been )?(?:(?:${DONE}|entered into force|came into force|dated|opened for signature)(?: between .{1,60}?)?(?: by .{1,40}?)? )?(?:in|on|of|at|dated)(?: the)?(?: \\p{L}+){0,4}? ?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)? ?(?:\\d{1,2} ,? ?)?((?:19|20)\\d\\d)\\b`,
  'u',
)
const HERE_BEHIND = new RegExp(
  `^(?:\\( .{1,24} \\) )?(?:.{0,80}? )?(?:was|were|will(?: also)? be|is|are)(?: also)? (?:${DONE})\\b`,
)
const HERE_BEFORE = new RegExp(
  `\\b(?:${DONE}|signing of|adoption of|launch of|exchange of|sign|adopt|approves|approve|signs|launch|issue)(?: of)?(?: (?:the|a|an|this|their|two|three|new|revised|key|following|joint|updated|several))*(?: [^.;“]{0,60}(?:including|namely)(?: the| an?)?)?$`,
)

/** An earlier day or month in the same sentence, to which the signing belongs. */
const DATED =
  /\b(?:in|on)(?: \d{1,2})?(?: (?:january|february|march|april|may|june|july|august|september|october|november|december))(?: \d{1,2} ,?)? ((?:19|20)\d\d)\b/

const keysOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/(\p{L}{4})\d\b/gu, '$1')
    .split(/[\s,.()“”"-]+/)
    .filter((word) => word.length > 1 && !/^(the|of|on|for|and|to|between|in|an?)$/.test(word))

const subset = (part: readonly string[], whole: readonly string[]) =>
  part.length > 0 && part.every((key) => whole.includes(key))

/** The year a text gives an instrument, or the meeting's where it was signed or adopted there. */
const yearOf = (sentence: Sentence, name: InstrumentName, here: string | null): string | null => {
  if (name.year) return name.year
  const behind = after(sentence.tokens, name.to, 30)
  const written = YEAR_BEHIND.exec(behind)?.[1]
  if (written) return written
  const lead = before(sentence.tokens, name.from, 22)
  if (/\b(since|previously|already|earlier|developing|existing)\b/.test(lead)) return null
  if (/\bwill(?: also)? (?:launch|sign|adopt|issue|establish|release)\b(?!.*\bat this\b)/.test(lead))
    return null
  const dated = HERE_BEFORE.test(lead) ? DATED.exec(before(sentence.tokens, name.from, 40))?.[1] : undefined
  if (dated) return dated
  return HERE_BEFORE.test(lead) || HERE_BEHIND.test(behind.split(/ [;“] | which | that /)[0]!) ? here : null
}

/** How many instruments with a word in common are compared with a new one, the newest first. */
const COMPARED = 60

/** The instruments found so far, by the words of their names. */
type Found = { readonly drafts: Draft[]; readonly byKey: Map<string, Draft[]> }

const alike = (found: Found, keys: readonly string[]): Draft[] =>
  keys.flatMap((key) => found.byKey.get(key)?.slice(-COMPARED) ?? [])

const file = (found: Found, draft: Draft, keys: readonly string[]): void => {
  for (const key of keys)
    found.byKey
      .set(key, found.byKey.get(key) ?? [])
      .get(key)!
      .push(draft)
}

const isSame = (a: Draft, b: Draft): boolean => {
  if (a.year && b.year && a.year !== b.year) return false
  if (a.acronym !== null && a.acronym === b.acronym) return true
  return (subset(a.keys, b.keys) || subset(b.keys, a.keys)) && sameHead(a, b)
}

const place = (found: Found, draft: Draft): void => {
  const known = alike(found, draft.keys).find((d) => isSame(draft, d))
  if (!known) {
    found.drafts.push(draft)
    file(found, draft, draft.keys)
    return
  }
  known.spans.push(...draft.spans)
  known.year ??= draft.year
  known.acronym ??= draft.acronym
  if (draft.keys.length <= known.keys.length) return
  const fresh = draft.keys.filter((key) => !known.keys.includes(key))
  known.name = draft.name
  known.keys = draft.keys
  known.span = draft.span
  file(found, known, fresh)
}

const headOf = (keys: readonly string[]) => keys.filter((key) => INSTRUMENT_HEADS.has(key))

/** Two names are one instrument's only when they agree on what kind of thing it is. */
const sameHead = (a: Draft, b: Draft): boolean =>
  subset(headOf(a.keys), headOf(b.keys)) || subset(headOf(b.keys), headOf(a.keys))

const bare = (draft: Draft): boolean =>
  draft.keys.every((key) => PLAIN.has(key) || INSTRUMENT_HEADS.has(key) || key === 'understanding')

/** A bare "Memorandum of Understanding" counts when it is signed here or dated, or was named in full before. */
const stands = (draft: Draft, found: Found): boolean =>
  !bare(draft) ||
  (draft.year !== null && headOf(draft.keys).some((key) => !WEAK_HEADS.has(key))) ||
  alike(found, draft.keys).some((d) => subset(draft.keys, d.keys))

const draftOf = (text: string, sentence: Sentence, name: InstrumentName, here: string | null): Draft => {
  const whole = nameSpan(sentence, name)
  const owned = /[’']s$/.test(text.slice(whole.start, whole.end)) ? 2 : 0
  const span = { start: whole.start, end: whole.end - owned }
  const written = words(text, span)
  const { acronym } = name
  return {
    name: written,
    keys: keysOf(written),
    year: yearOf(sentence, name, here),
    span,
    spans: [span],
    acronym,
  }
}

/** Names the register knows, where no instrument was read. */
const addKnown = (
  text: string,
  sentence: Sentence,
  find: NameFinder,
  found: Found,
  own: readonly Draft[],
) => {
  const read = marker(sentence.span)
  for (const draft of own) read.mark(draft.span)
  for (const { span } of find(text, sentence.tokens)) {
    if (read.covers(span)) continue
    const written = words(text, span)
    place(found, { name: written, keys: keysOf(written), year: null, span, spans: [span], acronym: null })
  }
}

/** How far down a text its own title stands at the lowest, in blocks. */
const TITLE_BLOCKS = 3

/** A title that is the name of the record itself ("LIMA DECLARATION ON …") names no other text. */
const isOwnTitle = (sentence: Sentence, name: InstrumentName): boolean => {
  const { block, at, tokens } = sentence
  if (at >= TITLE_BLOCKS || (block.kind !== 'title' && block.kind !== 'heading')) return false
  const words = (from: number, to: number) => tokens.slice(from, to).filter((token) => token.word).length
  return (
    tokens
      .slice(name.from, name.to)
      .some(({ lower }) => /^(declaration|statement|communiqu[eé]|vision)$/.test(lower)) &&
    (name.from < 3 || words(name.from, name.to) > words(0, tokens.length) / 2)
  )
}

/** All instruments a text names, once each, in the order they are first named. */
export const readInstruments = (
  text: string,
  sentences: readonly Sentence[],
  meeting: MeetingFacts | null,
  published: string | null,
  names: KnownNames,
): InstrumentMention[] => {
  const here = (meeting && (meeting.start?.value ?? published)?.slice(0, 4)) ?? null
  const present = Number((published ?? meeting?.start?.value ?? '2100').slice(0, 4))
  const find = nameFinder(names.instruments)
  const found: Found = { drafts: [], byKey: new Map() }
  for (const sentence of sentences) {
    const own = instrumentNames(sentence, present)
      .filter((name) => !isOwnTitle(sentence, name))
      .map((name) => draftOf(text, sentence, name, here))
    // A bare "Memorandum of Understanding" counts when it is signed here or dated.
    for (const draft of own) if (stands(draft, found)) place(found, draft)
    addKnown(text, sentence, find, found, own)
  }
  return found.drafts.map(({ name, year, span, spans }) => ({ name, year, span, spans }))
}
