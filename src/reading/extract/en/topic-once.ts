import type { Span } from '../../../text/span.ts'
import type { TopicMention } from '../../reading.ts'
import { words } from './phrases.ts'

const fold = (words: string) =>
  // Most are plain words already.
  /^[a-z\d]+(?: [a-z\d]+)*$/.test(words)
    ? words
    : words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(/\bco operation\b/g, 'cooperation')
        .trim()

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
  else if (!known.spans.slice(-8).some(({ start }) => start === span.start)) known.spans.push(span)
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
    : word.length > 3 && /[^su]s$/.test(word)
      ? word.slice(0, -1)
      : word

/** The noun of a phrase: its last word before a preposition. */
const noun = (key: string): string => {
  const all = key.split(' ')
  const link = all.findIndex(
    (word, at) => at > 0 && /^(of|in|for|on|to|with|against|by|from|and|or)$/.test(word),
  )
  return singular(all[(link > 0 ? link : all.length) - 1]!)
}

const bag = (key: string): string[] => [
  ...new Set(
    key
      .split(' ')
      .filter((word) => !LINKS.has(word))
      .map(singular),
  ),
]

const VAGUE = /^(threat|issue|problem|challenge|risk|activity|incident|scourge|menace|phenomenon|situation)$/

/** More topics than this that share a word are not compared, so that a long text costs no more than its length. */
const MOST_KIN = 100

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
export const once = (topics: Gathered, bare: (word: string) => boolean): TopicMention[] => {
  const all = [...topics].map(([key, topic]) => ({ topic, bag: bag(key), noun: noun(key) }))
  const holders = new Map<string, number[]>()
  all.forEach(({ bag }, at) => {
    for (const word of bag) {
      const known = holders.get(word)
      if (known) known.push(at)
      else holders.set(word, [at])
    }
  })
  const into = all.map((_, at) => at)
  all.forEach(({ bag: few, noun }, at) => {
    for (const other of kin(holders, few)) {
      const many = all[other]!.bag
      if (other === at || many.length < few.length || into[other] !== other || into[at] !== at) continue
      if (!few.every((word) => many.includes(word)) || (many.length === few.length && other < at)) continue
      // "the ransomware threat": the trouble, and a word for any of them.
      const vague = few.length === 1 && many.length === 2 && VAGUE.test(all[other]!.noun)
      if (vague || many.length === 1 || (few.length > 1 && noun === all[other]!.noun)) into[other] = at
      else if (bare(few[0]!)) into[at] = other
    }
  })
  const spans = all.map(({ topic }) => [...topic.spans])
  all.forEach((_, at) => {
    let to = into[at]!
    while (into[to] !== to) to = into[to]!
    if (to !== at) spans[to]!.push(...all[at]!.topic.spans)
  })
  return all.flatMap(({ topic: { text, span } }, at) =>
    into[at] === at ? [{ text, span, spans: spans[at]!.toSorted((a, b) => a.start - b.start) }] : [],
  )
}
