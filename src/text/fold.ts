/**
 * A name as it is compared: without case, accents, possessive ’s, quotation marks, hyphens and doubled spaces. Two names that fold alike
 * are one name written in two ways; names that fold apart are never taken for one.
 */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
