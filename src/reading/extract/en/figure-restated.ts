import type { FigureMention } from '../../reading.ts'

/** Sums from here on are so rare that two alike in one text, with like words beside them, are the same. */
const LARGE = 1e9

/** How far to either side of a sum its words are looked at, in characters. */
const BESIDE = 70

/** Words that stand beside many sums tell none from another. */
const OF_ANY_SUM =
  /^(?:suppor|provid|fundin|additi|countr|intend|progra|develo|initia|includ|toward|commit|total|estima)$/

/** The beginnings of the words beside a sum, in small letters: "invest" and "investments" are alike, and names tell none. */
const beside = (text: string, { span }: FigureMention): Set<string> => {
  const words = `${text.slice(Math.max(0, span.start - BESIDE), span.start)} ${text.slice(span.end, span.end + BESIDE)}`
  const stems = (words.match(/(?<!\p{L})\p{Ll}{5,}/gu) ?? []).map((word) => word.slice(0, 6))
  return new Set(stems.filter((stem) => !OF_ANY_SUM.test(stem)))
}

/** How many words two places share before they are taken to speak of one sum. */
const ALIKE = 2

/** With how many of the same value a sum is compared. */
const MOST = 20

type Told = { readonly end: number; readonly words: ReadonlySet<string> }

/** "14 new joint projects", told in the headline and again: a count whose unit is of words enough to be the same. */
const countAgain = (told: readonly FigureMention[], { value, unit, of, span }: FigureMention): boolean =>
  of === null &&
  /^\p{L}+ \p{L}/u.test(unit) &&
  told.some((one) => one.value === value && one.unit === unit && span.start - one.span.end > BESIDE)

/** Leaves out a sum that a text gives again in like words: what is promised once is told once. */
export const withoutRestated = (text: string, figures: readonly FigureMention[]): FigureMention[] => {
  const told = new Map<string, Told[]>()
  const counts: FigureMention[] = []
  return figures.filter((figure) => {
    if (!/^(?:[A-Z]{3}|%|years|months|weeks|days|hours)$/.test(figure.unit)) {
      if (countAgain(counts, figure)) return false
      if (counts.length < MOST) counts.push(figure)
      return true
    }
    if (figure.value < LARGE || figure.of !== null || figure.unit.length !== 3 || figure.unit === '%')
      return true
    const key = `${figure.unit} ${figure.value}`
    const words = beside(text, figure)
    // Two close by share the words between them, and are two: "$3 billion for rivers and $3 billion for forests".
    const again = ({ end, words: other }: Told) =>
      figure.span.start - end > 2 * BESIDE && [...words].filter((word) => other.has(word)).length >= ALIKE
    const earlier = told.get(key) ?? []
    if (earlier.some(again)) return false
    if (earlier.length < MOST) told.set(key, [...earlier, { end: figure.span.end, words }])
    return true
  })
}
