import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { PUBLIC } from '../access/actor.ts'
import type { PartnershipRef } from '../register/views.ts'
import type { Frame } from '../web/frame.ts'
import { NotFoundPage } from '../web/pages/trouble.tsx'
import { render } from '../web/render.ts'
import { takeNotice } from './notices.ts'
import { originOf } from './origin.ts'
import { type Deps, param } from './route.ts'

/** What every page is told of the request and the server. */
export const frameOf = (context: Context, deps: Pick<Deps, 'assets' | 'signIn'>): Frame => {
  const url = new URL(context.req.url)
  return {
    origin: originOf(context, deps),
    path: url.pathname + url.search,
    actor: context.get('actor') ?? PUBLIC,
    unread: context.get('unread') ?? 0,
    assets: { style: deps.assets.style.href, script: deps.assets.script.href },
    notice: takeNotice(context),
  }
}

type Page = Parameters<typeof render>[0]

/** A page over the wire. Pages are asked for anew each time: what they show may have been decided meanwhile. */
export const answerPage = (context: Context, page: Page, status: ContentfulStatusCode = 200): Response =>
  context.html(render(page), status, { 'cache-control': 'private, no-cache' })

/** The page for an address at which there is nothing, within its partnership where that stands. */
export const notFound = async (context: Context, deps: Deps, what?: string): Promise<Response> => {
  const p = param(context, 'p')
  const partnership: PartnershipRef | null = p ? await deps.store.partnerships.get(p) : null
  const frame = frameOf(context, deps)
  return answerPage(context, NotFoundPage({ frame, partnership, ...(what && { what }) }), 404)
}

/** A page of what was found, or the one that says there is nothing. */
export const pageFor = async <V>(
  context: Context,
  deps: Deps,
  view: V | null,
  page: (view: V, frame: Frame) => Page,
  what?: string,
): Promise<Response> =>
  view === null ? notFound(context, deps, what) : answerPage(context, page(view, frameOf(context, deps)))
