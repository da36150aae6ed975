import type { Span } from '../../../text/span.ts'
import { addDays } from './days.ts'
import type { EventSentence } from './event-sentence.ts'
import type { Sentence } from './sentences.ts'
import { NUMBER_WORD } from './words/figures.ts'

/** "a two-day regional workshop": how long what is reported lasts. */
const DAYS_LONG =
  /\b(two|three|four|five|six|seven|[2-7])-day (?:[\p{L}-]+ ){0,4}?(?:meetings?|summit|conference|dialogue|forum|consultations?|roundtable|symposium|session|assembly|workshop|seminar|talks|retreat|gathering|visit|event|convention|congress)\b/iu
const LAST =
  /\b(?:wrapped up|wound up|concluded|closed|ended|finished|came to (?:an end|a close))(?: [^\s,.;]+){0,10} ?$/i
const FIRST = /\b(?:opened|began|started|kicked off|got under way)(?: [^\s,.;]+){0,10} ?$/i
const LAST_NEXT = /^ (?:wrapped up|concluded|closed|ended)\b/i
const FIRST_NEXT = /^ (?:opened|began|started|kicked off)\b/i

/** How many sentences before the one that reports a meeting may say how long it lasts. */
const NEAR = 2

const daysLong = (text: string, event: EventSentence, sentences: readonly Sentence[]): number => {
  for (let at = event.index; at >= Math.max(0, event.index - NEAR); at--) {
    const { start, end } = sentences[at]!.span
    const found = DAYS_LONG.exec(text.slice(start, Math.min(end, start + 600)).replace(/\s/g, ' '))
    if (found) return NUMBER_WORD.get(found[1]!.toLowerCase()) ?? Number(found[1])
  }
  return 0
}

/**
 * The first and the last day of what "opened" or "wrapped up" on one of them, where the text says how many days it has;
 * null where it does not.
 */
export const daysAround = (
  text: string,
  event: EventSentence,
  sentences: readonly Sentence[],
  day: string,
  span: Span,
): { readonly start: string; readonly end: string } | null => {
  const { start } = event.sentence.span
  const lead = text.slice(Math.max(start, span.start - 60), span.start).replace(/\s/g, ' ')
  const next = text.slice(span.end, span.end + 20).replace(/\s/g, ' ')
  const last = LAST.test(lead) || LAST_NEXT.test(next)
  if (!last && !FIRST.test(lead) && !FIRST_NEXT.test(next)) return null
  const long = daysLong(text, event, sentences)
  if (long === 0) return null
  return last ? { start: addDays(day, 1 - long), end: day } : { start: day, end: addDays(day, long - 1) }
}
