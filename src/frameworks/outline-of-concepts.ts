import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type FrameworkRefusal, unsound } from './framework-refusal.ts'
import type { Concept } from './scheme.ts'

/** A concept as a file has it, before its place is known. `line` is where the file says what it is a part of. */
export type FoundConcept = Omit<Concept, 'tops' | 'depth'> & { readonly line: number | null }

type ByCode = ReadonlyMap<string, FoundConcept>

/** Concepts so that each comes after all that it is a part of; those of a ring are not there. */
const parentsFirst = (found: readonly FoundConcept[]): readonly FoundConcept[] => {
  const waits = new Map(found.map(({ code, broader }) => [code, broader.length]))
  const parts = new Map<string, FoundConcept[]>()
  for (const concept of found)
    for (const parent of concept.broader) {
      const there = parts.get(parent)
      if (there) there.push(concept)
      else parts.set(parent, [concept])
    }
  const ready = found.filter(({ broader }) => broader.length === 0)
  for (let at = 0; at < ready.length; at++)
    for (const part of parts.get(ready[at]!.code) ?? []) {
      const left = waits.get(part.code)! - 1
      waits.set(part.code, left)
      if (left === 0) ready.push(part)
    }
  return ready
}

/** The longest ring that is named whole. */
const RING = 12

/** The rings that are left: each once, from the concept that its file names first. */
const ringsAmong = (left: ByCode): readonly (readonly FoundConcept[])[] => {
  const seen = new Set<string>()
  const rings: (readonly FoundConcept[])[] = []
  for (const start of left.values()) {
    const way: FoundConcept[] = []
    const places = new Map<string, number>()
    for (let at: FoundConcept | undefined = start; at && !seen.has(at.code); ) {
      const before = places.get(at.code)
      if (before !== undefined) {
        rings.push(way.slice(before))
        break
      }
      places.set(at.code, way.length)
      way.push(at)
      const next: string | undefined = at.broader.find((code) => left.has(code))
      at = next === undefined ? undefined : left.get(next)
    }
    for (const { code } of way) seen.add(code)
  }
  return rings
}

/** Each concept with what stands under it first of all, in the order of the file. */
const outlined = (found: readonly FoundConcept[], tops: ReadonlyMap<string, readonly string[]>) => {
  const under = Map.groupBy(
    found.filter(({ broader }) => broader.length > 0),
    ({ broader }) => broader[0]!,
  )
  const stack = found
    .filter(({ broader }) => broader.length === 0)
    .toReversed()
    .map((concept) => ({ concept, depth: 0 }))
  const ordered: Concept[] = []
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { concept, depth } = next
    const { line: _, ...kept } = concept
    ordered.push({ ...kept, tops: tops.get(concept.code)!, depth })
    for (const part of (under.get(concept.code) ?? []).toReversed())
      stack.push({ concept: part, depth: depth + 1 })
  }
  return ordered
}

/** So many topmost concepts a concept may be under; the first of them are kept. */
const TOPS = 20

/**
 * Concepts in the order of their outline, each with the topmost above it. What a concept is a part of has to be among them.
 * The cost grows with concepts and what they are parts of, no faster.
 */
export const outlineOfConcepts = (
  found: readonly FoundConcept[],
): Outcome<readonly Concept[], FrameworkRefusal> => {
  const ordered = parentsFirst(found)
  if (ordered.length < found.length) {
    const placed = new Set(ordered.map(({ code }) => code))
    const left = new Map(found.filter(({ code }) => !placed.has(code)).map((each) => [each.code, each]))
    return refused(
      unsound(
        ringsAmong(left).map((ring) => ({
          ...{ code: 'cycle', line: ring[0]!.line },
          concepts: ring.slice(0, RING).map(({ code }) => code),
        })),
      ),
    )
  }
  const tops = new Map<string, readonly string[]>()
  for (const { code, broader } of ordered)
    tops.set(
      code,
      broader.length === 0
        ? [code]
        : [...new Set(broader.flatMap((parent) => tops.get(parent)!))].slice(0, TOPS),
    )
  return granted(outlined(found, tops))
}
