import { askForm } from './asking.ts'
import { among, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { fieldWord, hangingWord, neverTopic, problemWord } from './topic-asks.ts'
import { bareEnd } from './topic-bounds.ts'
import { adjective, maker, startsClause } from './topic-words.ts'
import { PROBLEMS, VAGUE } from './words/problems.ts'
import { DEPENDENT, FIELDS, HANGS, QUALIFIED_FIELDS } from './words/topic-nouns.ts'
import { MODIFIER, PAIRS, TRAILING } from './words/topic-phrases.ts'

/** As many words as a phrase may have. */
export const LONGEST = 8

/** Whether others before a noun may share it. */
const shareable = (lower: string): boolean => DEPENDENT.has(lower) || FIELDS.has(lower) || PROBLEMS.has(lower)

/** Whether a stretch is adjectives alone, so that its noun is still to come. */
const adjectives = (tokens: readonly Token[], from: number, to: number): boolean => {
  if (to - from > 2) return false
  for (let i = from; i < to; i++)
    if (!adjective(tokens[i]!) && !(i < to - 1 && tokens[i]!.lower.endsWith('ly'))) return false
  return true
}

/** Past a comma and an "and", or `at` where neither stands there. */
export const past = (tokens: readonly Token[], at: number): number => {
  let next = tokens[at]?.text === ',' ? at + 1 : at
  if (andOr(tokens[next])) next++
  return next
}

/** "political, legal and cultural affairs", "food and energy supplies": one phrase where the last part has the noun of all. */
const shared = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  let bare = adjectives(tokens, from, to)
  let field = false
  for (let n = 0; bare && n < 5; n++) {
    const next = past(tokens, end)
    if (next === end) return to
    const last = bareEnd(tokens, next)
    if (last === next || (startsClause(tokens, next) && !tokens[next]!.lower.endsWith('ed'))) return to
    end = last
    const alone = last - next === 1 && tokens[last]?.text === ','
    if (alone && fieldWord(tokens[next]) && !adjective(tokens[next]!)) field = true
    bare = adjectives(tokens, next, last) || alone
  }
  // "cyber, harbour mapping and …": a field of its own.
  if (tokens[to]?.text === ',' && fieldWord(tokens[to - 1]) && bareEnd(tokens, to + 1) === end) return to
  // "economic, trade, and cultural ties": a field between adjectives stands for itself.
  return bare || (field && ties(peek(tokens, end - 1))) ? to : end
}

const andOr = oneOf('and or &')
const ties = oneOf(
  'ties relations links bonds cooperation collaboration engagement exchanges contacts linkages',
)

const startsPair = among(new Set([...PAIRS].map((pair) => pair.split(' ')[0]!)))

/** Whether two nouns are named together so often that they are one thing, whatever stands before them. */
const pairs = (tokens: readonly Token[], at: number): boolean =>
  startsPair(tokens[at]) &&
  PAIRS.has(`${tokens[at]!.lower} ${tokens[at + 1]?.lower} ${tokens[at + 2]?.lower}`)

const couples = askForm(
  ({ lower, text }) =>
    (FIELDS.has(lower) || HANGS.has(lower) || lower === 'trust') &&
    !PROBLEMS.has(lower) &&
    !/^(?:growth|economy)$/.test(lower) &&
    // "AI and 5G": two things.
    !/\p{N}|^\p{Lu}{2,3}$/u.test(text),
)
const couplesIll = askForm(({ lower }) => PROBLEMS.has(lower) && !VAGUE.has(lower))
const listMark = oneOf(', ;')
const trails = among(TRAILING)
const saysLittle = (token: Token): boolean => maker(token) || isBroad(token)
/** Words of reach that tell nothing of a field. */
export const isBroad = oneOf(
  'bilateral trilateral multilateral regional global international national transatlantic local mutual shared our greater new long-term innovative',
)

/** "research and innovation": two fields of one word each are one topic, but at the end of a longer list. */
const coupled = (tokens: readonly Token[], first: number, to: number, end: number): boolean => {
  let from = first
  while (from < to - 1 && saysLittle(tokens[from]!)) from++
  const last = end - from === 4 && trails(peek(tokens, end - 1)) ? end - 1 : end
  return (
    last - from === 3 &&
    ((couples(tokens[from]!) && couples(tokens[from + 2]!)) ||
      (couplesIll(tokens[from]!) && couplesIll(tokens[from + 2]!)) ||
      // "production and trafficking of drugs"
      (tokens[end]?.lower === 'of' && couples(tokens[from]!) && couplesIll(tokens[from + 2]!))) &&
    (!listMark(peek(tokens, first - 1)) || (listMark(tokens[end]) && andOr(tokens[end + 1]))) &&
    !andOr(tokens[end])
  )
}

/** "flood prevention and control works": what two nouns that hang on the first say of the last. */
const sharesNoun = (tokens: readonly Token[], from: number, to: number, end: number): boolean =>
  to - from > 1 &&
  end - to === 3 &&
  hangingWord(tokens[to - 1]) &&
  hangingWord(tokens[to + 1]) &&
  shareable(tokens[end - 1]!.lower)

const bodies = oneOf(
  'agencies authorities officials ministers ministries institutions companies organisations organizations experts leaders',
)

/** What is said in one breath with peace. */
export const peaceOrSo = oneOf('peace security stability prosperity')

/** "peace, security and prosperity": past all three, which are said as one; 0 where they do not stand. */
const peaceful = (tokens: readonly Token[], from: number): number => {
  if (tokens[from]?.lower !== 'peace' || tokens[from + 1]?.text !== ',' || !peaceOrSo(tokens[from + 2]))
    return 0
  const last = past(tokens, from + 3)
  return last > from + 3 && peaceOrSo(tokens[last]) && bareEnd(tokens, last) === last + 1 ? last + 1 : 0
}

const sectors = oneOf('sectors industries')

/** "food, farming and forestry sectors": past the noun that names of one word each share; 0 where none does. */
const inSectors = (tokens: readonly Token[], from: number): number => {
  if (!fieldWord(tokens[from])) return 0
  let at = from
  while (fieldWord(tokens[at]) && (tokens[at + 1]?.text === ',' || andOr(tokens[at + 1])))
    at = past(tokens, at + 1)
  return at > from && fieldWord(tokens[at]) && sectors(tokens[at + 1]) ? at + 2 : 0
}

/** Where a phrase ends that goes on behind "and": a noun of both, or a second noun that hangs on the words of the first. */
export const joined = (tokens: readonly Token[], from: number, to: number): number => {
  const whole = peaceful(tokens, from) || inSectors(tokens, from) || shared(tokens, from, to)
  if (whole > to) return pairs(tokens, whole - 1) ? bareEnd(tokens, whole + 1) : whole
  if (!andOr(tokens[to]) || startsClause(tokens, to + 1)) return to
  const end = bareEnd(tokens, to + 1)
  if (pairs(tokens, to - 1) || coupled(tokens, from, to, end)) return end
  if (sharesNoun(tokens, from, to, end)) return end
  // "security and public health agencies": of both.
  if (to - from === 1 && end - to > 2 && fieldWord(tokens[from]) && bodies(tokens[end - 1])) return end
  if (
    to - from === 1 &&
    end - to === 3 &&
    MODIFIER.test(tokens[from]!.lower) &&
    (shareable(tokens[end - 1]!.lower) ||
      QUALIFIED_FIELDS.get(tokens[end - 1]!.lower)?.test(tokens[end - 2]!.lower))
  )
    return end
  // "phishing and spoofing scams"
  if (
    to - from === 1 &&
    end - to === 3 &&
    problemWord(tokens[end - 1]) &&
    /ing$/.test(tokens[from]!.lower) &&
    /ing$/.test(tokens[to + 1]!.lower)
  )
    return end
  if (to - from > 1 && end - to === 2 && hangingWord(tokens[to + 1]) && !neverTopic(tokens[to - 1]))
    return end
  return to
}
