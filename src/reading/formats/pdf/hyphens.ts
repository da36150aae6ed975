/** Joins the lines of paragraphs and says how many divided words it made whole. */
export type Joiner = { readonly join: (lines: readonly string[]) => string; readonly joined: () => number }

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu
const DIVIDED = /((?:\p{L}[\p{L}\p{M}’']*-)*)(\p{L}[\p{L}\p{M}]*)-$/u
/** A hyphen that the page sets a little off its word, to end at the margin; or a dash. */
const LOOSE = /(?:^|[^\p{L}])(\p{L}[\p{L}\p{M}]*) -$/u
const GOES_ON = /^(\p{Ll}[\p{L}\p{M}]*)((?:-\p{L}[\p{L}\p{M}]*)*)/u
/** An address that goes on in the next line is divided behind a hyphen, a stroke or the like of its own. */
const ADDRESS = /(https?:\/\/|www\.)\S*[-/?&=_#]$/
/** Small words inside others ("people-to-people", "up-to-date") are never divided from what follows, only parted. */
const INNER = /^(to|of|the|in|on|and|by|for|up|off|out|as|at|or)$/i

/** From this share of lines that end in a hyphen on, the text was set with divided words. */
const SET_DIVIDED = 0.04

/**
 * A hyphen at the end of a line either divides a word or belongs to it ("rules-based"). The rest of the text decides:
 * whether it has the word whole, or with its hyphen; failing both, whether its words are divided as a habit.
 */
export const joinerOf = (lines: readonly string[]): Joiner => {
  const known = wholeWords(lines)
  const divided = lines.filter((line) => DIVIDED.test(line)).length
  const habit = divided > lines.length * SET_DIVIDED && divided >= 3
  let made = 0
  const seam = (above: string, line: string): string => {
    if (above.endsWith('\u00ad')) {
      made++
      return above.slice(0, -1) + line
    }
    const [, tail, after = ''] = GOES_ON.exec(line) ?? []
    const loose = LOOSE.exec(above)?.[1]
    if (loose && tail) {
      const both = known.has(loose.toLowerCase()) && known.has(tail.toLowerCase())
      const whole = known.has(`${loose}${tail}${after}`.toLowerCase())
      const hyphened = known.has(`${loose}-${tail}${after}`.toLowerCase())
      return whole || hyphened || /-\S+ -$/.test(above) || (habit && !both)
        ? seam(above.replace(/ -$/, '-'), line)
        : `${above} ${line}`
    }
    const [, before = '', head] = DIVIDED.exec(above) ?? []
    if (ADDRESS.test(above) || (/\d[–-]$/.test(above) && /^\d/.test(line))) return above + line
    if (!head || !tail) return /(\p{L}-|[\p{L}\p{N})”’]—)$/u.test(above) ? above + line : `${above} ${line}`
    const inText = (joint: string) =>
      known.has(`${before}${head}${joint}${tail}${after}`.toLowerCase()) ||
      known.has(`${head}${joint}${tail}`.toLowerCase())
    const whole = inText('')
    const hyphened = inText('-') || (before !== '' && INNER.test(head)) || isDoubled(head, tail)
    // What is written in capitals is a name, and names are not divided: “XYZ-led” keeps its hyphen.
    const name = head.length > 1 && head === head.toUpperCase()
    if ((whole && !hyphened) || (whole && !before) || (habit && !hyphened && !name)) {
      made++
      return above.slice(0, -1) + line
    }
    return above + line
  }
  return { join: (some) => joinAll(some, seam), joined: () => made }
}

/** The words of a text that no end of a line divides, in small letters. */
const wholeWords = (lines: readonly string[]): ReadonlySet<string> => {
  const known = new Set<string>()
  for (const [at, line] of lines.entries()) {
    const words = line.match(WORD) ?? []
    const from = at > 0 && /\p{L} ?-$/u.test(lines[at - 1]!) ? 1 : 0
    const to = /\p{L} ?-$/u.test(line) ? words.length - 1 : words.length
    for (const word of words.slice(from, to)) known.add(word.toLowerCase())
  }
  return known
}

/** Whether a word is said twice, as Malay and Indonesian make their plurals ("negara-negara", "mengalu-alukan"). */
const isDoubled = (head: string, tail: string): boolean =>
  head.length > 2 &&
  tail.length > 2 &&
  (tail.startsWith(head.toLowerCase()) || head.endsWith(tail.slice(0, 3)))

/** Joins without growing one string by every line of a long paragraph twice over: only the last line is ever cut. */
const joinAll = (lines: readonly string[], seam: (above: string, line: string) => string): string => {
  const parts: string[] = []
  for (const line of lines) {
    const above = parts.pop()
    parts.push(...(above === undefined ? [line] : splitTail(seam(above, line), line.length)))
  }
  return parts.join('')
}

const splitTail = (text: string, tail: number): string[] => [
  text.slice(0, text.length - tail),
  text.slice(-tail),
]
