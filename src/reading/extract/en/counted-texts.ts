import { askForm } from './asking.ts'
import type { Form } from './forms.ts'
import { acronymAt, headEnd, wholeEnd } from './instrument-heads.ts'
import type { InstrumentName } from './instrument-names.ts'
import { subjectEnd } from './instrument-subjects.ts'
import { before, capital, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { NUMBER_WORD } from './words/figures.ts'

/** Nouns of several texts; "memorandum" too, since many write it so behind a number. */
export const isTexts = ({ lower }: Pick<Form, 'lower'>): boolean =>
  /^(?:memorand(?:a|ums?)|mous|agreements|treaties|declarations|conventions|protocols|accords|pacts|arrangements)$/.test(
    lower,
  )
const texts = askForm(isTexts)

const number = askForm(
  ({ lower, text }) => (NUMBER_WORD.get(lower) ?? 0) > 1 || /^(?:[2-9]|[1-9]\d)$/.test(text),
)
const describes = oneOf(
  'new more further additional bilateral trilateral separate key important historic landmark other intergovernmental',
)

/** What makes texts, right before their number. Those that "have been signed" were not all signed here. */
const MADE =
  /(?<!\b(?:have|has|had)(?: also)? )\b(?:sign|signs|signed|signing(?: of)?|ink|inks|inked|inking(?: of)?|conclud(?:e|es|ed|ing)|conclusion of|exchang(?:e|es|ed|ing)|exchange of|adopt(?:s|ed|ing)?|adoption of)(?: (?:a total of|the|these))?$/

/** "signed two new memoranda of understanding on rail", "the inking of eight agreements": so many texts, made together. */
export const countedTexts = (tokens: readonly Token[], at: number): InstrumentName | null => {
  if (!texts(tokens[at]!)) return null
  let from = at
  while (from > 0 && at - from < 4 && (describes(peek(tokens, from - 1)) || capital(peek(tokens, from - 1))))
    from--
  if (!number(peek(tokens, from - 1) ?? tokens[at]!)) return null
  if (!MADE.test(before(tokens, from - 1, 6))) return null
  const end = headEnd(tokens, at)
  const whole = wholeEnd(tokens, at, end, false)
  const to = whole > end ? whole : subjectEnd(tokens, end, false)
  return { from: from - 1, head: at, to, year: null, acronym: acronymAt(tokens, to), named: false }
}
