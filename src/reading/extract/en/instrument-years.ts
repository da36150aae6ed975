import { askForm, kindOfWord } from './asking.ts'
import type { Form } from './forms.ts'
import type { InstrumentName } from './instrument-names.ts'
import { after, before } from './phrases.ts'
import type { Token } from './tokens.ts'
import { REACHED } from './words/instruments.ts'

const DONE =
  'done|signed|adopted|passed|approved|issued|launched|concluded|endorsed|inked|ratified|issuing|signing|inking|adopting|launching|agreed|announced|announcing|established|released|unveiled|initialled|finalised|finalized|inaugurated|rolled out|rolling out'
const MAKING_WORDS = new Set(
  `${DONE}|sign|adopt|adoption|elevate|elevated|elevating|upgrade|upgraded|upgrading|approve|approves|signs|launch|issue|issues|concludes|concluding|exchange|set|created|formed|first|signature|establishment|creation|inception|conclusion|resulted|produced|drew|today|entered|rolled|rolling`.split(
    '|',
  ),
)
const isMaking = ({ lower }: Form): boolean => lower.split('-').some((part) => MAKING_WORDS.has(part))
/** A sentence without such a word says of nothing when it was made, but by a year written with it. */
export const MAKES = kindOfWord(isMaking)

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const YEAR_BEHIND = new RegExp(
  `^(?:\\( .{1,24} \\) )?(?:[–—-] )?(?:for [^.,;()]{1,70} )?(?:, )?(?:(?:which|that) )?(?:was |were |has been )?(?:(?:${DONE}|entered into force|came into force|dated|opened for signature)(?: for .{1,60}?)?(?: between .{1,60}?)?(?: by .{1,110}?)? )?(?:in|on|of|at|dated)(?: the)?(?: \\p{L}+){0,4}? ?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTHS})? ?(?:\\d{1,2} ,? ?)?((?:19|20)\\d\\d)\\b`,
  'u',
)
const HERE_BEHIND = new RegExp(
  `^(?:\\( .{1,24} \\) )?(?:(?:.{0,80}? )?(?:was|were|will(?: also)? be|is|are)(?: also)? (?:${DONE})|today|(?:, )?(?:(?:which|that) )?(?:we |they )?(?:have )?(?:${DONE}) today)\\b`,
)
const HERE_BEFORE = new RegExp(
  `\\b(?:${DONE}|signing of|inking of|adoption of|launch of|exchange of|sign|adopt|approves|approve|signs|launch|issue|issues|concludes|concluding)(?: of)?(?: the (?:establishment|creation) of)?(?: (?:the|a|an|this|their|two|three|new|revised|key|following|joint|updated|several|today|bilateral|trilateral|historic|landmark|ambitious|comprehensive|ground-breaking|groundbreaking|first|second|third|fourth|binding|separate|our|its|these|important|outcome|annexed|non-binding|innovative|\\p{Ll}+(?:-\\p{Ll}+)+))* ?(?: [^.;“]{0,60}(?:including|namely)(?: the| an?)?)?[“"‘[]?$`,
  'u',
)

/** An earlier day or month in the same sentence, to which the signing belongs. */
const DATED = new RegExp(`\\b(?:in|on)(?: \\d{1,2})?(?: (?:${MONTHS}))(?: \\d{1,2} ,?)? ((?:19|20)\\d\\d)\\b`)

/** "Signed by both states in 2007, the Lake Pact …": the year stands before the name. */
const MADE_THEN = new RegExp(
  `^(?:${DONE}|set up|first \\p{Ll}+)\\b[^,;]{0,60} in (?:\\p{L}+ )?((?:19|20)\\d\\d) , (?:the|its|their|our)$`,
  'u',
)

/** "signed, on 7 July 2018 in Lima, a": a day set between the making and what was made. */
const APART = new RegExp(
  `\\b(?:${DONE}) , (?:in|on) [^,;]{0,30}?((?:19|20)\\d\\d)\\b[^,;]{0,40}, (?:an?|the)$`,
)

/** "In 2022, both sides established the": the year that a sentence begins with. */
const BEGUN = /^in (?:\p{L}+ )?((?:19|20)\d\d) (?:, )?/u

/** "since its adoption in 2016, the". */
const SINCE_ITS =
  /\b(?:since|after|following|upon) its (?:adoption|signing|signature|launch|establishment|creation|inception|conclusion) in (?:\p{L}+ )?((?:19|20)\d\d) , the$/u

/** ", which they adopted". */
const WHICH_THEY = new RegExp(`^, which (?:we|they|the \\p{L}+)(?: have| had| also)? (?:${DONE})\\b`, 'u')

const TO_COME =
  /\bwill(?: also)?(?: \w+ and)? (?:launch|sign|adopt|issue|establish|release)\b(?!.*\bat this\b)/

/** `here`: the meeting's year. `ahead`: the text tells of a meeting to come. `present`: the year of the text. */
export type Times = { readonly here: string | null; readonly ahead: boolean; readonly present: number }

/** "(2028)", "(LHR) (2028)": right behind a name, or behind its letters. */
const IN_BRACKETS = /^(?:\( \S{2,10} \) )?\( ((?:19|20)\d\d) \)/

const yearly = askForm(({ lower }) => /\b(?:19|20)\d\d\b/.test(lower))
const BEHIND = 30

/** A year among the words of a stretch: without one the patterns are not asked. */
const yearAmong = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at++) if (yearly(tokens[at]!)) return true
  return false
}

/** "Delivering on the Lake Pact, in 2031 we will …": the year begins what is said next. */
const BEGINS_NEXT = /^, (?:in|by) (?:19|20)\d\d ,? ?(?:the|we|our|they|a|an|this|these)\b/

const written = (behind: string, { present }: Times): string | null => {
  if (BEGINS_NEXT.test(behind)) return null
  const year = (IN_BRACKETS.exec(behind) ?? YEAR_BEHIND.exec(behind))?.[1] ?? null
  return year !== null && Number(year) <= present + 1 ? year : null
}

/** "applied to join the Lake Pact on 9 May 2022": a year of those who join it, not of its making. */
const JOINS = /\b(?:join(?:s|ed|ing)?|acce(?:de|des|ded|ding|ssion) to|withdr(?:ew|aw|awal) from)(?: the)?$/

/** "the adoption of the Lake Pact by the two Presidents in July 2018": who made it stands before the year. */
const MAKING_OF =
  /\b(?:adoption|signing|signature|conclusion|launch|issuance|establishment) of(?: the| an?)?$/
const MADE_BY = new RegExp(
  `^(?:\\( .{1,24} \\) )?by [^,;.]{1,110} (?:in|on)(?: \\d{1,2})?(?: (?:${MONTHS}))?(?: \\d{1,2} ,?)? ((?:19|20)\\d\\d)\\b`,
)

/** The year that is written with a name: before it, or right behind it. */
export const statedYear = (tokens: readonly Token[], name: InstrumentName, times: Times): string | null => {
  if (name.year !== null || !yearAmong(tokens, name.to, name.to + BEHIND)) return name.year
  const lead = before(tokens, name.from, 5)
  if (JOINS.test(lead)) return null
  const behind = after(tokens, name.to, BEHIND)
  return written(behind, times) ?? (MAKING_OF.test(lead) ? (MADE_BY.exec(behind)?.[1] ?? null) : null)
}

/** "seek to adopt a", "working to conclude the": what may come of it. */
const SOUGHT =
  /\b(?:(?:seek|seeks|seeking|aim|aims|hope|hopes|intend|intends|plan|plans|work|working) to|(?:look(?:s|ing)? forward to|focus(?:es|ed)? on|towards?|(?:imperative|importance|urgency|necessity|possibility|prospects?) of) (?=\p{Ll}+ing\b))\s?\p{Ll}+ (?:an?|the)(?: new| updated)?$/u

/** ", both established this year", told of a name or of two. */
const THIS_YEAR = new RegExp(
  `^(?:(?:and|,) [^,;.]{1,70} , both|(?:\\( .{1,24} \\) )?(?:, )?(?:both|which (?:was|were))?) ?(?:${DONE}|set up|created|formed) (?:earlier )?this year\\b`,
)

/** What a text does by saying it, or does on its own day, where it tells of no meeting. */
const NOW =
  /\b(?:today|hereby|here in|launching|we (?:also |are |hereby )?(?:launch|adopt|approv|endors|announc|establish)\p{Ll}*)\b/u

/** "Today, the Ministers …": how a sentence begins that tells of this day. */
const today = (tokens: readonly Token[]): boolean => {
  for (let at = 0; at < 8 && at < tokens.length; at++) if (tokens[at]!.lower === 'today') return true
  return false
}

/** The year that stands behind the letters of what was named before: "the LDP, signed in 2027". */
export const lettersYear = (tokens: readonly Token[], at: number, times: Times): string | null => {
  const behind = after(tokens, at + 1, BEHIND)
  if (!/\byear\b|\d{4}/.test(behind) || JOINS.test(before(tokens, at, 5))) return null
  if (THIS_YEAR.test(behind) && times.present < 2100) return String(times.present)
  // "the LDP in 2027" is no day of its making.
  return MADE_BEHIND.test(behind) ? written(behind, times) : null
}
const MADE_BEHIND = new RegExp(
  `^(?:, )?(?:(?:which|that) )?(?:was |were |has been )?(?:first )?(?:${DONE}|entered into force)\\b`,
)

const NOT_MADE =
  /\b(since|previously|already|earlier|developing|existing|promote|promoting|awareness|encourage|universal)\b/

const LEAD = 22
const makingWord = askForm(isMaking)

/** A word of making among those of a stretch: without one none of the patterns below says that something was made. */
const tellsMaking = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at++)
    if (makingWord(tokens[at]!)) return true
  return false
}

/** The year an instrument was made in, by what is said before it: of then, or the meeting's where it was made there. */
export const madeYear = (tokens: readonly Token[], name: InstrumentName, times: Times): string | null => {
  const begin = name.lead ?? name.from
  const ahead = tellsMaking(tokens, begin - LEAD, begin)
  if (!ahead && !tellsMaking(tokens, name.to, name.to + BEHIND)) return null
  const lead = before(tokens, begin, LEAD)
  const then =
    ahead && yearAmong(tokens, begin - LEAD, begin)
      ? (MADE_THEN.exec(lead) ?? SINCE_ITS.exec(lead) ?? APART.exec(lead))?.[1]
      : undefined
  if (then) return then
  const made = ahead && (HERE_BEFORE.test(lead) || REACHED.test(lead) || RAISED_HERE.test(lead))
  if (made && times.present < 2100 && THIS_YEAR_BEFORE.test(lead) && HERE_BEFORE.test(lead))
    return String(times.present)
  if (SOUGHT.test(lead) || NOT_MADE.test(lead) || (!times.ahead && TO_COME.test(lead))) return null
  const behind = after(tokens, name.to, BEHIND)
  const own = times.present < 2100 ? String(times.present) : null
  if (THIS_YEAR.test(behind)) return own
  if (LONG_AGO.test(behind) || AGO_BEFORE.test(lead)) return null
  if (!made && !WHICH_THEY.test(behind) && !HERE_BEHIND.test(behind.split(/ [;“] | which | that /)[0]!))
    return null
  const here = times.here ?? (NOW.test(lead) || today(tokens) ? own : null)
  if (!made) return here
  return (DATED.exec(before(tokens, name.from, 40)) ?? BEGUN.exec(lead))?.[1] ?? here
}
/** "elevated their ties to a", and so done here: "we hereby elevate our ties to a". */
const RAISES =
  '(?:elevat(?:e|ed|ing)|upgrad(?:e|ed|ing)|rais(?:e|ed|ing)) [^,;.]{2,80} to(?: the level of)? an?(?: new)?$'
export const RAISED = new RegExp(`\\b${RAISES}`)
const RAISED_HERE = new RegExp(`\\b(?:hereby|today|we|decided to|agreed to|by) ${RAISES}`)

/** "was launched two years ago", "signed last autumn": made before, in no year that is told. */
const LONG_AGO =
  /^[^,;.]{0,90}\b(?:ago|last (?:year|month|week|spring|summer|autumn|fall|winter)|(?:earlier|previous) (?:decades?|years))\b/
const AGO_BEFORE = /\b(?:ago|last (?:year|month|spring|summer|autumn|fall|winter))(?: ,)?(?: \S+){0,4}$/
const THIS_YEAR_BEFORE = /\bthis year\b/
