import { askForm } from './asking.ts'
import type { Form } from './forms.ts'
import type { Naming } from './namings.ts'
import { capital, looks, oneOf, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { VERB_FORMS } from './stating/lexicon/verbs.ts'
import type { Token } from './tokens.ts'
import { CHAIRING, SIGNING, TAKING_PART } from './words/roles.ts'
import { HONORIFICS, POSTS } from './words/titles.ts'

/**
 * A place where a person is named, with what stands around it. `roll`: it is in a list under "attended by:". `named`:
 * where people are named in the same sentence, in order.
 */
export type Named = {
  readonly sentence: Sentence
  readonly naming: Naming
  readonly roll: boolean
  readonly named: readonly number[]
}

/** Whether somebody is named from one token to another, `to` exclusive. */
export const namedIn = (named: readonly number[], from: number, to: number): boolean => {
  let low = 0
  let high = named.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (named[middle]! < from) low = middle + 1
    else high = middle
  }
  return low < named.length && named[low]! < to
}

export type Verb = { readonly token: Token; readonly at: number }

/** How far behind a name its verb is looked for, in tokens. */
const AHEAD = 45

/** How far before a name the list is looked for in which it stands, in tokens. */
const BACK = 80

const acts = ({ text, lower }: Form): boolean => {
  const form = VERB_FORMS.get(lower)?.form
  const known = TAKING_PART.has(lower) || CHAIRING.has(lower) || SIGNING.has(lower)
  return /^\p{Ll}/u.test(text) && (known || form === 'past' || form === 'third')
}
const isVerb = askForm(acts)
/** "A and B reaffirm", "A and B support": what only several do. */
const isPluralVerb = askForm(({ text, lower }) => {
  const known = VERB_FORMS.get(lower)
  return /^\p{Ll}/u.test(text) && known?.form === 'base'
})
const adverb = looks(/^(?:also|jointly|both|each|further|hereby|(?!family|assembly|italy)\p{Ll}+ly|[,)])$/u)

/** Words behind which another subject begins; and those that, right behind a name, hang it on what stands before it. */
const leavesName = oneOf('who which that to when where while with in on at during about under')
const governs = oneOf('for by against through as than')
const opensAside = oneOf('on in at during under with')
const place = oneOf('to in on at')
const closes = oneOf('also jointly both each today then further')
/** "Joseph R. Lind", "Jr.": a stop that ends no sentence. */
const shortened = (tokens: readonly Token[], stop: number): boolean => {
  const word = peek(tokens, stop - 1)
  return word !== undefined && (word.text.length === 2 || (word.text.length === 1 && capital(word)))
}
const stops = looks(/^[.;:”]$/)
const isPost = askForm(({ lower }) => POSTS.has(lower) || POSTS.has(lower.replace(/s$/, '')))
const inPost = oneOf('of and for the to on in at & - – ’')

/** Whether what is set off from this comma to the next names nobody, as a post does. */
const setsOff = (tokens: readonly Token[], comma: number, named: readonly number[]): boolean => {
  let close = comma + 1
  while (close < tokens.length && tokens[close]!.text !== ',') close++
  return close < tokens.length && !namedIn(named, comma + 1, close)
}

/** ", on the occasion of the Summit in Lima, …": where what is set off behind a comma ends; -1 where a verb stands in it. */
const asideEnd = (tokens: readonly Token[], from: number): number => {
  if (peek(tokens, from - 1)?.text !== ',' || !opensAside(tokens[from])) return -1
  for (let at = from + 1; at < Math.min(tokens.length, from + BACK / 2); at++) {
    const token = tokens[at]!
    if (token.text === ',') return at
    if (stops(token) || isVerb(token)) return -1
  }
  return -1
}

/** "Ana Lind, Minister of Lakes of Norway met …": a post whose second comma was left out. */
const unclosedPost = (tokens: readonly Token[], from: number, verb: number): boolean => {
  let post = false
  for (let at = from; at < verb; at++) {
    const token = tokens[at]!
    if (!capital(token) && !inPost(token)) return false
    if (isPost(token)) post = true
  }
  return post
}

const listed = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!
  return (
    capital(token) ||
    /^(?:[,&’-]|and|of|the|for)$/.test(token.lower) ||
    (token.text === '.' && capital(peek(tokens, at - 1)) && tokens[at - 1]!.text.length < 4)
  )
}

/** Where the list of names and posts begins that a name stands in. */
const listFrom = ({ sentence: { tokens }, naming, named }: Named): number => {
  let begin = naming.from
  while (begin > 0 && naming.from - begin < BACK && listed(tokens, begin - 1)) begin--
  // "In Lima, A and B": a comma before which nobody is named ends something else.
  for (let at = begin; at < naming.from; at++)
    if (tokens[at]!.text === ',' && !namedIn(named, begin, at)) begin = at + 1
  return begin
}

/** The word before the list that a name stands in ("by A, B and C" → "by"); undefined where the list begins the sentence. */
export const listHead = (spot: Named): Token | undefined => peek(spot.sentence.tokens, listFrom(spot) - 1)

const hangsOn = oneOf('by with to from for between of against on than including about under through')

/** The verb that a person is the subject of: behind the name, past what is set off or joined to it. */
export const verbOf = (spot: Named): Verb | null => {
  const { sentence, naming, named } = spot
  const { tokens } = sentence
  let setOff = tokens[naming.to]?.text === ','
  const apposed = setOff
  let another = false
  let joined = false
  let theirPost = false
  for (let i = naming.to; i < Math.min(tokens.length, naming.to + AHEAD); i++) {
    const token = tokens[i]!
    if (
      stops(token) &&
      !shortened(tokens, i) &&
      !(token.text === '.' && HONORIFICS.has(tokens[i - 1]!.lower))
    )
      return null
    if (namedIn(named, i, i + 1)) another = joined = true
    const aside = setOff ? -1 : asideEnd(tokens, i)
    if (aside > 0) {
      i = aside
      continue
    }
    const leaves = leavesName(token) || (i <= naming.to + 1 && governs(token))
    if (!setOff && !(theirPost && place(token)) && leaves && !(apposed && governs(token))) return null
    // The post of another who is named behind this one, as a subject too, is set off as well.
    if (token.text === ',' && i > naming.to) {
      setOff = false
      theirPost = another && setsOff(tokens, i, named)
      another = false
    }
    if (!isVerb(token) && !(isPluralVerb(token) && actsTogether(spot, i, joined))) continue
    const closed = peek(tokens, i - 1)?.text === ',' || closes(peek(tokens, i - 1))
    if (!apposed || closed || !setOff) return { token, at: i }
    if ((joined || unclosedPost(tokens, naming.to + 1, i)) && !hangsOn(listHead(spot)))
      return { token, at: i }
  }
  return null
}

/** Whether a verb in the plural has for its subject the list that a person stands in. */
const actsTogether = (spot: Named, verb: number, joined: boolean): boolean => {
  const { sentence, naming, named } = spot
  const lead = sentence.tokens[verb - 1]!
  if (!capital(lead) && !adverb(lead)) return false
  const from = listFrom(spot)
  return (joined || namedIn(named, from, naming.from)) && !hangsOn(peek(sentence.tokens, from - 1))
}
