import { among, capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { emptyWord, neverTopic } from './topic-asks.ts'
import { articles, bareEnd } from './topic-bounds.ts'
import { isBroad, joined, LONGEST, past, peaceOrSo } from './topic-joints.ts'
import { doneWithPeople, isPeople, people } from './topic-people.ts'
import { nounInIng, startsClause, verbForm } from './topic-words.ts'
import { QUALIFIED_FIELDS } from './words/topic-nouns.ts'
import { COMPLEMENTS } from './words/topic-phrases.ts'

/** What a trouble does, and "in" leads on to it: "the rise in water theft". */
const GROWS = new Set('rise increase surge spike upsurge uptick upswing escalation'.split(' '))

/** What is exchanged is told with the exchange ("sharing of data"). */
const passesOn = oneOf('exchange exchanges sharing transfer')
const isKnowledge = oneOf(
  'data information intelligence knowledge know-how technology technologies expertise experience experiences practices',
)

const reforms = oneOf('reform reforms')
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
  if (doneWithPeople(tokens[to - 1]) && people(peek(tokens, end - 1)))
    return { from, to: morePeople(tokens, afflicted(tokens, end)) }
  // "the protection of workers’ rights": the rights are the field.
  if (protects(tokens[to - 1]) && isRights(tokens[end - 1])) return { from: next, to: end }
  // "reform of the Lake Bank": told with the body that is reformed.
  if (reforms(tokens[to - 1]) && capital(tokens[next]) && capital(tokens[end - 1])) return { from, to: end }
  if (
    neverTopic(tokens[end - 1]) &&
    !emptyWord(tokens[to - 1]) &&
    !QUALIFIED_FIELDS.get(tokens[end - 1]!.lower)?.test(tokens[end - 2]!.lower)
  )
    return { from, to }
  // "the maintenance of peace": what is kept up is the topic.
  if (tokens[to - 1]!.lower === 'maintenance' && peaceAt(tokens, next))
    return { from: next, to: joined(tokens, next, end) }
  if (emptyWord(tokens[to - 1])) return withOf(tokens, next, joined(tokens, next, end))
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
const losses = oneOf('loss')
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
    // "the loss of Ambassador Vik"
    (losses(tokens[to - 1]) && capital(tokens[from])) ||
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
