import { among, before, capital, oneOf, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { ordinal } from './words/ordinals.ts'

const OCCASION =
  /(on the occasion of|during|at the conclusion of|at the close of|^at) (the |their |our |his |her )?((annual|inaugural|historic|first|second|third|fourth|fifth|sixth|\d+(?: ?(?:st|nd|rd|th))?) )*$/

/** Nouns of a coming together that name no series. */
export const OCCASIONS = new Set(
  'visit videoconference call teleconference conversation delegation ceremony event course webinar hackathon expo'.split(
    ' ',
  ),
)

export const isOccasion = among(OCCASIONS)

/** Tells the nouns that name an event: those of the language, and the last words of the series a register knows. */
export type IsHead = (token: Token) => boolean

/** An event spoken of as the occasion: "On the occasion of the … Summit", "At our meeting". */
export const occasionScore = (sentence: Sentence, at: number, isHead: IsHead): number => {
  const token = sentence.tokens[at]!
  if (onMargins(sentence, at)) return 2.5
  if (!isOccasion(token) && !isHead(token)) return 0
  const lead = `${before(sentence.tokens, nameStart(sentence, at), 6)} `
  if (followsMeeting(sentence, at) || ofVisit(sentence, at)) return 2.5
  if (/^today[’']s$/.test(peek(sentence.tokens, at - 1)?.lower ?? '')) return 2.5
  if (ownCount(sentence, at)) return 2.5
  return OCCASION.test(lead) && (capital(token) || lead.endsWith('our ')) ? 2.5 : 0
}

const margins = oneOf('margins sidelines')

/** "Today, on the margins of the Summit, the two sides …": those who act there came together there. */
const onMargins = ({ tokens }: Sentence, at: number): boolean =>
  at < 8 && margins(tokens[at]) && /\b(on|in|at) the$/.test(before(tokens, at, 2))

/** "on the occasion of Prime Minister Berg’s official visit". */
const ofVisit = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'visit' &&
  /\b(?:on the occasion|at the (?:close|conclusion|end)) of(?: \S+){1,8}$/.test(before(tokens, at, 12))

/** "The Council, at its tenth meeting, considered …": the body's own meeting, and which. */
const ownCount = ({ tokens }: Sentence, at: number): boolean => {
  const lead = /\b(?:at|during) (?:its|their|our) (\S+)(?: \S+){0,2}$/.exec(before(tokens, at, 5))
  return lead !== null && ordinal(lead[1]!) !== null
}

/** "released this statement following a meeting yesterday": the day stands right behind the noun. */
const followsMeeting = (sentence: Sentence, at: number): boolean =>
  /\b(following|after) (a|an|our|their|his|her)( \S+){0,2}$/.test(before(sentence.tokens, at, 6)) &&
  (/^(yesterday|today|earlier|on|this)$/.test(sentence.tokens[at + 1]?.lower ?? '') ||
    (!sentence.tokens[at + 1]?.word && /^(today|yesterday)$/.test(sentence.tokens[0]!.lower)))

const nameStart = (sentence: Sentence, at: number) => {
  let from = at
  while (
    from > 0 &&
    at - from < 14 &&
    (capital(peek(sentence.tokens, from - 1)) ||
      /^[-–‑.&]$/.test(sentence.tokens[from - 1]!.text) ||
      /^(leaders|special)$/.test(sentence.tokens[from - 1]!.lower))
  )
    from--
  return from
}
