import type { Context } from 'hono'
import type { TrailHead } from '../access/trail-entry.ts'
import { headerLine, trailLine } from '../access/trail-lines.ts'
import { TrailPage } from '../web/pages/trail.tsx'
import { notFound, pageFor } from './respond.ts'
import { type Deps, get, pageAsked, param, type Route } from './route.ts'

/** What is said to be missing: the same as where there is nothing at such an address. */
const missing = (p: string | null): string | undefined => (p === null ? 'partnership' : undefined)

/** A word of a filter: short, or none. */
const asked = (context: Context, name: string): string | null =>
  (context.req.query(name) ?? '').slice(0, 60) || null

const show = async (context: Context, deps: Deps, p: string | null): Promise<Response> =>
  pageFor(
    context,
    deps,
    await deps.store.trail.list(
      p,
      { act: asked(context, 'act'), object: asked(context, 'object'), id: asked(context, 'id') },
      pageAsked(context),
    ),
    (view, frame) => TrailPage({ frame, view }),
    missing(p),
  )

/** The lines of an export, some hundred entries at a time: a trail of years is never held as a whole. */
async function* linesOf(deps: Deps, heads: readonly TrailHead[]): AsyncGenerator<string> {
  yield headerLine(deps.now(), heads)
  for (const head of heads) {
    let after = 0
    while (after < head.number) {
      const links = await deps.store.trail.part(head, after)
      const last = links.at(-1)
      if (!last) break
      yield links.map(trailLine).join('')
      after = last.entry.number
    }
  }
}

const exported = async (context: Context, deps: Deps, p: string | null): Promise<Response> => {
  // Whoever may open the trail may export what they read of it; for anybody else neither is there.
  const heads = await deps.store.trail.heads(p)
  if (!heads) return notFound(context, deps, missing(p))
  const lines = linesOf(deps, heads)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
  return context.body(body, 200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': `attachment; filename="trail${p === null ? '' : `-${p.replace(/[^\w-]+/g, '_')}`}.jsonl"`,
    'cache-control': 'private, no-store',
  })
}

/** The trail of the instance and of each partnership: to read, and to take along and verify. */
export const trailRoutes: readonly Route[] = [
  get('/trail', (context, deps) => show(context, deps, null)),
  get('/trail.jsonl', (context, deps) => exported(context, deps, null)),
  get('/:p/trail', (context, deps) => show(context, deps, param(context, 'p'))),
  get('/:p/trail.jsonl', (context, deps) => exported(context, deps, param(context, 'p'))),
]
