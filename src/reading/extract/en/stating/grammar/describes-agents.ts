import { looks } from '../../phrases.ts'
import { askForm } from '../../tokens.ts'
import { AGENTS } from '../lexicon/subjects.ts'
import { isBetween } from './small-words.ts'
import type { Word } from './tagged.ts'

const endsInIng = looks(/.ing$/)
const several = askForm(({ text, lower }) => /^\p{Ll}.*s$/u.test(text) && AGENTS.has(lower))

/** "Endorsing governments", "donating states": a participle straight before several who act describes them. */
export const describesAgents = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  return (
    endsInIng(words[at]) &&
    next !== undefined &&
    several(next) &&
    (words[at + 2]?.pos === 'VERB' || words[at + 2]?.pos === 'AUX' || isBetween(words[at + 2]))
  )
}
