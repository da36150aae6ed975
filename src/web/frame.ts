import type { Actor } from '../access/actor.ts'

/** What the server tells every page beside its view. */
export type Frame = {
  /** Scheme and host, without a slash at the end ("http://127.0.0.1:8700"), for addresses that are cited or printed. */
  readonly origin: string
  /** The page's own path with its query, for links and forms that come back to it. */
  readonly path: string
  /** Who reads: buttons obey the rules of src/access, as the server does. */
  readonly actor: Actor
  /** How many notifications they have not read. */
  readonly unread?: number
  readonly assets: { readonly style: string; readonly script: string }
  /** One sentence about what was just done or refused; null on most pages. */
  readonly notice: Notice | null
}

export type Notice = { readonly tone: 'done' | 'trouble'; readonly text: string }
