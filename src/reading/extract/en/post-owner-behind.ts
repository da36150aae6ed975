import { nameWord } from './names.ts'
import { after, allCapitals, capital, looks, oneOf, peek, spanOf, words } from './phrases.ts'
import { isHead } from './post-heads.ts'
import type { Token } from './tokens.ts'
import { isFormal, mayBeState, pastForm, toldAsState } from './told-states.ts'
import { BODIES, NO_NAME } from './words/common.ts'
import { countryNamed } from './words/countries.ts'
import { EVENT_HEADS, MEETING_BODIES } from './words/events.ts'

const MINISTERIAL = /(minister|secretary|commissioner|ministers|secretaries)$/i

/** An executive secretary has no portfolio, and serves a body. */
const EXECUTIVE = /^executive$/i

const isShortName = looks(/\p{Ll}\p{Lu}/u)

/** The organisation that a post's "of …" names: a state always, a body only behind a post of no portfolio. */
const isOrganisation = (
  run: readonly Token[],
  head: Token,
  written: string,
  before: Token | undefined,
): boolean => {
  if (countryNamed(written)) return true
  // "President of the Republic of Norland": a state, though no list knows it.
  if (isFormal(run, 0, run.length)) return true
  // The chair of a meeting has a post at it; the meeting is no organisation.
  if (EVENT_HEADS.has(run.at(-1)?.lower ?? '') && !MEETING_BODIES.has(run.at(-1)!.lower)) return false
  // A unit or a division is part of a body, and so of the post.
  if (run.some(({ lower }) => /^(unit|division|section|desk|branch)$/.test(lower))) return false
  // "Deputy Head of Mission": whose mission it is, is not told.
  if (run.length === 1 && PART_OF_POST.test(run[0]!.lower)) return false
  // "Secretary of the Commission" serves a body; "Minister of Defence" and "Secretary of State" hold a portfolio.
  // "MinLaw": a capital inside a word makes a short name of a body.
  if (isShortName(run[0]!) && (run.length === 1 || run[1]!.lower === 'and')) return true
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

/** What stands behind a post as a word of its own, with nothing to tell whose it is. */
const PART_OF_POST =
  /^(?:mission|delegation|section|department|cabinet|staff|chancery|party|secretary-general)$/

/** Bodies that have members of their own and are no department of a state. */
const MEMBERED =
  /^(community|commission|union|association|organi[sz]ation|league|council|committee|forum|board|alliance)$/

/** Where the words of a post end, where the whole phrase ends, and the organisation in it. */
export type Complement = {
  readonly postEnd: number
  readonly end: number
  readonly organisation: string | null
}

/** The first "of …" of a stretch behind which nothing but a state stands; else behind which a body stands. */
export const ownerBehind = (
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
    stretches.find(({ begin }) => isFormal(tokens, begin, to)) ??
    stretches.find(
      ({ at, begin, written }) => toldAsState(text, written) || ofState(tokens, from, at, begin, to, head),
    ) ??
    stretches.find(
      ({ begin, written }) =>
        // "Head of Cabinet of …": the cabinet is part of the post.
        !/^(?:cabinet|staff|delegation)$/.test(tokens[begin]!.lower) &&
        // "Adviser to the President of the Lake Commission": the president is part of it too.
        !(isHead(tokens[begin]) && tokens[begin + 1]?.lower === 'of') &&
        isOrganisation(tokens.slice(begin, to), head, written, peek(tokens, tokens.indexOf(head) - 1)),
    )
  if (!found) return null
  if (to - found.begin > 1 && isHead(peek(tokens, to - 1)))
    return {
      postEnd: found.at,
      // "Head of Cabinet of Lake Commission President Ana Lind": the second post is that of the one named behind it.
      end:
        nameWord(tokens[to]) && /^(?:cabinet|staff|office)$/.test(tokens[found.at - 1]!.lower)
          ? found.at
          : to,
      organisation: words(text, spanOf(tokens, found.begin, to - 1)).replace(/[’']s$/, ''),
    }
  // "of the Republic of Norland": a name that no list knows is written as its noun.
  const named = pastForm(tokens, found.begin)
  if (isFormal(tokens, found.begin, to) && !countryNamed(found.written))
    return { postEnd: found.at, end: to, organisation: words(text, spanOf(tokens, named, to)) }
  const acronym =
    allCapitals(tokens[found.begin]!.text) && /^(for|to)$/.test(tokens[found.begin + 1]?.lower ?? '')
  // "Minister of State of MinLakes and Ministry of Ports": the first of the bodies served.
  return acronym || (isShortName(tokens[found.begin]!) && tokens[found.begin + 1]?.lower === 'and')
    ? { postEnd: found.at, end: found.begin + 1, organisation: tokens[found.begin]!.text }
    : { postEnd: found.at, end: to, organisation: found.written }
}

/** Words of rank before a minister: behind "of" stands the portfolio, as behind the bare word. */
const ofRank = oneOf(
  'deputy vice senior second third assistant permanent acting former junior cabinet state under parliamentary executive union federal special coordinating principal associate honourable general of for the a an this that our their his her its on in at by with and to from as both all new then when while also',
)
/** What portfolios are made of besides fields: "Promotion of Tides". */
const isDoing = oneOf(
  'promotion protection advancement empowerment care rights status welfare regulation prevention preservation conservation',
)

/** "Minister of Tides of Norland", "Prime Minister of Norland": where the portfolio is told a name behind "of" is the state. */
const ofState = (
  tokens: readonly Token[],
  from: number,
  at: number,
  begin: number,
  to: number,
  head: Token,
): boolean => {
  if (!MINISTERIAL.test(head.text)) return false
  const named = pastForm(tokens, begin)
  if (!mayBeState(tokens, named, to)) return false
  if (named > begin) return true
  const before = peek(tokens, at - 1)!
  if (at > from) return !isDoing(before) && !BODIES.has(before.lower)
  const field = peek(tokens, at - 2)
  return (
    /^(?:minister|secretary)s?$/.test(head.lower) &&
    capital(field) &&
    (/^(?:prime|chief)$/.test(field!.lower) || (NO_NAME.has(field!.lower) && !ofRank(field)))
  )
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
