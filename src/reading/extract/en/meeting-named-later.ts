import { type EventName, eventNames } from './event-name.ts'
import type { EventSentence } from './event-sentence.ts'
import { before, oneOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'

/** How many sentences behind that which reports a meeting may begin with its counted name. */
const SOON = 5
/** How many sentences at the end of a text give thanks for the meeting. */
const LAST = 14

const opensWith = /^(?:at|during) (?:the|this|our)$/

/** "At the Second Lake Gathering, members reaffirmed …": a sentence soon after the report that begins with a counted name. */
const openedBy = (sentence: Sentence): EventName | undefined => {
  const { tokens } = sentence
  if (!opensWith.test(before(tokens, 2, 2))) return undefined
  return eventNames(sentence).find(({ span, ordinal }) => {
    if (ordinal === null || span.start !== tokens[2]?.span.start) return false
    const behind = tokens.find((token) => token.span.start >= span.end)
    return behind?.text === ','
  })
}

const thanks = oneOf(
  'thank thanks thanked appreciate appreciated appreciates appreciation gratitude grateful',
)
const HOSTING =
  /\bfor (?:(?:his|her|its|their|the|successfully|graciously|warmly|ably) )*hosting(?: of)?(?: (?:the|this|our))?$/

/** "for hosting the Lima Talks on 2 March", "in 2029": on another day, or of another year. */
const when = oneOf('on in last earlier')

/** "We thank Norland for hosting the Lima Lake Summit": thanks at the end of a text for the meeting it reports. */
const thankedFor = (sentence: Sentence): EventName | undefined => {
  const { tokens } = sentence
  if (!tokens.some(thanks)) return undefined
  return eventNames(sentence).find(({ span }) => {
    const at = tokens.findIndex((token) => token.span.start === span.start)
    const end = tokens.findIndex((token) => token.span.start >= span.end)
    return HOSTING.test(before(tokens, at, 6)) && !(end >= 0 && when(tokens[end]))
  })
}

/** The name of the meeting where only a sentence further on has it: its counted name soon after, or thanks for it at the end. */
export const namedLater = (event: EventSentence, sentences: readonly Sentence[]): EventName | undefined => {
  for (const sentence of sentences.slice(event.index + 1, event.index + SOON)) {
    const name = openedBy(sentence)
    if (name) return name
  }
  for (const sentence of sentences.slice(Math.max(event.index + 1, sentences.length - LAST))) {
    const name = thankedFor(sentence)
    if (name) return { ...name, rule: 'named-series' }
  }
  return undefined
}
