import { granted, type Outcome, refused } from '../text/outcome.ts'
import { amend } from './amend.ts'
import type { Decision, DecisionRefusal, KeptDecision } from './decision.ts'
import type { KeptStatement, StatementState } from './statement.ts'

/** The longest reason a person may give, in letters. */
export const REASON_LIMIT = 1000

/** The decision that stands: each `reopen` takes back the last one that still did. */
const standing = (history: readonly KeptDecision[]): KeptDecision | undefined => {
  const stack: KeptDecision[] = []
  for (const decision of history) {
    if (decision.act === 'reopen') stack.pop()
    else stack.push(decision)
  }
  return stack.at(-1)
}

const reopened = (statement: KeptStatement, last: KeptDecision): KeptStatement => {
  const { state, content } = last.before
  if (state !== 'proposed' && state !== 'withdrawn') return { ...statement, state, content }
  // Nobody's decision is left, so what a reader found last counts again.
  return statement.read
    ? { ...statement, state: 'proposed', content: statement.read }
    : { ...statement, state: 'withdrawn', content }
}

/** States in which an act would change nothing. */
const SETTLED: Readonly<Record<'confirm' | 'reject', readonly StatementState[]>> = {
  confirm: ['confirmed', 'amended'],
  reject: ['rejected'],
}

const changed = (
  text: string,
  statement: KeptStatement,
  decision: Decision,
  history: readonly KeptDecision[],
): Outcome<KeptStatement, DecisionRefusal> => {
  switch (decision.act) {
    case 'confirm':
    case 'reject':
      return SETTLED[decision.act].includes(statement.state)
        ? refused({ reason: 'already-so', state: statement.state })
        : granted({ ...statement, state: decision.act === 'confirm' ? 'confirmed' : 'rejected' })
    case 'amend': {
      const amended = amend(text, statement.content, decision.amendment ?? {})
      return amended.ok ? granted({ ...statement, state: 'amended', content: amended.value }) : amended
    }
    case 'reopen': {
      const last = standing(history)
      return last ? granted(reopened(statement, last)) : refused({ reason: 'nothing-to-reopen' })
    }
  }
}

/**
 * The one human step: what a statement becomes by a person's decision, or why it does not. `text` is the record's text,
 * `history` the decisions already taken on the statement, oldest first. The page, the API and the database ask here.
 */
export const decide = (
  text: string,
  statement: KeptStatement,
  decision: Decision,
  history: readonly KeptDecision[],
): Outcome<KeptStatement, DecisionRefusal> => {
  if (decision.revision !== statement.revision)
    return refused({
      reason: 'changed-meanwhile',
      revision: statement.revision,
      state: statement.state,
    })
  if ((decision.reason?.length ?? 0) > REASON_LIMIT)
    return refused({ reason: 'reason-too-long', limit: REASON_LIMIT })
  const outcome = changed(text, statement, decision, history)
  return outcome.ok ? granted({ ...outcome.value, revision: statement.revision + 1 }) : outcome
}
