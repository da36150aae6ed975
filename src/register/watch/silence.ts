import type { Said, WatchNarrow } from './said.ts'

/** A meeting of a series; `records` is how many records of it whoever asks sees. */
export type Held = {
  readonly id: number
  readonly mechanism: number | null
  readonly start: string | null
  readonly records: number
}

/**
 * Since when a topic has not been spoken of in a series: the day of the meeting or record that did so last, how many meetings of the series
 * were held after it, and of how many of those there is a record.
 */
export type Silence = {
  readonly mechanism: number
  readonly since: string
  readonly held: number
  readonly recorded: number
}

/** Up to which day silences are told: today, or the end of the years that are looked at where they ended before. */
export const lookedUntil = ({ until }: Pick<WatchNarrow, 'until'>, today: string): string =>
  until !== null && `${until}-12-31` < today ? `${until}-12-31` : today

/**
 * The silences of a topic, series by series, up to a day; the longest first, by meetings that have a record. A meeting without a record may
 * have spoken of it: nobody can tell.
 */
export const silencesOf = (
  said: readonly Said[],
  meetings: readonly Held[],
  until: string,
): readonly Silence[] =>
  [...Map.groupBy(said, ({ mechanism }) => mechanism)]
    .flatMap(([mechanism, of]): readonly Silence[] => {
      const since = of
        .flatMap(({ date }) => date ?? [])
        .toSorted()
        .at(-1)
      if (mechanism === null || since === undefined) return []
      const spoke = new Set(of.map(({ meeting }) => meeting))
      const after = meetings.filter(
        ({ id, start, ...each }) =>
          each.mechanism === mechanism && start !== null && start > since && start <= until && !spoke.has(id),
      )
      const recorded = after.filter(({ records }) => records > 0).length
      return [{ mechanism, since, held: after.length, recorded }]
    })
    .toSorted((a, b) => b.recorded - a.recorded || b.held - a.held || (a.since < b.since ? -1 : 1))
