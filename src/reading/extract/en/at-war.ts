import type { Naming } from './namings.ts'
import { after, before, looks, oneOf, owns, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { statesOf } from './voices.ts'
import type { Country } from './words/countries.ts'

const war = oneOf('war aggression invasion assault invade invaded invades')
const small = looks(/^\p{Ll}/u)
/** How far behind a state or a head their war stands, in tokens. */
const AHEAD = 9

/** "Norland’s illegal and unprovoked war of aggression": the state whose war a text tells most often; null where it is nobody’s. */
export const stateAtWar = (text: string, sentences: readonly Sentence[]): Country | null => {
  const told = new Map<Country, number>()
  for (const sentence of sentences) {
    if (!sentence.tokens.some(war)) continue
    for (const { country, to, owner } of statesOf(text, sentence)) {
      if (!owner) continue
      let at = to
      while (at < to + AHEAD && small(sentence.tokens[at]) && !war(sentence.tokens[at])) at++
      if (war(sentence.tokens[at])) told.set(country, (told.get(country) ?? 0) + 1)
    }
  }
  const [first, second] = [...told].toSorted((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null
}

const wages =
  /^(?:\S+ ){0,8}?(?:wages?|waged|waging|invades?|invaded|(?:his|her) (?:\p{Ll}+ ){0,2}(?:war|aggression|invasion|assault))\b/u
const their = /^(?:[’'](?:s )?)?(?:\p{Ll}+ ){0,3}(?:war|aggression|invasion|assault)\b/u
const answers = /^(?:\S+ ){0,8}?(?:account|accountable|responsible)\b/

/** "President Lind wages his war", "hold President Lind to account": somebody who is said to be at war, or to answer for it. */
export const isAtWar = ({ tokens }: Sentence, { from, to }: Naming): boolean => {
  const behind = after(tokens, to, AHEAD)
  if (/\b(?:hold|holding)(?: \S+){0,2}$/.test(before(tokens, from, 4))) return answers.test(behind)
  const owned = owns(peek(tokens, to - 1)) || /^[’']/.test(behind)
  return owned ? their.test(behind) : wages.test(behind)
}
