import type { Outcome } from '../../text/outcome.ts'

/** The value of an outcome that must be granted; throws with the reason where it is refused. */
export const givenBy = <T>(outcome: Outcome<T, { readonly reason: string }> | null): T => {
  if (!outcome) throw new Error('nothing was there')
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.reason}`)
  return outcome.value
}
