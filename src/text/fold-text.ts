import { foldLetters } from './fold-letters.ts'

/** Whether a sign is a mark that stands by itself after its letter, for want of a letter that has it (ẹ̀). */
export const isLooseMark = (sign: string): boolean => sign >= '\u0300' && sign <= '\u036f'

/** A text as the database has it to search: as `foldLetters` has it, without loose marks. It is shorter by them. */
export const foldText = (text: string): string =>
  foldLetters(text)
    .split('')
    .filter((sign) => !isLooseMark(sign))
    .join('')
