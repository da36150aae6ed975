import { perForm } from '../asking.ts'
import { oneOf, touching } from '../phrases.ts'
import type { Token } from '../tokens.ts'
import { type Entry, entry, entryOf, isListed } from './lexicon.ts'
import { partNumber } from './parts.ts'

const fixed = (part: string): Entry => entry(partNumber(part))

const NOT = entryOf("n't")
const AUXILIARY = fixed('AUX')
const POSSESSIVE = fixed('PART')
/** An address of the web. */
export const ADDRESS = fixed('SYM')
export const LINE_BREAK = fixed('SPACE')
/** What no word is: too long, or no part of one. */
export const NOTHING = fixed('X')

/** "people-centred" stays whole in the eyes of the rules behind such openings and before such endings. */
const WHOLE =
  /^(?:[eaux]|anti|agro|be|bi|bio|co|counter|cross|cyber|de|eco|ex|extra|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over|pan|para|peri|post|pre|pro|pseudo|quasi|re|semi|sub|super|tri|ultra|un|uni|vice)-|-(?:esque|fest|fold|gate|itis|less|most|rama|wise)$/i

const cutHyphens = (word: string): Entry[] =>
  isListed(word) || WHOLE.test(word) || /\p{N}/u.test(word)
    ? [entryOf(word)]
    : word.split(/([-‑])/).map((part) => entryOf(part === '‑' ? '-' : part))

/** "don’t", "we’ll", "it’s" */
const contraction = (text: string): Entry[] | null => {
  const [, head = '', tail = ''] = /^(.+?)(n['’]t|['’](?:ll|ve|re|d|m|s))$/i.exec(text) ?? []
  const end = tail.toLowerCase().replace('’', "'")
  if (end === '') return null
  if (end === "n't") return [AUXILIARY, NOT]
  if (end !== "'s") return [entryOf(head), AUXILIARY]
  const pronoun = /^(?:it|he|she|that|this|there|here|who|what|which|where|when|why|how)$/i.test(head)
  return [...cutHyphens(head), pronoun ? AUXILIARY : POSSESSIVE]
}

const alone = new Map<Entry, readonly Entry[]>()

/** A word of one piece, as nearly all are: one list for all that are alike. */
const whole = (text: string): readonly Entry[] => {
  const own = entryOf(text)
  const known = alone.get(own) ?? [own]
  alone.set(own, known)
  return known
}

/** The pieces that the rules see in a word as it is written. */
export const cut = (text: string): readonly Entry[] => {
  if (isListed(text)) return whole(text)
  if (text.toLowerCase() === 'cannot') return [entryOf('can'), NOT]
  const parts = /['’]/.test(text) ? contraction(text) : null
  return parts ?? (/[-‑]/.test(text) && text.length > 1 ? cutHyphens(text) : whole(text))
}

/** The pieces that the rules see in a token: "water-related" is three, "Lima’s" two. */
export const piecesOf = perForm(({ text }) => cut(text))

/** The same, were it written in small letters. */
export const smallPiecesOf = perForm(({ lower }) => cut(lower))

const isStop = oneOf('.')

/** "Mr." and "No." are in the list with their stop. */
const stopped = perForm(({ text }) => (isListed(`${text}.`) ? entryOf(`${text}.`) : null))

/** What an abbreviation is whose stop follows; null for any other token. */
export const abbreviation = (token: Token, next: Token | undefined): Entry | null =>
  isStop(next) && touching(token, next) ? stopped(token) : null
