import type { MatrixActivity, MatrixLead } from '../matrix.ts'
import { BULLET } from '../outline/plan-mark.ts'
import { sideOf } from './columns.ts'
import { dateIn } from './date-in.ts'

/** What stands in a cell that holds nothing. */
const NOTHING = /^(?:[-–—.]+|n\/?a\.?|nil|none|not applicable|tbc|tbd)?$/i

const lines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter(Boolean)

const NUMBER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+/i

/** The entries of a cell: by bullets or numbers where it has some, else by lines, else by semicolons. */
const entries = (text: string): readonly string[] => {
  const all = lines(text)
  const marked = all.some((line) => BULLET.test(line) || NUMBER.test(line))
  const found: string[] = []
  for (const line of all) {
    const bare = line.replace(BULLET, '').replace(NUMBER, '').trim()
    const begins = marked ? bare.length < line.length : !/^[\p{Ll}(]/u.test(line)
    if (begins || found.length === 0) found.push(bare)
    else found[found.length - 1] += ` ${bare}`
  }
  if (found.length !== 1 || marked) return found
  // Only where each part reads as an entry of its own.
  const parts = found[0]!.split(/;\s+(?=[\p{Lu}\d])/u)
  return parts.every((part) => part.split(' ').length > 2) ? parts : found
}

export const activitiesIn = (text: string): readonly MatrixActivity[] =>
  entries(text)
    .filter((entry) => !NOTHING.test(entry))
    .map((entry) => ({ text: entry, date: dateIn(entry) }))

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+/gi

/** The addresses of a cell: those that its words spell out, else those that its words link to. */
export const evidenceIn = (text: string, links: readonly string[]): readonly string[] => {
  const spelt = [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:)\]]+$/, ''))
  const linked = links.map((link) => link.trim()).filter((link) => /^https?:/i.test(link))
  const more = spelt.length > 0 && linked.some((link) => spelt.includes(link)) ? [] : linked
  return [...new Set([...more, ...spelt])]
}

/** Whether words are a short form by themselves: "UNODC", "SOM-AMAF", "UN Women" is none. */
const isShort = (words: string) => /^[\p{Lu}\d][\p{Lu}\d&+-]*$/u.test(words.trim())

const PREFIX = /^\s*([\p{Lu}][\p{L}\d&.\- ]{0,30}?)\s*:\s*/u

/** Names between commas, but for a comma within one: "Ministry of Trade, Industry and Energy". */
const byCommas = (words: string): readonly string[] => {
  const parts = words.split(/,(?![^()]*\))/)
  const found: string[] = []
  for (let at = 0; at < parts.length; at++) {
    const end = /\b(?:of|on|for)\s/.test(parts[at]!)
      ? parts.findIndex((each, later) => later > at && /\band\s/.test(each))
      : -1
    const within =
      end > at && parts.slice(at + 1, end + 1).every((each) => !each.split(/\band\b/).some(isShort))
    found.push(within ? parts.slice(at, end + 1).join(',') : parts[at]!)
    if (within) at = end
  }
  return found
}

/** In a cell that is parted otherwise, commas part short forms alone. */
const areShort = (words: string): boolean =>
  words
    .replace(PREFIX, '')
    .split(',')
    .every((each) => isShort(each) || /^\s*UN \p{Lu}\p{Ll}+\s*$/u.test(each))

const named = (cell: string): readonly string[] => {
  // A side with a colon begins anew, wherever it stands.
  const sides = cell.replace(/[ \t]+(?=\p{Lu}[\p{L}\d&-]{1,20}:\s)/gu, '\n')
  const lines = sides.split(/[;\n]/)
  const parted = lines.flatMap((line) =>
    lines.length === 1 || areShort(line) || PREFIX.test(line) ? byCommas(line) : [line],
  )
  return parted.flatMap((part) => {
    const bySlash = part.split(/\s*\/\s*/)
    const some = bySlash.length > 1 && bySlash.every((each) => /^\s*\p{Lu}/u.test(each)) ? bySlash : [part]
    return some.flatMap((each) => {
      const joined = each.split(/\s+(?:and|&)\s+/)
      return joined.length > 1 && joined.every(isShort) ? joined : [each]
    })
  })
}

/** Words behind a name that say what part a body has, or that it is not sure. */
const PART = /\s*\((?:lead|co-lead|leads?|tbc|tbd|supporting|support|coordinator)\)\s*$/i

/** The bodies named in a cell. A prefix with a colon names the side of what follows it. */
export const leadsIn = (text: string, column: string | null): readonly MatrixLead[] => {
  let side = column
  const found: MatrixLead[] = []
  for (const part of named(text)) {
    const bare = part.replace(BULLET, '').trim()
    const prefix = PREFIX.exec(bare)
    // What part a body has ("Lead:") says nothing of whose it is.
    if (prefix) side = sideOf(prefix[1]!) ?? side
    const name = bare
      .slice(prefix?.[0].length ?? 0)
      .replace(PART, '')
      .replace(/\s+/g, ' ')
      .replace(/[.,;]+$/, '')
      .trim()
    if (!NOTHING.test(name) && !found.some((each) => each.name === name && each.side === side))
      found.push({ side, name })
  }
  return found
}
