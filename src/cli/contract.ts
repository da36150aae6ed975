import { placeIn } from '../documents/place-in.ts'
import type { Fact, MeetingFacts, Reading } from '../reading/reading.ts'

/** Where a fact was found and by which rule, beside its value. */
const found = <T>(text: string, fact: Fact<T> | null) =>
  fact && {
    words: fact.span && text.slice(fact.span.start, fact.span.end),
    span: fact.span,
    rule: fact.rule,
    ...(fact.basis && { basis: fact.basis }),
  }

const meetingAnswer = (text: string, facts: MeetingFacts) => ({
  start: facts.start?.value ?? null,
  end: facts.end?.value ?? null,
  place: facts.place?.value ?? null,
  venue: facts.venue?.value ?? null,
  virtual: facts.virtual?.value ?? false,
  mechanism: facts.mechanism?.value ?? null,
  ordinal: facts.ordinal?.value ?? null,
  next: facts.next?.value ?? null,
  found: Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, found<unknown>(text, fact)] as const),
  ),
})

/** A reading as the command line answers it in JSON: the fields that docs/commands.md promises. */
export const contract = (reading: Reading) => {
  const { text } = reading.document
  return {
    source: reading.source,
    reader: reading.reader,
    title: reading.title,
    published: reading.published && { value: reading.published.value, ...found(text, reading.published) },
    text,
    meeting: reading.meeting && meetingAnswer(text, reading.meeting),
    people: reading.people,
    instruments: reading.instruments,
    issues: reading.issues,
    areas: reading.areas,
    figures: reading.figures,
    statements: reading.statements.map(({ quote, ...statement }) => ({
      ...statement,
      span: quote.span,
      quote: quote.exact,
      ...placeIn(reading.document.blocks, quote.span),
    })),
    findings: reading.findings,
  }
}
