import { paired } from './hash.ts'
import { littleWords } from './little-words.ts'
import { stemHashes } from './stem-hash.ts'
import { TARGET_WORDS } from './words/target-words.ts'

/** A line of our words: the goal they are of, its target (or null), and the words. */
export type KeywordLine = {
  readonly goal: number
  readonly target: string | null
  readonly phrases: readonly string[]
}

const lineOf = (line: string): KeywordLine => {
  const gap = line.indexOf(' ')
  const of = line.slice(0, gap)
  return {
    goal: Number.parseInt(of, 10),
    target: of.includes('.') ? of : null,
    phrases: line.slice(gap + 1).split(', '),
  }
}

/** Our own words of goals and targets, line by line. */
export const KEYWORD_LINES: readonly KeywordLine[] = TARGET_WORDS.trim().split('\n').map(lineOf)

/** The one key of a phrase of one or two words that count; null for a longer one. */
export const keyOfPhrase = (phrase: string): number | null => {
  const all = stemHashes(phrase)
  const stems = all.filter((stem) => !littleWords('en').has(stem))
  // What is left of “under-five” says something else.
  if (stems.length === 1) return all.length === 1 ? stems[0]! : null
  return stems.length === 2 ? paired(stems[0]!, stems[1]!) : null
}

/** The goals whose words a key is among, by key: a bit for each goal. */
export const KEYWORDS: ReadonlyMap<number, number> = (() => {
  const goals = new Map<number, number>()
  for (const { goal, phrases } of KEYWORD_LINES)
    for (const phrase of phrases) {
      const key = keyOfPhrase(phrase)
      if (key !== null) goals.set(key, (goals.get(key) ?? 0) | (1 << (goal - 1)))
    }
  return goals
})()
