import { RUNGS, type Rung } from '../../reading/statement.ts'

/** Whether an undertaking is firmer than the one before, less firm or as firm, by their rungs on the ladder. */
export type Move = 'stronger' | 'weaker' | 'as-strong'

export const moveOf = (before: Rung, now: Rung): Move => {
  const step = RUNGS.indexOf(now) - RUNGS.indexOf(before)
  return step > 0 ? 'stronger' : step < 0 ? 'weaker' : 'as-strong'
}
