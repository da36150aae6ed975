import { askForm, bitsPerForm } from '../../asking.ts'
import { among, looks, oneOf } from '../../phrases.ts'
import { COPULAS, STATES } from '../lexicon/adjectives.ts'
import { isVerb } from './is-verb.ts'
import {
  AUXILIARY,
  BE,
  beforeAdverbs,
  beforeAside,
  isBetween,
  isWill,
  MODALS,
  PAST_AUX,
  WILL,
} from './small-words.ts'
import type { Word } from './tagged.ts'

/**
 * A verb with the auxiliaries before it. `at` is the main verb (for "are committed", the adjective), `from` the first
 * word of the group. `bare` is a plain form without auxiliary, which may go on from an infinitive or a "will" before it.
 */
export type Group = {
  readonly at: number
  readonly from: number
  readonly mood: 'finite' | 'will' | 'modal' | 'infinitive' | 'ing' | 'being'
  readonly voice: 'active' | 'passive'
  readonly tense: 'past' | 'present'
  readonly bare: boolean
  readonly aux: boolean
  readonly progressive: boolean
  readonly state: boolean
}

const inThird = looks(/[^su]s$/i)

/** "promotes": it agrees with a subject of its own and goes on from no "will". */
const thirdPerson = (word: Word): boolean =>
  word.known ? word.known.form === 'third' : word.pos === 'VERB' && inThird(word)

/** What an auxiliary does to its verb, each a bit. */
const TO = 1
const HAS_WILL = 2
const HAS_MODAL = 4
const HAS_BE = 8
const IS_PAST = 16
const IS_ING = 32
const OTHER = 64

const auxiliaryKinds = bitsPerForm(({ lower }) =>
  AUXILIARY.has(lower)
    ? OTHER |
      (lower === 'to' ? TO : 0) |
      (WILL.has(lower) ? HAS_WILL : 0) |
      (MODALS.has(lower) ? HAS_MODAL : 0) |
      (BE.has(lower) ? HAS_BE : 0) |
      (PAST_AUX.has(lower) ? IS_PAST : 0) |
      (lower === 'being' || lower === 'having' ? IS_ING : 0)
    : 0,
)
const isGet = oneOf('get')

type Auxiliaries = { readonly from: number; readonly found: number }

/** How many auxiliaries a verb has at most. */
const MOST = 4

/** The auxiliaries before a main verb: where the first stands, and what all do. */
const auxiliaries = (words: readonly Word[], at: number): Auxiliaries => {
  let found = 0
  let from = at
  let count = 0
  for (let i = beforeAside(words, at); i >= 0 && count < MOST; i = beforeAdverbs(words, i)) {
    const word = words[i]!
    const known = auxiliaryKinds(word) || (found === 0 && isGet(word) ? OTHER : 0)
    if (known === 0 || word.apart || found & TO) break
    found |= known
    from = i
    count++
  }
  return { from, found }
}

const pastForm = (word: Word): boolean =>
  word.known ? word.known.form === 'past' || word.known.form === 'participle' : pastShape(word)

/** The look of a past form; the irregular ones that reports of meetings use. */
const pastShape = looks(
  /(?:ed|^(?:met|held|took|made|gave|came|went|led|brought|built|saw|said|began|became|spoke|wrote|kept|found|left|sent|set|put|had|was|were|did|shown|given|taken|done|won|laid|paid|repaid|rebuilt|overseen|underwritten|sought|underwent|underpinned|drew|rose|stood|grew|knew|broke|chose))$/i,
)

const groupOf = (words: readonly Word[], at: number): Group => {
  const word = words[at]!
  const { from, found } = auxiliaries(words, at)
  const ing = word.lower.endsWith('ing') && (word.known ? word.known.form === 'ing' : word.lower.length > 5)
  const be = (found & HAS_BE) !== 0
  const mood =
    found & TO
      ? 'infinitive'
      : found & HAS_WILL
        ? 'will'
        : found & HAS_MODAL
          ? 'modal'
          : ing && !be
            ? 'ing'
            : found & IS_ING
              ? 'being'
              : 'finite'
  const past = found === 0 ? pastForm(word) : (found & IS_PAST) !== 0
  return {
    at,
    from,
    mood,
    voice: be && !ing && !isCopula(word) ? 'passive' : 'active',
    tense: past ? 'past' : 'present',
    bare: found === 0 && !ing && !past && !thirdPerson(word),
    aux: found !== 0,
    progressive: ing && be,
    state: false,
  }
}

/** The adjective that a copula leads to ("remain firmly committed"), or -1. */
const stateAfter = (words: readonly Word[], at: number): number => {
  let i = at + 1
  while (i < words.length && i - at < 5 && isBetween(words[i])) i++
  const word = words[i]
  return word && !word.apart && isState(word) ? i : -1
}

/** Whether an auxiliary at a place leads to a verb further on and so is no main verb itself. */
const leadsOn = (words: readonly Word[], at: number, will: number): boolean => {
  let i = at + 1
  while (i < words.length && i - at < 6 && isBetween(words[i])) i++
  return (
    i < words.length && (isAuxiliary(words[i]) ? !isTo(words[i]) : isVerb(words, i, i - will <= UNDER_WILL))
  )
}

const isTo = oneOf('to')
/** "will", a copula or an auxiliary: what stands before a verb, or leads to what a state is. */
const helps = askForm(({ lower }) => AUXILIARY.has(lower) || COPULAS.has(lower) || WILL.has(lower))
const isCopula = among(COPULAS)
const isState = among({ has: (word) => STATES.has(word) })
const isAuxiliary = among(AUXILIARY)
const leads = among(new Set(['to', ...WILL, ...MODALS]))

/** How far behind a "will" its verb may stand, in tokens, with adverbs and what is put between. */
const UNDER_WILL = 24

/** All groups of a sentence, in order. */
export const groups = (words: readonly Word[]): Group[] => {
  const found: Group[] = []
  let will = -UNDER_WILL
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const help = helps(word)
    if (help && isWill(word)) will = i
    if (word.apart || !word.word) continue
    if (help && isCopula(word)) {
      const adjective = stateAfter(words, i)
      if (adjective > 0) {
        found.push({
          ...groupOf(words, i),
          at: adjective,
          state: true,
          voice: 'active',
          bare: false,
          aux: true,
        })
        i = adjective
        continue
      }
    }
    if (help && isAuxiliary(word)) {
      if (leads(word) || leadsOn(words, i, will)) continue
      found.push(groupOf(words, i))
    } else if (isVerb(words, i, i - will <= UNDER_WILL)) found.push(groupOf(words, i))
  }
  return found
}
