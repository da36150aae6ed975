import { askForm } from './asking.ts'
import type { Naming } from './namings.ts'
import { after, before, capital, oneOf, peek } from './phrases.ts'
import { isHead } from './post-heads.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { type StateNamed, statesIn } from './voices.ts'
import { type Country, countryNamed, countryOfAdjective, countryWords } from './words/countries.ts'

/** How far behind a name the one is looked for whom they met, in tokens. */
const AHEAD = 40

/** Words behind which stands whom somebody met or where they went: another side than their own. */
const MEETS =
  /^(?:hosted|hosts|host|welcomed|welcomes|welcome|welcoming|received|receives|receive|visited|visits|congratulated|thanked)$/
const MEETING =
  /^(?:met|meet|meets|meeting|meetings|spoke|speak|speaks|talked|call|calls|talks|held|consultations|discussions?|conversation|counterparts?)$/
const GOES = /^(?:visit|visits|travel|travels|travelled|traveled|travelling|traveling|trip|journey)$/
const ENDS = /^(?:to|on|about|regarding|in|at|for|during|today|yesterday|where|which|who|as|[,.;:“”(])$/

/** Asked first: the words at which a meeting or a way to one is told. */
const tells = askForm(({ lower }) => /^(?:with|on|to|met|meets)$/.test(lower) || MEETS.test(lower))

const SOMEBODY = 8
const small = oneOf('of for the and')
/** "welcomed the Prime Minister of Norland": a post or a state; "welcomed the Common Principles" is about no one. */
const isSomebody = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < from + SOMEBODY && (capital(tokens[at]) || small(tokens[at])); at++)
    if (isHead(tokens[at]) || countryOfAdjective(tokens[at]!.text) || countryWords(tokens[at]!.lower) > 0)
      return true
  return false
}

const meetsAt = (tokens: readonly Token[], at: number): boolean => {
  if (!tells(tokens[at]!)) return false
  const { lower } = tokens[at]!
  if (lower === 'with')
    return (
      !/^(?:together|along)$/.test(tokens[at - 1]!.lower) &&
      tokens.slice(Math.max(0, at - 12), at).some((token) => MEETING.test(token.lower))
    )
  if (lower === 'on') return /^(?:call|calls|called|calling)$/.test(peek(tokens, at - 1)?.lower ?? '')
  if (/^(?:met|meets)$/.test(lower)) return tokens[at + 1]?.lower !== 'with'
  const whom = /^(?:the|a|an|his|her)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  return (
    (MEETS.test(lower) && capital(tokens[whom]) && (whom === at + 1 || isSomebody(tokens, whom))) ||
    (lower === 'to' && GOES.test(peek(tokens, at - 1)?.lower ?? ''))
  )
}

const COMERS =
  /^(?:delegations?|delegates?|teams?|officials|leaders?|ministers?|presidents?|ambassadors?|envoys?|counterparts?|foreign|prime|new|visiting|parliamentary)$/

/** "welcomed Norland’s plans": what a state has is no guest; its minister or its delegation is. */
const ownsThing = (tokens: readonly Token[], { to, owner }: StateNamed): boolean =>
  owner && /^\p{Ll}/u.test(tokens[to]?.text ?? '') && !COMERS.test(tokens[to]!.lower)

/** "accepted the invitation of Minister Berg to visit Norland": who invites is of where the guest goes. */
const invites = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[to]?.lower === 'invitation' ||
  /\binvitation (?:\S+ )?(?:from|of|by)(?: \S+){0,7}$/.test(before(tokens, from, 10))

const breaks = oneOf('; :')

/** Houses in which a state is at home, by how they are called the world over. */
const SEATS: readonly (readonly [words: RegExp, state: Country])[] = [
  [/^(?:the )?white house\b/, countryNamed('United States')!],
  [/^(?:the )?(?:downing street|10 downing street)\b/, countryNamed('United Kingdom')!],
  [/^(?:the )?kremlin\b/, countryNamed('Russia')!],
  [/^(?:the )?(?:élysée|elysée|elysee)\b/, countryNamed('France')!],
]

/** "the visit of President Lind to the White House": a guest there is not of that state. */
const visited = (tokens: readonly Token[], from: number, to: number): Country | null => {
  if (tokens[to]?.lower !== 'to' || !/\bvisits? (?:of|by)(?: \S+){0,4}$/.test(before(tokens, from, 7)))
    return null
  const place = after(tokens, to + 1, 4)
  return SEATS.find(([words]) => words.test(place))?.[1] ?? null
}

/** The states of those whom the person named here met, or to which they went. */
export const statesMet = (text: string, { tokens }: Sentence, { from, to }: Naming): Country[] => {
  if (invites(tokens, from, to)) return []
  const seat = visited(tokens, from, to)
  if (seat) return [seat]
  const limit = Math.min(tokens.length, to + AHEAD)
  for (let at = to; at < limit; at++) {
    if (breaks(tokens[at])) return []
    if (!meetsAt(tokens, at)) continue
    let end = at + 1
    const place = /^(?:to|visited|visits)$/.test(tokens[at]!.lower)
    while (end < limit && !(ENDS.test(tokens[end]!.lower) && !(place && tokens[end]!.text === ','))) end++
    const found = statesIn(text, tokens, at + 1, end).filter((state) => !ownsThing(tokens, state))
    if (found.length > 0) return found.map(({ country }) => country)
  }
  return []
}

/** Whether two who are named in one sentence are said to be of two sides: "A met with B", "between A and B". */
export const opposite = ({ tokens }: Sentence, a: Naming, b: Naming): boolean => {
  const [first, second] = a.from < b.from ? [a, b] : [b, a]
  for (let at = first.to; at < second.from; at++) if (meetsAt(tokens, at)) return true
  return facing(tokens, first, second)
}

/** "between A and B", "co-chaired by A and B": nobody else is named with them. */
const facing = (tokens: readonly Token[], first: Naming, second: Naming): boolean => {
  const middle = tokens.slice(first.to, second.from)
  if (middle.some(({ text }) => /^[,;]$/.test(text)) || !middle.some(({ lower }) => lower === 'and'))
    return false
  const lead = tokens.slice(Math.max(0, first.from - 12), first.from)
  const at = lead.findLastIndex(
    ({ lower }, i) =>
      lower === 'between' || (lower === 'by' && /^co-(?:chaired|led|hosted)$/.test(lead[i - 1]?.lower ?? '')),
  )
  return at >= 0 && !lead.slice(at).some(({ text }) => /^[,;]$/.test(text))
}
