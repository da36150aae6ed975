import { type DecisionRefusal, sentenceForDecision } from './decision.ts'
import { type SecondingRefusal, sentenceForSeconding } from './seconding.ts'

/** Why a decision is not taken: by the rule of the statement, or by that of the second person. */
export type NotTaken = DecisionRefusal | SecondingRefusal

const SECONDING: Readonly<Record<SecondingRefusal['reason'], true>> = {
  'own-proposal': true,
  'waits-for-other-side': true,
  'proposed-otherwise': true,
  'not-yours-to-take-back': true,
  'seconding-gone': true,
}

/** Whether a refusal is one of the second person's rule. */
export const isSecondingRefusal = (refusal: { readonly reason: string }): refusal is SecondingRefusal =>
  Object.hasOwn(SECONDING, refusal.reason)

export const sentenceForTaking = (refusal: NotTaken): string =>
  isSecondingRefusal(refusal) ? sentenceForSeconding(refusal) : sentenceForDecision(refusal)
