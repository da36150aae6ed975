import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What Emscripten knows of an open file: `nfd` is the number of the real one, and directories have none. */
type OpenFile = { readonly nfd?: number; readonly node: unknown }

type Files = {
  realPath(node: unknown): string
  readonly stream_ops: { fsync?(file: OpenFile): number }
}

type Runtime = {
  readonly FS: { readonly filesystems: { readonly NODEFS: Files }; ErrnoError: new (errno: number) => Error }
}

type Choices = {
  /** False leaves fsync out, for the control of the power-cut test. */
  readonly durable: boolean
  /** Called when PostgreSQL aborts, as it does after a PANIC. */
  readonly onAbort: () => void
}

/** EIO, in the numbers of WASI that Emscripten uses. */
const INPUT_OUTPUT_ERROR = 29

/** Brings a file or a folder to the disk. */
export const syncPath = (path: string): void => {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

const addFsync = (runtime: Runtime): void => {
  const files = runtime.FS.filesystems.NODEFS
  files.stream_ops.fsync = (file) => {
    try {
      if (file.nfd === undefined) syncPath(files.realPath(file.node))
      else fsyncSync(file.nfd)
      return 0
    } catch {
      // PostgreSQL must hear of it, to stop rather than to acknowledge what is not on the disk.
      throw new runtime.FS.ErrnoError(INPUT_OUTPUT_ERROR)
    }
  }
}

/**
 * PGlite's files of a folder, with the one call it leaves out: fsync, without which what is committed is lost when the
 * power fails. PostgreSQL must then be started without `-F`, and with `wal_sync_method=fsync`: the runtime answers
 * fdatasync, PostgreSQL's own choice, without doing anything.
 */
export class DurableFiles extends NodeFS {
  readonly #choices: Choices

  constructor(folder: string, choices: Choices) {
    super(folder)
    this.#choices = choices
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(pglite, options)
    const { durable, onAbort } = this.#choices
    const before = durable ? [addFsync as never] : []
    const preRun = [...before, ...[emscriptenOpts.preRun ?? []].flat()]
    return { emscriptenOpts: { ...emscriptenOpts, onAbort, preRun } }
  }
}
