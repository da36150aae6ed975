import type { Actor } from '../reading/statement.ts'
import type { Span } from '../text/span.ts'
import type { Content } from './statement.ts'

const samePlace = (a: Span, b: Span) => a.start === b.start && a.end === b.end

const sameActor = (a: Actor | null, b: Actor | null): boolean =>
  a === null || b === null
    ? a === b
    : a.text === b.text &&
      samePlace(a.span, b.span) &&
      a.resolved.length === b.resolved.length &&
      a.resolved.every((name, at) => name === b.resolved[at])

/** Whether two contents say the same of the same words. What stands around the quote is not part of it. */
export const sameContent = (a: Content, b: Content): boolean =>
  a.verb === b.verb &&
  a.kind === b.kind &&
  a.strength === b.strength &&
  a.strengthWords === b.strengthWords &&
  sameActor(a.actor, b.actor) &&
  a.quote.exact === b.quote.exact &&
  samePlace(a.quote.span, b.quote.span) &&
  samePlace(a.verbSpan, b.verbSpan)
