import type { ItemMark, MarkReading } from './item-mark.ts'

/** The series that are open at a place of a text, outermost first, each with the ordinal it has reached. */
export type Series = {
  /** Whether a mark goes on with a series that is open, or begins one: what tells "1." from a wrapped "12." */
  readonly fits: (mark: ItemMark) => boolean
  /** Takes a mark in and answers its depth, from 1. */
  readonly take: (mark: ItemMark) => number
  /** Ends all series, as a heading does. */
  readonly end: () => void
  /** The same series, to go on by themselves. */
  readonly fork: () => Series
}

export const openSeries = (from: readonly MarkReading[] = []): Series => {
  let open: readonly MarkReading[] = from
  const continued = (reading: MarkReading) =>
    open.some(
      ({ style, ordinal }) => style === reading.style && (ordinal + 1 === reading.ordinal || ordinal === 0),
    )
  const chosen = (mark: ItemMark): MarkReading | undefined =>
    mark.readings.find(continued) ?? mark.readings.find(({ ordinal }) => ordinal <= 1) ?? mark.readings[0]
  return {
    fits: (mark) => mark.readings.some((reading) => continued(reading) || reading.ordinal <= 1),
    take: (mark) => {
      const reading = chosen(mark)
      if (!reading) return 1
      const at = open.findIndex(({ style }) => style === reading.style)
      open = [...(at < 0 ? open : open.slice(0, at)), reading]
      return open.length
    },
    end: () => {
      open = []
    },
    fork: () => openSeries(open),
  }
}
