import type { Rung } from '../../reading/statement.ts'
import { yearOf } from '../../text/dates.ts'
import type { StatementState } from '../statement.ts'

/** A statement on a topic, as little of it as it takes to count it. `date` is that of its meeting, else of its record. */
export type Said = {
  readonly topic: number
  readonly record: number
  readonly number: number
  readonly date: string | null
  readonly meeting: number | null
  readonly mechanism: number | null
  readonly state: StatementState
  readonly strength: Rung
  /** The sides that act, by their ids. */
  readonly sides: readonly string[]
}

/** What of a topic is looked at; null narrows by nothing. Years are those of `date`, both ends among them. */
export type WatchNarrow = {
  readonly mechanism: number | null
  readonly side: string | null
  readonly from: string | null
  readonly until: string | null
}

export const EVERYTHING: WatchNarrow = { mechanism: null, side: null, from: null, until: null }

export const isNarrowed = (narrow: WatchNarrow): boolean =>
  Object.values(narrow).some((each) => each !== null)

/** Whether what was said is among what is looked at. Without a date it is of no year. */
export const isAsked =
  ({ mechanism, side, from, until }: WatchNarrow) =>
  (said: Pick<Said, 'mechanism' | 'sides' | 'date'>): boolean => {
    const year = yearOf(said.date)
    return (
      (mechanism === null || said.mechanism === mechanism) &&
      (side === null || said.sides.includes(side)) &&
      (from === null || (year !== null && year >= from)) &&
      (until === null || (year !== null && year <= until))
    )
  }

/** Where it was said: at a meeting, whatever records there are of it, else in a record. */
export const occasionOf = ({ meeting, record }: Pick<Said, 'meeting' | 'record'>): string =>
  meeting === null ? `record ${record}` : `meeting ${meeting}`
