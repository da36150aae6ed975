import type { Span } from '../text/span.ts'

/** Signs that stand in no text, between which the database puts what it found. */
export const BEGINS = '\u0001'
export const ENDS = '\u0002'

/** Where in a text the signs stood, as places in the text without them. */
export const spansIn = (signed: string): readonly Span[] => {
  const spans: Span[] = []
  let signs = 0
  let start = 0
  for (let at = 0; at < signed.length; at++) {
    const sign = signed.charAt(at)
    if (sign !== BEGINS && sign !== ENDS) continue
    if (sign === BEGINS) start = at - signs
    else spans.push({ start, end: at - signs })
    signs++
  }
  return spans
}

/** So many letters are shown of a long text. */
const MOST = 400

/** The stretch of a long text that is shown: from a little before the first place, at the beginning of a word. */
export const stretchOf = (text: string, spans: readonly Span[]): Span => {
  if (text.length <= MOST) return { start: 0, end: text.length }
  const first = spans[0]?.start ?? 0
  const from = Math.max(0, Math.min(first - 120, text.length - MOST))
  const space = text.indexOf(' ', from)
  const start = from === 0 ? 0 : space < 0 ? first : Math.min(space + 1, first)
  const until = text.lastIndexOf(' ', start + MOST)
  return { start, end: start + MOST >= text.length ? text.length : until > start ? until : start + MOST }
}
