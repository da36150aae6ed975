import type { FigureMention } from '../../reading.ts'
import { MULTIPLES, NUMBER_WORD } from './words/figures.ts'

/** Words before a figure that belong to its quotation ("up to", "more than"), as part of a pattern. */
export const QUALIFIER =
  '(?:(?:up to|more than|over|at least|nearly|almost|about|around|approximately|some|as much as|minimum of|an additional|additional|roughly|close to|no less than|not less than)\\s{1,12}(?:an?\\s{1,12})?)?'
/** How numbers are written, as part of a pattern. */
export const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'

/** A number's value, from digits or a small number in words. */
export const number = (digits: string) =>
  NUMBER_WORD.get(digits.toLowerCase()) ?? Number(digits.replaceAll(',', ''))

/** What a word or letter behind a number multiplies it by. */
export const times = (word: string | undefined, other: string | undefined) =>
  MULTIPLES[(word ?? other ?? '').toLowerCase()] ?? 1

const exact = (value: number) => Math.round(value * 1e4) / 1e4

/** A figure where it stands in a text. */
export const figure = (
  text: string,
  start: number,
  length: number,
  value: number,
  unit: string,
  of: number | null = null,
): FigureMention => ({
  quote: text.slice(start, start + length),
  value: exact(value),
  of,
  unit,
  span: { start, end: start + length },
})

/** What stands near a figure, on either side. */
export const around = (stretch: string, at: number, length: number) =>
  stretch.slice(Math.max(0, at - 90), at + length + 90)
