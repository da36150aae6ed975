import type { Outcome } from '../../text/outcome.ts'

/**
 * Why no vectors came: no answer at all; none in time; an answer that refuses, with its HTTP status; an answer that is none of what was
 * asked for; or it is asked by so many that nobody asked it.
 */
export type EmbeddingRefusal =
  | { readonly reason: 'unreachable' }
  | { readonly reason: 'too-slow' }
  | { readonly reason: 'turned-away'; readonly status: number }
  | { readonly reason: 'odd-answer' }
  | { readonly reason: 'busy' }

/** What makes vectors of texts: a model of sentences that stands elsewhere. */
export type Embedder = {
  /** What the model is called; vectors of two models can't be compared. */
  readonly model: string
  /** The host that is sent the texts, to be told to those whose words they are. */
  readonly host: string
  /** One vector for each text, all of one length, in the order of the texts; asked for so many milliseconds at most. */
  readonly embed: (
    texts: readonly string[],
    milliseconds: number,
  ) => Promise<Outcome<readonly Float32Array[], EmbeddingRefusal>>
}

/** A question as a model has it. */
export type AskedVector = { readonly model: string; readonly vector: Float32Array }

export const sentenceForEmbedding = (refusal: EmbeddingRefusal): string => {
  switch (refusal.reason) {
    case 'unreachable':
      return 'The address for vectors of sentences can’t be reached.'
    case 'too-slow':
      return 'The address for vectors of sentences did not answer in time.'
    case 'turned-away':
      return `The address for vectors of sentences answered with status ${refusal.status}.`
    case 'odd-answer':
      return 'The address for vectors of sentences answered with something else than vectors.'
    case 'busy':
      return 'The address for vectors of sentences is asked by as many as may ask it at once.'
  }
}
