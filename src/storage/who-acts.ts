import type { Actor } from '../reading/statement.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'

/** A place in a record at which it names a person of the register. */
export type Naming = { readonly id: number; readonly name: string; readonly span: Span }

/** Names of more words than this are not looked for within other words. */
const WORDS = 8

/** Every run of up to eight words of a folded text. */
const runsOf = (folded: string): readonly string[] => {
  const words = folded.split(' ')
  return words.flatMap((_, from) =>
    words.slice(from, from + WORDS).map((_word, more) => words.slice(from, from + more + 1).join(' ')),
  )
}

/** The first of the places, which are in order, that begins at `start` or after it. */
const firstFrom = (places: readonly Naming[], start: number): number => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Tells which of a record's people act: those named within the actor's own words, and those whose full name stands among
 * what the actor was resolved to. The cost of an actor is that of its own words, however many people the record names.
 */
export const whoActs = (namings: readonly Naming[]): ((actor: Actor | null) => readonly number[]) => {
  const places = [...namings].sort((a, b) => a.span.start - b.span.start)
  const byName = new Map<string, Set<number>>()
  for (const [name, ids] of Map.groupBy(namings, ({ name }) => name))
    for (const { id } of ids) byName.set(fold(name), (byName.get(fold(name)) ?? new Set()).add(id))

  return (actor) => {
    if (!actor) return []
    const found = new Set<number>()
    for (let at = firstFrom(places, actor.span.start); at < places.length; at++) {
      const { id, span } = places[at]!
      if (span.start >= actor.span.end) break
      if (span.end <= actor.span.end) found.add(id)
    }
    for (const words of [actor.text, ...actor.resolved])
      for (const run of runsOf(fold(words))) for (const id of byName.get(run) ?? []) found.add(id)
    return [...found]
  }
}
