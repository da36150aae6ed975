import { words as onOneLine, spanOf } from '../phrases.ts'
import type { Range } from './grammar/can-act.ts'
import type { Word } from './grammar/tagged.ts'

/** The marks and the address of a link, whole or cut off where the range ends. */
const LINK = /\[([^\]]*)\]\([^)]*\)|\]\([^)]*(?:\)|$)|\[(?=[^\]]*$)/g

/** The words of a range on one line, without what makes links of them. */
export const wordsOf = (text: string, words: readonly Word[], range: Range): string => {
  const written = onOneLine(text, spanOf(words, range.from, range.to))
  return written.includes('](') ? written.replace(LINK, '$1') : written
}
