/**
 * What markup a plain text may hold, as texts do that were copied out of a page: tags, comments, entities, and the stars
 * of Markdown. It is no word of the text, and the reader passes over it; the text itself is left as it is.
 */
const TAG = /<(?:\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]{0,300})?\/?|!--[^<>]{0,300}--)>/y
const ENTITY = /&(?!amp;)(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,6});/y
const BREAK = /<\/?(?:p|br|hr|li|ul|ol|div|h[1-6]|tr|td|th|table|blockquote)\b/i

const endOf = (form: RegExp, text: string, at: number): number => {
  form.lastIndex = at
  return form.test(text) ? form.lastIndex : -1
}

/** The end of words in bold before a capital, which parts two names: "the **Lake Pact** Norway signed". */
const PARTS = /[\p{L}\p{N}][*_]{0,3}$/u
const NAME = /^[*_]{1,3}\s{1,3}\p{Lu}/u

/** A star or a low line that touches a word sets it off in Markdown; alone it is a bullet. */
const emphasis = (text: string, at: number): number => {
  const white = (place: number) => /^\s?$/.test(text[place] ?? '')
  if (white(at - 1) && white(at + 1)) return -1
  const parts = PARTS.test(text.slice(Math.max(0, at - 4), at)) && NAME.test(text.slice(at, at + 8))
  return parts ? -1 : at + 1
}

/** Where the markup ends that begins at a place; -1 where none does. Bounded: it looks 300 characters ahead at most. */
export const markupEnd = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code === 0x3c) return endOf(TAG, text, at)
  if (code === 0x26) return endOf(ENTITY, text, at)
  return code === 0x2a || code === 0x5f ? emphasis(text, at) : -1
}

/** Whether a stretch between two words holds a tag that ends a paragraph or a line. */
export const breaks = (between: string): boolean => between.length > 3 && BREAK.test(between)
