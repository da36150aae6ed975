import { askForm, perForm } from './asking.ts'
import type { Naming } from './namings.ts'
import { oneOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { VERB_FORMS } from './stating/lexicon/verbs.ts'
import type { Token } from './tokens.ts'
import { type Gives, GOVERNORS, type Governor } from './words/roles.ts'

/** How far from a name its governing phrase is looked for, in tokens: a list of names can be long. */
const BACK = 240
/** The longest phrase, in tokens. */
const PHRASE = 24

/** `distance`: how many tokens stand between the phrase and the name. */
export type Governed = { readonly gives: Gives; readonly all: boolean; readonly distance: number }

/** The phrases that may end with a word; none for most words. */
const endingWith = perForm(({ lower }): readonly Governor[] =>
  GOVERNORS.filter(({ ends }) => ends.has(lower)),
)
const mayEnd = askForm(({ lower }) => GOVERNORS.some(({ ends }) => ends.has(lower)))

/** What begins another clause: no phrase before it governs what stands behind it. */
const beginsClause = oneOf('“ was were took which attended hosted met led signed supported we they he she it')
const divides = oneOf('; :')
const acts = askForm(({ lower }) => /^(?:past|third)$/.test(VERB_FORMS.get(lower)?.form ?? ''))

/** The words that end at a token, in small letters; with a mark before them where the sentence has more. */
const phraseAt = (tokens: readonly Token[], end: number): string => {
  const from = Math.max(0, end + 1 - PHRASE)
  let phrase = from > 0 ? '…' : tokens[from]!.lower
  for (let at = from > 0 ? from : from + 1; at <= end; at++) phrase += ` ${tokens[at]!.lower}`
  return phrase
}

/** Whether what stands between a governing phrase and a name is one list, as far as semicolons and colons tell. */
const listOnly = (tokens: readonly Token[], from: number, to: number, gives: Gives): boolean => {
  let divided = false
  let acted = false
  for (let at = from; at < to; at++) {
    divided ||= divides(tokens[at]!)
    acted ||= acts(tokens[at]!)
  }
  return !divided || gives === 'participant' || gives === 'signatory' || (gives === 'chair' && !acted)
}

/** The phrase that governs a name: the nearest before it, unless another clause has begun since. */
export const governed = ({ tokens }: Sentence, { from }: Naming): Governed | null => {
  for (let at = from - 1; at >= Math.max(0, from - BACK); at--) {
    const token = tokens[at]!
    if (mayEnd(token)) {
      const phrase = phraseAt(tokens, at)
      for (const { gives, all, words } of endingWith(token))
        if (words.test(phrase))
          return listOnly(tokens, at + 1, from, gives) ? { gives, all, distance: from - 1 - at } : null
    }
    if (beginsClause(token)) return null
  }
  return null
}
