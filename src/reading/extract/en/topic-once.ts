import type { Span } from '../../../text/span.ts'
import type { TopicMention } from '../../reading.ts'
import { words } from './phrases.ts'

const fold = (words: string) => {
  const lower = words.toLowerCase()
  // Most are plain words then.
  return isPlain(lower)
    ? lower
    : lower
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(/\bco operation\b/g, 'cooperation')
        .trim()
}

/** Whether there is nothing but letters of ASCII, digits and single spaces between them. */
const isPlain = (words: string): boolean => {
  let space = true
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if (code === 0x20) {
      if (space) return false
      space = true
    } else if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) space = false
    else return false
  }
  return !space
}

type Topic = { text: string; span: Span; spans: Span[] }
/** Topics by their folded words. */
export type Gathered = Map<string, Topic>

/** Adds a mention of a topic. */
export const add = (into: Gathered, text: string, span: Span): void => {
  const written = words(text, span)
  const key = fold(written)
  const known = into.get(key)
  if (!known) into.set(key, { text: written, span, spans: [span] })
  // The same place is named twice only within a sentence: among the last ones.
  else if (!isLate(known.spans, span)) known.spans.push(span)
}

const isLate = (spans: readonly Span[], { start }: Span): boolean => {
  for (let at = Math.max(0, spans.length - 8); at < spans.length; at++)
    if (spans[at]!.start === start) return true
  return false
}

const LINKS = new Set([
  'of',
  'in',
  'for',
  'on',
  'to',
  'with',
  'against',
  'by',
  'from',
  'the',
  'and',
  'a',
  'an',
  'or',
])

const singular = (word: string): string =>
  word.length > 4 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && word.endsWith('s') && !/[su]s$/.test(word)
      ? word.slice(0, -1)
      : word

const ENDS_NOUN = new Set('of in for on to with against by from and or'.split(' '))

/** The noun of a phrase: its last word before a preposition. */
const noun = (all: readonly string[]): string => {
  let at = 1
  while (at < all.length && !ENDS_NOUN.has(all[at]!)) at++
  return singular(all[at - 1]!)
}

/** The words that say something, each once. */
const bag = (all: readonly string[]): string[] => {
  const found: string[] = []
  for (const word of all) {
    if (LINKS.has(word)) continue
    const one = singular(word)
    if (!found.includes(one)) found.push(one)
  }
  return found
}

const VAGUE = /^(threat|issue|problem|challenge|risk|activity|incident|scourge|menace|phenomenon|situation)$/

/** More topics than this that share a word are not compared, so that a long text costs no more than its length. */
const MOST_KIN = 100

/** A topic with the words that say something, and a bit for each: of most that share one word they say that not all are shared. */
type Kin = {
  readonly topic: Topic
  readonly key: string
  readonly bag: readonly string[]
  readonly bits: number
  readonly noun: string
}

const bitOf = (word: string): number =>
  1 << ((word.charCodeAt(0) * 7 + word.charCodeAt(word.length - 1) + word.length * 3) & 31)

/** The topics that may hold all these words: those with the rarest of them. */
const kin = (holders: ReadonlyMap<string, readonly number[]>, few: readonly string[]): readonly number[] => {
  let rarest: readonly number[] = []
  for (const word of few) {
    const all = holders.get(word) ?? []
    if (rarest.length === 0 || all.length < rarest.length) rarest = all
  }
  return rarest.length > MOST_KIN ? rarest.slice(0, MOST_KIN) : rarest
}

/** Says once what is said in several ways: of two phrases, one of which has all words of the other, the shorter stays. */
export const once = (topics: Gathered, bare: (word: string, written: string) => boolean): TopicMention[] => {
  const all: Kin[] = []
  const holders = new Map<string, number[]>()
  for (const [key, topic] of topics) {
    const words = key.split(' ')
    const own = bag(words)
    let bits = 0
    for (const word of own) {
      const known = holders.get(word)
      if (known) known.push(all.length)
      else holders.set(word, [all.length])
      bits |= bitOf(word)
    }
    all.push({ topic, key, bag: own, bits, noun: noun(words) })
  }
  const into = all.map((_, at) => at)
  all.forEach(({ bag: few, bits, noun }, at) => {
    for (const other of kin(holders, few)) {
      const { bag: many, bits: theirs } = all[other]!
      if ((bits & ~theirs) !== 0 || other === at || many.length < few.length) continue
      if (into[other] !== other || into[at] !== at) continue
      if (!few.every((word) => many.includes(word)) || (many.length === few.length && other < at)) continue
      // "the ransomware threat": the trouble, and a word for any of them.
      const vague = few.length === 1 && many.length === 2 && VAGUE.test(all[other]!.noun)
      if (vague || many.length === 1 || (few.length > 1 && noun === all[other]!.noun)) into[other] = at
      else if (bare(few[0]!, all[at]!.key)) into[at] = other
    }
  })
  const more = new Map<number, Span[]>()
  all.forEach(({ topic }, at) => {
    let to = into[at]!
    while (into[to] !== to) to = into[to]!
    if (to !== at) more.set(to, [...(more.get(to) ?? []), ...topic.spans])
  })
  const found: TopicMention[] = []
  all.forEach(({ topic: { text, span, spans } }, at) => {
    if (into[at] !== at) return
    const own = more.has(at) ? [...spans, ...more.get(at)!] : spans
    found.push({ text, span, spans: own.length > 1 ? own.toSorted((a, b) => a.start - b.start) : own })
  })
  return found
}
