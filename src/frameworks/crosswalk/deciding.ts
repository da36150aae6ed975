import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { type ConceptRef, DEGREES, type Degree, RELATIONS, type Relation } from './mapping.ts'

/** How a mapping stands: proposed by one side, agreed by both, denied, or taken back. */
export const MAPPING_STATES = ['proposed', 'agreed', 'rejected', 'withdrawn'] as const
export type MappingState = (typeof MAPPING_STATES)[number]

export const MAPPING_ACTS = ['propose', 'agree', 'reject', 'withdraw'] as const
export type MappingAct = (typeof MAPPING_ACTS)[number]

/** What somebody asks of two concepts. `seen`: the version that they looked at, 0 where nothing was said. */
export type MappingAsked = {
  readonly act: string
  readonly from: ConceptRef
  readonly to: ConceptRef
  readonly relation: string
  readonly degree: string
  readonly rationale: string
  readonly seen: number
}

export type MappingRefusal =
  | { readonly reason: 'no-such-mapping-act' }
  | { readonly reason: 'relation-missing' }
  | { readonly reason: 'degree-missing' }
  | { readonly reason: 'rationale-too-long'; readonly limit: number }
  | { readonly reason: 'mapped-concept-missing' }
  | { readonly reason: 'mapping-of-one-framework' }
  | { readonly reason: 'mapping-there-already' }
  | { readonly reason: 'mapping-changed-meanwhile' }
  | { readonly reason: 'own-mapping' }
  | { readonly reason: 'nothing-to-take-back' }

/** So long a rationale may be. */
export const RATIONALE_LIMIT = 500

export const sentenceForMapping = (refusal: MappingRefusal): string => {
  switch (refusal.reason) {
    case 'no-such-mapping-act':
      return 'Choose what to do with it. Nothing was changed.'
    case 'relation-missing':
      return 'Choose how the two relate to each other.'
    case 'degree-missing':
      return 'Choose how much they have to do with each other.'
    case 'rationale-too-long':
      return `The reason can have up to ${refusal.limit} letters. Make it shorter; nothing was changed.`
    case 'mapped-concept-missing':
      return 'Choose a part of each framework, by its code or words of it.'
    case 'mapping-of-one-framework':
      return 'Both parts are of one framework. A mapping is between two.'
    case 'mapping-there-already':
      return 'Something is said of these two already. It is shown now.'
    case 'mapping-changed-meanwhile':
      return 'Somebody has changed this meanwhile. It is shown as it stands now; nothing was changed.'
    case 'own-mapping':
      return 'Your side proposed this: it stands once the other side agrees.'
    case 'nothing-to-take-back':
      return 'Nothing is said of these two that you could take back.'
  }
}

/** What is said of two concepts before an act: how it stands, and which side proposed it; `''` and null are no side’s. */
export type MappingBefore = { readonly state: MappingState; readonly side: string | null } | null

/** A side itself: neither the joint secretariat nor a file. */
const isSide = (side: string | null): boolean => side !== null && side !== ''

/**
 * How a mapping stands once somebody of a side has acted; `side` is '' for the joint secretariat. A mapping is agreed when one side
 * proposed it and the other agrees. What a file or the joint secretariat proposed is taken up by a side first.
 */
export const mappingAfter = (
  before: MappingBefore,
  act: MappingAct,
  side: string,
): Outcome<MappingState, MappingRefusal> => {
  const state = before?.state ?? 'withdrawn'
  const open = before !== null && state === 'proposed' && isSide(before.side)
  switch (act) {
    case 'propose':
      return state === 'agreed' || open ? refused({ reason: 'mapping-there-already' }) : granted('proposed')
    case 'agree':
      if (state !== 'proposed') return refused({ reason: 'mapping-there-already' })
      if (!open) return granted('proposed')
      return before.side === side || !isSide(side) ? refused({ reason: 'own-mapping' }) : granted('agreed')
    case 'reject':
      return state === 'agreed' || state === 'rejected'
        ? refused({ reason: 'mapping-there-already' })
        : granted('rejected')
    case 'withdraw': {
      const own = !open || before.side === side
      return before === null || state === 'withdrawn' || !own
        ? refused({ reason: 'nothing-to-take-back' })
        : granted('withdrawn')
    }
  }
}

/** What is asked as far as it can be told from the form alone. */
export const checkMapping = ({
  act,
  from,
  to,
  relation,
  degree,
  rationale,
}: MappingAsked): Outcome<
  {
    readonly act: MappingAct
    readonly relation: Relation
    readonly degree: Degree
    readonly rationale: string
  },
  MappingRefusal
> => {
  const known = MAPPING_ACTS.find((each) => each === act)
  if (!known) return refused({ reason: 'no-such-mapping-act' })
  if (from.code === '' || to.code === '') return refused({ reason: 'mapped-concept-missing' })
  if (from.framework === to.framework) return refused({ reason: 'mapping-of-one-framework' })
  const words = rationale.trim()
  if (words.length > RATIONALE_LIMIT) return refused({ reason: 'rationale-too-long', limit: RATIONALE_LIMIT })
  const [chosen, much] = [
    RELATIONS.find((each) => each === relation),
    DEGREES.find((each) => each === degree),
  ]
  if (known === 'propose' && !chosen) return refused({ reason: 'relation-missing' })
  if (known === 'propose' && !much) return refused({ reason: 'degree-missing' })
  return granted({ act: known, relation: chosen ?? 'related', degree: much ?? 'medium', rationale: words })
}
