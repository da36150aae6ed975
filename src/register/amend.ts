import { KINDS, type Rung, type StatementKind } from '../reading/statement.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { quote } from '../text/quote.ts'
import { type Span, slice, within } from '../text/span.ts'
import type { Amendment, DecisionRefusal } from './decision.ts'
import { findWords } from './find-words.ts'
import { sameContent } from './same-content.ts'
import type { Content } from './statement.ts'

/** The longest verb a person may give, in letters. */
export const VERB_LIMIT = 60

/** The rung a statement takes when a person gives it another kind: the lowest that the kind can stand on. */
const RUNG_OF: Readonly<Record<StatementKind, Rung>> = {
  commitment: 'agreed',
  affirmation: 'reaffirmed',
  request: 'encouraged',
  welcome: 'welcomed',
  concern: 'noted',
  position: 'noted',
  discussion: 'discussed',
  note: 'noted',
}

type Step = Outcome<Content, DecisionRefusal>

const isKind = (kind: string): kind is StatementKind => (KINDS as readonly string[]).includes(kind)

const withKind = (text: string, content: Content, kind: string | undefined): Step => {
  if (kind === undefined || kind === content.kind) return granted(content)
  if (!isKind(kind)) return refused({ reason: 'unknown-kind', kind })
  return granted({
    ...content,
    kind,
    strength: RUNG_OF[kind],
    strengthWords: slice(text, content.verbSpan),
  })
}

/** Where within the quote the words of a verb begin: "underscore" finds "underscored" and "Underscoring". */
const verbPlace = (content: Content, verb: string): Span | null => {
  const first = verb.toLowerCase().split(/\s+/)[0]!
  const stem = first.length > 3 ? first.replace(/[ey]$/, '') : first
  for (const found of content.quote.exact.matchAll(/[\p{L}\p{M}]+/gu))
    if (found[0].toLowerCase().startsWith(stem)) {
      const start = content.quote.span.start + found.index
      return { start, end: start + found[0].length }
    }
  return null
}

const withVerb = (content: Content, asked: string | undefined): Step => {
  if (asked === undefined) return granted(content)
  const verb = asked.trim().replace(/\s+/g, ' ')
  if (!verb) return refused({ reason: 'verb-missing' })
  if (verb.length > VERB_LIMIT) return refused({ reason: 'verb-too-long', limit: VERB_LIMIT })
  if (verb === content.verb) return granted(content)
  return granted({ ...content, verb, verbSpan: verbPlace(content, verb) ?? content.verbSpan })
}

const withWords = (text: string, content: Content, { words, verb }: Amendment): Step => {
  if (words === undefined || words.trim() === content.quote.exact) return granted(content)
  const span = findWords(text, words, content.quote.span.start)
  if (!span) return refused({ reason: 'words-not-in-text' })
  const moved = { ...content, quote: quote(text, span) }
  if (within(content.verbSpan, span)) return granted(moved)
  // Other words hold the verb at another place, or another verb.
  const verbSpan = verbPlace(moved, verb?.trim() || content.verb)
  return verbSpan
    ? granted({ ...moved, verbSpan })
    : refused({ reason: 'verb-outside-words', verb: slice(text, content.verbSpan) })
}

const withActor = (text: string, content: Content, actor: string | null | undefined): Step => {
  if (actor === undefined || actor?.trim() === content.actor?.text) return granted(content)
  if (!actor?.trim()) return granted({ ...content, actor: null })
  const span = findWords(text, actor, content.verbSpan.start)
  if (!span) return refused({ reason: 'actor-not-in-text' })
  return granted({ ...content, actor: { text: slice(text, span), span, resolved: [] } })
}

/** A statement's content as a person would have it, every word of it still cited from the record's text. */
export const amend = (text: string, content: Content, amendment: Amendment): Step => {
  const steps: readonly ((before: Content) => Step)[] = [
    (before) => withWords(text, before, amendment),
    (before) => withVerb(before, amendment.verb),
    (before) => withKind(text, before, amendment.kind),
    (before) => withActor(text, before, amendment.actor),
  ]
  let after = content
  for (const step of steps) {
    const outcome = step(after)
    if (!outcome.ok) return outcome
    after = outcome.value
  }
  return sameContent(after, content) ? refused({ reason: 'nothing-amended' }) : granted(after)
}
