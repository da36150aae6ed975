import type { FigureMention } from '../../reading.ts'
import { askForm, perForm } from './asking.ts'
import { figure, number } from './figure-written.ts'
import type { Form } from './forms.ts'
import { after, before, capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { DELIVERS, MULTIPLES, NO_UNITS, NUMBER_WORD } from './words/figures.ts'

const numberOf = (token: Form): number | null => {
  const spelt = NUMBER_WORD.get(token.lower)
  if (spelt !== undefined) return spelt
  const first = token.text.charCodeAt(0)
  if (first < 48 || first > 57) return null
  return /^\d{1,3}(,\d{3})*$|^\d{1,6}$/.test(token.text) && !/^(19|20)\d\d$/.test(token.text)
    ? number(token.text)
    : null
}
const counted = perForm(numberOf)

const UNIT_WORD = /^(?:\p{L}[\p{L}’']*(?:-[\p{L}\p{N}’']+)*-?|(?:\p{L}\.){2,})$/u
const STOP =
  /^(of|for|to|in|on|and|or|with|that|which|from|by|at|the|a|an|as|is|are|was|were|have|has|will|under|across|per|over|between|tasked|through|both|more|via|who|whose|into|during|within|against|among|while|since|its|their|our|this|these|those|annually|worldwide|plus)$/
/** Measures that have no "s". */
const MEASURE =
  /^(?:staff|personnel|feet|kilometers?|kilometres?|hectares|megawatts|gigawatts|[kmgt]wh?|tonnes|tons|barrels|acres|metres|meters|km|aircraft)$/

const isUnit = ({ lower }: Token): boolean =>
  (lower.endsWith('s') && !/[’']s$/.test(lower)) || lower.startsWith('memorand') || MEASURE.test(lower)

/** The things counted: the words behind a number up to the plural noun. */
const unitEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < 6 && ofUnit(tokens[to]!)) to++
  while (to > from && !isUnit(tokens[to - 1]!)) to--
  // "three Memoranda of Understanding": the name is whole.
  return to > from && tokens[to - 1]!.lower.startsWith('memorand') && tokens[to]?.lower === 'of' ? to + 2 : to
}

/** "new", "additional": what a unit is without. */
const unitBegin = (tokens: readonly Token[], from: number, end: number): number =>
  from + 1 < end && /^(new|additional|more|further|extra|different)$/.test(tokens[from]!.lower)
    ? from + 1
    : from

const QUALIFIERS =
  /(?:up to|more than|over|at least|nearly|almost|about|around|approximately|some|as many as|an additional|no fewer than|no less than|not less than)(?: an?)?$/

const qualifierWidth = (tokens: readonly Token[], at: number): number => {
  const lead = before(tokens, at, 3)
  // "handed over 20 boats": the word belongs to the verb.
  if (
    /\b(?:hand|handed|handing|hands|turn|turned|turning|took|take|taken|carried|bring|brought) over$/.test(
      lead,
    )
  )
    return 0
  const found = QUALIFIERS.exec(lead)
  return found ? found[0].split(' ').length : 0
}

/** "20 accords have been signed": what was done stands behind. */
const DONE_BEHIND =
  /^(?:have|has|had|were|was|are|will be)(?: also)?(?: been)?(?: also)? (?:signed|inked|launched|initiated|established|concluded|adopted|exchanged|completed|implemented|approved|opened|delivered|donated|trained|identified|formed|created|awarded|announced|unveiled|set up|handed over|distributed|installed|planted|built|constructed|provided|supplied|restored|rehabilitated|renovated|connected|deployed|dispatched|funded|financed|rolled out)\b/

/** "the 14 clinics opened under its first phase": the same, told in short of what is counted. */
const DONE_SHORT =
  /^(?:opened|established|launched|signed|concluded|built|constructed|delivered|donated|completed|created|set up|handed over|inaugurated|installed|planted|funded|financed|distributed) (?:under|by|in|at|since|during|within|through|as|today|yesterday|here|to|across|so|between|thus)\b/

/** "the first two summits", "the following five goals": told of before, or an order. */
const TOLD = /^(?:first|last|past|previous|other|both|following|all|remaining|final)$/

/** A measure of what will be done, or of what a goal asks for. */
const measured = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 16), at).some(({ lower }) => lower === 'will' || lower === 'would') ||
  tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => /^(?:goals?|targets?)$/.test(lower))

/** "a group of over 40 managers": who was there, and how many. */
const ATTENDED = /\b(?:group|audience|gathering|crowd|delegation) of(?: \S+){0,3}$/

/** "a team of 65 rescuers and 200 tonnes of tents will leave": what is on its way is promised. */
const isSent = (tokens: readonly Token[], at: number, end: number): boolean =>
  (MEASURE.test(tokens[end - 1]!.lower) || /\bteams? of$/.test(before(tokens, at, 2))) &&
  /\b(?:will|would) (?:leave|depart|arrive|be (?:sent|dispatched|flown|shipped|delivered|deployed)|fly|travel|reach)\b/.test(
    after(tokens, end, 16).split(/ [.;] /)[0]!,
  )

/** Whether somebody gives, makes, signs or sets up what is counted, or what is counted is to do something. */
const governed = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens.slice(Math.max(0, at - 9), at).some((token) => DELIVERS.has(token.lower)) ||
  // "made over 5,000 arrests": a verb of any use, right before what was made.
  /\b(?:made|make|makes|carried out|conducted|(?:has|have) shared)(?: (?:over|more than|nearly|about|some|almost|at least|up to))?$/.test(
    before(tokens, at, 4),
  ) ||
  DONE_BEHIND.test(after(tokens, end, 5)) ||
  DONE_SHORT.test(after(tokens, end, 3)) ||
  isSent(tokens, at, end) ||
  (peek(tokens, at - 1)?.lower === 'these' && tokens[end]?.lower === 'will') ||
  (MEASURE.test(tokens[end - 1]!.lower) && measured(tokens, at))

/** "trained 3,000 officials": those who are taught are what is delivered, and no attendance. */
const taught = (tokens: readonly Token[], at: number, end: number): boolean =>
  /^(?:officials|people|participants|practitioners|leaders|individuals|persons|delegates)$/.test(
    tokens[end - 1]!.lower,
  ) &&
  (/\b(?:train|trained|training|trains|educated?|certif(?:y|ied)|vaccinated?|resettled?|evacuated?|rescued?)(?: (?:over|more than|nearly|about|some|almost|at least|up to|an additional))?$/.test(
    before(tokens, at, 4),
  ) ||
    /^(?:have|has|had|were|was|will be)(?: been)? (?:trained|educated|certified|vaccinated|resettled|evacuated|rescued)\b/.test(
      after(tokens, end, 4),
    ))

const source = oneOf('from by among')

/** "trained midwives in four provinces": where it was done is no count of what was. */
const where = oneOf('in across throughout')
const place = oneOf(
  'provinces districts cities towns villages islands ports municipalities counties locations sites',
)

const decimal = looks(/^\d+\.\d+$/)

/** What a number's token and the word behind it are worth, and where the unit begins. */
const amount = (tokens: readonly Token[], at: number): { value: number; begin: number } | null => {
  const first = counted(tokens[at]!)
  if (first === null && !decimal(tokens[at])) return null
  const next = tokens[at + 1]?.lower ?? ''
  const multiple = next.length > 2 && Object.hasOwn(MULTIPLES, next) ? MULTIPLES[next] : undefined
  const base = first ?? (multiple ? Number(tokens[at]!.text) : null)
  return base === null ? null : { value: base * (multiple ?? 1), begin: multiple ? at + 2 : at + 1 }
}

/** What stands before a number that counts nothing: a joint, "the first", or the name of a model ("737 MAX 8 aircraft"). */
const barring = askForm(
  ({ text, lower }) =>
    /^[-–/.:$]$/.test(text) ||
    /^\p{Lu}{2,}$/u.test(text) ||
    /^(?:Phase|Part|Annex|Track|Tier|Chapter|Article)$/.test(text) ||
    TOLD.test(lower),
)
const noCount = (token: Token | undefined): boolean => token !== undefined && barring(token)
const ofUnit = askForm(({ text, lower }) => UNIT_WORD.test(text) && !STOP.test(lower))

const countAt = (text: string, tokens: readonly Token[], at: number): FigureMention | null => {
  const read = amount(tokens, at)
  if (!read || read.value < 2 || noCount(peek(tokens, at - 1))) return null
  if (at > 0 && capital(tokens[at]) && capital(tokens[at + 1])) return null
  const end = unitEnd(tokens, read.begin)
  if (end <= read.begin || !governed(tokens, at, end)) return null
  if (
    !taught(tokens, at, end) &&
    tokens.slice(read.begin, end).some(({ lower }) => lower !== 'of' && NO_UNITS.has(lower))
  )
    return null
  const lead = at - qualifierWidth(tokens, at)
  // "bought from 600 firms", "made by 600 firms": those who did it or had it are none of it.
  if (
    ATTENDED.test(before(tokens, at, 5)) ||
    (where(peek(tokens, lead - 1)) && place(tokens[end - 1])) ||
    (source(peek(tokens, lead - 1)) && !MEASURE.test(tokens[end - 1]!.lower))
  )
    return null
  const start = tokens[lead]!.span.start
  const last = tokens[end - 1]!.span.end
  const unit = text.slice(tokens[unitBegin(tokens, read.begin, end)]!.span.start, last).replace(/\s+/g, ' ')
  return figure(text, start, last - start, read.value, unit)
}

const isNumber = askForm((form) => numberOf(form) !== null || /^\d+\.\d+$/.test(form.text))

/** Counts of things given, made, signed or set up. */
export const countsIn = (text: string, tokens: readonly Token[]): FigureMention[] => {
  const found: FigureMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isNumber(tokens[at]!)) continue
    const count = countAt(text, tokens, at)
    if (count) found.push(count)
  }
  return found
}
