import type { Range } from './can-act.ts'
import type { Group } from './groups.ts'

export type Tense = 'past' | 'present' | 'will' | 'modal'

/** The tense in which a verb may be joined to another: "will" and "can" hold for all verbs behind them. */
export const tenseOf = (group: Group): Tense =>
  group.mood === 'will' || group.mood === 'modal' ? group.mood : group.tense

/** The last main verb of a sentence so far. `infinitive`: one was met behind it; `bareAfter`: and went on with "and". */
export type Main = {
  readonly subject: Range | null
  readonly able: boolean
  readonly tense: Tense
  readonly passive: boolean
  readonly at: number
  readonly infinitive: boolean
  readonly bareAfter: boolean
}
