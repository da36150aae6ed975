import { fullWords, honorificsEnd, nameEnd, nameWord } from './names.ts'
import { allCapitals, bracketEnd, capital, spanOf, words } from './phrases.ts'
import type { PostPhrase } from './posts.ts'
import type { Token } from './tokens.ts'
import { isFormal, isPlaced, isStateHere, mayBeState } from './told-states.ts'
import { BODIES } from './words/common.ts'
import { countryNamed } from './words/countries.ts'
import { POSTS } from './words/titles.ts'

/** Whether a post or a courtesy begins here. */
const titled = (tokens: readonly Token[], at: number) =>
  POSTS.has(tokens[at]!.lower) ||
  /^(prime|vice|deputy)$/.test(tokens[at]!.lower) ||
  honorificsEnd(tokens, at) > at

/** "… of Norland⏎Lima, 3 May 2030": a line that gives place and day goes on with nothing. */
const opensDateline = (tokens: readonly Token[], at: number, text: string): boolean => {
  if (!text.slice(tokens[at - 1]!.span.end, tokens[at]!.span.start).includes('\n')) return false
  let comma = at + 1
  while (comma - at < 4 && capital(tokens[comma])) comma++
  return tokens[comma]?.text === ',' && /^\d/.test(tokens[comma + 1]?.text ?? '')
}

/** "Ana Lind, of the Lake Institute, …", "Ana Lind, representing Norland, …": a body or a state, closed by another comma. */
const setOff = (tokens: readonly Token[], at: number, text: string): string | null => {
  const begin = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1
  let end = begin
  while (
    end - begin < 10 &&
    (capital(tokens[end]) ||
      (end > begin &&
        /^(?:of|for|and|the|on|&)$/.test(tokens[end]?.lower ?? '') &&
        !/^[,.;]$/.test(tokens[end + 1]?.text ?? ',')))
  )
    end++
  if (end === begin || !/^[,;.)]$/.test(tokens[end]?.text ?? '.')) return null
  const run = tokens.slice(begin, end)
  const written = words(text, spanOf(tokens, begin, end))
  const body = run.some(({ lower }) => BODIES.has(lower)) || (run.length === 1 && allCapitals(run[0]!.text))
  const state = isStateHere(text, written) || isFormal(tokens, begin, end)
  const named = tokens[at]!.lower === 'representing' && mayBeState(tokens, begin, end)
  return (body || state || named) && !run.some(({ lower }) => POSTS.has(lower)) ? written : null
}

/** "Name of the Organisation": the body or state a name is said to be of. */
export const ofBody = (tokens: readonly Token[], at: number, text: string): string | null => {
  if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'from') return ofBody(tokens, at + 1, text)
  if (tokens[at]?.text === ',' && /^(?:of|representing)$/.test(tokens[at + 1]?.lower ?? ''))
    return setOff(tokens, at + 1, text)
  if (tokens[at]?.lower !== 'of' && !(tokens[at]?.lower === 'from')) return null
  const begin = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1
  let end = begin
  while (
    end < tokens.length &&
    end - begin < 8 &&
    !titled(tokens, end) &&
    !(end > begin && opensDateline(tokens, end, text)) &&
    (capital(tokens[end]) ||
      (/^(of|for|and|the)$/.test(tokens[end]!.lower) &&
        end > begin &&
        (capital(tokens[end + 1]) || (tokens[end + 1]?.lower === 'the' && capital(tokens[end + 2]))) &&
        countryish(tokens, begin, end, text)))
  )
    end++
  if (end === begin) return null
  return words(text, spanOf(tokens, begin, end)).replace(/[’']s$/, '')
}

/** "Ana Lind (Norland)": the state in brackets behind a name. */
export const inBrackets = (tokens: readonly Token[], at: number, text: string): string | null => {
  const close = tokens[at]?.text === '(' ? bracketEnd(tokens, at) : -1
  const written = close > at + 1 ? words(text, spanOf(tokens, at + 1, close)) : ''
  if (isStateHere(text, written) || (close > 0 && isFormal(tokens, at + 1, close))) return written
  // "Ana Lind (Norland) and Tomas Berg (Sudmark)": of two in a row what no list knows is read in the same way.
  if (close > 0 && mayBeState(tokens, at + 1, close) && (hasTwin(tokens, at) || isPlaced(text, written)))
    return written
  // "(Lake Institute)": a body by its noun, where no post stands with it.
  const inside = close > at + 2 ? tokens.slice(at + 1, close) : []
  const body =
    inside.some(({ lower }) => BODIES.has(lower)) &&
    inside.every((token) => capital(token) || /^(?:of|for|and|the|&)$/.test(token.lower)) &&
    !inside.some(({ lower }) => POSTS.has(lower))
  return body ? written : null
}

/** Whether another name in the sentence has one or two names in brackets right behind it. */
const hasTwin = (tokens: readonly Token[], at: number): boolean => {
  for (let i = Math.max(1, at - NEAR); i < Math.min(tokens.length, at + NEAR); i++) {
    if (tokens[i]!.text !== '(' || i === at || !nameWord(tokens[i - 1])) continue
    const close = bracketEnd(tokens, i)
    const known = close === i + 2 && countryNamed(tokens[i + 1]!.text) !== undefined
    if (close > 0 && (known || mayBeState(tokens, i + 1, close))) return true
  }
  return false
}

/** How far from one bracket the other stands, in tokens. */
const NEAR = 60

/** Whether "and" or "of" still belongs to a body's name rather than to a list. */
const countryish = (tokens: readonly Token[], from: number, at: number, text: string): boolean =>
  tokens[at]!.lower !== 'and' ||
  (!(fullWords(tokens, at + 1, nameEnd(tokens, at + 1)) > 1) &&
    !countryNamed(words(text, spanOf(tokens, from, at))) &&
    BODIES.has(tokens[from]!.lower))

/** "Post, Norland;" and "Post, NTO.": a state or an acronym that nothing but the end of the item follows. */
const stateOrAcronym = (tokens: readonly Token[], at: number, text: string): string | null => {
  const ends = (to: number) => /^(?:[,;.:)]|and|on|in|at|to)$/.test(tokens[to]?.lower ?? ';')
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  for (let width = Math.min(5, tokens.length - from); width > 0; width--) {
    const written = words(text, spanOf(tokens, from, from + width))
    if (ends(from + width) && (isStateHere(text, written) || isFormal(tokens, from, from + width)))
      return written
  }
  return tokens[from] && allCapitals(tokens[from]!.text) && ends(from + 1) ? tokens[from]!.text : null
}

/** "Lake Authority of Norland": whether capitals that begin here hold the noun of a body, and no post or person. */
const startsBody = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < from + 5 && capital(tokens[at]) && !titled(tokens, at); at++)
    if (BODIES.has(tokens[at]!.lower)) return at > from
  return false
}

/** The body named from "at the …": capitals that hold the noun of one. */
const houseAt = (tokens: readonly Token[], at: number, text: string): string | null => {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at
  let end = from
  while (
    end - from < 10 &&
    !titled(tokens, Math.min(end, tokens.length - 1)) &&
    (capital(tokens[end]) ||
      (end > from && /^(?:of|for|and)$/.test(tokens[end]?.lower ?? '') && capital(tokens[end + 1])))
  )
    end++
  const letters = end - from === 1 && /^\p{Lu}{3,}$/u.test(tokens[from]!.text)
  return letters || tokens.slice(from, end).some(({ lower }) => BODIES.has(lower))
    ? words(text, spanOf(tokens, from, end))
    : null
}

/** "Ministry of Lakes of Norland", "Norland’s Ministry of Lakes": the state that a ministry is said to be of. */
const stateOfHouse = (tokens: readonly Token[], from: number, to: number, text: string): string | null => {
  if (!tokens.slice(from, to).some(({ lower }) => /^(?:ministry|department)$/.test(lower))) return null
  const first = tokens[from]!.text
  if (/[’']s$/.test(first) && countryNamed(first.slice(0, -2))) return first.slice(0, -2)
  for (let at = to - 1; at > from; at--) {
    if (tokens[at]!.lower !== 'of') continue
    const begin = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1
    const written = begin < to ? words(text, spanOf(tokens, begin, to)) : ''
    if (countryNamed(written)) return written
    // "Ministry of Lakes of Norland": behind its field.
    if (
      tokens.slice(from + 2, at - 1).some(({ lower }) => /^(?:of|for)$/.test(lower)) &&
      mayBeState(tokens, begin, to)
    )
      return written
  }
  return null
}

/** "Post, Ministry of Somewhere": the body that follows a post behind a comma. */
export const bodyBehind = (tokens: readonly Token[], post: PostPhrase, text: string): string | null => {
  // "Coordinator for Water at the Lake Security Council".
  if (tokens[post.to]?.lower === 'at') return houseAt(tokens, post.to + 1, text)
  if (tokens[post.to]?.text !== ',') return null
  const short = stateOrAcronym(tokens, post.to + 1, text)
  if (short) return short
  if (!BODIES.has(tokens[post.to + 1]?.lower ?? '') && !startsBody(tokens, post.to + 1)) return null
  let end = post.to + 1
  while (
    end < tokens.length &&
    (capital(tokens[end]) || (/^(of|for|and|the|&)$/.test(tokens[end]!.lower) && capital(tokens[end + 1])))
  )
    end++
  // "Director, Department of Lakes, Norland": the state, where it ends the item.
  const state = tokens[end]?.text === ',' ? stateOrAcronym(tokens, end + 1, text) : null
  if (state && !allCapitals(state)) return state
  const owner = stateOfHouse(tokens, post.to + 1, end, text)
  if (owner) return owner
  return words(text, spanOf(tokens, post.to + 1, end))
}
