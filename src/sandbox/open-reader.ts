import type { ReadingOptions } from '../reading/propose.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { Tag } from '../reports/templates/check-tags.ts'
import type { Values } from '../reports/templates/template.ts'
import type { WordTemplateRefusal } from '../reports/writers/word-template.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { LIMITS, type Limits } from './limits.ts'
import type { Outcomes, Request, Task } from './messages.ts'
import { type Ending, type ReaderChild, startReader } from './reader-child.ts'
import { sha256 } from './sha256.ts'
import { turns } from './turns.ts'

/** A file as it came. `mediaType` null: to be told from its name and contents. */
export type FileToRead = {
  readonly name: string
  readonly mediaType: string | null
  readonly bytes: Uint8Array
}

/** Opens strangers' files one after the other in a process that stays warm between them, and is replaced whenever it had to die. */
export type SandboxReader = {
  /** Starts the process now, so that it is ready when a file comes. */
  readonly start: () => void
  /** Throws for a fault of ours in the reading of this file; the reader lives on. */
  readonly read: (file: FileToRead, options: ReadingOptions) => Promise<Outcome<Reading, ReadingRefusal>>
  /** The marks of a Word file that is to be a template. */
  readonly inspectTemplate: (bytes: Uint8Array) => Promise<Outcome<readonly Tag[], WordTemplateRefusal>>
  /** A Word file with its fields filled. */
  readonly fillTemplate: (
    bytes: Uint8Array,
    values: Values,
  ) => Promise<Outcome<Uint8Array, WordTemplateRefusal>>
  readonly close: () => Promise<void>
}

/** What a file that is to be a template is called where it can't be opened. */
const TEMPLATE = { name: 'a template', mediaType: null }

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
  const run = async <T extends Task>(
    request: Extract<Request, { readonly task: T }>,
    file: FileToRead,
  ): Promise<Done<T>> => {
    const { bytes } = file
    if (bytes.length === 0) return { outcome: refused({ reason: 'empty-file' }), bytes }
    if (bytes.length > bounds.bytes)
      return { outcome: refused({ reason: 'too-large', size: bytes.length, limit: bounds.bytes }), bytes }
    if (child?.alive() && (await child.full(bytes.length))) await child.stop()
    return doneOf<T>(await start().ask(request, bytes), file, bounds, report)
  }
  const inOrder = <T extends Task>(request: Extract<Request, { readonly task: T }>, file: FileToRead) =>
    oneByOne(() => inTurn(() => run<T>(request, file)))
  return {
    start: () => void start(),
    read: async (file, options) => {
      const { name, mediaType, bytes } = file
      const request = { task: 'read', name, mediaType, sha256: sha256(bytes), options } as const
      return (await inOrder<'read'>(request, file)).outcome
    },
    inspectTemplate: async (bytes) =>
      (await inOrder<'inspect-template'>({ task: 'inspect-template' }, { ...TEMPLATE, bytes })).outcome,
    fillTemplate: async (bytes, values) => {
      const request = { task: 'fill-template', values } as const
      const { outcome, bytes: made } = await inOrder<'fill-template'>(request, { ...TEMPLATE, bytes })
      return outcome.ok ? granted(made) : outcome
    },
    close: () => oneByOne(async () => child?.stop()),
  }
}

/** What came of a task: its outcome, and the bytes that were made where some were. */
type Done<T extends Task> = {
  readonly outcome: Outcomes[T] | { readonly ok: false; readonly refusal: ReadingRefusal }
  readonly bytes: Uint8Array
}

/** What Node says of a program that it may not or cannot load: no document is to blame for that. */
const UNSTARTED = /\bERR_(?:ACCESS_DENIED|MODULE_NOT_FOUND|UNKNOWN_FILE_EXTENSION)\b/

const doneOf = <T extends Task>(
  ending: Ending,
  file: FileToRead,
  limits: Limits,
  report: (fault: Error) => void,
): Done<T> => {
  const none = (refusal: ReadingRefusal): Done<T> => ({
    ...{ outcome: refused(refusal), bytes: new Uint8Array() },
  })
  switch (ending.kind) {
    case 'too-long':
      return none({ reason: 'took-too-long', seconds: limits.seconds })
    case 'too-much-memory':
      return none({ reason: 'took-too-much-memory' })
    case 'died':
      if (UNSTARTED.test(ending.stderr))
        throw new Error('the process that reads documents could not start', { cause: ending.stderr })
      report(new Error(`the process reading ${file.name} ended (${ending.how})`, { cause: ending.stderr }))
      return none({ reason: 'damaged-file', mediaType: file.mediaType ?? 'a document' })
    case 'replied':
      if ('fault' in ending.reply)
        throw new Error(`reading ${file.name} failed`, { cause: ending.reply.fault })
      // The process answers each task with an outcome of its own kind.
      return { outcome: ending.reply.outcome as Outcomes[T], bytes: ending.bytes }
  }
}

const print = (fault: Error): void => {
  process.stderr.write(`${fault.message}\n${String(fault.cause).trim()}\n`)
}
