import { KEYWORD_LINES } from './keywords.ts'
import type { Row } from './row.ts'
import { NONE_WORDS } from './words/none-words.ts'

const OF_TARGETS: readonly Row[] = KEYWORD_LINES.flatMap(({ goal, target, phrases }) =>
  phrases.map((text) => ({ text, goals: [goal], targets: target ? [target] : [] })),
)

const OF_NONE: readonly Row[] = Object.entries(NONE_WORDS).flatMap(([lang, sentences]) =>
  sentences.split('|').map((text) => ({ text, lang, goals: [] })),
)

/** The rows that are ours and that every training has: words of goals and targets, and sentences that serve none. */
export const OWN_ROWS: readonly Row[] = [...OF_TARGETS, ...OF_NONE]
