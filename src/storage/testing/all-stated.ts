import type { Reading } from '../../reading/reading.ts'
import { quote } from '../../text/quote.ts'
import { sampleReading } from './sample-reading.ts'

/** A reading of which every paragraph is a statement. */
export const allStated = (paragraphs: readonly string[]): Reading => {
  const plain = sampleReading(paragraphs)
  const { text, blocks } = plain.document
  const statements = blocks.map(({ span }) => ({
    ...{ verb: 'agree', kind: 'commitment', strength: 'agreed', strengthWords: null, actor: null },
    ...{ quote: quote(text, span), verbSpan: { start: span.start, end: span.start + 2 } },
  }))
  return { ...plain, statements: statements as unknown as Reading['statements'] }
}
