const LIMIT = 120

/**
 * A person's name as it is kept: one line, no letters that steer a terminal, a mail or the direction of writing. The
 * joiners of letters stay: names in several scripts are written with them.
 */
export const tidyName = (words: string): string =>
  words
    .toWellFormed()
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LIMIT)
    .toWellFormed()
