import { askForm } from '../../asking.ts'
import { looks, peek } from '../../phrases.ts'
import { AGENTS } from '../lexicon/subjects.ts'
import { isBetween } from './small-words.ts'
import type { Word } from './tagged.ts'

const endsInIng = looks(/.ing$/)
const several = askForm(({ text, lower }) => /^\p{Ll}.*s$/u.test(text) && AGENTS.has(lower))

const endsInEd = looks(/.ed$/)

/** "members and invited countries will": nothing but "and" or an article stands before what describes. */
const joined = (words: readonly Word[], at: number): boolean =>
  endsInEd(words[at]) && /^(?:CCONJ|DET)$/.test(peek(words, at - 1)?.pos ?? '')

/** "Endorsing governments", "and invited states": a participle straight before several who act, and their verb, describes them. */
export const describesAgents = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  const verb = words[at + 2]
  if (next === undefined || verb === undefined || !several(next)) return false
  if (joined(words, at)) return verb.pos === 'AUX'
  return endsInIng(words[at]) && (verb.pos === 'VERB' || verb.pos === 'AUX' || isBetween(verb))
}
