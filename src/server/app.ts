import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { PUBLIC } from '../access/actor.ts'
import { type TextReader, textReader } from '../reading/suggest/concepts/read-text.ts'
import { LIMITS } from '../sandbox/limits.ts'
import { GoneAway } from '../storage/leaving.ts'
import { FaultPage, RefusedPage } from '../web/pages/trouble.tsx'
import { readWaiting } from '../workers/read-waiting.ts'
import { evidenceTooLarge } from './evidence.ts'
import { UnreadableForm } from './form.ts'
import { onlyAt, securityHeaders } from './guard.ts'
import { tooLarge } from './proposals.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import type { AppDeps, Deps } from './route.ts'
import { ROUTES } from './routes.ts'
import { templateTooLarge } from './templates.ts'

/** What a form needs beside the file it carries. */
const FORM = 1_000_000

/** SQLSTATEs by which a database says that there is no room: read only because of it, and disk full. */
const NO_ROOM = new Set(['25006', '53100'])

const noRoom = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && NO_ROOM.has(String(error.code))) || noRoom(error.cause))

/** The disk is full: reading goes on, writing is refused before anything is half kept. */
const full = (context: Context, deps: Deps): Response =>
  answerPage(
    context,
    RefusedPage({
      frame: frameOf(context, deps),
      partnership: null,
      sentence: 'The disk that holds the register is full, so nothing could be saved.',
      kept: 'All that was saved before is kept and can be read. Go back and try again once there is room: the form still has your words.',
    }),
    507,
  )

/** What was sent broke off, or is no form. Whoever sent it may be gone; it is no fault of ours. */
const unreadable = (context: Context, deps: Deps): Response =>
  answerPage(
    context,
    RefusedPage({
      frame: frameOf(context, deps),
      partnership: null,
      sentence: 'What was sent did not arrive whole.',
      kept: 'Nothing was kept or changed. Go back and send it again.',
    }),
    400,
  )

/** A fault is logged once, here, under a reference that the person can pass on. */
const fault = (context: Context, deps: Deps, error: Error, log: (line: string) => void): Response => {
  const reference = randomUUID().slice(0, 8)
  // A long part of an address may be a link that lets somebody in: it does not go into the log.
  const path = context.req.path.replace(/[\w-]{20,}/g, '…')
  log(`fault ${reference} ${context.req.method} ${path}\n${error.stack ?? error.message}`)
  const page = FaultPage({ frame: frameOf(context, deps), partnership: null, reference })
  return answerPage(context, page, 500)
}

/** Says when the reader of a page goes away. What a form does is done whether its sender waits or not. */
const leavingOf = ({ req: { method, raw } }: Context): AbortSignal | undefined =>
  method === 'GET' ? raw.signal : undefined

/** The register through the door of whoever asks. */
const depsFor = (
  context: Context,
  { store, whoAsks: _, letters: _letters, embedder = null, ...rest }: AppDeps,
  readText: TextReader,
  hasten: () => Promise<unknown>,
): Deps => ({
  ...rest,
  embedder,
  readText,
  hasten,
  store: store.as(context.get('actor') ?? PUBLIC, leavingOf(context)),
  storeAs: store.as,
  gate: store.gate,
  people: (p, side) => store.members.of(p, side, rest.now().slice(0, 10)),
})

/** The web application over a register: a function from request to response. */
export const makeApp = (
  all: AppDeps,
  log: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Hono => {
  const app = new Hono()
  const readText = textReader(all.suggest)
  const hasten = all.hasten ?? readWaiting({ ...all, log })
  const depsOf = (context: Context): Deps => depsFor(context, all, readText, hasten)
  app.use(securityHeaders)
  app.use(onlyAt(all.signIn.address))
  app.use(compress())
  app.use(async (context, next) => {
    const actor = await all.whoAsks(context.req.raw)
    context.set('actor', actor)
    const pages = context.req.method === 'GET' && !context.req.path.startsWith('/assets/')
    if (pages && actor.kind === 'person')
      context.set('unread', await all.store.as(actor, leavingOf(context)).notifications.unread())
    await next()
  })
  const onError = (context: Context) => {
    const deps = depsOf(context)
    return evidenceTooLarge(context, deps) ?? templateTooLarge(context, deps) ?? tooLarge(context, deps)
  }
  app.use(bodyLimit({ maxSize: LIMITS.bytes + FORM, onError }))
  for (const { method, path, answer } of ROUTES)
    app.on(method, path, (context) => answer(context, depsOf(context)))
  app.notFound((context) => notFound(context, depsOf(context)))
  app.onError((error, context) => {
    const deps = depsOf(context)
    // Nobody is there to be told anything; 499 is what servers write for it.
    if (error instanceof GoneAway) return new Response(null, { status: 499 })
    if (error instanceof UnreadableForm) return unreadable(context, deps)
    return noRoom(error) ? full(context, deps) : fault(context, deps, error, log)
  })
  return app
}
