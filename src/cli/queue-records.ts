import { sentenceFor } from '../reading/refusal.ts'
import { LIMITS } from '../sandbox/limits.ts'
import { sha256 } from '../sandbox/sha256.ts'
import type { Store } from '../storage/store.ts'
import type { NewImported } from '../storage/uploads-brought.ts'
import { broughtTogether } from './brought-together.ts'
import { EXIT } from './exit.ts'
import { load } from './files.ts'
import { printable } from './print-reading.ts'
import { progress } from './progress.ts'
import { type Listed, trueName } from './records-list.ts'
import { whyNot } from './why-not.ts'

type Queueing = {
  readonly store: Store
  readonly p: string
  readonly listed: ReadonlyMap<string, Listed>
  readonly stage: 'joint' | 'public'
}

/** So many files are kept as one act, and so many bytes of them; one statement of the database takes no more than a gigabyte. */
const TOGETHER = { files: 50, bytes: 32_000_000 }

/** A file as it is brought in; why not where it can't be; null where its bytes are kept already. */
const brought = async (
  { store, p, listed, stage }: Queueing,
  path: string,
): Promise<NewImported | string | null> => {
  const file = await load(path).catch((error: NodeJS.ErrnoException) => whyNot(error))
  if (typeof file === 'string') return file
  const { name, size, bytes } = file
  if (!bytes) return sentenceFor({ reason: 'too-large', size, limit: LIMITS.bytes })
  if (bytes.length === 0) return sentenceFor({ reason: 'empty-file' })
  if (await store.records.bySha(p, sha256(bytes))) return null
  const {
    title = null,
    kind = null,
    source = null,
    published = null,
  } = listed.get(await trueName(path)) ?? {}
  return { name, mediaType: null, bytes, published, keepAs: { title, kind, source, stage } }
}

/** Keeps files with a job each for workers to read them, and says how many; one that is sent twice is kept once when it is read. */
export const queueRecords = async (queueing: Queueing, paths: readonly string[]): Promise<number> => {
  const { store, p } = queueing
  const counts = { queued: 0, known: 0 }
  const refused: string[] = []
  const read = async function* () {
    for (const [at, path] of paths.entries()) {
      const file = await brought(queueing, path)
      if (file === null) counts.known++
      else if (typeof file === 'string') refused.push(`  ${printable(path)}: ${file}`)
      else yield file
      if (at > 0 && at % TOGETHER.files === 0) progress(at, paths.length, 'kept for the workers', true)
    }
  }
  for await (const files of broughtTogether(read(), TOGETHER))
    counts.queued += await store.uploads.bringIn(p, files, new Date().toISOString())
  progress(paths.length, paths.length, 'kept for the workers', true)
  const { queued, known } = counts
  process.stdout.write(
    `${queued} to be read by workers, ${known} known already, ${refused.length} refused. How far they are: mufakat queue\n`,
  )
  for (const line of refused) process.stdout.write(`${line}\n`)
  return refused.length > 0 ? EXIT.refused : EXIT.done
}
