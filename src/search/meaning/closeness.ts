import type { NearWord } from './near-words.ts'
import { LONG_FORM, type TermMeant } from './terms-meant.ts'

/** Something asked for as the database keeps words: the stems near it in meaning, the nearest first, each with how telling it is. */
export type MeantStems = { readonly weight: number; readonly stems: ReadonlyMap<string, number> }

/** The stems of words that are near; of a stem that stands for several words the nearest counts. */
export const stemsOf = (
  near: readonly NearWord[],
  stemsOfWord: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> => {
  const stems = new Map<string, number>()
  for (const { word, telling } of near)
    for (const stem of stemsOfWord.get(word) ?? []) if (!stems.has(stem)) stems.set(stem, telling)
  return stems
}

/**
 * How close a text is in meaning, 0 where it isn't; how high it stands for that among others, as it has something near all that is asked or near some of it
 * alone; and the stems by which it is close.
 */
export type Closeness = { readonly close: number; readonly height: number; readonly by: readonly string[] }

/** How much of a form a text has, and which of its stems: all of it, or of three or more all but one, which counts for less; null for less of it. */
const partOf = (form: readonly string[], stems: ReadonlySet<string>) => {
  const there = form.filter((stem) => stems.has(stem))
  const missing = form.length - there.length
  return missing === 0 || (missing === 1 && form.length >= LONG_FORM)
    ? { there, share: there.length / form.length }
    : null
}

/** A term as a text has it: in the form of which it has most; null where it has none. */
const termIn = ({ forms, telling }: TermMeant, stems: ReadonlySet<string>) => {
  const best = forms
    .map((form) => partOf(form, stems))
    .filter((part) => part !== null)
    .toSorted((a, b) => b.share - a.share)[0]
  return best ? { form: best.there, telling: telling.map((each) => best.share * each) } : null
}

/**
 * By how much a text stands lower that has nothing near some of what is asked: by the third root of the share of which it has something, weighed as what
 * is asked is. A text that is very near one word of three would else stand before one that is near all of them.
 */
const COVERED = 1 / 3

/**
 * How close a text of some stems is to what is meant. Of each thing asked for its nearest stem counts, or a term that stands for it, by how seldom a text
 * of that many stems would have one as near by chance: else the longest text would be the closest to everything.
 */
export const closenessOf = (
  meant: readonly MeantStems[],
  stems: readonly string[],
  terms: readonly TermMeant[] = [],
): Closeness => {
  const length = Math.log(Math.max(1, stems.length))
  const own = new Set(stems)
  const has = terms.map((term) => termIn(term, own)).filter((term) => term !== null)
  const by = new Set<string>()
  let close = 0
  let covered = 0
  for (const [at, asked] of meant.entries()) {
    let best = length
    let nearest: readonly string[] = []
    for (const stem of stems) {
      const telling = asked.stems.get(stem) ?? 0
      if (telling > best) {
        best = telling
        nearest = [stem]
      }
    }
    for (const { form, telling } of has)
      if (telling[at]! > best) {
        best = telling[at]!
        nearest = form
      }
    close += asked.weight * (best - length)
    if (best > length) covered += asked.weight
    for (const stem of nearest) by.add(stem)
  }
  const all = meant.reduce((sum, { weight }) => sum + weight, 0)
  return { close, height: all === 0 ? 0 : close * (covered / all) ** COVERED, by: [...by] }
}

/** How close a short text would be that has each thing asked for in so many words. */
export const closest = (meant: readonly MeantStems[]): number =>
  meant.reduce((sum, { weight, stems }) => sum + weight * Math.max(0, ...stems.values()), 0)
