import type { Activity } from './activity.ts'
import type { Override } from './assess.ts'
import type { Evidence } from './evidence.ts'
import type { LineIndicator } from './measuring.ts'

/** A body that a line is given to. */
export type LineBody = {
  readonly id: number
  readonly name: string
  readonly shortName: string | null
  readonly side: string
  readonly lead: boolean
}

/** An activity as it stands now, with what bears it out. `version` counts how often it was written, from 1. */
export type LineActivity = Activity & {
  readonly id: string
  readonly version: number
  readonly at: string
  readonly evidence: readonly Evidence[]
}

/** What is known of one line, for its page: `overrides` oldest first. */
export type LineFollowing = {
  readonly bodies: readonly LineBody[]
  readonly activities: readonly LineActivity[]
  readonly indicators: readonly LineIndicator[]
  readonly overrides: readonly Override[]
}
