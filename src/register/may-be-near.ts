import type { Wording } from '../documents/wording.ts'

/** So many words in a row are a run. */
const RUN = 3

/**
 * Texts that are nearly the same share nine words in ten of the shorter (src/register/repeats.ts), and so seven in ten of its runs
 * where single words differ here and there; more are lost where words are divided otherwise. Two texts of one genre share a fifth.
 */
const SHARED = 0.4

/** The runs of a text, as numbers; two that differ are hardly ever one number. */
export type Runs = ReadonlySet<number>

const hashOf = (word: string): number => {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
  return hash
}

/** The runs of three words of a text; the whole of a text that is shorter. */
export const runsOf = ({ folded }: Wording): Runs => {
  const hashes = folded.map(hashOf)
  const runs = new Set<number>()
  for (let at = 0; at < Math.max(1, hashes.length - RUN + 1); at++) {
    let run = 17
    for (let more = at; more < at + RUN && more < hashes.length; more++)
      run = (Math.imul(run, 0x01000193) ^ hashes[more]!) | 0
    runs.add(run)
  }
  return runs
}

/** Whether two texts share so much that one may be the other exactly or nearly: asked before they are compared word by word, which takes ten times as long. */
export const mayBeNear = (one: Runs, other: Runs): boolean => {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const run of fewer) if (more.has(run)) shared++
  return shared >= SHARED * fewer.size
}
