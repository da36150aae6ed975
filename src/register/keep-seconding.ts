import { holds, relocate } from '../text/quote.ts'
import { sameContent } from './same-content.ts'
import type { Seconding } from './seconding.ts'
import type { Content, KeptStatement, StatementState } from './statement.ts'

/** What a statement would be by a decision. */
export type StatementAsked = { readonly state: StatementState; readonly content: Content }

export const sameAsked = (one: StatementAsked, other: StatementAsked): boolean =>
  one.state === other.state && sameContent(one.content, other.content)

/** An amended content at its place in a newer text; null where its words or its actor's stand there no more. */
const inText = (text: string, content: Content): Content | null => {
  if (holds(text, content.quote)) return content
  const found = relocate(text, content.quote)
  if (!found) return null
  const by = found.span.start - content.quote.span.start
  const shift = ({ start, end }: { start: number; end: number }) => ({ start: start + by, end: end + by })
  const actor = content.actor && { ...content.actor, span: shift(content.actor.span) }
  if (actor && text.slice(actor.span.start, actor.span.end) !== actor.text) return null
  return { ...content, quote: found, verbSpan: shift(content.verbSpan), actor }
}

/**
 * What a proposed decision comes to after a newer reading: a machine never puts it aside while it still fits. It fits where
 * the statement stands in the same state and says the same, wherever its words now stand; an amendment moreover where its
 * own words are in the newer text. Null where it fits no more: then it is said so, and waits for nobody.
 */
export const keepSeconding = (
  text: string,
  waiting: Seconding<StatementAsked>,
  before: KeptStatement,
  after: KeptStatement,
): Seconding<StatementAsked> | null => {
  if (waiting.revision !== before.revision || before.state !== after.state) return null
  const stood = inText(text, before.content)
  if (!stood || !sameContent(stood, after.content)) return null
  const content = waiting.act === 'amend' ? inText(text, waiting.asked.content) : null
  if (waiting.act === 'amend')
    return content && { ...waiting, revision: after.revision, asked: { ...waiting.asked, content } }
  // What is taken back brings an earlier content, which the next voice asks for anew.
  const asked = waiting.act === 'reopen' ? waiting.asked : { ...waiting.asked, content: after.content }
  return { ...waiting, revision: after.revision, asked }
}
