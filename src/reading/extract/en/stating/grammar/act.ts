import type { Rung, StatementKind } from '../../../../statement.ts'
import type { Range } from './can-act.ts'

/**
 * A verb that states something. `from` is the first word of its group. `lacks` says what the words around leave out:
 * an "agent", of a passive without "by"; a "subject", of an item or a preamble, which an earlier one may stand for.
 */
export type Act = {
  readonly at: number
  readonly from: number
  readonly lemma: string
  readonly kind: StatementKind
  /** Null: the rung that goes with the kind. */
  readonly rung: Rung | null
  readonly subject: Range | null
  readonly lacks: 'nothing' | 'agent' | 'subject'
}

/** What a sentence says, and what it leaves for the next ones. */
export type Acts = {
  readonly acts: readonly Act[]
  /** The subject of its last main verb, where it can act. */
  readonly subject: Range | null
  /** The subjects of all its main verbs that can act, also of those that state nothing. */
  readonly subjects: readonly Range[]
}
