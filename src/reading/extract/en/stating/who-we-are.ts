import { capital } from '../phrases.ts'
import { isBetween } from './grammar/small-words.ts'
import type { Word } from './grammar/tagged.ts'
import { wordsOf } from './words-of.ts'

/** The stop of "Ana R. Silva" or "Jr.". */
const isInitial = (words: readonly Word[], at: number): boolean =>
  words[at]!.text === '.' && /^(?:\p{Lu}|Jr|Sr)$/u.test(words[at - 1]!.text) && words[at + 1] !== undefined

/** Whether the verb of a sentence stands at a place, or behind an adverb there: "…, strongly condemn". */
const saysBehind = (words: readonly Word[], at: number): boolean => {
  const verb = isBetween(words[at]) ? words[at + 1] : words[at]
  if (!verb || capital(verb)) return false
  return verb.known
    ? verb.known.form === 'base' || verb.known.form === 'past'
    : /^(?:AUX|VERB)$/.test(verb.pos)
}

/** "We, the Ministers of A and B, …": who is set off behind "we", before the verb where that is known. */
export const whoWeAre = (text: string, words: readonly Word[], at: number, verb: number): string | null => {
  const begins = words[at + 1]?.text === ',' ? at + 2 : at + 1
  // "We all", "We, too,": no one is named.
  if (words[begins]?.lower !== 'the' && (begins === at + 1 || !capital(words[begins]))) return null
  let to = begins
  while (
    to < verb &&
    to - at < 80 &&
    !(words[to]!.text === ',' && saysBehind(words, to + 1)) &&
    !/^(as|gathered|gathering|meeting|met|having|assembled|convened|;|:|\.)$/.test(
      isInitial(words, to) ? '' : words[to]!.lower,
    )
  )
    to++
  while (to > begins && words[to - 1]!.text === ',') to--
  return to > begins && to - at < 80 ? wordsOf(text, words, { from: begins, to }) : null
}
