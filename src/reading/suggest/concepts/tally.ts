import type { Stances } from './stances.ts'

/** As if so much more had been seen of each thing, as often with a concept as without: what few texts say is less sure. */
const AS_IF = 4
/** So many times the error that a count of so few texts has is taken off: what may be chance says nothing. */
const DOUBT = 0.5

/** What was seen less than this was not seen: nothing can be said of so little, not even in numbers. */
const LEAST = 1e-6

/** How often things were seen in texts that serve each of some concepts, and in texts that do not. */
export type Tally = {
  readonly add: (
    things: Iterable<readonly [thing: number, much: number]>,
    stances: Stances,
    weight?: number,
  ) => void
  /** How much a thing speaks for a concept, or against it where it is below 0. */
  readonly speaks: (thing: number, concept: number) => number
  /** Of how many texts with a thing people said that they serve a concept, and that they do not. */
  readonly seen: (thing: number, concept: number) => { readonly serving: number; readonly not: number }
  /** How many texts say something of a concept. */
  readonly texts: (concept: number) => number
}

/** Counts some things, known by numbers from 0, with some concepts. */
export const tallying = (things: number, concepts: number): Tally => {
  const [serving, not] = [new Float64Array(things * concepts), new Float64Array(things * concepts)]
  const [servingAll, notAll] = [new Float64Array(concepts), new Float64Array(concepts)]
  return {
    add: (seen, stances, weight = 1) => {
      for (let c = 0; c < concepts; c++) {
        if (stances[c] === 1) servingAll[c]! += weight
        if (stances[c] === -1) notAll[c]! += weight
      }
      for (const [thing, much] of seen)
        for (let c = 0; c < concepts; c++) {
          if (stances[c] === 1) serving[thing * concepts + c]! += weight * much
          if (stances[c] === -1) not[thing * concepts + c]! += weight * much
        }
    },
    speaks: (thing, concept) => {
      const [yes, no] = [serving[thing * concepts + concept]!, not[thing * concepts + concept]!]
      if (yes + no < LEAST) return 0
      const [withIt, without] = [servingAll[concept]!, notAll[concept]!]
      const likely = AS_IF * ((yes + no) / (withIt + without))
      const [here, there] = [yes + likely, no + likely]
      const ratio = Math.log(here / (withIt + AS_IF)) - Math.log(there / (without + AS_IF))
      return Math.sign(ratio) * Math.max(0, Math.abs(ratio) - DOUBT * Math.sqrt(1 / here + 1 / there))
    },
    seen: (thing, concept) => ({
      serving: serving[thing * concepts + concept]!,
      not: not[thing * concepts + concept]!,
    }),
    texts: (concept) => servingAll[concept]! + notAll[concept]!,
  }
}
