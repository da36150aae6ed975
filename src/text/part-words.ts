/** A sign without width that says where a word ends; to a search it is a space (src/text/fold-letters.ts). */
export const WORD_ENDS = '\u200b'

/** Letters of scripts that are written without spaces between words. */
const UNSPACED =
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u30fc'

/** The same for the database, which knows no scripts by name: the blocks in which their letters stand, generously. */
export const UNSPACED_BLOCKS =
  '[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff]'

const RUN = new RegExp(`[${UNSPACED}]{2,}`, 'gu')

// Of these scripts words are told apart by dictionaries and models of ICU, whatever language is named.
let words: Intl.Segmenter | null = null

const parted = (run: string): string => {
  words ??= new Intl.Segmenter('en', { granularity: 'word' })
  return Array.from(words.segment(run), ({ segment }) => segment).join(WORD_ENDS)
}

/**
 * A text with the ends of words marked where they are written without spaces (Thai, Lao, Khmer, Burmese, Chinese and Japanese; Unicode
 * UAX 29, by ICU). Nothing else is changed: without the marks it is the same text.
 */
export const partWords = (text: string): string => text.replace(RUN, parted)

/** The same, or null where there is nothing to mark, as in most texts. */
export const partedOrNull = (text: string): string | null => {
  const marked = partWords(text)
  return marked === text ? null : marked
}
