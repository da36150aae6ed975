import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { type CrosswalkProblem, type CrosswalkRefusal, unsoundCrosswalk } from './crosswalk-refusal.ts'
import { type Mapping, mappingKey, PREDICATES, RELATIONS, type Said } from './mapping.ts'
import { degreeOf } from './mapping-set.ts'
import type { Naming } from './naming.ts'

/** A mapping as a file has it, its names whole, before anything of it is looked up. */
export type FoundMapping = {
  readonly line: number | null
  readonly subject: string
  /** The whole name of the property. */
  readonly predicate: string
  readonly object: string
  readonly confidence: string
  readonly comment: string
  readonly authors: readonly string[]
  readonly on: string | null
  readonly reviewers: readonly string[]
  readonly reviewed: string | null
}

/** So many mappings a file may have. */
export const MAPPING_LIMIT = 20_000

const SKOS = 'http://www.w3.org/2004/02/skos/core#'

const relationOf = (predicate: string) => RELATIONS.find((each) => `${SKOS}${PREDICATES[each]}` === predicate)

const saidBy = (names: readonly string[], on: string | null): readonly Said[] =>
  names.map((by) => ({ by, on }))

const numberIn = (words: string): number | null | undefined => {
  if (words.trim() === '') return null
  const value = Number(words)
  return value >= 0 && value <= 1 ? value : undefined
}

/** Mappings of a file, each end looked up among the frameworks that are kept; all of them or none. */
export const mappingsOf = (
  found: readonly FoundMapping[],
  naming: Naming,
): Outcome<readonly Mapping[], CrosswalkRefusal> => {
  if (found.length === 0) return refused({ reason: 'no-mappings' })
  if (found.length > MAPPING_LIMIT) return refused({ reason: 'crosswalk-too-large', limit: MAPPING_LIMIT })
  const problems: CrosswalkProblem[] = []
  const seen = new Set<string>()
  const mappings = found.flatMap((each): readonly Mapping[] => {
    const { line, subject, object, predicate } = each
    const tell = (problem: CrosswalkProblem) => {
      problems.push(problem)
      return []
    }
    const relation = relationOf(predicate)
    if (!relation) return tell({ line, code: 'relation-unknown', predicate })
    const [from, to] = [naming.conceptOf(subject), naming.conceptOf(object)]
    if (!from || !to) return tell({ line, code: 'concept-unknown', name: from ? object : subject })
    if (from.framework === to.framework) return tell({ line, code: 'within-one-framework', name: subject })
    const confidence = numberIn(each.confidence)
    if (confidence === undefined) return tell({ line, code: 'confidence-unclear', value: each.confidence })
    const key = mappingKey({ from, to })
    if (seen.has(key)) return tell({ line, code: 'mapped-twice', one: subject, other: object })
    seen.add(key)
    return [
      {
        ...{ from, to, relation, degree: degreeOf(confidence), rationale: each.comment },
        proposed: saidBy(each.authors, each.on)[0] ?? null,
        reviewed: saidBy(each.reviewers, each.reviewed),
      },
    ]
  })
  return problems.length > 0 ? refused(unsoundCrosswalk(problems)) : granted(mappings)
}
