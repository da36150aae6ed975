import type { Span } from '../../../text/span.ts'
import { type Token, tokens } from './tokens.ts'

type Known = { readonly name: string; readonly aliases: readonly string[] }

/** A known name found in a text: as the register has it, and where. */
export type FoundName = { readonly name: string; readonly span: Span }

/** Finds known names among the tokens of a text; made once for a list of names. */
export type NameFinder = (text: string, tokens: readonly Token[]) => FoundName[]

type Written = { readonly name: string; readonly written: string }

/** The first word of a name as the tokens of a text have it. */
const firstWord = (written: string): string =>
  tokens(written, { start: 0, end: written.length })[0]?.text ?? ''

const byFirstWord = (names: readonly Known[]): Map<string, Written[]> => {
  const found = new Map<string, Written[]>()
  for (const { name, aliases } of names)
    for (const written of [name, ...aliases].map((each) => each.trim())) {
      if (written.length < 2) continue
      const first = firstWord(written)
      const list = found.get(first)
      if (list) list.push({ name, written })
      else found.set(first, [{ name, written }])
    }
  for (const list of found.values()) list.sort((a, b) => b.written.length - a.written.length)
  return found
}

const ends = (text: string, at: number) => !/[\p{L}\p{N}]/u.test(text[at] ?? ' ')

/** Known names are matched as written, letter by letter, as whole words; the longest wins where two overlap. */
export const nameFinder = (names: readonly Known[]): NameFinder => {
  const index = byFirstWord(names)
  if (index.size === 0) return () => []
  return (text, within) => {
    const found: FoundName[] = []
    for (const { text: word, span } of within) {
      if (span.start < (found.at(-1)?.span.end ?? 0)) continue
      const known = index
        .get(word)
        ?.find(
          ({ written }) => text.startsWith(written, span.start) && ends(text, span.start + written.length),
        )
      if (known)
        found.push({ name: known.name, span: { start: span.start, end: span.start + known.written.length } })
    }
    return found
  }
}
