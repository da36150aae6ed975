/** The title among a file's properties, unless a program put it there for want of one. */
export const ownTitle = (title: string | null | undefined): string | undefined => {
  const words = title?.replace(/\s+/g, ' ').trim()
  return words &&
    !/^(microsoft word\b|untitled|document ?\d*$|slide \d)|\.(docx?|pdf|rtf|odt|indd)$/i.test(words)
    ? words
    : undefined
}
