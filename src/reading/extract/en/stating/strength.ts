import type { Span } from '../../../../text/span.ts'
import type { Rung, StatementKind } from '../../../statement.ts'
import { among, oneOf } from '../phrases.ts'
import type { Act } from './grammar/act.ts'
import type { Word } from './grammar/tagged.ts'

/** The rung that goes with a kind where the verb has none of its own. */
const BY_KIND: Readonly<Record<StatementKind, Rung>> = {
  discussion: 'discussed',
  note: 'noted',
  position: 'noted',
  concern: 'noted',
  welcome: 'welcomed',
  affirmation: 'reaffirmed',
  request: 'encouraged',
  commitment: 'committed',
}

/** Verbs that, behind "will" or after "agreed to", promise to try or to think and not to do. */
const TENTATIVE = new Set([
  'explore',
  'consider',
  'seek',
  'aim',
  'strive',
  'endeavour',
  'endeavor',
  'examine',
  'study',
  'look',
  'try',
  'discuss',
])

/** Words that leave a way out. The first of a phrase, then the rest of it. */
const HEDGES: readonly (readonly string[])[] = [
  ['as', 'appropriate'],
  ['where', 'appropriate'],
  ['where', 'possible'],
  ['as', 'far', 'as', 'possible'],
  ['to', 'the', 'extent', 'possible'],
  ['if', 'necessary'],
  ['subject', 'to'],
]

const opensHedge = among(new Set(HEDGES.map(([first]) => first!)))

/** How far behind its verb a hedge is looked for, in tokens. */
const REACH = 40

/** How strong a statement is, and the place of the words that say so. */
export type Strength = { readonly rung: Rung; readonly span: Span }

const hedgeIn = (words: readonly Word[], from: number): Span | null => {
  for (let i = from; i < Math.min(words.length, from + REACH); i++) {
    if (words[i]!.text === '.' || words[i]!.text === ';') return null
    if (!opensHedge(words[i])) continue
    const hedge = HEDGES.find((phrase) => phrase.every((word, n) => words[i + n]?.lower === word))
    if (hedge) return { start: words[i]!.span.start, end: words[i + hedge.length - 1]!.span.end }
  }
  return null
}

const bindsTo = oneOf('to on that for forward upon')

/** The verb with its auxiliaries, and the "to", "that" or "on" behind it that makes it an undertaking. */
const verbWords = (words: readonly Word[], act: Act): Span => {
  const next = words[act.at + 1]
  const joins = next !== undefined && bindsTo(next)
  return { start: words[act.from]!.span.start, end: (joins ? next : words[act.at]!).span.end }
}

/** Finds the rung of a statement: by its verb, lowered to "intended" by a tentative verb or by words that leave a way out. */
export const strength = (words: readonly Word[], act: Act): Strength => {
  const rung = act.rung ?? BY_KIND[act.kind]
  const span = verbWords(words, act)
  if (act.kind !== 'commitment' || rung === 'intended') return { rung, span }
  const tried = words[act.at + 1]?.lower === 'to' ? words[act.at + 2]?.lower : undefined
  if (TENTATIVE.has(act.lemma)) return { rung: 'intended', span }
  if (tried && TENTATIVE.has(tried))
    return { rung: 'intended', span: { start: span.start, end: words[act.at + 2]!.span.end } }
  const hedge = hedgeIn(words, act.at + 1)
  return hedge ? { rung: 'intended', span: hedge } : { rung, span }
}
