import type { StatementKind } from '../../reading/statement.ts'
import { KIND_WORDS } from '../words.ts'

/** A kind's word, underlined as statements of that kind are in the text. */
export const KindMark = ({ kind, many = false }: { kind: StatementKind; many?: boolean }) => (
  <span class={`kind ${KIND_WORDS[kind].stroke}`}>{KIND_WORDS[kind][many ? 'many' : 'one']}</span>
)
