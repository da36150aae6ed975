import { letterCases } from '../../text/letter-cases.ts'

/** Labels that stand above the title of a release and are not the title. */
const LABEL =
  /^(for immediate release|(joint )?(press|media|news) (release|statement|communiqu[eé])|unofficial translation|final|as of .*)$/i

/** Whether words are all in capitals, as section headings of declarations are. Scripts without capitals never are. */
export const inCapitals = (words: string): boolean => {
  if (words.length > 250 || /[.;,:]$/.test(words.trimEnd())) return false
  const { upper, lower } = letterCases(words)
  return upper >= 3 && lower <= upper * 0.1
}

/** Whether words are only a place and a date ("JAKARTA, 11 April 2018"), as a dateline is. */
export const isDateline = (words: string): boolean => {
  const rest = words.replace(/\b\d{1,2}\b[^\d\n]{1,15}\b\d{4}\b|\b\p{L}+ \d{1,2}, \d{4}\b/u, '')
  return rest !== words && (rest.match(/\p{L}+/gu) ?? []).length <= 4
}

/** A label that names who issues the text ("Joint Press Release by …"): a title only where no better one follows. */
export const isLabelled = (words: string): boolean =>
  /^(joint )?(press|media|news) (release|statement|communiqu[eé])\b/i.test(words.trim())

/** Whether the first words of a text look like its title: short, no sentence, no dateline, no label. */
export const looksLikeHeadline = (words: string): boolean =>
  words.length <= 250 &&
  /^["'“‘(]?[\p{L}\d]/u.test(words.trim()) &&
  !/[{}<>]|https?:/.test(words) &&
  words.split('\n').length <= 4 &&
  !/[.;,:–—-]$/.test(words.trimEnd()) &&
  (words.match(/\p{L}+/gu) ?? []).length >= 2 &&
  !LABEL.test(words.trim()) &&
  !isDateline(words)
