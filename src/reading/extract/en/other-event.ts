import type { WrittenDays } from './dates.ts'
import { before, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { INSTRUMENT_NOUNS } from './words/events.ts'

/** What stands before a day that belongs to some other event. */
const OTHER =
  /\b(signed|adopted|dated|since|previous|building on|following|follows|follow[ -]?up to|as of|after|ahead of|established|launched|announced|issued|until|(?:\p{L}+(?:ed|en) by(?!\W+(?:video|tele|means|virtual|phone|online)))|beginning|anniversary of|prepare for|(?<!\b(?:was|were|is|being)\W)conducted|resolution of|statement of|declaration of|next|earlier|past|history)\W+(?:(?:\p{L}|[’'-])+\W+){0,4}(?:on\W+)?(?:the\W+)?$|\b(?:the|by)\W+$/iu
const OTHER_NEXT =
  /^\W{0,2}(meeting|call|summit|statement|declaration|ruling|memorandum|agreement|convention|decision)\b/i

/** "during the 14 May Lake Summit": the day of the meeting that is named behind it. */
const AT = /\b(?:during|at)\s+(?:the|our|their)\W+$/i
const MEETING =
  /^\s+\p{Lu}[^.,;:]{0,60}?\s(?:Summit|Meeting|Forum|Conference|Dialogue|Interface|Session|Consultations?)\b/u
const ofNamed = (text: string, lead: string, end: number): boolean =>
  AT.test(lead) && MEETING.test(text.slice(end, end + 90))

/** Whether a day in a sentence is that of an earlier or another event: "signed on …", "following the … Summit". */
export const isOtherEvents = (text: string, sentence: Sentence, days: WrittenDays): boolean => {
  const lead = text.slice(Math.max(sentence.span.start, days.span.start - 60), days.span.start)
  // "on the 14th December 2030" is a day with its article; "the 14 December statement" names something by its day.
  if (ofNamed(text, lead, days.span.end)) return false
  const plain = /^\d{1,2}\s?(?:st|nd|rd|th)\b/.test(text.slice(days.span.start, days.span.end))
  return (
    ((!plain || !/\bthe\W+$/i.test(lead)) && OTHER.test(lead.replace(/\s+/g, ' '))) ||
    OTHER_NEXT.test(text.slice(days.span.end, days.span.end + 30))
  )
}

/** Whether words speak of what was held beside a meeting: a side event, talks on its margins. */
export const isBeside = (words: string): boolean =>
  /\b(?:side[\s-]events?|(?:sidelines|margins)\s+of|back[\s-]to[\s-]back)\b/i.test(words)

/** "the Lake Accord signed in Lima": where a text was signed that is only named, unless the signing is reported. */
const signedThere = (tokens: readonly Token[], at: number, verb: number): boolean =>
  peek(tokens, at - 1)?.lower === 'signed' &&
  at - 1 !== verb &&
  INSTRUMENT_NOUNS.has(peek(tokens, at - 2)?.lower ?? '')

/** Whether the words before speak of an earlier or another event. */
export const isEarlier = (tokens: readonly Token[], at: number, verb = -1) =>
  signedThere(tokens, at, verb) ||
  /\b(?:signed(?!$)|adopted|previous|last(?! (?:\d|few|two|three|several))|following|after|building on|since|launched|announced|established|election|continuation of|recent discussions)\b/.test(
    before(tokens, at, verb >= 0 && verb < at ? Math.min(10, at - verb - 1) : 10),
  ) ||
  /\b(?:ahead of|prepare for|preparations? for|upcoming)\b/.test(before(tokens, at, 18))
