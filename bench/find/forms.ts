import { NO_NAMES } from '../../src/reading/extract/extractor.ts'
import { propose } from '../../src/reading/propose.ts'
import type { ProposedStatement } from '../../src/reading/statement.ts'
import type { Span } from '../../src/text/span.ts'
import { ACTORS, type Sentence, sentenceOf, VERBS } from './genre.ts'

const OPENING =
  'BRESCOTE, 24 May 2015 – The League of the Arlen and the Council of the Bresk met today in Brescote.'

/** What the reader makes of each form of sentence, by who speaks and the verb. */
export type Forms = ReadonlyMap<string, ProposedStatement>

const keyOf = ({ actor, verb }: Pick<Sentence, 'actor' | 'verb'>) => `${actor}/${verb}`

const readForm = async (actor: string, verb: string): Promise<ProposedStatement> => {
  const sentence = sentenceOf(
    actor,
    verb,
    'shared river planning and lock repair in coastal support',
    'at equal cost',
  )
  const bytes = new TextEncoder().encode(`${OPENING}\n\n${sentence}`)
  const source = { name: 'form.txt', mediaType: 'text/plain', bytes, sha256: '' }
  const outcome = await propose(source, { published: null, language: null, names: NO_NAMES })
  const statement = outcome.ok ? outcome.value.statements.at(-1) : undefined
  if (statement?.quote.exact !== sentence) throw new Error(`the reader finds no statement in “${sentence}”`)
  return statement
}

/** Reads each form once, so that a million statements can be made as the reader would make them without reading them all. */
export const readForms = async (): Promise<Forms> => {
  const forms = new Map<string, ProposedStatement>()
  for (const actor of ACTORS)
    for (const verb of VERBS) forms.set(keyOf({ actor, verb }), await readForm(actor, verb))
  return forms
}

const CONTEXT = 32

/** The content of a statement as it is kept, for a sentence that stands at a place of a text. */
export const contentAt = (forms: Forms, text: string, sentence: Sentence, start: number) => {
  const form = forms.get(keyOf(sentence))!
  const by = start - form.quote.span.start
  const shifted = (span: Span): Span => ({ start: span.start + by, end: span.end + by })
  const end = start + sentence.text.length
  const quote = {
    span: { start, end },
    exact: sentence.text,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
  const actor = form.actor && { ...form.actor, span: shifted(form.actor.span) }
  return { ...form, actor, quote, verbSpan: shifted(form.verbSpan) }
}
