import type { StatementState } from '../../register/statement.ts'
import { STATE_WORDS } from '../words.ts'

/** A statement's state: a sign and its word. */
export const StateMark = ({ state }: { state: StatementState }) => (
  <span class={`state is-${state}`}>
    <span aria-hidden="true">{STATE_WORDS[state].sign}</span> {STATE_WORDS[state].is}
  </span>
)
