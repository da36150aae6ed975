import type { Instrument } from './instrument-list.ts'
import { WEAK_HEADS } from './words/instruments.ts'

/** A line up to a name that is all there is on it, or all but what is done ("Fostering a"). */
const LINE = /(?:^|\n)[\s#*_]{0,6}(?:<u>)?[\s*_]{0,3}(?:\p{Lu}\p{Ll}{2,12}ing (?:an? |our |the )?)?$/u
const LINE_BEFORE = 40

/** Whether a name is only ever a line of its own. */
const onlyLines = (text: string, { spans }: Instrument): boolean =>
  spans.every(
    ({ start, end }) =>
      LINE.test(text.slice(Math.max(0, start - LINE_BEFORE), start)) &&
      /^(?:<\/u>)?[*_:]{0,3}\s*(?:\n|$)/.test(text.slice(end, end + 12)),
  )

/**
 * A heading that is part of another's name ("Lake Strategy", over "the Second Plan of the Lake Strategy") speaks of that; one
 * whose noun is weak, and that no sentence names, says what the paragraph below is about ("Whole Lake Strategy").
 */
export const withoutHeadings = (text: string, all: readonly Instrument[]): readonly Instrument[] =>
  all.filter((one) => {
    const whole = all.find(
      ({ name }) => name.length > one.name.length && name.endsWith(` ${one.name}`) && name.includes(' of '),
    )
    if (!whole && WEAK_HEADS.has(one.head) && onlyLines(text, one)) return false
    if (!whole || !onlyLines(text, one)) return true
    whole.spans.unshift(...one.spans)
    return false
  })
