import { capital } from './phrases.ts'
import type { Token } from './tokens.ts'
import { adjective, maker, nounInIng, tellsOn, verbForm, verbish } from './topic-words.ts'
import { ILL, ILL_NOUNS, PROBLEMS } from './words/problems.ts'
import { DEPENDENT, NEVER, PRAISE } from './words/topic-nouns.ts'
import { BEHIND, LEADING, NOUNS_IN_ING, STOP, TRAILING } from './words/topic-phrases.ts'

const LONGEST = 8

/** A verb with its “that” where the space was lost. */
const GLUED = /(ed|s)that$/

const word = (token: Token | undefined): token is Token => token?.word === true
/** A verb in the past behind a plural or a name: there a clause begins ("the Directors thanked"). */
export const told = (tokens: readonly Token[], from: number, at: number): boolean =>
  at > from && /^\p{Ll}+ed$/u.test(tokens[at]!.text) && /s$|^\p{Lu}/u.test(tokens[at - 1]!.text)

/** A hyphen, slash or ampersand with a word on either side and no space. */
export const joint = (tokens: readonly Token[], at: number) =>
  /^[-–‑/+&]$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.span.end === tokens[at]!.span.start &&
  tokens[at + 1]?.span.start === tokens[at]!.span.end

/** "stakeholders exchanging …", "procurement focused on …": a clause behind a noun. */
const doing = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]
  if (/[^e]ed$/.test(lower)) return /^(on|by|in|at|to|for|with|from|out)$/.test(next?.lower ?? '')
  if (!/ing$/.test(lower) || lower.includes('-') || nounInIng(lower)) return false
  if (/[^s]s$/.test(tokens[at - 1]!.lower)) return true
  return (
    next !== undefined &&
    word(next) &&
    (/^(the|a|an|its|their|those|our)$/.test(next.lower) || !STOP.has(next.lower))
  )
}

/** The mark of a plural's possessive: "workers’ rights". */
export const possessive = (tokens: readonly Token[], at: number): boolean => {
  const last = tokens[at - 1]
  return (
    /^[’']$/.test(tokens[at]!.text) && last?.span.end === tokens[at]!.span.start && last.lower.endsWith('s')
  )
}

/** Where a bare noun phrase ends that begins at `from`. */
export const bareEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]!
    if (joint(tokens, to)) to += 2
    else if (to > from && possessive(tokens, to)) to++
    else if (
      token.text === '(' &&
      to > from &&
      tokens[to + 2]?.text === ')' &&
      !STOP.has(tokens[to + 3]?.lower ?? 'in') &&
      word(tokens[to + 3])
    )
      to += 3
    else if (
      !word(token) ||
      STOP.has(token.lower) ||
      GLUED.test(token.lower) ||
      told(tokens, from, to) ||
      (to > from &&
        !capital(token) &&
        ((verbForm(token) && !/ing$/.test(token.lower)) ||
          BEHIND.has(token.lower) ||
          tellsOn(token) ||
          doing(tokens, to)))
    )
      break
    else to++
  }
  return Math.min(to, tokens.length)
}

const adverb = (lower: string) =>
  /ly$/.test(lower) &&
  !/^(supply|family|assembly|early|elderly|friendly|monopoly|anomaly|reply|fly)$/.test(lower)

const participle = (token: Token) =>
  /ing$/.test(token.lower) &&
  !NOUNS_IN_ING.has(token.lower) &&
  !PROBLEMS.has(token.lower) &&
  !capital(token) &&
  !token.text.includes('-')

/** Groups whose rights and welfare are a field of their own. */
const GROUPS = /^(women|children|girls|people|youth|men)[’']s$/

/** Past whose the topic is: "President Lind’s ", "the countries’ ". */
const owned = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = to - 2; at >= from; at--) {
    if (/[’']s$/.test(tokens[at]!.text) && !GROUPS.test(tokens[at]!.lower)) return at + 1
    if (
      at > from &&
      possessive(tokens, at) &&
      NEVER.has(tokens[at - 1]!.lower) &&
      !OF_GROUPS.test(tokens[at + 1]!.lower)
    )
      return at + 1
  }
  return from
}

const OF_GROUPS = /^(rights|empowerment|protections?|participation|welfare|health|safety)$/

/** Past the words before a topic that tell nothing of it. */
export const skipLeading = (tokens: readonly Token[], from: number, to: number): number => {
  let at = owned(tokens, from, to)
  const first = at
  while (at < to - 1 && (!tokens[at]!.word || participle(tokens[at]!))) at++
  while (
    at < to &&
    (LEADING.has(tokens[at]!.lower) ||
      (at < to - 2 && PRAISE.has(tokens[at]!.lower)) ||
      (at < to - 1 && (!tokens[at]!.word || maker(tokens[at]!) || verbish(tokens, at))) ||
      (at > from && at < to - 1 && /^(and|or|,|&)$/.test(tokens[at]!.lower)) ||
      (/[’']s$/.test(tokens[at]!.text) && !GROUPS.test(tokens[at]!.lower)) ||
      adverb(tokens[at]!.lower))
  )
    at++
  // "thousands of skilled jobs"
  return at > first && at < to - 1 && tokens[at]!.lower === 'of' ? at + 1 : at
}

/** Adjectives cannot end a noun phrase. */
const ADJECTIVE =
  /(al|ic|ive|ary|ous|able|ible|ed|related|level|green|cross-border|open|free|clean|of|wide|ern|ean)$/

/** Before the words behind a topic that tell nothing of it. */
export const dropTrailing = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  while (
    end - 1 > from &&
    TRAILING.has(tokens[end - 1]!.lower) &&
    !ILL.has(tokens[end - 2]!.lower) &&
    !(ILL.has(tokens[from]!.lower) && ILL_NOUNS.has(tokens[end - 1]!.lower)) &&
    !ADJECTIVE.test(tokens[end - 2]!.lower) &&
    !(end - 2 === from && DEPENDENT.has(tokens[from]!.lower)) &&
    !(/^(and|or)$/.test(tokens[end - 3]?.lower ?? '') && end - 4 >= from && adjective(tokens[end - 4]!))
  )
    end--
  while (end > from && /^(of|and|or|the|[-–/&,(])$/.test(tokens[end - 1]!.lower)) end--
  return end
}

/** Past the mark of an item in a running list: "(ii)", "b)". */
const enumerated = (tokens: readonly Token[], from: number): number => {
  if (
    tokens[from]?.text === '(' &&
    tokens[from + 2]?.text === ')' &&
    /^([ivx]+|\p{L}|\p{N})$/iu.test(tokens[from + 1]!.text)
  )
    return from + 3
  return /^([ivx]+|\p{L}|\p{N})$/iu.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === ')'
    ? from + 2
    : from
}

/** Past articles and their like, and the mark of an item. */
export const articles = (tokens: readonly Token[], from: number): number => {
  let at = enumerated(tokens, tokens[from]?.text === ':' ? from + 1 : from)
  while (
    /^(the|a|an|its|their|our|his|her|both|all|this|these|those|such|more|other|most|jointly|also|any|further|-|–)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    at++
  return at
}
