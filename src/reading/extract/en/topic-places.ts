import type { Span } from '../../../text/span.ts'
import { capital, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import type { FoundTopic } from './topic-governors.ts'
import { phraseAround, phraseSpan } from './topic-phrases.ts'

const SEAS = new Set(['Sea', 'Strait', 'Straits', 'Peninsula', 'State', 'Gulf'])
const TENSE =
  /\b(situation|dispute\w*|tension\w*|concern\w*|freedom of navigation|peace and stability|threat\w*|coerci\w*|status quo|crisis|conflict)\b/

const sea = (tokens: readonly Token[], at: number): { from: number; to: number } | null => {
  if (tokens[at + 1]?.lower === 'of' && capital(tokens[at + 2]))
    return tokens[at]!.text === 'State' ? null : { from: at, to: at + 3 }
  if (!capital(tokens[at - 1]) || NO_SEA.test(tokens[at - 1]!.text)) return null
  if (capital(tokens[at + 1]) || /^(region|countries|states|nations)$/.test(tokens[at + 1]?.lower ?? ''))
    return null
  let from = at - 1
  while (
    from > 0 &&
    capital(tokens[from - 1]) &&
    at - from < 3 &&
    !/^(The|In|On)$/.test(tokens[from - 1]!.text)
  )
    from--
  return { from, to: at + 1 }
}

const NO_SEA = /^(Secretary|Minister|Permanent|Member|Head|Heads|Deputy|United|Islamic)/

/** Seas, straits and provinces that are spoken of as in dispute. */
export const disputed = (text: string, sentence: Sentence): Span[] => {
  const { tokens } = sentence
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const place = SEAS.has(tokens[at]!.text) ? sea(tokens, at) : null
    if (place) found.push(phraseSpan(tokens, place))
  }
  return found.length > 0 && TENSE.test(words(text, sentence.span).toLowerCase()) ? found : []
}

const CONTESTS = new Set('dispute disputes situation developments tension tensions'.split(' '))

/** "the dispute over the Amber Isles": a named place, whatever it is called. */
export const contested = (tokens: readonly Token[], at: number): FoundTopic[] => {
  if (!CONTESTS.has(tokens[at]!.lower)) return []
  if (!/^(over|in|on)$/.test(tokens[at + 1]?.lower ?? '')) return []
  const from = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2
  let to = from
  while (to < from + 4 && capital(tokens[to])) to++
  return to > from ? [{ kind: 'issue', phrase: { from, to } }] : []
}

const STRIFE = new Set('crisis war conflict violence aggression coup invasion tension tensions'.split(' '))

/** "the war in Norland": a problem with its place, whole. */
export const strife = (tokens: readonly Token[], at: number): FoundTopic[] => {
  if (!STRIFE.has(tokens[at]!.lower) || !/^(in|against|on|of)$/.test(tokens[at + 1]?.lower ?? '')) return []
  const inner = tokens[at + 1]!.lower === 'of' && STRIFE.has(tokens[at + 2]?.lower ?? '') ? at + 2 : at
  if (!/^(in|against|on)$/.test(tokens[inner + 1]?.lower ?? '') || !capital(tokens[inner + 2])) return []
  let to = inner + 3
  while (
    to < inner + 10 &&
    (capital(tokens[to]) || (/^(of|the)$/.test(tokens[to]?.lower ?? '') && capital(tokens[to + 1])))
  )
    to++
  return [{ kind: 'issue', phrase: { from: phraseAround(tokens, at).from, to } }]
}
