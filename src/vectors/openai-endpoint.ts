import type { Embedder, EmbeddingRefusal } from '../search/vectors/embedder.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'

/**
 * Where vectors of sentences are asked for, in the way of OpenAI's API, which other makers and programs that run models on one's own
 * machine have taken up: `POST {url}/embeddings`.
 */
export type EndpointSettings = { readonly url: string; readonly model: string; readonly key: string | null }

/** An answer may have so many bytes: 64 texts of 4,096 numbers, written out, have some 3 million. */
const MOST_BYTES = 20_000_000

/** Models read so far; a longer text is cut, in UTF-16 units. */
const MOST_LETTERS = 2000

const MOST_NUMBERS = 16_000

/** The whole answer, or null where it is longer than an answer can be. */
const bodyOf = async (response: Response): Promise<string | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > MOST_BYTES) return null
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

const parsed = (words: string): unknown => {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}

const isVector = (given: unknown): given is readonly number[] =>
  Array.isArray(given) &&
  given.length > 0 &&
  given.length <= MOST_NUMBERS &&
  given.every((each) => typeof each === 'number' && Number.isFinite(each))

/** The vectors of an answer in the order of the texts, or null where it is none of so many texts. */
export const vectorsIn = (words: string, count: number): readonly Float32Array[] | null => {
  const answer = parsed(words) as { readonly data?: unknown } | null
  const data = Array.isArray(answer?.data) ? answer.data : []
  const byIndex = new Map<number, Float32Array>()
  for (const each of data as readonly ({ readonly index?: unknown; readonly embedding?: unknown } | null)[])
    if (typeof each?.index === 'number' && isVector(each.embedding))
      byIndex.set(each.index, Float32Array.from(each.embedding))
  const vectors = Array.from({ length: count }, (_, at) => byIndex.get(at))
  const whole = vectors.filter((vector) => vector !== undefined)
  const even = whole.every((vector) => vector.length === whole[0]!.length)
  return data.length === count && whole.length === count && even ? whole : null
}

const whyNot = (error: unknown): EmbeddingRefusal =>
  error instanceof Error && error.name === 'TimeoutError' ? { reason: 'too-slow' } : { reason: 'unreachable' }

/** By which codes a connection is told to have broken that had been made. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

const isBroken = (error: unknown): boolean =>
  error instanceof Error && BROKEN.has(String((error.cause as { readonly code?: unknown } | undefined)?.code))

/** Sends a question once more where the connection broke: an endpoint may close one that is kept open just as it is used again. */
const sent = async (address: string, question: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, question)
  } catch (error) {
    if (!isBroken(error)) throw error
    return fetch(address, question)
  }
}

/** Asks an endpoint for vectors. It follows nowhere else: a redirect is no answer. */
export const openaiEndpoint = ({ url, model, key }: EndpointSettings): Embedder => {
  const address = `${url.replace(/\/+$/, '')}/embeddings`
  return {
    model,
    host: new URL(url).host,
    embed: async (texts, milliseconds): Promise<Outcome<readonly Float32Array[], EmbeddingRefusal>> => {
      if (texts.length === 0) return granted([])
      try {
        const response = await sent(address, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(milliseconds),
          headers: {
            'content-type': 'application/json',
            ...(key === null ? {} : { authorization: `Bearer ${key}` }),
          },
          body: JSON.stringify({
            model,
            input: texts.map((text) => text.slice(0, MOST_LETTERS).toWellFormed()),
            encoding_format: 'float',
          }),
        })
        if (!response.ok) {
          await response.body?.cancel()
          return refused({ reason: 'turned-away', status: response.status })
        }
        const words = await bodyOf(response)
        const vectors = words === null ? null : vectorsIn(words, texts.length)
        return vectors ? granted(vectors) : refused({ reason: 'odd-answer' })
      } catch (error) {
        return refused(whyNot(error))
      }
    },
  }
}
