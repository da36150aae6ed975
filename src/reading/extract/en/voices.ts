import { askForm, bitsPerForm, kindOfWord, perForm } from './asking.ts'
import { nameWord } from './names.ts'
import { among, looks, oneOf, owns, peek, spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { VERB_FORMS } from './stating/lexicon/verbs.ts'
import type { Token } from './tokens.ts'
import { stateNamed, tellsStates, toldAsState } from './told-states.ts'
import { type Country, countryNamed, countryOfAdjective, countryWords } from './words/countries.ts'

/** How many sentences of a text are asked. */
const ASKED = 200

/** A state where a text names it. `from` and `to`: its tokens; `owner`: it stands with "’s" or as an adjective. */
export type StateNamed = {
  readonly country: Country
  readonly from: number
  readonly to: number
  readonly owner: boolean
}

/** All states that a stretch of a sentence names, by noun or adjective, in order. */
export const statesIn = (
  text: string,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): StateNamed[] =>
  gathered(tokens, from, to, (at) => listedAt(text, tokens, at, to) ?? toldAt(text, tokens, at, to))

const gathered = (
  tokens: readonly Token[],
  from: number,
  to: number,
  stateAt: (at: number) => StateNamed | null,
): StateNamed[] => {
  const found: StateNamed[] = []
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    const first = token.text.charCodeAt(0)
    if (first >= 97 && first <= 122) continue
    const state = stateAt(at)
    if (!state) continue
    found.push(state)
    at = state.to - 1
  }
  return found
}

/** What was found in each sentence: one is asked for everybody who is named in it, and for what it tells of states. */
const kept = new WeakMap<Sentence, readonly StateNamed[]>()
const keptListed = new WeakMap<Sentence, readonly StateNamed[]>()
const NONE: readonly StateNamed[] = []

/** Words with which a state of a list is named, in capitals or not. */
const STATE = kindOfWord(
  ({ text, lower }) =>
    countryWords(lower) > 0 || countryOfAdjective(text) !== undefined || text.includes('-'),
)
/** Whether a sentence may name a state of a list, or have one in a word of several ("Norland-Peru"). */
export const mayNameStates = ({ kinds }: Sentence): boolean => (kinds & STATE) !== 0

/** The states of a list that a sentence names. */
const listedOf = (text: string, sentence: Sentence): readonly StateNamed[] => {
  if (!mayNameStates(sentence)) return NONE
  let states = keptListed.get(sentence)
  if (!states) {
    const { tokens } = sentence
    states = gathered(tokens, 0, tokens.length, (at) => listedAt(text, tokens, at, tokens.length))
    keptListed.set(sentence, states)
  }
  return states
}

/** All states that a sentence names. */
export const statesOf = (text: string, sentence: Sentence): readonly StateNamed[] => {
  if (!tellsStates(text)) return listedOf(text, sentence)
  let states = kept.get(sentence)
  if (!states) {
    states = statesIn(text, sentence.tokens)
    kept.set(sentence, states)
  }
  return states
}

const widest = bitsPerForm(({ lower }) => countryWords(lower))
const ofState = perForm(({ text }) => countryOfAdjective(text) ?? null)

const mayBeListed = askForm(
  ({ text, lower }) => countryWords(lower) > 0 || countryOfAdjective(text) !== undefined,
)

/** A state that no list knows, of a name of one word or two that the text tells to be one. */
const toldAt = (text: string, tokens: readonly Token[], at: number, limit: number): StateNamed | null => {
  if (!nameWord(tokens[at]) || !tellsStates(text)) return null
  for (let width = Math.min(2, limit - at); width > 0; width--) {
    const written = words(text, spanOf(tokens, at, at + width))
    const noun = written.replace(/[’']s$/, '')
    const country = toldAsState(text, noun) ? stateNamed(text, noun) : undefined
    if (country) return { country, from: at, to: at + width, owner: noun !== written }
  }
  return null
}

/** The state of a list that is named at a token. */
const listedAt = (text: string, tokens: readonly Token[], at: number, limit: number): StateNamed | null => {
  if (!mayBeListed(tokens[at]!)) return null
  for (let width = Math.min(widest(tokens[at]!), limit - at); width > 0; width--) {
    const written = words(text, spanOf(tokens, at, at + width))
    const noun = written.replace(/[’']s$/, '')
    // "Norland States-Peru relations": one word to the eye that reads tokens.
    const bare = width > 1 ? noun.replace(/(?<=\s\S+)-.*$/, '') : noun
    const country = countryNamed(bare)
    // "the United States’ support".
    const mark = /s$/.test(bare) && /^[’']$/.test(tokens[at + width]?.text ?? '') ? 1 : 0
    if (country) return { country, from: at, to: at + width + mark, owner: mark > 0 || bare !== written }
  }
  const country = ofState(tokens[at]!)
  return country ? { country, from: at, to: at + 1, owner: true } : null
}

/** What a state has that speaks for itself. What it suffers or is told for is not among them. */
export const ITS_OWN =
  /^(?:commitments?|support|readiness|appreciation|intentions?|participation|contributions?|engagement|assistance|leadership|administration|condolences|gratitude|opposition)$/

const HOSTILE = /^(?:conflicts?|wars?|tensions?|disputes?|hostilities|fighting|ceasefire|cooperation)$/

/** What a state says of itself behind "is": that it is willing, or what it is doing for others. */
const IS_WILLING =
  /^(?:proud|pleased|committed|ready|determined|grateful|honou?red|delighted|prepared|dedicated|resolved|announcing|providing|launching|pledging|committing|joining|contributing|supporting|partnering|working|investing|expanding|increasing)$/

const isBe = oneOf('is are remain remains stand stands')
const beside = oneOf('also now today')
const isWilling = among({ has: (word) => IS_WILLING.test(word) })
const small = looks(/^\p{Ll}/u)
const acts = among({
  has: (word) =>
    /^(?:will|continues?|expanded|invested|joined|worked|works|helped|made|doubled|relaunched)$/.test(word) ||
    /^(?:past|third)$/.test(VERB_FORMS.get(word)?.form ?? ''),
})

const speaks = (tokens: readonly Token[], at: number): boolean => {
  if (!small(tokens[at])) return false
  return isBe(tokens[at]) ? isWilling(tokens[beside(tokens[at + 1]) ? at + 2 : at + 1]) : acts(tokens[at])
}

/** The states of a sentence by where they end and begin. */
type Places = {
  readonly ends: ReadonlyMap<number, StateNamed>
  readonly begins: ReadonlyMap<number, StateNamed>
}

/** "along with Norland and Peru", "investments in Norland and Peru": others than those who speak. */
const besides = oneOf('with by like including as in to from for on about among')

/** Whether two states joined by "and" are two by themselves: no list ends with them, and "Norland and its Norlandic people" is one. */
const areTwo = (tokens: readonly Token[], first: StateNamed, second: StateNamed): boolean => {
  const before = peek(tokens, first.from - 1)?.lower === 'the' ? first.from - 2 : first.from - 1
  return (
    first.country !== second.country && peek(tokens, before)?.text !== ',' && !besides(peek(tokens, before))
  )
}

const isAnd = oneOf('and')
const union = oneOf('union nations commission community')
const letters = looks(/^\p{Lu}{2,6}$/u)
/** "Norland and the Lake Union", "Norland and LSU": a body of states beside a state. */
const isUnion = (tokens: readonly Token[], at: number): boolean =>
  letters(tokens[at]) || (!small(tokens[at]) && union(tokens[at + 1]) && !small(tokens[at + 1]))
const endsUnion = (tokens: readonly Token[], to: number): boolean =>
  letters(peek(tokens, to - 1)) || (union(peek(tokens, to - 1)) && !small(peek(tokens, to - 1)))

/** Whether a state is one of two: "Norland and Peru", "the Norland-Peru dialogue", "Norland-LSU". */
const paired = (tokens: readonly Token[], state: StateNamed, { ends, begins }: Places): boolean => {
  const { from, to } = state
  const first = peek(tokens, from - 1)?.lower === 'the' ? from - 1 : from
  if (/^[-–]$/.test(peek(tokens, first - 1)?.text ?? '') && ends.has(first - 1)) return true
  if (/^[-–]$/.test(tokens[to]?.text ?? '') && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '')) return true
  const second = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1
  const next = isAnd(tokens[to]) ? begins.get(second) : undefined
  if (next && areTwo(tokens, state, next)) return true
  if (isAnd(tokens[to]) && isUnion(tokens, second)) return peek(tokens, first - 1)?.text !== ','
  if (!isAnd(peek(tokens, first - 1))) return false
  const other = ends.get(first - 1)
  return other ? areTwo(tokens, other, state) : endsUnion(tokens, first - 1)
}

const praises = oneOf(
  'firm strong steadfast unwavering unshakable unshakeable ironclad enduring continued continuing lasting full robust growing longstanding long-standing deep sincere and',
)
/** Past what is said of a support or a commitment: "Norland’s firm and lasting commitment". */
const pastPraise = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to - from < 3 && praises(tokens[to])) to++
  return to
}

const isItsOwn = among({ has: (word) => ITS_OWN.test(word) })
const hangs = oneOf('of in to with from for by on against between across ’s')
const isBeforeVerb = among({ has: (word) => /^(?:also|today|further|has|have|\p{Ll}+ly)$/u.test(word) })

/** "welcomed Norland’s lasting commitment": another speaks of it. */
const lauds = oneOf(
  'welcomed welcomes welcome welcoming appreciated appreciates applauded applauds commended commends thanked thanks praised praises lauded lauds',
)
const theirs = oneOf('their his her its our my')
/** "their enduring support of Norland": the support is told to be another's. */
const isTheirs = (tokens: readonly Token[], noun: number): boolean => {
  let at = noun - 1
  while (noun - at < 4 && praises(peek(tokens, at))) at--
  return theirs(peek(tokens, at)) || owns(peek(tokens, at))
}

/** Whether a text lets a state speak here: as the one who acts, by what is its own, or as one of two parties. */
const speaksHere = (tokens: readonly Token[], state: StateNamed, places: Places): boolean => {
  const { from, to } = state
  const first = peek(tokens, from - 1)?.lower === 'the' ? from - 1 : from
  const lead = peek(tokens, first - 1)?.lower ?? ''
  if (tokens[to]?.lower === 'and' && lead === 'between')
    return !HOSTILE.test(peek(tokens, first - 2)?.lower ?? '')
  if (lead === 'of' && isItsOwn(peek(tokens, first - 2))) return !isTheirs(tokens, first - 2)
  if ((state.owner || from === to - 1) && isItsOwn(tokens[pastPraise(tokens, to)]))
    return !lauds(peek(tokens, first - 1))
  const subject = !hangs(peek(tokens, first - 1))
  const verb = isBeforeVerb(tokens[to]) ? to + 1 : to
  if (subject && !state.owner && speaks(tokens, verb)) return true
  return paired(tokens, state, places)
}

/** "the Norland-Peru dialogue" in one token: each state speaks. In "Norland-related sanctions" none does. */
export const compounded = perForm(({ text }): Country[] =>
  /-\p{Ll}/u.test(text)
    ? []
    : text
        .split('-')
        .map(countryNamed)
        .filter((country) => country !== undefined),
)
const isCompound = looks(/^[^-]+-./)
/** How often a text lets each state speak for itself. One that is only spoken of has 0. */
export const voices = (text: string, sentences: readonly Sentence[]): Map<Country, number> => {
  const heard = new Map<Country, number>()
  const hear = (country: Country, times: number) => heard.set(country, (heard.get(country) ?? 0) + times)
  for (const sentence of sentences.slice(0, ASKED)) {
    if (!mayNameStates(sentence)) continue
    const { tokens } = sentence
    // A state that no list knows is not guessed at: others of its kind may stand unread beside it.
    const all = listedOf(text, sentence)
    if (all.length > 0) {
      const places = {
        ends: new Map(all.map((state) => [state.to, state] as const)),
        begins: new Map(all.map((state) => [state.from, state] as const)),
      }
      for (const state of all) hear(state.country, speaksHere(tokens, state, places) ? 1 : 0)
    }
    for (const token of tokens)
      if (isCompound(token)) for (const country of compounded(token)) hear(country, 1)
  }
  return heard
}
