const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:19|20)\\d\\d)'
const TO = '\\s*(?:-|–|—|to|until)\\s*'
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 }

const two = (value: number | string) => String(value).padStart(2, '0')
const month = (word: string) =>
  two(MONTHS.findIndex((each) => each.startsWith(word.slice(0, 3).toLowerCase())) + 1)
const day = (year: string, word: string, date: string) => `${year}-${month(word)}-${two(date)}`

/** A day that there is: no 31 June, no thirteenth month. */
const exists = (iso: string): boolean => {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

const real = (...days: readonly string[]): string | null => (days.every(exists) ? days.join('/') : null)

type Form = { readonly pattern: RegExp; readonly iso: (found: readonly string[]) => string | null }

const form = (pattern: string, iso: (found: readonly string[]) => string | null): Form => ({
  pattern: new RegExp(`(?<![\\d/.-])${pattern}(?![\\d/])`, 'giu'),
  iso,
})

/** Ways of writing dates, the most exact first; within a rank, the longer first. */
const FORMS: readonly (readonly Form[])[] = [
  [
    form(`${DAY}\\s+${MONTH},?\\s+${YEAR}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, ([, d, m, y, d2, m2, y2]) =>
      real(day(y!, m!, d!), day(y2!, m2!, d2!)),
    ),
    form(`${DAY}\\s+${MONTH}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, ([, d, m, d2, m2, y]) =>
      real(day(y!, m!, d!), day(y!, m2!, d2!)),
    ),
    form(`${DAY}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, ([, d, d2, m, y]) =>
      real(day(y!, m!, d!), day(y!, m!, d2!)),
    ),
    form(`${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`, ([, d, m, y]) => real(day(y!, m!, d!))),
    form(`${MONTH}\\s+${DAY}${TO}${DAY},?\\s+${YEAR}`, ([, m, d, d2, y]) =>
      real(day(y!, m!, d!), day(y!, m!, d2!)),
    ),
    form(`${MONTH}\\s+${DAY},?\\s+${YEAR}`, ([, m, d, y]) => real(day(y!, m!, d!))),
    form(`${YEAR}-(\\d\\d)-(\\d\\d)`, ([, y, m, d]) => real(`${y}-${m}-${d}`)),
    // Days come before months, as everywhere but in one country.
    form(`(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}`, ([, d, m, y]) => real(`${y}-${two(m!)}-${two(d!)}`)),
    form('(\\d{1,2})/(\\d{1,2})/(\\d\\d)', ([, d, m, y]) => real(`20${y}-${two(m!)}-${two(d!)}`)),
  ],
  [
    form(
      `${MONTH}\\s+${YEAR}${TO}${MONTH}\\s+${YEAR}`,
      ([, m, y, m2, y2]) => `${y}-${month(m!)}/${y2}-${month(m2!)}`,
    ),
    form(`${MONTH}${TO}${MONTH},?\\s+${YEAR}`, ([, m, m2, y]) => `${y}-${month(m!)}/${y}-${month(m2!)}`),
    form(`${MONTH},?\\s+(?:of\\s+)?${YEAR}`, ([, m, y]) => `${y}-${month(m!)}`),
    form(`${MONTH}[-–](\\d\\d)`, ([, m, y]) => `20${y}-${month(m!)}`),
    form(`(\\d\\d)/${YEAR}`, ([, m, y]) => (Number(m) >= 1 && Number(m) <= 12 ? `${y}-${m}` : null)),
  ],
  [
    form(`Q([1-4])\\s*(?:of\\s+|/|-)?\\s*${YEAR}`, ([, q, y]) => `${y}-Q${q}`),
    form(`([1-4])Q\\s*(?:of\\s+|/|-)?\\s*${YEAR}`, ([, q, y]) => `${y}-Q${q}`),
    form(`${YEAR}\\s*[-/]?\\s*Q([1-4])`, ([, y, q]) => `${y}-Q${q}`),
    form(
      `(?:the\\s+)?(first|second|third|fourth|last)\\s+quarter\\s+(?:of\\s+)?${YEAR}`,
      ([, q, y]) => `${y}-Q${ORDINALS[q!.toLowerCase()]}`,
    ),
    form(`([1-4])(?:st|nd|rd|th)\\s+quarter\\s+(?:of\\s+)?${YEAR}`, ([, q, y]) => `${y}-Q${q}`),
  ],
  [form(`${YEAR}${TO}${YEAR}`, ([, y, y2]) => `${y}/${y2}`), form(YEAR, ([, y]) => y!)],
]

/** The first of the most exact dates in a text, as ISO 8601 has it; a quarter as "2022-Q3". Null where there is none. */
export const dateIn = (text: string): string | null => {
  for (const rank of FORMS) {
    const found = rank
      .flatMap(({ pattern, iso }, place) =>
        [...text.matchAll(pattern)].flatMap((match) => {
          const told = iso(match)
          return told ? [{ at: match.index, length: match[0].length, place, told }] : []
        }),
      )
      .sort((a, b) => a.at - b.at || b.length - a.length || a.place - b.place)
    if (found[0]) return found[0].told
  }
  return null
}
