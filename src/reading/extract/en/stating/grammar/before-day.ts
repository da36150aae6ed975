import { looks, oneOf } from '../../phrases.ts'
import type { Word } from './tagged.ts'

const month = oneOf('january february march april may june july august september october november december')

const year = looks(/^(?:19|20)\d\d$/)

/** "in April", "in May 2031", "in 2031": nothing but a month or a year up to the end. "A body launched in 2031" is one. */
const inMonth = (words: readonly Word[], at: number, to: number): boolean =>
  words[at]!.lower === 'in' &&
  words[at - 1]!.pos !== 'VERB' &&
  to - at > 1 &&
  to - at < 4 &&
  words.slice(at + 1, to).every((word, i) => year(word) || (i === 0 && month(word)))

/** "The Council on 3 May adopted": the day or month is no part of who adopted; where the noun phrase ends before it. */
export const beforeDay = (words: readonly Word[], from: number, to: number): number => {
  for (let i = to - 1; i > from && to - i < 6; i--) {
    if (words[i]!.lower === 'on' && words.slice(i + 1, Math.min(to, i + 3)).some(month)) return i
    if (inMonth(words, i, to)) return i
  }
  return to
}
