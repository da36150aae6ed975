/**
 * Digits with or without thousands parted by commas or spaces, and a decimal point. Anything else can be read in more than one
 * way, and a number that is a thousand times too large is worse than one that is asked for again.
 */
const NUMBER = /^-?(?:\d{1,15}|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d{1,6})?$/

/** "1.250" is one and a quarter in London and a thousand and more in Jakarta. */
const EITHER = /^-?[1-9]\d{0,2}\.\d{3}$/

/** The number that a person typed; null where it is none, or could be two. */
export const numberIn = (typed: string): number | null => {
  const text = typed.trim().replace(/\s/g, ' ').replace(/^−/, '-')
  if (!NUMBER.test(text) || EITHER.test(text)) return null
  // Adding 0 makes 0 of -0.
  const number = Number(text.replace(/[, ]/g, '')) + 0
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : null
}
