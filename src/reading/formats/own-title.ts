import type { Piece } from '../../documents/compose.ts'

/** The title among a file's properties, unless a program put it there for want of one. */
export const ownTitle = (title: string | null | undefined): string | undefined => {
  const words = title?.replace(/\s+/g, ' ').trim()
  return words &&
    !/^(microsoft word\b|untitled|document ?\d*$|slide \d)|\.(docx?|pdf|rtf|odt|indd)$/i.test(words)
    ? words
    : undefined
}

/**
 * The title among a file's properties, where the text shows no other: templates and earlier texts leave theirs behind. One
 * that says more than the text's own, and has that in it, stands.
 */
export const shownTitle = (title: string | undefined, pieces: readonly Piece[]): string | undefined => {
  const shown = pieces.find(({ kind }) => kind === 'title')
  return !shown || plain(title ?? '').includes(plain(shown.text)) ? title : undefined
}

/** The title that a page of the web names in its head, where the text has no longer one that begins alike. */
export const fullerTitle = (title: string | undefined, pieces: readonly Piece[]): string | undefined => {
  const shown = pieces.find(({ kind }) => kind === 'title')
  return title && shown && plain(shown.text).startsWith(plain(title)) ? undefined : title
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
