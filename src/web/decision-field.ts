import type { NotTaken } from '../register/taking.ts'

/** The fields of the form by which a statement is amended, under the names they are sent by. */
export const FIELDS = ['kind', 'verb', 'actor', 'quote', 'reason'] as const
export type Field = (typeof FIELDS)[number]

const FIELD_OF: Readonly<Record<NotTaken['reason'], Field | null>> = {
  'changed-meanwhile': null,
  'already-so': null,
  'nothing-to-reopen': null,
  'nothing-amended': null,
  'unknown-kind': 'kind',
  'verb-missing': 'verb',
  'verb-too-long': 'verb',
  'words-not-in-text': 'quote',
  'actor-not-in-text': 'actor',
  'verb-outside-words': 'quote',
  'reason-too-long': 'reason',
  'own-proposal': null,
  'waits-for-other-side': null,
  'proposed-otherwise': null,
  'not-yours-to-take-back': null,
  'seconding-gone': null,
}

/** The field beside which a refusal is told; null when it speaks of the whole. */
export const fieldOf = (refusal: NotTaken): Field | null => FIELD_OF[refusal.reason]
