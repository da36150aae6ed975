import model from 'wink-eng-lite-web-model'
import { letterOf } from '../src/reading/extract/en/tagging/parts.ts'

type Core = {
  readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>>; readonly size: number }
  readonly lexicon: Uint32Array
  readonly pos: { readonly list: readonly string[] }
  readonly features: {
    readonly lexeme: { readonly list: readonly string[] }
    readonly posClusters: { readonly list: readonly ReadonlySet<number>[] }
  }
}

/**
 * What words.json holds (src/reading/extract/en/tagging): what each word can be, from wink-nlp's English model. Left out is
 * what lexicon.ts says by itself: nouns and adjectives known by their endings, and most words with a capital.
 * `node test/make-words.ts` writes it anew.
 */
const { packing, lexicon, pos, features } = (model as unknown as { core: () => Core }).core()
const all = features.lexeme.list
const read = (at: number, what: string): number => {
  const [word = 0, mask = 0, shift = 0] = packing.layout[what]!
  return (lexicon[word + at * packing.size]! & mask) >>> shift
}
/** British spellings are told by their American ones. */
const normal = (at: number): number =>
  read(at, 'isSpellingMapped') ? read(at, 'lemma') : at + read(at, 'normal')
const usualOf = (at: number): string =>
  pos.list[read(read(at, 'isSpellingMapped') ? read(at, 'lemma') : at, 'pos') || 8]!
const keyOf = (at: number): string => {
  const usual = usualOf(at)
  const can = [...features.posClusters.list[read(normal(at), 'lexemeCID')]!].map((n) => pos.list[n]!)
  return [usual, ...can.filter((part) => part !== usual && part !== 'UNK').sort()].join(' ')
}

/** Words known by their shape or, in capitals, by the same word in small letters. */
const keys = new Map<string, string>()
for (const [at, word] of all.entries())
  if (/^[\p{L}\p{N}'’.-]*\p{L}[\p{L}\p{N}'’.-]*$/u.test(word) && !read(at, 'isContraction'))
    keys.set(word, keyOf(at))

const ADJECTIVE = /(?:able|tish|like|ous|ful|ary|less|ier|est|fy|ky)$/
const OTHER = /(?:ing|ed|ly)$|^(?:anti|post|non)/
const told = (word: string, key: string): boolean => {
  if (word.includes('.')) return false
  const lower = word.toLowerCase()
  if (lower !== word) {
    const small = keys.get(lower) ?? 'PROPN'
    const [usual, ...rest] = small.split(' ')
    return usual === 'NOUN' || usual === 'ADJ'
      ? key === ['PROPN', ...[usual, ...rest].sort()].join(' ')
      : key === small
  }
  if (!/^[a-z-]+$/.test(word)) return false
  if (key === 'NOUN') return !ADJECTIVE.test(word) && !OTHER.test(word)
  return key === 'ADJ' && ADJECTIVE.test(word)
}

/** "abandon/vn": mostly a verb, also a noun. */
const written = [...keys]
  .filter(([word, key]) => !told(word, key))
  .map(([word, key]) => `${word}/${key.split(' ').map(letterOf).join('')}`)

/** Lines of so many letters, so that a change shows where it is. */
const WIDE = 100

export const linesOfModel = (): string[] => {
  const found: string[] = []
  for (const word of written.sort())
    if (found.length > 0 && found.at(-1)!.length + word.length < WIDE) found.push(`${found.pop()} ${word}`)
    else found.push(word)
  return found
}
