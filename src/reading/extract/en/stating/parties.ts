import { capital, oneOf } from '../phrases.ts'
import { canAct, type Range } from './grammar/can-act.ts'
import type { Word } from './grammar/tagged.ts'
import { AGENTS } from './lexicon/subjects.ts'
import { isTitle } from './title-words.ts'

/** Whether a stretch holds a name: a capital, but for an article's. */
export const proper = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++)
    if (capital(words[i]!) && !/^(the|both|all)$/.test(words[i]!.lower)) return true
  return false
}

/** "the Council of X and Y" is one name; "the Ministry of X and the Ministry of Y" are two. */
const halvesAt = (words: readonly Word[], { from }: Range, and: number): boolean => {
  const simple = words.slice(from, and).every((word) => word.pos !== 'ADP' && word.text !== ',')
  return simple || words[and + 1]?.pos === 'DET' || /^The$/.test(words[and + 1]?.text ?? '')
}

/** "A and B": its two halves. */
const split = (words: readonly Word[], { from, to }: Range): [Range, Range] | null => {
  for (let i = from + 1; i < to - 1; i++)
    if (words[i]!.lower === 'and' && !words[i]!.apart && halvesAt(words, { from, to }, i))
      return [
        { from, to: i },
        { from: i + 1, to },
      ]
  return null
}

/** How long one of a list of parties may be, in tokens. */
const LISTED = 14

const ofOrFor = oneOf('of for')
const isJunior = oneOf('jr sr')

/** "Minister of Tides": a post with what it is of, and no name. */
const isPost = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (isTitle(words[i]!)) return ofOrFor(words[i + 1])
  return false
}

/** Whether one of a list says by itself who is meant: by a title, a body, or what it is of. */
const standsAlone = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++)
    if (isTitle(words[i]!) || AGENTS.has(words[i]!.lower) || words[i]!.pos === 'ADP') return true
  return false
}

const hasLink = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (words[i]!.pos === 'ADP') return true
  return false
}

const lastAnd = (words: readonly Word[], { from, to }: Range): number => {
  for (let i = to - 1; i > from; i--) if (words[i]!.lower === 'and' && !words[i]!.apart) return i
  return -1
}

/** The stretches between the commas of a range and around its last "and"; the comma of "Berg, Jr." parts nothing. */
const itemsOf = (words: readonly Word[], { from, to }: Range): Range[] => {
  const and = lastAnd(words, { from, to })
  const found: Range[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && i !== and && (words[i]!.text !== ',' || isJunior(words[i + 1]))) continue
    if (i > start) found.push({ from: start, to: i })
    start = i + 1
  }
  return and < 0 ? [] : found
}

/**
 * "A, B and C": all of them, where each is a name that can act; null for "Ana Lind, Minister of Tides and Lakes" and for
 * "the Bureau of Lakes, Rivers, and Seas", which are one each, and for two.
 */
const listed = (words: readonly Word[], subject: Range): Range[] | null => {
  const items = itemsOf(words, subject)
  const juniors = words.slice(subject.from, subject.to).some(isJunior)
  if (items.length < (juniors ? 2 : 3)) return null
  const [first, ...others] = items as [Range, ...Range[]]
  if (hasLink(words, first) && !others.every((each) => standsAlone(words, each))) return null
  const posts = isPost(words, first)
  const sound = items.every(
    (item) =>
      item.to - item.from <= LISTED &&
      proper(words, item) &&
      isPost(words, item) === posts &&
      canAct(words, item, false),
  )
  return sound ? items : null
}

/** The parties of a subject that names several, each a name; null where it names one. */
export const partiesIn = (words: readonly Word[], subject: Range): readonly Range[] | null =>
  listed(words, subject) ?? split(words, subject)
