const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether two texts of one record are of the same words, the one of all of them: the line of a plan and the statement read in it. */
export const sameWords = (one: string, other: string): boolean => {
  const [a, b] = [squeezed(one), squeezed(other)]
  return a.includes(b) || b.includes(a)
}
