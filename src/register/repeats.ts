import { type Comparison, compareTexts, type Difference } from '../documents/compare-texts.ts'
import { type Frame, frameOf } from '../documents/frame-of.ts'
import { ordinal } from '../reading/extract/en/words/ordinals.ts'
import { fold } from '../text/fold.ts'

/**
 * How one text repeats another. `exact`: the same words. `nearly`: the same text, as another publisher prints it.
 * `alike`: much in common, yet it may be another text. Null where it is another one.
 */
export type Likeness = 'exact' | 'nearly' | 'alike'

export type Repeat = { readonly how: Likeness; readonly comparison: Comparison }

/** Nine words in ten of the shorter text stand in the other: a word changed here and there, a line left out. */
const OF_SHORTER = 0.9

/**
 * Three in four of the longer: a publisher's standing paragraph under a release of 200 words, its headline and its
 * caption are some 60 words.
 */
const OF_LONGER = 0.75

/** Half of each: worth a person's eye. Two releases on one event, written apart, share a fifth at most. */
const ALIKE = 0.5

/** A shorter text has too few words to tell an edited text from a form that was filled in anew. */
const ENOUGH = 40

/**
 * A longer piece makes another version: a paragraph was put in or taken out. Not at the foot, where a publisher says who
 * he is.
 */
const PIECE = 40

const shares = ({ here, there, same, differences }: Comparison) => {
  const sameThere = there - differences.reduce((sum, { words }) => sum + words[1], 0)
  const [of, ofOther] = [same / here, sameThere / there]
  return here <= there ? { shorter: of, longer: ofOther } : { shorter: ofOther, longer: of }
}

/** Whether a difference lies in what frames the text in both: headline, dateline, closing lines. */
const framed = ({ here, there }: Comparison, frames: readonly [Frame, Frame], { at, words }: Difference) => {
  const ends = [at[0] + words[0], at[1] + words[1]] as const
  return (
    (ends[0] <= frames[0].head && ends[1] <= frames[1].head) ||
    (at[0] >= here - frames[0].foot && at[1] >= there - frames[1].foot)
  )
}

/** A piece of one text, long enough to be a paragraph, that is not just put behind the other. */
const otherPiece = ({ here, there }: Comparison, { at, words }: Difference): boolean =>
  Math.max(...words) > PIECE && at[0] < here && at[1] < there

const wordsIn = (words: string) => words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** What a difference says by numbers: digits, and ordinals in words. */
const numbersIn = (words: string) =>
  wordsIn(words)
    .filter((word) => /\p{N}/u.test(word) || ordinal(word) !== null)
    .map((word) => String(ordinal(word) ?? word.toLowerCase()))
    .sort()
    .join(' ')

const namesIn = (words: string) => wordsIn(words).filter((word) => /^\p{Lu}/u.test(word))

/** Whether one letter was changed, left out or put in. */
const oneLetterApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [rest, other] = [a.slice(at), b.slice(at)]
  return rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)
}

/** Two spellings of a name: alike without accents, or one letter of six or more apart ("Kazakstan"). */
const sameName = (a: string, b: string): boolean => {
  const [one, two] = [fold(a), fold(b)]
  return one === two || (Math.min(one.length, two.length) >= 6 && oneLetterApart(one, two))
}

const initials = (names: readonly string[]) => names.map((name) => name[0]).join('')

/** Names stand on both sides, and each has one that the other lacks; initials are the name ("UN", "United Nations"). */
const otherNames = (here: string, there: string): boolean => {
  const [one, two] = [namesIn(here), namesIn(there)]
  const apart = (some: readonly string[], others: readonly string[]) =>
    some.filter((name) => !others.some((other) => sameName(name, other)))
  const [mine, theirs] = [apart(one, two), apart(two, one)]
  if (mine.length === 0 || theirs.length === 0) return false
  return initials(mine) !== theirs.join('') && initials(theirs) !== mine.join('')
}

/**
 * Whether a difference changes what is reported: another number, another name. Forms that are filled in anew for each
 * occasion ("the third meeting", a minister's name) differ in just these.
 */
const changesFacts = ({ here, there }: Difference): boolean => {
  const [numbers, others] = [numbersIn(here), numbersIn(there)]
  if (numbers && others && numbers !== others) return true
  return otherNames(here, there)
}

/**
 * Whether a text repeats another, and how. Precision comes first: two official texts of one event, or this year's text
 * after last year's, must not become one; at worst a repeat is kept as a record of its own, and a person is told.
 */
export const repeats = (text: string, other: string): Repeat | null => {
  const comparison = compareTexts(text, other)
  const { here, there, differences } = comparison
  if (here === 0 || there === 0) return null
  if (differences.length === 0) return { how: 'exact', comparison }
  const { shorter, longer } = shares(comparison)
  const frames = [frameOf(text), frameOf(other)] as const
  const near =
    Math.min(here, there) >= ENOUGH &&
    shorter >= OF_SHORTER &&
    longer >= OF_LONGER &&
    !differences.some((each) => otherPiece(comparison, each)) &&
    !differences.some((each) => !framed(comparison, frames, each) && changesFacts(each))
  if (near) return { how: 'nearly', comparison }
  return Math.min(shorter, longer) >= ALIKE ? { how: 'alike', comparison } : null
}
