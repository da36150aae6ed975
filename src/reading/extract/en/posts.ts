import { givenName, honorificsEnd, nameWord } from './names.ts'
import { after, allCapitals, bracketEnd, capital, spanOf, words } from './phrases.ts'
import type { Token } from './tokens.ts'
import { BODIES, NO_NAME } from './words/common.ts'
import { countryNamed, countryOfAdjective, writtenName } from './words/countries.ts'
import { EVENT_HEADS, MEETING_BODIES } from './words/events.ts'
import { ADDRESS, HONORIFICS, PARTICLES, POST_MODIFIERS, POSTS } from './words/titles.ts'

/**
 * A post as a text names it: `from` and `to` are its tokens with the organisation, `post` its words without. `plural`
 * where it is held by several ("Presidents A and B"). `bare` where it is one word, as in a form of address.
 */
export type PostPhrase = {
  readonly from: number
  readonly to: number
  readonly post: string
  readonly organisation: string | null
  readonly plural: boolean
  readonly bare: boolean
}

const singular = (lower: string) => (lower.endsWith('s') ? lower.slice(0, -1) : lower)
const isHead = (token: Token | undefined): boolean =>
  token !== undefined && capital(token) && (POSTS.has(token.lower) || POSTS.has(singular(token.lower)))

const isPlural = (token: Token) => !POSTS.has(token.lower) && POSTS.has(singular(token.lower))

/** Whether a word before a post's noun belongs to the post. */
const modifies = (token: Token | undefined): boolean =>
  token !== undefined &&
  capital(token) &&
  (POST_MODIFIERS.has(token.lower) ||
    POSTS.has(token.lower) ||
    (NO_NAME.has(token.lower) &&
      !BODIES.has(token.lower) &&
      !/^(The|A|An|Both|This|On|In|At|As|And|By|With|For|Of|To|From|Also|Our|Their|His|Her|Then|Former|Late|Today|Yesterday|Tomorrow|Tonight|Here|There|When|While|After|Before|During|Since|Following|Right|Royal|Highness|Majesty)$/.test(
        token.text,
      ))) &&
  !countryNamed(token.text) &&
  !countryOfAdjective(token.text)

const headEnd = (tokens: readonly Token[], at: number): number => {
  let to = at + 1
  while (
    isHead(tokens[to]) ||
    /^(delegate|designate|elect|officer|executive|general|extraordinary|plenipotentiary|counsel)$/i.test(
      tokens[to]?.text ?? '',
    )
  )
    to++
  if (tokens[to]?.lower === 'and' && tokens[to + 1]?.lower === 'plenipotentiary') to += 2
  if (tokens[to]?.text === '-' && /^(elect|designate|in|general)$/i.test(tokens[to + 1]?.text ?? '')) to += 2
  return to
}

/** "Minister A of B and C": where the words of the portfolio or the body end. */
const complementEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < 16) {
    const token = tokens[to]!
    if (
      honorificsEnd(tokens, to) > to ||
      (to > from &&
        (/^(Prime|Vice|Permanent|Deputy|Special)$/.test(token.text) || POSTS.has(token.lower)) &&
        countryNamed(tokens[to - 1]!.text))
    )
      break
    // "Prime Minister of St. Vincent".
    if (token.text === '.' && /^(?:St|Ste)$/.test(tokens[to - 1]?.text ?? '') && capital(tokens[to + 1])) to++
    else if (capital(token) || /^[&-]$/.test(token.text) || /^d[’']\p{Lu}/u.test(token.text)) to++
    else if (/^(and|of|the|for|on|&|’|')$/.test(token.lower) && to > from && joins(tokens, to)) to++
    else if (token.text === ',' && listed(tokens, to)) to++
    else break
  }
  return to
}

const joins = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  if (honorificsEnd(tokens, at + 1) > at + 1) return false
  if (/^(the|of)$/.test(next?.lower ?? '') && capital(tokens[at + 2])) return true
  return capital(next) && !(tokens[at]!.lower === 'and' && postFollows(tokens, at + 1))
}

/** "Minister for Trade, Industry and Labour": a comma inside a portfolio. */
const listed = (tokens: readonly Token[], at: number): boolean =>
  capital(tokens[at + 1]) &&
  tokens[at + 2]?.lower === 'and' &&
  NO_NAME.has(tokens[at + 1]!.lower) &&
  NO_NAME.has(tokens[at + 3]?.lower ?? '')

/** Whether another post, a country's post or a person begins here, so that "and" joins two of them. */
const postFollows = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 7; i++) {
    if (isHead(tokens[i])) return true
    if (
      !modifies(tokens[i]) &&
      !(
        tokens[i]?.lower === 'and' &&
        countryOfAdjective(tokens[at]!.text) &&
        modifies(tokens[i - 1]) &&
        modifies(tokens[i + 1])
      ) &&
      !countryOfAdjective(tokens[i]?.text ?? '') &&
      !(tokens[i] && allCapitals(tokens[i]!.text)) &&
      tokens[i]?.lower !== 'the'
    )
      return false
  }
  return false
}

const MINISTERIAL = /(minister|secretary|commissioner|ministers|secretaries)$/i

/** An executive secretary has no portfolio, and serves a body. */
const EXECUTIVE = /^executive$/i

/** The organisation that a post's "of …" names: a state always, a body only behind a post of no portfolio. */
const isOrganisation = (
  run: readonly Token[],
  head: Token,
  written: string,
  before: Token | undefined,
): boolean => {
  if (countryNamed(written)) return true
  // The chair of a meeting has a post at it; the meeting is no organisation.
  if (EVENT_HEADS.has(run.at(-1)?.lower ?? '') && !MEETING_BODIES.has(run.at(-1)!.lower)) return false
  // A unit or a division is part of a body, and so of the post.
  if (run.some(({ lower }) => /^(unit|division|section|desk|branch)$/.test(lower))) return false
  // "Secretary of the Commission" serves a body; "Minister of Defence" and "Secretary of State" hold a portfolio.
  // "MinLaw": a capital inside a word makes a short name of a body.
  if (run.length === 1 && /\p{Ll}\p{Lu}/u.test(run[0]!.text)) return true
  if (/^nations$/.test(run.at(-1)?.lower ?? '') && run.length === 2) return true
  if (
    MINISTERIAL.test(head.text) &&
    !(run.length === 1 && EXECUTIVE.test(before?.text ?? '') && allCapitals(run[0]!.text))
  )
    return !/^minister/i.test(head.text) && MEMBERED.test(run.at(-1)?.lower ?? '')
  return (
    run.some((t) => BODIES.has(t.lower) || allCapitals(t.text)) ||
    (run.length > 0 && run.every((t) => !NO_NAME.has(t.lower) || !capital(t)))
  )
}

/** Bodies that have members of their own and are no department of a state. */
const MEMBERED =
  /^(community|commission|union|association|organi[sz]ation|league|council|committee|forum|board|alliance)$/

type Complement = { readonly postEnd: number; readonly end: number; readonly organisation: string | null }

/** The first "of …" of a stretch behind which nothing but a state stands; else behind which a body stands. */
const ownerBehind = (
  tokens: readonly Token[],
  from: number,
  to: number,
  head: Token,
  text: string,
): Complement | null => {
  const stretches = openings(tokens, from, to).map(([at, begin]) => ({
    at,
    begin,
    written: words(text, spanOf(tokens, begin, to)),
  }))
  // "Permanent Secretary of Norland’s Ministry of Lakes": the state is whose the ministry is.
  const owned = stretches.find(
    ({ begin }) => /[’']s$/.test(tokens[begin]!.text) && countryNamed(tokens[begin]!.text.slice(0, -2)),
  )
  if (owned) return { postEnd: owned.at, end: to, organisation: tokens[owned.begin]!.text.slice(0, -2) }
  const found =
    stretches.find(({ written }) => countryNamed(written)) ??
    stretches.find(
      ({ begin, written }) =>
        // "Head of Cabinet of …": the cabinet is part of the post.
        !/^(?:cabinet|staff)$/.test(tokens[begin]!.lower) &&
        isOrganisation(tokens.slice(begin, to), head, written, tokens[tokens.indexOf(head) - 1]),
    )
  if (!found) return null
  if (to - found.begin > 1 && isHead(tokens[to - 1]))
    return {
      postEnd: found.at,
      end: to,
      organisation: words(text, spanOf(tokens, found.begin, to - 1)).replace(/[’']s$/, ''),
    }
  const acronym =
    allCapitals(tokens[found.begin]!.text) && /^(for|to)$/.test(tokens[found.begin + 1]?.lower ?? '')
  return acronym
    ? { postEnd: found.at, end: found.begin + 1, organisation: tokens[found.begin]!.text }
    : { postEnd: found.at, end: to, organisation: found.written }
}

/** Each "of" in a stretch, with where the words behind it begin. */
const openings = (tokens: readonly Token[], from: number, to: number): [number, number][] => {
  const found: [number, number][] = []
  for (let i = from; i < to - 1; i++)
    // "Secretary of State of Norland": the state is Norland, and "State" belongs to the post.
    if (tokens[i]!.lower === 'of' && !(i === from && /^state of$/.test(after(tokens, i + 1, 2)))) {
      const begin = tokens[i + 1]!.lower === 'the' ? i + 2 : i + 1
      if (begin < to) found.push([i, begin])
    }
  return found
}

/** Cuts off a person's name that follows a portfolio without a comma. */
const withoutName = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  const person = (i: number) => nameWord(tokens[i]) || /^\p{Lu}$/u.test(tokens[i]!.text)
  // "… Ana Lind III": a name's number goes with it.
  if (/^(?:I{2,3}|IV|Jr|Sr)$/.test(tokens[end - 1]?.text ?? '') && person(end - 2) && person(end - 3)) end--
  while (end > from && person(end - 1)) end--
  return end < to && end > from && !/^(of|and|the|for|to|on)$/.test(tokens[end - 1]!.lower) ? end : to
}

const complement = (tokens: readonly Token[], head: number, to: number, text: string): Complement => {
  const none = { postEnd: to, end: to, organisation: null }
  if (tokens[to]?.text === '(' && capital(tokens[to + 1])) {
    const close = bracketEnd(tokens, to)
    if (close > 0 && !allCapitals(tokens[to + 1]!.text))
      return { postEnd: close + 1, end: close + 1, organisation: null }
  }
  if (!/^(of|for|to|on|in|at|-)$/.test(tokens[to]?.lower ?? '')) return none
  const charge = /^in$/.test(tokens[to]!.lower) && /^charge$/.test(tokens[to + 1]?.lower ?? '') ? 2 : 0
  const begin = /^(the|his|her)$/.test(tokens[to + 1 + charge]?.lower ?? '')
    ? to + 2 + charge
    : to + 1 + charge
  if (
    !capital(tokens[begin]) ||
    (/^(in|at|on)$/.test(tokens[to]!.lower) && !charge && tokens[to]!.lower !== 'on')
  )
    return none
  const reach = complementEnd(tokens, begin)
  const state = ownerBehind(tokens, to, reach, tokens[head]!, text)
  if (state && countryNamed(state.organisation ?? '')) return state
  const end = withoutName(tokens, begin, reach)
  if (end <= begin) return none
  const body =
    tokens[end]?.text === ',' && BODIES.has(tokens[end + 1]?.lower ?? '') && capital(tokens[end + 1])
  return (
    (body ? null : ownerBehind(tokens, to, end, tokens[head]!, text)) ?? {
      postEnd: end,
      end,
      organisation: null,
    }
  )
}

/** Whether a run of capitals is a person's name: a particle, a courtesy or an office stands right before it. */
const isPerson = (tokens: readonly Token[], begin: number): boolean => {
  const lead = tokens[begin - 1]
  return (
    lead !== undefined &&
    (PARTICLES.has(lead.lower) || HONORIFICS.has(lead.lower) || ADDRESS.has(lead.lower) || lead.text === '.')
  )
}

/** Whose a post is, as written before it: where that begins, and where the words of the post begin behind it. */
type Owner = { readonly from: number; readonly organisation: string | null; readonly postFrom: number }

/** Whether a blank line or a mark of layout stands between two words, as behind a heading: no phrase goes over it. */
const parted = (text: string, a: Token, b: Token): boolean =>
  b.span.start - a.span.end > 1 && /\n\s*\n|[*_<>#]/.test(text.slice(a.span.end, b.span.start))

/** The organisation written before a post: "Norland’s", "Norlandic", "NTO", "Norland Trade Council". */
const ownerBefore = (tokens: readonly Token[], from: number, text: string, nouns: Nouns): Owner => {
  const none = { from, organisation: null, postFrom: from }
  if (/^[’']$/.test(tokens[from - 1]?.text ?? '') && capital(tokens[from - 2]))
    return ownerBefore(tokens, from - 1, text, nouns)
  const last = tokens[from - 1]
  // "HRH Prince Lind": a courtesy in capital letters owns nothing.
  if (
    !last ||
    !capital(last) ||
    (allCapitals(last.text) && HONORIFICS.has(last.lower)) ||
    parted(text, last, tokens[from]!)
  )
    return none
  const owned = /[’']s$/.test(last.text)
  for (let width = 5; width > 0; width--) {
    const begin = from - width
    if (begin < 0) continue
    const written = words(text, spanOf(tokens, begin, from)).replace(/[’']s$/, '')
    const country = countryNamed(written) ? written : nouns(written)
    if (country) return { ...none, from: begin, organisation: country.replace(/^The /i, '') }
  }
  let begin = from - 1
  while (
    begin > 0 &&
    ((capital(tokens[begin - 1]) && !isHead(tokens[begin - 1])) ||
      (/^(of|for|and|-)$/.test(tokens[begin - 1]!.lower) && capital(tokens[begin - 2]) && owned)) &&
    from - begin < 9
  )
    begin--
  while (
    begin < from &&
    /^(the|on|in|at|a|and|by|with|also|today|for|of|as|[-–])$|^D\.C\.$/i.test(tokens[begin]!.lower)
  )
    begin++
  const run = tokens.slice(begin, from)
  const named = run.some(
    (t) =>
      BODIES.has(t.lower.replace(/[’']s$/, '')) ||
      (allCapitals(t.text.replace(/[’']s$/, '')) && !t.text.includes('.')),
  )
  // "Lake International’s Europe Editor": the owner ends at its possessive; what follows belongs to the post.
  const mark = run.findIndex((t) => /[’']s$/.test(t.text))
  if (mark >= 0 && mark < run.length - 1 && !run.some(isHead))
    return {
      from: begin,
      organisation: words(text, spanOf(tokens, begin, begin + mark + 1)).slice(0, -2),
      postFrom: begin + mark + 1,
    }
  if (begin === from || run.some(isHead)) return none
  // "Norland LAKES30 President": the post is at an event of that name, and the state's.
  const state = countryNamed(run[0]!.text)
  if (state && run.length > 1 && run.slice(1).every((t) => allCapitals(t.text) && /\d/.test(t.text)))
    return { from: begin, organisation: run[0]!.text, postFrom: begin + 1 }
  if (!(named || owned || (run.length > 1 && begin > 1 && !run.some((t) => NO_NAME.has(t.lower)))))
    return none
  // "President Ana van den Berg’s Head of Cabinet": whose it is, is a person and no organisation.
  if (!named && isPerson(tokens, begin)) return none
  return {
    ...none,
    from: begin,
    organisation: words(text, spanOf(tokens, begin, from)).replace(/[’']s$/, ''),
  }
}

/** The noun for a country's adjective as this text writes it, or the adjective where it has no noun for it. */
export type Nouns = (adjective: string) => string | null

/** Remembers what it found, so that a text is searched once for each country. */
export const nounsOf = (text: string): Nouns => {
  const known = new Map<string, string | null>()
  return (adjective) => {
    if (!known.has(adjective)) {
      const country = countryOfAdjective(adjective)
      known.set(adjective, country ? (writtenName(text, country) ?? adjective) : null)
    }
    return known.get(adjective)!
  }
}

/** Whether the name of a state in several words ends here ("… Republic"). */
const endsCountry = (tokens: readonly Token[], to: number, text: string): boolean =>
  [2, 3, 4].some((width) => to - width >= 0 && countryNamed(words(text, spanOf(tokens, to - width, to))))

/** "… of Norland to the League", "… of the League for Rivers": what follows the organisation and belongs to the post. */
const fieldEnd = (tokens: readonly Token[], end: number): number => {
  if (!/^(to|for)$/.test(tokens[end]?.lower ?? '')) return end
  const begin = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1
  const to = complementEnd(tokens, begin)
  return to > begin && capital(tokens[begin]) ? to : end
}

/** Whether a word of rank stands further left, so that all capitals from there belong to the post. */
const ranked = (tokens: readonly Token[], begin: number, at: number): boolean => {
  for (let i = begin - 1; i >= Math.max(0, at - 5) && capital(tokens[i]); i--)
    if (/^(chief|deputy|head|senior|assistant|special|principal)$/.test(tokens[i]!.lower)) return true
  return false
}

/** "Chief Medical Advisor": a word of rank whose noun follows behind words that say of what. */
const ranks = (tokens: readonly Token[], at: number): boolean => {
  if (!/^(chief|deputy|head)$/.test(tokens[at]!.lower)) return false
  for (let i = at + 1; i < at + 5 && capital(tokens[i]); i++) if (isHead(tokens[i])) return i > at + 1
  return false
}

/** "Norlandic Lake and River Policy Advisor": a field in two words behind whose it is belongs to the post as a whole. */
const pairedFrom = (tokens: readonly Token[], begin: number): number => {
  if (tokens[begin - 1]?.lower !== 'and' || !modifies(tokens[begin - 2])) return begin
  let from = begin - 2
  while (modifies(tokens[from - 1])) from--
  const owner = tokens[from - 1]
  return owner && capital(owner) && (BODIES.has(owner.lower) || countryOfAdjective(owner.text)) ? from : begin
}

/** The post whose noun stands at `at`; null where none does. */
const postAt = (tokens: readonly Token[], at: number, text: string, nouns: Nouns): PostPhrase | null => {
  if (!isHead(tokens[at]) || isHead(tokens[at - 1]) || ranks(tokens, at)) return null
  const headTo = headEnd(tokens, at)
  let begin = at
  while (
    begin > 0 &&
    at - begin < 6 &&
    !endsCountry(tokens, begin, text) &&
    (ranked(tokens, begin, at) ||
      modifies(tokens[begin - 1]) ||
      (tokens[begin - 1]!.text === '-' && modifies(tokens[begin - 2])))
  )
    begin--
  if (begin < at) begin = pairedFrom(tokens, begin)
  const owner = ownerBefore(tokens, begin, text, nouns)
  const { postEnd, end, organisation } = complement(tokens, headTo - 1, headTo, text)
  return {
    from: owner.from,
    to: organisation === null ? end : fieldEnd(tokens, end),
    post: words(text, spanOf(tokens, Math.min(begin, owner.postFrom), postEnd)),
    organisation: owner.organisation ?? organisation,
    plural: isPlural(tokens[headTo - 1]!),
    bare:
      postEnd - begin === 1 &&
      ADDRESS.has(tokens[begin]!.lower) &&
      organisation === null &&
      owner.organisation === null,
  }
}

/** All posts in a sentence, in order, no two overlapping. */
export const postsIn = (tokens: readonly Token[], text: string, nouns: Nouns): PostPhrase[] => {
  const found: PostPhrase[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isHead(tokens[at]) || givenName(tokens, at) || at < (found.at(-1)?.to ?? 0)) continue
    const phrase = postAt(tokens, at, text, nouns)
    if (phrase) found.push(phrase)
  }
  return found
}
