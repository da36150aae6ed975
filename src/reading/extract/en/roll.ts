import { spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { VERB_FORMS } from './stating/lexicon/verbs.ts'
import type { Token } from './tokens.ts'
import { countryNamed } from './words/countries.ts'
import { TAKING_PART } from './words/roles.ts'

/** The longest roll, in sentences. */
const LONGEST = 400

const OPENS =
  /\b(joining|the following (?:leaders|ministers|officials|participants|delegates|representatives|persons|members)|attended by|attendance|present|participants|participated|delegations?|represented by|joined by|comprised|heads of)\b/

/** A heading over a list of those present. */
const HEADING =
  /^(?:(?:list|roll) of )?(?:attendance|attendees|participants|delegates|present|members present|also present|in attendance|also in attendance)$/i

/** Whether a sentence announces a list of those present: "The Summit was attended by:". */
const opens = (text: string, sentence: Sentence): boolean =>
  (sentence.tokens.length < 5 && HEADING.test(words(text, sentence.span))) ||
  (text[sentence.span.end - 1] === ':' && OPENS.test(sentence.tokens.map((token) => token.lower).join(' ')))

const tellsSomething = (token: Token): boolean =>
  /^\p{Ll}/u.test(token.text) &&
  (TAKING_PART.has(token.lower) || /^(past|third)$/.test(VERB_FORMS.get(token.lower)?.form ?? ''))

/** The places in `sentences` of those that are lines of a roll: behind one that opens it, until one has a verb. */
export const rollsIn = (text: string, sentences: readonly Sentence[]): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let i = 0; i < sentences.length; i++) {
    if (!opens(text, sentences[i]!)) continue
    let line = i + 1
    while (line < sentences.length && line - i < LONGEST && !sentences[line]!.tokens.some(tellsSomething))
      found.add(line++)
    i = line - 1
  }
  return found
}

/** The state that stands before a name in its line of a roll: "Norland: H.E. Ana Lind". `at`: where the line's name begins. */
export const stateBefore = (tokens: readonly Token[], at: number, text: string): string | null => {
  if (!/^[:–-]$/.test(tokens[at - 1]?.text ?? '')) return null
  for (let width = 5; width > 0; width--) {
    const from = at - 1 - width
    if (from < 0) continue
    const begins = from === 0 || /\n/.test(text.slice(tokens[from - 1]!.span.end, tokens[from]!.span.start))
    const written = words(text, spanOf(tokens, from, at - 1))
    if (begins && countryNamed(written.replace(/^the /i, ''))) return written
  }
  return null
}
