import type { Capacity } from '../access/actor.ts'
import type { TrailAct, TrailObjectKind } from '../access/trail-acts.ts'
import type { Standing } from '../register/standing.ts'
import type { TrailFacts } from '../register/trail-view.ts'
import type { ReadingJob } from './queue/reading-queue.ts'

/** An act as its noun tells it; who acts and when is added where the entry is written. */
export type NewEntry = {
  /** Null for what is of the instance: accounts, signing in, upkeep. */
  readonly partnership: string | null
  readonly act: TrailAct
  readonly object: { readonly kind: TrailObjectKind; readonly id: string | number }
  /** The record that the object is of, or is. */
  readonly record?: number | null
  /** Whose the object is and how far it has come: it decides who reads the entry. Left out, both sides do. */
  readonly standing?: Pick<Standing, 'owner' | 'stage'>
  /** The post in which they may do it, as src/access answered; null for the machine. */
  readonly capacity?: Capacity | null
  readonly before?: TrailFacts | null
  readonly after?: TrailFacts | null
  readonly reason?: string | null
  /** Who acts, where the machine does it for them: somebody who signs in has no rights yet. */
  readonly by?: { readonly account: string; readonly name: string }
}

type Seen = { readonly partnership: string; readonly record: number; readonly standing: Standing }

/**
 * What a transaction leaves in the trail: collected while it runs, written by src/storage/door.ts before it ends. `late` is
 * written after it was undone.
 */
export type Notes = {
  readonly entries: NewEntry[]
  readonly late: NewEntry[]
  readonly seen: Map<string, Seen>
  readonly jobs: Jobs
}

/** A job to be put on the queue of files that wait to be read (src/storage/queue). */
type NewJob = ReadingJob & { readonly id: string; readonly priority: number }

/** What a transaction puts on the queue, and the jobs that it did, by their ids; written with the trail. */
type Jobs = { readonly put: NewJob[]; readonly done: string[] }

const OF = new WeakMap<object, Notes>()

/** The notes of a transaction that has just been opened; readers that are handed no more than it find them by it. */
export const notesFor = (tx: object): Notes => {
  const notes: Notes = { entries: [], late: [], seen: new Map(), jobs: { put: [], done: [] } }
  OF.set(tx, notes)
  return notes
}

/**
 * Leaves an act's entry in the trail, in the transaction of the act: both are kept or neither. Entries are written when the
 * transaction ends, all at once and chain by chain in one order, so that no two acts wait for each other.
 */
export const leaveEntry = ({ notes }: { readonly notes: Notes }, entry: NewEntry): void => {
  notes.entries.push(entry)
}

/**
 * Leaves an entry of an act that is refused because somebody else was first: of two who act at once, the trail tells both. It is
 * written once the act is undone, and only where it is.
 */
export const leaveLate = ({ notes }: { readonly notes: Notes }, { act, ...entry }: NewEntry): void => {
  notes.late.push({ ...entry, act: 'refused', before: null, after: { wanted: act } })
}

/**
 * Notes that words of a record are handed out. Where it is CONFIDENTIAL and a person asks, that leaves one entry for the call,
 * however many of its words are in the answer. Called where rows become views.
 */
export const sawWords = (
  tx: object,
  partnership: string,
  { id, standing }: { readonly id: number; readonly standing: Standing },
): void => {
  if (standing.marking !== 'CONFIDENTIAL') return
  OF.get(tx)?.seen.set(`${partnership} ${id}`, { partnership, record: id, standing })
}

/** The entries of those who read, each for its owner's side. */
export const readsIn = ({ seen }: Notes): readonly NewEntry[] =>
  [...seen.values()].map(({ partnership, record, standing }) => ({
    partnership,
    act: 'read',
    object: { kind: 'record', id: record },
    record,
    standing,
  }))
