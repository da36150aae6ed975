import { createHash } from 'node:crypto'
import { compose } from '../../documents/compose.ts'
import type { Reading } from '../../reading/reading.ts'
import type { ProposedStatement } from '../../reading/statement.ts'
import { quote } from '../../text/quote.ts'
import type { Span } from '../../text/span.ts'

/** What a sample text names, in words that stand in it. */
export type SampleNames = {
  readonly people?: readonly string[]
  readonly issues?: readonly string[]
  readonly areas?: readonly string[]
  readonly instruments?: readonly { readonly name: string; readonly year: string | null }[]
}

const placesOf = (text: string, words: string): readonly [Span, ...Span[]] => {
  const spans: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    spans.push({ start: at, end: at + words.length })
  const [first, ...rest] = spans
  if (!first) throw new Error(`“${words}” is not in the text`)
  return [first, ...rest]
}

const named = (text: string, words: string) => {
  const spans = placesOf(text, words)
  return { span: spans[0], spans }
}

const VERBS = { agreed: 'commitment', noted: 'note', welcomed: 'welcome', urged: 'request' } as const

/** A paragraph whose verb is one of four is a statement: who stands before the verb is its actor. */
const statementIn = (text: string, span: Span): ProposedStatement | null => {
  const verb = /\b(agreed|noted|welcomed|urged)\b/.exec(text.slice(span.start, span.end))
  if (!verb) return null
  const word = verb[0] as keyof typeof VERBS
  const at = span.start + verb.index
  const actor = text.slice(span.start, at).trimEnd()
  return {
    verb: word.replace(/d$/, ''),
    kind: VERBS[word],
    strength: word === 'agreed' ? 'agreed' : 'noted',
    strengthWords: word,
    actor: actor
      ? { text: actor, span: { start: span.start, end: span.start + actor.length }, resolved: [] }
      : null,
    quote: quote(text, span),
    verbSpan: { start: at, end: at + word.length },
  }
}

export const bytesOf = (reading: Reading): Uint8Array => new TextEncoder().encode(reading.document.text)

/**
 * A reading of a text of our own, a paragraph each, as a reader would give it: every quote is cut from the text itself.
 * `over` puts other facts in place of the plain ones.
 */
export const sampleReading = (
  paragraphs: readonly string[],
  names: SampleNames = {},
  over: Partial<Reading> = {},
): Reading => {
  const document = compose(paragraphs.map((text) => ({ kind: 'paragraph', text })))
  const { text } = document
  const bytes = new TextEncoder().encode(text)
  return {
    reader: '1',
    source: {
      name: 'record.txt',
      mediaType: 'text/plain',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      language: 'en',
    },
    document,
    published: null,
    title: null,
    meeting: null,
    people: (names.people ?? []).map((name) => ({
      name,
      post: null,
      organisation: null,
      role: 'mentioned',
      ...named(text, name),
    })),
    instruments: (names.instruments ?? []).map(({ name, year }) => ({ name, year, ...named(text, name) })),
    issues: (names.issues ?? []).map((words) => ({ text: words, ...named(text, words) })),
    areas: (names.areas ?? []).map((words) => ({ text: words, ...named(text, words) })),
    figures: [],
    statements: document.blocks.flatMap(({ span }) => statementIn(text, span) ?? []),
    findings: [],
    ...over,
  }
}
