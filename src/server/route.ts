import type { Context } from 'hono'
import type { Actor } from '../access/actor.ts'
import type { ReadingOptions } from '../reading/propose.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { TextReader } from '../reading/suggest/concepts/read-text.ts'
import type { Suggester } from '../reading/suggest/suggester.ts'
import type { Report } from '../reports/report.ts'
import type { FileToRead, SandboxReader } from '../sandbox/open-reader.ts'
import type { TypesettingRefusal } from '../sandbox/open-typesetter.ts'
import type { Embedder } from '../search/vectors/embedder.ts'
import type { Gate } from '../storage/gate.ts'
import type { PeopleOf } from '../storage/members.ts'
import type { Nouns, Store } from '../storage/store.ts'
import type { Outcome } from '../text/outcome.ts'
import type { Assets } from './assets.ts'
import type { Letters } from './digests.ts'
import { readForm, requireForm, requireJson } from './form.ts'
import type { SignIn } from './sign-in/sign-in.ts'

/** What the server works with: the register, the reader in its own process, the clock, the pages' assets. */
export type Deps = {
  /** The register as the one who asks may see and change it. */
  readonly store: Nouns
  /** The register as somebody else may see it, who is known by a secret of theirs and not by a session. */
  readonly storeAs: (actor: Actor) => Nouns
  /** Who holds a post of a side today: whom one may assign and mention. */
  readonly people: PeopleOf
  readonly read: (file: FileToRead, options: ReadingOptions) => Promise<Outcome<Reading, ReadingRefusal>>
  /** Has files that wait looked at now. It resolves at once where a worker stands by. */
  readonly hasten: () => Promise<unknown>
  /** The marks of a Word file that is to be a template, looked at where documents are read. */
  readonly inspectTemplate: SandboxReader['inspectTemplate']
  /** Fills a template, in the same place. */
  readonly fillTemplate: SandboxReader['fillTemplate']
  /** Which goals a text may serve, by the weights that this server has. */
  readonly suggest: Suggester
  /** Reads texts that others are likened to, each once for all requests. */
  readonly readText: TextReader
  /** A model of sentences that stands elsewhere; null where none is set. */
  readonly embedder: Embedder | null
  /** Sets a report as a PDF, in its own process. */
  readonly typeset: (report: Report) => Promise<Outcome<Uint8Array, TypesettingRefusal>>
  /** The instant now, ISO 8601 in UTC. */
  readonly now: () => string
  readonly assets: Assets
  /** Accounts, sessions and posts, for signing in. */
  readonly gate: Gate
  /** By what people sign in, and where this server stands. */
  readonly signIn: SignIn
}

/** What the application is made of: the same, with the whole register, and how it is told who asks. */
export type AppDeps = Omit<
  Deps,
  'store' | 'storeAs' | 'gate' | 'people' | 'readText' | 'hasten' | 'embedder'
> & {
  readonly store: Store
  /** Who sends a request. It is asked anew for each one, so that a session or a post that ended counts no more. */
  readonly whoAsks: (request: Request) => Promise<Actor>
  /** Left out where no worker stands by: then the application reads what waits itself. */
  readonly hasten?: () => Promise<unknown>
  /** A model of sentences that stands elsewhere; left out where none is set. */
  readonly embedder?: Embedder | null
  /** By what the letters of the day go; left out where none are sent. */
  readonly letters?: Letters | null
}

/** What a request carries beside itself, from the guards to its route. */
declare module 'hono' {
  interface ContextVariableMap {
    actor: Actor
    /** How many notifications somebody who has signed in has not read. */
    unread: number
  }
}

/** An address and what answers at it. All of them stand in routes.ts, so that none can be forgotten by a test. */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly answer: (context: Context, deps: Deps) => Promise<Response> | Response
}

export const get = (path: string, answer: Route['answer']): Route => ({ method: 'GET', path, answer })

const posted = (take: (context: Context) => unknown) => {
  return (path: string, answer: Route['answer']): Route => ({
    ...{ method: 'POST', path },
    answer: async (context, deps) => {
      await take(context)
      return answer(context, deps)
    },
  })
}

/** An address that takes the form of a page, also one without fields; anything else is refused before anything is done. */
export const post = posted(readForm)

/** An address that takes a file: whether somebody may send one is asked before it is read. */
export const postFile = posted(requireForm)

/** An address that a script of a page asks in JSON. */
export const postJson = posted(requireJson)

/** A parameter of the address as it stands there, "" where it has none. */
export const param = (context: Context, name: string): string => context.req.param(name) ?? ''

/** The number that words are; 0, which nothing has, where they are none. */
export const numberIn = (words: string): number => (/^[1-9]\d{0,8}$/.test(words) ? Number(words) : 0)

/** A number in the address; 0 where there is none. */
export const numberAt = (context: Context, name: string): number => numberIn(param(context, name))

/** The page of a list or the part of a text that the address asks for, from 1. */
export const pageAsked = (context: Context, name = 'page'): number => {
  const words = context.req.query(name) ?? ''
  return /^[1-9]\d{0,6}$/.test(words) ? Number(words) : 1
}
