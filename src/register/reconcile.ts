import type { ProposedStatement } from '../reading/statement.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { holds, relocate } from '../text/quote.ts'
import { type Span, slice } from '../text/span.ts'
import { sameContent } from './same-content.ts'
import { type Content, contentOf, decided, type KeptStatement } from './statement.ts'

/** What reading a record again came to. Each statement is counted once. */
export type Reconciliation = {
  readonly statements: readonly KeptStatement[]
  readonly counts: {
    readonly unchanged: number
    readonly updated: number
    /** A person decided and the reader now reads it otherwise: the decision stands, the reading is kept beside it. */
    readonly differing: number
    readonly added: number
    readonly withdrawn: number
  }
}

/** A newer text of the record no longer holds words that a person decided on; the newer reading is not taken. */
export type ReconcileRefusal = {
  readonly reason: 'decided-words-lost'
  readonly numbers: readonly number[]
}

export const sentenceForReconcile = (refusal: ReconcileRefusal): string =>
  `The new reading was not kept: it no longer has the words of ${
    refusal.numbers.length === 1 ? 'statement' : 'statements'
  } ${refusal.numbers.join(', ')}, on which someone has decided. The record stands as it was.`

const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/** Content at its place in a newer text; null where its words are gone. */
const placed = (text: string, content: Content): Content | null => {
  if (holds(text, content.quote)) return content
  const found = relocate(text, content.quote)
  if (!found) return null
  const by = found.span.start - content.quote.span.start
  const actor = content.actor && { ...content.actor, span: shifted(content.actor.span, by) }
  return {
    ...content,
    quote: found,
    verbSpan: shifted(content.verbSpan, by),
    // An actor named outside the quote may have moved otherwise; then only who it stood for is kept.
    actor: actor && slice(text, actor.span) === actor.text ? actor : actor && actorNear(text, actor),
  }
}

const actorNear = (text: string, actor: NonNullable<Content['actor']>): Content['actor'] => {
  const start = text.lastIndexOf(actor.text, actor.span.start)
  return start < 0 ? null : { ...actor, span: { start, end: start + actor.text.length } }
}

type Change = { readonly statement: KeptStatement; readonly as: keyof Reconciliation['counts'] }

const again = (before: KeptStatement, after: Omit<KeptStatement, 'revision'>): KeptStatement => ({
  ...after,
  revision: before.revision + 1,
})

/** A person decided: state and content stay, only what the machine reads there is noted beside it. */
const beside = (kept: KeptStatement, content: Content, read: Content | null): Change => {
  const same = read === null || kept.read === null ? read === kept.read : sameContent(read, kept.read)
  if (same && content === kept.content) return { statement: kept, as: 'unchanged' }
  return { statement: again(kept, { ...kept, content, read }), as: same ? 'updated' : 'differing' }
}

/** Nobody decided: the newer reading takes the place of the older. */
const instead = (kept: KeptStatement, read: Content | null): Change => {
  if (read === null)
    return kept.state === 'withdrawn'
      ? { statement: kept, as: 'unchanged' }
      : { statement: again(kept, { ...kept, state: 'withdrawn', read: null }), as: 'withdrawn' }
  if (kept.state === 'proposed' && sameContent(kept.content, read))
    return { statement: kept, as: 'unchanged' }
  return { statement: again(kept, { ...kept, state: 'proposed', content: read, read }), as: 'updated' }
}

/**
 * Lays a newer reading over what is kept of a record. Statements are the same when their verbs stand at the same place
 * of the text. What a person decided is never changed; what nobody decided follows the reader; what is new gets the
 * next free number, in the order of the text. Numbers are never given twice. A withdrawn statement cites the text of
 * the reading that found it. Linear in the number of statements, but for texts that moved.
 */
export const reconcile = (
  text: string,
  kept: readonly KeptStatement[],
  proposed: readonly ProposedStatement[],
): Outcome<Reconciliation, ReconcileRefusal> => {
  const fresh = new Map(proposed.map((statement) => [statement.verbSpan.start, contentOf(statement)]))
  const lost: number[] = []
  const changes: Change[] = []
  const take = (at: number | undefined): Content | null => {
    const found = at === undefined ? undefined : fresh.get(at)
    if (found) fresh.delete(at!)
    return found ?? null
  }
  for (const statement of kept) {
    const content = placed(text, statement.content)
    if (!content && decided(statement)) lost.push(statement.number)
    const anchor = (statement.read && placed(text, statement.read)) ?? content
    const read = take(anchor?.verbSpan.start)
    changes.push(decided(statement) && content ? beside(statement, content, read) : instead(statement, read))
  }
  if (lost.length > 0) return refused({ reason: 'decided-words-lost', numbers: lost })
  let number = kept.reduce((highest, statement) => Math.max(highest, statement.number), 0)
  for (const read of [...fresh.values()].sort((a, b) => a.verbSpan.start - b.verbSpan.start))
    changes.push({
      statement: { number: ++number, state: 'proposed', revision: 1, content: read, read },
      as: 'added',
    })
  const count = (as: Change['as']) => changes.filter((change) => change.as === as).length
  return granted({
    statements: changes.map((change) => change.statement),
    counts: {
      unchanged: count('unchanged'),
      updated: count('updated'),
      differing: count('differing'),
      added: count('added'),
      withdrawn: count('withdrawn'),
    },
  })
}
