import { among, capital, looks, oneOf, peek } from '../../phrases.ts'
import { AGENTS } from '../lexicon/subjects.ts'
import { beforeDay } from './before-day.ts'
import { canAct, type Range } from './can-act.ts'
import { describesAgents } from './describes-agents.ts'
import { isBetween } from './small-words.ts'
import type { Word } from './tagged.ts'

/** How far back a subject is looked for, in tokens. */
const REACH = 120

const opensNoun = (word: Word | undefined): boolean =>
  word?.word === true &&
  (word.pos === 'DET' ||
    word.pos === 'PRON' ||
    word.pos === 'NOUN' ||
    word.pos === 'PROPN' ||
    word.pos === 'POSS' ||
    word.pos === 'NUM' ||
    word.pos === 'ADJ' ||
    isAgent(word)) &&
  !isPreposition(word)

const isAgent = among(AGENTS)

const PREPOSITIONS = new Set(
  `of for from in on at to between with among under by as after before since during through despite given amid throughout
  within without against towards toward upon following including alongside across about into over beyond via per regarding
  concerning building recognising recognizing seized guided mindful while when whereas although if because today yesterday
  earlier here there`.split(/\s+/),
)

const isPreposition = among(PREPOSITIONS)

/** Cuts off what stands before a noun phrase: "and", "Today", "also". */
const trimmedRange = (words: readonly Word[], range: Range): Range => {
  let { from, to } = range
  while (from < to && skippable(words, from)) from++
  while (
    to > from &&
    (isBetween(peek(words, to - 1)) || !words[to - 1]!.word || beforeVerb(peek(words, to - 1))) &&
    to - from > 1
  )
    if (words[to - 1]!.text === ')' || words[to - 1]!.pos === 'POSS') break
    else to--
  return { from, to: beforeDay(words, from, to) }
}

const beforeVerb = oneOf('both all each hereby do')
const quantifies = oneOf('both all each')
const opensClause = oneOf('today yesterday additionally furthermore moreover finally however')

const skippable = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  if (!word.word) return word.text !== '(' || word.apart
  return word.pos === 'CCONJ' || (isBetween(word) && !quantifies(word)) || opensClause(word)
}

/** A comma, or a dash that was not taken for the end of a clause. */
const isComma = (word: Word): boolean => comma(word) && !word.apart
const comma = oneOf(', – —')

const standsAlone = looks(/^(?:(?:\p{L}\.)+|Jr|Sr|\d+)$/u)

/** Cuts a stretch at its commas; a lone abbreviation or number ("Jr.", "D.C.", "2022") stays with what stands before. */
const parts = (words: readonly Word[], { from, to }: Range): Range[] => {
  const found: Range[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !isComma(words[i]!)) continue
    if (i > start) {
      const lone = i - start <= 2 && standsAlone(words[start])
      const last = found.at(-1)
      if (lone && last) found[found.length - 1] = { from: last.from, to: i }
      else found.push({ from: start, to: i })
    }
    start = i + 1
  }
  return found
}

/** "e-invoicing": a field, whatever a tagger takes it for. */
const field = looks(/-\p{Ll}+ing$/u)

const hasVerb = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++)
    if (!words[i]!.apart && words[i]!.pos === 'VERB' && !capital(words[i]) && !field(words[i])) return true
  return false
}

const describesWho = oneOf(
  'working managing acting standing leading participating attending visiting incoming outgoing neighbouring neighboring',
)

const startsNoun = (words: readonly Word[], range: Range): boolean => {
  const { from } = trimmedRange(words, range)
  const word = words[from]
  if (from >= range.to) return false
  if (describesWho(word)) return true
  return (
    opensNoun(word) || (word!.pos === 'VERB' && from > 0 && capital(word)) || describesAgents(words, from)
  )
}

/** Where, in a part that opens with a preposition, the noun phrase before the verb begins; null where none does. */
const innerNoun = (words: readonly Word[], range: Range): Range | null => {
  for (let i = range.to - 1; i > range.from + 1; i--) {
    const word = words[i]!
    const before = words[i - 1]!
    const pronoun = /^(we|they|he|she|it|i)$/.test(word.lower)
    const opens = word.pos === 'DET' || /^(both|all|our|their|its)$/.test(word.lower)
    if (pronoun || (opens && (before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'NUM')))
      return { from: i, to: range.to }
  }
  return null
}

/** The list a last item belongs to: "Angola, Brazil, and Spain". */
const listFrom = (words: readonly Word[], all: readonly Range[]): number => {
  const last = all.length - 1
  const before = peek(all, last - 1)
  const list = before !== undefined && opensList(words, before)
  const longest = list || (before && isName(words, before)) ? NAMED : PLAIN
  const closes = words[all[last]!.from]!.pos === 'CCONJ' || inner(words, all[last]!, longest, list)
  if (!closes) return last
  let first = last
  while (
    first > 0 &&
    startsNoun(words, all[first - 1]!) &&
    !hasVerb(words, all[first - 1]!) &&
    short(words, all[first - 1]!)
  )
    first--
  return first
}

/** "work in areas like tides", "the Secretary of State for Tides": what may go on past a comma. */
const opensList = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to - 1; i++)
    if ((listing(words[i]) && listed(words[i + 1])) || alike(words[i])) return true
  return false
}

const listing = oneOf('areas fields sectors topics')
const listed = oneOf('of like such including')
const alike = oneOf('like')

/** How long one item of a list may be, in tokens: longer where it names somebody with a post. */
const SHORT = 14
const POSTED = 34

const short = (words: readonly Word[], { from, to }: Range): boolean =>
  to - from <= SHORT ||
  (to - from <= POSTED && words.slice(from, to).some((word) => capital(word) && isAgent(word)))

/** How long "B and C" may be behind "A,", in tokens: longer where A is a name, as B and C are. */
const PLAIN = 8
const NAMED = 18

const inner = (words: readonly Word[], { from, to }: Range, longest: number, list: boolean): boolean => {
  if (to - from > longest || isPost(words, { from, to })) return false
  for (let i = from + 1; i < to - 1; i++)
    if (words[i]!.pos === 'CCONJ' && !words[i]!.apart) return list || words[from]!.pos === 'PROPN'
  return false
}

/** "…, Managing Director of the Institute said": a post behind the name it belongs to. */
const isPost = (words: readonly Word[], { from, to }: Range): boolean => {
  if (words[from]!.pos === 'DET' || words[from]!.pos === 'CCONJ') return false
  for (let i = from; i < to - 1; i++)
    if (AGENTS.has(words[i]!.lower)) return /^(of|for|to|at)$/.test(words[i + 1]!.lower)
  return false
}

/** "The Minister for Rivers, Ms Ana Silva, will attend": the post, and then whose it is. */
const bringsName = (words: readonly Word[], post: Range, name: Range): boolean =>
  isPost(words, { from: words[post.from]!.pos === 'DET' ? post.from + 1 : post.from, to: post.to }) &&
  name.from - post.to <= 1 &&
  /^(mr|ms|mrs|dr|h\.e|h\.e\.)$/.test(words[name.from]!.lower) &&
  !words.slice(name.from, name.to).some(({ pos }) => pos === 'CCONJ')

/** "The group to be chaired by Norland": the group. */
const withoutTask = (words: readonly Word[], range: Range): Range => {
  for (let i = range.from + 1; i < range.to - 1; i++)
    if (words[i]!.lower === 'to' && words[i + 1]!.lower === 'be') return { from: range.from, to: i }
  return range
}

/** Words with a capital each; "Today" and "In Lima" before a comma are none. */
const isName = (words: readonly Word[], { from, to }: Range): boolean => {
  if (isPreposition(words[from])) return false
  for (let i = from; i < to; i++)
    if (words[i]!.word && (!capital(words[i]) || opensClause(words[i]))) return false
  return to > from
}

/** "“We agree,” they said": the quotation that a sentence opens with is no part of who says it. */
const pastQuote = (words: readonly Word[], start: number, end: number): number => {
  let from = start
  while (from < end && words[from]!.apart) from++
  return words.slice(from, end).some(({ word }) => word) ? from : start
}

/**
 * The subject of a verb: the noun phrase in the stretch before it. A comma straight before the verb means that something
 * was set off behind the subject ("The Ministers, meeting in …, agreed"); then the first noun phrase is taken.
 */
export const subjectIn = (words: readonly Word[], start: number, end: number): Range | null => {
  const from = pastQuote(words, Math.max(start, end - REACH), end)
  let to = end
  while (to > from && isBetween(peek(words, to - 1))) to--
  // "Both commended …": the word that else stands between a subject and its verb is the subject.
  if (to === from && /^(both|all)$/.test(words[from]?.lower ?? '')) return { from, to: from + 1 }
  const all = parts(words, { from, to })
  if (all.length === 0) return null
  const last = all.at(-1)!
  if (isComma(words[to - 1]!)) {
    const nouns = all
      .filter((part) => startsNoun(words, part))
      .map((part) => pronounAlone(words, trimmedRange(words, part)))
    const named = nouns.findIndex((part) => canAct(words, part, false))
    if (named < 0) return nouns[0] ?? null
    const behind = nouns[named + 1]
    return behind && bringsName(words, nouns[named]!, behind) ? behind : withoutTask(words, nouns[named]!)
  }
  if (!startsNoun(words, last)) return innerNoun(words, trimmedRange(words, last))
  const first = listFrom(words, all)
  if (first < all.length - 1) return trimmedRange(words, { from: all[first]!.from, to: last.to })
  const before = all.at(-2)
  if (before && isPost(words, last) && isName(words, before)) return trimmedRange(words, before)
  return lonePronoun(words, trimmedRange(words, last))
}

const personal = oneOf('we they he she')

/** "Last week we": the words before a pronoun tell when, and are no part of the subject. */
const lonePronoun = (words: readonly Word[], range: Range): Range => {
  const before = peek(words, range.to - 2)
  return range.to - range.from > 1 &&
    personal(peek(words, range.to - 1)) &&
    before?.word &&
    (before.pos !== 'CCONJ' || words[range.to - 1]!.lower === 'we')
    ? { from: range.to - 1, to: range.to }
    : range
}

/** "We the leaders of A, B and C, mark …": the pronoun speaks, and the rest says who it is. */
const pronounAlone = (words: readonly Word[], range: Range): Range =>
  words[range.from]!.lower === 'we' && words[range.from + 1]?.pos === 'DET'
    ? { from: range.from, to: range.from + 1 }
    : range
