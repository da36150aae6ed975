import { matches } from '../../../text/matches.ts'
import { nameWord } from './names.ts'
import { allCapitals, oneOf, owns, peek } from './phrases.ts'
import { isLetter, type Token } from './tokens.ts'
import { BODIES, NO_NAME } from './words/common.ts'
import { type Country, countryNamed, countryOfAdjective } from './words/countries.ts'

/** What a state is, before "of" in its full name. */
const form = oneOf('republic kingdom state sultanate principality emirate duchy commonwealth federation')

/** "Republic of Norland": where the name begins behind what a state is; `at` where nothing of the kind stands there. */
export const pastForm = (tokens: readonly Token[], at: number): number => {
  let to = at
  while (to - at < 3 && /^\p{Lu}/u.test(tokens[to]?.text ?? '') && !form(tokens[to])) to++
  if (!form(tokens[to]) || !/^\p{Lu}/u.test(tokens[to]!.text) || tokens[to + 1]?.lower !== 'of') return at
  return tokens[to + 2]?.lower === 'the' ? to + 3 : to + 2
}

/** How many words the name of a state has at the most that no list knows. */
const WIDEST = 3

/** Whether some words may be a state's name as far as their letters go: names, and no common nouns. */
export const mayBeState = (tokens: readonly Token[], from: number, to: number): boolean => {
  if (to <= from || to - from > WIDEST) return false
  for (let at = from; at < to; at++) if (!nameWord(tokens[at]) || allCapitals(tokens[at]!.text)) return false
  return !owns(peek(tokens, to - 1))
}

/** "Republic of Norland", whole. */
export const isFormal = (tokens: readonly Token[], from: number, to: number): boolean => {
  const name = pastForm(tokens, from)
  return name > from && mayBeState(tokens, name, to)
}

const NAME =
  "(?<!\\p{L})(\\p{Lu}[\\p{L}’'-]{0,30}\\p{Ll}(?: \\p{Lu}[\\p{L}’'-]{0,30}\\p{Ll})?)(?![’'-]?\\p{L}| \\p{Lu})"
const OWNER = '(?<!\\p{L})(\\p{Lu}[\\p{L}-]{0,30}\\p{Ll}(?: \\p{Lu}[\\p{L}-]{0,30}\\p{Ll})?)'

/**
 * A pattern, put only to what stands around an anchor, so many characters before and behind its beginning: names before it
 * would else be tried at every capital of a text.
 */
type Sign = { readonly pattern: RegExp; readonly before: number; readonly behind: number }
/** How long NAME and what may stand beside it can be at the most; OWNER is no longer. */
const WIDTH = 72

/** What stands in all that a sign of its kind fits. One pass over a text finds all. */
const ANCHORS =
  / of (?:the )?[A-Z\u00c0-\uffff]|[’']s (?:Government|Prime Minister|Foreign Minister|Ministry|Parliament)| Ministers of | was represented | (?:side|delegation)|[–-][A-Z\u00c0-\uffff]/g

/** What stands before "of" and a state's name. */
const BEFORE_OF = [
  ...['Republic', 'Kingdom', 'State', 'Sultanate', 'Principality', 'Emirate', 'Embassy'],
  ...['Government', 'Governments', 'government', 'governments'],
  ...['Delegation', 'Delegations', 'delegation', 'delegations'],
  ...['Prime Minister', 'Foreign Minister', 'Permanent Representative'],
]
/** The last words of these. */
const LAST_BEFORE_OF = new Set([...BEFORE_OF.map((words) => words.replace(/^.* /, '')), 'people'])

const OF: Sign = {
  pattern: new RegExp(
    `\\b(?:${BEFORE_OF.join('|')}|[Gg]overnments? and (?:the )?people) of (?:the )?${NAME}`,
    'gu',
  ),
  before: 28,
  behind: WIDTH + 8,
}
const OWNS: Sign = {
  pattern: new RegExp(
    `(?<![\\p{L}] )${OWNER}[’']s (?:Government|Prime Minister|Foreign Minister|Ministry|Parliament)\\b`,
    'gu',
  ),
  before: WIDTH,
  behind: 20,
}
const MINISTERS: Sign = {
  pattern: new RegExp(`\\b(?:Prime|Foreign) Ministers of (?:the )?${NAME} and (?:the )?${NAME}`, 'gu'),
  before: 10,
  behind: 2 * WIDTH + 30,
}
const REPRESENTED: Sign = {
  pattern: new RegExp(`(?<![\\p{L},] )${NAME} was represented (?:\\p{L}+ )?by\\b`, 'gu'),
  before: WIDTH,
  behind: 60,
}
const SIDE: Sign = {
  pattern: new RegExp(`\\bThe ${OWNER} (?:side|delegation)\\b|\\bthe ${OWNER} (?:side|delegation)\\b`, 'gu'),
  before: WIDTH + 4,
  behind: 14,
}
/** "the Norland–Sudmark Partnership": one that is joined to a state in a name of both. */
const JOINED: Sign = {
  pattern:
    /(?<![\p{L}–-])(\p{Lu}\p{L}{0,30}\p{Ll})[–-](\p{Lu}\p{L}{0,30}\p{Ll}) (?=(?:relations|ties|cooperation|friendship|partnership|trade|border|Joint|Partnership|Agreement|Treaty|Dialogue|Strategic|Comprehensive|Economic|Business|Friendship|Free|Framework|Plan|Action|Commission|Cooperation|Bilateral)\b)/gu,
  before: 36,
  behind: 52,
}

/** The sign whose anchor this is. */
const signOf = (anchor: string): Sign => {
  switch (anchor[1]) {
    case 'o':
      return OF
    case 's':
      return anchor[0] === ' ' ? SIDE : OWNS
    case 'd':
      return SIDE
    case 'M':
      return anchor[0] === ' ' ? MINISTERS : JOINED
    case 'w':
      return REPRESENTED
    default:
      return JOINED
  }
}

/** Whether such a word stands before an anchor: one look at a word, where the pattern would take long. */
const isAfterForm = (text: string, index: number): boolean => {
  let from = index
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from--
  return LAST_BEFORE_OF.has(text.slice(from, index))
}

/** What fits a sign around one of its anchors; what is cut at the end of the stretch that is looked at stands around another. */
const told = (text: string, index: number, { pattern, before, behind }: Sign): RegExpExecArray[] => {
  const from = Math.max(0, index - before)
  return matches(pattern, text.slice(from, index + behind)).filter((found) => {
    const start = from + found.index
    return start <= index && index < start + found[0].length
  })
}

const isName = (name: string): boolean =>
  name.split(' ').every((word) => !NO_NAME.has(word.toLowerCase()) && !BODIES.has(word.toLowerCase())) &&
  !countryNamed(name) &&
  !name.split(' ').some((word) => countryNamed(word) || countryOfAdjective(word))

const find = (text: string): ReadonlyMap<string, Country> => {
  const found = new Map<string, Country>()
  const keep = (name: string) => found.set(name, { names: [name], adjectives: [] })
  const joined: RegExpExecArray[] = []
  for (const { 0: anchor, index } of matches(ANCHORS, text)) {
    const sign = signOf(anchor)
    if (sign === OF && !isAfterForm(text, index)) continue
    const all = told(text, index, sign)
    if (sign === JOINED) joined.push(...all)
    else
      for (const match of all)
        for (const name of match.slice(1)) if (name && !found.has(name) && isName(name)) keep(name)
  }
  for (const [, a, b] of joined)
    for (const [name, other] of [
      [a!, b!],
      [b!, a!],
    ] as const)
      if (!found.has(name) && isName(name) && (countryNamed(other) || found.has(other))) keep(name)
  return found
}

/** The last text that was asked of: everybody in it is asked with the same. */
let last: { readonly text: string; readonly states: ReadonlyMap<string, Country> } = {
  text: '',
  states: new Map(),
}

/** Whether a text tells of a name no list knows that it is a state's: "the Republic of Norland", "Norland’s Government". */
export const toldAsState = (text: string, name: string): boolean => stateTold(text, name) !== undefined

const statesTold = (text: string): ReadonlyMap<string, Country> => {
  if (last.text !== text) last = { text, states: find(text) }
  return last.states
}

/** Whether a text tells of any name no list knows that it is a state's: few do. */
export const tellsStates = (text: string): boolean => statesTold(text).size > 0

const stateTold = (text: string, name: string): Country | undefined => statesTold(text).get(name)

/** The state that some words name, one that a list knows or that the text itself tells. */
export const stateNamed = (text: string, written: string): Country | undefined =>
  countryNamed(written) ?? stateTold(text, written)

/** Whether a text speaks of what a name stands for as of a place or a party: "in Norland", "between Sudmark and Norland". */
export const isPlaced = (text: string, name: string): boolean => {
  if (placed.text !== text) placed = { text, names: new Map() }
  const known = placed.names.get(name) ?? findPlaced(text, name)
  placed.names.set(name, known)
  return known
}

/** What was found of the last text: each name is looked for once. */
let placed: { readonly text: string; readonly names: Map<string, boolean> } = { text: '', names: new Map() }

/** How often a name is looked at. */
const LOOKED_AT = 50

const findPlaced = (text: string, name: string): boolean => {
  let at = text.indexOf(name)
  for (let times = 0; at >= 0 && times < LOOKED_AT; times++, at = text.indexOf(name, at + 1))
    if (
      !/^\p{L}/u.test(text.slice(at + name.length, at + name.length + 1)) &&
      /(?:^|\s)(?:in|to|from|between|of) (?:the )?$/.test(text.slice(Math.max(0, at - 14), at))
    )
      return true
  return false
}

/** Whether some words are a state's name that a list knows or the text itself tells. */
export const isStateHere = (text: string, written: string): boolean => stateNamed(text, written) !== undefined
