import { type Embedder, type EmbeddingRefusal, sentenceForEmbedding } from '../search/vectors/embedder.ts'
import type { Store } from '../storage/store.ts'

export type VectorDeps = {
  readonly store: Pick<Store, 'vectors'>
  readonly embedder: Embedder
  readonly log: (line: string) => void
}

/** So many texts are sent at once. */
const BATCH = 64

/** So many statements are looked up at once. */
export const LOOKED_UP = 2048

/** So long an endpoint may take for one batch, in ms. */
const WAIT = 60_000

/** How often it is looked whether statements have no vectors, in ms. */
const EVERY = 5 * 60_000

/**
 * Asks for vectors of the statements that have none by this model, until all have one, it is stopped, or the endpoint fails: then it
 * answers why, and what was answered is kept. Several processes may do it at once: now and then a text is then asked for twice.
 */
export const keepVectors = async (
  { store, embedder }: Pick<VectorDeps, 'store' | 'embedder'>,
  stopping: () => boolean = () => false,
): Promise<{ readonly kept: number; readonly refusal: EmbeddingRefusal | null }> => {
  let kept = 0
  while (!stopping()) {
    const unwritten = await store.vectors.unwritten(embedder.model, LOOKED_UP)
    if (unwritten.length === 0) break
    for (let at = 0; at < unwritten.length && !stopping(); at += BATCH) {
      const some = unwritten.slice(at, at + BATCH)
      const answer = await embedder.embed(
        some.map(({ text }) => text),
        WAIT,
      )
      if (!answer.ok) return { kept, refusal: answer.refusal }
      await store.vectors.keep(
        embedder.model,
        some.map((each, n) => ({ ...each, vector: answer.value[n]! })),
      )
      kept += some.length
    }
  }
  return { kept, refusal: null }
}

/** Keeps vectors of what comes while the process stands; answers how to stop it. */
export const startKeepingVectors = ({ log, ...deps }: VectorDeps): (() => Promise<void>) => {
  let stopped = false
  let said: string | null = null
  let running = Promise.resolve()
  const look = async () => {
    const { kept, refusal } = await keepVectors(deps, () => stopped)
    if (kept > 0) log(`statements that were given vectors by ${deps.embedder.model}: ${kept}`)
    // What goes on is said once.
    const sentence = refusal && sentenceForEmbedding(refusal)
    if (sentence !== null && sentence !== said)
      log(`${sentence} Searching goes on by words; it is tried again every five minutes.`)
    said = sentence
  }
  const run = () => {
    running = running
      .then(() => (stopped ? undefined : look()))
      .catch((error: unknown) =>
        log(`vectors of statements: ${error instanceof Error ? error.stack : error}`),
      )
  }
  run()
  const timer = setInterval(run, EVERY)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
  }
}
