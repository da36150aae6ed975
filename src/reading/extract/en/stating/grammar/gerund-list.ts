import { looks, oneOf, peek } from '../../phrases.ts'
import { beforeAdverbs } from './small-words.ts'
import type { Word } from './tagged.ts'

/** How far apart the first and the last of a list of gerunds stand, in tokens. */
const REACH = 45

const inIng = looks(/^\p{Ll}{3,}ing$/u)
const stop = oneOf('. ; :')
const preposition = oneOf('to by through on of for in with including from without')

/** Whether a gerund behind a preposition stands between the main verb and a place. */
const begins = (words: readonly Word[], main: number, at: number): boolean => {
  for (let i = Math.max(main + 1, at - REACH); i < at; i++)
    if (inIng(words[i]) && preposition(peek(words, beforeAdverbs(words, i)))) return true
  return false
}

/** Whether the list ends behind a place in a gerund that no participle of saying could be. */
const ends = (words: readonly Word[], at: number): boolean => {
  for (let i = at + 1; i < Math.min(words.length, at + REACH); i++) {
    const word = words[i]!
    if (stop(word)) return false
    const left = beforeAdverbs(words, i)
    if (inIng(word) && peek(words, left)?.lower === 'and' && peek(words, left - 1)?.text === ',')
      return word.known?.verb.participle !== true
  }
  return false
}

/** "commit to sharing data, reviewing rules, and engaging firms": the second goes on from "to sharing" and states nothing. */
export const inGerundList = (words: readonly Word[], main: number, at: number): boolean =>
  begins(words, main, at) && ends(words, at)
