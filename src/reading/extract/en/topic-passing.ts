import { askForm } from './asking.ts'
import { before, capital, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { illNoun, illWord, neverTopic, praiseWord, problemWord } from './topic-asks.ts'
import { bareEnd } from './topic-bounds.ts'
import { sharedFrom } from './topic-domains.ts'
import type { FoundTopic } from './topic-governors.ts'
import { joined } from './topic-joints.ts'
import { nounKind, ofIll, topical, trouble } from './topic-kind.ts'
import { phraseAround, type TopicPhrase } from './topic-phrases.ts'
import { adjective, verbForm } from './topic-words.ts'
import { PROBLEMS } from './words/problems.ts'
import { BROAD, DEPENDENT, FIELDS, NEVER, PRAISE, TOPICAL } from './words/topic-nouns.ts'
import { LEADING } from './words/topic-phrases.ts'

/** Whether a word lies in a phrase that was found: there are few in a sentence. */
const isTaken = (found: readonly FoundTopic[], at: number): boolean => {
  for (let nth = 0; nth < found.length; nth++) {
    const { phrase } = found[nth]!
    if (at >= phrase.from && at < phrase.to) return true
  }
  return false
}

/** "Famine is at the door": a capital that the word has only because a sentence begins with it. */
const begins = (tokens: readonly Token[], at: number): boolean => at === 0 && verbs(tokens[1])
const verbs = oneOf(
  'is are was were has have had remains remain continues continue in of and threatens threaten spreads grows rose',
)

/** "prisoners of war" */
const ofPrisoners = (tokens: readonly Token[], at: number): boolean =>
  peek(tokens, at - 1)?.lower === 'of' && captives(peek(tokens, at - 2))
const captives = oneOf('prisoner prisoners')

/** "to change the status quo by force or coercion": how, and not what. */
const asMeans = (tokens: readonly Token[], at: number): boolean =>
  isOr(peek(tokens, at - 1)) && force(peek(tokens, at - 2)) && isBy(peek(tokens, at - 3))
const isOr = oneOf('or and')
const force = oneOf('force')
const isBy = oneOf('by')

/** The phrase of a problem that a noun names; null where it stands in another's words. */
const toldOf = (tokens: readonly Token[], at: number, found: readonly FoundTopic[]): TopicPhrase | null =>
  !trouble(tokens, at, 0) ||
  isTaken(found, at) ||
  (capital(tokens[at]) && !begins(tokens, at)) ||
  ofPrisoners(tokens, at) ||
  asMeans(tokens, at) ||
  modifies(tokens, at)
    ? null
    : phraseAround(tokens, at)

/** "unfair discriminatory action": the phrase of a problem that an adjective names, from the first of them. */
const described = (
  tokens: readonly Token[],
  at: number,
  found: readonly FoundTopic[],
): TopicPhrase | null => {
  if (illWord(peek(tokens, at - 1)) || peek(tokens, at - 1)?.text === '-') return null
  const end = joined(tokens, at, bareEnd(tokens, at))
  for (let i = at; i < end; i++) if (isTaken(found, i) || problemWord(tokens[i])) return null
  if (end < at + 2 || adjective(tokens[end - 1]!) || !ofIll(tokens, at, end - 1)) return null
  // "illegal boats and arms trafficking": the first is but a word before the noun of both.
  const second = tokens[end]?.lower === 'and' ? bareEnd(tokens, end + 1) : 0
  if (second > end + 2 && problemWord(peek(tokens, second - 1))) return null
  // "malicious activities such as …", "other illicit trade": what is meant stands elsewhere.
  const vague = end === at + 2 && illNoun(tokens[end - 1])
  return vague && (tokens[end]?.lower === 'such' || peek(tokens, at - 1)?.lower === 'other')
    ? null
    : { from: at, to: end }
}

/** Problems named in passing, which nothing that governs them was found for. */
export const passing = (
  tokens: readonly Token[],
  places: readonly number[],
  found: readonly FoundTopic[],
): FoundTopic[] => {
  if (places.length === 0) return []
  const more: FoundTopic[] = []
  for (const at of places) {
    if (isEffect(tokens[at])) continue
    const phrase = illWord(tokens[at]) ? described(tokens, at, found) : toldOf(tokens, at, found)
    // "there can be no discrimination"
    if (!phrase || isSaid(tokens, at) || isNo(tokens[phrase.from]) || isNo(peek(tokens, phrase.from - 1)))
      continue
    if (
      !prevented(tokens, phrase.from) &&
      !ceases(tokens, phrase) &&
      nounKind(tokens, phrase) === 'problem' &&
      tellsEnough(tokens, at, phrase)
    )
      more.push({ kind: 'issue', phrase })
  }
  return more
}

const isNo = oneOf('no')

/** What something else does, and only what is done about it makes a matter of it. */
const isEffect = oneOf('impact impacts effects')

/** "remains the greatest threat": what is said of a trouble that stands before. */
const isSaid = (tokens: readonly Token[], at: number): boolean =>
  isCalled(tokens[at]) && SAID.test(before(tokens, at, 8))
const isCalled = oneOf('threat threats challenge challenges problem problems risk risks')

const SAID =
  /\b(?:as|is|are|remains?|remained|become|becoming|represents?|constitutes?)(?: also| still| both)? (?:an?|the|one)(?: \S+){0,4}$|\b(?:pose|poses|posed|posing)(?: \S+){0,3}$/

const prevents = oneOf('prevention control reduction mitigation prevention-focused')
const preventsOf = oneOf('prevention control')
/** "the cessation of hostilities": a field, as a ceasefire is. */
const ceases = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean =>
  peek(tokens, to - 1)?.lower === 'hostilities' && BEFORE_CEASED.test(before(tokens, from, 3))
const BEFORE_CEASED = /\bcessation of(?: all)?$/

const prevented = (tokens: readonly Token[], from: number): boolean =>
  prevents(tokens[from]) || (peek(tokens, from - 1)?.lower === 'of' && preventsOf(peek(tokens, from - 2)))

/** Problems that are too vague where they are named by themselves and in passing. */
const WEAK =
  /^(challenges|threats?|instability|conflicts?|reliance|dependence|diseases?|variants?|barriers|violations|explosions?|displacement)$/

const STRONG = /^(war|piracy|famine|hunger|floods|drought|racism|haze)$/

const tellsEnough = (tokens: readonly Token[], at: number, { from, to }: TopicPhrase): boolean => {
  const { lower } = tokens[at]!
  return to - from > 1 || STRONG.test(lower) || (lower.length > 6 && !WEAK.test(lower))
}

const GOES_ON = new Set(
  'prevention control response reduction management resolution relief mitigation preparedness resilience risk recovery seizures trends'.split(
    ' ',
  ),
)

/** Whether the word merely describes the noun behind it ("oil spill exercise"). */
const modifies = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  if (!next?.word) return false
  if (goesOn(next) || (arms(tokens[at]) && states(next))) return true
  return (neverTopic(next) && !tokens[at]!.lower.endsWith('s')) || (capital(next) && capital(tokens[at]))
}
/** "a non-nuclear weapons state" */
const arms = oneOf('weapon weapons')
const states = oneOf('state states')
const goesOn = askForm(
  ({ lower }) => PROBLEMS.has(lower) || GOES_ON.has(lower) || FIELDS.has(lower) || DEPENDENT.has(lower),
)

/** Fields named in passing with a word that says which ("drainage policy"). */
export const fields = (
  tokens: readonly Token[],
  places: readonly number[],
  found: readonly FoundTopic[],
): FoundTopic[] => {
  if (places.length === 0) return []
  const more: FoundTopic[] = []
  for (const at of places) {
    if (at === 0) continue
    const last = tokens[at - 1]!
    if (!topical(last) && !problemWord(last)) continue
    const next = tokens[at + 1]
    if ((next !== undefined && parts(next)) || isTaken(found, at)) continue
    const phrase = phraseAround(tokens, at)
    if (phrase.to - phrase.from < 2 || nounKind(tokens, phrase) !== 'field') continue
    if (!hasCapital(tokens, phrase))
      more.push({ kind: 'area', phrase: { from: sharedFrom(tokens, phrase.from), to: phrase.to } })
  }
  return more
}

const hasCapital = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean => {
  for (let at = from; at < to; at++) if (capital(tokens[at])) return true
  return false
}

/** What a field only describes, or is but a part of. */
const parts = askForm(({ lower }) => FIELDS.has(lower) || DEPENDENT.has(lower) || AGENTS.test(lower))
const AGENTS =
  /^(companies|businesses|workers|officials|ministers|leaders|agencies|organi[sz]ations|institutions|council|forces|act|laws?)$/

/** A noun in small letters that may say what is worked on ("agri-food cooperation"). */
const ofField = (token: Token): boolean =>
  !capital(token) && isNoun(token) && !adjective(token) && !verbForm(token)
const isNoun = askForm(
  (token) =>
    token.word &&
    /^\p{L}[\p{L}-]{3,}$/u.test(token.text) &&
    !NEVER.has(token.lower) &&
    !BROAD.has(token.lower) &&
    !LEADING.has(token.lower) &&
    !PRAISE.has(token.lower) &&
    !PROBLEMS.has(token.lower) &&
    !/-to-|(?:ing|ed|ly|wide|er|est|s|fast|-long|agency|sector|private|service|level)$/.test(token.lower),
)

/** Where a phrase begins whose noun another word shares ("legal and judicial cooperation"), but at the end of a longer list. */
const sharing = (tokens: readonly Token[], from: number): number => {
  const first = peek(tokens, from - 2)
  if (
    peek(tokens, from - 1)?.lower !== 'and' ||
    first === undefined ||
    capital(first) !== capital(tokens[from])
  )
    return from
  const whole = phraseAround(tokens, from - 2).from
  const shares =
    adjective(first) ||
    (adjective(tokens[from]!) && ofField(first)) ||
    (topical(first) && whole === from - 2 && tokens[from + 1]!.lower.startsWith('co'))
  return shares && peek(tokens, whole - 1)?.text !== ',' ? whole : from
}

/** "cyber-security cooperation": what stands before the word and says on what. */
export const qualified = (tokens: readonly Token[], at: number): FoundTopic[] => {
  if (at === 0 || tokens[at + 1]?.text === '(') return []
  const { from } = phraseAround(tokens, at)
  // "the Lake Economic Cooperation": a name.
  if (capital(tokens[at]) && /^(the|of|for|an?)$/.test(peek(tokens, from - 1)?.lower ?? '')) return []
  const last = tokens[at - 1]!
  if (from === at || !(topical(last) || ofField(last)) || praiseWord(last)) return []
  return [
    { kind: 'area', phrase: { from: sharing(tokens, from), to: TOPICAL.has(last.lower) ? at + 1 : at } },
  ]
}
