import { matches } from '../../../text/matches.ts'
import type { FigureMention } from '../../reading.ts'
import { kindOfWord } from './asking.ts'
import { around, figure, NUMBER, number, QUALIFIER } from './figure-written.ts'
import { NUMBER_WORDS } from './words/figures.ts'

const SMALL = Object.keys(NUMBER_WORDS).join('|')
/** The same, also as the first word of a sentence. */
const WRITTEN = Object.keys(NUMBER_WORDS)
  .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')
const SHARE = new RegExp(
  `${QUALIFIER}(?<![\\d.,$€£¥\\p{L}=/-])(${NUMBER}|${SMALL})\\s{0,12}(?:%(?![\\p{L}\\d])|per\\s?cent\\b|percent(?:age points)?\\b)`,
  'giu',
)
const PART = new RegExp(
  `(?<![\\d.,$€£¥\\p{L}])(${NUMBER}|(?:${WRITTEN})(?=\\s(?:out\\s)?of\\s(?:the\\s|its\\s)?\\d))\\s(?:out\\s)?of\\s(?:the\\s|its\\s|a\\stotal\\sof\\s)?(${NUMBER})\\s((?:[\\p{Ll}-]+\\s){0,2}[\\p{Ll}-]+s)(?!\\p{L})`,
  'gu',
)
/** What no share and no term is without: the patterns beside them are slow. */
export const PER_CENT = kindOfWord(({ lower }) => /%|cent/.test(lower))
export const PERIOD = kindOfWord(({ lower }) => /years|months|days|weeks|hours/.test(lower))
/** How long an undertaking holds: "for the next five years", "valid for three years". */
const TERM = new RegExp(
  `(?<=\\b(?:the|within|valid for|periods? of|term of|for an initial|for|over|duration of)\\s{1,12})((?:next|coming|following)\\s{1,12})?(\\d{1,3}|${SMALL})\\s{1,12}(years|months|weeks|days|hours)\\b`,
  'giu',
)

/** A statistic of the world is no figure of the record. */
const STATISTIC =
  /\b(population|of (all|the world|world|global)|gdp|unemployment|inflation|poverty|trade (was|reached|totall?ed)|experiencing|grew|growth of|accounts? for|worth of trade|bilateral trade|rose|fell|respondents)\b/i
const PROGRESS =
  /\b(complet\w+|implement\w+|address\w+|fulfil\w*|achiev\w+|action lines?|plan of action|progress|reduc\w+|commit\w*|target\w*|pledg\w*|increase|goal|devot\w+|allocat\w+|earmark\w*)\b/i
/** Rates and shares that a text sets, where somebody binds themselves. */
const RATE = /\b(tariffs?|dut(?:y|ies)|tax|rates?|quotas?|levy|levies|emissions|content|pay)\b/i
const UNDERTAKES =
  /\b(will|shall|agree[sd]?|commit\w*|pledge[sd]?|undertakes?|undertook|intends?|remains? in force)\b/i

const AIMS = /\b(?:aim(?:s|ed)?|plan(?:s|ned)?|resolved?|decided?|vow(?:s|ed)?|pledged?) to\b/i

/** What is given, or goes on, for a time of its own: "authorised its use for a period of three months". */
const HOLDS =
  /\b(?:authori[sz](?:e[sd]?|ing)|exten(?:d|ds|ded|ding)|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?|decide[sd]?|approve[sd]?|announc(?:e[sd]?|ing|ement)|provid(?:e[sd]?|ing)|allocat(?:e[sd]?|ing)|grant(?:s|ed|ing)?|contribut(?:e[sd]?|ing|ion)|invest(?:s|ed|ing|ment)?)\b/i

/** "$15 million over four years": how long a sum is given for. */
const SUM_OVER =
  /(?:[$€£¥]\s?[\d.,]+(?:\s(?:thousand|million|billion))?|\d\s(?:thousand|million|billion)(?:\s\p{L}[\p{L}.]*){0,2})\sover\s(?:the\s)?$/iu

/** "extended its mandate for two years": what goes on is told by how long. */
const GOES_ON = /\b(?:exten(?:d|ds|ded)|renew(?:s|ed)?|prolong(?:s|ed)?)\s[^.;:,]{3,70}\sfor\s$/i

/** A term is what is told as one: "next five years", or a number of years behind "valid for" or "a period of". */
const isTerm = (before: string, next: string | undefined, unit: string): boolean =>
  (next !== undefined && /\b(?:for|within) the\s$/i.test(before)) ||
  (next !== undefined && unit === 'years' && /\b(?:over|in|during) the\s$/i.test(before)) ||
  /\b(?:within|valid for)\s$/i.test(before) ||
  // "will suspend tariffs for five years"
  (/^(?:years|months)$/.test(unit) &&
    /\b(?:will|shall|agreed?\sto|commit(?:s|ted)?\sto)\s(?!mark|celebrat|commemorat)[^.;:]{3,90}\sfor\s$/i.test(
      before,
    ))

/** A term that is told as one whoever gives it. */
const isGiven = (before: string): boolean =>
  /\b(?:periods? of|term of|duration of|for an initial)\s$/i.test(before) ||
  SUM_OVER.test(before) ||
  GOES_ON.test(before)

/** How long what the sentence undertakes or gives is to hold. */
export const termsIn = (text: string, from: number, stretch: string): FigureMention[] => {
  const undertaken = UNDERTAKES.test(stretch) || AIMS.test(stretch)
  if (!undertaken && !HOLDS.test(stretch)) return []
  return matches(TERM, stretch)
    .filter((m) => {
      // On one line: a paragraph may be wrapped, and its lines set in.
      const before = stretch.slice(Math.max(0, m.index - 130), m.index).replace(/\s+/g, ' ')
      return isGiven(before) || (undertaken && isTerm(before, m[1], m[3]!.toLowerCase()))
    })
    .map((m) => figure(text, from + m.index, m[0].length, number(m[2]!), m[3]!.toLowerCase()))
}

const isShare = (context: string, undertaken: boolean): boolean =>
  !STATISTIC.test(context) && (RATE.test(context) ? undertaken : PROGRESS.test(context))

/** Shares and rates that somebody has reached, set or promised. */
export const sharesIn = (text: string, from: number, stretch: string): FigureMention[] => {
  const undertaken = UNDERTAKES.test(stretch)
  return matches(SHARE, stretch)
    .filter((m) => isShare(around(stretch, m.index, m[0].length), undertaken))
    .map((m) => figure(text, from + m.index, m[0].length, number(m[1]!), '%'))
}

/** What no such part is without: the pattern itself is slow beside it. */
const WHOLE = /\sof\s(?:the\s|its\s|a\stotal\sof\s)?\d/

/** Parts of a whole: "97 of the 103 action lines". */
export const partsIn = (text: string, from: number, stretch: string): FigureMention[] =>
  WHOLE.test(stretch)
    ? matches(PART, stretch).map((m) =>
        figure(text, from + m.index, m[0].length, number(m[1]!), m[3]!, number(m[2]!)),
      )
    : []
