import { perForm } from './asking.ts'
import type { EventSentence } from './event-sentence.ts'
import type { Verb } from './person-verb.ts'
import { looks, oneOf, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { MONTHS } from './when.ts'

/** What founds or opens something, or tells of a meeting: told with another time it is what somebody did then. */
const once = oneOf(
  'launched established founded created initiated inaugurated signed signing signature inked adopted announced hosted visited met attended convened opened formed directed instructed chaired co-chaired issued released concluded',
)

const isYear = looks(/^(?:19|20)\d\d$/)
/** "In March 2023, A and B launched …": how many words a sentence opens with that say when. */
const OPENS = 5
/** And how many where the first of them is a preposition. */
const LEAD = 20

const ORDER = [...MONTHS]
/** The number of the month that a word names; 0 where it names none. */
const monthOf = perForm(({ text }) => ORDER.indexOf(text) + 1)

/** Whether what a stretch tells of was before the time of the text: by its first year, else by a month it names. */
const tellsEarlier = (tokens: readonly Token[], year: string, month: number): boolean => {
  const told = tokens.find(isYear)
  if (told && told.text !== year) return told.text < year
  return tokens.some((token) => monthOf(token) > 0 && monthOf(token) < month)
}

const when = oneOf('in on at during last earlier since following after')
/** Where the words end that say when, at the head of a sentence: "During the Lima Summit in January, …". */
const leadEnd = (tokens: readonly Token[], verb: number): number => {
  let end = OPENS
  if (when(tokens[0])) while (end < LEAD && !isYear(peek(tokens, end - 1)) && tokens[end]?.text !== ',') end++
  return Math.min(end, verb)
}

/** "established the Committee in January 2023, during the Summit", in a text of a later meeting. */
export const ofEarlierTime = (
  sentence: Sentence,
  verb: Verb,
  text: { readonly event: EventSentence | null; readonly published: string | null },
): boolean => {
  const start = text.event?.days[0]?.start ?? text.published
  const year = start?.slice(0, 4)
  if (!year || text.event?.sentence === sentence || !once(verb.token)) return false
  const month = Number(start?.slice(5, 7) ?? 0)
  const behind = sentence.tokens.slice(verb.at)
  const dated = behind.some((token) => isYear(token) || monthOf(token) > 0)
  return tellsEarlier(
    dated ? behind : sentence.tokens.slice(0, leadEnd(sentence.tokens, verb.at)),
    year,
    month,
  )
}
