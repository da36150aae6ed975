import type { Fact } from '../reading/reading.ts'
import { dateInWords } from '../text/dates.ts'
import { slice } from '../text/span.ts'

/** How a rule of docs/reading-facts.md is said behind a fact, before the words it was found in. */
const WAYS: Readonly<Record<string, string>> = {
  given: 'given with the file',
  dateline: 'from the dateline',
  'posted-line': 'from the line that dates the text',
  'place-and-date-line': 'from the line with place and day',
  written: 'as written where the meeting is reported',
  'written-near': 'as written in a later sentence on the meeting',
  'written-without-year': 'with the year of the publication, from',
  'held-in': 'named as where it was held',
  'named-venue': 'named as the building',
  'says-virtual': 'by the words',
  'reports-call': 'by the words',
  'known-name': 'known to the register, here',
  'named-event': 'named where the meeting is reported',
  'named-body': 'the body that met',
  'named-series': 'named elsewhere in the text',
}

const BASES: Readonly<Record<string, string>> = {
  'relative-to-dateline': 'the dateline',
  'relative-to-published': 'the day it was published',
}

const LONGEST = 90

const shortened = (words: string) =>
  words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * How a fact was found, to stand behind it as `printed`: its rule and the words of the text it was found in, such as
 * "counted from “yesterday” against the dateline, 11 April 2018". The words are left out where they only repeat it.
 */
export const howFound = (text: string, fact: Fact<unknown>, printed: string): string => {
  const words = fact.span && slice(text, fact.span).replace(/\s+/g, ' ')
  const quoted = words && `“${shortened(words)}”`
  if (fact.basis)
    return `counted from ${quoted ?? 'the text'} against ${BASES[fact.rule] ?? 'the date of the text'}, ${dateInWords(fact.basis.value)}`
  const way = WAYS[fact.rule] ?? 'from the words'
  return quoted && !plain(printed).includes(plain(words ?? '')) ? `${way} ${quoted}` : way
}
