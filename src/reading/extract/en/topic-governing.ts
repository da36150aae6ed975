import type { Lead } from './words/topic-leads.ts'

export type TopicKind = 'issue' | 'area'

/** What governs a list of topics, and where the list begins. */
export type Governor = {
  readonly kind: TopicKind
  readonly grip: Lead['grip']
  readonly from: number
  readonly verb: boolean
}

/** A governor of its kind and grip, of what begins at a place. */
export const governing = (kind: TopicKind, grip: Lead['grip'], from: number, verb = false): Governor => ({
  kind,
  grip,
  from,
  verb,
})
