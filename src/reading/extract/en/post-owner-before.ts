import { after, allCapitals, capital, oneOf, peek, spanOf, words } from './phrases.ts'
import { isHead } from './post-heads.ts'
import type { Token } from './tokens.ts'
import { isPlaced, mayBeState, toldAsState } from './told-states.ts'
import { BODIES, NO_NAME } from './words/common.ts'
import { countryNamed, countryOfAdjective, writtenName } from './words/countries.ts'
import { ADDRESS, HONORIFICS, PARTICLES } from './words/titles.ts'

/** Whether a run of capitals is a person's name: a particle, a courtesy or an office stands right before it. */
const isPerson = (tokens: readonly Token[], begin: number): boolean => {
  const lead = peek(tokens, begin - 1)
  return (
    lead !== undefined &&
    (PARTICLES.has(lead.lower) || HONORIFICS.has(lead.lower) || ADDRESS.has(lead.lower) || lead.text === '.')
  )
}

/** Whose a post is, as written before it: where that begins, and where the words of the post begin behind it. */
export type Owner = { readonly from: number; readonly organisation: string | null; readonly postFrom: number }

/** Whether a blank line or a mark of layout stands between two words, as behind a heading: no phrase goes over it. */
const parted = (text: string, a: Token, b: Token): boolean =>
  b.span.start - a.span.end > 1 && /\n\s*\n|[*_<>#]/.test(text.slice(a.span.end, b.span.start))

/** "Lima Mayor Ana Lind": an office that only a town or a part of a state has. */
const ofPlace = oneOf('mayor governor')

/** How near the noun stands for which a state's letters are written before a post, in characters. */
const NEAR = 1_000

/** "U.S. Minister": the state as the text names it near by in words, where it does. */
export const inFull = (text: string, written: string, { span: { start } }: Token): string => {
  const country = /^(?:\p{Lu}\.?)+$/u.test(written) ? countryNamed(written) : undefined
  if (!country) return written
  const near = text.slice(Math.max(0, start - NEAR), start + NEAR)
  const [short = ''] = country.names
  return near.includes(short) ? short : written
}

/** Offices that only states have. */
const ofStates = /^(?:prime|foreign) minister|^president (?!of\b)/i

/** "Norland Prime Minister Ana Lind": a state that no list knows, as the text tells or speaks of it. */
const ofUnknown = (tokens: readonly Token[], begin: number, from: number, text: string): boolean => {
  if (!mayBeState(tokens, begin, from)) return false
  const name = words(text, spanOf(tokens, begin, from))
  return toldAsState(text, name) || (ofStates.test(after(tokens, from, 3)) && isPlaced(text, name))
}

const UNION = /\bEU\b|\bE\.U\.|\bEuropean (?:Union|Commission\b)/

/** The organisation written before a post: "Norland’s", "Norlandic", "NTO", "Norland Trade Council". */
export const ownerBefore = (tokens: readonly Token[], from: number, text: string, nouns: Nouns): Owner => {
  const none = { from, organisation: null, postFrom: from }
  if (/^[’']$/.test(peek(tokens, from - 1)?.text ?? '') && capital(peek(tokens, from - 2)))
    return ownerBefore(tokens, from - 1, text, nouns)
  const last = peek(tokens, from - 1)
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
    if (country)
      return {
        ...none,
        from: begin,
        organisation: inFull(text, country, tokens[begin]!).replace(/^The /i, ''),
      }
    if (width === 2 && /^United Nations$/.test(written))
      return { ...none, from: begin, organisation: written }
    // "European Commissioner for Lakes": of the union, by the name the text has for it first.
    if (width === 1 && written === 'European' && /^commissioners?$/.test(tokens[from]!.lower))
      return { from: begin, organisation: UNION.exec(text)?.[0] ?? null, postFrom: begin }
  }
  let begin = from - 1
  while (
    begin > 0 &&
    ((capital(peek(tokens, begin - 1)) && !isHead(peek(tokens, begin - 1))) ||
      (/^(of|for|and|-)$/.test(tokens[begin - 1]!.lower) && capital(peek(tokens, begin - 2)) && owned)) &&
    from - begin < 9
  )
    begin--
  while (
    begin < from &&
    /^(the|on|in|at|a|and|by|with|also|today|for|of|as|[-–])$|^D\.C\.$/i.test(tokens[begin]!.lower)
  )
    begin++
  // "Commissioner Ana Lind and Norland’s Minister": what stands before "and" is another.
  for (let at = from - 1; owned && at > begin; at--)
    if (tokens[at]!.lower === 'and' && (isPerson(tokens, begin) || tokens.slice(begin, at).some(isHead)))
      begin = at + 1
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
  if (
    !(
      named ||
      owned ||
      (run.length === 1 && ofPlace(tokens[from]!)) ||
      ofUnknown(tokens, begin, from, text) ||
      (run.length > 1 && begin > 1 && !run.some((t) => NO_NAME.has(t.lower)))
    )
  )
    return none
  // "President Ana van den Berg’s Head of Cabinet": whose it is, is a person and no organisation.
  if (!named && isPerson(tokens, begin)) return none
  // "Lake House FEVER-19 Response Coordinator": what is coped with belongs to the post.
  const end = from - begin > 1 && /^\p{Lu}+-\d+$/u.test(last.text) ? from - 1 : from
  return {
    from: begin,
    organisation: words(text, spanOf(tokens, begin, end)).replace(/[’']s$/, ''),
    postFrom: end,
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
