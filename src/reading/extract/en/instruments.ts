import type { InstrumentMention, MeetingFacts } from '../../reading.ts'
import type { KnownNames } from '../extractor.ts'
import { askForm, perForm } from './asking.ts'
import { withoutHeadings } from './instrument-headings.ts'
import { keysOf, keysOfTokens } from './instrument-keys.ts'
import { type Instrument, instrumentList } from './instrument-list.ts'
import { INSTRUMENT, instrumentNames, plainTokens } from './instrument-mentions.ts'
import type { InstrumentName } from './instrument-names.ts'
import { lettersYear, MAKES, madeYear, RAISED, statedYear, type Times } from './instrument-years.ts'
import { type NameFinder, nameFinder } from './known-names.ts'
import { before, looks, marker, oneOf, owns, peek, spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import {
  INSTRUMENT_HEADS,
  MAKING,
  PLAIN,
  REACHED,
  TEXT_HEADS,
  TREATIES,
  UNNAMED_HEADS,
  WEAK_HEADS,
} from './words/instruments.ts'

/** How far down a text its own title stands at the lowest, in blocks. */
const TITLE_BLOCKS = 3
const OWN_KIND = /^(declaration|statement|communiqu[eé]|vision)$/

const inTitle = ({ block, at }: Sentence): boolean =>
  at < TITLE_BLOCKS && (block.kind === 'title' || block.kind === 'heading')

/** A title that is the name of the record itself ("LIMA DECLARATION ON …") names no other text. */
const isOwnTitle = (sentence: Sentence, tokens: readonly Token[], name: InstrumentName): boolean => {
  if (!inTitle(sentence)) return false
  const count = (from: number, to: number) => tokens.slice(from, to).filter((token) => token.word).length
  return (
    tokens.slice(name.from, name.to).some(({ lower }) => OWN_KIND.test(lower)) &&
    (name.from < 3 || count(name.from, name.to) > count(0, tokens.length) / 2)
  )
}

/** What kinds of text the record's own title says it is. */
const ownKinds = (sentences: readonly Sentence[]): ReadonlySet<string> => {
  const kinds = new Set<string>()
  for (const sentence of sentences) {
    if (sentence.at >= TITLE_BLOCKS) break
    if (inTitle(sentence)) for (const { lower } of sentence.tokens) if (OWN_KIND.test(lower)) kinds.add(lower)
  }
  return kinds
}

/** Words that say nothing about which text is meant. */
const BARE: ReadonlySet<string> = new Set([...PLAIN, ...INSTRUMENT_HEADS, ...UNNAMED_HEADS])

const bare = (keys: readonly string[]): boolean => {
  for (let at = 0; at < keys.length; at++) if (!BARE.has(keys[at]!)) return false
  return true
}

/** "the Agreement between Norland and Peru": told again by its parties, where one of its kind was named. */
const onlyParties = ({ name }: Instrument): boolean => {
  const at = name.indexOf(' between ')
  return at > 0 && bare(keysOf(name.slice(0, at)))
}

/** "this Memorandum of Understanding", "the joint statement below": the record, or what was named before. */
const pointed = (tokens: readonly Token[], name: InstrumentName): boolean =>
  (points(peek(tokens, name.from - 1)) && !defined(tokens, name)) || pointsBack(tokens[name.to])
/** "This Framework for an Agreement on Ports (Agreement) seeks …": an undertaking that is named here, with its short name. */
const defined = (tokens: readonly Token[], { from, to, named }: InstrumentName): boolean =>
  named && undertakes(tokens[from]) && tokens[to]?.text === '(' && tokens[to + 2]?.text === ')'
const undertakes = oneOf('framework partnership initiative')
const points = oneOf('this these following present said such')
const pointsBack = oneOf('below above')

const making = askForm(({ lower }) => MAKING.test(lower))

const madeBefore = (tokens: readonly Token[], { from }: InstrumentName): boolean => {
  for (let at = Math.max(0, from - 4); at < from; at++) if (making(tokens[at]!)) return true
  return REACHED.test(before(tokens, from, 4))
}

/** "Dr. Ana Lind of the Lake Data Network": where somebody works, and nothing between states. */
const memberOf = (tokens: readonly Token[], { from, head }: InstrumentName): boolean =>
  bodyLike(tokens[head]) &&
  /\b(?:mr|ms|mrs|dr|prof|professor|sir|dame)\b(?: \.)?(?: [^\s,;]+){1,4} of the$/.test(
    before(tokens, from, 9),
  )
const bodyLike = oneOf('network platform initiative partnership programme program mechanism')

/** "elevated their ties to a Strategic Partnership": general words name what ties are raised to. */
const raisedTo = (tokens: readonly Token[], { from, named }: InstrumentName, { head }: Instrument): boolean =>
  named && head === 'partnership' && RAISED.test(before(tokens, from, 22))

/** What can be told of a name without the rest of the text: 'named', or 'made' where only its making makes it one. */
const standing = (
  tokens: readonly Token[],
  name: InstrumentName,
  draft: Instrument,
  plain: boolean,
): 'named' | 'made' | 'no' => {
  if (pointed(tokens, name) || memberOf(tokens, name)) return 'no'
  if (raisedTo(tokens, name, draft)) return 'named'
  const lettered = name.acronym !== null && !TEXT_HEADS.has(name.acronym.toLowerCase())
  if (name.named && (lettered || !plain)) return 'named'
  if (!name.named && (!plain || madeBefore(tokens, name))) return 'made'
  if (draft.year !== null && (!WEAK_HEADS.has(draft.head) || draft.head === 'statement')) return 'made'
  return WEAK_HEADS.has(draft.head) && !TEXT_HEADS.has(draft.head) && madeBefore(tokens, name)
    ? 'named'
    : 'no'
}

/** Names that stand side by side after one verb ("approved the A, the B (C) and the D") share its year. */
const JOINED = /^(?:\( [^)]{1,30} \) ?)?(?:(?:,|and|as well as|the|an?|[“”"‘]) ?)+$/

/** "launched the A to …; the B to …; and the C": each item of a list by semicolons begins with one. */
const ITEM = /(?:^|\s); (?:and )?(?:the|an?)$/
const APART = 60

const joined = (tokens: readonly Token[], one: InstrumentName, other: InstrumentName): boolean =>
  (other.from - one.to < APART && ITEM.test(before(tokens, other.from, 4))) || sideBySide(tokens, one, other)

const sideBySide = (tokens: readonly Token[], one: InstrumentName, other: InstrumentName): boolean =>
  other.from - one.to < 12 &&
  JOINED.test(
    tokens
      .slice(one.to, other.from)
      .map(({ lower }) => lower)
      .join(' '),
  )

const headed = perForm(({ text, lower }) => (TREATIES.has(text) ? '' : lower.replace(/[’']s$/, '')))

const draftOf = (
  text: string,
  tokens: readonly Token[],
  name: InstrumentName,
  year: string | null,
): Instrument => {
  const whole = spanOf(tokens, name.from, name.to)
  const span = owns(peek(tokens, name.to - 1)) ? { start: whole.start, end: whole.end - 2 } : whole
  const cut = words(text, span)
  const written = cut.includes('*') ? cut.replaceAll('*', '') : cut
  return {
    name: written,
    head: headed(tokens[name.head]!),
    keys: keysOfTokens(tokens, name.from, name.to),
    year,
    span,
    spans: [span],
    acronym: name.acronym,
  }
}

/** Names the register knows, where no instrument was read. */
const knownIn = (
  text: string,
  sentence: Sentence,
  find: NameFinder,
  read: readonly Instrument[],
): Instrument[] => {
  const found = find(text, sentence.tokens)
  if (found.length === 0) return []
  const taken = marker()
  taken.begin(sentence.span)
  for (const { span } of read) taken.mark(span)
  return found
    .filter(({ span }) => !taken.covers(span))
    .map(({ span }) => {
      const name = words(text, span)
      return { name, head: '', keys: keysOf(name), year: null, span, spans: [span], acronym: null }
    })
}

const spelt = looks(/^\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*$/u)

/** "The LDP was signed in 2027": a year told of the letters by which an instrument goes. */
const yearsOfLetters = (
  tokens: readonly Token[],
  read: readonly Instrument[],
  list: ReturnType<typeof instrumentList>,
  times: Times,
): void => {
  for (let at = 0; at < tokens.length; at++) {
    if (!spelt(tokens[at])) continue
    const one = list.byLetters(tokens[at]!.text)
    // "the MOU implementing the LDP was signed": letters within another name.
    const inside = ({ span }: Instrument) =>
      span.start <= tokens[at]!.span.start && tokens[at]!.span.end <= span.end
    if (one && one.year === null && !read.some(inside)) one.year = lettersYear(tokens, at, times)
  }
}

const timesOf = (meeting: MeetingFacts | null, published: string | null): Times => {
  const start = meeting?.start?.value ?? null
  return {
    here: (meeting && (start ?? published)?.slice(0, 4)) ?? null,
    ahead: start !== null && published !== null && (meeting?.end?.value ?? start) > published,
    present: Number((published ?? start ?? '2100').slice(0, 4)),
  }
}

const NO_TOKENS: readonly Token[] = []

/** All instruments a text names, once each, in the order they are first named. */
export const readInstruments = (
  text: string,
  sentences: readonly Sentence[],
  meeting: MeetingFacts | null,
  published: string | null,
  names: KnownNames,
): InstrumentMention[] => {
  const times = timesOf(meeting, published)
  const own = ownKinds(sentences)
  const find = nameFinder(names.instruments)
  const list = instrumentList()
  const registered = names.instruments.length > 0
  for (const sentence of sentences) {
    const makes = (sentence.kinds & MAKES) !== 0
    const named = (sentence.kinds & INSTRUMENT) !== 0
    if (!named && !registered && !(makes && list.hasLetters())) continue
    const tokens = named ? plainTokens(sentence) : NO_TOKENS
    const read: Instrument[] = []
    let last: { name: InstrumentName; year: string | null } | null = null
    for (const name of instrumentNames(tokens, times.present)) {
      const stated = statedYear(tokens, name, times)
      const made: string | null = makes
        ? (madeYear(tokens, name, times) ?? (last && joined(tokens, last.name, name) ? last.year : null))
        : null
      const year = stated ?? made
      // A year written with one name says nothing of the next.
      last = { name, year: stated ? null : made }
      if (isOwnTitle(sentence, tokens, name)) continue
      const draft = draftOf(text, tokens, name, year)
      const plain = bare(draft.keys)
      const how = standing(tokens, name, draft, plain)
      read.push(draft)
      const again = peek(tokens, name.from - 1)?.lower === 'the' && (!name.named || onlyParties(draft))
      // What an unnamed text is about may say that it is another.
      const other = again && !name.named && !plain && !onlyParties(draft)
      const told = again && list.has(draft.head, other ? draft.keys.filter((key) => !bare([key])) : null)
      if (!told && (how === 'named' || (how === 'made' && !own.has(draft.head)))) list.add(draft)
      else list.mention(draft)
    }
    if (makes && list.hasLetters()) yearsOfLetters(sentence.tokens, read, list, times)
    if (registered) for (const known of knownIn(text, sentence, find, read)) list.add(known)
  }
  return withoutHeadings(text, list.all()).map(({ name, year, span, spans }) => ({ name, year, span, spans }))
}
