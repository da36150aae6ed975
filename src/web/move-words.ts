import type { Move } from '../search/agreed/move-of.ts'

/** How a wording moved on the ladder of strength, by a sign and in words. */
export const MOVE_WORDS: Readonly<Record<Move, { readonly sign: string; readonly words: string }>> = {
  stronger: { sign: '▲', words: 'stronger' },
  weaker: { sign: '▼', words: 'weaker' },
  'as-strong': { sign: '＝', words: 'as strong' },
}
