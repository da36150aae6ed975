import { capital, looks, oneOf, peek } from '../phrases.ts'
import type { Act } from './grammar/act.ts'
import type { Range } from './grammar/can-act.ts'
import type { Word } from './grammar/tagged.ts'
import { AGENTS, OWN_WORK, THINGS } from './lexicon/subjects.ts'

const acronym = looks(/^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&-]+$/u)
const joinsName = oneOf('of for on the and in to & with')
const preposition = oneOf('of for on in to with')
const article = oneOf('the a an this its our their')

/** Funds and the like have a board that speaks for them. */
const governed = oneOf('fund funds facility programme-office platform mechanism')

/** How long a name before its short form may be, in tokens. */
const NAME = 14

/** The name that stands before a bracket: words with a capital, and what joins them. */
const nameBefore = (words: readonly Word[], bracket: number): Range | null => {
  let from = bracket
  while (
    from > 0 &&
    bracket - from < NAME &&
    words[from - 1]!.word &&
    (capital(peek(words, from - 1)) || joinsName(peek(words, from - 1)))
  )
    from--
  while (from < bracket && joinsName(words[from])) from++
  return bracket - from > 1 ? { from, to: bracket } : null
}

/** The last word of a name before its first preposition: "Trade and Development Agency" is an agency. */
const headOfName = (words: readonly Word[], { from, to }: Range): Word | undefined => {
  let at = from
  while (at < to && !preposition(words[at])) at++
  return peek(words, at - 1)
}

/**
 * Short forms of things, and what they are short for: the parties' own `work`, which will do what they will do, or a
 * `text`, which can do nothing.
 */
export type Things = Map<string, 'work' | 'text'>

/** Remembers short forms of things: "the Programme on Safe Banks (PSB)". */
export const rememberThings = (things: Things, words: readonly Word[]): void => {
  for (let i = 2; i < words.length - 2; i++) {
    if (words[i]!.text !== '(' || words[i + 2]!.text !== ')' || !acronym(words[i + 1])) continue
    const name = nameBefore(words, i)
    const head = name && headOfName(words, name)
    if (head && THINGS.has(head.lower) && !AGENTS.has(head.lower) && !governed(head))
      things.set(words[i + 1]!.text, OWN_WORK.has(head.lower) ? 'work' : 'text')
  }
}

/** What a subject is short for that is nothing but such a form; undefined for any other. */
export const shortFor = (
  things: Things,
  words: readonly Word[],
  { from, to }: Range,
): 'work' | 'text' | undefined => {
  const first = article(words[from]) ? from + 1 : from
  return to - first === 1 ? things.get(words[first]!.text) : undefined
}

/** The same of words that are written out. */
export const writtenShort = (things: Things, words: string): 'work' | 'text' | undefined =>
  things.get(words.replace(/^(?:the|this|our) /i, ''))

const DONE = new Set(
  'seek aim strive support identify address explore examine assess focus share cover present establish plan back'.split(
    ' ',
  ),
)

/** "PSB seeks to …": what is said of a programme as of anything. "CRI calls for …" its members say. */
export const doneByThings = ({ lemma }: Act): boolean => DONE.has(lemma)
