import type { StatementKind } from '../reading/statement.ts'
import type { Content, StatementState } from '../register/statement.ts'

/** A statement as the text's margin shows it: kept (with a state) or only proposed for keeping (state null). */
export type Noted = {
  readonly number: number
  readonly content: Content
  readonly state: StatementState | null
}

export type Choice = { readonly kind: StatementKind | null; readonly find: string }

const holds = (noted: Noted, find: string) =>
  noted.content.quote.exact.toLowerCase().includes(find) ||
  (noted.content.actor?.text.toLowerCase().includes(find) ?? false)

/** The statements that are asked for: of one kind, and with certain words in their quote or actor. */
export const chosen = <T extends Noted>(statements: readonly T[], { kind, find }: Choice): readonly T[] => {
  const words = find.trim().toLowerCase()
  return statements.filter(
    (noted) => (kind === null || noted.content.kind === kind) && (words === '' || holds(noted, words)),
  )
}

/** How many statements a list has of each kind, whatever became of them. */
export const listedByKind = (statements: readonly Noted[]): ReadonlyMap<StatementKind, number> => {
  const counts = new Map<StatementKind, number>()
  for (const { content } of statements) counts.set(content.kind, (counts.get(content.kind) ?? 0) + 1)
  return counts
}

/** How many statements stand by kind, leaving out those that were rejected or withdrawn. */
export const countsByKind = (statements: readonly Noted[]): ReadonlyMap<StatementKind, number> =>
  listedByKind(statements.filter(({ state }) => state !== 'rejected' && state !== 'withdrawn'))

/** The verb as the quote has it ("agreed"), or its lemma where the quote doesn't hold it. */
export const verbAsPrinted = ({ quote, verbSpan, verb }: Content): string => {
  const from = verbSpan.start - quote.span.start
  const words = from >= 0 ? quote.exact.slice(from, verbSpan.end - quote.span.start) : ''
  return words.trim() || verb
}
