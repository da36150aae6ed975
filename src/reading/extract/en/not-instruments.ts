import { capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { DOMESTIC, NO_INSTRUMENT, STATE_BODIES, WEAK_HEADS } from './words/instruments.ts'

const region = oneOf(
  'indo-pacific asia-pacific pacific asia africa europe arctic caribbean mediterranean sahel',
)
/** "Norland’s Indo-Pacific Strategy": a plan of one state that is aimed at others. */
const abroad = (tokens: readonly Token[], from: number, head: number): boolean =>
  tokens.slice(from, head).some(region)

/** What a state has for itself as often as with others. */
const ownKind = oneOf('strategy plan programme program policy')

/** "Norland’s Green Plan", "National Water Strategy", "its Water Strategy": a state's own plan or scheme. */
export const domestic = (tokens: readonly Token[], from: number, head: number): boolean => {
  const owner = ownerBefore(tokens, from)
  const { lower } = tokens[head]!
  // "Presidential Memorandum"
  if (/^(?:presidential|executive|cabinet)$/.test(tokens[from]!.lower) && lower === 'memorandum') return true
  if (STATE_BODIES.has(owner)) return /^(memorandum|plan|strategy|statement|agenda|framework)$/.test(lower)
  if (!WEAK_HEADS.has(lower) && !/^(masterplan|workplan)$/.test(lower)) return false
  const first = tokens[from]!.text
  const paired = /^[-–]$/.test(tokens[from + 1]?.text ?? '')
  const own = !paired && (countryNamed(first) !== undefined || countryOfAdjective(first) !== undefined)
  return (
    DOMESTIC.has(tokens[from]!.lower) ||
    (ownKind(tokens[head]) && (itsOwn(tokens, from, head) || lastOfOwn(tokens, from))) ||
    behindLetters(tokens, from, head) ||
    (countryNamed(owner) !== undefined && !abroad(tokens, from, head)) ||
    (own && /^(plan|masterplan|vision|blueprint|roadmap|map)$/.test(lower) && from + 1 < head)
  )
}

const ITEMS = 14
const isIts = oneOf('its his her')
const inList = oneOf('and , or')

/** "its Ports Act and Deep Water Strategy", "the National Lake Strategy and Dam Programme": the last of a list of a state's own. */
const lastOfOwn = (tokens: readonly Token[], from: number): boolean => {
  if (!inList(peek(tokens, from - 1))) return false
  for (let at = from - 1; at > 0 && from - at < ITEMS; at--) {
    if (DOMESTIC.has(tokens[at]!.lower) && capital(tokens[at])) return true
    if (isIts(tokens[at])) return true
    if (!capital(tokens[at]) && !inList(tokens[at])) return false
  }
  return false
}

/** "its Deep Water Strategy", but not "the Lake Pact and its Implementation Plan"; its programmes may be for others. */
const itsOwn = (tokens: readonly Token[], from: number, head: number): boolean =>
  isIts(peek(tokens, from - 1)) &&
  peek(tokens, from - 2)?.lower !== 'and' &&
  !/^program/.test(tokens[head]!.lower)

/** "Lake Survey (LS) National Mapping Programme" */
const behindLetters = (tokens: readonly Token[], from: number, head: number): boolean => {
  for (let at = from + 1; at < head; at++)
    if (tokens[at - 1]!.text === ')' && DOMESTIC.has(tokens[at]!.lower)) return true
  return false
}

/** "Norland’s", "the Department ’s": the owner named before a place, in small letters. */
const ownerBefore = (tokens: readonly Token[], at: number): string => {
  const owner = peek(tokens, at - 1)?.lower ?? ''
  if (/^[’']s?$/.test(owner)) return peek(tokens, at - 2)?.lower ?? ''
  return /[’']s?$/.test(owner) ? owner.replace(/[’']s?$/, '') : ''
}

/** Places and works that an undertaking may have in its name ("Green Shipping Corridor Initiative"). */
const WORKS =
  /^(corridor|bridge|plant|airport|border|hospital|museum|reserve|university|day|exercise|community)$/

/** Of what states hold a stock together: any other reserve is a place or a bank. */
const STOCKS = /^(?:emergency|food|rice|grain|seed|vaccine|medical|relief|fuel)$/
const noStock = (tokens: readonly Token[], last: number): boolean =>
  tokens[last]!.lower === 'reserve' &&
  !tokens.slice(Math.max(0, last - 3), last).some(({ lower }) => STOCKS.test(lower))

/** "Meeting of Principles", "Purposes and Principles": of a meeting, or of a charter at large. */
const ofMeeting = (tokens: readonly Token[], last: number): boolean =>
  (peek(tokens, last - 1)?.lower === 'of' &&
    /^(?:meeting|conference|council|committee|session|working)$/.test(peek(tokens, last - 2)?.lower ?? '')) ||
  (tokens[last]!.lower === 'principles' &&
    peek(tokens, last - 1)?.lower === 'and' &&
    peek(tokens, last - 2)?.lower === 'purposes')

/** "Source Code", "Export Regulations": what a programme or a state has. */
const noCode = (tokens: readonly Token[], last: number): boolean =>
  /^(?:code|regulations)$/.test(tokens[last]!.lower) &&
  /^(?:source|post|postal|criminal|penal|civil|tax|arms|export|customs|banking|building|safety)$/.test(
    peek(tokens, last - 1)?.lower ?? '',
  )

/** "CLIMATE ACTION": a heading in capitals, of words that are no letters of a name, is none where its noun is weak. */
export const shouted = (tokens: readonly Token[], from: number, last: number): boolean =>
  WEAK_HEADS.has(tokens[last]!.lower) &&
  /^\p{Lu}{5,}$/u.test(tokens[last]!.text) &&
  tokens.slice(from, last).every(({ text, word }) => !word || !/\p{Ll}/u.test(text) || LINKS.test(text))
const LINKS = /^(?:of|on|for|and|to|the|in)$/

/** "Climate Action": what is done, and no plan by name, where nothing tells for what or on what. */
export const plainAction = (tokens: readonly Token[], from: number, last: number, to: number): boolean =>
  tokens[last]!.lower === 'action' &&
  to === last + 1 &&
  !tokens.slice(from, last).some(({ lower }) => /^(?:on|for|to|of|plan|call)$/.test(lower))

/** "Radio Access Network": wires and waves, and nobody who works together. */
const noNetwork = (tokens: readonly Token[], last: number): boolean =>
  tokens[last]!.lower === 'network' &&
  /^(?:access|area|neural|transport|rail|road|grid|cable|backbone|mobile)$/.test(
    peek(tokens, last - 1)?.lower ?? '',
  )

const reaching = looks(/^(?:reach|build|forg|achiev|seek)(?:s|ed|ing|e|es)?$/i)
/** "Reaching Consensus on the Lima Declaration": what is come to, and no text. */
const isReached = (tokens: readonly Token[], last: number): boolean =>
  tokens[last]!.lower === 'consensus' && reaching(peek(tokens, last - 1))

/** Whether the words before a head make it a body's or a meeting's, and no instrument. */
export const bodyBefore = (tokens: readonly Token[], last: number): boolean =>
  noStock(tokens, last) ||
  ofMeeting(tokens, last) ||
  noCode(tokens, last) ||
  noNetwork(tokens, last) ||
  isReached(tokens, last) ||
  (WEAK_HEADS.has(tokens[last]!.lower) && /^(press|media)$/.test(peek(tokens, last - 1)?.lower ?? '')) ||
  (WEAK_HEADS.has(tokens[last]!.lower) &&
    !(
      /^(initiative|programme|program|partnership|plan|vision|blueprint|agenda)$/.test(tokens[last]!.lower) &&
      WORKS.test(peek(tokens, last - 1)?.lower ?? '')
    ) &&
    !(tokens[last]!.lower === 'resolution' && /^\d/.test(tokens[last + 1]?.text ?? '')) &&
    NO_INSTRUMENT.has(peek(tokens, last - 1)?.lower.replace(/[’']s?$/, '') ?? ''))

/** Programmes that are organisations of the United Nations. */
const AGENCY = /^(?:food|development|environment|settlements)$/
export const isAgency = (tokens: readonly Token[], from: number, last: number): boolean =>
  /^program(?:me)?$/.test(tokens[last]!.lower) &&
  AGENCY.test(peek(tokens, last - 1)?.lower ?? '') &&
  /^(?:world|un|united|nations|u\.n\.)$/.test(tokens[from]!.lower)

/** "the Conference of the Parties to the Lake Convention": a meeting's or a body's name holds the instrument's. */
export const ofParties = (tokens: readonly Token[], from: number): boolean => {
  const at = peek(tokens, from - 1)?.lower === 'the' ? from - 2 : from - 1
  return /^(to|of)$/.test(tokens[at]?.lower ?? '') && peek(tokens, at - 1)?.text === 'Parties'
}
