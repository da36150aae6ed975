import type { Comparison } from '../documents/compare-texts.ts'

/**
 * A comparison as it is kept and shown: the words of the text, the words of the one it repeats, how many of the first
 * stand in the other, and where they differ. `more` counts the differences that are not listed.
 */
export type Likened = {
  readonly here: number
  readonly there: number
  readonly same: number
  readonly differences: readonly { readonly here: string; readonly there: string }[]
  readonly more: number
}

/** So many differences are listed: enough to see what kind of copy it is. Both texts are kept whole. */
const LISTED = 40

/** So much of each is quoted, in letters. */
const QUOTED = 300

const cut = (words: string) => (words.length > QUOTED ? `${words.slice(0, QUOTED).trimEnd()} …` : words)

/** What of a comparison is kept. */
export const likened = ({ here, there, same, differences }: Comparison): Likened => ({
  here,
  there,
  same,
  differences: differences.slice(0, LISTED).map((each) => ({ here: cut(each.here), there: cut(each.there) })),
  more: Math.max(0, differences.length - LISTED),
})
