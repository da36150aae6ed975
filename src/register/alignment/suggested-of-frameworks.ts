import type { ConceptRef } from '../../frameworks/framework-views.ts'
import type { ConceptSuggestion } from '../../reading/suggest/concepts/suggest-concepts.ts'
import type { Aligned } from './aligned.ts'
import type { SuggestedConcept } from './suggested.ts'

/** So many of one framework, with those that people confirmed, and so many in all: more is no help to choose from. */
const OF_ONE = 2
const IN_ALL = 6
/** Of one framework only what is all but as sure as the surest. */
const NEARLY = 0.1

type Known = {
  readonly concepts: readonly ConceptRef[]
  /** What people said already, whichever way. */
  readonly said: readonly Aligned[]
  /** The framework of the goals, by its id; null where there is none. */
  readonly goals: string | null
}

const sharesTop = (one: ConceptRef, other: ConceptRef): boolean =>
  one.tops.some((top) => other.tops.includes(top))

/**
 * The concepts that are shown of all that are suggested, which come with the surest first: of each framework the surest that nobody has
 * spoken of, and not beside a part of it, or what it is a part of, that is confirmed or shown.
 */
export const suggestedOfFrameworks = (
  suggestions: readonly ConceptSuggestion[],
  { concepts, said, goals }: Known,
): readonly SuggestedConcept[] => {
  const refs = new Map(concepts.map((each) => [`${each.framework} ${each.code}`, each]))
  const settled = said.filter(({ state }) => state !== 'proposed')
  const spokenOf = new Set(settled.map(({ concept }) => `${concept.framework} ${concept.code}`))
  const confirmed = settled.filter(({ state }) => state === 'confirmed').map(({ concept }) => concept)
  const shown: SuggestedConcept[] = []
  const surest = new Map<string, number>()
  for (const { framework, code, score, because, section, goal } of suggestions) {
    const least = (surest.get(framework) ?? score) - NEARLY
    if (!surest.has(framework)) surest.set(framework, score)
    const concept = refs.get(`${framework} ${code}`)
    if (!concept || spokenOf.has(`${framework} ${code}`) || score < least) continue
    const own = [...confirmed, ...shown.map((each) => each.concept)].filter(
      (each) => each.framework === framework,
    )
    if (own.length >= OF_ONE || own.some((each) => sharesTop(each, concept))) continue
    const served = (goal !== null && refs.get(`${goals} ${goal}`)) || null
    // It rested on a goal alone that the newest version of its framework has no more.
    if (because.length === 0 && !section && !served) continue
    shown.push({
      ...{ concept, section, because: [...new Set(because.map(({ words }) => words))] },
      goal: served,
    })
    if (shown.length === IN_ALL) break
  }
  return shown
}
