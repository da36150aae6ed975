import type { EventName } from './event-name.ts'
import { bodyEnd, bracketStart, LONGEST, ordinalIn, startOf, trim } from './event-runs.ts'
import type { EventSentence } from './event-sentence.ts'
import { after, allCapitals, before, bracketEnd, capital, peek, spanOf } from './phrases.ts'
import type { Token } from './tokens.ts'
import { MEETING_BODIES, NUMBERED_GROUP } from './words/events.ts'
import { ordinal } from './words/ordinals.ts'

const LINK = /^(of|for|on|to)$/

/** The words that lead from one part of a body's name to the next, seen from the next: how many there are, or 0. */
const linkBefore = (tokens: readonly Token[], from: number): number => {
  if (!capital(tokens[from])) return 0
  const article = peek(tokens, from - 1)?.lower === 'the' ? 1 : 0
  const link = tokens[from - 1 - article]?.lower ?? ''
  if (!LINK.test(link) && !(article && link === 'and')) return 0
  const responsible = link === 'for' && tokens[from - 2 - article]?.lower === 'responsible' ? 1 : 0
  const past = from - 2 - article - responsible
  const known = capital(tokens[past]) || (tokens[past]?.text === ')' && bracketStart(tokens, past) > 0)
  return known ? 1 + article + responsible : 0
}

/** "responsible for Water, Fisheries, and Tourism": a comma of the list of what a body is responsible for. */
const listed = (tokens: readonly Token[], comma: number): boolean => {
  if (tokens[comma]?.text !== ',') return false
  for (let i = comma - 1; i > Math.max(0, comma - 20); i--) {
    if (tokens[i]!.lower === 'for') return peek(tokens, i - 1)?.lower === 'responsible'
    if (!capital(tokens[i]) && !/^(and|,|of)$/.test(tokens[i]!.lower)) return false
  }
  return false
}

const beforeBracket = (tokens: readonly Token[], at: number): number =>
  tokens[at]!.text === ')' ? bracketStart(tokens, at) : at

/** Where the subject begins that ends at `end`: "Joint Committee of Ministers responsible for Water, and Tourism". */
const subjectStart = (tokens: readonly Token[], end: number): number => {
  let from = startOf(tokens, end - 1)
  while (from > 0 && end - from < LONGEST) {
    const link = linkBefore(tokens, from)
    const and = tokens[from - 1]!.lower === 'and' ? 1 : 0
    if (link > 0) from = startOf(tokens, beforeBracket(tokens, from - link - 1))
    else if (listed(tokens, from - 1 - and)) from = startOf(tokens, from - 2 - and)
    else break
  }
  return trim(tokens, from, end)
}

const linkAfter = (tokens: readonly Token[], from: number, end: number): number => {
  for (let i = from; i < end; i++)
    if (LINK.test(tokens[i]!.lower) || tokens[i]!.lower === 'responsible' || tokens[i]!.text === '(') return i
  return end
}

/** Whether the noun that a name turns on is that of a body: "Council of Ministers", "Task Force on Security". */
const headsBody = (tokens: readonly Token[], from: number, end: number): boolean => {
  const head = peek(tokens, linkAfter(tokens, from, end) - 1)
  if (head === undefined || LEADING.test(head.lower)) return false
  return (
    MEETING_BODIES.has(head.lower) ||
    (head.lower === 'party' && peek(tokens, linkAfter(tokens, from, end) - 2)?.lower === 'working') ||
    MEETING_BODIES.has(tokens[end - 1]!.lower) ||
    numbered(tokens, from, end)
  )
}

/** "the Lindal Nine", "the Compact of Three", "the G7": a group is named by how many it has. */
const numbered = (tokens: readonly Token[], from: number, end: number): boolean =>
  (end - from >= 2 || /\d/.test(tokens[from]!.text)) &&
  capital(peek(tokens, end - 1)) &&
  NUMBERED_GROUP.test(tokens[end - 1]!.lower)

const LEADING =
  /\b(leaders|heads|ministers|members|presidents|chiefs|governors|speakers|parties|ambassadors|(?:state|heads) (?:and|or) government|heads of (?:state|government))$/

/** "Heads of government of the Lindal Nine": the body behind those who met, where they met one another. */
const ofMembers = (tokens: readonly Token[], from: number, end: number): number => {
  for (let i = end - 1; i > from; i--) {
    const start = tokens[i]!.lower === 'the' ? i + 1 : i
    if (peek(tokens, i - 1)?.lower === 'of' && start < end && headsBody(tokens, start, end))
      return LEADING.test(before(tokens, i - 1, 3)) ? start : -1
  }
  return -1
}

/** A verb with no one behind it: those who met met one another. */
const alone = (tokens: readonly Token[], at: number): boolean =>
  /^(in|on|at|for|to|here|today|yesterday|virtually|again|this|under|via|by|,|\.|earlier|last|from)$/.test(
    tokens[at + 1]?.lower ?? '.',
  )

const withoutBracket = (tokens: readonly Token[], end: number): number => {
  const open = peek(tokens, end - 1)?.text === ')' ? bracketStart(tokens, end - 1) : -1
  return open > 0 ? open : end
}

/** "the Joint Commission between Norland and Peru": the body, and not whose it is. */
const withoutParties = (tokens: readonly Token[], end: number): number => {
  if (!capital(peek(tokens, end - 1))) return end
  for (let at = end - 2; at > Math.max(0, end - 14); at--)
    if (tokens[at]!.lower === 'between') return MEETING_BODIES.has(tokens[at - 1]!.lower) ? at : end
  return end
}

/** Where the subject of the reporting verb ends: before the verb, or before ", at its tenth meeting held". */
const subjectEnd = (tokens: readonly Token[], at: number): number => {
  let end = at
  if (end > 0 && /^(was|is|took)$/.test(tokens[end - 1]!.lower)) end--
  // "We, the Leaders of the Lindal Nine, met …".
  if (tokens[0]!.lower === 'we' && peek(tokens, end - 1)?.text === ',') end--
  end = withoutParties(tokens, end)
  const own = /, (?:at|during) its(?: \S+){1,4}$/.exec(before(tokens, end, 7))
  if (own) end -= own[0].split(' ').length
  return withoutBracket(tokens, end)
}

const GATHER =
  /^(held|convened|convenes|met|meets|holds|place|gathered|gather|concluded|meeting|session|sat|briefed|wound|wrapped)$/

const named = (
  tokens: readonly Token[],
  from: number,
  end: number,
  count: number | null,
): EventName | null => {
  const short = end - from < 2 || allCapitals(tokens[end - 1]!.text)
  if (short && !numbered(tokens, from, end)) return null
  return {
    span: spanOf(tokens, from, end),
    ordinal: count ?? ordinalIn(tokens, from, end),
    rule: 'named-body',
    score: 3.2,
  }
}

/** "Meeting today, the Lake Council approved …": the body that follows. */
const behindParticiple = (tokens: readonly Token[]): EventName | null => {
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (comma < 0 || comma > 16 || tokens[comma + 1]?.lower !== 'the') return null
  const end = bodyEnd(tokens, comma + 2)
  return headsBody(tokens, comma + 2, end) && !tokens.slice(comma + 2, end).some((t) => !capital(t) && t.word)
    ? named(tokens, comma + 2, end, null)
    : null
}

/** "At its 212th meeting, held on 3 May, the Peace Council adopted …": the body that follows, and the ordinal. */
const behindOwnCount = (tokens: readonly Token[]): EventName | null => {
  const lead = /^(?:at|during) (?:its|their) (\S+)(?: \S+){0,2} (?:meeting|session)\b/.exec(
    after(tokens, 0, 6),
  )
  const count = lead && ordinal(lead[1]!)
  if (count === null) return null
  const comma = tokens.findIndex(({ text }, i) => text === ',' && tokens[i + 1]?.lower === 'the')
  if (comma < 0 || comma > 24) return null
  const end = bodyEnd(tokens, comma + 2)
  return headsBody(tokens, comma + 2, end) ? named(tokens, comma + 2, end, count) : null
}

/** "Adopted by the Peace Council (PC) at its 212th meeting, held on 3 May": the body before, and the ordinal. */
const adoptedBy = (tokens: readonly Token[], verb: number): EventName | null => {
  const by = tokens.findIndex(({ lower }, i) => lower === 'by' && tokens[i + 1]?.lower === 'the')
  if (by < 1 || by > verb || !/^(?:adopted|approved|issued|agreed)$/.test(tokens[by - 1]!.lower)) return null
  const end = bodyEnd(tokens, by + 2)
  const shut = tokens[end]?.text === '(' ? bracketEnd(tokens, end) + 1 : end
  const count = /^(?:at|during) its (\S+)(?: \S+){0,2} (?:meeting|session)\b/.exec(after(tokens, shut, 6))
  return count && headsBody(tokens, by + 2, end) ? named(tokens, by + 2, end, ordinal(count[1]!)) : null
}

/** "The Envoy told the Lake Council today": the body that heard it. */
const heard = (tokens: readonly Token[], at: number): EventName | null => {
  const end = bodyEnd(tokens, at + 2)
  return headsBody(tokens, at + 2, end) ? named(tokens, at + 2, end, null) : null
}

/** "The foreign ministers of the C5+1 met in Lima". */
const plusGroup = (tokens: readonly Token[], end: number, at: number): EventName | null =>
  peek(tokens, end - 2)?.text === '+' &&
  /^\d+$/.test(tokens[end - 1]!.text) &&
  capital(peek(tokens, end - 3)) &&
  alone(tokens, at)
    ? { span: spanOf(tokens, end - 3, end), ordinal: null, rule: 'named-body', score: 2 }
    : null

/** "G9 Leaders met", "met virtually with G9 Leaders": the group by which those who met are called. */
const numberedLeaders = (tokens: readonly Token[], at: number): EventName | null => {
  if (!/^(?:met|convened|gathered)$/.test(tokens[at]!.lower)) return null
  const end = before(tokens, at, 2).endsWith('leaders')
    ? at - 1
    : tokens.findIndex(({ lower }, i) => i > at && i < at + 8 && lower === 'leaders')
  const behind =
    end > at ? / with (?:the |his |her |other |fellow )*\S+$/.test(` ${before(tokens, end, 4)}`) : true
  return end > 0 && behind && /^G\d{1,2}$/.test(tokens[end - 1]!.text)
    ? { span: spanOf(tokens, end - 1, end), ordinal: null, rule: 'named-body', score: 2 }
    : null
}

/** "The … Council held its fifth meeting": the body, and the ordinal of its meeting. */
export const meetingBody = (event: EventSentence): EventName | null => {
  const { tokens } = event.sentence
  const verb = tokens[event.at]!.lower
  if (event.at === 0 && verb === 'meeting') return behindParticiple(tokens)
  const own = tokens[1]?.lower === 'its' || tokens[1]?.lower === 'their' ? behindOwnCount(tokens) : null
  if (own) return own
  if (/^(?:told|briefed|briefing|addressing)$/.test(verb) && tokens[event.at + 1]?.lower === 'the')
    return heard(tokens, event.at)
  if (!GATHER.test(verb)) return null
  const adopted = adoptedBy(tokens, event.at)
  if (adopted) return adopted
  const leaders = numberedLeaders(tokens, event.at)
  if (leaders) return leaders
  const end = subjectEnd(tokens, event.at)
  const plus = plusGroup(tokens, end, event.at)
  if (plus) return plus
  if (end <= 0 || !capital(peek(tokens, end - 1))) return null
  const from = subjectStart(tokens, end)
  // "Directors from the Lake Council convened …": where they are from, and no body that meets.
  const lead = before(tokens, from, 3).replace(/ the$/, '')
  if (/\b(from|at|with|by|for)$/.test(lead)) return null
  const count = tokens
    .slice(end, event.at + 8)
    .map((t) => ordinal(t.text))
    .find((n) => n !== null)
  if (/\bof$/.test(lead))
    return LEADING.test(before(tokens, from, 5).replace(/ of( the)?$/, ''))
      ? memberBody(tokens, from, end, event.at)
      : null
  if (headsBody(tokens, from, end)) return named(tokens, from, end, count ?? null)
  const members = ofMembers(tokens, from, end)
  return members > 0 ? memberBody(tokens, members, end, event.at) : null
}

const memberBody = (tokens: readonly Token[], from: number, end: number, at: number): EventName | null =>
  /^(met|meets|convened|gathered|gather)$/.test(tokens[at]!.lower) &&
  !/^(was|were|is|are)$/.test(tokens[at - 1]!.lower) &&
  alone(tokens, at) &&
  headsBody(tokens, from, end)
    ? weaker(named(tokens, from, end, null))
    : null

/** What members meet for, where the sentence says it, names the meeting before their body does. */
const weaker = (name: EventName | null): EventName | null => name && { ...name, score: 2 }
