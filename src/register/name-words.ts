import { fold } from '../text/fold.ts'
import { formalName } from './short-forms.ts'

/** A name as it is likened to others. All words are folded; `letters` are those of all words, without spaces. */
export type NameWords = {
  /** In their order, without the small words of names and without "Jr" and its like. */
  readonly words: readonly string[]
  /** The same with the small words. */
  readonly all: readonly string[]
  /** Whether it says whose child the person is: the order of such a name can't be turned. */
  readonly childOf: boolean
  /** The same with usual short forms of given names written out: "bill" as "william". */
  readonly formal: readonly string[]
  readonly letters: string
  /** "jr", "sr", "ii": what tells a father from a son. */
  readonly generation: string | null
}

/** Letters that are no accented form of another, as people without them on their keyboard write them. */
const WRITTEN: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
const UNWRITTEN = new RegExp(`[${Object.keys(WRITTEN).join('')}]`, 'gu')

/**
 * Words that join the parts of a name and are left out as often as not. Most are also names of their own elsewhere (Le,
 * Do and Van in Vietnam, Bin and Du in China), so that they are left out only where two other words remain.
 */
const JOINING = new Set(
  'bin binti binte bt ibn al el ul ur da das de del della den der di do dos du la le los van von af av zu'.split(
    ' ',
  ),
)

export const isJoining = (word: string): boolean => JOINING.has(word)

const CHILD_WORDS = new Set('bin binti binte bt ibn'.split(' '))

const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
}

/** "a/l", "s/o": son or daughter of. Folding would leave two loose letters. */
const CHILD_OF = /(?<![\p{L}\p{N}])[asd]\/[lpo](?![\p{L}\p{N}])/iu

/** The words of a name as it is likened to others. A name of hardly any but joining words keeps them. */
export const nameWords = (name: string): NameWords => {
  const all = fold(name.replace(new RegExp(CHILD_OF, 'giu'), ' '))
    .replace(UNWRITTEN, (letter) => WRITTEN[letter] ?? letter)
    .split(' ')
  const named = all.filter((word, at) => at === 0 || !Object.hasOwn(GENERATIONS, word))
  // A single letter stays where it may be an initial: only the words of two letters and more join.
  const kept = named.filter((word) => word.length === 1 || !JOINING.has(word))
  const words = kept.length > 1 ? kept : named
  const generation = all.slice(1).map((word) => GENERATIONS[word])
  return {
    words,
    all: named,
    childOf: CHILD_OF.test(name) || named.slice(1, -1).some((word) => CHILD_WORDS.has(word)),
    formal: words.map(formalName),
    letters: named.join(''),
    generation: generation.find((each) => each !== undefined) ?? null,
  }
}
