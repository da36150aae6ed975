import { among, oneOf, peek } from '../../phrases.ts'
import type { Word } from './tagged.ts'
import type { Tense } from './tense.ts'

/** A subordinate clause that is open: nothing inside it is stated by the sentence itself. */
export type Sub = {
  readonly kind: 'that' | 'relative' | 'adverbial'
  readonly at: number
  /** It stands before the main verb and ends at its comma. */
  readonly fronted: boolean
  /** The tense of its own verb; null until that is met. */
  readonly verb: Tense | null
  /** Whether that verb says something, and one joined to it may too. */
  readonly says: boolean
}

const RELATIVE = new Set('which who whom whose where what how whether why whereby'.split(' '))
const ADVERBIAL = new Set(
  'because while whereas if although though unless until when whenever since as after before once'.split(' '),
)

/** Asked first: few words open a clause. */
export const opens = among(new Set(['that', ...RELATIVE, ...ADVERBIAL]))

const gerund = (word: Word | undefined): boolean =>
  word !== undefined && word.lower.length > 5 && word.lower.endsWith('ing')

const plainAs = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'as' &&
  (/^(well|such)$/.test(peek(words, at - 1)?.lower ?? '') ||
    /^(well|part|follows|such)$/.test(words[at + 1]?.lower ?? '') ||
    (/^(a|an|the)$/.test(words[at + 1]?.lower ?? '') &&
      /^(part|result|consequence|matter|whole|group|follow-up|step)$/.test(words[at + 2]?.lower ?? '')))

/** "We once again call on …". */
const again = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'once' && /^(again|more)$/.test(words[at + 1]?.lower ?? '')

/** The subordinate clause that the word at a place opens; null where it opens none. `now` is the one that is open. */
export const opened = (
  words: readonly Word[],
  at: number,
  afterMain: boolean,
  now: Sub | null,
): Sub | null => {
  const word = words[at]
  if (!opens(word) || word!.apart) return null
  const { lower } = word!
  const sub = (kind: Sub['kind']): Sub => ({
    kind,
    at,
    fronted: !afterMain && kind !== 'that',
    verb: null,
    says: false,
  })
  if (lower === 'that') {
    // "in that spirit", "To that end": it points, and opens nothing.
    const before = peek(words, at - 1)
    const points = before?.pos === 'ADP' || before?.lower === 'to'
    if (points && before?.lower !== 'so') return null
    // "As leaders of states that value freedom, the Ministers agreed": it says which, and ends at the comma.
    return sub(!afterMain && before?.pos === 'NOUN' ? 'relative' : 'that')
  }
  if (RELATIVE.has(lower)) return words[at + 1]?.lower === 'to' ? null : sub('relative')
  if (!ADVERBIAL.has(lower) || plainAs(words, at) || again(words, at) || gerund(words[at + 1])) return null
  return now && now.kind !== 'adverbial' && now.verb === null ? null : sub('adverbial')
}

/** The clause that is still open past a comma. */
export const pastComma = (sub: Sub | null): Sub | null =>
  sub && (sub.fronted || (sub.kind === 'adverbial' && sub.verb === null)) ? null : sub

/** "…, while its Head, Mr Berg, stressed …": what is set off inside the clause does not end it. */
export const keptOpen = (words: readonly Word[], sub: Sub | null): boolean =>
  sub !== null && !sub.fronted && sub.verb === null && isWhile(words[sub.at])
const isWhile = oneOf('while whereas')
