import { nameWords } from './name-words.ts'

/** No name has more words; what looks like one with more is likened to nothing. */
const WORDS = 12

/**
 * The keys under which a name meets those it may be one with (see `mayBeOne`): each longer word with the first letter of
 * each other one, all letters together, and the words of a name that has only short ones whatever their order. A pair of names that shares no key is never likened, so that the cost of a
 * name is that of its own words however many people there are. A name of n words has at most n² keys.
 */
export const nameKeys = (name: string): readonly string[] => {
  const { formal, words, letters } = nameWords(name)
  if (words.length > WORDS) return []
  const pairs = words.flatMap((word, at) =>
    word.length < 3 ? [] : formal.flatMap((other, beside) => (beside === at ? [] : [`${word} ${other[0]}`])),
  )
  const short = words.length > 1 && pairs.length === 0 ? [words.toSorted().join(' ')] : []
  return [...new Set([...pairs, ...short, letters])]
}
