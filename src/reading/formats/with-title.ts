import type { Piece } from '../../documents/compose.ts'
import { isDateline, isLabelled, looksLikeHeadline } from './headline.ts'

/** How far down the title may stand, under a place, a date or a label, but under no sentence. */
const NEAR_TOP = 3

/**
 * The first block that looks like a title becomes it. A label above ("PRESS RELEASE", "Joint Press Release by …") is
 * passed over where a better one follows. A document that has a title already, by its own marking, keeps it.
 */
export const withTitle = (pieces: readonly Piece[]): Piece[] => {
  if (pieces.some(({ kind }) => kind === 'title')) return [...pieces]
  const fits = (at: number) => {
    const piece = pieces[at]
    return (piece?.kind === 'paragraph' || piece?.kind === 'heading') && looksLikeHeadline(piece.text.trim())
  }
  const first = pieces.slice(0, NEAR_TOP).findIndex((_, at) => fits(at))
  if (first < 0 || pieces.slice(0, first).some(({ text }) => text.length > 60 || /[.!?]$/.test(text)))
    return [...pieces]
  const at = below(pieces, first, fits)
  if (at === pieces.length - 1) return [...pieces]
  const to = lastLineOf(pieces, at)
  return pieces.map((piece, place) => (place >= at && place <= to ? { ...piece, kind: 'title' } : piece))
}

/** The name of an office at the head of its paper. */
const LETTERHEAD =
  /^(?:the )?(?:ministry|department|embassy|consulate|high commission|permanent mission|office of|government of|secretariat of|republic of|kingdom of)\b/i
/** How far below the name of an office the title may stand, under a number, a label, a day. */
const UNDER = 5

/** Where the title stands: under a label, or under the head of the paper, if it stands near. */
const below = (pieces: readonly Piece[], first: number, fits: (at: number) => boolean): number => {
  if (isLabelled(pieces[first]!.text) && fits(first + 1)) return first + 1
  // What stands small above the largest letters of a page is the head of the paper.
  const next = pieces[first + 1]
  if (next?.page !== undefined && next.level === 1 && fits(first + 1) && pieces[first]!.kind === 'paragraph')
    return next.kind === 'heading' ? first + 1 : first
  if (!isHead(pieces[first]!.text)) return first
  for (let at = first + 1; at <= first + UNDER; at++) {
    const text = pieces[at]?.text.trim() ?? ''
    if (fits(at) && !isHead(text) && !isLabelled(text) && (text.match(/\p{L}+/gu) ?? []).length > 3) return at
    if (text.length > 80 || /[.!?]$/.test(text)) return first
  }
  return first
}

/** Only a name: a headline that tells what an office does has a verb in small letters. */
const isHead = (text: string): boolean =>
  text.length <= 120 &&
  LETTERHEAD.test(text.trim()) &&
  !/(?<![\p{L}’'])(?!(?:of|the|and|for|in|to|de|la|du|des|et)\b)\p{Ll}/u.test(text)

/** Words at which a title is broken into lines of their own ("JOINT STATEMENT / of the Ministers"), of either line. */
const OPENS = /^(of|on|between|for|to|in|at|with|by|and|the|from|issued)\s/i
const LEADS = /(^|\s)(of|on|between|for|to|in|at|with|by|and|the|from|against)$/i

/** Where a title ends that is set in several lines, each a block by itself. */
const lastLineOf = (pieces: readonly Piece[], at: number): number => {
  const above = pieces[at]!
  const line = pieces[at + 1]
  if (!line || at + 2 >= pieces.length || (line.kind !== 'paragraph' && line.kind !== 'heading')) return at
  const goesOn = OPENS.test(line.text) || LEADS.test(above.text.trimEnd())
  const plain = line.text.length <= 150 && !/[.;:,]$/.test(line.text.trimEnd()) && !isDateline(line.text)
  return goesOn && plain ? lastLineOf(pieces, at + 1) : at
}
