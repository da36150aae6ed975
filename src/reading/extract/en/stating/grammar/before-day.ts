import { oneOf } from '../../phrases.ts'
import type { Word } from './tagged.ts'

const month = oneOf('january february march april may june july august september october november december')

/** "The Council on 3 May adopted": the day is no part of who adopted; where the noun phrase ends before it. */
export const beforeDay = (words: readonly Word[], from: number, to: number): number => {
  for (let i = to - 1; i > from && to - i < 6; i--)
    if (words[i]!.lower === 'on' && words.slice(i + 1, Math.min(to, i + 3)).some(month)) return i
  return to
}
