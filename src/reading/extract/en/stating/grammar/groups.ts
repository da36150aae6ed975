import { among, looks } from '../../phrases.ts'
import { COPULAS, STATES } from '../lexicon/adjectives.ts'
import { isVerb } from './is-verb.ts'
import {
  AUXILIARY,
  BE,
  beforeAdverbs,
  beforeAside,
  isBetween,
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

type Auxiliaries = { readonly from: number; readonly found: readonly string[] }

/** The auxiliaries before a main verb, nearest first. */
const auxiliaries = (words: readonly Word[], at: number): Auxiliaries => {
  const found: string[] = []
  let from = at
  for (let i = beforeAside(words, at); i >= 0 && found.length < 4; i = beforeAdverbs(words, i)) {
    const lower = words[i]!.lower
    const known = isAuxiliary(words[i]) || (found.length === 0 && lower === 'get')
    if (!known || words[i]!.apart || found.includes('to')) break
    found.push(lower)
    from = i
  }
  return { from, found }
}

const pastForm = (word: Word): boolean =>
  word.known ? word.known.form === 'past' || word.known.form === 'participle' : pastShape(word)

/** The look of a past form; the irregular ones that reports of meetings use. */
const pastShape = looks(
  /(?:ed|^(?:met|held|took|made|gave|came|went|led|brought|built|saw|said|began|became|spoke|wrote|kept|found|left|sent|set|put|had|was|were|did|shown|given|taken|done|won|laid|paid|sought|underwent|underpinned|drew|rose|stood|grew|knew|broke|chose))$/i,
)

const groupOf = (words: readonly Word[], at: number): Group => {
  const word = words[at]!
  const { from, found } = auxiliaries(words, at)
  const ing = word.lower.endsWith('ing') && (word.known ? word.known.form === 'ing' : word.lower.length > 5)
  const be = found.some((each) => BE.has(each))
  const has = (set: ReadonlySet<string>) => found.some((each) => set.has(each))
  const mood = found.includes('to')
    ? 'infinitive'
    : has(WILL)
      ? 'will'
      : has(MODALS)
        ? 'modal'
        : ing && !be
          ? 'ing'
          : found.includes('being') || found.includes('having')
            ? 'being'
            : 'finite'
  const past = found.length > 0 ? has(PAST_AUX) : pastForm(word)
  return {
    at,
    from,
    mood,
    voice: be && !ing && !COPULAS.has(word.lower) ? 'passive' : 'active',
    tense: past ? 'past' : 'present',
    bare: found.length === 0 && !ing && !past && !thirdPerson(word),
    aux: found.length > 0,
    progressive: ing && be,
    state: false,
  }
}

/** The adjective that a copula leads to ("remain firmly committed"), or -1. */
const stateAfter = (words: readonly Word[], at: number): number => {
  let i = at + 1
  while (i < words.length && i - at < 5 && isBetween(words[i])) i++
  const word = words[i]
  return word && !word.apart && STATES.has(word.lower) ? i : -1
}

/** Whether an auxiliary at a place leads to a verb further on and so is no main verb itself. */
const leadsOn = (words: readonly Word[], at: number): boolean => {
  let i = at + 1
  while (i < words.length && i - at < 6 && isBetween(words[i])) i++
  return i < words.length && (AUXILIARY.has(words[i]!.lower) ? words[i]!.lower !== 'to' : isVerb(words, i))
}

const isCopula = among(COPULAS)
const isAuxiliary = among(AUXILIARY)
const leads = among(new Set(['to', ...WILL, ...MODALS]))

/** All groups of a sentence, in order. */
export const groups = (words: readonly Word[]): Group[] => {
  const found: Group[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.apart || !word.word) continue
    if (isCopula(word)) {
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
    if (isAuxiliary(word)) {
      if (leads(word) || leadsOn(words, i)) continue
      found.push(groupOf(words, i))
    } else if (isVerb(words, i)) found.push(groupOf(words, i))
  }
  return found
}
