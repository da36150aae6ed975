/** How much of a line is looked at, in characters. */
const LINE = 160

const COURTESY =
  '(?:H\\.E\\.|H\\.R\\.H\\.|HRH|(?:The )?(?:Rt\\.?|Right) Hon|(?:The )?Hon(?:ou?rable)?\\b|(?:His|Her|Their) (?:Excellenc|Majest|Royal|Imperial|Serene|Highness)|(?:Mr|Ms|Mrs|Dr|Prof|Amb|Engr|Gen|Lt|Col|Adm)\\b)'

/** "Norland – H.E. Ana Lind", "3. Dr Tomas Berg", "Chair: Ms Ana Lind": a line that begins with one person. */
const NAMES = new RegExp(
  `^\\s*(?:(?:[-•*–]|\\d+[.)])\\s+)?(?:\\p{Lu}[^.,;:\\n]{2,60}?\\s?[:–-]\\s+)?${COURTESY}`,
  'u',
)

/** A line that heads a list of those present. */
const HEADING =
  /^\s*(?:list of )?(?:attendance|attendees|participants|delegates|members present|in attendance)\s*$/i

/** A line of prose mostly goes on in small letters, and no line of a roll begins so. */
const beginsSmall = (text: string, line: number): boolean => {
  const code = text.charCodeAt(line + 1)
  return code >= 97 && code <= 122
}

/**
 * Whether a line of an attendance roll ends at a break (its place): the next line begins with a person's words of
 * courtesy, and so does this one, or it announces the list. A line that ends in a comma or "and" goes on.
 */
export const endsRollLine = (text: string, line: number): boolean => {
  if (beginsSmall(text, line)) return false
  const front = text.slice(Math.max(0, line - LINE), line).trimEnd()
  if (/(?:[,;&]|\band|\bof|\bfor|\bthe)$/.test(front)) return false
  if (!NAMES.test(text.slice(line + 1, line + LINE))) return false
  if (front.endsWith(':')) return true
  const begin = front.lastIndexOf('\n')
  if (HEADING.test(front.slice(begin + 1))) return true
  return (begin >= 0 || line <= LINE) && NAMES.test(front.slice(begin + 1))
}
