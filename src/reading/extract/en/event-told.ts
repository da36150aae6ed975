import { actScore } from './event-acts.ts'
import { after, before, capital, oneOf, peek } from './phrases.ts'
import { isHead as isPost } from './post-heads.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { MEETING_BODIES } from './words/events.ts'

/** How surely ways of telling of a meeting report one, that no verb of meeting is the sign of. */
const SURE = 2.9

/** Those who speak at a meeting, to those who came. */
const SPEAKER = /^(?:i|we|my|our|us|me|thank|welcome|it)$/

/** "an honour to be here", "for joining us today", "welcome you to this meeting": said by one who is there. */
const WELCOMES =
  /^(?:for (?:being here|coming (?:here|today)|joining (?:us|me) (?:today|here|this|at|\.))|to be (?:here|with you|among you|back)\b)/
const WELCOMES_TO =
  /^welcome (?:you|all|you all|everyone|everybody|delegates|participants|colleagues|all \S+|each of you|distinguished \S+)(?: \S+){0,3} to (?:this|our|the|today)\b/
const GLAD =
  /\b(?:pleasure|honou?r|privilege|pleased|honou?red|delighted|glad|happy|good|great|wonderful|proud|grateful|opportunity)$/

const beginsWelcome = oneOf('being coming joining be')

/** A speech: the one who speaks is at a meeting, and says so. */
const speech = ({ tokens }: Sentence, at: number): boolean => {
  const { lower } = tokens[at]!
  if (lower !== 'for' && lower !== 'to' && lower !== 'welcome') return false
  if (lower !== 'welcome' && !beginsWelcome(tokens[at + 1])) return false
  const next = after(tokens, at, 12)
  if (!(lower === 'welcome' ? WELCOMES_TO : WELCOMES).test(next)) return false
  if (!tokens.slice(0, at + 8).some((token) => SPEAKER.test(token.lower))) return false
  if (lower === 'welcome') return true
  return lower === 'for'
    ? tokens.slice(Math.max(0, at - 14), at).some((token) => /^(?:thank|thanks|grateful)$/.test(token.lower))
    : GLAD.test(before(tokens, at, 1))
}

/** "Officials from 14 countries are in Lima this week for the Ninth Session". */
const areThere = ({ tokens }: Sentence, at: number, isHead: (token: Token) => boolean): boolean => {
  if (!/^(?:are|is|were|was)$/.test(tokens[at]!.lower)) return false
  if (!/^(?:in|at)$/.test(tokens[at + 1]?.lower ?? '') || !capital(tokens[at + 2])) return false
  const reason = tokens
    .slice(at + 3, at + 12)
    .findIndex(
      ({ lower }, i, next) =>
        lower === 'for' ||
        (lower === 'to' &&
          /^(?:attend|chair|co-chair|join|address|participate)$/.test(next[i + 1]?.lower ?? '')),
    )
  if (reason < 0) return false
  return tokens
    .slice(at + 3 + reason, at + 18 + reason)
    .some(
      (token) =>
        (capital(token) && (isHead(token) || MEETING_BODIES.has(token.lower))) || token.lower === 'visit',
    )
}

/** "is visiting Chile from 12 to 15 May". */
const visiting = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'visiting' &&
  /\b(?:is|are|was|were|be)(?: currently)?$/.test(before(tokens, at, 2)) &&
  (capital(tokens[at + 1]) || (tokens[at + 1]?.lower === 'the' && capital(tokens[at + 2])))

/** "During her official visit to Oslo, the President announced …": what is done on a visit reports the visit. */
const onVisit = ({ tokens }: Sentence, at: number): boolean =>
  /^(?:visit|trip)$/.test(tokens[at]!.lower) &&
  /^(?:during|on|as part of) (?:his|her|their)(?: \S+){0,5}$/.test(before(tokens, at, at)) &&
  at < 9 &&
  tokens[at + 1]?.lower === 'to' &&
  capital(tokens[at + 2]) &&
  !/\b(?:last|previous|earlier|recent|next|upcoming)\b/.test(
    `${before(tokens, at, 6)} ${after(tokens, at, 9)}`,
  )

/** "Here in Lima, our ministers signed a pact": said of what was done where those are who speak. */
const hereIn = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'here' &&
  tokens[at + 1]?.lower === 'in' &&
  capital(tokens[at + 2]) &&
  /\b(?:we|our)\b/.test(after(tokens, at + 3, 8))

/** "represented Norland at the Lake Ministers’ Meeting": who stands for a state at a meeting was there. */
const represents = ({ tokens }: Sentence, at: number, isHead: (token: Token) => boolean): boolean => {
  if (!/^represent(?:ed|s)$/.test(tokens[at]!.lower) || !capital(tokens[at + 1])) return false
  const there = tokens.findIndex(({ lower }, i) => i > at && i < at + 6 && lower === 'at')
  return there > 0 && tokens.slice(there + 1, there + 12).some((token) => isHead(token))
}

/** "Chaired by A and B, the meeting reaffirmed …": said of the meeting that is reported. */
const chairedBy = ({ tokens }: Sentence, at: number, isHead: (token: Token) => boolean): boolean =>
  at === 0 &&
  /^(?:helmed|(?:co-)?chaired|moderated)$/.test(tokens[0]!.lower) &&
  tokens[1]?.lower === 'by' &&
  tokens
    .slice(0, 48)
    .some(
      ({ text }, i) =>
        text === ',' &&
        tokens[i + 1]?.lower === 'the' &&
        tokens[i + 2] !== undefined &&
        isHead(tokens[i + 2]!),
    )

/** "The Council was joined by the President today". */
const bodyJoined = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'joined' &&
  /^(?:was|were)$/.test(peek(tokens, at - 1)?.lower ?? '') &&
  tokens[at + 1]?.lower === 'by' &&
  MEETING_BODIES.has(peek(tokens, at - 2)?.lower ?? '') &&
  capital(peek(tokens, at - 2))

/** "presented her letters of credence to the King". */
const accredited = ({ tokens }: Sentence, at: number): boolean =>
  /^(?:presented|presents)$/.test(tokens[at]!.lower) &&
  /^(?:his|her|their) (?:letters? of credence|letters? of credentials|credentials)\b/.test(
    after(tokens, at + 1, 4),
  )

/** "have engaged in intensive talks in Lima". */
const engaged = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'engaged' &&
  /^in (?:\S+ ){0,3}(?:talks|negotiations|consultations)\b/.test(after(tokens, at + 1, 6))

/** "Having gathered virtually on 3 May, we …": said of this meeting by those who were there. */
const havingMet = ({ tokens }: Sentence, at: number): boolean =>
  at === 1 && tokens[0]!.lower === 'having' && /^(?:met|gathered|convened|assembled)$/.test(tokens[1]!.lower)

/** "is honoured to welcome the Prime Minister to Lima" */
const honoured = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'welcome' &&
  /\b(?:is|are|was|were) (?:honou?red|pleased|delighted|proud|happy) to$/.test(before(tokens, at, 3)) &&
  capital(tokens[at + 1]) &&
  tokens.slice(at + 2, at + 30).some(({ lower }, i, next) => {
    const to = next[i + 1]?.lower === 'the' ? next[i + 2] : next[i + 1]
    return lower === 'to' && capital(to)
  })

/** "Today, A and B renewed their partnership by signing a memorandum": what is signed today is signed at a meeting. */
const bySigning = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'signing' && peek(tokens, at - 1)?.lower === 'by' && today(tokens[0])

const today = oneOf('today yesterday')

/** "Minister A of Norland and Secretary B of Sudland signed the pact": those who sign it, each with a post, are there. */
const signedByTwo = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'signed' &&
  !/\b(?:that|which|who|has|have|had|was|were|been)$/.test(before(tokens, at, 1)) &&
  tokens.slice(0, at).some(({ lower }) => lower === 'and') &&
  tokens.slice(0, at).filter((token, i) => isPost(token) && !isPost(peek(tokens, i - 1))).length > 1

/** Asked first: the words at which one of these can stand. */
const tells = oneOf(
  'for to welcome are is were was visiting visit trip signing signed joined presented presents engaged met gathered convened assembled here represented represents helmed chaired co-chaired moderated',
)

const toOrFor = oneOf('to for')

/** How surely a sentence tells here, in other ways than by a verb of meeting, that people came together; 0 if it does not. */
export const toldScore = (sentence: Sentence, at: number, isHead: (token: Token) => boolean): number => {
  if (!tells(sentence.tokens[at])) return actScore(sentence, at, isHead)
  // The commonest of them, which only open a speech.
  if (toOrFor(sentence.tokens[at])) return speech(sentence, at) ? SURE : 0
  if (honoured(sentence, at)) return SURE + 0.3
  if (hereIn(sentence, at)) return SURE + 0.5
  if (represents(sentence, at, isHead)) return SURE
  if (chairedBy(sentence, at, isHead)) return SURE + 0.4
  if (speech(sentence, at) || havingMet(sentence, at)) return SURE
  if (visiting(sentence, at) || bodyJoined(sentence, at) || accredited(sentence, at) || engaged(sentence, at))
    return 2.6
  if (signedByTwo(sentence, at)) return SURE + 0.2
  if (bySigning(sentence, at)) return 2
  if (areThere(sentence, at, isHead)) return 2.5
  return onVisit(sentence, at) ? 2.4 : 0
}
