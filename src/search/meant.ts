import { edits } from './edits.ts'

/** In so many letters a word may differ from what was probably meant: the longer it is, the more. */
const mostFor = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/**
 * The word that was probably meant: of those known, the one that differs in the fewest letters, of several the one that is there most
 * often. Null where none is near, or the word itself is known.
 */
export const meant = (word: string, known: ReadonlyMap<string, number>): string | null => {
  const most = mostFor(word)
  if (most === 0 || known.has(word)) return null
  let best: { readonly word: string; readonly apart: number; readonly times: number } | null = null
  for (const [other, times] of known) {
    const apart = edits(word, other, most)
    if (apart > most) continue
    if (
      !best ||
      apart < best.apart ||
      (apart === best.apart && (times > best.times || (times === best.times && other < best.word)))
    )
      best = { word: other, apart, times }
  }
  return best?.word ?? null
}
