import { STATES } from '../lexicon/adjectives.ts'
import type { Act } from './act.ts'
import { participleAct, stateAct } from './act-of.ts'
import type { Group } from './groups.ts'
import { inCapitals, openingOf } from './opening.ts'
import { isBetween } from './small-words.ts'
import type { Word } from './tagged.ts'

/**
 * "RECOGNISING that …, and that …;", "Deeply concerned about …,": a paragraph of a preamble, ended by a semicolon or a
 * comma. It has no main verb of its own, whatever verbs its clauses hold.
 */
export const recitalAt = (words: readonly Word[]): number => {
  const opening = openingOf(words)
  let at = opening
  while (words[at] && isBetween(words[at])) at++
  const first = words[at]
  const end = words.at(-1)?.text
  if (!first || (end !== ';' && end !== ',')) return -1
  const capitals = inCapitals(first) && end === ';' && first.known?.form === 'ing'
  const state = STATES.has(first.lower) && /^\p{Lu}/u.test(words[opening]!.text)
  return capitals || state ? at : -1
}

/** What a recital opens with, and what in capitals is coordinated with it ("RECALLING AND REAFFIRMING …"). */
export const recitals = (words: readonly Word[], all: readonly Group[], at: number): Act[] => {
  const base = { at, from: at, subject: null, lacks: 'subject' } as const
  const state = stateAct(words, base)
  const participles = all
    .filter((group) => group.mood === 'ing' && inCapitals(words[group.at]!))
    .map((group) => participleAct(words, group, null))
  return [state, ...participles].filter((act) => act !== null)
}
