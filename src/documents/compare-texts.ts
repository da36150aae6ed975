import { slice } from '../text/span.ts'
import { align, type Common } from './align.ts'
import { type Wording, wordingOf } from './wording.ts'

/**
 * A place at which two texts differ: the words of each as printed, "" where the one has none there. `at` is the number of
 * words before it in each text, `words` how many words of each it takes.
 */
export type Difference = {
  readonly here: string
  readonly there: string
  readonly at: readonly [number, number]
  readonly words: readonly [number, number]
}

/** Two texts word by word: how many words each has, how many stand in both in the same order, and where they differ. */
export type Comparison = {
  readonly here: number
  readonly there: number
  readonly same: number
  readonly differences: readonly Difference[]
}

/** Fewer words in a row than these are in common by chance ("of the"), so that they don't part a difference in two. */
const BY_CHANCE = 3

const lettersOf = ({ folded }: Wording, from: number, to: number) => folded.slice(from, to).join('')

type Texts = { readonly one: string; readonly two: string; readonly a: Wording; readonly b: Wording }

const printed = (text: string, { starts, ends }: Wording, from: number, to: number): string =>
  to > from ? slice(text, { start: starts[from]!, end: ends[to - 1]! }).replace(/\s+/g, ' ') : ''

type Gap = { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number }

/** What lies between stretches in common. */
const gapsOf = (common: readonly Common[], a: number, b: number): readonly Gap[] => {
  const gaps: Gap[] = []
  let [i, j] = [0, 0]
  for (const next of [...common, { a, b, length: 0 }]) {
    if (next.a > i || next.b > j) gaps.push({ a: i, aEnd: next.a, b: j, bEnd: next.b })
    i = next.a + next.length
    j = next.b + next.length
  }
  return gaps
}

/** Divided otherwise, as at the end of a line ("co-operation", "cooperation"), words are the same words. */
const sameLetters = ({ a, b }: Texts, gap: Gap): boolean =>
  lettersOf(a, gap.a, gap.aEnd) === lettersOf(b, gap.b, gap.bEnd)

/** Whether words that stand in both texts tell that they go together, or may do so by chance. */
export type Telling = (words: readonly string[]) => boolean

const manyInARow: Telling = (words) => words.length >= BY_CHANCE

const likely = ({ a, b }: Texts, common: readonly Common[], telling: Telling): readonly Common[] =>
  common.filter(
    (each) =>
      telling(a.folded.slice(each.a, each.a + each.length)) ||
      (each.a === 0 && each.b === 0) ||
      (each.a + each.length === a.folded.length && each.b + each.length === b.folded.length),
  )

/**
 * Compares two texts word by word; case, accents, punctuation, white space and divided words don't count. Words in common that don't
 * tell by themselves are taken for chance and differ with what is around them.
 */
export const compareTexts = (one: string, two: string, telling: Telling = manyInARow): Comparison => {
  const texts: Texts = { one, two, a: wordingOf(one), b: wordingOf(two) }
  const [here, there] = [texts.a.folded.length, texts.b.folded.length]
  const common = align(texts.a.folded, texts.b.folded)
  const gaps = gapsOf(likely(texts, common, telling), here, there).filter((gap) => !sameLetters(texts, gap))
  const other = gaps.reduce((sum, gap) => sum + (gap.aEnd - gap.a), 0)
  return {
    here,
    there,
    same: here - other,
    differences: gaps.map((gap) => ({
      here: printed(one, texts.a, gap.a, gap.aEnd),
      there: printed(two, texts.b, gap.b, gap.bEnd),
      at: [gap.a, gap.b],
      words: [gap.aEnd - gap.a, gap.bEnd - gap.b],
    })),
  }
}
