import type { Likened } from '../register/likened.ts'
import type { Likeness } from '../register/repeats.ts'
import { counted, grouped } from './words.ts'

/** How a text repeats that of a record. */
export type How = Likeness | 'bytes'

/** What a repeat is, to begin a sentence on it with. */
export const HOW_WORDS: Readonly<Record<How, string>> = {
  bytes: 'The very same file',
  exact: 'The same text, word for word',
  nearly: 'Nearly the same text',
  alike: 'Much of the same text',
}

/** How much of a text stands in the other, to stand behind: "309 of its 312 words, 4 differences". */
export const measureWords = (likened: Likened | null): string | null => {
  if (!likened) return null
  const { here, there, same, differences, more } = likened
  const apart = differences.length + more
  if (apart === 0) return counted(here, 'word')
  return `${grouped(same)} of its ${counted(here, 'word')} stand in the record’s ${grouped(there)}, ${counted(apart, 'difference')}`
}
