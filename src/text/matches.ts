/**
 * All places in a text where a global pattern fits, in order. `matchAll` makes a new pattern for each call, which costs
 * more than the search itself where the pattern is long and the text is one sentence.
 */
export const matches = (pattern: RegExp, text: string): RegExpExecArray[] => {
  if (!pattern.global) throw new Error(`${pattern} finds one place only: it is not global`)
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
