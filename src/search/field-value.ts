import { foldText } from '../text/fold-text.ts'

export const MOST_OF_VALUE = 60

/** Marks go from letters; the signs of codes stay. */
const folded = (text: string): string =>
  [...text.normalize('NFC')].map((sign) => ('./-'.includes(sign) ? sign : foldText(sign))).join('')

/**
 * What a field is asked for where it takes any words: small letters, digits and what stands within codes and names ("sdg/13.1",
 * "secretary-general"). Two names whose values are the same are one to a search.
 */
export const fieldValue = (text: string): string =>
  folded(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}./-]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, MOST_OF_VALUE)
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
