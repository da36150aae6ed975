import type { Token } from './tokens.ts'

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
const YEAR = /^(?:19|20)\d\d$/
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/

const isMonth = (token: Token | undefined) => token !== undefined && MONTH.test(token.lower)
const isDay = (token: Token | undefined) => token !== undefined && DAY.test(token.text)

/** "on January 3, 2028", "of 29 October 2027": where the day ends by which a text is told, and its year; null elsewhere. */
export const dayBehind = (
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly year: string | null } | null => {
  if (!/^(?:of|on|from|dated)$/.test(tokens[at]?.lower ?? '')) return null
  const first = at + 1
  const whole =
    (isMonth(tokens[first]) && isDay(tokens[first + 1])) ||
    (isDay(tokens[first]) && isMonth(tokens[first + 1]))
  if (!whole) return null
  const next = tokens[first + 2]?.text === ',' ? first + 3 : first + 2
  return YEAR.test(tokens[next]?.text ?? '')
    ? { to: next + 1, year: tokens[next]!.text }
    : { to: first + 2, year: null }
}
