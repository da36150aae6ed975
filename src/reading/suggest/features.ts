import type { Span } from '../../text/span.ts'
import { paired, settled } from './hash.ts'
import { KEYWORDS } from './keywords.ts'
import { littleWords } from './little-words.ts'
import { type English, glossaryOf } from './translate.ts'
import { type Words, wordsOf } from './words-of.ts'

/** What a text offers a model: hashed words, pairs and beginnings, each with the place it stands at. */
export type Features = {
  readonly keys: number[]
  readonly starts: number[]
  readonly ends: number[]
}

/** The key that stands for any of our own words of a goal, or for any pair of words: pairs are surer. */
export const keywordKey = (goal: number, pair: boolean): number =>
  settled(0x6b657900 + goal + (pair ? 64 : 0))

const each = (pair: boolean) => Array.from({ length: 17 }, (_, at) => keywordKey(at + 1, pair))
const SINGLE_KEYS = each(false)
const PAIR_KEYS = each(true)

const add = (to: Features, key: number, start: number, end: number) => {
  to.keys.push(key)
  to.starts.push(start)
  to.ends.push(end)
}

const addWithKeywords = (
  to: Features,
  key: number,
  start: number,
  end: number,
  keywords: readonly number[],
) => {
  add(to, key, start, end)
  let goals = KEYWORDS.get(key) ?? 0
  for (let goal = 0; goals !== 0; goal++, goals >>>= 1) if (goals & 1) add(to, keywords[goal]!, start, end)
}

/** The words of a text one by one: in another language, the English of those that the glossary has. */
type Stream = {
  readonly stems: number[]
  readonly heads: number[]
  readonly starts: number[]
  readonly ends: number[]
  readonly breaks: boolean[]
}

const streamOf = (words: Words, lang: string): Stream => {
  const stream: Stream = { stems: [], heads: [], starts: [], ends: [], breaks: [] }
  const little = littleWords(lang)
  const glossary = glossaryOf(lang)
  let fresh = true
  const put = (stem: number, head: number, start: number, end: number) => {
    stream.stems.push(stem)
    stream.heads.push(head)
    stream.starts.push(start)
    stream.ends.push(end)
    stream.breaks.push(fresh)
    fresh = false
  }
  const putAll = (english: readonly English[], start: number, end: number) => {
    for (const { stem, head } of english) put(stem, head, start, end)
  }
  const next = (at: number): number => {
    let k = at + 1
    while (k < words.count && little.has(words.stems[k]!)) k += 1
    return k
  }
  for (let at = 0; at < words.count; at++) {
    if (words.breaks[at]) fresh = true
    const stem = words.stems[at]!
    if (little.has(stem)) continue
    const start = words.starts[at]!
    if (glossary) {
      const k = next(at)
      const both = k < words.count ? glossary.get(paired(stem, words.stems[k]!)) : undefined
      if (both) {
        putAll(both, start, words.ends[k]!)
        at = k
        continue
      }
      const one = glossary.get(stem)
      if (one) {
        putAll(one, start, words.ends[at]!)
        continue
      }
    }
    put(stem, words.heads[at]!, start, words.ends[at]!)
  }
  return stream
}

/** The language of a tag without its region or script: “es” of “es-419”. */
const languageIn = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0]!

/** A word of a text that carries its subject: the keys it is known by, its stem and where it is long its beginning, and its place. */
export type TellingWord = { readonly keys: readonly number[]; readonly span: Span }

/** The words of a text that carry its subject, one by one and in their order. */
export const tellingWords = (text: string, tag: string): readonly TellingWord[] => {
  const { stems, heads, starts, ends } = streamOf(wordsOf(text), languageIn(tag))
  return stems.map((stem, at) => ({
    keys: heads[at] === 0 ? [stem] : [stem, heads[at]!],
    span: { start: starts[at]!, end: ends[at]! },
  }))
}

/** The features of a text in a language (BCP 47). */
export const featuresOf = (text: string, tag: string): Features => {
  const lang = languageIn(tag)
  const { stems, heads, starts, ends, breaks } = streamOf(wordsOf(text), lang)
  const other = glossaryOf(lang) !== null
  const features: Features = { keys: [], starts: [], ends: [] }
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at]!
    const end = ends[at]!
    addWithKeywords(features, stem, starts[at]!, end, SINGLE_KEYS)
    if (heads[at] !== 0) add(features, heads[at]!, starts[at]!, end)
    if (at === 0 || breaks[at]) continue
    const before = stems[at - 1]!
    addWithKeywords(features, paired(before, stem), starts[at - 1]!, end, PAIR_KEYS)
    // Where the adjective follows its noun, the English pair stands the other way round.
    if (other) addWithKeywords(features, paired(stem, before), starts[at - 1]!, end, PAIR_KEYS)
  }
  return features
}

const GOAL_OF_KEY: ReadonlyMap<number, number> = new Map(
  [SINGLE_KEYS, PAIR_KEYS].flatMap((keys) => keys.map((key, goal) => [key, goal] as const)),
)

/** The goals that features have any of our own words of, a bit for each. */
export const mentionsOf = ({ keys }: Features): number => {
  let goals = 0
  for (const key of keys) {
    const goal = GOAL_OF_KEY.get(key)
    if (goal !== undefined) goals |= 1 << goal
  }
  return goals
}
