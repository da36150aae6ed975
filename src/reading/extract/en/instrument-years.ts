import type { InstrumentName } from './instrument-names.ts'
import { after, before } from './phrases.ts'
import type { Token } from './tokens.ts'
import { REACHED } from './words/instruments.ts'

const DONE =
  'signed|adopted|approved|issued|launched|concluded|endorsed|inked|ratified|issuing|signing|adopting|agreed|announced|established|released|unveiled'
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const YEAR_BEHIND = new RegExp(
  `^(?:\\( .{1,24} \\) )?(?:[–—-] )?(?:for [^.,;()]{1,70} )?(?:, )?(?:(?:which|that) )?(?:was |were |has been )?(?:(?:${DONE}|entered into force|came into force|dated|opened for signature)(?: between .{1,60}?)?(?: by .{1,40}?)? )?(?:in|on|of|at|dated)(?: the)?(?: \\p{L}+){0,4}? ?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTHS})? ?(?:\\d{1,2} ,? ?)?((?:19|20)\\d\\d)\\b`,
  'u',
)
const HERE_BEHIND = new RegExp(
  `^(?:\\( .{1,24} \\) )?(?:(?:.{0,80}? )?(?:was|were|will(?: also)? be|is|are)(?: also)? (?:${DONE})|today|(?:, )?(?:(?:which|that) )?(?:we |they )?(?:have )?(?:${DONE}) today)\\b`,
)
const HERE_BEFORE = new RegExp(
  `\\b(?:${DONE}|signing of|adoption of|launch of|exchange of|sign|adopt|approves|approve|signs|launch|issue|issues|concludes|concluding)(?: of)?(?: the (?:establishment|creation) of)?(?: (?:the|a|an|this|their|two|three|new|revised|key|following|joint|updated|several|today|bilateral|trilateral|historic|landmark|ambitious|comprehensive|ground-breaking|groundbreaking|first|second|third|fourth|binding|separate|our|its|these|important|outcome|annexed|first-ever|non-binding))* ?(?: [^.;“]{0,60}(?:including|namely)(?: the| an?)?)?[“"‘]?$`,
)

/** An earlier day or month in the same sentence, to which the signing belongs. */
const DATED = new RegExp(`\\b(?:in|on)(?: \\d{1,2})?(?: (?:${MONTHS}))(?: \\d{1,2} ,?)? ((?:19|20)\\d\\d)\\b`)

/** "Signed by both states in 2007, the Lake Pact …": the year stands before the name. */
const MADE_THEN = new RegExp(
  `^(?:${DONE}|set up|first \\p{Ll}+)\\b[^,;]{0,60} in (?:\\p{L}+ )?((?:19|20)\\d\\d) , (?:the|its|their|our)$`,
  'u',
)

const TO_COME =
  /\bwill(?: also)?(?: \w+ and)? (?:launch|sign|adopt|issue|establish|release)\b(?!.*\bat this\b)/

/** `here`: the meeting's year. `ahead`: the text tells of a meeting to come. `present`: the year of the text. */
export type Times = { readonly here: string | null; readonly ahead: boolean; readonly present: number }

/** "(2028)", right behind a name. */
const IN_BRACKETS = /^\( ((?:19|20)\d\d) \)/

const written = (behind: string, { present }: Times): string | null => {
  const year = (IN_BRACKETS.exec(behind) ?? YEAR_BEHIND.exec(behind))?.[1] ?? null
  return year !== null && Number(year) <= present + 1 ? year : null
}

/** The year a text gives an instrument, or the meeting's where it was signed or adopted there. */
export const yearOf = (tokens: readonly Token[], name: InstrumentName, times: Times): string | null => {
  if (name.year) return name.year
  const behind = after(tokens, name.to, 30)
  const stated = written(behind, times)
  if (stated) return stated
  const lead = before(tokens, name.from, 22)
  const then = MADE_THEN.exec(lead)?.[1]
  if (then) return then
  if (
    /\b(since|previously|already|earlier|developing|existing|promote|promoting|awareness|encourage|universal)\b/.test(
      lead,
    )
  )
    return null
  if (!times.ahead && TO_COME.test(lead)) return null
  const madeBefore = HERE_BEFORE.test(lead) || REACHED.test(lead)
  const dated = madeBefore ? DATED.exec(before(tokens, name.from, 40))?.[1] : undefined
  if (dated) return dated
  return madeBefore || HERE_BEHIND.test(behind.split(/ [;“] | which | that /)[0]!) ? times.here : null
}
