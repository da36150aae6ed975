/** What the thread that runs PGlite is started with. Only the control of the power-cut test is not durable. */
export type WorkerData = { readonly folder: string; readonly durable: boolean }

/** What is asked of it. `connection` counts the connections, of which one lives at a time. */
export type Asked =
  | { readonly what: 'open'; readonly connection: number }
  | { readonly what: 'bytes'; readonly connection: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly what: 'close' }

/**
 * What it answers: `done` once for each question, after the bytes that belong to it. `failed` is its last word: it did
 * not start, or PostgreSQL stopped in it.
 */
export type Answered =
  | { readonly what: 'started' }
  | { readonly what: 'failed'; readonly message: string; readonly log: readonly string[] }
  | { readonly what: 'bytes'; readonly connection: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly what: 'done' }
  | { readonly what: 'closed' }
