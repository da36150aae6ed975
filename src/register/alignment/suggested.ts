import type { ConceptRef } from '../../frameworks/framework-views.ts'
import type { SectionFit } from '../../reading/suggest/concepts/section-fit.ts'
import type { Suggestion } from '../../reading/suggest/suggestion.ts'
import type { Aligned } from './aligned.ts'

/** A concept that a text may serve, and why. */
export type SuggestedConcept = {
  readonly concept: ConceptRef
  /** The words that point to it, as they stand in the text. */
  readonly because: readonly string[]
  /** The section of the plan that it goes with; null where none does. */
  readonly section: SectionFit | null
  /** The goal that both sides agreed it goes with; null where it is of the goals itself, or goes with none. */
  readonly goal: ConceptRef | null
}

/** So many goals, and so many targets of them, are shown: more is no help to choose from. */
const GOALS = 3
const TARGETS = 2

type Known = {
  /** The framework that is suggested from, by its id. */
  readonly framework: string
  readonly concepts: readonly ConceptRef[]
  /** What people said already, whichever way. */
  readonly said: readonly Aligned[]
}

/** The goal that a target is of: "4" of "4.7". */
const goalOf = (target: string): string => target.split('.')[0]!

/**
 * What a text may serve that nobody has said anything of yet: the goals that stand out and the likeliest targets of those. A goal
 * of which a target is said is no news. Empty where no goal stands out, which is an answer too.
 */
export const suggestedConcepts = (
  { goals, targets }: Suggestion,
  { framework, concepts, said }: Known,
): readonly SuggestedConcept[] => {
  const byCode = new Map(
    concepts.filter((each) => each.framework === framework).map((each) => [each.code, each]),
  )
  const settled = said.filter(({ concept, state }) => concept.framework === framework && state !== 'proposed')
  const codes = new Set(settled.map(({ concept }) => concept.code))
  const served = new Set(
    settled.filter(({ state }) => state === 'confirmed').map(({ concept }) => goalOf(concept.code)),
  )
  const chosen = new Map(
    goals
      .filter(({ chosen: stands }) => stands)
      .slice(0, GOALS)
      .map(({ goal, because }) => [String(goal), [...new Set(because.map(({ words }) => words))]]),
  )
  const ofTargets = targets
    .map(({ target }) => target)
    .filter((target) => chosen.has(goalOf(target)))
    .slice(0, TARGETS)
  const wanted = [...[...chosen.keys()].filter((code) => !served.has(code)), ...ofTargets]
  return wanted.flatMap((code): readonly SuggestedConcept[] => {
    const concept = codes.has(code) ? undefined : byCode.get(code)
    return concept ? [{ concept, because: chosen.get(goalOf(code))!, section: null, goal: null }] : []
  })
}
