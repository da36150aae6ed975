import type { ReadingOptions } from '../reading/propose.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import { type Outcome, refused } from '../text/outcome.ts'
import { LIMITS, type Limits } from './limits.ts'
import { type Ending, type ReaderChild, startReader } from './reader-child.ts'
import { sha256 } from './sha256.ts'
import { turns } from './turns.ts'

/** A file as it came. `mediaType` null: to be told from its name and contents. */
export type FileToRead = {
  readonly name: string
  readonly mediaType: string | null
  readonly bytes: Uint8Array
}

/** Reads files one after the other in a process that stays warm between them, and is replaced whenever it had to die. */
export type SandboxReader = {
  /** Starts the process now, so that it is ready when a file comes. */
  readonly start: () => void
  /** Throws for a fault of ours in the reading of this file; the reader lives on. */
  readonly read: (file: FileToRead, options: ReadingOptions) => Promise<Outcome<Reading, ReadingRefusal>>
  readonly close: () => Promise<void>
}

/** At most two documents are read at once on one machine, whoever asks. */
const inTurn = turns(2)

/** Opens a reader. `report` is told of a process that died by itself, with what it said last. */
export const openReader = (
  limits: Partial<Limits> = {},
  report: (fault: Error) => void = print,
): SandboxReader => {
  const bounds = { ...LIMITS, ...limits }
  const oneByOne = turns(1)
  let child: ReaderChild | null = null
  const start = (): ReaderChild => {
    if (!child?.alive()) child = startReader(bounds)
    return child
  }
  const read = async (
    file: FileToRead,
    options: ReadingOptions,
  ): Promise<Outcome<Reading, ReadingRefusal>> => {
    const { name, mediaType, bytes } = file
    if (bytes.length === 0) return refused({ reason: 'empty-file' })
    if (bytes.length > bounds.bytes)
      return refused({ reason: 'too-large', size: bytes.length, limit: bounds.bytes })
    if (child?.alive() && (await child.full(bytes.length))) await child.stop()
    return outcomeOf(
      await start().ask({ name, mediaType, sha256: sha256(bytes), options }, bytes),
      file,
      bounds,
      report,
    )
  }
  return {
    start: () => void start(),
    read: (file, options) => oneByOne(() => inTurn(() => read(file, options))),
    close: () => oneByOne(async () => child?.stop()),
  }
}

/** What Node says of a program that it may not or cannot load: no document is to blame for that. */
const UNSTARTED = /\bERR_(?:ACCESS_DENIED|MODULE_NOT_FOUND|UNKNOWN_FILE_EXTENSION)\b/

const outcomeOf = (
  ending: Ending,
  file: FileToRead,
  limits: Limits,
  report: (fault: Error) => void,
): Outcome<Reading, ReadingRefusal> => {
  switch (ending.kind) {
    case 'too-long':
      return refused({ reason: 'took-too-long', seconds: limits.seconds })
    case 'too-much-memory':
      return refused({ reason: 'took-too-much-memory' })
    case 'died':
      if (UNSTARTED.test(ending.stderr))
        throw new Error('the process that reads documents could not start', { cause: ending.stderr })
      report(new Error(`the process reading ${file.name} ended (${ending.how})`, { cause: ending.stderr }))
      return refused({ reason: 'damaged-file', mediaType: file.mediaType ?? 'a document' })
    case 'replied':
      if ('fault' in ending.reply)
        throw new Error(`reading ${file.name} failed`, { cause: ending.reply.fault })
      return ending.reply.outcome
  }
}

const print = (fault: Error): void => {
  process.stderr.write(`${fault.message}\n${String(fault.cause).trim()}\n`)
}
