import { askForm } from './asking.ts'
import { among, capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { stopWord } from './topic-asks.ts'
import { nounInIng, startsClause, tellsOn, verbForm } from './topic-words.ts'
import { BEHIND, STOP } from './words/topic-phrases.ts'
import { AREA_VERBS, ISSUE_VERBS, OTHER_VERBS } from './words/topic-verbs.ts'

const LONGEST = 8

/** A verb with its “that” where the space was lost. */
const gluedThat = looks(/(?:ed|s)that$/i)

const word = (token: Token | undefined): token is Token => token?.word === true
/** A verb in the past behind a plural or a name: there a clause begins ("the Directors thanked"). */
export const told = (tokens: readonly Token[], from: number, at: number): boolean =>
  at > from &&
  endsInEd(tokens[at]) &&
  pluralOrName(peek(tokens, at - 1)) &&
  // "U.S. liquefied gas"
  (!dotted(peek(tokens, at - 1)) || startsClause(tokens, at))
const dotted = looks(/^\p{Lu}\.\p{Lu}\.$/u)
const endsInEd = looks(/^\p{Ll}+ed$/u)
const pluralOrName = looks(/s$|^\p{Lu}/u)

const joins = oneOf('- – ‑ / + &')

/** A hyphen, slash or ampersand with a word on either side and no space. */
export const joint = (tokens: readonly Token[], at: number) =>
  joins(tokens[at]) &&
  peek(tokens, at - 1)?.span.end === tokens[at]!.span.start &&
  tokens[at + 1]?.span.start === tokens[at]!.span.end

const participleInEd = looks(/[^e]ed$/i)
const inIng = looks(/ing$/i)

/** "stakeholders exchanging …", "procurement focused on …": a clause behind a noun. */
const doing = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]
  if (participleInEd(tokens[at])) return /^(on|by|in|at|to|for|with|from|out)$/.test(next?.lower ?? '')
  if (!inIng(tokens[at]) || lower.includes('-') || nounInIng(lower)) return false
  if (/[^s]s$/.test(tokens[at - 1]!.lower)) return true
  return (
    next !== undefined &&
    word(next) &&
    (/^(the|a|an|its|their|those|our)$/.test(next.lower) || !stopWord(next))
  )
}

const apostrophe = oneOf("’ '")

/** The mark of a plural's possessive: "workers’ rights". */
export const possessive = (tokens: readonly Token[], at: number): boolean => {
  const last = peek(tokens, at - 1)
  return apostrophe(tokens[at]) && last?.span.end === tokens[at]!.span.start && last.lower.endsWith('s')
}

/** Verbs that are nouns as well, where a phrase ends with them ("school reform, …"). */
const nounToo = oneOf('reform reforms finance support transfer transfers safeguards')

const closesPhrase = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  if (!nounToo(tokens[at])) return false
  return next === undefined || (next.word ? closes(next) : !/^["“‘(]$/.test(next.text))
}
const closes = oneOf('and or in of to is are was were has have will that which through by')

const isBehind = among(BEHIND)

/** A word of which nothing is asked before it is taken into a phrase: most of those in phrases. */
const plain = askForm(
  (form) =>
    /^\p{Ll}(?:[\p{Ll}-]*\p{Ll})?$/u.test(form.text) &&
    !/(?:ed|ing|that)$/.test(form.text) &&
    !STOP.has(form.lower) &&
    !BEHIND.has(form.lower) &&
    !ISSUE_VERBS.has(form.lower) &&
    !AREA_VERBS.has(form.lower) &&
    !OTHER_VERBS.has(form.lower),
)

/** Where a bare noun phrase ends that begins at `from`. */
export const bareEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]!
    if (plain(token)) to++
    else if (joint(tokens, to)) to += 2
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
      stopWord(token) ||
      gluedThat(token) ||
      told(tokens, from, to) ||
      (to > from &&
        !capital(token) &&
        ((verbForm(token) && !inIng(token) && !closesPhrase(tokens, to)) ||
          isBehind(token) ||
          tellsOn(token) ||
          doing(tokens, to)))
    )
      break
    else to++
  }
  return Math.min(to, tokens.length)
}

/** A word that says how ("closely"). */
export const adverb = looks(
  /^(?!(?:supply|family|assembly|early|elderly|friendly|monopoly|anomaly|reply|fly)$).*ly$/i,
)

const itemNumber = looks(/^([ivx]+|\p{L}|\p{N})$/iu)

/** Past the mark of an item in a running list: "(ii)", "b)". */
const enumerated = (tokens: readonly Token[], from: number): number => {
  if (tokens[from]?.text === '(' && tokens[from + 2]?.text === ')' && itemNumber(tokens[from + 1]))
    return from + 3
  return tokens[from + 1]?.text === ')' && itemNumber(tokens[from]) ? from + 2 : from
}

const article = oneOf(
  'the a an them its their our his her both all this these those such more other most jointly also any further - – *',
)

/** Past articles and their like, and the mark of an item. */
export const articles = (tokens: readonly Token[], from: number): number => {
  let at = enumerated(tokens, tokens[from]?.text === ':' ? from + 1 : from)
  while (article(tokens[at])) at++
  // "internationally recognised rights"
  return adverb(tokens[at]) &&
    stopWord(tokens[at + 1]) &&
    participleInEd(tokens[at + 1]) &&
    word(tokens[at + 2]) &&
    !stopWord(tokens[at + 2])
    ? at + 2
    : at
}
