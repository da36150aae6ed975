import type { ReadingOptions } from '../reading/propose.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { FileToRead } from '../sandbox/open-reader.ts'
import type { ReadingJob } from '../storage/queue/reading-queue.ts'
import type { Store } from '../storage/store.ts'
import type { ReadUpload } from '../storage/uploads-read.ts'
import type { Outcome } from '../text/outcome.ts'

/** What a worker works with. */
export type WorkerDeps = {
  readonly store: Pick<Store, 'uploads' | 'names'>
  readonly read: (file: FileToRead, options: ReadingOptions) => Promise<Outcome<Reading, ReadingRefusal>>
  readonly now: () => string
  readonly log: (line: string) => void
}

type File = Awaited<ReturnType<Store['uploads']['toRead']>>[number]

/** So many readings are kept as one act at most, and none waits longer for others than so many ms. */
const TOGETHER = { most: 10, wait: 500 }

const said = (fault: unknown) => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))

/** Keeps readings as one act; where that fails, each by itself, so that one alone can stand in its own way. */
const settle = async ({ store, now, log }: WorkerDeps, p: string, read: readonly ReadUpload[]) => {
  try {
    await store.uploads.settle(p, read, now())
  } catch (fault) {
    if (read.length > 1) {
      for (const each of read) await settle({ store, now, log } as WorkerDeps, p, [each])
      return
    }
    const [one] = read
    // What can't even be told as failed is the database's trouble: the job is taken again.
    if (!one || one.outcome === null) throw fault
    log(`what was read of upload ${one.id} of ${p} was not kept: ${said(fault)}`)
    await store.uploads.settle(p, [{ ...one, outcome: null }], now())
  }
}

const readOne = async ({ read, log }: WorkerDeps, file: File, names: ReadingOptions['names']) => {
  const { id, job, name, mediaType, bytes, published } = file
  try {
    const outcome = await read({ name, mediaType, bytes }, { published, language: null, names })
    return { id, job, bytes, outcome }
  } catch (fault) {
    log(`reading upload ${id} failed: ${said(fault)}`)
    return { id, job, bytes, outcome: null }
  }
}

/**
 * Reads the files of some jobs of one partnership one after the other and keeps what was read, several at a time; one that a
 * person waits for at once. Ends early where the worker is to stop: what was not read then is given back by whoever called.
 */
const readThose = async (deps: WorkerDeps, p: string, files: readonly File[], stopping: () => boolean) => {
  const names = await deps.store.names(p)
  const done: string[] = []
  let pending: ReadUpload[] = []
  let since = performance.now()
  const flush = async () => {
    const now = pending
    pending = []
    if (now.length > 0) await settle(deps, p, now)
    done.push(...now.map(({ job }) => job))
    since = performance.now()
  }
  for (const file of files) {
    if (stopping()) break
    pending.push(await readOne(deps, file, names))
    if (file.awaited || pending.length >= TOGETHER.most || performance.now() - since > TOGETHER.wait)
      await flush()
  }
  await flush()
  return done
}

/** Does jobs that were taken from the queue; answers the ids of those that were done, which they are in the database as well. */
export const readJobs = async (
  deps: WorkerDeps,
  jobs: readonly { readonly id: string; readonly data: ReadingJob }[],
  stopping: () => boolean = () => false,
): Promise<ReadonlySet<string>> => {
  const done = new Set<string>()
  for (const p of new Set(jobs.map(({ data }) => data.partnership))) {
    const own = jobs.filter(({ data }) => data.partnership === p)
    const files = await deps.store.uploads.toRead(
      p,
      own.map(({ data }) => data.upload),
    )
    const byJob = new Map(files.map((file) => [file.job, file]))
    // A file that waits no more, or waits by another job, is nothing to do.
    for (const { id } of own) if (!byJob.has(id)) done.add(id)
    const mine = own.flatMap(({ id }) => byJob.get(id) ?? [])
    for (const id of await readThose(deps, p, mine, stopping)) done.add(id)
  }
  return done
}
