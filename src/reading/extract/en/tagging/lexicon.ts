import { partNumber, partsOf } from './parts.ts'
import { signOf } from './rules.ts'
import words from './words.json' with { type: 'json' }

/** What is known of a word before its neighbours are looked at. */
export type Entry = {
  /** The part of speech it mostly is. */
  readonly usual: number
  /** All that it can be, as the bits of a set. */
  readonly can: number
  /** What the rules know it by; -1: by the part it is taken for. */
  readonly sign: number
}

/** A set of parts as the bits of one number. */
const partSet = (parts: readonly number[]): number => parts.reduce((set, part) => set | (1 << part), 0)

const made = new Map<string, Entry>()

/** An entry, one object for all words that are alike: some two hundred serve all. */
export const entry = (usual: number, can = 1 << usual, sign = -1): Entry => {
  const key = `${usual} ${can} ${sign}`
  const known = made.get(key) ?? { usual, can, sign }
  made.set(key, known)
  return known
}

/** The last line that does not begin behind a word; -1 where all do. Lines are in order with their strokes and letters. */
const lineOf = (word: string): number => {
  const behind = `${word}/~`
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]! < behind) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * The entry of a word that is in the list as it is written ("abandon/vn": mostly a verb, also a noun); null for any other.
 * The list is searched as it stands: making a map of it would take longer than reading a text does.
 */
const listed = (word: string): Entry | null => {
  const line = ` ${words[lineOf(word)] ?? ''} `
  const at = line.indexOf(` ${word}/`)
  if (at < 0) return null
  const from = at + word.length + 2
  const parts = partsOf(line.slice(from, line.indexOf(' ', from)))
  return entry(parts[0]!, partSet(parts))
}

/** What words in no list mostly are, by how they end or begin; longer endings first. */
const ENDINGS = new Map(
  Object.entries({
    ing: 'VERB',
    ed: 'VERB',
    ly: 'ADV',
    able: 'ADJ',
    tish: 'ADJ',
    like: 'ADJ',
    ous: 'ADJ',
    ful: 'ADJ',
    ary: 'ADJ',
    less: 'ADJ',
    ier: 'ADJ',
    est: 'ADJ',
    fy: 'ADJ',
    ky: 'ADJ',
  }).map(([end, part]) => [end, partNumber(part)] as const),
)
const OPENINGS = /^(?:anti|post|non)/
/** Endings of nouns that one of the shorter endings, or an opening, would take for something else. */
const NOUN_ENDINGS = /(?:es|er|or|ity|ion)$/

const [ADJ, NOUN, PROPN, NUM, PUNCT, SYM, X] = ['ADJ', 'NOUN', 'PROPN', 'NUM', 'PUNCT', 'SYM', 'X'].map(
  partNumber,
) as [number, number, number, number, number, number, number]

const byShape = (word: string): number => {
  for (let length = 4; length > 1; length--) {
    const part = ENDINGS.get(word.slice(-length))
    if (part !== undefined) return part
  }
  return OPENINGS.test(word) && !NOUN_ENDINGS.test(word) ? ADJ : NOUN
}

/** A word that is in no list as it is written. */
const unlisted = (word: string): Entry => {
  const lower = word.toLowerCase()
  if (lower === word) return entry(/^[a-z][a-z–—.-]*$/.test(word) ? byShape(word) : PROPN)
  const small = listed(lower)
  if (!small) return entry(PROPN)
  return small.usual === NOUN || small.usual === ADJ ? entry(PROPN, small.can) : small
}

const mark = (text: string): number =>
  /^[‘’'"“”[\](){}…,.!;?:–—¿¡-]+$/.test(text)
    ? PUNCT
    : /^[$%/~@#^+=*|<>§±÷×°\p{Sc}\p{So}]/u.test(text)
      ? SYM
      : X

/** What is known of a word, a number or a mark. */
export const entryOf = (text: string): Entry => {
  const found =
    listed(text) ??
    (/^\p{N}/u.test(text)
      ? entry(/(?:st|nd|rd|th)$/.test(text) ? ADJ : /\p{L}$/u.test(text) && !/s$/.test(text) ? PROPN : NUM)
      : /\p{L}/u.test(text)
        ? unlisted(text)
        : entry(mark(text)))
  const sign = signOf(text)
  return sign < 0 ? found : entry(found.usual, found.can, sign)
}

/** Whether a word is in the list as it is written. */
export const isListed = (text: string): boolean => listed(text) !== null
