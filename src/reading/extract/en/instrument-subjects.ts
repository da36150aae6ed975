import { hangs } from './instrument-tails.ts'
import { capital, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'

const STOPS =
  /^(?:that|which|who|where|when|will|would|shall|should|can|could|may|must|was|were|is|are|be|has|have|had|today|yesterday|during|by|via|through|as|at|from|under|while|until|but|including|to|without|before|after|between|forward|said|sets|provides|covers|aims|includes)$/
/** Verbs at which a sentence goes on behind what a text is about. */
const DONE =
  /^(?:signed|agreed|launched|adopted|issued|announced|welcomed|noted|reaffirmed|discussed|concluded|inked|approved|endorsed|released|held|met|entered|expressed|stressed|committed|pledged|underscored|dated|renewed|extended|finalised|finalized|initialled|completed|started|opened)$/
const NO_SUBJECT =
  /^(?:this|that|these|its|their|first|sidelines|margins|behalf|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$|^\d+(?:[.,]\d+)?(?:st|nd|rd|th)?$/
const SUBJECT =
  /^(?:on|concerning|regarding|relating|amending|establishing|governing|extending|revising|implementing|supplementing|replacing|renewing|creating|formali[sz]ing|expanding|regulating|banning|prohibiting)$/

/** What a text may be for in small letters. */
const forWhat = (tokens: readonly Token[], at: number): boolean =>
  /^(?:cooperation|co-operation|collaboration|ceasefire|cease-fire|truce|release|assistance|trade)$/.test(
    tokens[at]?.lower ?? '',
  )

/** "on the path to peace": words that have "to" behind them. */
const takesTo = oneOf('relating path approach transition access response accession return')

/** What a text without a name of its own is about, in small letters ("on the sharing of records"): where that ends. */
export const subjectEnd = (
  tokens: readonly Token[],
  at: number,
  purpose: boolean,
  target = false,
): number => {
  const lead = tokens[at]?.lower ?? ''
  const begin = SUBJECT.test(lead)
    ? lead === 'relating'
      ? at + 2
      : at + 1
    : (purpose && lead === 'to') ||
        (target && lead === 'for') ||
        (lead === 'for' &&
          forWhat(tokens, /^(?:an?|the)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1))
      ? at + 1
      : -1
  if (begin < 0 || !tokens[begin]?.word || NO_SUBJECT.test(tokens[begin]!.lower)) return at
  let to = begin
  if (tokens[begin]!.lower === 'the' && NO_SUBJECT.test(tokens[begin + 1]?.lower ?? '')) return at
  for (; to < tokens.length && to - begin < 16; to++) {
    const { lower, word } = tokens[to]!
    const next = tokens[to + 1]
    if ((!word && lower !== '-') || (STOPS.test(lower) && !(lower === 'to' && takesTo(peek(tokens, to - 1)))))
      break
    if (DONE.test(lower) && to > begin) break
    if (lower === 'in' && (capital(next) || /^\d/.test(next?.text ?? '') || next?.lower === 'early')) break
    if (
      lower === 'and' &&
      (capital(next) ||
        DONE.test(next?.lower ?? '') ||
        /^(?:an?|to|will|the|of|with|by)$/.test(next?.lower ?? ''))
    )
      break
  }
  while (to > begin && (hangs(peek(tokens, to - 1)) || tokens[to - 1]!.lower === 'by')) to--
  return to > begin ? to : at
}
