import type { ReadingOptions } from '../reading/propose.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { FileToRead } from '../sandbox/open-reader.ts'
import type { ReadingJob } from '../storage/queue/reading-queue.ts'
import type { Store } from '../storage/store.ts'
import type { ReadUpload } from '../storage/uploads-read.ts'
import type { Outcome } from '../text/outcome.ts'
import { heldTogether } from './held-together.ts'
import { isPassing } from './passing-fault.ts'

/** What a worker works with. */
export type WorkerDeps = {
  readonly store: Pick<Store, 'uploads' | 'names'>
  readonly read: (file: FileToRead, options: ReadingOptions) => Promise<Outcome<Reading, ReadingRefusal>>
  readonly now: () => string
  readonly log: (line: string) => void
}

type File = Awaited<ReturnType<Store['uploads']['toRead']>>[number]

/** What became of jobs: the ids of those that are done, in the database as well, and of those whose files were not begun. */
export type JobsRead = { readonly done: ReadonlySet<string>; readonly unbegun: ReadonlySet<string> }

/** So many readings are kept as one act at most, and none waits longer for others than so many ms. */
const TOGETHER = { most: 40, wait: 500 }

/** So many bytes of files are held at once, or one file. */
const HELD = 32_000_000

const said = (fault: unknown) => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))

/** Keeps readings as one act; where that fails, each by itself, so that one alone can stand in its own way. */
const settle = async (deps: WorkerDeps, p: string, read: readonly ReadUpload[]) => {
  const { store, now, log } = deps
  try {
    await store.uploads.settle(p, read, now())
  } catch (fault) {
    // What isn't the file's doing is tried again with its job: a connection broke, or another act stood in the way.
    if (isPassing(fault)) throw fault
    if (read.length > 1) {
      for (const each of read) await settle(deps, p, [each])
      return
    }
    const [one] = read
    // What can't even be told as failed is the database's trouble as well.
    if (!one || one.outcome === null) throw fault
    log(`what was read of upload ${one.id} of ${p} was not kept: ${said(fault)}`)
    await store.uploads.settle(p, [{ id: one.id, job: one.job, outcome: null }], now())
  }
}

/** Which jobs are done each by itself, and what is waited for before one is begun. */
export type Care = {
  readonly alone: (job: string) => boolean
  readonly beginning: (job: string) => Promise<void>
}

const NONE: Care = { alone: () => false, beginning: async () => {} }

type Asked = {
  readonly deps: WorkerDeps
  readonly p: string
  readonly names: ReadingOptions['names']
  readonly stopping: () => boolean
  readonly care: Care
  /** Told of each file that is begun, and of each whose job is done. */
  readonly begun: Set<string>
  readonly done: Set<string>
}

/** Null where it was not read because the worker ends: its reader may be gone already. */
const readOne = async (
  { deps: { read, log }, p, names, stopping }: Asked,
  { id, job, name, mediaType, published }: File,
  bytes: Uint8Array,
): Promise<ReadUpload | null> => {
  try {
    const outcome = await read({ name, mediaType, bytes }, { published, language: null, names })
    return { id, job, bytes, outcome }
  } catch (fault) {
    log(`reading upload ${id} of ${p} failed: ${said(fault)}`)
    return stopping() ? null : { id, job, outcome: null }
  }
}

/**
 * Reads files one after the other and keeps what was read, several at a time; one that a person waits for at once. Ends early
 * where the worker is to stop.
 */
const readThose = async (asked: Asked, files: readonly File[], bytes: ReadonlyMap<number, Uint8Array>) => {
  const { deps, p, begun, done, care } = asked
  let pending: ReadUpload[] = []
  let since = performance.now()
  const flush = async () => {
    const now = pending
    pending = []
    if (now.length > 0) await settle(deps, p, now)
    for (const { job } of now) done.add(job)
    since = performance.now()
  }
  for (const file of files) {
    if (asked.stopping()) break
    await care.beginning(file.job)
    begun.add(file.job)
    const own = bytes.get(file.id)
    // Discarded, or settled by another worker, since it was listed.
    if (!own) done.add(file.job)
    const read = own ? await readOne(asked, file, own) : null
    if (read) pending.push(read)
    const now = file.awaited || care.alone(file.job)
    if (now || pending.length >= TOGETHER.most || performance.now() - since > TOGETHER.wait) await flush()
  }
  await flush()
}

type Taken = { readonly id: string; readonly data: ReadingJob }

const readOf = async (asked: Asked, jobs: readonly Taken[]) => {
  const { deps, p, done } = asked
  const files = await deps.store.uploads.toRead(
    p,
    jobs.map(({ data }) => data.upload),
  )
  const byJob = new Map(files.map((file) => [file.job, file]))
  // A file that waits no more, or waits by another job, is nothing to do.
  for (const { id } of jobs) if (!byJob.has(id)) done.add(id)
  const mine = jobs.flatMap(({ id }) => byJob.get(id) ?? [])
  for (const group of heldTogether(mine, HELD)) {
    if (asked.stopping()) return
    const ids = group.map(({ id }) => id)
    await readThose(asked, group, await deps.store.uploads.bytesToRead(p, ids))
  }
}

/**
 * Does jobs that were taken from the queue. A fault that keeps what was read from being kept, and will pass, ends it: what was
 * begun is to be taken again, and what was not begun is given back. Where nothing was begun yet it is thrown.
 */
export const readJobs = async (
  deps: WorkerDeps,
  jobs: readonly Taken[],
  stopping: () => boolean = () => false,
  care: Care = NONE,
): Promise<JobsRead> => {
  const [begun, done] = [new Set<string>(), new Set<string>()]
  try {
    for (const p of new Set(jobs.map(({ data }) => data.partnership))) {
      if (stopping()) break
      const own = jobs.filter(({ data }) => data.partnership === p)
      const names = await deps.store.names(p)
      await readOf({ deps, p, names, stopping, care, begun, done }, own)
    }
  } catch (fault) {
    if (begun.size === 0) throw fault
    deps.log(`what was read was not kept and is read again: ${said(fault)}`)
  }
  const unbegun = jobs.map(({ id }) => id).filter((id) => !begun.has(id) && !done.has(id))
  return { done, unbegun: new Set(unbegun) }
}
