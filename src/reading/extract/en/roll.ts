import { honorificsEnd } from './names.ts'
import { peek, spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { VERB_FORMS } from './stating/lexicon/verbs.ts'
import type { Token } from './tokens.ts'
import { isStateHere, mayBeState } from './told-states.ts'
import { TAKING_PART } from './words/roles.ts'

/** The longest roll, in sentences. */
const LONGEST = 400

const OPENS =
  /\b(joining|the following (?:leaders|ministers|officials|participants|delegates|representatives|persons|members)|attended by|attendance|present|participants|participated|delegations?|represented by|joined by|comprised|heads of)\b/

/** A heading over a list of those present. */
const HEADING =
  /^(?:(?:list|roll) of )?(?:attendance|attendees|participants|delegates|present|members present|also present|in attendance|also in attendance)$/i

const SIDE =
  /^(?:for|from|on behalf of|on the side of|(?:the )?delegations? (?:of|from)|representing|(?:the )?side of) (?:the )?(?:government of )?(?:the )?(.+?)\s*:?$/i

/** A heading without a stop is one sentence with the lines over it. */
const lastLine = (text: string, { span }: Sentence): string => {
  const end = text.slice(Math.max(span.start, span.end - LINE), span.end).trimEnd()
  return end.slice(end.lastIndexOf('\n') + 1).trim()
}

/** How far back a line is looked for, in characters. */
const LINE = 120

/** "For Norland:", "Delegation of Norland", "Norland:": a line that names a side and nothing else; the state, as written. */
const sideNamed = (text: string, sentence: Sentence): string | null => {
  const line = lastLine(text, sentence)
  if (line.length > 80) return null
  const written = SIDE.exec(line)?.[1] ?? /^(?:the )?(.+?)(?: delegation| side)?:$/i.exec(line)?.[1] ?? ''
  return written && isStateHere(text, written) ? written : null
}

/** Whether a sentence announces a list of those present: "The Summit was attended by:". */
const opens = (text: string, sentence: Sentence): boolean =>
  (sentence.tokens.length < 5 && HEADING.test(words(text, sentence.span))) ||
  (SIDE.test(lastLine(text, sentence)) && sideNamed(text, sentence) !== null) ||
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

/** The state of each line of a roll that stands below a line that names a side. */
export const sidesOfRoll = (
  text: string,
  sentences: readonly Sentence[],
  rolls: ReadonlySet<number>,
): ReadonlyMap<number, string> => {
  const found = new Map<number, string>()
  // Most texts have no roll.
  if (rolls.size === 0) return found
  let side: string | null = null
  for (const [at, sentence] of sentences.entries()) {
    const named = sideNamed(text, sentence)
    if (named || !rolls.has(at)) side = named
    else if (side) found.set(at, side)
  }
  return found
}

/** "H.E.", "Hon.": what only those are called who come for a state. */
const ofHead = (tokens: readonly Token[], at: number): boolean =>
  /^(?:h\.e|h\.e\.|he|hon|his|her|president|prime|minister|king|queen)$/.test(tokens[at]?.lower ?? '') &&
  honorificsEnd(tokens, at) >= at

const LINE_OF_HEAD =
  /^[ \t]*(?:\p{Lu}[\p{L}’'-]{0,30}(?: (?:and |of |the ){0,2}\p{Lu}[\p{L}’'-]{0,30}){0,3})\s?[:–-]\s+(?:H\.E\.|Hon\b|(?:His|Her) (?:Excellency|Majesty))/gmu

/** Whether a text has two lines and more that begin with a name, a colon and a courtesy of state: each is a state's. */
const linesOfHeads = (text: string): boolean => {
  if (counted.text !== text) counted = { text, several: (text.match(LINE_OF_HEAD)?.length ?? 0) > 1 }
  return counted.several
}

/** What was counted of the last text. */
let counted: { readonly text: string; readonly several: boolean } = { text: '', several: false }

/** The state that stands before a name in its line of a roll: "Norland: H.E. Ana Lind". `at`: where the line's name begins. */
export const stateBefore = (tokens: readonly Token[], at: number, text: string): string | null => {
  if (!/^[:–-]$/.test(peek(tokens, at - 1)?.text ?? '')) return null
  for (let width = 5; width > 0; width--) {
    const from = at - 1 - width
    if (from < 0) continue
    const begins = from === 0 || /\n/.test(text.slice(tokens[from - 1]!.span.end, tokens[from]!.span.start))
    const written = words(text, spanOf(tokens, from, at - 1))
    if (begins && isStateHere(text, written.replace(/^the /i, ''))) return written
    if (begins && mayBeState(tokens, from, at - 1) && ofHead(tokens, at) && linesOfHeads(text)) return written
  }
  return null
}
