import { likening, stemsOf, type Weighed } from '../../text/likeness.ts'
import { type ConceptRef, type Degree, mappingKey, type Relation } from './mapping.ts'

/** A concept with the words that say what it is: its label, and its definition, "" where it has none. */
export type WordedConcept = ConceptRef & { readonly label: string; readonly definition: string }

/** A line or statement with the concepts, of any framework, that people said it serves. */
export type AlignedSubject = { readonly concepts: readonly ConceptRef[] }

/** A mapping that may hold, and on what that rests. */
export type ProposedMapping = {
  readonly from: ConceptRef
  readonly to: ConceptRef
  readonly relation: Relation
  readonly degree: Degree
  readonly because: {
    /** How many lines and statements people aligned with both, and how many with each of the two. */
    readonly together: number
    readonly withFrom: number
    readonly withTo: number
    /** The words that both have, by their beginnings, those that tell most first. */
    readonly words: readonly string[]
    /** How much the two say the same, from 0 to 1. */
    readonly likeness: number
  }
}

/** From how much likeness on words alone propose, and from how many shared subjects on people's alignments do. */
const ALIKE = 0.35
const VERY_ALIKE = 0.6
const TOGETHER = 2
/** From which share of the one's subjects on it counts as lying within the other. */
const WITHIN = 0.8
const WORDS = 5

const keyOf = ({ framework, code }: ConceptRef): string => `${framework} ${code}`

const relationOf = (together: number, withFrom: number, withTo: number, likeness: number): Relation => {
  if (likeness >= VERY_ALIKE) return 'close'
  if (together < TOGETHER) return 'related'
  const [ofFrom, ofTo] = [together / withFrom, together / withTo]
  if (ofFrom >= WITHIN && ofTo >= WITHIN) return 'close'
  if (ofFrom >= WITHIN && withTo > withFrom) return 'broad'
  return ofTo >= WITHIN && withFrom > withTo ? 'narrow' : 'related'
}

/** The share of all that is aligned with either that is aligned with both. */
const shareOf = (together: number, withFrom: number, withTo: number): number =>
  together === 0 ? 0 : together / (withFrom + withTo - together)

const degreeOf = (share: number, likeness: number): Degree => {
  const most = Math.max(share, likeness)
  return most >= 0.6 ? 'high' : most >= 0.3 ? 'medium' : 'low'
}

type Counted = { readonly each: ReadonlyMap<string, number>; readonly both: ReadonlyMap<string, number> }

const counted = (subjects: readonly AlignedSubject[], from: string, to: string): Counted => {
  const [each, both] = [new Map<string, number>(), new Map<string, number>()]
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const { concepts } of subjects) {
    const once = [...new Map(concepts.map((ref) => [keyOf(ref), ref])).values()]
    for (const ref of once) add(each, keyOf(ref))
    for (const one of once)
      if (one.framework === from)
        for (const other of once) if (other.framework === to) add(both, `${keyOf(one)} | ${keyOf(other)}`)
  }
  return { each, both }
}

/**
 * Mappings between two frameworks that may hold: where lines and statements that people aligned with the one are aligned with the
 * other too, and where the words of two concepts are alike. The most telling first; pairs that somebody decided on (`decided`, by
 * their keys) are left out. The cost grows with the pairs of concepts, some thousand times some hundred at the most.
 */
export const proposeMappings = (
  from: readonly WordedConcept[],
  to: readonly WordedConcept[],
  subjects: readonly AlignedSubject[],
  decided: ReadonlySet<string> = new Set(),
): readonly ProposedMapping[] => {
  if (from.length === 0 || to.length === 0) return []
  const all = [...from, ...to].map(({ label, definition }) => stemsOf(`${label} ${definition}`))
  const { likeness, weigh, weightOf } = likening(all)
  /** A concept by its label alone, and by all of its words: a definition says more, and likens less. */
  const weighed = (refs: readonly WordedConcept[], at: number) =>
    refs.map((ref, nth) => [ref, [weigh(stemsOf(ref.label)), weigh(all[at + nth]!)]] as const)
  const liken = (ours: readonly Weighed[], theirs: readonly Weighed[]) => {
    const [byLabel = 0, byAll = 0] = ours.map((one, at) => likeness(one, theirs[at]!))
    const at = byLabel >= byAll ? 0 : 1
    const words = [...ours[at]!.words].filter((word) => theirs[at]!.words.has(word))
    return { alike: Math.max(byLabel, byAll), words }
  }
  const { each, both } = counted(subjects, from[0]!.framework, to[0]!.framework)
  const others = weighed(to, from.length)
  const found = weighed(from, 0).flatMap(([one, ours]) =>
    others.flatMap(([other, theirs]): readonly ProposedMapping[] => {
      const together = both.get(`${keyOf(one)} | ${keyOf(other)}`) ?? 0
      const { alike, words: shared } = liken(ours, theirs)
      if (together < TOGETHER && alike < ALIKE) return []
      if (decided.has(mappingKey({ from: one, to: other }))) return []
      const [withFrom, withTo] = [each.get(keyOf(one)) ?? 0, each.get(keyOf(other)) ?? 0]
      return [
        {
          from: { framework: one.framework, code: one.code },
          to: { framework: other.framework, code: other.code },
          relation: relationOf(together, withFrom, withTo, alike),
          degree: degreeOf(shareOf(together, withFrom, withTo), alike),
          because: {
            ...{ together, withFrom, withTo, likeness: alike },
            words: shared.toSorted((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1)).slice(0, WORDS),
          },
        },
      ]
    }),
  )
  const weight = ({ because: { together, withFrom, withTo, likeness: alike } }: ProposedMapping) =>
    Math.max(alike, shareOf(together, withFrom, withTo))
  return found.sort(
    (a, b) => weight(b) - weight(a) || (keyOf(a.from) + keyOf(a.to) < keyOf(b.from) + keyOf(b.to) ? -1 : 1),
  )
}
