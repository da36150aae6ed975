import type { SuggestibleFramework } from '../../../frameworks/suggestible.ts'
import { tellingWords } from '../features.ts'
import { fitOf, type labelFits } from './label-fit.ts'
import { stancesOf } from './stances.ts'
import type { ConceptLesson } from './taught.ts'

/** A section of a plan that a text stands in: its key, which is that of `ConceptLesson`, and its heading. */
export type AskedSection = { readonly key: string; readonly heading: string }

/** Why a concept goes with a section, and how surely, from 0 to 1. */
export type SectionFit = {
  readonly sureness: number
  readonly heading: string
  /** How many of so many texts in the section people said serve the concept; null where its heading names it. */
  readonly serving: { readonly serve: number; readonly of: number } | null
}

/** So much of a label a heading has to have to name the concept: all, but for what computers lose in adding up. */
const NAMED = 0.99
/** Of so many texts in a section people have to have spoken, and so large a share of them has to serve a concept. */
const ENOUGH = 3
const MOST = 0.7

/**
 * By the concept's place: what the sections of a plan say of each concept of a framework, the outermost heading that names one alone,
 * and the innermost section in which most of what people spoke of serves it.
 */
export const sectionFits = (
  sections: readonly AskedSection[],
  lang: string,
  framework: SuggestibleFramework,
  fits: ReturnType<typeof labelFits>,
  lessons: readonly ConceptLesson[],
): ReadonlyMap<number, SectionFit> => {
  const found = new Map<number, SectionFit>()
  for (const { heading } of sections) {
    const named = fits(tellingWords(heading, lang)).flatMap(({ label }, at) =>
      fitOf(label) >= NAMED ? [{ at, words: label.length }] : [],
    )
    const most = Math.max(...named.map(({ words }) => words))
    const [only, other] = named.filter(({ words }) => words === most)
    if (!only || other) continue
    found.set(only.at, { sureness: 1, heading, serving: null })
    break
  }
  for (const { key, heading } of sections.toReversed()) {
    const stances = lessons
      .filter(({ sections: within }) => within.includes(key))
      .flatMap((lesson) => stancesOf(lesson, framework) ?? [])
    if (stances.length < ENOUGH) continue
    framework.concepts.forEach((_, at) => {
      const serve = stances.filter((each) => each[at] === 1).length
      if (serve < MOST * stances.length || found.has(at)) return
      found.set(at, { sureness: serve / stances.length, heading, serving: { serve, of: stances.length } })
    })
    break
  }
  return found
}
