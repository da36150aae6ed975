import { askForm } from '../../asking.ts'
import { among, looks, oneOf, peek } from '../../phrases.ts'
import type { Word } from './tagged.ts'

export const WILL = new Set(['will', 'shall', '’ll', "'ll"])
export const MODALS = new Set(['would', 'can', 'could', 'may', 'might', 'must', 'should', 'cannot', 'ought'])
export const BE = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', '’re', "'re", '’m', "'m"])
export const HAVE = new Set(['has', 'have', 'had', 'having', '’ve', "'ve"])
const DO = new Set(['do', 'does', 'did'])
export const PAST_AUX = new Set(['was', 'were', 'had', 'did', 'has', 'have', '’ve', "'ve"])
export const AUXILIARY = new Set([...WILL, ...MODALS, ...BE, ...HAVE, ...DO, 'to'])

/** Words that may stand between an auxiliary and its verb, or between a subject and its verb. */
const BETWEEN = new Set(
  `also further jointly both all each not never hereby again together strongly firmly once now still always therefore thus then
  too either fully deeply warmly duly mutually collectively unanimously particularly especially solemnly only once-again
  today yesterday respectively accordingly subsequently consequently equally similarly likewise additionally unequivocally`.split(
    /\s+/,
  ),
)

/** Whether a word is an adverb or the like, which a verb is looked for behind or before. */
export const isBetween = (word: Word | undefined): boolean =>
  word !== undefined && (standsBetween(word) || (word.pos === 'ADV' && word.word && !asks(word)))

const standsBetween = askForm(({ lower }) => BETWEEN.has(lower))
const asks = oneOf('as how when where why')

/** Whether a word determines the noun behind it: an article, a number, a possessive. */
export const determines = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.pos === 'DET' ||
    word.pos === 'POSS' ||
    (word.pos === 'NUM' && !/^\d{4}$/.test(word.text)) ||
    possessive(word))

const possessive = oneOf('our their its his her my your whose this these those such any some no')

export const isWill = among(WILL)

const inTurn = oneOf('turn principle particular future addition')

/** How long what is put between a "will" and its verb may be, in tokens. */
const ASIDE = 12

/** "shall, where appropriate, exchange": the "shall", seen from the verb; what stands before the verb where nothing is put between. */
export const beforeAside = (words: readonly Word[], at: number): number => {
  const left = beforeAdverbs(words, at)
  // "shall in turn open", "will in principle agree"
  if (left > 1 && inTurn(words[left]) && words[left - 1]!.lower === 'in' && isWill(words[left - 2]))
    return left - 2
  if (peek(words, left)?.text !== ',') return left
  for (let i = left - 1; i > Math.max(0, left - ASIDE); i--)
    if (words[i]!.text === ',') return isWill(peek(words, i - 1)) ? i - 1 : left
  return left
}

const inLy = looks(/\p{Ll}ly$/u)
const and = oneOf('and or but')
const isAuxiliary = among(AUXILIARY)

/** "can fairly and humanely address": two adverbs behind an auxiliary, joined. */
const joinsAdverbs = (words: readonly Word[], at: number): boolean =>
  at > 1 &&
  and(words[at]) &&
  inLy(words[at + 1]) &&
  inLy(peek(words, at - 1)) &&
  isAuxiliary(peek(words, at - 2))

/** The last word before `at` that no adverb is. */
export const beforeAdverbs = (words: readonly Word[], at: number): number => {
  let i = at - 1
  while (i >= 0 && at - i < 6 && (isBetween(words[i]) || joinsAdverbs(words, i))) i--
  return i
}
