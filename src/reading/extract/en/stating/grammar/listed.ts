import { askForm } from '../../asking.ts'
import type { Form } from '../../forms.ts'
import { oneOf, peek } from '../../phrases.ts'
import { NOUNS_TOO, OPENERS } from '../lexicon/plain-verbs.ts'
import { VERB_FORMS } from '../lexicon/verbs.ts'
import { beforeAdverbs, isWill } from './small-words.ts'
import type { Word } from './tagged.ts'

/** How far back the "will" of a list is looked for, in tokens. */
const REACH = 70

/** What can be a verb in a list under "will". */
export const mayList = ({ text, lower }: Form): boolean =>
  /^\p{Ll}/u.test(text) &&
  (OPENERS.has(lower) || NOUNS_TOO.has(lower) || VERB_FORMS.get(lower)?.form === 'base')
const plain = askForm(mayList)
const mark = oneOf(', ;')
const owned = oneOf('our their its his her')
const particle = oneOf('out up forward together')
const neverNoun = oneOf(
  'refrain abstain desist comply adhere cooperate collaborate participate engage ensure',
)
const year = askForm(({ text }) => /^(?:19|20)\d\d$/.test(text))

/** Whether what follows shows the object of a verb, which no noun would have behind it: "train 200 engineers". */
export const hasObject = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  if (!next) return false
  if (neverNoun(words[at])) return true
  if (next.pos === 'DET' || owned(next) || particle(next) || next.text === '$') return true
  if (next.pos === 'NUM') return !year(next)
  return next.pos === 'ADJ' && /^(?:NOUN|ADJ|PROPN)$/.test(words[at + 2]?.pos ?? '')
}

/** Where a list goes on before a word: the comma, semicolon or "and" there; -1 where none stands. */
const joint = (words: readonly Word[], at: number): number => {
  const left = beforeAdverbs(words, at)
  const before = peek(words, left)
  if (!before || before.apart) return -1
  return mark(before) || before.lower === 'and' ? left : -1
}

/** Whether another of the verbs between the "will" and a word, joined by commas, is one for certain. */
const amongVerbs = (words: readonly Word[], will: number, at: number): boolean => {
  for (let i = will + 3; i < at - 1; i++)
    if (mark(words[i]) && plain(words[i + 1]!) && (words[i + 1]!.pos === 'VERB' || hasObject(words, i + 1)))
      return true
  return false
}

/** "will help firms to cut costs and train staff": what follows an infinitive goes on from it. */
const infinitiveBetween = (words: readonly Word[], will: number, at: number): boolean => {
  for (let i = will + 1; i < at; i++)
    if (words[i]!.lower === 'to' && /^(?:VERB|ADV)$/.test(words[i + 1]!.pos)) return true
  return false
}

/** "…; increase patrols; and support farmers": every item between semicolons begins with what can be a verb. */
const parted = (words: readonly Word[], will: number): boolean => {
  let items = 0
  for (let i = will + 1; i < Math.min(words.length - 2, will + 2 * REACH); i++) {
    if (words[i]!.text !== ';') continue
    const next = words[i + 1]!.lower === 'and' ? words[i + 2]! : words[i + 1]!
    if (!plain(next)) return false
    items++
  }
  return items > 1
}

const willBefore = (words: readonly Word[], at: number): number => {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) if (isWill(words[i])) return i
  return -1
}

/**
 * "will focus on tides, train 200 pilots, and support local ports": a plain form in a list under "will", which a tagger
 * takes for a noun. It has an object behind it, or closes a list of verbs.
 */
export const inWillList = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  if (!plain(word) || word.pos === 'VERB') return false
  const left = joint(words, at)
  if (left < 2) return false
  const object = hasObject(words, at)
  const noun = /^(?:NOUN|PROPN)$/.test(words[at + 1]?.pos ?? '')
  if (!object && !noun) return false
  // "the free and open order": what is an adjective as often needs more than an adjective behind it.
  if (word.pos === 'ADJ' && words[at + 1]!.pos === 'ADJ') return false
  const will = willBefore(words, left)
  if (will < 0) return false
  const comma = words[left]!.lower === 'and' ? words[left - 1]! : words[left]!
  if (comma.text === ';') return object || parted(words, will)
  if (infinitiveBetween(words, will, left)) return false
  return object || (words[left]!.lower === 'and' && mark(comma) && amongVerbs(words, will, left))
}
