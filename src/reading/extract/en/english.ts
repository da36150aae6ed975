import { andThen, read } from '../../read.ts'
import type { Extractor } from '../extractor.ts'
import { readFacts } from './facts.ts'
import { sentences } from './sentences.ts'
import { readStatements } from './stating/statements.ts'

/** English prose of meetings between states and organisations: what is stated, and the facts around it. */
export const english: Extractor = {
  language: 'en',
  extract: (document, context) => {
    const all = sentences(document)
    return andThen(readFacts(document, all, context), (facts) =>
      andThen(readStatements(document, all, facts.people), (statements) => read({ ...facts, statements })),
    )
  },
}
