import { bitsPerForm, perForm } from './asking.ts'
import { after, allCapitals, among, before, capital, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { type Governor, governing, type TopicKind } from './topic-governing.ts'
import { listing } from './topic-listing.ts'
import type { TopicPhrase } from './topic-phrases.ts'
import { verbLead } from './topic-verb-leads.ts'
import { ABOUT, LEADS_OF, type Lead } from './words/topic-leads.ts'

export type { Governor, TopicKind }

/** A topic found in a sentence: which list it goes into, and its words. */
export type FoundTopic = {
  readonly kind: TopicKind
  readonly phrase: TopicPhrase
  /** A state or region that is itself the issue: its name is no bar. */
  readonly place?: true
  /** What the name of an undertaking says that it is about. */
  readonly inName?: true
}

const TOGETHER = new Set(['between', 'with', 'among', 'amongst'])
const opens = oneOf('opportunities opportunity')

/** "cooperation between Norland and Sudland in fisheries": past who works together; 0 where nothing is said of what on. */
const beyond = (tokens: readonly Token[], at: number): number => {
  if (!TOGETHER.has(tokens[at]?.lower ?? '') && !opens(peek(tokens, at - 1))) return 0
  for (let i = at + 1; i < Math.min(tokens.length, at + 12); i++) {
    if (/^(on|in|regarding)$/.test(tokens[i]!.lower)) return capital(tokens[i + 1]) ? 0 : i + 1
    if (!tokens[i]!.word && !/^[-–&]$/.test(tokens[i]!.text)) return 0
    if (/^(to|is|are|was|were|will|has|have|that|which|by|for)$/.test(tokens[i]!.lower)) return 0
  }
  return 0
}

/** "interaction in relation to …": what stands there says nothing of what is worked on. */
const aside = oneOf(
  'relation accordance order line response particular addition light view terms turn person margins sidelines behalf top lead-up run-up context spirit wake face',
)

/** "a briefing by the Board on rice": past who speaks; 0 where nothing is said of what on. */
const spokenBy = (tokens: readonly Token[], at: number): number => {
  if (!speaks(tokens[at]) || tokens[at + 1]?.lower !== 'by') return 0
  for (let i = at + 2; i < Math.min(tokens.length, at + 18); i++) {
    if (tokens[i]!.lower === 'on' && !capital(tokens[i + 1])) return i + 1
    if (endsSpeech(tokens[i])) return 0
  }
  return 0
}
const speaks = oneOf(
  'briefing briefings presentation presentations report reports paper papers update updates lecture',
)
const endsSpeech = oneOf('; : to is are was were will has have had that which who and held entitled')

const ofBody = (tokens: readonly Token[], at: number, behind: number): boolean =>
  capital(tokens[at]) && capital(tokens[behind]) && /^(for|of|on)$/.test(peek(tokens, at - 1)?.lower ?? '')

const STEMS = new Set(['stemming', 'resulting', 'arising', 'posed', 'caused', 'faced'])

/** Verbs of working together, and how it is done. */
const works = oneOf(
  'cooperate cooperates cooperated cooperating collaborate collaborates collaborated collaborating work works worked working coordinate coordinates coordinating engage partner partnering',
)
const how = oneOf('closely actively further jointly together effectively directly constructively')
const isDone = oneOf('made achieved recorded reached')

/** Whether what follows "in" or "on" says nothing of what is worked on ("in accordance with", "on the margins of"). */
const isAside = (tokens: readonly Token[], link: number): boolean => {
  if (!inOrOn(tokens[link])) return false
  const behind = tokens[link + 1]?.lower === 'the' ? link + 2 : link + 1
  return aside(tokens[behind])
}
const inOrOn = oneOf('in on')
/** "in areas of conflict": land, and no field. */
const ofLand = oneOf('area areas')
const strife = oneOf('conflict war tension tensions unrest armed')
const fromOrBy = oneOf('from by')
const stems = among(STEMS)

/** Where the topics begin that a noun leads to: "threats to", "cooperation in", "areas such as", "a Fund (RF) for". */
const led = (tokens: readonly Token[], at: number, leads: readonly Lead[]): Governor | null => {
  const next = tokens[at + 1]?.text === '(' && tokens[at + 3]?.text === ')' ? at + 4 : at + 1
  // "progress made in trade"
  // "cooperate closely on"
  const done = isDone(tokens[next]) || (works(tokens[at]) && how(tokens[next])) ? next + 1 : next
  const link = tokens[done]?.lower ?? ''
  const first = leads[0]!
  if (link === 'such' && tokens[done + 1]?.lower === 'as') return governing(first.kind, first.grip, done + 2)
  if (stems(tokens[done]) && fromOrBy(tokens[done + 1])) return governing('issue', 'firm', next + 2)
  if (isAside(tokens, done) || (ofLand(tokens[at]) && strife(tokens[done + 1]))) return null
  const spoken = spokenBy(tokens, at)
  if (spoken > 0) return governing('area', 'given', spoken)
  // "the Commission for Protection against River Hazards"
  const body = ofBody(tokens, at, done + 1)
  const opening = opens(tokens[at])
  const past = opening && link === 'for' ? beyond(tokens, next) : 0
  let far = -1
  for (let nth = 0; nth < leads.length; nth++) {
    const { links, kind, grip } = leads[nth]!
    if (kind === 'issue' && body) continue
    if (past) return governing(kind, grip, past)
    if (links.has(link)) {
      const joint = focuses(tokens[at]) && JOINT.test(before(tokens, at, 12))
      return governing(kind, joint ? 'firm' : grip, done + 1)
    }
    if (grip !== 'firm' && grip !== 'either' && !opening) continue
    if (far < 0) far = beyond(tokens, next)
    if (far) return governing(kind, grip, far)
  }
  return null
}

const focuses = oneOf('focusing focused focuses')
const JOINT = /\b(?:cooperation|co-operation|coordination|collaboration|partnership)\b/

const feels = oneOf('concern regret alarm dismay worry')
const WITH = /\bwith(?: \p{L}+)?$/u

/** "noted with deep regret the closure of …": what is noted so is an issue. */
const notedWith = (tokens: readonly Token[], at: number): Governor | null =>
  feels(tokens[at]) &&
  /^(the|an?|its|their|any)$/.test(tokens[at + 1]?.lower ?? '') &&
  WITH.test(before(tokens, at, 2))
    ? governing('issue', 'firm', at + 1)
    : null

const AS_AREAS = /^as(?: \p{L}+){0,3} (?:areas?|fields?|sectors?|domains?|priorities|priority)\b/u

const identifies = oneOf('identify identified identifies designated')

/** "identified rice, rail and archives as priority sectors". */
const identified = (tokens: readonly Token[], at: number): Governor | null => {
  if (!identifies(tokens[at])) return null
  for (let i = at + 2; i < Math.min(tokens.length, at + 30); i++)
    if (tokens[i]!.lower === 'as' && AS_AREAS.test(after(tokens, i, 6)))
      return governing('area', 'firm', at + 1)
  return null
}

const ranges = oneOf('ranging ranges ranged range')

/** "ranging from rice to rail": the list behind "from", and that behind "to". */
const ranging = (tokens: readonly Token[], at: number): Governor | null => {
  const { lower } = tokens[at]!
  if (ranges(tokens[at]) && tokens[at + 1]?.lower === 'from') return governing('area', 'either', at + 2)
  if (lower !== 'to') return null
  for (let i = at - 2; i >= Math.max(0, at - 14); i--)
    if (ranges(tokens[i]) && tokens[i + 1]!.lower === 'from') return governing('area', 'either', at + 1)
  return null
}

/** "provide Norland with rice seeds": what somebody is given. */
const providedWith = (tokens: readonly Token[], at: number): Governor | null => {
  if (tokens[at]!.lower !== 'with') return null
  for (let i = at - 2; i >= Math.max(0, at - 6); i--) {
    if (provides(tokens[i])) return governing('area', 'given', at + 1)
    if (!tokens[i]!.word) return null
  }
  return null
}
const provides = oneOf('provide provides providing equip equips equipping supplying')

const leadsOf = perForm(({ lower }): readonly Lead[] => LEADS_OF.get(lower) ?? [])

const LINKS = new Set([
  ...[...LEADS_OF.values()].flatMap((leads) => leads.flatMap(({ links }) => [...links])),
  ...['such', '(', 'made', 'achieved', 'recorded', 'reached', ...STEMS, ...TOGETHER, 'for'],
])
/** What stands behind a noun that leads anywhere. */
const mayLink = among(LINKS)

const isPartner = oneOf('partner')
const acts = oneOf('to will shall and we can')

const nounLead = (tokens: readonly Token[], at: number): Governor | null => {
  if (!mayLink(tokens[at + 1]) && !opens(tokens[at]) && !(how(tokens[at + 1]) && mayLink(tokens[at + 2])))
    return null
  // "a trading partner in": somebody.
  if (isPartner(tokens[at]) && !acts(peek(tokens, at - 1))) return null
  const leads = leadsOf(tokens[at]!)
  return leads.length > 0 ? led(tokens, at, leads) : null
}

const aboutOf = bitsPerForm(({ lower }) => ABOUT.get(lower) ?? 0)

/** "STRONGLY CONDEMNS the raids": a verb that a resolution sets in capitals, and no part of a name. */
const shouted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text.length > 4 &&
  allCapitals(tokens[at]!.text) &&
  allCapitals(tokens[at - 1]!.text) &&
  tokens[at + 1] !== undefined &&
  !capital(tokens[at + 1])

/** What governs the words behind `at`: the kind, and where they begin. */
export const governor = (tokens: readonly Token[], at: number): Governor | null => {
  if (at > 0 && capital(tokens[at]) && capital(peek(tokens, at - 1)) && !shouted(tokens, at)) return null
  const about = aboutOf(tokens[at]!)
  if (about !== 0 && (about === 1 || tokens[at + 1]?.lower === 'to'))
    return governing('area', 'loose', at + about)
  return (
    listing(tokens, at) ??
    ranging(tokens, at) ??
    identified(tokens, at) ??
    notedWith(tokens, at) ??
    providedWith(tokens, at) ??
    nounLead(tokens, at) ??
    verbLead(tokens, at)
  )
}
