import { capital, spanOf } from './phrases.ts'
import type { Token } from './tokens.ts'
import {
  AREA_VERBS,
  EMPTY,
  HOLLOW,
  ISSUE_VERBS,
  LEADING,
  NOUNS_IN_ING,
  OTHER_VERBS,
  PAIRS,
  TRAILING,
} from './words/topics.ts'

/** A noun phrase of a list: its tokens, and where reading goes on. */
export type TopicPhrase = { readonly from: number; readonly to: number }

const LONGEST = 8
const MOST = 30

/** Words at which a noun phrase ends. */
const STOP = new Set(
  `of in on to for with by from at as and or but nor that which who whom whose where when while if than through across under
  between among against into onto toward towards within without via per including especially particularly such like
  is are was were be been being has have had will would shall should can could may might must do does did not so
  during after before since until about over regarding concerning amid amidst alongside beyond upon around throughout
  also jointly he she it they we you i his her its their our your this these those there what how why because although
  said noted stressed underscored highlighted welcomed agreed committed reaffirmed affirmed announced expressed discussed
  remains remain requires require continue continues became become make makes made including based faced facing caused
  using posed affecting stemming resulting arising aimed aiming led enshrined held designed related washed anchored thus
  therefore however then today yesterday tomorrow together the a an both each only even more most much well following
  according due required reaffirm reaffirmed reiterated recognized recognised exchanged met provided comprising intend intends agree
  agrees welcome welcomes note notes stress underscore up out forward working pose help helps serve serves enables ensuring noting taking`.split(
    /\s+/,
  ),
)

/** A verb with its “that” where the space was lost. */
const GLUED = /(ed|s)that$/

const word = (token: Token | undefined): token is Token => token?.word === true
const verbForm = (token: Token) => ISSUE_VERBS.has(token.lower) || AREA_VERBS.has(token.lower)

/** A verb in the past behind a plural or a name: there a clause begins ("the Directors thanked"). */
const told = (tokens: readonly Token[], from: number, at: number): boolean =>
  at > from && /^\p{Ll}+ed$/u.test(tokens[at]!.text) && /s$|^\p{Lu}/u.test(tokens[at - 1]!.text)

const joint = (tokens: readonly Token[], at: number) =>
  /^[-–‑/+&]$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.span.end === tokens[at]!.span.start &&
  tokens[at + 1]?.span.start === tokens[at]!.span.end

/** Where a bare noun phrase ends that begins at `from`. */
const bareEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]!
    if (joint(tokens, to)) to += 2
    else if (
      token.text === '(' &&
      to > from &&
      tokens[to + 2]?.text === ')' &&
      !STOP.has(tokens[to + 3]?.lower ?? 'in') &&
      word(tokens[to + 3])
    )
      to += 3
    else if (
      !word(token) ||
      STOP.has(token.lower) ||
      GLUED.test(token.lower) ||
      told(tokens, from, to) ||
      (to > from && verbForm(token) && !capital(token) && !/ing$/.test(token.lower))
    )
      break
    else to++
  }
  return Math.min(to, tokens.length)
}

const adverb = (lower: string) =>
  /ly$/.test(lower) &&
  !/^(supply|family|assembly|early|elderly|friendly|monopoly|anomaly|reply|fly)$/.test(lower)

const participle = (token: Token) =>
  /ing$/.test(token.lower) && !NOUNS_IN_ING.has(token.lower) && !capital(token) && !token.text.includes('-')

const skipLeading = (tokens: readonly Token[], from: number, to: number): number => {
  let at = from
  while (at < to - 1 && participle(tokens[at]!)) at++
  while (
    at < to &&
    (LEADING.has(tokens[at]!.lower) ||
      /^\p{Lu}?.*[’']s$/u.test(tokens[at]!.text) ||
      adverb(tokens[at]!.lower))
  )
    at++
  return at
}

/** Words that cannot end a noun phrase. */
const ADJECTIVE =
  /(al|ic|ive|ary|ous|able|ible|ed|related|level|green|cross-border|open|free|clean|of|wide|ern|ean)$/

const dropTrailing = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  while (end - 1 > from && TRAILING.has(tokens[end - 1]!.lower) && !ADJECTIVE.test(tokens[end - 2]!.lower))
    end--
  while (end > from && /^(of|and|or|the|[-–/&,(])$/.test(tokens[end - 1]!.lower)) end--
  return end
}

const articles = (tokens: readonly Token[], from: number): number => {
  let at = from
  while (
    /^(the|a|an|its|their|our|his|her|both|all|this|these|those|such|more|other|most|jointly|also|any|further|-|–)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    at++
  return at
}

/** "X of Y": through an empty noun to its topic, or on to a topic with its complement. */
const withOf = (tokens: readonly Token[], from: number, to: number): { from: number; to: number } => {
  const link = tokens[to]?.lower
  if (link !== 'of' && !(link === 'between' && EMPTY.has(tokens[to - 1]!.lower))) return { from, to }
  const next = articles(tokens, to + 1)
  const end = bareEnd(tokens, next)
  if (end === next) return { from, to }
  if (EMPTY.has(tokens[to - 1]!.lower)) return withOf(tokens, next, end)
  return end - from <= LONGEST ? { from, to: end } : { from, to }
}

/** "food and energy supplies": one phrase when the first part is a mere word and the second has the noun of both. */
const joined = (tokens: readonly Token[], from: number, to: number): number => {
  if (tokens[to]?.lower !== 'and') return to
  const end = bareEnd(tokens, to + 1)
  const pair = [tokens[from], tokens[to], tokens[to + 1]].map((t) => t?.lower).join(' ')
  if (to - from === 1 && end === to + 2 && PAIRS.has(pair)) return end
  const first = tokens[to - 1]!.lower
  const adjective =
    !/^(capital|approval|renewal|arrival|intelligence)$/.test(first) &&
    /(al|ic|ive|ary|ous|ed|ible|able|ent)$/.test(first)
  const noun =
    /^(food|air|water|energy|resource|cyber|data|land|oil|health|land|disaster|cruise|weather|sea|labor|labour)$/.test(
      first,
    )
  return to - from === 1 && end - to > 2 && (adjective || noun) && !verbForm(tokens[to + 1]!) ? end : to
}

/** A lone adjective in small letters. */
const DESCRIBES =
  /^(?!.*(capital|portal|potential)$)\p{Ll}+(ful|ous|able|ible|ive|al|ed|ient|ic|en)$|^(safe|secure|free|just|fair|sustainable|regional|global|overseas|high|low|depending|illicit)$/u

/** "…-an nations", "goals of the region": a phrase whose noun names no topic. */
const hollow = (tokens: readonly Token[], from: number, to: number): boolean => {
  const of = tokens.slice(from, to).findIndex((token) => token.lower === 'of')
  const noun = tokens[of > 0 ? from + of - 1 : to - 1]
  return (
    noun !== undefined &&
    HOLLOW.has(noun.lower) &&
    !(to - from > 1 && /^(goals|jobs|practices)$/.test(noun.lower))
  )
}

const phraseAt = (tokens: readonly Token[], at: number): { phrase: TopicPhrase | null; next: number } => {
  const begin = articles(tokens, at)
  const bare = bareEnd(tokens, begin)
  if (bare === begin) return { phrase: null, next: begin }
  const whole = withOf(tokens, begin, joined(tokens, begin, bare))
  const from = skipLeading(tokens, whole.from, whole.to)
  const to = dropTrailing(tokens, from, whole.to)
  const empty =
    to <= from ||
    (to - from === 1 && (EMPTY.has(tokens[from]!.lower) || DESCRIBES.test(tokens[from]!.text))) ||
    hollow(tokens, from, to)
  return { phrase: empty ? null : { from, to }, next: whole.to }
}

/** Where the next item of a list begins, or -1 where the list is at its end. */
const nextItem = (tokens: readonly Token[], at: number): number => {
  const here = tokens[at]?.lower
  let next = here === ',' || here === ';' ? at + 1 : at
  if (/^(and|or|&)$/.test(tokens[next]?.lower ?? '')) next++
  if (tokens[next]?.lower === 'as' && tokens[next + 1]?.lower === 'well') next += 3
  if (tokens[next]?.lower === 'such' && tokens[next + 1]?.lower === 'as') next += 2
  else if (/^(including|like|namely|especially|particularly)$/.test(tokens[next]?.lower ?? '')) next++
  return next > at ? next : -1
}

const FINITE =
  /^(will|would|is|are|was|were|has|have|had|can|may|must|should|noted|stressed|welcomed|agreed|reaffirmed|underscored|highlighted|discussed|committed|intend|said|also|announced|reiterated|expressed|plan|remain|pledged|affirmed)$/

/** Whether a phrase behind a comma is the subject of a new clause rather than an item. */
const subject = (tokens: readonly Token[], phrase: TopicPhrase, first: boolean): boolean =>
  !first &&
  (FINITE.test(tokens[phrase.to]?.lower ?? '') ||
    told(tokens, phrase.from, Math.min(phrase.to, tokens.length - 1)))

/** The noun phrases of a list that begins at `at`. */
export const topicList = (tokens: readonly Token[], at: number): TopicPhrase[] => {
  const found: TopicPhrase[] = []
  let next = at
  for (let n = 0; n < MOST; n++) {
    const start = articles(tokens, next)
    if (
      tokens[start] &&
      (verbForm(tokens[start]!) || OTHER_VERBS.has(tokens[start]!.lower)) &&
      !capital(tokens[start])
    )
      break
    const { phrase, next: end } = phraseAt(tokens, next)
    if (end === start) break
    if (phrase && subject(tokens, phrase, n === 0)) break
    if (phrase) found.push(phrase)
    next = nextItem(tokens, end)
    if (next < 0) break
  }
  return found
}

/** The noun phrase that ends with the word at `last`, and goes on behind it with "of". */
export const phraseAround = (tokens: readonly Token[], last: number): TopicPhrase => {
  let begin = last
  while (
    begin > 0 &&
    last - begin < 4 &&
    (joint(tokens, begin - 1) ||
      (word(tokens[begin - 1]) &&
        !STOP.has(tokens[begin - 1]!.lower) &&
        !verbForm(tokens[begin - 1]!) &&
        !OTHER_VERBS.has(tokens[begin - 1]!.lower)))
  )
    begin--
  const from = skipLeading(tokens, begin, last)
  return { from, to: Math.max(last + 1, from + 1) }
}

export const phraseSpan = (tokens: readonly Token[], phrase: TopicPhrase) =>
  spanOf(tokens, phrase.from, phrase.to)
