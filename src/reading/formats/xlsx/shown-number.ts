/** The number formats that Excel knows by a number alone, those that matter here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%' },
  ...{ 14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'dd/mm/yyyy h:mm' },
}

export const formatCode = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? BUILT_IN[id] ?? 'General'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DAY = 86_400_000

/** What stands in a format apart from words in quotes, colours and conditions. */
const bare = (code: string): string =>
  code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')

/** A day as the format shows it, the month in words: day, month or year alone where the format has no more. */
const day = (value: number, code: string, from1904: boolean): string => {
  // Excel counts a 29 February 1900 that never was.
  const days = Math.floor(value) + (from1904 ? 1462 : 0)
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY)
  const words = [
    /d/i.test(code) ? String(date.getUTCDate()) : '',
    /m/i.test(code) ? MONTHS[date.getUTCMonth()] : '',
    /y/i.test(code) ? String(date.getUTCFullYear()) : '',
  ]
  return words.filter(Boolean).join(' ')
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/**
 * A number as a cell shows it: a day in words, a share in hundredths, with as many places behind the point as its format
 * says ("1.10"). What a format adds in words is left out.
 */
export const shownNumber = (value: number, code: string, from1904 = false): string => {
  const plain = bare(code)
  if (/[dy]/i.test(plain) && value >= 0 && value < 2_958_466) return day(value, plain, from1904)
  if (/^general$/i.test(plain) || !/[0#?]/.test(plain)) return String(Number(value.toPrecision(15)))
  const places = /[0#?]\.([0?]+)/.exec(plain)?.[1]?.length ?? 0
  const share = plain.includes('%')
  const [whole = '', rest] = (share ? value * 100 : value).toFixed(places).split('.')
  const digits = /[0#?],[0#?]/.test(plain) ? grouped(whole) : whole
  return `${digits}${rest ? `.${rest}` : ''}${share ? '%' : ''}`
}
