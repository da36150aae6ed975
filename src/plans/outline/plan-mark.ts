import { type MarkReading, romanValue } from '../../reading/formats/item-mark.ts'

/**
 * The number that a heading or a line of a plan begins with. `parts` are its steps as printed (["1", "2"]); `printed` the whole
 * mark with its brackets; `readings` the ways a single step may be counted; `length` what it takes of the line.
 */
export type PlanMark = {
  readonly parts: readonly string[]
  readonly printed: string
  readonly readings: readonly MarkReading[]
  readonly length: number
}

/** Words that name a part together with its number: "Section 2", "Pillar III:". */
const PART =
  '(?:section|part|chapter|pillar|cluster|theme|goal|objective|priority(?: area)?|thematic area|area|article|component|action(?: line)?|measure|outcome|output)'
/** Behind "z" come "aa", "bb" and so on. */
const DOUBLED = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letter + letter).join('|')
const STEP = `(?:\\d{1,3}|[IVXLC]{2,7}|[ivxlc]{2,7}|${DOUBLED}|[A-Za-z])`
const NAMED = new RegExp(`^\\s*(${PART}\\s+(${STEP}(?:\\.\\d{1,3})*)\\s*[.):–—-]*)(?=\\s|$)\\s*`, 'i')
const NUMBERED = new RegExp(
  `^\\s*(([([]?)(${STEP}(?:\\.(?:\\d{1,3}|[A-Za-z]|[ivx]{2,4}))*)(\\s?(?:\\.\\)|[.)\\]:]))?)(?:\\s+|$|(?<=[\\d.]\\.|\\))(?=\\p{Lu}))`,
  'u',
)
/** Where, within a text, a line begins that names itself with its number and a colon: "Action 1.2:". */
export const NAMED_LINE = new RegExp(`\\n(?=[ \\t]*${PART}\\s+${STEP}(?:\\.\\d{1,3})*\\s*:\\s)`, 'gi')
/** A heading may be numbered without a stop: "1 Political cooperation". */
const BARE = /^\s*((\d{1,2}|[IVX]{1,5})(?:\s*[–—-])?)\s+(?=["“‘(]?\p{Lu})/u

const single = (step: string, open: string, close: string): readonly MarkReading[] => {
  const around = (what: string) => `${open}${what}${close}`
  if (/^\d/.test(step)) return [{ style: around('1'), ordinal: Number(step) }]
  const upper = step === step.toUpperCase()
  const low = step.toLowerCase()
  const value = romanValue(low)
  const roman = value > 0 ? [{ style: around(upper ? 'I' : 'i'), ordinal: value }] : []
  const letter = {
    style: around(upper ? 'A' : 'a'),
    ordinal: low.charCodeAt(0) - 96 + 26 * (step.length - 1),
  }
  if (step.length === 1) return [letter, ...roman]
  return low.length === 2 && low[0] === low[1] ? [...roman, letter] : roman
}

/** Whether steps with stops between are a path ("1.2", "A.3", "III.b"), not a word cut short ("e.g.", "U.S."). */
const isPath = (parts: readonly string[]): boolean =>
  parts.some((part) => /\d/.test(part)) || (parts.length === 2 && /^[IVX]+$/.test(parts[0]!))

/** Reads the number that a text begins with; null where it begins with a word. In a heading a stop is not asked for. */
export const planMarkOf = (text: string, heading = false): PlanMark | null => {
  const named = NAMED.exec(text)
  if (named) {
    const parts = named[2]!.split('.')
    const readings = parts.length === 1 ? single(parts[0]!, 'part ', '') : []
    return { parts, printed: named[1]!.trim(), readings, length: named[0].length }
  }
  const found = NUMBERED.exec(text)
  if (found) {
    const [all, printed = '', open = '', number = '', close = ''] = found
    const parts = number.split('.')
    if (parts.length > 1 ? isPath(parts) : close !== '')
      return {
        ...{ parts, printed, length: all.length },
        readings: parts.length === 1 ? single(number, open, close.trim()) : [],
      }
  }
  const bare = heading ? BARE.exec(text) : null
  return bare
    ? { parts: [bare[2]!], printed: bare[1]!, readings: single(bare[2]!, '', ''), length: bare[0].length }
    : null
}

/** A bullet that a line begins with, with the space behind it. */
export const BULLET = /^\s*(?:[•‣◦▪●○■□▫◆◇❖►▶➢➤➔→⇒✓✔★❑\uf000-\uf0ff]|[*·–—§Øo-](?=\s))\s*/
