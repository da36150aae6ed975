import { matches } from '../../../text/matches.ts'
import type { FigureMention } from '../../reading.ts'
import { type Kind, kindOfWord } from './asking.ts'
import { around, figure, NUMBER, number, QUALIFIER, times } from './figure-written.ts'
import { CURRENCIES, SIGNS } from './words/figures.ts'

const SIGN = '(?:US|AU|CA|NZ|HK|[SACR])?\\$|[€£¥₹₩฿]'
const CODE =
  'USD|SGD|EUR|AUD|CAD|GBP|JPY|NZD|CHF|CNY|INR|KRW|MYR|IDR|THB|PHP|VND|BND|NOK|SEK|DKK|ISK|ZAR|NGN|KES|GHS|XOF|XAF|XCD|SAR|AED|QAR|KWD|OMR|BHD|EGP|PLN|CZK|BRL|MXN|FJD|HKD|LKR|BDT|PKR'
const MULTIPLE =
  '(?:\\+?[\\s-]{1,40}(hundred|thousand|million|billion|trillion)|\\s?(mn|bn|tn|m|b)(?!\\p{L}))?'

/** Currencies that go by a name alone, or by whose they are. */
const MORE =
  '(?:australian|canadian|new zealand|singapore|hong kong) dollars|(?:swiss |cfa )?francs|r(?:o)?ubles|rand|crowns|shillings|dirhams|dinars|ri[ya]als|pesos|reais|liras?|zlotys?|naira|cedis|kwacha|taka|dong|kyats?|tenge|birr|hryvnias?'

const MONEY = new RegExp(
  `${QUALIFIER}(?:\\b(${CODE})\\s?)?(${SIGN})\\s?(${NUMBER})${MULTIPLE}(?:\\s(${CODE})\\b)?`,
  'giu',
)
const MONEY_CODED = new RegExp(`${QUALIFIER}\\b(${CODE})\\s?(${NUMBER})${MULTIPLE}`, 'gu')
const MONEY_NAMED = new RegExp(
  `${QUALIFIER}(?<![\\d.,$€£¥])(${NUMBER})${MULTIPLE}\\s{1,12}(u\\.s\\. dollars|us dollars|dollars|euros?|pounds sterling|yen|yuan|won|rupees|baht|ringgit|rupiah|kroner|kronor|${MORE}|${CODE})(?!\\p{L})`,
  'giu',
)
/** What trade or an economy is worth, or what was lost, is no figure of the record either. */
const WORTH =
  /\b(two-way trade|bilateral trade|(?:goods|services) trade|investment stock|stock of investment|direct investment|merchandise trade|total trade|trade (in goods|in services|relationship|volume|was|is|reached|totall?ed|worth)|economic relationship|gdp|economy worth|goods and services|trade deficit|in (?:\w+ )?(?:damages?|losses|revenues?|profits?|commerce)|market size|worth of investments?|equating to|exports to)\b/i

/** "a target of $5 billion in two-way trade", "to raise trade to $5 billion by 2040": what trade is to be worth is set here. */
const AIMED =
  /\b(?:(?:targets?|goals?) (?:of|at|to reach|of reaching|of achieving|of increasing [^.;]{3,60} to)|(?:increase|raise|double|expand|grow|boost|bring|triple) [^.;,]{3,60} to) $/i
const BY_YEAR = /^[^.;]{0,60}\bby (?:the (?:year|end of) )?20\d\d\b/

/** Whether a sum is what trade or an economy is worth, and no aim set here. */
const worth = (stretch: string, at: number, length: number): boolean =>
  WORTH.test(around(stretch, at, length)) &&
  !(
    AIMED.test(stretch.slice(Math.max(0, at - 90), at).replace(/\s+/g, ' ')) &&
    BY_YEAR.test(stretch.slice(at + length, at + length + 90))
  )

/** Words without which no sum of its kind is told: the patterns above are slow beside a look for them. */
const HAS_SIGN = /[$€£¥₹₩฿]/
const HAS_CODE = new RegExp(CODE)
const HAS_NAME = new RegExp(
  `^(?:${CODE}|dollars|euros?|pounds|yen|yuan|won|rupees|baht|ringgit|rupiah|kron[eo]r|francs|r(?:o)?ubles|rand|crowns|shillings|dirhams|dinars|ri[ya]als|pesos|reais|liras?|zlotys?|naira|cedis|kwacha|taka|dong|kyats?|tenge|birr|hryvnias?)(?!\\p{L})`,
  'iu',
)
const SIGNED = kindOfWord(({ text }) => HAS_SIGN.test(text))
const CODED = kindOfWord(({ text }) => HAS_CODE.test(text))
const NAMED = kindOfWord(({ text }) => HAS_NAME.test(text))
export const CURRENCY = SIGNED | CODED | NAMED

/** Sums of money in a sentence, each with its value in full and its currency. */
export const moneyIn = (text: string, from: number, stretch: string, kinds: Kind): FigureMention[] => {
  const signed = (kinds & SIGNED ? matches(MONEY, stretch) : []).map((m) => ({
    m,
    value: number(m[3]!) * times(m[4], m[5]),
    unit: (m[1] ?? (m[2] === '$' ? m[6] : undefined))?.toUpperCase() ?? SIGNS[m[2]!.toUpperCase()] ?? 'USD',
  }))
  const coded = (kinds & CODED ? matches(MONEY_CODED, stretch) : []).map((m) => ({
    m,
    value: number(m[2]!) * times(m[3], m[4]),
    unit: m[1]!,
  }))
  const named = (kinds & NAMED ? matches(MONEY_NAMED, stretch) : []).map((m) => ({
    m,
    value: number(m[1]!) * times(m[2], m[3]),
    unit: CURRENCIES[m[4]!.toLowerCase()] ?? (m[4]!.length === 3 ? m[4]!.toUpperCase() : m[4]!.toLowerCase()),
  }))
  return [...signed, ...coded, ...named]
    .filter(({ m }) => !worth(stretch, m.index, m[0].length))
    .map(({ m, value, unit }) => figure(text, from + m.index, m[0].length, value, unit))
}
