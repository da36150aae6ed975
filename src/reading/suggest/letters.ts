/** What a code unit is in a word: 0 no letter at all, 1 an accent that stands by itself, else the letter it folds to. */
const KNOWN = new Uint16Array(65536)
const ASKED = new Uint8Array(65536)

const LETTER = /^[\p{L}\p{M}]$/u
const LATIN = /^\p{Script=Latin}/u

const look = (code: number): number => {
  if (code >= 0x300 && code < 0x370) return 1
  const sign = String.fromCharCode(code)
  if (!LETTER.test(sign)) return 0
  const lower = sign.toLowerCase()
  return (LATIN.test(lower) ? lower.normalize('NFD') : lower).charCodeAt(0)
}

/** The letter that a code unit is compared as: small, and in Latin script without its accent; 0 for what is none. */
export const letterOf = (code: number): number => {
  if (ASKED[code] === 0) {
    KNOWN[code] = look(code)
    ASKED[code] = 1
  }
  return KNOWN[code]!
}

/** Scripts that set no space between words: there, pairs of signs stand for them. */
export const unspaced = (code: number): boolean =>
  (code >= 0x0e00 && code < 0x1000) || // Thai, Lao, and Tibetan beside them
  (code >= 0x1000 && code < 0x10a0) || // Burmese
  (code >= 0x1780 && code < 0x1800) || // Khmer
  (code >= 0x3040 && code < 0xa000) // kana and Han
