import { among, capital, looks, oneOf, peek } from './phrases.ts'
import { askForm, type Token } from './tokens.ts'
import { articles, bareEnd } from './topic-bounds.ts'
import { adjective, maker, nounInIng, startsClause, verbForm } from './topic-words.ts'
import { PROBLEMS, VAGUE } from './words/problems.ts'
import { DEPENDENT, FIELDS, HANGS, NEVER, QUALIFIED_FIELDS } from './words/topic-nouns.ts'
import { COMPLEMENTS, EMPTY, MODIFIER, PAIRS, TRAILING } from './words/topic-phrases.ts'

const LONGEST = 8

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
const past = (tokens: readonly Token[], at: number): number => {
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
    if (alone && FIELDS.has(tokens[next]!.lower) && !adjective(tokens[next]!)) field = true
    bare = adjectives(tokens, next, last) || alone
  }
  // "cyber, harbour mapping and …": a field of its own.
  if (tokens[to]?.text === ',' && FIELDS.has(tokens[to - 1]!.lower) && bareEnd(tokens, to + 1) === end)
    return to
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
const isBroad = oneOf(
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
  HANGS.has(tokens[to - 1]!.lower) &&
  HANGS.has(tokens[to + 1]!.lower) &&
  shareable(tokens[end - 1]!.lower)

const bodies = oneOf(
  'agencies authorities officials ministers ministries institutions companies organisations organizations experts leaders',
)

const peaceOrSo = oneOf('peace security stability prosperity')

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
  if (!sectorName(tokens[from])) return 0
  let at = from
  while (sectorName(tokens[at]) && (tokens[at + 1]?.text === ',' || andOr(tokens[at + 1])))
    at = past(tokens, at + 1)
  return at > from && sectorName(tokens[at]) && sectors(tokens[at + 1]) ? at + 2 : 0
}
const sectorName = among(FIELDS)

/** Where a phrase ends that goes on behind "and": a noun of both, or a second noun that hangs on the words of the first. */
export const joined = (tokens: readonly Token[], from: number, to: number): number => {
  const whole = peaceful(tokens, from) || inSectors(tokens, from) || shared(tokens, from, to)
  if (whole > to) return pairs(tokens, whole - 1) ? bareEnd(tokens, whole + 1) : whole
  if (!andOr(tokens[to]) || startsClause(tokens, to + 1)) return to
  const end = bareEnd(tokens, to + 1)
  if (pairs(tokens, to - 1) || coupled(tokens, from, to, end)) return end
  if (sharesNoun(tokens, from, to, end)) return end
  // "security and public health agencies": of both.
  if (to - from === 1 && end - to > 2 && FIELDS.has(tokens[from]!.lower) && bodies(tokens[end - 1]))
    return end
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
    PROBLEMS.has(tokens[end - 1]!.lower) &&
    /ing$/.test(tokens[from]!.lower) &&
    /ing$/.test(tokens[to + 1]!.lower)
  )
    return end
  if (
    to - from > 1 &&
    end - to === 2 &&
    HANGS.has(tokens[to + 1]!.lower) &&
    !NEVER.has(tokens[to - 1]!.lower)
  )
    return end
  return to
}

/** What is done with people, and the people it is done with: "mobility of surveyors" is a field, whole. */
const OF_PEOPLE = new Set(
  `mobility movement exchange exchanges protection training repatriation resettlement evacuation reintegration
  empowerment return rights safety welfare dignity inclusion participation representation release`.split(
    /\s+/,
  ),
)
/** Whether a word names what is done with people. */
export const doneWithPeople = among(OF_PEOPLE)
const PEOPLE = new Set(
  `researchers students personnel professionals experts scholars teachers scientists academics officials workers
  refugees migrants civilians women children youth persons people nurses artists farmers journalists minorities prisoners
  detainees hostages victims survivors seafarers mariners citizens consumers communities peoples residents returnees
  girls minors pilgrims tourists patients fishermen fishers individuals workers`.split(/\s+/),
)
/** "the Norlanders", "all Sudmarkians": people by where they are from. */
const fromThere = looks(/^\p{Lu}\p{Ll}+(?:[ai]ns|ers|is)$/u)

/** What a trouble does, and "in" leads on to it: "the rise in water theft". */
const GROWS = new Set('rise increase surge spike upsurge uptick upswing escalation'.split(' '))

/** What is exchanged is told with the exchange ("sharing of data"). */
const passesOn = oneOf('exchange exchanges sharing transfer')
const isKnowledge = oneOf(
  'data information intelligence knowledge know-how technology technologies expertise experience experiences practices',
)

const reforms = oneOf('reform reforms')
const isPeople = among(PEOPLE)
/** Whether a word names people, by what they do or by where they are from. */
export const people = (token: Token | undefined): boolean => isPeople(token) || fromThere(token)

/** "persons with disabilities" */
const afflicted = (tokens: readonly Token[], end: number): number =>
  tokens[end]?.lower === 'with' && tokens[end + 1]?.lower === 'disabilities' ? end + 2 : end

/** "the rights of women, children, and persons with disabilities": past all of them. */
const morePeople = (tokens: readonly Token[], from: number): number => {
  let end = from
  for (;;) {
    const next = past(tokens, end)
    const to = next === end ? next : bareEnd(tokens, next)
    if (to === next || to - next > 2 || !isPeople(tokens[to - 1]) || capital(tokens[to - 1])) return end
    end = afflicted(tokens, to)
  }
}
const protects = oneOf('protection')
const isRights = oneOf('rights')

/** "the recourse to export bans": what is turned to is the topic. */
const resort = oneOf('recourse resort')

/** "X of Y": through an empty noun to its topic, or on to a topic with its complement. */
export const withOf = (tokens: readonly Token[], from: number, to: number): { from: number; to: number } => {
  const link = tokens[to]?.lower
  const grows = link === 'in' && GROWS.has(tokens[to - 1]!.lower)
  const resorts = link === 'to' && resort(tokens[to - 1])
  if (link !== 'of' && !grows && !resorts) return { from, to }
  // "the adoption of such rules"
  if (pointsBack(tokens[to + 1])) return { from, to }
  const next = articles(tokens, to + 1)
  const end = bareEnd(tokens, next)
  if (end === next) return { from, to }
  if (tokens[to - 1]!.lower === 'rule' && tokens[next]!.lower === 'law') return { from, to: end }
  if (passesOn(peek(tokens, to - 1)) && isKnowledge(peek(tokens, end - 1)))
    return { from, to: joined(tokens, next, end) }
  if (OF_PEOPLE.has(tokens[to - 1]!.lower) && people(peek(tokens, end - 1)))
    return { from, to: morePeople(tokens, afflicted(tokens, end)) }
  // "the protection of workers’ rights": the rights are the field.
  if (protects(tokens[to - 1]) && isRights(tokens[end - 1])) return { from: next, to: end }
  // "reform of the Lake Bank": told with the body that is reformed.
  if (reforms(tokens[to - 1]) && capital(tokens[next]) && capital(tokens[end - 1])) return { from, to: end }
  if (
    NEVER.has(tokens[end - 1]!.lower) &&
    !EMPTY.has(tokens[to - 1]!.lower) &&
    !QUALIFIED_FIELDS.get(tokens[end - 1]!.lower)?.test(tokens[end - 2]!.lower)
  )
    return { from, to }
  // "the maintenance of peace": what is kept up is the topic.
  if (tokens[to - 1]!.lower === 'maintenance' && peaceAt(tokens, next))
    return { from: next, to: joined(tokens, next, end) }
  if (EMPTY.has(tokens[to - 1]!.lower)) return withOf(tokens, next, joined(tokens, next, end))
  return end - from <= LONGEST ? { from, to: joined(tokens, next, end) } : { from, to }
}

const pointsBack = oneOf('such this that')
const inIng = looks(/^\p{Ll}+ing$/u)
/** "peace", "international peace and security" */
const peaceAt = (tokens: readonly Token[], at: number): boolean =>
  peaceOrSo(tokens[at]) || (isBroad(tokens[at]!) && peaceOrSo(tokens[at + 1]))

const takesMore = among(COMPLEMENTS)

/** "barriers to the movement of grain": what is barred is told behind a word that says nothing of it. */
const goesThrough = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'of' && flows(peek(tokens, at - 1)) && !capital(tokens[at + 1])
const flows = oneOf('movement flow entry delivery transit passage import export provision supply')

const recovery = oneOf('recovery')
const isField = looks(/^(?:economic|green|global|financial|social|sustainable|inclusive)$/i)
const challenges = oneOf('challenge challenges')
const violations = oneOf('violation violations')
const strikes = oneOf('attack attacks raid raids')
/** "drone attacks", "air raids": a word that says how. */
const ofMeans = oneOf(
  'drone air aerial missile rocket artillery terrorist terror cyber suicide bomb arson mortar',
)
/** "attacks on the Amber Bay power station": harm is told without the place by its name. */
const atNamed = (tokens: readonly Token[], from: number, end: number): boolean =>
  capital(tokens[from]) && end - from > 1 && !capital(peek(tokens, end - 1)) && !people(peek(tokens, end - 1))

/** Where a phrase ends whose last noun takes a complement. */
export const complementEnd = (tokens: readonly Token[], to: number): number => {
  if (!takesMore(peek(tokens, to - 1))) return to
  // "economic recovery from floods": told already by which.
  if (recovery(tokens[to - 1]) && isField(peek(tokens, to - 2))) return to
  const links = COMPLEMENTS.get(tokens[to - 1]!.lower)!
  if (!links.includes(tokens[to]?.lower ?? '') || pointsBack(tokens[to + 1])) return to
  if (tokens[to]!.lower === 'to' && tokens[to + 1]?.lower === 'better') return to
  // "attempts to change the course of the river": past the verb.
  const verb = /ly$/.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1
  const from = articles(tokens, /^attempts?$/.test(tokens[to - 1]!.lower) ? verb + 1 : to + 1)
  if (tokens[to - 1]!.lower === 'situation' && capital(tokens[from])) return to
  if (
    /^(\p{N}+|january|february|march|april|may|june|july|august|september|october|november|december)$/u.test(
      tokens[from]?.lower ?? '',
    )
  )
    return to
  const bare = joined(tokens, from, bareEnd(tokens, from))
  // "in the Gulf of Amber"
  const end =
    tokens[bare]?.lower === 'of' && capital(peek(tokens, bare - 1)) && capital(tokens[bare + 1])
      ? bare + 2
      : goesThrough(tokens, bare)
        ? joined(tokens, articles(tokens, bare + 1), bareEnd(tokens, articles(tokens, bare + 1)))
        : bare
  if (
    end === from ||
    (strikes(peek(tokens, to - 1)) && ofMeans(peek(tokens, to - 2)) && atNamed(tokens, from, end)) ||
    verbForm(tokens[from]!) ||
    (challenges(tokens[to - 1]) && startsClause(tokens, from)) ||
    (end - from === 1 && inIng(tokens[from]) && !nounInIng(tokens[from]!.lower)) ||
    end - from > (violations(tokens[to - 1]) ? 11 : 7) ||
    /^(?:order|line|accordance)$/.test(tokens[from]!.lower) ||
    /^(world|countries|region|way|manner|range|number|certain|area|field|availability|emerging|following)$/.test(
      tokens[end - 1]!.lower,
    )
  )
    return to
  return complementEnd(tokens, end)
}
