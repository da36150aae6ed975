import { perForm } from './asking.ts'
import { looks, peek } from './phrases.ts'
import { type Token, tokens } from './tokens.ts'
import { SHORT_FOR } from './words/instruments.ts'

/** "U.S." */
const STOPPED = /\b([a-z])\.([a-z])\.?/g

const small = /^(?:the|of|on|for|and|to|between|in|an?)$/

/** The keys that a word gives: those of its parts, spelt out where it is short for others. */
const keysOfForm = perForm(({ lower }): readonly string[] =>
  lower
    .replace(/(\p{L}{4})\d$/u, '$1')
    .replace(/[’']s?$/, '')
    .replace(STOPPED, '$1$2 ')
    .split(/[\s,.“”"-]+/)
    .filter((word) => word.length > 1 && !small.test(word))
    .flatMap((word) => (Object.hasOwn(SHORT_FOR, word) ? SHORT_FOR[word]! : [word])),
)

const opened = looks(/(?:^|-)\p{Lu}$/u)
const figure = looks(/^\d+$/)
const NONE: readonly string[] = []

/** "Lake-U.S.", "ES-41/2": what parts of one word give that are tokens of their own, seen from the mark between them. */
const keysOfMark = (tokens: readonly Token[], at: number): readonly string[] => {
  const { text } = tokens[at]!
  const next = tokens[at + 1]
  if (text === '.' && opened(peek(tokens, at - 1)) && opened(next)) {
    const letters = tokens[at - 1]!.lower.slice(-1) + next!.lower
    return SHORT_FOR[letters] ?? [letters]
  }
  if (text === '/' && figure(next)) return [`${peek(tokens, at - 1)?.lower ?? ''}/${next!.lower}`]
  return NONE
}

/** The words by which two names are compared. */
export const keysOfTokens = (tokens: readonly Token[], from: number, to: number): string[] => {
  const keys: string[] = []
  for (let at = from; at < to; at++) {
    const more = tokens[at]!.word || at === from ? keysOfForm(tokens[at]!) : keysOfMark(tokens, at)
    for (let i = 0; i < more.length; i++) if (!keys.includes(more[i]!)) keys.push(more[i]!)
  }
  return keys
}

export const keysOf = (name: string): string[] => {
  const all = tokens(name, { start: 0, end: name.length })
  return keysOfTokens(all, 0, all.length)
}

/** The noun by which things of one kind go, in one form. */
export const headOf = (head: string): string => SHORT_FOR[head]?.[0] ?? head

/** Whether letters are short for a kind of text ("MOU"), and no name of one. */
export const isShort = (letters: string): boolean => Object.hasOwn(SHORT_FOR, letters.toLowerCase())
