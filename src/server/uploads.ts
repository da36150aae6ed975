import type { Context } from 'hono'
import { type AccessRefusal, isAccessRefusal } from '../access/refusal.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import { LIMITS } from '../sandbox/limits.ts'
import type { FileToRead } from '../sandbox/open-reader.ts'
import { type Outcome, refused } from '../text/outcome.ts'
import { to } from '../web/addresses.ts'
import { UploadPage } from '../web/pages/upload.tsx'
import { forbid } from './forbid.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, numberAt, param, post, type Route } from './route.ts'

/** So long whoever sent a file is kept waiting for what was read, in ms; then they see how it stands. */
const PATIENCE = 1500
/** How often it is looked whether it was read, in ms. */
const LOOKS = 40

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** How a file stands once it was read, or patience ran out; null where it was read. */
const awaited = async ({ store }: Deps, p: string, id: number) => {
  const until = performance.now() + PATIENCE
  for (;;) {
    const view = await store.uploads.get(p, id)
    if (view?.state !== 'waiting' || performance.now() > until) return view
    await pause(LOOKS)
  }
}

/** What no worker need be asked. */
const refusedAtOnce = ({ bytes }: FileToRead): ReadingRefusal | null => {
  if (bytes.length === 0) return { reason: 'empty-file' }
  return bytes.length > LIMITS.bytes ? { reason: 'too-large', size: bytes.length, limit: LIMITS.bytes } : null
}

/**
 * Has a file read by a worker: it is kept first, so that nothing is lost whatever happens to either. Answers its number, under
 * which it stands read or waiting; one that is refused while its sender waits is not kept.
 */
export const sendToBeRead = async (
  deps: Deps,
  p: string,
  file: FileToRead,
  published: string | null,
): Promise<Outcome<number, ReadingRefusal | AccessRefusal>> => {
  const at = refusedAtOnce(file)
  if (at) return refused(at)
  const sent = await deps.store.uploads.add(p, { ...file, published }, deps.now())
  if (!sent.ok) return sent
  await deps.hasten()
  const view = await awaited(deps, p, sent.value)
  if (view?.state !== 'refused' || !view.refusal) return sent
  await deps.store.uploads.discard(p, sent.value)
  return refused(view.refusal)
}

/** The page of a file that is not read yet; null where there is none. It looks again by itself, without a script. */
export const uploadPage = async (context: Context, deps: Deps): Promise<Response | null> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const view = await deps.store.uploads.get(p, id)
  if (!view) return null
  if (view.state === 'waiting') context.header('Refresh', '2')
  return answerPage(context, UploadPage({ frame: frameOf(context, deps), view }), 200)
}

const readAgain = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const again = await deps.store.uploads.again(p, id, deps.now())
  if (!again.ok)
    return isAccessRefusal(again.refusal) ? forbid(context, deps, again.refusal) : notFound(context, deps)
  await deps.hasten()
  await awaited(deps, p, id)
  return context.redirect(to.proposal(p, id), 303)
}

/** Files that were sent and wait to be read. */
export const uploadRoutes: readonly Route[] = [post('/:p/proposals/:id/readings', readAgain)]
