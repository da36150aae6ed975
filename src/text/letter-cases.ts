/**
 * How many capital and how many small letters a text has; others have no case. One look at each letter: this is asked of
 * nearly every line and sentence.
 */
export const letterCases = (text: string): { readonly upper: number; readonly lower: number } => {
  let upper = 0
  let lower = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      if (code >= 97 && code <= 122) lower++
      else if (code >= 65 && code <= 90) upper++
      continue
    }
    const letter = String.fromCodePoint(text.codePointAt(at)!)
    at += letter.length - 1
    if (/\p{Lu}/u.test(letter)) upper++
    else if (/\p{Ll}/u.test(letter)) lower++
  }
  return { upper, lower }
}
