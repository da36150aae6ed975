import { isLittle } from '../little-words.ts'
import { spellings } from '../spellings.ts'
import { wordsIn } from '../words-in.ts'

/** A word of a text with the one form by which wordings are likened. `little`: it stands in nearly every sentence. */
export type StandardWord = { readonly word: string; readonly stem: string; readonly little: boolean }

const APART = /^(?:operat|ordinat)\w*$/

/** Of the British and the American spelling of a word always the same one: the shorter. */
const oneSpelling = (word: string): string =>
  spellings({ words: [word] })
    .flatMap((way) => (way.length === 1 ? way : []))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? word

/** Without the endings of number and tense, so that "agrees" and "agreed", "policy" and "policies" are one. */
const bare = (word: string): string => {
  const cut = word.replace(/(?:ings?|ed|es|s|d|e)$/, '')
  return (cut.length >= 3 ? cut : word).replace(/y$/, 'i')
}

/** Makes the words of texts into those by which they are likened. What is found of a word is kept for the next text. */
export const standardWords = (): ((text: string) => readonly StandardWord[]) => {
  const known = new Map<string, StandardWord>()
  const standard = (word: string): StandardWord => {
    const there = known.get(word)
    if (there) return there
    const made = { word, stem: bare(oneSpelling(word)), little: isLittle(word) }
    known.set(word, made)
    return made
  }
  return (text) => {
    const words = wordsIn(text)
    return words.flatMap((word, at) => {
      if (word === 'co' && APART.test(words[at + 1] ?? '')) return []
      return standard(APART.test(word) && words[at - 1] === 'co' ? `co${word}` : word)
    })
  }
}
