import { compareTexts, type Telling } from './compare-texts.ts'
import { wordingOf } from './wording.ts'

/** Words of the later of two texts that the earlier has too, words that only the later has, and words that only the earlier has. */
export type Change = { readonly how: 'same' | 'added' | 'dropped'; readonly text: string }

/** Where in a text each of its words begins, with what stands before the first and behind the last. */
const stretches = (text: string) => {
  const { starts } = wordingOf(text)
  return (from: number, until: number) =>
    text.slice(from === 0 ? 0 : (starts[from] ?? text.length), starts[until] ?? text.length)
}

/**
 * What becomes of a wording, word by word: what stayed and what was added are the later text, letter by letter; what was dropped stands
 * where it stood. Case, accents and signs alone are no change.
 */
export const changesBetween = (earlier: string, later: string, telling?: Telling): readonly Change[] => {
  const { there, differences } = compareTexts(earlier, later, telling)
  const stretch = stretches(later)
  const changes: Change[] = []
  const put = (how: Change['how'], text: string) => {
    if (text !== '') changes.push({ how, text })
  }
  let at = 0
  for (const { here: dropped, at: places, words } of differences) {
    if (places[1] > at) put('same', stretch(at, places[1]))
    put('dropped', dropped)
    if (words[1] > 0) put('added', stretch(places[1], places[1] + words[1]))
    at = places[1] + words[1]
  }
  if (there > at || there === 0) put('same', there === 0 ? later : stretch(at, there))
  return changes
}
