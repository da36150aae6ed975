/**
 * The mark a list item or a numbered paragraph begins with. `number` is what is printed, without its brackets or stop
 * ("3", "1.2", "a"), null for a bullet. `readings` are the ways it may be counted ("i" is the first Roman number or the
 * ninth letter). `length` counts the white space before and the mark itself.
 */
export type ItemMark = {
  readonly number: string | null
  readonly readings: readonly MarkReading[]
  readonly length: number
  readonly indent: number
}

/** `style` tells one series from another: "1.", "(a)", "•". `ordinal` is the place in the series, 0 for a bullet. */
export type MarkReading = { readonly style: string; readonly ordinal: number }

/** Bullets, also as the fonts of signs have them, or leave them when they are lost ("§", "Ø", an "o" set off by a tab). */
const BULLET =
  /^([ \t\u00a0]*)([•‣◦▪●○■□▫◆◇❖►▶➢➤➔→⇒✓✔★❑\uf000-\uf0ff]|[*·–—§Ø-](?=[ \t\u00a0])|o(?=\t| {2}|\u00a0)|(?<=[ \t])o(?= ))[ \t\u00a0]*(?=\S)/
const NUMBER =
  /^([ \t\u00a0]*)(\(?)(\d{1,3}(?:\.\d{1,3})*|(?:[A-Z]|[IVX]{2,5})(?:\.\d{1,3})+|[a-zA-Z]|[ivxlc]{2,7}|[IVXLC]{2,7})([.)]?)(?=[ \t\u00a0]+\S)/

/** Reads the mark at the start of a line; null where the line begins with a word. */
export const markOf = (line: string): ItemMark | null => {
  const bullet = BULLET.exec(line)
  if (bullet) {
    const readings = [{ style: bullet[2]!, ordinal: 0 }]
    return { number: null, readings, length: bullet[0].length, indent: bullet[1]!.length }
  }
  const numbered = NUMBER.exec(line)
  if (!numbered) return null
  const [all, indent = '', open = '', number = '', close = ''] = numbered
  const dotted = number.includes('.')
  if ((open && close !== ')') || (!close && !dotted)) return null
  return { number, readings: readingsOf(number, open, close), length: all.length, indent: indent.length }
}

const readingsOf = (number: string, open: string, close: string): MarkReading[] => {
  const around = (what: string) => `${open}${what}${close}`
  if (/\d/.test(number)) {
    const parts = number.split('.')
    const style =
      parts.length > 1 ? parts.map((part) => (/\d/.test(part) ? '1' : 'A')).join('.') : around('1')
    return [{ style, ordinal: Number(parts.at(-1)) }]
  }
  const upper = number === number.toUpperCase()
  const roman = { style: around(upper ? 'I' : 'i'), ordinal: romanValue(number.toLowerCase()) }
  if (number.length > 1) return roman.ordinal > 0 ? [roman] : []
  const letter = { style: around(upper ? 'A' : 'a'), ordinal: number.toLowerCase().charCodeAt(0) - 96 }
  return roman.ordinal > 0 ? [letter, roman] : [letter]
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a Roman number in small letters; 0 where it is none. */
export const romanValue = (letters: string): number => {
  let sum = 0
  for (let at = 0; at < letters.length; at++) {
    const here = ROMAN[letters[at]!]
    if (!here) return 0
    sum += here < (ROMAN[letters[at + 1] ?? ''] ?? 0) ? -here : here
  }
  return sum
}
